"""What merging, leaving and joining would change, on a network small enough to check by hand."""

from datetime import date
from decimal import Decimal

import pytest

from graph_model.analysis.costs import Rules
from graph_model.analysis.costs.notices import NoticeState
from graph_model.analysis.doubles import read_weights
from graph_model.analysis.simulation import Outcome, PairRules, StepRefusedError, outcome
from graph_model.analysis.simulation.cost import Range
from graph_model.analysis.simulation.gaps import GapKind
from graph_model.analysis.simulation.membership import Fate
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.scenarios import JoinStep, LeaveStep, MergeStep, Step
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import Completeness, ContributionKind, TermEnd
from tests.builders import body_of, covers, exists, member, paper, pays, works_on

_DAY = date(2024, 7, 1)
_ONE, _TWO, _REST = "Bündnis Nord", "Gesundheitsregion Nord", "Netz Süd"
_FEE = ContributionKind.FEE
_HALF_YEAR = Notice(words="6 Monate zum Jahresende", duration="P6M", to_end_of=TermEnd.CALENDAR_YEAR)


@pytest.fixture
def facts() -> Facts:
    told = paper(
        "P",
        exists(_ONE, body_kind=BodyKind.ALLIANCE, member_list=Completeness.COMPLETE),
        exists(_TWO, body_kind=BodyKind.HEALTH_REGION, member_list=Completeness.COMPLETE),
        exists(_REST, body_kind=BodyKind.NETWORK),
        member("Kreis", _ONE, seat="Kreisrätin", notice=_HALF_YEAR),
        member("Kreis", _TWO, seat="Dezernent"),
        member("Kasse", _ONE),
        member("Kasse", _TWO),
        member("Klinik", _ONE),
        member("Kreis", _REST),
        pays("Kreis", _ONE, 3000, contribution_kind=_FEE, year=2024),
        pays("Kreis", _TWO, 5000, contribution_kind=_FEE, year=2024),
        pays("Klinik", _ONE, 1000, contribution_kind=_FEE, year=2024),
        pays("Kasse", _TWO, None, contribution_kind=_FEE, year=2024),
        works_on(_ONE, "Pflege", "pflege"),
        works_on(_ONE, "Sucht", "sucht"),
        works_on(_TWO, "Pflege", "pflege"),
        works_on(_REST, "Sucht", "sucht"),
        covers(_ONE, "03157", "Kreis Nord"),
        covers(_TWO, "03157", "Kreis Nord"),
        date="2024-02-01",
    )
    return project(Entries.of([told.bundle()]))


def _eur(told: Range | None) -> tuple[int, int, int] | None:
    return (int(told.low), int(told.high), told.unknown) if told else None


def _told(facts: Facts, *steps: Step) -> Outcome:
    return outcome(facts, steps, _DAY, rules=Rules(_DAY))


def _merge(gone: str = _ONE, into: str = _TWO) -> MergeStep:
    return MergeStep(gone=body_of(gone), into=body_of(into))


def test_a_merger_shows_who_moves_and_who_would_be_there_twice(facts: Facts) -> None:
    found = _told(facts, _merge())
    fates = {(c.member, c.body): c.fate for c in found.members if c.body == body_of(_ONE)}

    assert fates == {
        (body_of("Kreis"), body_of(_ONE)): Fate.DOUBLED,
        (body_of("Kasse"), body_of(_ONE)): Fate.DOUBLED,
        (body_of("Klinik"), body_of(_ONE)): Fate.MOVES,
    }
    counts = {c.body: (c.then, c.before, c.after, c.complete) for c in found.bodies}
    assert counts == {body_of(_ONE): (body_of(_TWO), 3, 3, True), body_of(_TWO): (body_of(_TWO), 2, 3, True)}


def test_who_pays_both_pays_between_the_higher_fee_and_the_sum(facts: Facts) -> None:
    assert {c.payer: (_eur(c.before), _eur(c.after)) for c in _told(facts, _merge()).costs} == {
        body_of("Kreis"): ((8000, 8000, 0), (5000, 8000, 0)),
        body_of("Klinik"): ((1000, 1000, 0), (1000, 1000, 0)),
        body_of("Kasse"): ((0, 0, 1), (0, 0, 1)),
    }


def test_what_the_successor_does_not_cover_so_far_is_a_gap(facts: Facts) -> None:
    (gap,) = _told(facts, _merge()).gaps
    assert (gap.kind, gap.value, gap.taken_by, gap.others) == (
        GapKind.TOPIC, "sucht", body_of(_TWO), (body_of(_REST),),
    )  # fmt: skip


