"""Comparing two names: the same body, different bodies, or a question for a person."""

from collections.abc import Iterator
from dataclasses import replace

from graph_model.records.record import Record
from loaders.resolution.abbreviated import by_abbreviation, same_short
from loaders.resolution.apart import told_apart, with_forms
from loaders.resolution.described import Described, doubted, firm_difference
from loaders.resolution.leftovers import by_units
from loaders.resolution.names import ComparedName, compared
from loaders.resolution.told_places import by_place
from loaders.resolution.verdicts import Decision, Verdict, ask, same
from loaders.resolution.wording import without_scope, written_out


class Comparison(Record):
    """The decision on two names with its score (0 to 1) and reasons in German."""

    left: str
    right: str
    decision: Decision
    score: float
    reasons: tuple[str, ...]

    @classmethod
    def of(cls, left: str, right: str, found: Verdict) -> "Comparison":
        """The verdict on these two names."""
        return cls(
            left=left, right=right, decision=found.decision, score=round(found.score, 3), reasons=(found.reason,)
        )


def compare(left: str, right: str) -> Comparison:
    """What two names alone tell."""
    return Comparison.of(left, right, decide(compared(left), compared(right)))


def compare_described(left: Described, right: Described) -> Comparison:
    """What names and everything else that is known of the two tell."""
    here, there = (with_told_form(compared(told.name), told) for told in (left, right))
    return Comparison.of(left.name, right.name, decide_apart(here, there, left, right))


def decide(one: ComparedName, other: ComparedName) -> Verdict:
    """The decision on two names taken apart; an earlier name told beside one of them counts, too."""
    one, other = written_out(one, other), written_out(other, one)
    found = _decide(one, other)
    if found.decision is Decision.SAME:
        return found
    if _only_scope_more(one, other) or _only_scope_more(other, one):
        return same(0.9, "gleicher Name; einmal steht dabei, dass er für ganz Deutschland gilt")
    for here, there in _with_former(one, other):
        if _decide(here, there).decision is Decision.SAME:
            return same(0.9, "der Name trägt den früheren bei sich")
    return found


def decide_apart(one: ComparedName, other: ComparedName, left: Described, right: Described) -> Verdict:
    """As ``decide``, with everything else that is told of the two."""
    firm = firm_difference(left, right)
    if firm:
        return firm
    found = decide(one, other)
    carriers = compare(left.carrier, right.carrier).decision if left.carrier and right.carrier else None
    return doubted(found, left, right, carriers)


def with_told_form(apart: ComparedName, told: Described) -> ComparedName:
    """The name taken apart with the legal form that is told beside it, where it carries none itself."""
    return replace(apart, form=told.legal_form) if told.legal_form and not apart.carries_form else apart


def _only_scope_more(longer: ComparedName, shorter: ComparedName) -> bool:
    """Whether the longer name has nothing more than that it is for all of Germany."""
    rest = without_scope(longer)
    return rest is not None and rest.bag == shorter.bag and _decide(rest, shorter).decision is Decision.SAME


def _with_former(one: ComparedName, other: ComparedName) -> Iterator[tuple[ComparedName, ComparedName]]:
    if one.former:
        yield one.former, other
    if other.former:
        yield one, other.former


def _decide(one: ComparedName, other: ComparedName) -> Verdict:
    found = told_apart(one, other) or by_place(one, other) or by_abbreviation(one, other) or by_units(one, other)
    if found.decision is Decision.DIFFERENT and not found.firm and same_short(one, other):
        return ask(0.7, f"gleiche Abkürzung {one.short}")
    return with_forms(found, one, other)
