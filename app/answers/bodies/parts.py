"""Two long sections of a body, one after the other, a page at a time: of a body with twenty thousand members only what
is shown is made and cited."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from app.answers import fact_rows
from app.answers.answer import BodyRef
from app.answers.bodies.around import Around, around_now, around_then, bodies_now
from app.answers.bodies.listing import merged_into
from app.answers.bodies.recalled import meant, totals_around
from app.answers.cited import cited, passages
from app.answers.costs.totals import Totals
from app.answers.history import Recalled
from app.answers.kept import Kept, kept
from app.answers.paging import stretch
from app.answers.rows import ContributionRow, MembershipRow
from graph_model.errors import NotFoundError
from graph_model.records.facts import Body, Contribution, Membership
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_MEMBERSHIPS: Final = ("memberships", "members")
_CONTRIBUTIONS: Final = ("paid", "received")
_Fact = TypeVar("_Fact", Membership, Contribution)
_Row = TypeVar("_Row", MembershipRow, ContributionRow)


@dataclass(frozen=True)
class BothSides(Generic[_Row]):
    """What a page shows of ``first`` and ``second``; ``total`` counts both over all pages."""

    first: tuple[_Row, ...]
    second: tuple[_Row, ...]
    total: int
    next_cursor: str | None


@dataclass(frozen=True)
class OneBody:
    """A body with the facts around it, of now or of another standpoint."""

    database: Database
    near: Around
    body: Body
    now: Kept | None

    @property
    def ref(self) -> BodyRef:
        """As a row names it."""
        return BodyRef(id=self.body.key, name=self.body.name, kind=self.body.kind)

    def memberships(self, cursor: str | None, limit: int | None) -> BothSides[MembershipRow]:
        """What it is member of, then who is member of it, each by name. Raises BadCursorError, BadLimitError."""
        return self._both(_MEMBERSHIPS, cursor, limit, self._memberships)

    def contributions(self, cursor: str | None, limit: int | None) -> BothSides[ContributionRow]:
        """What it pays, then what it receives, each by name. Raises BadCursorError, BadLimitError."""
        return self._both(_CONTRIBUTIONS, cursor, limit, self._contributions)

    def totals(self, shown: BothSides[ContributionRow]) -> tuple[Totals, Totals]:
        """What all that it pays and receives adds up to, naming the keys of what is shown."""
        facts = self.near.sections(self.body.key).facts
        paid, received = totals_around(facts, self.body, self.now)
        return paid.naming({row.key for row in shown.first}), received.naming({row.key for row in shown.second})

    def _memberships(self, told: Sequence[Membership]) -> tuple[MembershipRow, ...]:
        found = cited(self.database, (one for fact in told for one in fact.statements))
        return tuple(fact_rows.membership(one, self.near.names, passages(found, one.statements)) for one in told)

    def _contributions(self, told: Sequence[Contribution]) -> tuple[ContributionRow, ...]:
        found = cited(self.database, (one for fact in told for one in fact.statements))
        return tuple(fact_rows.contribution(one, self.near.names, passages(found, one.statements)) for one in told)

    def _both(
        self,
        sections: tuple[str, str],
        cursor: str | None,
        limit: int | None,
        made: Callable[[Sequence[_Fact]], tuple[_Row, ...]],
    ) -> BothSides[_Row]:
        long: Mapping[str, Sequence[_Fact]] = self.near.sections(self.body.key).long
        first, second = (long[name] for name in sections)
        count, middle = len(first) + len(second), len(first)

        def key_of(at: int) -> tuple[str, str]:
            fact = first[at] if at < middle else second[at - middle]
            return f"{int(at >= middle)}\x1f{self._name_in(fact)}", fact.key

        part = stretch(f"{sections[0]} of {self.body.key}", count, key_of, cursor, limit)
        return BothSides(
            made(first[part.start : part.end]),
            made(second[max(part.start - middle, 0) : max(part.end - middle, 0)]),
            count,
            part.next_cursor,
        )

    def _name_in(self, fact: Membership | Contribution) -> str:
        """By what the other one of the fact stands in the list."""
        sides = (fact.member, fact.body) if isinstance(fact, Membership) else (fact.payer, fact.payee)
        other = sides[1] if sides[0] == self.body.key else sides[0]
        return self.near.order.get(other, other)


def one_body(database: Database, audience: Audience, body_id: str, recalled: Recalled | None = None) -> OneBody:
    """The body of this id; ids of bodies that were merged into another are followed; ``recalled`` is another standpoint
    than now. Raises NotFoundError."""
    if recalled:
        return OneBody(database, around_then(recalled, database), meant(recalled, body_id), None)
    now = kept(database, audience)
    known = bodies_now(now)
    found = known.get(body_id) or known.get(merged_into(database, audience, body_id))
    if found is None:
        raise NotFoundError("Zusammenschluss", body_id)
    return OneBody(database, around_now(now), found, now)
