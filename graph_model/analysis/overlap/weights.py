"""What members weigh: whole numbers, so that sums are exact in any order."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_model.analysis.overlap.arrays import Codes, Floats, Ints
from graph_model.analysis.overlap.errors import OverlapInputError

_EXACT = 2.0**52


def rarity(frequency: Codes | Ints, bodies: int) -> Floats:
    """The usual weights, ln(1 + bodies / frequency): a member of one body out of 1,000 weighs 6.9, a member of all 0.7;
    one who is in none weighs nothing."""
    held = np.maximum(frequency, 1)
    return np.where(frequency > 0, np.log1p(bodies / held), 0.0)


def checked_weights(weights: ArrayLike, highest: int) -> Floats:
    """A weight for each member up to number ``highest``; OverlapInputError unless all are finite and not below 0."""
    told = np.asarray(weights, dtype=np.float64)
    if told.ndim != 1 or len(told) <= highest:
        raise OverlapInputError("weights", f"erwartet wird ein Gewicht je Mitglied, bis zur Nummer {highest}.")
    if not np.isfinite(told).all() or (told < 0).any():
        raise OverlapInputError("weights", "Gewichte müssen endlich und dürfen nicht negativ sein.")
    return told


def whole(weights: Floats, largest: int) -> Ints:
    """The weights as whole numbers, as fine as sums of ``largest`` of them stay exact: multiplied by a power of two, so
    that whole numbers, halves and quarters keep their worth."""
    top = float(weights.max(initial=0.0)) * max(largest, 1)
    if top == 0:
        return np.zeros(len(weights), np.int64)
    _, exponent = np.frexp(_EXACT / 2 / top)
    return np.rint(np.ldexp(weights, int(exponent) - 1)).astype(np.int64)


def weights_of(names: NDArray[np.integer], weights: ArrayLike, largest: int) -> Ints:
    """What members with these numbers, ascending, weigh as whole numbers; OverlapInputError unless ``weights`` tells it
    of each of them."""
    if len(names) and int(names[0]) < 0:
        raise OverlapInputError("members", "mit eigenen Gewichten müssen Mitglieder von 0 an gezählt sein.")
    told = checked_weights(weights, int(names[-1]) if len(names) else -1)
    return whole(told[names], largest)
