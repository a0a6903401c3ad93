"""Indirect costs: what of a payer's money reaches a body through others, as a number, a range or not computable.

A body passes on what it receives. Its payers' parts of a payment are known only where all its income is known (a
complete list of members, each with its sum), and then by their shares in it. Otherwise a payment holds between nothing
and the smaller of what came in and what went on. Ways that share a hop never carry more than the hop (the bound is a
largest flow), and loops carry nothing twice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.flows import Hop, Hops, acyclic_order, between, beyond, hops, in_order, incomes, most
from graph_model.projection.facts import Facts
from graph_model.values.vocabularies import Completeness

_MAY_BE_ALL = Completeness.COMPLETE


class Certainty(StrEnum):
    """How far a sum that reaches a body through others is known."""

    NUMBER = "Zahl"
    RANGE = "Spanne"
    OPEN = "nach oben offen"
    NONE = "nicht berechenbar"


@dataclass(frozen=True)
class Reach:
    """What reaches ``targets`` from ``payer`` in a year, in cents: ``direct`` by hops of its own, ``low`` to ``high``
    in all. ``high`` None: an unknown payment leaves it open; then ``known_high`` is the bound by what is known.
    ``hops`` are all payments on the way, each its own; ``unknown`` those of them without an amount."""

    payer: str
    targets: tuple[str, ...]
    direct: int
    low: int
    high: int | None
    known_high: int
    hops: tuple[Hop, ...]

    @property
    def unknown(self) -> tuple[Hop, ...]:
        """The payments on the way whose amount nobody tells."""
        return tuple(hop for hop in self.hops if hop.high is None)

    @property
    def indirect(self) -> tuple[Hop, ...]:
        """The payments on the way that others make."""
        return tuple(hop for hop in self.hops if hop.payer != self.payer)

    @property
    def certainty(self) -> Certainty:
        """A number, a range, or nothing that can be computed."""
        if self.high is not None:
            return Certainty.NUMBER if self.low == self.high else Certainty.RANGE
        return Certainty.OPEN if self.low or self.known_high else Certainty.NONE


@dataclass(frozen=True)
class Payments:
    """All payments of one year, worked out once for whoever asks of them: ``whole`` are the incomes that are known in
    full, in cents."""

    every: Hops
    whole: Mapping[str, int]

    @classmethod
    def of(cls, facts: Facts, cells: Iterable[Cell]) -> "Payments":
        """``cells`` are those of one year."""
        every = hops(cells, facts.memberships)
        return cls(every, _whole_incomes(facts, every))

    def reach(self, payer: str, targets: Iterable[str]) -> Reach:
        """What of the payer's money reaches the ``targets`` (ids of bodies), taken together and counted once: money
        that reaches one of them and goes on to another is not added again."""
        return _reach(self._from(payer), self.whole, payer, frozenset(targets) - {payer})

    def all_reached(self, payer: str) -> tuple[Reach, ...]:
        """Every body that the payer's money may reach through others, each by itself."""
        ways = self._from(payer)
        through_others = sorted({body for who, body in ways if who != payer} - {payer})
        found = (_reach(ways, self.whole, payer, frozenset({body})) for body in through_others)
        return tuple(one for one in found if one.indirect)

    def _from(self, payer: str) -> Hops:
        """The payments that the payer's money can have a part in."""
        reached = {payer, *beyond(self.every, payer)}
        return {pair: hop for pair, hop in self.every.items() if pair[0] in reached}


def reach(facts: Facts, cells: Iterable[Cell], payer: str, targets: Iterable[str]) -> Reach:
    """As Payments.reach, of the cells of one year."""
    return Payments.of(facts, cells).reach(payer, targets)


def all_reached(facts: Facts, cells: Iterable[Cell], payer: str) -> tuple[Reach, ...]:
    """As Payments.all_reached, of the cells of one year."""
    return Payments.of(facts, cells).all_reached(payer)


def _reach(every: Hops, whole: Mapping[str, int], payer: str, wanted: frozenset[str]) -> Reach:
    way = between(every, payer, wanted)
    direct = [hop for hop in way.values() if hop.payer == payer and hop.payee in wanted]
    known = {pair: hop for pair, hop in way.items() if hop.high is not None}
    high, known_high = most(way, payer, wanted), most(known, payer, wanted) or 0
    passed = _passed_on(way, payer, wanted, whole)
    sure = sum(hop.low for hop in direct)
    if passed is not None and high is not None:
        high = min(high, sum(hop.high or 0 for hop in direct) + passed[1])
    low = sure + (passed[0] if passed else 0)
    return Reach(
        payer, tuple(sorted(wanted)), sure, low if high is None else min(low, high), high, known_high,
        tuple(in_order(way, payer)),
    )  # fmt: skip


def _whole_incomes(facts: Facts, every: Hops) -> dict[str, int]:
    """Body -> its income in cents, where its members are all known and each of its payments is known to the cent."""
    whole = {body.key for body in facts.bodies if body.member_list is _MAY_BE_ALL}
    found = {}
    for body, coming in incomes(every).items():
        if body in whole and all(hop.exact for hop in coming):
            found[body] = sum(hop.low for hop in coming)
    return found


def _passed_on(way: Hops, payer: str, ends: frozenset[str], whole: Mapping[str, int]) -> tuple[int, int] | None:
    """Lowest and highest cents that come to the ends through others; None where payments run in a loop."""
    order = acyclic_order(way)
    if order is None:
        return None
    held: dict[str, tuple[int, int]] = {}
    low = high = 0
    for body in order:
        for hop in (hop for hop in way.values() if hop.payer == body):
            part = (hop.low, _top(hop)) if body == payer else _part(hop, held.get(body, (0, 0)), whole.get(body))
            before = held.get(hop.payee, (0, 0))
            held[hop.payee] = (before[0] + part[0], before[1] + part[1])
            if hop.payee in ends and body != payer:
                low, high = low + part[0], high + part[1]
    return low, high


_OPEN = 10**18


def _top(hop: Hop) -> int:
    return _OPEN if hop.high is None else hop.high


def _part(hop: Hop, held: tuple[int, int], income: int | None) -> tuple[int, int]:
    """What of a hop's payment is the payer's, who holds so much of the income of the body that pays it."""
    if income and hop.exact and hop.low <= income:
        low, high = ((part * hop.low * 2 + income) // (income * 2) for part in held)
        return min(low, hop.low), min(high, hop.low)
    return 0, min(held[1], _top(hop))
