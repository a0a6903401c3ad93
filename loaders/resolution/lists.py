"""Matching two lists of names: which of the one are bodies of the other."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.resolution.candidates import NameIndex
from loaders.resolution.comparison import Comparison, decide_apart, with_told_form
from loaders.resolution.described import Described
from loaders.resolution.names import ComparedName, compared
from loaders.resolution.verdicts import Decision, Verdict, ask

_Found = tuple[Verdict, ComparedName, Described]


def matched(left: Iterable[Described], right: Iterable[Described]) -> Iterator[Comparison]:
    """For each name of ``left`` the names of ``right`` that are the same, else those that a person should look at;
    none where there are neither. Where two of ``right`` that are not one body both seem the same, both are asked."""
    index: NameIndex[Described] = NameIndex()
    for told in right:
        index.add(with_told_form(compared(told.name), told), told)
    for told in left:
        apart = with_told_form(compared(told.name), told)
        found = [(decide_apart(apart, other, told, kept), other, kept) for other, kept in index.near(apart)]
        yield from (Comparison.of(told.name, kept.name, verdict) for verdict, _, kept in _best(found))


def _best(found: Sequence[_Found]) -> list[_Found]:
    sure = [one for one in found if one[0].decision is Decision.SAME]
    if any(_are_two(one, other) for place, one in enumerate(sure) for other in sure[place + 1 :]):
        sure = [(ask(verdict.score, f"{verdict.reason}, aber nicht nur hier"), *rest) for verdict, *rest in sure]
    wanted = sure or [one for one in found if one[0].decision is Decision.ASK]
    return sorted(wanted, key=lambda one: (-one[0].score, one[2].name))


def _are_two(one: _Found, other: _Found) -> bool:
    verdict = decide_apart(one[1], other[1], one[2], other[2])
    return verdict.firm
