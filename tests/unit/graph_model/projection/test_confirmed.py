"""Judgements on statements and outcomes: they decide what counts, and hold when a paper is read again."""

from dataclasses import replace

from graph_model.ledger.entries import Entries
from graph_model.projection.confirmed import Confirmed, claim_key
from graph_model.projection.project import project
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.records.statements import Statement
from graph_model.values.vocabularies import Outcome, Status
from tests.builders import Paper, judged, member, paper, pays, taken_back

DOUBTFUL = paper("P 1", member("Stadt A", "Verein B").sure(0.4))
SURE = paper("P 1", member("Stadt A", "Verein B"))
MOTION = paper("P 2", member("Stadt A", "Verband C", status=Status.PROPOSED).as_motion())


def _statement(told: Paper) -> Statement:
    return told.bundle().statements[0]


def _members(told: Paper, *judgements: Judgement) -> int:
    return len(project(Entries.of([told.bundle()], judgements)).memberships)


def _again(told: Paper) -> Paper:
    """The same paper, read later by other rules, with more text before and another confidence."""
    return replace(told, rules="r2", recorded=70, lead="Neuer Kopf. ")


def test_a_doubtful_statement_counts_once_a_person_called_it_right() -> None:
    right = judged(JudgementKind.RIGHT, claim_key(_statement(DOUBTFUL)))
    assert _members(DOUBTFUL) == 0
    assert _members(DOUBTFUL, right) == 1
    assert _members(DOUBTFUL, right, taken_back(right)) == 0


def test_a_sure_statement_that_is_wrong_counts_no_more() -> None:
    wrong = judged(JudgementKind.WRONG, claim_key(_statement(SURE)))
    assert _members(SURE, wrong) == 0


def test_what_was_said_of_a_statement_holds_when_the_paper_is_read_again() -> None:
    right = judged(JudgementKind.RIGHT, claim_key(_statement(DOUBTFUL)))
    wrong = judged(JudgementKind.WRONG, claim_key(_statement(SURE)))
    assert _statement(_again(DOUBTFUL)).id != _statement(DOUBTFUL).id
    assert _members(_again(DOUBTFUL), right) == 1
    assert _members(_again(SURE), wrong) == 0


def test_a_corrected_value_holds_when_the_paper_is_read_again() -> None:
    told = paper("P 3", pays("Stadt A", "Verein B", 100, year=2020))
    key = project(Entries.of([told.bundle()])).contributions[0].key
    right = judged(JudgementKind.VALUE, key, field="amount", value='"150"')
    both = Entries.of([told.bundle(), _again(told).bundle()], [right])
    (fact,) = project(both).contributions
    assert (str(fact.amount), fact.judged) == ("150", (right.id,))


def test_an_outcome_told_by_hand_decides_what_stands_or_falls_with_the_motion() -> None:
    document = MOTION.bundle().document
    adopted = judged(JudgementKind.OUTCOME, document.paper, value=Outcome.ADOPTED.value)
    rejected = judged(JudgementKind.OUTCOME, document.paper, value=Outcome.REJECTED.value, on=55)
    for told in (MOTION, _again(MOTION)):
        assert _status(told) is Status.PROPOSED
        assert _status(told, adopted) is Status.DECIDED
        assert _status(told, adopted, rejected) is Status.REJECTED
        assert _status(told, adopted, rejected, taken_back(rejected)) is Status.DECIDED


def test_the_later_word_on_a_statement_holds() -> None:
    statement = _statement(SURE)
    key = claim_key(statement)
    said = [judged(JudgementKind.WRONG, key, on=50), judged(JudgementKind.RIGHT, key, on=51)]
    assert Confirmed(said).said(statement) is True
    assert Confirmed([]).said(statement) is None


def _status(told: Paper, *judgements: Judgement) -> Status:
    (fact,) = project(Entries.of([told.bundle()], judgements)).memberships
    return fact.status
