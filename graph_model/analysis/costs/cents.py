"""Money in whole cents: exact in columns, EUR at the edges."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
_CENT = Decimal("0.01")
EXACT = 2**53
"""Sums of whole numbers below this are exact in the floating-point sums of ``np.bincount``."""


def cents(eur: Decimal) -> int:
    """EUR as whole cents; what is below a cent is rounded half up, as for a fee by the head."""
    return int(eur.quantize(_CENT, ROUND_HALF_UP).scaleb(2))


def euros(amount: int) -> Decimal:
    """Cents as EUR, without superfluous zeros."""
    whole, rest = divmod(amount, 100)
    return Decimal(whole) if rest == 0 else Decimal(amount).scaleb(-2)
