"""Answers about bodies, on both databases."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.answers.bodies.listing import bodies, body, body_named, body_ref
from graph_model.errors import NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Audience, Role, Status
from tests.builders import body_of
from tests.small_network import ALLIANCE, BOARD, CLUB, COMPANY, DISTRICT, NETWORK, REGION, TOTAL

PUBLIC = Audience.PUBLIC


def test_bodies_come_by_name_as_a_german_index_sorts_them(network: Database) -> None:
    names = [row.name for row in bodies(network, PUBLIC).rows]
    assert names == [COMPANY, BOARD, ALLIANCE, REGION, DISTRICT, CLUB]


def test_a_list_is_filtered_by_kind_and_topic(network: Database) -> None:
    by_kind = bodies(network, PUBLIC, kind=BodyKind.ALLIANCE)
    by_topic = bodies(network, PUBLIC, topic="pflege")
    assert [row.name for row in by_kind.rows] == [ALLIANCE]
    assert [row.name for row in by_topic.rows] == [ALLIANCE, REGION]


def test_pages_together_are_the_whole_list(network: Database) -> None:
    whole = bodies(network, PUBLIC, limit=None)
    first = bodies(network, PUBLIC, limit=4)
    second = bodies(network, PUBLIC, limit=4, cursor=first.next_cursor)
    assert (*first.rows, *second.rows) == whole.rows
    assert (first.total, second.next_cursor, whole.next_cursor) == (6, None, None)


def test_a_body_shows_what_it_is_member_of_and_through_whom(network: Database) -> None:
    found = body(network, PUBLIC, body_of(DISTRICT))
    assert [(m.body.name, m.role, str(m.since or "")) for m in found.memberships] == [
        (REGION, Role.MEMBER, "2015-03"),
        (CLUB, Role.MEMBER, ""),
    ]
    assert [(t.via.name, t.body.name, t.role) for t in found.indirect] == [(CLUB, COMPANY, Role.SHAREHOLDER)]


def test_a_body_shows_what_it_pays_with_totals_that_leave_out_what_is_applied_for(network: Database) -> None:
    found = body(network, PUBLIC, body_of(DISTRICT))
    assert {(c.payee.name, str(c.amount or "unbekannt"), c.status) for c in found.paid} == {
        (COMPANY, "60000", Status.CURRENT),
        (COMPANY, "30000", Status.APPLIED),
        (REGION, "unbekannt", Status.CURRENT),
        (CLUB, "4400", Status.CURRENT),
    }
    totals = found.paid_totals
    assert (totals.yearly, totals.once, totals.unknown) == (TOTAL, Decimal(0), 1)
    assert [(a.status, a.eur) for a in totals.apart] == [(Status.APPLIED, Decimal(30000))]


def test_every_fact_of_a_body_cites_its_passage(network: Database) -> None:
    found = body(network, PUBLIC, body_of(REGION))
    rows = [
        found.body,
        *found.members,
        *found.received,
        *found.successions,
        *found.parts,
        *found.topics,
        *found.areas,
        *found.overlaps,
    ]
    assert len(rows) == 8
    assert all(cited.quote and cited.end - cited.start == len(cited.quote) for r in rows for cited in r.evidence)
    assert all(row.evidence for row in rows)


def test_papers_that_differ_are_shown_with_both_values_and_the_passage_of_each(network: Database) -> None:
    (found,) = body(network, PUBLIC, body_of(ALLIANCE)).contradictions
    assert (found.field, set(found.values)) == ("date", {"2013", "2003"})
    assert len(found.evidence) == len(found.values)


def test_what_only_a_closed_paper_says_is_not_shown_in_public(network: Database) -> None:
    secret = body_of("Geheimer Rat <b>fett</b>")
    with pytest.raises(NotFoundError):
        body(network, PUBLIC, secret)
    assert body(network, Audience.CLOSED, secret).members[0].member.name == DISTRICT
    assert secret not in {m.body.id for m in body(network, PUBLIC, body_of(DISTRICT)).memberships}


def test_a_body_is_found_by_any_spelling_of_its_name(network: Database) -> None:
    assert body_named(network, PUBLIC, "  gesundheitsregion  ährental ").body.name == REGION
    assert body_named(network, PUBLIC, body_of(REGION)).body.name == REGION


def test_an_id_that_was_merged_into_another_is_followed(network: Database) -> None:
    pair = (NETWORK.mention(REGION).id, NETWORK.mention(ALLIANCE).id)
    judged = Judgement.of(JudgementKind.SAME, pair, by="Amt", why="eins", recorded=datetime(2025, 1, 1, tzinfo=UTC))
    Ledger(network).judge(judged)
    StoredFacts(network).update()
    found = body(network, PUBLIC, body_of(ALLIANCE))
    assert (found.asked, found.body.id) == (body_of(ALLIANCE), body_of(REGION))
    assert body_ref(network, PUBLIC, body_of(ALLIANCE)).id == body_of(REGION)


def test_an_unknown_body_is_said(network: Database) -> None:
    with pytest.raises(NotFoundError):
        body(network, PUBLIC, "b_gibt-es-nicht")
