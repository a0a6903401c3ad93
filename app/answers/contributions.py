"""Answers about contributions: who pays whom how much, what it adds up to, and on whose word."""

from collections.abc import Mapping
from typing import Any

from app.answers import from_graph
from app.answers.adding_up import totals
from app.answers.bodies import body_names
from app.answers.in_order import by_ids
from app.answers.ordering import by_names
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.rows import ContributionRow
from app.answers.totals import Totals
from graph_model.records.facts import Contribution
from graph_model.storage.database import Database
from graph_model.values.amounts import Amount
from graph_model.values.vocabularies import Audience, ContributionKind, Period, Status


class ContributionsAnswer(Page[ContributionRow]):
    """One page of rows; ``totals`` are those of all pages."""

    totals: Totals


def contributions(
    database: Database,
    audience: Audience,
    *,
    payer: str | None = None,
    payee: str | None = None,
    year: int | None = None,
    kind: ContributionKind | None = None,
    status: Status | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
) -> ContributionsAnswer:
    """Contributions by the names of payer and payee (``payer`` and ``payee`` are ids; ``year`` is the one that they
    are for, else the one they were told in), with the totals of all that match. ``limit`` None gives all that are
    left. Raises BadCursorError, BadLimitError."""
    asked = {
        "payer": payer,
        "payee": payee,
        "year": year,
        "kind": kind and kind.value,
        "status": status and status.value,
    }
    found = database.read("read/contributions_found", audience=audience.value, **asked)[0]
    names = {known.id: known.name for known in body_names(database, audience).values()}
    keys = by_names(found["ids"], found["payers"], found["payees"], names=names)
    shown = window("contributions", keys, cursor, limit)
    rows = by_ids(database, audience, "read/contributions_by_id", shown.ids, from_graph.contribution_row)
    added = totals(of_columns(found), year)
    return ContributionsAnswer(rows=rows, total=shown.total, next_cursor=shown.next_cursor, totals=added)


def of_columns(found: Mapping[str, Any]) -> list[Contribution]:
    """Contributions as far as totals need them; the columns give an empty text or 0 for what is not known."""
    names = ("ids", "keys", "payers", "payees", "amounts", "pers", "kinds", "inferred", "years", "told", "statuses")
    return [_counted(*told) for told in zip(*(found[name] for name in names), strict=True)]


def _counted(
    fact: str,
    key: str,
    payer: str,
    payee: str,
    amount: str,
    per: str,
    kind: str,
    inferred: bool,
    year: int,
    told: int,
    status: str,
) -> Contribution:
    return Contribution.model_construct(
        id=fact,
        key=key,
        payer=payer,
        payee=payee,
        amount=Amount.parse(amount) if amount else None,
        per=Period(per) if per else None,
        kind=ContributionKind(kind) if kind else None,
        kind_inferred=inferred,
        year=year or None,
        as_of=told or None,
        status=Status(status),
        audiences=(),
        statements=(),
    )
