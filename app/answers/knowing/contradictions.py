"""Answers about contradictions: every value with its passage, the chosen one, the rule that chose, and how to decide
otherwise; and what cannot have happened in the order that is told."""

import shlex
from collections.abc import Collection, Iterable, Mapping

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.cited import cited
from app.answers.costs.amount_words import amount_words
from app.answers.fact_rows import named
from app.answers.history import History, Recalled
from app.answers.lineage.answers import TroubleRow
from app.answers.lineage.lineages import all_troubles
from app.answers.paging import placed
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.standpoint import Standpoint
from graph_model.projection.facts import bodies_in
from graph_model.records.facts import Contradiction
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate
from graph_model.values.words import field_word

_DATES = ("date", "since", "until")


class ToldValue(Answer):
    """One value as stored (what a judgement takes), in German words, and the passage that says so."""

    value: str
    words: str
    chosen: bool
    citation: Citation | None = None


class ContradictionAnswer(Answer):
    """Papers differ on ``field`` (``field_words`` in German) of the fact ``about`` on ``bodies``. ``rule``
    chose ``chosen``, or a person did (``decided``). ``decide`` is the command that decides for the other value."""

    key: str
    about: str
    bodies: tuple[BodyRef, ...]
    field: str
    field_words: str
    values: tuple[ToldValue, ...]
    chosen: str
    rule: str
    decided: bool
    decide: str


class ContradictionsAnswer(Answer):
    """Values that differ, ``total`` of them on all pages, and all ``impossible`` orders of events."""

    rows: tuple[ContradictionAnswer, ...] = ()
    total: int = 0
    impossible: tuple[TroubleRow, ...] = ()
    next_cursor: str | None = None


def contradictions(
    database: Database,
    standpoint: Standpoint,
    *,
    body: str | None = None,
    history: History | None = None,
    scope: Scope = EVERYTHING,
    cursor: str | None = None,
    limit: int | None = None,
) -> ContradictionsAnswer:
    """The contradictions about what can hold at the standpoint, as known then, those that nobody decided first, the
    next ``limit`` of them; ``body`` (an id) keeps those that speak of it, ``scope`` those that concern it. What is
    impossible is so in every period. Raises BadCursorError."""
    kept = history or History()
    then = kept.then(database, standpoint)
    found = then.kept(database).remember("contradictions", lambda: _in_order(then))
    if body is not None or not scope.is_everything:
        found = tuple(one for one in found if _is_wanted(bodies_in(one), body, scope))
    part = placed("contradictions", len(found), lambda at: found[at].key, cursor, limit)
    shown = found[part.start : part.end]
    told = cited(database, (statement for one in shown for statement in one.statements))
    impossible = all_troubles(database, standpoint, history=kept)
    return ContradictionsAnswer(
        rows=tuple(_row(one, then.names, told) for one in shown),
        total=len(found),
        impossible=tuple(one for one in impossible if _is_wanted({b.id for b in one.bodies}, body, scope)),
        next_cursor=part.next_cursor,
    )


def _in_order(then: Recalled) -> tuple[Contradiction, ...]:
    return tuple(sorted(then.valid.contradictions, key=lambda one: _open_first(one, then.names)))


def _is_wanted(about: Collection[str], body: str | None, scope: Scope) -> bool:
    return (body is None or body in about) and scope.concerns(about)


def _open_first(one: Contradiction, known: Mapping[str, BodyRef]) -> tuple[bool, list[str], str]:
    return bool(one.judged), [named(body, known).name for body in _bodies(one)], one.key


def _row(one: Contradiction, known: Mapping[str, BodyRef], told: Mapping[str, Citation]) -> ContradictionAnswer:
    values = tuple(
        ToldValue(value=value, words=_words(one.field, value), chosen=value == one.chosen, citation=told.get(by))
        for value, by in zip(one.values, one.statements, strict=False)
    )
    return ContradictionAnswer(
        key=one.key,
        about=one.about,
        bodies=tuple(named(body, known) for body in _bodies(one)),
        field=one.field,
        field_words=field_word(one.field),
        values=values,
        chosen=one.chosen,
        rule=one.reason,
        decided=bool(one.judged),
        decide=_command(one, (told.value for told in values if not told.chosen)),
    )


def _bodies(one: Contradiction) -> Iterable[str]:
    about = bodies_in(one)
    return dict.fromkeys(part for part in one.about.split("|") if part in about)


def _command(one: Contradiction, others: Iterable[str]) -> str:
    """What decides for the first value that was not chosen."""
    other = next(iter(others), one.chosen)
    words = ("netzatlas", "judge", "value", one.about, "--field", one.field, "--value", other)
    return f"{shlex.join(words)} --by STELLE --why GRUND"


def _words(field: str, value: str) -> str:
    """A told value as people read it."""
    if field == "amount":
        return amount_words(value, "")
    return PartialDate.parse(value).german() if field in _DATES else value
