import pytest

from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.values.vocabularies import EventKind
from tests.builders import Paper, body_of, doubled, exists, happens, judged, member, paper, pays, taken_back

P1 = paper("P1", member("Kreis", "Netz"))
P2 = paper("P2", member("Kreis", "Netzz"))
KEY = f"membership|{body_of('Kreis')}|{body_of('Netz')}|member"
WRONG = judged(JudgementKind.WRONG, KEY)
SAME = judged(JudgementKind.SAME, P1.mention("Netz").id, P2.mention("Netzz").id)


def facts(*papers: Paper, judgements: tuple[Judgement, ...]) -> Facts:
    return project(Entries.of([told.bundle() for told in papers], judgements))


def test_a_fact_judged_wrong_is_gone_and_comes_back_with_the_judgements_return() -> None:
    back = taken_back(WRONG)
    again = taken_back(back, on=61)
    seen = [
        len(facts(P1, judgements=given).memberships) for given in ((), (WRONG,), (WRONG, back), (WRONG, back, again))
    ]

    assert seen == [1, 0, 1, 0]


def test_a_judgement_survives_reading_the_paper_again() -> None:
    reread = paper("P1", *P1.lines, lead="Ein neuer Kopf. ", rules="r2", recorded=9)

    assert {s.id for s in P1.bundle().statements}.isdisjoint(s.id for s in reread.bundle().statements)
    assert facts(P1, reread, judgements=(WRONG,)).memberships == ()


def test_a_value_judged_right_is_shown_and_names_its_judgement() -> None:
    value = judged(JudgementKind.VALUE, KEY, field="unit", value='"Amt 10"')
    (only,) = facts(P1, judgements=(value,)).memberships

    assert (only.unit, only.judged) == ("Amt 10", (value.id,))


def test_the_later_of_two_values_holds() -> None:
    given = tuple(
        judged(JudgementKind.VALUE, KEY, field="unit", value=f'"Amt {n}"', on=50 - n if n == 20 else 50)
        for n in (10, 20)
    )

    assert [m.unit for m in facts(P1, judgements=given).memberships] == ["Amt 10"]


def test_bodies_judged_the_same_are_one_and_the_other_is_remembered() -> None:
    told = facts(P1, P2, judgements=(SAME,))
    (netz,) = [body for body in told.bodies if body.key == body_of("Netz")]

    assert (len(told.bodies), netz.names, netz.former) == (2, ("Netz", "Netzz"), (body_of("Netzz"),))
    assert len(told.memberships) == 1


def test_taking_back_that_bodies_are_the_same_parts_them_again() -> None:
    assert facts(P1, P2, judgements=(SAME, taken_back(SAME))) == facts(P1, P2, judgements=())


def test_a_body_judged_different_is_parted_in_all_papers_that_call_it_so() -> None:
    alias = paper("P3", member("Kreis", "Das Netz"), means=(("Das Netz", "Netz"),))
    later = paper("P4", exists("Das Netz"), means=(("Das Netz", "Netz"),))
    different = judged(JudgementKind.DIFFERENT, P1.mention("Netz").id, alias.mention("Das Netz").id)
    told = facts(P1, alias, later, judgements=(different,))

    assert {body.name: body.papers for body in told.bodies} == {"Kreis": 2, "Netz": 1, "Das Netz": 2}


@pytest.mark.parametrize("joined", ["Bund A", "Bund B", "Bund C", "Bund D", "Bund E"])
def test_a_judgement_on_a_fact_of_bodies_that_were_merged_since_still_holds(joined: str) -> None:
    told = paper("P3", happens(EventKind.MERGER, ["Netzz", "Ring"], ["Bund"]), doubled("Netzz", "Ring"), exists(joined))
    before = facts(told, judgements=())
    given = tuple(judged(JudgementKind.WRONG, fact.key) for fact in (*before.successions, *before.overlaps))
    same = judged(JudgementKind.SAME, told.mention(joined).id, told.mention("Netzz").id)
    after = facts(told, judgements=(*given, same))

    assert (len(given), after.successions, after.overlaps) == (2, (), ())


def test_a_contradiction_that_a_person_settled_says_so() -> None:
    papers = [paper(f"P{eur}", pays("Kreis", "Netz", eur, year=2015)) for eur in (100, 200)]
    (sum_,) = facts(*papers, judgements=()).contributions
    value = judged(JudgementKind.VALUE, sum_.key, field="amount", value='"150"')
    wrong = judged(JudgementKind.WRONG, sum_.key)

    (settled,) = facts(*papers, judgements=(value,)).contradictions
    assert (settled.chosen, settled.reason, settled.judged) == ("150", "so entschieden", (value.id,))
    assert facts(*papers, judgements=(wrong,)).contradictions == ()
