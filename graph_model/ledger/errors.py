"""What the ledger refuses."""

from graph_model.errors import NetzatlasError


class ErasedPaperError(NetzatlasError):
    """A paper that was erased is not brought back. ``data``: paper, origin."""

    code = "erased"
    status = 410
    exit_code = 3

    def __init__(self, paper: str, origin: str) -> None:
        super().__init__(
            f"{origin} wurde gelöscht und wird nicht wieder eingelesen; die Löschung steht im Verzeichnis.",
            paper=paper,
            origin=origin,
        )
