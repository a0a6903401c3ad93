"""What is decided on two names or two bodies, and why."""

from enum import StrEnum
from typing import NamedTuple


class Decision(StrEnum):
    """What is decided on two names; ASK is a question for a person."""

    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


class Verdict(NamedTuple):
    """A decision with its score (0 to 1: how near the two are) and the reason in German. ``firm``: what tells two
    bodies apart whatever else they share, such as the legal form."""

    decision: Decision
    score: float
    reason: str
    firm: bool = False


def same(score: float, reason: str) -> Verdict:
    """One body."""
    return Verdict(Decision.SAME, score, reason)


def ask(score: float, reason: str) -> Verdict:
    """A person should look."""
    return Verdict(Decision.ASK, score, reason)


def different(score: float, reason: str, *, firm: bool = False) -> Verdict:
    """Two bodies."""
    return Verdict(Decision.DIFFERENT, score, reason, firm)
