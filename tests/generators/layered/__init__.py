"""A third made-up network, told otherwise than the first two: layers (Gemeinde, Kreis, Region, Land), sizes that are
log-normal, themes in families with slips, flat rows with German terms. Written without looking at the score, so that
its first figure tells what to expect of networks nobody has seen."""

from tests.generators.layered.network import PATCHY, WELL, layered, write_layered

__all__ = ["PATCHY", "WELL", "layered", "write_layered"]
