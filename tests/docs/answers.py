"""The examples in the description of the API: what it answers over `examples/`, lists cut to their first rows.
`python -m tests.docs.answers` writes them anew."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from fastapi.testclient import TestClient

from app.api.described import EXAMPLES, file_of
from app.auth import token_of
from app.files.desk import FileDesk
from app.main import create_app
from app.settings import Settings

ROOT: Final = Path(__file__).parents[2]
_API: Final = "/api/v1"
_LONGEST_TEXT: Final = 1200
_YEARS: Final[dict[str, Any]] = {"from": 2015, "to": 2016}
_WHOLE: Final = ("columns", "cells", "sources")
"""A row has a cell for each column and cites sources by their numbers."""
_BY: Final[dict[str, Any]] = {"by": "Beteiligungsverwaltung", "why": "laut Bescheid vom 12.03.2014"}
_TEXT: Final = {
    "text": "Der Landkreis Beispiel ist seit 2019 Mitglied im Netzwerk Auenland e.V.; der Beitrag beträgt 1.200 EUR.",
    "title": "Notiz der Kämmerei",
}
_ENTRY: Final = {
    "subjects": ["Landkreis Peine"],
    "objects": ["Netzwerk Auenland e.V."],
    "claim": {"kind": "membership", "role": "member", "since": "2014"},
    "by": "Kämmerei",
    "basis": "Bescheid vom 12.03.2014",
    "day": "2014-03-12",
}


@dataclass
class Recorder:
    """Asks, and keeps what was answered under the route that was asked."""

    asking: TestClient
    found: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __call__(self, method: str, route: str, *, body: object = None, of: Mapping[str, str] | None = None,
                 forms: tuple[str, ...] = (), **asked: Any) -> Any:  # noqa: ANN401 - any JSON  # fmt: skip
        """What the route answers to this, as JSON; in ``forms`` too."""
        path = f"{_API}{route.format(**of or {})}"
        answer = self.asking.request(method, path, params=asked, json=body)
        assert answer.is_success, (path, answer.text)
        if not answer.content:
            return None
        told = {"application/json": cut(answer.json())}
        for form in forms:
            more = self.asking.request(method, path, params={**asked, "format": form, "limit": 2}, json=body)
            told[more.headers["content-type"].partition(";")[0]] = more.text[:_LONGEST_TEXT]
        self.found[file_of(method, f"{_API}{route}")] = told
        return answer.json()


def cut(told: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same with one row in each list of rows and long texts shortened."""
    if isinstance(told, dict):
        return {name: one if name in _WHOLE else cut(one) for name, one in told.items()}
    if isinstance(told, list):
        return [cut(one) for one in (told[:1] if told and isinstance(told[0], dict | list) else told[:5])]
    return f"{told[:_LONGEST_TEXT]} …" if isinstance(told, str) and len(told) > _LONGEST_TEXT else told


def _bodies(record: Recorder) -> dict[str, str]:
    """The parts of one body; ids that later questions need."""
    record("GET", "/bodies", forms=("csv",), limit=1)
    rows = record.asking.get(f"{_API}/bodies", params={"limit": 500}).json()["rows"]
    ids = {row["name"]: row["id"] for row in rows}
    of = {"body_id": ids["Landkreis Peine"]}
    record("GET", "/bodies/{body_id}", of=of)
    for part in ("memberships", "contributions", "documents"):
        record("GET", f"/bodies/{{body_id}}/{part}", of=of, forms=("csv",), limit=1)
    of = {"body_id": next(key for name, key in ids.items() if "Gesundheitsbündnis" in name)}
    record("GET", "/bodies/{body_id}/successions", of=of, forms=("csv",), limit=1)
    record("GET", "/bodies/{body_id}/lineage", of=of, forms=("csv",))
    record("GET", "/coverage/{body_id}", of=of, forms=("csv",), limit=1)
    return ids


def _lists(record: Recorder, ids: Mapping[str, str]) -> None:
    payer = ids["Landkreis Peine"]
    for route in ("/memberships", "/contributions", "/successions", "/documents", "/coverage", "/contradictions"):
        record("GET", route, forms=("csv",), limit=1)
    for route in ("/table", "/table/years", "/doubles/groups", "/review", "/health", "/ready", "/status"):
        record("GET", route)
    record("GET", "/search", q="gesundheit peine", limit=1)
    record("GET", "/graph", around=payer)
    record("GET", "/costs", forms=("csv",), payer=payer, limit=1, **_YEARS)
    record("GET", "/costs/sums", forms=("csv",), limit=1, **_YEARS)
    record("GET", "/costs/plan/{year}", of={"year": "2017"}, forms=("csv",), payer=payer, limit=1)
    record("GET", "/costs/notices", forms=("csv", "ics"), payer=payer, limit=1)
    record("GET", "/costs/indirect", forms=("csv",), payer=payer, limit=1)
    record("GET", "/costs/comparison", forms=("csv",), by="member", limit=1)
    document = record.asking.get(f"{_API}/documents", params={"limit": 1}).json()["rows"][0]["id"]
    record("GET", "/documents/{document_id}", of={"document_id": document})


