"""Every page and every route that reads, at size: `python -m tests.benchmarks.pages --database embedded:FOLDER/data`.

Each is asked through the application as a browser does: the first time, and the median and the slowest of the next
ones, with the processor time that the application itself used in the middle (which a busy machine does not change as
much). It is asked again until it was asked as often as wanted or for ten seconds; what took longer the first time is
told by that alone. Files for download hold everything and are listed apart. New routes are found by themselves.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from starlette.routing import BaseRoute

from app.answers.kept import kept
from app.api import api_router
from app.auth import token_of
from app.files.desk import FileDesk
from app.main import create_app
from app.pages import pages_router
from app.settings import Settings
from app.warming import Warming
from graph_model.storage.connection import open_database
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

GOAL_MS = 200
LARGEST_KB = 300
AGAIN_FOR_S = 10.0
_USUAL_TIMES = 5
_HEAD = "| address | first | median | slowest | processor | asked again | size |\n|---|---|---|---|---|---|---|"
_HOST = "http://127.0.0.1:8000"
_FILES = (".csv", ".ics", ".graphml", ".svg", ".html", ".docx", ".xlsx", ".json")
_FURTHER = (
    "/kosten?jahr=2020",
    "/kosten?zahlt={payer}",
    "/kosten?jahr=2022&zahlt={payer}",
    "/mitgliedschaften?stand=current",
    "/suche?frage=Netzwerk+17",
    "/netz?wer={payer}",
    "/kosten/planung/druck?wer={payer}",
    "/kosten/mittelbar/druck?wer={payer}",
    "/mitgliedschaften?gueltig=2015",
    "/kosten?gueltig=2015",
    "/api/v1/costs/sums?from=2020&to=2024&by=payee",
    "/api/v1/costs?from=2020&to=2024&payer={payer}",
    "/api/v1/memberships?member={payer}",
)


@dataclass(frozen=True)
class Asked:
    """How one address was answered: milliseconds the first time, in the middle and at most of the ``again`` times
    afterwards (of the first time where that was too long to ask again), and its size; ``status`` other than 200 tells
    that the figures mean nothing."""

    address: str
    first: float
    middle: float
    most: float
    processor: float
    again: int
    kilobytes: float
    status: int

    @property
    def row(self) -> str:
        """The line of the table; what misses a bound is marked."""
        late = " **late**" if self.middle > GOAL_MS else ""
        large = " **large**" if self.kilobytes > LARGEST_KB else ""
        failed = f" ({self.status})" if self.status != 200 else ""
        return (
            f"| `{self.address}`{failed} | {self.first:.0f} ms | {self.middle:.0f} ms{late} | {self.most:.0f} ms"
            f" | {self.processor:.0f} ms | {self.again} | {self.kilobytes:.0f} kB{large} |"
        )


def table(database: Database, times: int = _USUAL_TIMES, only: str = "") -> str:
    """The figures of all addresses of this graph, pages and routes first, files after them."""
    every = list(measured(database, times, only))
    found = sorted((one for one in every if not _is_file(one.address)), key=lambda one: -one.middle)
    files = [one for one in every if _is_file(one.address)]
    within = sum(1 for one in found if one.middle <= GOAL_MS)
    told = "\n".join(one.row for one in found)
    rest = "\n".join(one.row for one in sorted(files, key=lambda one: -one.middle))
    return (
        f"\n## Pages and routes: {within} of {len(found)} within {GOAL_MS} ms\n{_HEAD}\n{told}\n"
        f"\n### Files, which hold everything\n{_HEAD}\n{rest}\n"
    )


def measured(database: Database, times: int, only: str = "") -> Iterator[Asked]:
    """Asks for every address that holds ``only``, in one application, as its users share it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_folder=Path(folder))
        application = create_app(settings, database)
        with TestClient(application, base_url=_HOST, raise_server_exceptions=False) as client:
            _warm(application.state.warming)
            client.headers["Authorization"] = f"Bearer {token_of(settings.data_folder)}"
            for address in addresses(_samples(database, client)):
                if only in address:
                    yield _asked(client, address, 1 if _is_file(address) else times)
                    _clear(application.state.files, settings.audience)


