"""Money in whole cents: exact in columns, EUR at the edges."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
_CENT = Decimal("0.01")
_EXACT = 2**53
"""Sums of whole numbers below this are exact in the floating-point sums of ``np.bincount``."""
_HALF = 24


def cents(eur: Decimal) -> int:
    """EUR as whole cents; what is below a cent is rounded half up, as for a fee by the head."""
    return int(eur.quantize(_CENT, ROUND_HALF_UP).scaleb(2))


def euros(amount: int) -> Decimal:
    """Cents as EUR, without superfluous zeros."""
    whole, rest = divmod(amount, 100)
    return Decimal(whole) if rest == 0 else Decimal(amount).scaleb(-2)


def summed(slots: Ints, amounts: Ints, size: int) -> Ints:
    """The sum of ``amounts`` in each of ``size`` slots, exact as long as every sum fits into 63 bits."""
    if amounts.size == 0:
        return np.zeros(size, np.int64)
    if int(amounts.max()) * amounts.size < _EXACT or float(amounts.sum(dtype=np.float64)) < _EXACT / 2:
        return _bincount(slots, amounts, size)
    high, low = amounts >> _HALF, amounts & ((1 << _HALF) - 1)
    return (_bincount(slots, high, size) << _HALF) + _bincount(slots, low, size)


def _bincount(slots: Ints, amounts: Ints, size: int) -> Ints:
    return np.bincount(slots, weights=amounts, minlength=size).astype(np.int64)
