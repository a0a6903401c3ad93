"""Results of meetings in many spellings are one of six outcomes."""

import csv
from pathlib import Path

import pytest

from graph_model.values.vocabularies import ConsultationRole, Outcome
from loaders.reading.papers.outcomes import outcome_of, role_of

SPELLINGS = {
    Outcome.ADOPTED: ("ungeändert beschlossen", "Einstimmig zugestimmt", "mehrheitlich angenommen", "Ja: 12, Nein: 3",
                      "geändert beschlossen", "Empfehlung: Zustimmung", "einstimmig",
                      "zur Kenntnis genommen und beschlossen"),
    Outcome.REJECTED: ("abgelehnt", "mehrheitlich nicht zugestimmt", "keine Mehrheit", "Ja-Stimmen 3, Nein-Stimmen 9"),
    Outcome.POSTPONED: ("vertagt", "von der Tagesordnung abgesetzt", "zurückgestellt",
                        "ohne Beschlussempfehlung vertagt"),
    Outcome.REFERRED: ("in den Sozialausschuss verwiesen", "Verweisung in den Fachausschuss", "überwiesen"),
    Outcome.NOTED: ("zur Kenntnis genommen", "Kenntnisnahme", "Kenntnissnahme"),
    Outcome.UNKNOWN: ("", "-", "vorberaten", "zurückgezogen"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "words"), [(key, words) for key, all_words in SPELLINGS.items() for words in all_words]
)
def test_a_result_is_told_by_its_words(outcome: Outcome, words: str) -> None:
    assert outcome_of(words) is outcome


def test_every_spelling_that_minutes_were_seen_to_use_has_its_outcome() -> None:
    told = (Path(__file__).parents[3] / "data" / "results.csv").read_text("utf-8")
    rows = list(csv.DictReader(told.splitlines(), delimiter=";"))
    assert {row["words"]: outcome_of(row["words"]).value for row in rows} == {r["words"]: r["outcome"] for r in rows}


def test_nothing_told_is_unknown() -> None:
    assert outcome_of(None, ConsultationRole.DECISION) is Outcome.UNKNOWN


def test_who_only_takes_note_has_noted_whatever_was_said() -> None:
    assert outcome_of("behandelt", ConsultationRole.NOTE) is Outcome.NOTED


def test_roles_are_known_by_the_words_of_several_systems() -> None:
    told = [
        role_of(words) for words in ("Vorberatung", "zur Kenntnis", "Beschlussfassung", "Anhörung", "Sonstiges", None)
    ]
    assert [str(role) for role in told] == [
        "Vorberatung", "Kenntnisnahme", "Entscheidung", "Anhörung", "unbekannt", "unbekannt"
    ]  # fmt: skip