def _warm(warming: Warming) -> None:
    """As the server does when it starts; how long it takes is told beside the table."""
    begun, used = time.perf_counter(), time.process_time()
    warming.run()
    took, spent = time.perf_counter() - begun, time.process_time() - used
    sys.stderr.write(f"brought into memory at the start: {took:.1f} s, {spent:.1f} s of the processor\n")


def _clear(files: FileDesk, audience: Audience) -> None:
    """What is written in the background for one address does not slow the next."""
    for job in files.jobs(audience):
        files.drop(job)
    while any(map(files.is_running, files.jobs(audience))):
        time.sleep(0.1)


def addresses(samples: Mapping[str, str]) -> Iterator[str]:
    """Every route that reads and whose parameters the samples fill, and some more with filters."""
    for prefix, routes in (("", pages_router.routes), ("/api/v1", api_router.routes)):
        for route in _reading(routes):
            needed = [one.alias for one in route.dependant.query_params if one.field_info.is_required()]
            names = {*needed, *(one.alias for one in route.dependant.path_params)}
            if names <= samples.keys():
                asked = urlencode({name: samples[name] for name in needed})
                path = route.path_format.format(**{name: quote(told) for name, told in samples.items()})
                yield f"{prefix}{path}" + (f"?{asked}" if asked else "")
    yield from (one.format(**samples) for one in _FURTHER)


def _reading(routes: Iterable[BaseRoute]) -> Iterator[APIRoute]:
    for route in routes:
        if isinstance(route, APIRoute):
            if "GET" in (route.methods or ()):
                yield route
        else:
            inner = getattr(route, "original_router", route)
            yield from _reading(getattr(inner, "routes", ()))


def _samples(database: Database, client: TestClient) -> dict[str, str]:
    """Values for parameters: the body that is member of most, the one with most members, and a paper."""
    facts = kept(database, Audience.PUBLIC).facts
    payer = statistics.mode(one.member for one in facts.memberships)
    payee = statistics.mode(one.body for one in facts.memberships)
    other = next(one.body for one in facts.memberships if one.body != payee)
    paper = client.get("/api/v1/documents?limit=1").json()["rows"][0]["id"]
    years = {"from": "2020", "to": "2024", "year": "2024", "jahr": "2024"}
    sides = {"payer": payer, "left": payee, "right": other, "links": payee, "rechts": other, "body_id": payee}
    pair = {"eins": payee, "zwei": other}
    texts = {"q": "Netzwerk 17", "frage": "Netzwerk 17", "art": "mitgliedschaft", "document_id": paper}
    return {**years, **sides, **pair, **texts, "dokument": paper}


def _asked(client: TestClient, address: str, times: int) -> Asked:
    first = _timed(client, address)
    later = list(_again(client, address, times, first))
    told = later or [first]
    walls, used = [one.wall for one in told], [one.processor for one in told]
    middle, processor, last = statistics.median(walls), statistics.median(used), told[-1]
    one = Asked(address, first.wall, middle, max(walls), processor, len(later), last.size / 1000, last.status)
    sys.stderr.write(f"{one.row}\n")
    return one


def _again(client: TestClient, address: str, times: int, first: "_Answer") -> Iterator["_Answer"]:
    """As often as wanted and as there is time for."""
    left = AGAIN_FOR_S * 1000
    took = first.wall
    while times and took <= left:
        answer = _timed(client, address)
        yield answer
        took, left, times = answer.wall, left - answer.wall, times - 1


@dataclass(frozen=True)
class _Answer:
    """Milliseconds by the clock and of the processor, bytes, and the status."""

    wall: float
    processor: float
    size: int
    status: int


def _timed(client: TestClient, address: str) -> _Answer:
    wall, used = time.perf_counter(), time.process_time()
    answer = client.get(address)
    took, spent = time.perf_counter() - wall, time.process_time() - used
    return _Answer(took * 1000, spent * 1000, len(answer.content), answer.status_code)


def _is_file(address: str) -> bool:
    return address.partition("?")[0].endswith(_FILES)


def main() -> None:
    """Measures the graph that is named."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--database", required=True)
    asked.add_argument("--password", help="of a server; its user is neo4j")
    asked.add_argument("--only", default="", help="addresses that hold this")
    asked.add_argument("--times", type=int, default=_USUAL_TIMES)
    told = asked.parse_args()
    with open_database(told.database, password=told.password) as database:
        sys.stdout.write(table(database, told.times, told.only))


if __name__ == "__main__":
    main()
