"""The one place that knows numba: functions become machine code on their first call, kept on disk for the next start,
and run without Python's lock."""

from collections.abc import Callable
from typing import TypeVar, cast

from numba import njit

_Function = TypeVar("_Function", bound=Callable[..., object])


def compiled(function: _Function) -> _Function:
    """The same function as machine code."""
    return cast(_Function, njit(cache=True, nogil=True, error_model="numpy")(function))
