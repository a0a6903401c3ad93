"""By which names the papers call a body, from which year to which."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from app.answers.answer import Answer
from app.answers.history import History
from app.answers.ordering import german
from app.answers.standpoint import Standpoint
from graph_model.projection.facts import Facts
from graph_model.records.facts import Succession
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind

_MOST: Final = 300
"""So many statements on a body are looked through."""


class NameYears(Answer):
    """A name with the ``years`` of the papers that use it; empty where none of them has a date. ``since`` and
    ``until``: the days of the renamings that gave it and took it, where papers tell them."""

    name: str
    years: tuple[int, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None

    @property
    def first(self) -> int | None:
        """The first year in which it is known to be used."""
        told = [*self.years, *([self.since.year] if self.since else [])]
        return min(told, default=None)

    @property
    def last(self) -> int | None:
        """The last one."""
        told = [*self.years, *([self.until.year] if self.until else [])]
        return max(told, default=None)


def names_of_body(
    database: Database, standpoint: Standpoint, body: str, names: Iterable[str], history: History | None = None
) -> tuple[NameYears, ...]:
    """The ``names`` of the body (an id), those used first before the others, those without a year last."""
    now, wanted = (history or History()).then(database, standpoint).kept(database), tuple(dict.fromkeys(names))
    return now.remember(("names of", body, wanted), lambda: _found(database, now.facts, body, wanted))


def _found(database: Database, facts: Facts, body: str, names: tuple[str, ...]) -> tuple[NameYears, ...]:
    about = facts.of_bodies(frozenset({body}))
    years, renamed = _years(database, about, names), _renamings(about, body)
    found = (_told(name, years.get(name, set()), renamed) for name in names)
    return tuple(sorted(found, key=lambda one: (one.first is None, one.first or 0, german(one.name))))


def _years(database: Database, facts: Facts, names: tuple[str, ...]) -> dict[str, set[int]]:
    statements = list(dict.fromkeys(told for fact in facts for told in fact.statements))[:_MOST]
    found = database.read("read/names_told", statements=statements, names=list(names)) if statements else []
    years: dict[str, set[int]] = defaultdict(set)
    for row in found:
        for name, date in zip(row["names"], row["dates"], strict=True):
            if date:
                years[name].add(PartialDate.parse(date).year)
    return years


def _renamings(facts: Facts, body: str) -> list[Succession]:
    return [
        one
        for one in facts.successions
        if one.kind is EventKind.RENAME and one.date and body in (*one.before, *one.after)
    ]


def _told(name: str, years: set[int], renamed: Iterable[Succession]) -> NameYears:
    since = [one.date for one in renamed if name in one.names_after]
    until = [one.date for one in renamed if name in one.names_before]
    return NameYears(
        name=name,
        years=tuple(sorted(years)),
        since=since[0] if since else None,
        until=until[0] if until else None,
    )
