"""The commands about costs, on a real embedded database: years, sums, plans, deadlines, indirect payments, heads."""

from pathlib import Path

import pytest

from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import ContributionKind, TermEnd
from tests.builders import exists, member, paper, pays
from tests.small_network import CLUB, COMPANY, DISTRICT, NETWORK, load
from tests.unit.app.cli.conftest import Netzatlas

_FEE = FeeFormula.parse("per_inhabitant=0.1;reference_day=2014-12-31")
_MORE = paper(
    "vorlage-4",
    exists(DISTRICT, body_kind=BodyKind.DISTRICT, place=PlaceKey("03157")),
    member(DISTRICT, CLUB, notice=Notice(words="sechs Monate", duration="P6M", to_end_of=TermEnd.CALENDAR_YEAR)),
    pays(DISTRICT, CLUB, 3_000, contribution_kind=ContributionKind.FEE, year=2015),
    pays(CLUB, COMPANY, 50_000, contribution_kind=ContributionKind.FEE, year=2015),
    pays(DISTRICT, "Netz der Köpfe", None, formula=_FEE, contribution_kind=ContributionKind.FEE, year=2015),
    date="2015-04-22",
)


@pytest.fixture
def told(netzatlas: Netzatlas, embedded_database: Database) -> Netzatlas:
    """A district that pays a club that pays a company, and one fee by the head."""
    load(embedded_database, NETWORK, _MORE)
    return netzatlas


def test_cells_of_several_years_say_on_what_they_rest(told: Netzatlas) -> None:
    rows = told("costs", "--years", "2015-2018", "--payee", CLUB, "--format", "jsonl").rows()
    assert [(row["year"], row["eur"], row["grounds"]) for row in rows] == [
        (2015, "3000", "belegt"), (2016, "3000", "fortgeschrieben"), (2017, "3000", "fortgeschrieben"),
        (2018, "3000", "veraltet, prüfen"),
    ]  # fmt: skip


def test_the_years_after_which_an_amount_is_stale_are_a_setting(
    told: Netzatlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETZATLAS_STALE_AFTER", "0")
    rows = told("costs", "--years", "2015-2016", "--payee", CLUB, "--pivot", "all", "--format", "jsonl").rows()
    assert [(row["eur"], row["stale"]) for row in rows] == [("3000", "0"), ("0", "3000")]


def test_a_fee_by_the_head_is_known_once_the_inhabitants_are(
    told: Netzatlas, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = ("costs", "--years", "2015", "--payee", "Netz der Köpfe", "--format", "jsonl")
    assert told(*asked).rows()[0]["stands_in"] == "unknown"
    file = tmp_path / "einwohner.csv"
    file.write_text("place;inhabitants;day;source\n03157;130.000;31.12.2014;Landesamt\n", encoding="utf-8")
    monkeypatch.setenv("NETZATLAS_INHABITANTS_FILE", str(file))
    (row,) = told(*asked).rows()
    assert (row["eur"], row["stands_in"], row["estimated"]) == ("13000", "yearly", None)
    assert row["computation"] == "0,10 EUR × 130.000 Einwohner (Landesamt, 31.12.2014) = 13.000 EUR"
    (head,) = told("comparison", "--year", "2015", "--payee", "Netz der Köpfe", "--format", "jsonl").rows()
    assert (head["each"], head["count"], head["estimated"]) == ("0.100", 130_000, True)


def test_a_plan_tells_its_sums_below_the_table(told: Netzatlas) -> None:
    written = told("planning", "2016", "--payer", DISTRICT).out
    assert "2016: 3.000 (prüfen)" in written
    assert "Beiträge und Zuschüsse 2016: nichts gesichert, dazu zu prüfen 3.000 EUR, ohne Betrag 1" in written


def test_deadlines_are_listed_and_written_as_a_calendar(told: Netzatlas) -> None:
    asked = ("notices", "--payer", DISTRICT, "--year", "2099", "--lead-days", "30")
    first, *others = told(*asked, "--format", "jsonl").rows()
    assert (first["told_by"], first["decided_by"], first["state"]) == ("2098-06-30", "2098-05-31", "offen")
    assert [row["state"] for row in others] == ["zu klären"]
    calendar = told(*asked, "--format", "ics").out
    assert [calendar.count(f"BEGIN:{kind}") for kind in ("VEVENT", "VTODO")] == [2, 1]


def test_what_reaches_a_body_through_others_is_told_hop_by_hop(told: Netzatlas) -> None:
    (found,) = told("indirect", DISTRICT, "--to", COMPANY, "--year", "2015", "--format", "jsonl").rows()
    assert (found["low"], found["high"], found["certainty"]) == ("0", "3000", "Spanne")
    written = told("indirect", DISTRICT, "--year", "2015").out
    assert ("Jede Zahlung auf dem Weg" in written, "zwischen 0 EUR und 3.000 EUR" in written) == (True, True)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("costs", "--years", "bald"), 1),
        (("costs", "--years", "2018-2015"), 1),
        (("costs", "--pivot", "payer"), 1),
        (("indirect", DISTRICT, "--topic", "Raumfahrt"), 1),
        (("planning", "27"), 2),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(told: Netzatlas, words: tuple[str, ...], code: int) -> None:
    answer = told(*words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1)
