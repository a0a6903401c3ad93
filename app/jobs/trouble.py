"""What went wrong with long work: in the log for who runs the program, in words for who waits for it."""

import logging

from graph_model.errors import NetzatlasError

_log = logging.getLogger(__name__)


def noted(work: str, error: NetzatlasError | OSError) -> str:
    """Writes the error to the log, and gives it in German."""
    _log.error("%s: %s", work, error, exc_info=error)
    return error.message if isinstance(error, NetzatlasError) else "Der Datenordner lässt sich nicht beschreiben."