def test_a_double_vanishes_with_the_merger_of_its_two_bodies(facts: Facts) -> None:
    found = _told(facts, _merge())
    assert [{d.left, d.right} for d in found.vanished] == [{body_of(_ONE), body_of(_TWO)}]
    assert found.appeared == ()


def test_a_term_of_notice_blocks_a_day_before_its_end(facts: Facts) -> None:
    blocking = _told(facts, LeaveStep(member=body_of("Kreis"), body=body_of(_ONE))).obstacles
    (told,) = blocking

    assert (told.state, told.blocks, told.told_by, told.ends) == (
        NoticeState.MISSED, True, date(2025, 6, 30), date(2025, 12, 31),
    )  # fmt: skip
    (task,) = [o for o in _told(facts, _merge()).obstacles if o.member == body_of("Klinik")]
    assert (task.state, task.blocks) == (NoticeState.TASK, False)


@pytest.mark.parametrize(
    ("ends", "duration", "known", "expected"),
    [
        (TermEnd.CALENDAR_YEAR, "P6M", "2023-03-01", (NoticeState.OPEN, False, "2023-06-30", "2023-12-31")),
        (TermEnd.CALENDAR_YEAR, "P6M", "2023-09-01", (NoticeState.MISSED, True, "2024-06-30", "2024-12-31")),
        (TermEnd.QUARTER, "P1M", "2024-03-01", (NoticeState.OPEN, False, "2024-05-31", "2024-06-30")),
        (TermEnd.MONTH, "P1M", "2024-06-01", (NoticeState.MISSED, True, "2024-11-30", "2024-12-31")),
        (TermEnd.ANY_DAY, "P2W", "2024-06-01", (NoticeState.OPEN, False, "2024-06-16", "2024-06-30")),
        (TermEnd.MEMBERSHIP_YEAR, "P3M", "2023-03-01", (NoticeState.OPEN, False, "2023-05-31", "2023-08-31")),
    ],
)
def test_a_term_that_can_end_before_the_day_stands_in_no_way(
    ends: TermEnd, duration: str, known: str, expected: tuple[NoticeState, bool, str, str]
) -> None:
    notice = Notice(words="Frist", duration=duration, to_end_of=ends)
    since = PartialDate(2019, 9, 1)
    told = paper("P", exists(_REST), member("Kreis", _REST, notice=notice, since=since), date="2022-02-01")
    found = outcome(
        project(Entries.of([told.bundle()])),
        [LeaveStep(member=body_of("Kreis"), body=body_of(_REST))],
        _DAY,
        rules=Rules(date.fromisoformat(known)),
    )
    ((state, blocks, told_by, over),) = [(o.state, o.blocks, o.told_by, o.ends) for o in found.obstacles]

    assert (state, blocks, str(told_by), str(over)) == expected


def test_leaving_saves_the_fee_and_shows_what_the_member_has_nowhere_else(facts: Facts) -> None:
    found = _told(facts, LeaveStep(member=body_of("Kreis"), body=body_of(_ONE)))
    kreis = next(c for c in found.costs if c.payer == body_of("Kreis"))

    assert (_eur(kreis.before), _eur(kreis.after)) == ((3000, 3000, 0), (0, 0, 0))
    assert kreis.why == ("der Beitrag entfällt mit der Mitgliedschaft",)
    assert found.gaps == ()
    alone = _told(facts, LeaveStep(member=body_of("Klinik"), body=body_of(_ONE)))
    assert [g.value for g in alone.gaps] == ["Kreis Nord", "pflege", "sucht"]
    assert [c.fate for c in alone.members if c.member == body_of("Klinik")] == [Fate.LOST]


@pytest.mark.parametrize(
    ("eur", "low", "high", "why"),
    [
        (Decimal(700), 700, 700, "Beitrag wie im Schritt angegeben"),
        (None, 1000, 3000, "Schätzung nach dem, was andere dort zahlen: 1.000 bis 3.000 EUR, mittlerer 2.000"),
    ],
)  # fmt: skip
def test_joining_costs_what_the_step_says_or_a_guess_that_is_shown_as_one(
    facts: Facts, eur: Decimal | None, low: int, high: int, why: str
) -> None:
    found = _told(facts, JoinStep(member=body_of(_REST), body=body_of(_ONE), eur=eur))
    new = next(c for c in found.costs if c.payer == body_of(_REST))

    assert (new.before, _eur(new.after), new.why) == (None, (low, high, 0), (why,))
    assert [c.fate for c in found.members if c.member == body_of(_REST)] == [Fate.NEW]


