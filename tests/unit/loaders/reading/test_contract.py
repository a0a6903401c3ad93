"""What a reading hands on: evidence, confidence, gaps, explanations, tables."""

from loaders.reading.explain import explain
from loaders.reading.findings import ACCEPTED
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from tests.unit.loaders.reading.told import document, line

_TEXT = (
    "Die Stadt Bestadt ist Mitglied im Klimabündnis Nordland. „Nordland blüht“ und das Klimabündnis Nordland gründet "
    "sich. Der Zuschuss blieb im Gespräch. Das Forum Dorfleben war auch da."
)


def test_every_statement_quotes_what_stands_there() -> None:
    paper = document(_TEXT)
    statements = read(paper, Gazetteer()).statements
    assert statements
    assert all(paper.text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in statements)


def test_reading_twice_gives_the_same() -> None:
    paper = document(_TEXT)
    assert read(paper, Gazetteer()) == read(paper, Gazetteer())


def test_every_mention_of_a_statement_is_handed_on() -> None:
    readout = read(document(_TEXT), Gazetteer())
    used = {mention for s in readout.statements for mention in (*s.subjects, *s.objects)}
    assert used == {mention.id for mention in readout.mentions}


def test_facts_below_the_threshold_come_only_when_asked_for_and_with_their_confidence() -> None:
    assert [body["name"] for body in line(_TEXT)["bodies"]] == ["Klimabündnis Nordland"]
    below = line(_TEXT, below=True)["bodies"]
    assert {body["name"] for body in below if body["confidence"] < ACCEPTED} == {"Forum Dorfleben"}


def test_municipalities_are_mentions_but_no_bodies_of_the_contract() -> None:
    told = line(_TEXT)
    assert told["memberships"][0]["member"] == "Stadt Bestadt"
    assert "Stadt Bestadt" not in {body["name"] for body in told["bodies"]}


def test_a_cue_that_yields_nothing_is_a_gap_with_its_reason() -> None:
    (gap,) = [gap for gap in read(document(_TEXT), Gazetteer()).gaps if gap.cue == "Zuschuss"]
    assert _TEXT[gap.start : gap.end] == "Der Zuschuss blieb im Gespräch."
    assert "kein Name im Satz" in gap.reason


def test_an_explanation_names_rule_passage_and_confidence() -> None:
    paper = document(_TEXT)
    lines = list(explain(paper, read(paper, Gazetteer())))
    at = lines.index("Mitgliedschaft: Stadt Bestadt → Klimabündnis Nordland (Rolle: Mitglied, Stand: laufend)")
    assert lines[at + 1] == "  Regel mitglied:mitglied, Sicherheit 0.90"
    assert lines[at + 2].endswith("Die Stadt Bestadt ist Mitglied im Klimabündnis Nordland.")
    assert "Ohne Ergebnis:" in lines


def test_the_contract_has_all_its_parts() -> None:
    assert list(line(_TEXT)) == ["id", "document", "bodies", "memberships", "costs", "events", "topics"]
    assert list(line(_TEXT)["document"]) == [
        "number",
        "date",
        "body_committee",
        "status",
        "doc_type",
        "lead_office",
        "public",
        "consultations",
    ]


def test_an_empty_text_yields_an_empty_line() -> None:
    told = line(" \n")
    assert [told[part] for part in ("bodies", "memberships", "costs", "events", "topics")] == [[], [], [], [], []]


def test_long_lists_cost_little() -> None:
    """Without atomic lists this text takes minutes, and the test ends by its time limit."""
    members = ", ".join(f"der Verein Hilfe{chr(97 + number % 26)} e.V." for number in range(300))
    assert len(line(f"Dem Netzwerk Pflege Nord gehören {members} an.")["bodies"]) >= 26


def test_a_line_with_dozens_of_amounts_is_no_sentence_about_contributions() -> None:
    assert line("Die Stadt Bestadt zahlt dem Netz Nord " + "einen Zuschuss von 1.000 € und " * 200)["costs"] == []
