"""Answers about coverage: per municipality and body, and year by year, what is known at all."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.answers.answer import BodyRef
from app.answers.bodies.recalled import meant
from app.answers.fact_rows import named
from app.answers.history import History, Recalled
from app.answers.kept import Kept
from app.answers.knowing.answers import CoverageAnswer, CoverageRow, HeldRow
from app.answers.paging import stretch
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.standpoint import Standpoint
from graph_model.analysis.coverage import CostKnowledge, Covered, Held, PaperOf, covered, covered_by_year
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate

_TOGETHER: Final = 2_000
"""So many statements are asked for by their ids."""


def coverage(
    database: Database,
    standpoint: Standpoint,
    *,
    municipalities: bool | None = None,
    history: History | None = None,
    scope: Scope = EVERYTHING,
    cursor: str | None = None,
    limit: int | None = None,
) -> CoverageAnswer:
    """Every body that can hold in the period, by name; only municipalities, only others, or (None) all; those in
    ``scope`` or tied to it. ``limit`` None gives all that are left. Raises BadCursorError, BadLimitError."""
    then = (history or History()).then(database, standpoint)
    now = then.kept(database)
    every = now.remember("covered", lambda: _in_order(now, database))
    key = ("covered", scope.key, municipalities)
    found = now.remember(key, lambda: _chosen(now, every, municipalities, scope))
    part = stretch("coverage", len(found.rows), lambda at: _place(now, found.rows[at]), cursor, limit)
    rows = tuple(_row(one, then) for one in found.rows[part.start : part.end])
    return CoverageAnswer(rows=rows, total=len(found.rows), next_cursor=part.next_cursor, says=found.says)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What is held of the bodies that are asked for, in the order of their names."""

    rows: tuple[Covered, ...]
    says: str


def _in_order(now: Kept, database: Database) -> tuple[Covered, ...]:
    return tuple(sorted(covered(now.facts, _all_papers(database)), key=lambda one: _place(now, one)))


def _place(now: Kept, one: Covered) -> tuple[str, str]:
    return now.order[one.body], one.body


def _chosen(now: Kept, every: Iterable[Covered], municipalities: bool | None, scope: Scope) -> _Chosen:
    territorial = {body.key for body in now.facts.bodies if body.kind and body.kind.is_territorial}
    rows = tuple(
        one
        for one in every
        if scope.ties(one.body) and (municipalities is None or (one.body in territorial) is municipalities)
    )
    return _Chosen(rows, _says(rows))


def coverage_of(
    database: Database, standpoint: Standpoint, body: str, *, history: History | None = None
) -> CoverageAnswer:
    """One body (an id or a name), year by year; years without any fact stand among them. Raises NotFoundError."""
    then = (history or History()).then(database, standpoint)
    key, now = meant(then, body).key, then.kept(database)
    found = now.remember(("covered by year", key), lambda: _by_year(now, database, key))
    rows = [_row(one, then) for one in found]
    silent = [str(row.year) for row in rows if not row.held]
    years = f"Von {rows[0].year} bis {rows[-1].year}" if rows else "Kein Jahr ist belegt"
    gaps = f"; aus diesen Jahren ist nichts da: {', '.join(silent)}" if silent else ""
    return CoverageAnswer(rows=tuple(rows), total=len(rows), says=f"{years}{gaps}.")


def _by_year(now: Kept, database: Database, body: str) -> tuple[Covered, ...]:
    """The papers of a body that very much is told of are taken from those of all."""
    facts = now.facts.of_bodies(frozenset({body}))
    wanted = sorted({told for fact in facts for told in fact.statements})
    if not wanted:
        return covered_by_year(facts, {}, body)
    papers = _papers(database, wanted) if len(wanted) <= _TOGETHER else _all_papers(database)
    return covered_by_year(facts, papers, body)


def _all_papers(database: Database) -> Mapping[str, PaperOf]:
    """The paper of every statement: two columns are read many times as fast as a hundred thousand by their ids."""
    told = database.read("read/document_dates")[0]
    papers = {
        one: PaperOf(paper, PartialDate.parse(date) if date else None)
        for one, paper, date in zip(told["ids"], told["papers"], told["dates"], strict=True)
    }
    stand = database.read("read/statement_documents")[0]
    return {one: papers[at] for one, at in zip(stand["ids"], stand["documents"], strict=True) if at in papers}


def _papers(database: Database, statements: Sequence[str]) -> Mapping[str, PaperOf]:
    columns = database.read("read/papers_of_statements", statements=statements)[0]
    return {
        one: PaperOf(paper, PartialDate.parse(date) if date else None)
        for one, paper, date in zip(columns["ids"], columns["papers"], columns["dates"], strict=True)
    }


def _row(one: Covered, then: Recalled) -> CoverageRow:
    stand, held = then.standpoint.stand, tuple(_held(held, then.standpoint.stand.year) for held in one.held)
    dates = [row.newest for row in held if row.newest and row.newest.earliest() <= stand]
    return CoverageRow(
        body=named(one.body, then.names),
        year=one.year,
        held=held,
        missing=one.missing,
        costs=one.costs,
        costs_say=one.costs.label,
        memberships=one.memberships,
        without_cost=_bodies(one.memberships_without_cost, then.names),
        papers=one.papers,
        newest=max(dates, key=lambda date: date.latest(), default=None),
    )


def _held(held: Held, year: int) -> HeldRow:
    return HeldRow(
        subject=held.subject,
        facts=len(held.facts),
        papers=held.papers,
        oldest=held.oldest,
        newest=held.newest,
        age=max(0, year - held.newest.year) if held.newest else None,
    )


def _bodies(memberships: Iterable[str], known: Mapping[str, BodyRef]) -> tuple[BodyRef, ...]:
    """The bodies that these memberships (keys) are in."""
    return tuple(named(body, known) for body in _bodies_of(memberships))


def _bodies_of(memberships: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(key.split("|")[2] for key in memberships)


def _says(found: Collection[Covered]) -> str:
    silent = sum(one.costs is CostKnowledge.SILENT for one in found)
    without = sum(len(_bodies_of(one.memberships_without_cost)) for one in found)
    return (
        f"{len(found)} Einträge; von {silent} ist keine Zahlung bekannt, was nicht kostenlos heißt; "
        f"{without} Mitgliedschaften ohne bekannten Beitrag."
    )
