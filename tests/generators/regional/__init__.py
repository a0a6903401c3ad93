"""A made-up Land with its Kreise, Gemeinden and their bodies: members come from the territory, so that bodies of one
Kreis share many members without doing the same. Planted among them are doubles of five kinds and five kinds of pairs
that only look doubled."""

from tests.generators.regional.network import regional
from tests.generators.regional.shapes import SHAPES, Shape

__all__ = ["SHAPES", "Shape", "regional"]
