"""Whether what a form now sends is what its preview showed."""

from collections.abc import Mapping
from typing import Final

from graph_model.records.record import content_id

_OF_THE_STEP: Final = frozenset({"schritt", "gesehen"})


def digest(told: Mapping[str, str]) -> str:
    """A mark of all that a form told."""
    return content_id("v", *sorted((name, text) for name, text in told.items() if name not in _OF_THE_STEP and text))


def was_seen(told: Mapping[str, str]) -> bool:
    """Whether this is to be kept, and is what was shown before."""
    return told.get("schritt") == "uebernehmen" and told.get("gesehen") == digest(told)
