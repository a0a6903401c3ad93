"""Typing slips: which words of two names are one word written differently."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from loaders.resolution.territories import is_town
from loaders.resolution.words import is_known

_SHORTEST = 6
_MOST_APART = 3
_LONG = 10
_VERY_LONG = 14
_SURE_OTHERS = 2


def slips(left: Sequence[str], right: Sequence[str]) -> tuple[dict[str, str], bool]:
    """Words of ``left`` that are slips of words of ``right``, or the other way round, and whether all are sure; at
    most one word may be a slip."""
    one, other = frozenset(left), frozenset(right)
    here, there = one - other, other - one
    if not 0 < len(here) <= _MOST_APART or not 0 < len(there) <= _MOST_APART:
        return {}, True
    others = len(one & other)
    found = [(a, b) for a in here for b in there if _is_slip(a, b)]
    if len(found) != 1:
        return {}, True
    ((wrong, right_word),) = found
    return {wrong: right_word}, _is_sure(wrong, right_word, others)


def _is_slip(one: str, other: str) -> bool:
    """Alike but for a letter (two in very long words), and not both words that are known."""
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or _both_known(one, other):
        return False
    allowed = 2 if min(len(one), len(other)) >= _VERY_LONG else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _both_known(one: str, other: str) -> bool:
    return (is_known(one) and is_known(other)) or (is_town(one) and is_town(other))


def _is_sure(one: str, other: str, others: int) -> bool:
    """Swapped or doubled letters, an h, or a word that is known on one side; else long words beside others alike."""
    long, short = sorted((one, other), key=len, reverse=True)
    if len(long) == len(short):
        swapped = sorted(long) == sorted(short)
        return swapped or _one_known(one, other) or (len(short) >= _LONG and others >= _SURE_OTHERS)
    place = next((n for n, letter in enumerate(short) if long[n] != letter), len(short))
    added = long[place]
    doubled = place > 0 and long[place - 1] == added
    return doubled or added in "he" or _one_known(one, other) or len(short) >= _LONG


def _one_known(one: str, other: str) -> bool:
    return is_known(one) != is_known(other) or is_town(one) != is_town(other)
