"""Two papers tell two sums: a person may say that both are payments."""

from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.values.vocabularies import ContributionKind
from tests.builders import Line, judged, paper, pays, taken_back


def _fee(eur: int) -> Line:
    return pays("Kreis Ost", "Netz Süd", eur, year=2019, contribution_kind=ContributionKind.FEE)


BUNDLES = tuple(paper(f"P{eur}", _fee(eur), date=f"20{eur // 100:02}-01-01").bundle() for eur in (100, 200, 300))
KEY = project(Entries.of(BUNDLES)).contributions[0].key


def _facts(*judgements: Judgement, told: int = 2) -> Facts:
    return project(Entries.of(BUNDLES[:told], judgements))


def _sums(facts: Facts) -> list[tuple[str, str]]:
    return [(one.key.removeprefix(KEY), str(one.amount)) for one in facts.contributions]


BOTH = judged(JudgementKind.SEPARATE, KEY, on=5, field="amount", value='["200", "100"]')


def test_without_a_word_two_sums_of_one_payment_are_a_contradiction() -> None:
    facts = _facts()
    assert _sums(facts) == [("", "200")]
    assert [one.about for one in facts.contradictions] == [KEY]


def test_called_payments_of_their_own_both_are_facts_and_nothing_contradicts() -> None:
    facts = _facts(BOTH)
    assert _sums(facts) == [("", "200"), ("|100", "100")]
    assert facts.contradictions == ()


def test_taken_back_they_contradict_again() -> None:
    assert _facts(BOTH, taken_back(BOTH, on=6)) == _facts()


def test_a_third_sum_is_asked_about_anew_and_not_added_in_silence() -> None:
    facts = _facts(BOTH, told=3)
    assert len(facts.contributions) == 2
    (asked,) = facts.contradictions
    assert set(asked.values) == {"200", "300"}


def test_where_one_of_the_sums_is_told_no_longer_the_other_keeps_the_key() -> None:
    assert _sums(project(Entries.of(BUNDLES[:1], [BOTH]))) == [("", "100")]
