"""One name against all names of a body, so that no body is joined to another through a third name."""

from collections.abc import Iterable, Mapping

from loaders.resolution.comparison import decide
from loaders.resolution.names import ComparedName
from loaders.resolution.verdicts import Decision, Verdict, ask

_RANK: Mapping[Decision, int] = {Decision.DIFFERENT: 0, Decision.ASK: 1, Decision.SAME: 2}


def against_all(name: ComparedName, others: Iterable[ComparedName]) -> tuple[Verdict, str]:
    """The decision on a body with several names, and its likest name: what surely tells one of its names apart tells
    the body apart; an abbreviation alone is asked about, since two bodies may share it."""
    found = [(_unsure_if_short(decide(name, other), name, other), other.name) for other in others]
    apart = [pair for pair in found if pair[0].firm]
    return max(apart or found, key=lambda pair: (_RANK[pair[0].decision], pair[0].score, pair[1]))


def _unsure_if_short(found: Verdict, one: ComparedName, other: ComparedName) -> Verdict:
    if found.decision is Decision.SAME and one.is_short != other.is_short:
        return ask(0.8, found.reason)
    return found