def _doubles(record: Recorder) -> dict[str, str]:
    (pair,) = record("GET", "/doubles", forms=("csv",), limit=1)["pairs"]
    ends = {"left": pair["left"]["id"], "right": pair["right"]["id"]}
    record("GET", "/doubles/pair", **ends)
    record("GET", "/doubles/beside", **ends)
    return ends


def _scenarios(record: Recorder, ends: Mapping[str, str]) -> None:
    steps = [{"kind": "merge", "gone": ends["left"], "into": ends["right"]}]
    told, of = {"steps": steps, "day": "2026-01-01"}, {"name": "Ein Bündnis"}
    record("POST", "/scenarios/outcome", body=told, forms=("csv",))
    record("PUT", "/scenarios/{name}", of=of, body={**told, "by": "Stabsstelle", "note": "Entwurf"})
    record("GET", "/scenarios", forms=("csv",), limit=1)
    record("GET", "/scenarios/{name}", of=of, forms=("csv",))
    record("GET", "/scenarios/compared", name="Ein Bündnis", forms=("csv",))
    record("DELETE", "/scenarios/{name}", of=of)


def _judging(record: Recorder) -> None:
    key = record.asking.get(f"{_API}/memberships").json()["rows"][0]["key"]
    given = record("POST", "/judgements", body={"kind": "wrong", "about": [key], **_BY})
    record("GET", "/judgements", forms=("csv",), limit=1)
    record("DELETE", "/judgements/{judgement_id}", of={"judgement_id": given["id"]}, **_BY)
    record("POST", "/entries", body=_ENTRY)


def _imports(record: Recorder) -> None:
    sent = record("POST", "/imports/text", body=_TEXT)
    record.found[file_of("POST", f"{_API}/imports")] = record.found[file_of("POST", f"{_API}/imports/text")]
    of = {"import_id": sent["id"]}
    _wait(record, of)
    record("GET", "/imports/{import_id}", of=of)
    record("GET", "/imports", limit=1)
    record("GET", "/imports/{import_id}/preview", of=of)
    record("POST", "/imports/{import_id}/keep", of=of, body={"by": "Kämmerei"})
    _wait(record, of)
    record("POST", "/imports/{import_id}/return", of=of, body={"by": "Kämmerei"})
    _wait(record, of)


def _wait(record: Recorder, of: Mapping[str, str]) -> None:
    while record.asking.get(f"{_API}/imports/{of['import_id']}").json()["running"]:
        time.sleep(0.1)


def _frozen(record: Recorder) -> None:
    told = {"titel": "Beiträge 2015", "von": "Kämmerei"}
    answer = record.asking.post("/kosten/einfrieren?jahr=2015", data=told, follow_redirects=False)
    link = answer.headers["location"].partition("?")[0]
    record("GET", "/frozen", limit=1)
    record("GET", "/frozen/{frozen_id}", of={"frozen_id": link.rsplit("/", 1)[1]})


def _files(record: Recorder, desk: FileDesk) -> None:
    """Small ones come at once; so that one is written in the background, none counts as small for a moment."""
    desk.at_once, usual = 0, desk.at_once
    for route in ("/table/file", "/costs/notices"):
        answer = record.asking.get(f"{_API}{route}", params={"format": "ics"})
        record.found.setdefault(file_of("GET", f"{_API}{route}"), {})["202"] = {"application/json": answer.json()}
    desk.at_once = usual
    of = {"file_id": answer.json()["id"]}
    while record.asking.get(f"{_API}/files/{of['file_id']}").json()["running"]:
        time.sleep(0.1)
    record("GET", "/files", limit=1)
    record("GET", "/files/{file_id}", of=of)
    record("DELETE", "/files/{file_id}", of=of)


def recorded(folder: Path) -> dict[str, dict[str, Any]]:
    """The answers of every route over the examples, loaded into this empty folder."""
    settings = Settings(data_folder=folder)
    command = [str(Path(sys.executable).with_name("netzatlas")), "load", "examples"]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "NETZATLAS_DATA_FOLDER": str(folder)})
    application, headers = create_app(settings), {"Authorization": f"Bearer {token_of(folder)}"}
    with TestClient(application, base_url="http://127.0.0.1:8000", headers=headers) as asking:
        record = Recorder(asking)
        ids = _bodies(record)
        _lists(record, ids)
        _scenarios(record, _doubles(record))
        _frozen(record)
        _judging(record)
        _imports(record)
        _files(record, application.state.files)
    return record.found


if __name__ == "__main__":
    with TemporaryDirectory() as made:
        for name, answers in recorded(Path(made)).items():
            shown = json.dumps(answers, ensure_ascii=False, indent=1)
            (EXAMPLES / name).write_text(f"{shown}\n", "utf-8")
