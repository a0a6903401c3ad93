"""Answers in lists: memberships, contributions, successions, documents; on both databases."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.answers.costs.contributions import contributions
from app.answers.costs.totals import StandsIn
from app.answers.documents.listing import document, documents
from app.answers.lineage.lineages import lineage_of
from app.answers.lineage.successions import successions
from app.answers.memberships import memberships
from app.answers.paging import BadCursorError, BadLimitError
from app.answers.search.searching import search
from app.answers.standpoint import Standpoint
from graph_model.errors import NotFoundError
from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.records.documents import SourceKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, ContributionKind, EventKind, Role, Status
from tests.builders import body_of, exists, paper
from tests.small_network import (
    ALLIANCE,
    CLOSED,
    CLUB,
    COMPANY,
    COSTS,
    DISTRICT,
    NETWORK,
    REGION,
    TOTAL,
)

PUBLIC = Audience.PUBLIC


def test_memberships_are_filtered_by_member_body_role_and_status(network: Database) -> None:
    def pairs(**asked: object) -> list[tuple[str, str]]:
        return [(m.member.name, m.body.name) for m in memberships(network, PUBLIC, **asked).rows]  # type: ignore[arg-type]

    assert pairs() == [(DISTRICT, REGION), (DISTRICT, CLUB), (CLUB, COMPANY)]
    assert pairs(member=body_of(DISTRICT)) == [(DISTRICT, REGION), (DISTRICT, CLUB)]
    assert pairs(body=body_of(COMPANY)) == pairs(role=Role.SHAREHOLDER) == [(CLUB, COMPANY)]
    assert pairs(status=Status.ENDED) == []
    assert memberships(network, PUBLIC).total == 3


def test_totals_are_those_of_all_pages_and_count_no_sum_that_is_only_applied_for(network: Database) -> None:
    found = contributions(network, PUBLIC, limit=1)
    assert (len(found.rows), found.total, found.next_cursor is not None) == (1, 4, True)
    assert (found.totals.yearly, found.totals.unknown) == (TOTAL, 1)
    assert [(k.kind, k.inferred, k.eur) for k in found.totals.by_kind] == [
        (ContributionKind.GRANT, False, Decimal(60000)),
        (ContributionKind.FEE, True, Decimal(4400)),
    ]
    assert [(a.status, a.eur) for a in found.totals.apart] == [(Status.APPLIED, Decimal(30000))]


def test_totals_of_a_filtered_list_count_its_rows_alone(network: Database) -> None:
    found = contributions(network, PUBLIC, payee=body_of(CLUB), year=2015)
    assert [(c.payer.name, c.kind_inferred) for c in found.rows] == [(DISTRICT, True)]
    assert (found.totals.yearly, found.totals.counted) == (Decimal(4400), (found.rows[0].key,))


def test_every_total_leads_to_its_rows_a_page_at_a_time_and_names_no_others(network: Database) -> None:
    whole = contributions(network, PUBLIC)
    assert {row.stands_in for row in whole.rows} == {"yearly", "unknown", "apart"}
    for place in StandsIn:
        asked = contributions(network, PUBLIC, stands_in=place)
        assert [row.key for row in asked.rows] == [row.key for row in whole.rows if row.stands_in == place.value]
    yearly = contributions(network, PUBLIC, stands_in=StandsIn.YEARLY, limit=1)
    assert (yearly.totals.yearly, yearly.totals.counted_rows, yearly.total) == (TOTAL, 2, 2)
    assert yearly.totals.counted == (yearly.rows[0].key,)


def test_successions_come_in_the_order_of_time_with_those_without_a_date_last(network: Database) -> None:
    found = successions(network, PUBLIC)
    assert [(s.kind, str(s.date or "")) for s in found.rows][-1] == (EventKind.MERGER, "")
    only = successions(network, PUBLIC, body=body_of(REGION))
    assert [([b.name for b in s.before], [b.name for b in s.after]) for s in only.rows] == [([ALLIANCE], [REGION])]


def test_a_lineage_reaches_through_other_bodies(network: Database) -> None:
    kinds = {step.kind for step in lineage_of(network, Standpoint(PUBLIC), body_of(REGION)).steps}
    assert kinds == {EventKind.MERGER, EventKind.FOUNDING}


def test_documents_are_listed_for_those_who_may_see_them_the_newest_first(network: Database) -> None:
    public = [row.origin for row in documents(network, PUBLIC).rows]
    closed = [row.origin for row in documents(network, Audience.CLOSED).rows]
    assert public == ["vorlage-1.txt", "vorlage-2.txt"]
    assert closed == ["vorlage-3.txt", "vorlage-1.txt", "vorlage-2.txt"]
    assert documents(network, PUBLIC, source=SourceKind.ENTRY).rows == ()


def test_pages_of_documents_are_all_of_them_and_know_of_the_next_one_at_once(network: Database) -> None:
    before = documents(network, PUBLIC, limit=None).rows
    first = documents(network, PUBLIC, limit=1)
    rest = documents(network, PUBLIC, cursor=first.next_cursor, limit=None)
    assert ((*first.rows, *rest.rows), rest.total, rest.next_cursor) == (before, len(before), None)
    Ledger(network).add([paper("vorlage-99/2099", exists(REGION)).bundle()])
    after = documents(network, PUBLIC, limit=None)
    assert (after.total, set(after.rows) > set(before)) == (len(before) + 1, True)


def test_a_document_shows_every_passage_at_its_place_and_whether_it_was_accepted(network: Database) -> None:
    written = NETWORK.bundle()
    found = document(network, PUBLIC, written.document.id)
    assert [(p.start, p.end) for p in found.passages] == [
        (s.evidence.start, s.evidence.end) for s in written.statements
    ]
    assert all(found.text[p.start : p.end] == p.quote for p in found.passages)
    assert [p.subjects for p in found.passages if not p.accepted] == [("Klinik Ährental",)]
    assert {b.name for b in found.passages[3].bodies} == {DISTRICT, REGION}


def test_a_closed_document_is_not_there_for_the_public(network: Database) -> None:
    hidden = CLOSED.bundle().document.id
    with pytest.raises(NotFoundError):
        document(network, PUBLIC, hidden)
    assert document(network, Audience.CLOSED, hidden).id == hidden


def test_search_finds_parts_of_words_in_names_and_in_texts(network: Database) -> None:
    found = search(network, PUBLIC, "GESUNDHEITSREG ähren")
    assert [row.name for row in found.bodies][:1] == [REGION]
    assert {row.id for row in found.documents} == {NETWORK.bundle().document.id, COSTS.bundle().document.id}
    assert search(network, PUBLIC, "geheimer rat").bodies == ()
    assert search(network, PUBLIC, " *?( ").bodies == ()


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "W10=", "WyJib2RpZXMiLCIiLCIiXQ==", "é", "[" * 3000, "A" * 5000])
def test_a_cursor_that_no_page_of_the_list_gave_is_refused(embedded_database: Database, cursor: str) -> None:
    with pytest.raises(BadCursorError):
        memberships(embedded_database, PUBLIC, cursor=cursor)


@pytest.mark.parametrize("limit", [0, -1, 501, 10**9])
def test_a_page_of_no_rows_or_of_too_many_is_refused(embedded_database: Database, limit: int) -> None:
    with pytest.raises(BadLimitError):
        documents(embedded_database, PUBLIC, limit=limit)


def test_a_document_names_what_it_refers_to_held_or_not(database: Database) -> None:
    answered = _numbered("vorlage-a", "19/7")
    answer = _numbered("vorlage-b", "19/7-1", refers_to=("19/7", "18/3"))
    Ledger(database).add([answered, answer])
    found = document(database, PUBLIC, answer.document.id)
    assert [(row.number, row.id) for row in found.refers_to] == [("19/7", answered.document.id)]
    assert found.refers_elsewhere == ("18/3",)
    assert [row.number for row in document(database, PUBLIC, answered.document.id).referred_by] == ["19/7-1"]


def _numbered(key: str, number: str, refers_to: tuple[str, ...] = ()) -> Bundle:
    bundle = paper(key, exists(REGION)).bundle()
    told = bundle.document.model_copy(update={"number": number, "refers_to": refers_to})
    return replace(bundle, document=told)
