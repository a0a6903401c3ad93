from decimal import Decimal

import pytest

from graph_model.ledger.entries import Bundle, Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.judgements import Judgement, Withdrawal
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import (
    Audience,
    Basis,
    ContributionKind,
    EventKind,
    EventStatus,
    Outcome,
    Period,
    Role,
    Status,
    Visibility,
)
from tests.builders import Paper, body_of, day, exists, happens, member, paper, pays, works_on


def facts(*papers: Paper, judgements: tuple[Judgement, ...] = (), audience: Audience = Audience.PUBLIC) -> Facts:
    return project(Entries.of([told.bundle() for told in papers], judgements), audience=audience)


def test_two_founding_dates_are_both_kept_and_the_surer_is_shown() -> None:
    told = facts(
        paper("P1", happens(EventKind.FOUNDING, ["Netz"], date="2013").sure(0.9)),
        paper("P2", happens(EventKind.FOUNDING, ["Netz"], date="2003").sure(0.7), date="2022-01-01"),
    )
    (contradiction,) = told.contradictions

    assert told.bodies[0].founded == PartialDate(2013)
    assert (set(contradiction.values), contradiction.chosen) == ({"2003", "2013"}, "2013")
    assert contradiction.about == told.successions[0].key


def test_dates_of_different_precision_are_no_contradiction() -> None:
    lines = (happens(EventKind.FOUNDING, ["Netz"], date=date) for date in ("2013", "2013-05-07"))

    assert facts(*(paper(f"P{n}", line) for n, line in enumerate(lines))).contradictions == ()


def test_the_same_sum_in_a_paper_and_in_a_table_is_one() -> None:
    said = pays("Kreis", "Netz", 4400, as_of=2015, contribution_kind=ContributionKind.FEE, kind_inferred=True)
    listed = pays("Kreis", "Netz", 4400, year=2015, contribution_kind=ContributionKind.FEE, basis=Basis.INVOICE)
    (only,) = facts(paper("P1", said), paper("T", listed)).contributions

    assert (only.year, only.basis, only.kind_inferred, len(only.statements)) == (2015, Basis.INVOICE, False, 2)


def test_a_sum_told_without_its_kind_is_the_one_told_with_it() -> None:
    vague = pays("Kreis", "Netz", 4400, None, as_of=2015)
    full = pays("Kreis", "Netz", 4400, as_of=2015, contribution_kind=ContributionKind.FEE, kind_inferred=True)
    (only,) = facts(paper("P1", vague, full)).contributions

    assert (only.kind, only.per, only.kind_inferred) == (ContributionKind.FEE, Period.YEAR, True)


def test_two_grants_paid_once_in_a_year_are_two() -> None:
    told = facts(paper("P1", *(pays("Kreis", "Netz", eur, Period.ONCE, year=2015) for eur in (100, 200))))

    assert sorted(c.amount.eur for c in told.contributions if c.amount) == [Decimal(100), Decimal(200)]


def test_different_fees_of_one_year_contradict_each_other_and_are_not_added() -> None:
    told = facts(
        paper("P1", pays("Kreis", "Netz", 100, year=2015), date="2015-01-01"),
        paper("P2", pays("Kreis", "Netz", 200, year=2015), date="2016-01-01"),
    )

    assert [str(c.amount) for c in told.contributions] == ["200"]
    assert [(c.values, c.chosen) for c in told.contradictions] == [(("200", "100"), "200")]


def test_what_is_applied_for_is_a_fact_of_its_own_that_does_not_count() -> None:
    told = facts(
        paper("P1", pays("Kreis", "Netz", 100, year=2016), pays("Kreis", "Netz", 30, year=2016, status=Status.APPLIED))
    )

    assert {(str(c.amount), c.status.counts) for c in told.contributions} == {("100", True), ("30", False)}


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.UNKNOWN, Status.PROPOSED),
        (Outcome.POSTPONED, Status.PROPOSED),
        (Outcome.ADOPTED, Status.DECIDED),
        (Outcome.REJECTED, Status.REJECTED),
    ],
)
def test_an_accession_proposed_is_a_membership_of_what_became_of_the_motion(outcome: Outcome, status: Status) -> None:
    joins = happens(EventKind.ACCESSION, ["Kreis"], ["Netz"], status=EventStatus.PROPOSED, date="2021-01")
    (only,) = facts(paper("P1", joins.as_motion(), outcome=outcome)).memberships

    assert (only.role, only.status, only.since) == (
        Role.MEMBER,
        status,
        PartialDate(2021, 1) if outcome is Outcome.ADOPTED else None,
    )


