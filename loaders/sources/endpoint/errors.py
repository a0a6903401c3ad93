"""What can go wrong with an endpoint: as a whole (the run ends) or at one address (it is left out)."""

from graph_model.errors import NetzatlasError


class EndpointAddressError(NetzatlasError):
    """The address is none that can be asked. ``data``: address."""

    code = "endpoint_address"
    status = 422
    exit_code = 2

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}", address=address)


class EndpointUnreachableError(NetzatlasError):
    """The endpoint does not answer, or only with errors. ``data``: address, reason."""

    code = "endpoint_unreachable"
    status = 502

    def __init__(self, address: str, reason: str) -> None:
        message = f"{address} ist nicht zu erreichen: {reason} Der nächste Lauf geht dort weiter, wo dieser aufhörte."
        super().__init__(message, address=address, reason=reason)


class EndpointBusyError(NetzatlasError):
    """The endpoint asks for a longer wait than a run lasts. ``data``: address, seconds."""

    code = "endpoint_busy"
    status = 503

    def __init__(self, address: str, seconds: float) -> None:
        minutes = max(1, round(seconds / 60))
        message = f"{address} bittet um {minutes} Minuten Pause; bitte danach noch einmal: der Lauf geht dort weiter."
        super().__init__(message, address=address, seconds=seconds)


class AskedToStopError(NetzatlasError):
    """Somebody asked to stop the run; it goes on where it was next time."""

    code = "asked_to_stop"
    status = 503
    exit_code = 130

    def __init__(self) -> None:
        super().__init__("Abgebrochen; der nächste Lauf geht dort weiter.")


class NotOparlError(NetzatlasError):
    """What answers at the address is no OParl. ``data``: address."""

    code = "no_oparl"
    status = 502

    def __init__(self, address: str, found: str) -> None:
        message = f"{address} ist kein OParl-Endpunkt: {found} Gebraucht wird die Adresse des Systems oder einer Body."
        super().__init__(message, address=address)


class MirrorError(NetzatlasError):
    """The file that keeps the state of a synchronisation cannot be used. ``data``: path."""

    code = "mirror_unusable"
    status = 500

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"Der Stand des Abgleichs in {path} ist nicht brauchbar: {reason}", path=path)


class NotFetchedError(NetzatlasError):
    """One address gave nothing that can be used. ``data``: address, status."""

    code = "not_fetched"
    status = 502

    def __init__(self, address: str, reason: str, answered: int | None = None) -> None:
        super().__init__(reason, address=address, status=answered)
        self.answered = answered

    @property
    def is_gone(self) -> bool:
        """Whether the server says that there is nothing at the address."""
        return self.answered in (404, 410)


class TooLargeError(NotFetchedError):
    """An answer is larger than it may be. ``data``: address, size in bytes as far as it was counted."""

    code = "answer_too_large"

    def __init__(self, address: str, size: int, largest: int) -> None:
        super().__init__(address, f"Zu groß: mehr als {largest / 2**20:.0f} MiB ({size / 2**20:.1f} MiB).")
        self.size = size


class ForeignAddressError(NotFetchedError):
    """An address leads off the site of the endpoint and is not asked. ``data``: address."""

    code = "foreign_address"

    def __init__(self, address: str) -> None:
        super().__init__(address, f"{address} führt zu einer anderen Seite und wird nicht abgerufen.")


class NoJsonError(NotFetchedError):
    """What came is no JSON. ``data``: address."""

    code = "no_json"


class BrokenPageError(NoJsonError):
    """A page of a list is no whole JSON; ``following`` links to the page after it, where that can be made out."""

    code = "broken_page"

    def __init__(self, address: str, reason: str, following: str | None = None) -> None:
        super().__init__(address, reason)
        self.following = following
