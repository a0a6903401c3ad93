"""Five kinds of planted doubles of the layered network."""

from collections.abc import Callable
from dataclasses import replace

from tests.generators.layered.ground import Ground, members
from tests.generators.layered.plans import Plan, anywhere, free_theme, named, planned, written


def _beside(ground: Ground, plan: Plan, kept: float) -> Plan:
    """A body of another name beside it that keeps a share of its members and has some of its own."""
    name, kind = named(ground, plan.theme, plan.area)
    same = ground.some(plan.members, max(2, len(plan.members) * kept))
    own = [one for one in members(ground, plan.area, len(plan.members)) if one not in plan.members]
    own = ground.some(own, len(plan.members) * (1 - kept))
    founded = plan.founded + ground.chance.randrange(1, 9)
    told = {"kind": kind, "members": (*same, *own), "founded": min(2022, founded), "wording": 1 - plan.wording}
    return replace(plan, name=f"{name} {ground.count}", **told)  # type: ignore[arg-type]


def _start(ground: Ground, size: int = 0) -> Plan:
    area = anywhere(ground)
    return planned(ground, area, free_theme(ground, area), size)


def _twins(ground: Ground) -> tuple[str, str]:
    """Nearly the same members."""
    plan = _start(ground, ground.chance.randrange(6, 25))
    return written(ground, plan), written(ground, _beside(ground, plan, ground.chance.uniform(0.75, 0.95)))


def _swallowed(ground: Ground) -> tuple[str, str]:
    """The members of the small one are nearly all members of the great one, which works in a wider area, too."""
    region = ground.chance.choice(ground.regions)
    area = tuple(sorted(ground.some(region, ground.chance.choice((1, 2, 3)))))
    great = planned(ground, area, free_theme(ground, area), ground.chance.randrange(16, 40))
    small = replace(
        _beside(ground, great, 0.5),
        area=area[:1],
        members=tuple(ground.some(great.members, max(5, len(great.members) * ground.chance.uniform(0.25, 0.6)))),
    )
    return written(ground, great), written(ground, small)


def _same_work(ground: Ground) -> tuple[str, str]:
    """The same work for the same people in the same place, said in other words; a third of the members."""
    plan = _start(ground, ground.chance.randrange(6, 20))
    other = _beside(ground, plan, ground.chance.uniform(0.3, 0.5))
    return written(ground, plan, always=True), written(ground, other, always=True)


def _one_purse(ground: Ground) -> tuple[str, str]:
    """The same payers keep both going; of the members little is known."""
    plan = _start(ground, ground.chance.randrange(8, 20))
    payers = tuple(ground.some(plan.members, ground.chance.randrange(4, 7)))
    other = replace(_beside(ground, plan, 0.6), payers=(*payers[:-1], plan.members[0]))
    pair = (replace(plan, payers=payers), other)
    first, second = (written(ground, one, listed=ground.chance.choice(("Auszug", "Einzelnennung"))) for one in pair)
    return first, second


def _named(ground: Ground) -> tuple[str, str]:
    """A paper says so: they overlap, or a merger is spoken of that has not come."""
    plan = _start(ground)
    first, second = written(ground, plan), written(ground, _beside(ground, plan, 0.15))
    if ground.happens(0.6):
        ground.row("Overlap", bodies=[first, second])
    else:
        ground.row("Succession", kind="Zusammenführung", before=[first], after=[second], status="vorgeschlagen")
    return first, second


DOUBLES: dict[str, Callable[[Ground], tuple[str, str]]] = {
    "twins": _twins,
    "swallowed": _swallowed,
    "same work": _same_work,
    "one purse": _one_purse,
    "named": _named,
}
"""How a pair of each kind is drawn."""
