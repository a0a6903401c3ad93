"""Matching two lists of names: which of the one are bodies of the other."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from loaders.resolution.candidates import NameIndex
from loaders.resolution.comparison import Comparison, decide_apart, with_told_form
from loaders.resolution.described import Described
from loaders.resolution.names import ComparedName, compared
from loaders.resolution.verdicts import Decision, Verdict, ask


class _Found(NamedTuple):
    """A name of the second list with the decision on it."""

    verdict: Verdict
    name: ComparedName
    told: Described


def matched(left: Iterable[Described], right: Iterable[Described]) -> Iterator[Comparison]:
    """For each name of ``left`` the names of ``right`` that are the same, else those that a person should look at;
    none where there are neither. Where two of ``right`` that are not one body both seem the same, both are asked."""
    index: NameIndex[Described] = NameIndex()
    for told in right:
        index.add(with_told_form(compared(told.name), told), told)
    for told in left:
        apart = with_told_form(compared(told.name), told)
        found = _decided(apart, told, index.alike(apart))
        if not any(one.verdict.decision is Decision.SAME for one in found):
            found = _decided(apart, told, index.near(apart))
        yield from (Comparison.of(told.name, one.told.name, one.verdict) for one in _best(found))


def _decided(apart: ComparedName, told: Described, others: Iterable[tuple[ComparedName, Described]]) -> list[_Found]:
    return [_Found(decide_apart(apart, other, told, kept), other, kept) for other, kept in others]


def _best(found: Sequence[_Found]) -> list[_Found]:
    """The surest first; two that are not one body cannot both be meant."""
    sure = [one for one in found if one.verdict.decision is Decision.SAME]
    if any(_are_two(one, other) for place, one in enumerate(sure) for other in sure[place + 1 :]):
        sure = [one._replace(verdict=_doubted(one.verdict)) for one in sure]
    wanted = sure or [one for one in found if one.verdict.decision is Decision.ASK]
    return sorted(wanted, key=lambda one: (-one.verdict.score, one.told.name))


def _doubted(found: Verdict) -> Verdict:
    return ask(found.score, f"{found.reason}, aber nicht nur hier")


def _are_two(one: _Found, other: _Found) -> bool:
    return decide_apart(one.name, other.name, one.told, other.told).firm
