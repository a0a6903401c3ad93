"""`netzatlas load` at the address of an OParl endpoint."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import paper
from tests.unit.loaders.sources.endpoint.council import Council, Fault, serving, two_committees


@pytest.fixture
def council(monkeypatch: pytest.MonkeyPatch) -> Iterator[Council]:
    """Two committees and three papers."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(Council()) as made:
        yield two_committees(made)


def test_an_endpoint_is_loaded_beside_files_and_the_next_time_asked_for_changes(
    netzatlas: Netzatlas, council: Council, tmp_path: Path
) -> None:
    endpoint = f"{council.base}/oparl"
    first = netzatlas("load", paper(tmp_path, "2024/1"), endpoint, "--pause", 0)
    assert (first.code, first.err.splitlines()[0]) == (
        0, f"{endpoint}: 9 Anfragen; Objekte: 8 neu; Dateien: 3 geholt."
    )  # fmt: skip
    assert first.err.splitlines()[-1].startswith("Eingelesen: 4 neu; ")
    second = netzatlas("load", endpoint, "--pause", 0)
    assert (second.code, second.err.splitlines()) == (
        0,
        [
            f"{endpoint}: 5 Anfragen; Objekte: nichts Neues; Dateien: nichts Neues.",
            "Eingelesen: nichts; 0 neue Aussagen.",
        ],
    )


def test_what_is_not_wanted_and_what_is_left_out_is_told_and_stands_in_the_report(
    netzatlas: Netzatlas, council: Council, tmp_path: Path
) -> None:
    council.broken["/f/3.txt"] = Fault(403)
    told = netzatlas(
        "load", f"{council.base}/oparl", "--pause", 0, "--only", "Radweg", "--since", "2024", "--report", tmp_path / "r"
    )
    assert (told.code, told.err.splitlines()[0].rpartition("; ")[2]) == (3, "2 Vorlagen nicht gewünscht.")
    assert f"Ausgelassen: {council.base}/f/3.txt: Der Server verweigert den Zugriff." in told.err
    written = json.loads((tmp_path / "r").read_text("utf-8"))
    assert (written["endpoints"][0]["passed_over"], written["refused"][0]["origin"]) == (2, f"{council.base}/f/3.txt")


@pytest.mark.parametrize("option", [("--only", "Radweg"), ("--since", "2024"), ("--full",), ("--in-text",)])
def test_options_of_endpoints_without_one_are_refused(plain: Netzatlas, tmp_path: Path, option: tuple[str]) -> None:
    told = plain("load", paper(tmp_path, "2024/1"), *option)
    assert (told.code, told.err) == (
        2, f"netzatlas: {option[0]} gilt für Adressen (https://…); hier ist keine genannt.\n"
    )  # fmt: skip


def test_a_day_that_is_none_is_refused_before_anything_is_asked(plain: Netzatlas, council: Council) -> None:
    told = plain("load", f"{council.base}/oparl", "--since", "gestern")
    assert (told.code, "gestern" in told.err, council.asked) == (1, True, [])


def test_an_address_where_nobody_answers_is_told_without_its_password(netzatlas: Netzatlas, council: Council) -> None:
    council.broken["/oparl"] = Fault(401)
    told = netzatlas("load", council.base.replace("//", "//kennung:geheim@") + "/oparl", "--pause", 0)
    assert (told.code, "Der Server verlangt eine Anmeldung" in told.err, "geheim" in told.err) == (1, True, False)


def test_what_is_erased_goes_from_the_mirror_at_once(netzatlas: Netzatlas, council: Council, tmp_path: Path) -> None:
    netzatlas("load", f"{council.base}/oparl", "--pause", 0)
    mirrors = list((tmp_path / "data" / "oparl").iterdir())
    kept = [b"dem Verein Netz 3" in path.read_bytes() for path in sorted(mirrors)]
    assert netzatlas("erase", "2024/3", "--why", "Auftrag").code == 0
    assert (kept, [b"dem Verein Netz 3" in path.read_bytes() for path in sorted(mirrors)]) == (
        [False, True], [False, False]
    )  # fmt: skip