def test_a_refusal_that_is_adopted_stays_a_refusal() -> None:
    refused = happens(EventKind.ACCESSION, ["Kreis"], ["Netz"], status=EventStatus.REJECTED).as_motion()
    told = facts(paper("P1", refused, outcome=Outcome.ADOPTED))

    assert [m.status for m in told.memberships] == [Status.REJECTED]


@pytest.mark.parametrize(
    ("outcome", "status"), [(Outcome.ADOPTED, EventStatus.DECIDED), (Outcome.REJECTED, EventStatus.REJECTED)]
)
def test_what_a_paper_only_reports_does_not_follow_its_motion(outcome: Outcome, status: EventStatus) -> None:
    merger = happens(EventKind.MERGER, ["Netz"], ["Bund"], status=EventStatus.PROPOSED)
    other = happens(EventKind.MERGER, ["Ring"], ["Bund"], status=EventStatus.PROPOSED)
    told = facts(paper("P1", merger.as_motion(), other, outcome=outcome))

    assert {s.before[0]: s.status for s in told.successions} == {
        body_of("Netz"): status,
        body_of("Ring"): EventStatus.PROPOSED,
    }


def test_a_proposed_merger_ends_no_body() -> None:
    merger = happens(EventKind.MERGER, ["Netz"], ["Bund"], status=EventStatus.PROPOSED, date="2022")

    assert [body.dissolved for body in facts(paper("P1", merger)).bodies] == [None, None]


def test_statements_below_the_threshold_make_no_facts() -> None:
    assert list(facts(paper("P1", member("Kreis", "Netz").sure(0.49)))) == []


def test_an_exit_ends_the_membership_and_says_until_when() -> None:
    told = facts(
        paper("P1", member("Kreis", "Netz", since=PartialDate(2010)), date="2012-01-01"),
        paper("P2", happens(EventKind.EXIT, ["Kreis"], ["Netz"], date="2020-12-31"), date="2021-01-01"),
    )

    assert [(m.status, str(m.since), str(m.until)) for m in told.memberships] == [(Status.ENDED, "2010", "2020-12-31")]


def test_what_an_internal_paper_says_is_not_in_public_facts() -> None:
    papers = paper("P1", exists("Netz")), paper("P2", member("Kreis", "Netz"), visibility=Visibility.INTERNAL)
    seen = {audience: len(facts(*papers, audience=audience).memberships) for audience in Audience}

    assert seen == {Audience.PUBLIC: 0, Audience.INTERNAL: 1, Audience.CLOSED: 1}


def test_a_withdrawn_paper_says_nothing_and_an_erased_one_said_nothing_ever() -> None:
    bundle = paper("P1", works_on("Netz", "Pflege")).bundle()

    assert list(project(_with(bundle, Paper("P1").withdrawn(5)))) == []
    assert len(project(_with(bundle, Paper("P1").withdrawn(5)), known_on=day(4)).topics) == 1
    assert list(project(_with(bundle, Paper("P1").withdrawn(5, erased=True)), known_on=day(4))) == []


def test_facts_of_the_past_are_those_of_the_readings_of_then() -> None:
    entries = Entries.of(
        [
            paper("P1", works_on("Netz", "Pflege"), recorded=1).bundle(),
            paper("P1", works_on("Netz", "Reha"), recorded=3).bundle(),
        ]
    )

    assert [[t.topic for t in project(entries, known_on=day(on)).topics] for on in (0, 2, 3)] == [
        [],
        ["Pflege"],
        ["Reha"],
    ]


def test_a_draft_adds_to_the_facts_and_leaves_the_ledger_alone() -> None:
    entries = Entries.of([paper("P1", exists("Netz")).bundle()])
    draft = Entries.of([paper("D1", member("Kreis", "Netz")).bundle()])

    assert [len(project(entries, drafts=drafts).memberships) for drafts in ((draft,), ())] == [1, 0]


def _with(bundle: Bundle, gone: Withdrawal) -> Entries:
    return Entries.of([bundle], withdrawals=[gone])


def test_a_renamed_body_is_called_by_its_new_name_and_keeps_the_old_one_and_its_id() -> None:
    old, new = "Bündnis Seeblick", "Netzwerk Nordlicht"
    told = facts(
        paper("P1", exists(old)),
        paper("P2", exists(old)),
        paper("P3", happens(EventKind.RENAME, [old], [new], date="2019"), means=((new, old),)),
    )
    (body,), (event,) = told.bodies, told.successions

    assert (body.key, body.name, body.names) == (body_of(old), new, (old, new))
    assert (event.before, event.after, str(event.date)) == ((body.key,), (body.key,), "2019")
