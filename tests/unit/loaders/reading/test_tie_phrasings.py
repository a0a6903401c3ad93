"""Who belongs to what in many wordings, from cases/ties.csv: bodies of our own invention, called by their letter.

``told`` names each tie by member, role, status, body, since and until; "-" is an unknown since. A date that is not
told must not be read, a tie that is not told must not be either.
"""

import csv
from pathlib import Path

import pytest

from graph_model.records.documents import SourceKind
from loaders.documents import document_of
from loaders.reading.contract import contract_line
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.sources.draft import Draft
from loaders.sources.text_tables import with_rows
from tests.unit.loaders.reading.told import memberships

_NAMES = {
    "A": "Landkreis Aheim",
    "B": "Landkreis Beheim",
    "C": "Stadt Bestadt",
    "E": "Gemeinde Edorf",
    "G": "Klinikverbund Nordland GmbH",
    "N": "Netzwerk Pflege Nordland",
    "V": "Klimaschutz Nordland e. V.",
    "Z": "Zweckverband Wasser Nordland",
}
_ROLES = {"member", "founding_member", "shareholder", "operator", "funder", "partner"}
_DAY = "\n\nBerichtet wurde am 12.03.2018."
_CASES = Path(__file__).parent / "cases" / "ties.csv"


def _cases() -> list[dict[str, str]]:
    with _CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE))


def _in_full(text: str) -> str:
    """The text with every letter that stands for a body replaced by its name."""
    words = text.replace("\\n", " \n ").split(" ")
    return " ".join(_word(word) for word in words).replace(" \n ", "\n")


def _word(word: str) -> str:
    letter, rest = word[:1], word[1:]
    return _NAMES[letter] + rest if letter in _NAMES and not rest[:1].isalpha() else word


def _told(ties: str) -> set[tuple[str, ...]]:
    return {_tie(tie) for tie in ties.split(";") if tie}


def _tie(told: str) -> tuple[str, ...]:
    words = told.split()
    at = next(n for n, word in enumerate(words) if word in _ROLES)
    role, status, body, *dates = words[at:]
    since, until = ("" if date == "-" else date for date in (*dates, "-", "-")[:2])
    return _in_full(" ".join(words[:at])), role, status, _NAMES[body], since, until


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["text"])
def test_a_paper_tells_these_ties_and_no_other(case: dict[str, str]) -> None:
    issuer = _NAMES.get(case["issuer"])
    assert memberships(_in_full(case["text"]) + _DAY, issuer) == _told(case["told"])


_LIST = """Stadt Bestadt
Übersicht der Mitgliedschaften der Stadt (Stand: 30.04.2023)

Lfd. Nr. | Organisation | Jahresbeitrag EUR | Bemerkung

1 | Heimatbund Nordland e. V. | 75,00 | seit 1978
2 | Arbeitskreis Moor | beitragsfrei | loser Zusammenschluss
3 | Verkehrswacht Bestadt e. V. | 120,00 | ausgetreten zum 31.12.2022
4 | Tourismus Nordland GbR | 2.150,00 | Gesellschafterin
5 | Städtebund Nordland | 300,00 | Beitritt zum 01.07.2023 geplant
"""


def test_the_remark_of_a_row_tells_since_when_until_when_and_as_what() -> None:
    city = "Stadt Bestadt"
    assert told_by_rows(_LIST) == {
        (city, "member", "current", "Heimatbund Nordland e. V.", "1978", ""),
        (city, "member", "current", "Arbeitskreis Moor", "", ""),
        (city, "member", "ended", "Verkehrswacht Bestadt e. V.", "", "2022-12-31"),
        (city, "shareholder", "current", "Tourismus Nordland GbR", "", ""),
        (city, "member", "proposed", "Städtebund Nordland", "2023-07-01", ""),
    }


_RECIPIENTS = """Stadt Bestadt
Spenden im Jahr 2022

Empfänger                     Art der Leistung     EUR
Sportverein Nordland e. V.    Spende               1.500,00
Heimatbund Nordland e. V.     Sponsoring           2.500,00
"""


def test_who_is_given_money_has_no_members_by_that() -> None:
    assert told_by_rows(_RECIPIENTS) == set()


def told_by_rows(text: str) -> set[tuple[str, ...]]:
    drafted = with_rows(
        Draft(
            source_key="test:1",
            source=SourceKind.PAPER,
            loader="text",
            origin="test.txt",
            file_id="test",
            text=text,
            issuer="Stadt Bestadt",
        )
    )
    paper = document_of(drafted)
    told = contract_line(paper, read(paper, Gazetteer(), drafted.rows), file_id="test")["memberships"]
    return {(m["member"], m["role"], m["status"], m["body"], m["since"] or "", m["until"] or "") for m in told}
