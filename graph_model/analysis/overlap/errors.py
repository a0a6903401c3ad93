"""Errors of the overlap engine."""

from graph_model.errors import NetzatlasError


class OverlapInputError(NetzatlasError, ValueError):
    """Columns, a threshold or weights that cannot be joined. ``data``: argument."""

    code = "overlap_input"
    status = 422

    def __init__(self, argument: str, problem: str) -> None:
        super().__init__(f"„{argument}“ lässt sich nicht vergleichen: {problem}", argument=argument)