def test_steps_are_taken_one_after_another_and_the_facts_stay_what_they_are(facts: Facts) -> None:
    before = facts
    found = _told(facts, _merge(), LeaveStep(member=body_of("Klinik"), body=body_of(_ONE)))
    klinik = [(c.body, c.fate) for c in found.members if c.member == body_of("Klinik")]

    assert klinik == [(body_of(_ONE), Fate.LOST)]
    assert facts == before


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (_merge(_ONE, _ONE), "nicht mit sich selbst"),
        (LeaveStep(member=body_of("Klinik"), body=body_of(_TWO)), "diese Mitgliedschaft gibt es"),
        (JoinStep(member=body_of("Kreis"), body=body_of(_TWO)), "besteht schon"),
        (JoinStep(member=body_of(_ONE), body=body_of(_ONE)), "sich selbst"),
        (_merge("Unbekannt"), "gibt es zu diesem Stand nicht"),
    ],
)
def test_a_step_that_cannot_be_taken_is_refused_with_its_reason(facts: Facts, step: Step, reason: str) -> None:
    with pytest.raises(StepRefusedError, match=f"Schritt 1 geht nicht: .*{reason}"):
        _told(facts, step)


def test_every_seat_is_told_for_itself_on_its_own_side(facts: Facts) -> None:
    seats = {(c.body, c.seat): (c.member, c.then, c.fate) for c in _told(facts, _merge()).seats}
    assert seats == {
        (body_of(_ONE), "Kreisrätin"): (body_of("Kreis"), body_of(_TWO), Fate.DOUBLED),
        (body_of(_TWO), "Dezernent"): (body_of("Kreis"), body_of(_TWO), Fate.STAYS),
    }


def test_payers_who_go_over_and_who_are_lost_are_told(facts: Facts) -> None:
    leaving = LeaveStep(member=body_of("Kreis"), body=body_of(_ONE))
    moved, left = _told(facts, _merge()).payers, _told(facts, leaving).payers
    assert {(c.payer, c.body): (c.then, c.fate) for c in moved} == {
        (body_of("Kreis"), body_of(_ONE)): (body_of(_TWO), Fate.MOVES),
        (body_of("Klinik"), body_of(_ONE)): (body_of(_TWO), Fate.MOVES),
        (body_of("Kreis"), body_of(_TWO)): (body_of(_TWO), Fate.STAYS),
        (body_of("Kasse"), body_of(_TWO)): (body_of(_TWO), Fate.STAYS),
    }
    assert {(c.payer, c.then) for c in left if c.fate is Fate.LOST} == {(body_of("Kreis"), None)}


def test_levies_have_a_total_of_their_own() -> None:
    levy = ContributionKind.LEVY
    told = paper(
        "P",
        exists(_ONE), exists(_TWO), member("Kreis", _ONE), member("Kreis", _TWO),
        pays("Kreis", _ONE, 3000, contribution_kind=_FEE, year=2024),
        pays("Kreis", _ONE, 900, contribution_kind=levy, year=2024),
        pays("Kreis", _TWO, 700, contribution_kind=levy, year=2024), date="2024-02-01",
    )  # fmt: skip
    found = _told(project(Entries.of([told.bundle()])), _merge())
    assert [_eur(one) for one in (found.cost_before, found.cost_after, found.levy_before, found.levy_after)] == [
        (3000, 3000, 0), (3000, 3000, 0), (1600, 1600, 0), (900, 1600, 0),
    ]  # fmt: skip


def test_a_pair_that_is_set_aside_neither_vanishes_nor_appears(facts: Facts) -> None:
    rules = PairRules(aside=frozenset({frozenset({body_of(_ONE), body_of(_TWO)})}))
    found = outcome(facts, (_merge(),), _DAY, rules=Rules(_DAY), pair_rules=rules)
    assert (found.vanished, found.appeared) == ((), ())


def test_hints_are_those_of_ones_own_weights(facts: Facts) -> None:
    ours = read_weights()
    none = ours.model_copy(update={"ranking": ours.ranking.model_copy(update={"usual": 0.0})})
    only_time = ours.parts.model_copy(update={"topics": 0.0, "members": 0.0, "territory": 0.0})
    rules = PairRules(none.model_copy(update={"parts": only_time}))
    found = outcome(facts, (_merge(),), _DAY, rules=Rules(_DAY), pair_rules=rules)
    assert found.vanished == ()
