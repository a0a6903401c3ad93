from graph_model.ledger.entries import Entries
from graph_model.ledger.reading_back import grown_by
from graph_model.records.judgements import JudgementKind
from tests.builders import body_of, day, exists, judged, member, paper, taken_back

FIRST = paper("P1", member("Kreis", "Netz"), recorded=1)
SECOND = paper("P2", exists("Netz"), recorded=3)


def test_what_several_bundles_share_stands_once() -> None:
    once, twice = (Entries.of([FIRST.bundle()] * times) for times in (1, 2))

    assert once == twice == once + twice


def test_ledgers_add_up() -> None:
    both = Entries.of([FIRST.bundle(), SECOND.bundle()])

    assert Entries.of([FIRST.bundle()]) + Entries.of([SECOND.bundle()]) == both


def test_what_was_recorded_later_was_not_known() -> None:
    judgement = judged(JudgementKind.WRONG, "x", on=5)
    entries = Entries.of([FIRST.bundle(), SECOND.bundle()], [judgement], [FIRST.withdrawn(7)])
    counts = [
        tuple(map(len, (known.readings, known.identities, known.judgements, known.withdrawals)))
        for known in (entries.known_on(day(on)) for on in (0, 1, 3, 5, 7))
    ]

    assert counts == [(0, 0, 0, 0), (1, 2, 0, 0), (2, 3, 0, 0), (2, 3, 1, 0), (2, 3, 1, 1)]


def test_an_erasure_holds_for_the_past_too() -> None:
    entries = Entries.of([FIRST.bundle()], withdrawals=[FIRST.withdrawn(7, erased=True)])

    assert entries.known_on(day(2)).withdrawals == entries.withdrawals


def test_judgements_tie_bodies_to_each_other_even_when_taken_back() -> None:
    same = judged(JudgementKind.SAME, FIRST.mention("Kreis").id, FIRST.mention("Netz").id)
    further = judged(JudgementKind.DIFFERENT, FIRST.mention("Netz").id, SECOND.mention("Netz").id)
    entries = Entries.of([FIRST.bundle(), SECOND.bundle()], [same, further, taken_back(same)])
    grown = grown_by(frozenset({body_of("Kreis")}), entries.judgements, entries.identities)

    assert {body_of("Kreis"), body_of("Netz")} <= grown
    assert grown_by(frozenset({"b_other"}), entries.judgements, entries.identities) == {"b_other"}
