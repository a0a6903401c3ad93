"""The parts of a likeness: how alike two bodies are in members, topics, territory, kind and time; None is unknown."""

from datetime import date

from graph_model.values.body_kinds import BodyKind
from graph_model.values.intervals import Interval

_FAMILIES = (
    frozenset(
        {
            BodyKind.ALLIANCE,
            BodyKind.NETWORK,
            BodyKind.INITIATIVE,
            BodyKind.WORKING_COMMUNITY,
            BodyKind.HEALTH_REGION,
            BodyKind.CONFERENCE,
        }
    ),
    frozenset(
        {
            BodyKind.METROPOLITAN_REGION,
            BodyKind.REGION,
            BodyKind.REGIONAL_DEVELOPMENT,
            BodyKind.COMPANY,
            BodyKind.NETWORK,
        }
    ),
)
_SAME_FAMILY = 0.6


def jaccard(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Shared of all; None where nothing is known of one side."""
    return len(one & other) / len(one | other) if one and other else None


def kinds(one: BodyKind | None, other: BodyKind | None) -> float | None:
    """1 for one kind, less for kinds that do like things, 0 for others."""
    if one is None or other is None:
        return None
    if one is other:
        return 1.0
    return _SAME_FAMILY if any({one, other} <= family for family in _FAMILIES) else 0.0


def territories(one: frozenset[str], other: frozenset[str]) -> float | None:
    """1 where a place of the one lies in a place of the other (keys nest by their first digits)."""
    if not one or not other:
        return None
    return float(any(a.startswith(b) or b.startswith(a) for a in one for b in other))


def times(one: Interval, other: Interval, today: date) -> float | None:
    """1 where both worked at the same time up to ``today``; None unless both beginnings are known."""
    if one.since is None or other.since is None:
        return None
    return float(one.can_overlap(other) and max(one.earliest(), other.earliest()) <= today)
