"""Where the nodes stand: computed here, never in a browser, and the same for the same network.

What has a place keeps it; only what is new is placed, near what it is tied to. Nothing here knows how nodes look but
for the width of their names.
"""

from collections.abc import Mapping, Sequence

from app.graphs.layout.arranging import arranged
from app.graphs.layout.joining import joined
from app.graphs.layout.points import Place

__all__ = ["Place", "places"]


def places(
    half_widths: Mapping[str, float], edges: Sequence[tuple[str, str]], kept: Mapping[str, Place] | None = None
) -> dict[str, Place]:
    """A place for each node, in pixels. ``half_widths`` gives half the width of each node with its name; names do not
    cover each other in components of up to 300 nodes. Nodes in ``kept`` stand where they stood, whatever is new."""
    stood = {key: place for key, place in (kept or {}).items() if key in half_widths}
    if not stood:
        return arranged(half_widths, edges)
    return joined(half_widths, edges, stood, kept or {})
