"""Checks what is handed to the engine and turns it into columns of one form."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_model.analysis.overlap.arrays import Codes, Ints
from graph_model.analysis.overlap.errors import OverlapInputError

_MOST = 2**31 - 1
_SPARSE = 4


def checked_offsets(offsets: ArrayLike, memberships: int) -> Ints:
    """Where each body's members begin and, last, where they end; OverlapInputError unless they cover the members."""
    told = _whole("offsets", offsets).astype(np.int64, copy=False)
    if len(told) == 0 or told[0] != 0 or told[-1] != memberships:
        raise OverlapInputError("offsets", f"sie müssen mit 0 beginnen und mit {memberships} (Mitgliedern) enden.")
    if (told[1:] < told[:-1]).any():
        raise OverlapInputError("offsets", "sie dürfen nicht fallen.")
    if len(told) > _MOST or memberships > _MOST:
        raise OverlapInputError("offsets", f"mehr als {_MOST} Zeilen haben keinen Platz.")
    return told


def checked_members(members: ArrayLike) -> NDArray[np.integer]:
    """The members as whole numbers of any size."""
    return _whole("members", members)


def codes(members: NDArray[np.integer]) -> tuple[Codes, NDArray[np.integer]]:
    """The members counted from 0, and for each such code the member that it stands for."""
    if len(members) == 0:
        return np.empty(0, np.int32), members
    lowest, highest = int(members.min()), int(members.max())
    if highest - lowest < _SPARSE * len(members) + 1024:
        return _lowered(members, lowest), np.arange(highest - lowest + 1) + lowest
    names, ranked = np.unique(members, return_inverse=True)
    return ranked.astype(np.int32), names


def _lowered(members: NDArray[np.integer], lowest: int) -> Codes:
    if lowest == 0:
        return members.astype(np.int32, copy=False)
    return (members.astype(np.int64, copy=False) - lowest).astype(np.int32)


def _whole(name: str, values: ArrayLike) -> NDArray[np.integer]:
    told = np.asarray(values)
    if told.ndim != 1:
        raise OverlapInputError(name, "erwartet wird eine einfache Spalte.")
    if len(told) == 0:
        return told.astype(np.int64)
    if told.dtype.kind not in "iu":
        raise OverlapInputError(name, f"erwartet werden ganze Zahlen, nicht {told.dtype}.")
    return told
