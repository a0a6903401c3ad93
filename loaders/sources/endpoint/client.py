"""Asking a server politely: one request at a time, with pauses, limits, and the waits that the server asks for."""

import email.utils
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

import httpx

from loaders.sources.endpoint.addresses import Site, shown
from loaders.sources.endpoint.errors import (
    AskedToStopError,
    EndpointBusyError,
    EndpointUnreachableError,
    NotFetchedError,
    TooLargeError,
)

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOST_REDIRECTS = 5
_TICK = 0.2
_EPOCH = 1_000_000_000
_REASONS = {
    401: "Der Server verlangt eine Anmeldung.",
    403: "Der Server verweigert den Zugriff.",
    404: "Dort gibt es nichts (404).",
    410: "Dort gibt es nichts mehr (410).",
    429: "Der Server ist überlastet (429).",
}


@dataclass(frozen=True)
class Manners:
    """How the server is treated. Seconds and bytes; ``tries`` of one address, ``failures`` of addresses in a row."""

    pause: float = 0.5
    tries: int = 4
    first_wait: float = 2.0
    longest_wait: float = 300.0
    patience: float = 30.0
    longest_answer: float = 600.0
    largest_page: int = 64 * 2**20
    largest_file: int = 50 * 2**20
    failures: int = 5


@dataclass(frozen=True)
class Tag:
    """What a server gave to ask later whether something changed."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The headers that ask only for what changed."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


NO_TAG = Tag()


@dataclass(frozen=True)
class Answer:
    """What came: ``address`` after redirects; no content where nothing changed."""

    address: str
    content: bytes
    unchanged: bool
    tag: Tag


class _FailedError(Exception):
    """One try came to nothing and may be made again; ``wait`` is what the server asks for."""

    def __init__(self, reason: str, answered: int | None = None, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.answered, self.wait = reason, answered, wait


class Client:
    """Asks the addresses of one site; ``told`` hears of every request and every wait. ``day`` is the server's time at
    its last answer. ``stop`` is asked before every request and while waiting."""

    def __init__(
        self, site: Site, manners: Manners, told: Callable[[str], None], stop: Callable[[], bool] = lambda: False
    ) -> None:
        self.site, self.manners, self.requests = site, manners, 0
        self._told, self._stop = told, stop
        self.day = datetime.now(UTC)
        self._free_at = 0.0
        self._failures = 0
        self._http = httpx.Client(
            headers={"User-Agent": f"Netzatlas/{version('netzatlas')} (OParl)", "Accept": "*/*"},
            timeout=manners.patience,
            limits=httpx.Limits(max_connections=1),
        )

    def close(self) -> None:
        """Leave the server alone."""
        self._http.close()

    def get(self, address: str, *, largest: int, tag: Tag = NO_TAG) -> Answer:
        """What stands at the address. NotFetchedError where it gives nothing, EndpointUnreachableError where several
        addresses in a row fail, EndpointBusyError where the server asks for a longer wait than a run lasts, and
        AskedToStopError."""
        failed = _FailedError("Keine Antwort.")
        for attempt in range(self.manners.tries):
            if attempt:
                self._wait(failed, attempt)
            try:
                answer = self._through_redirects(address, largest, tag)
            except _FailedError as error:
                failed = error
                self._refuse_long_waits(address, error)
            except NotFetchedError:
                self._failures = 0
                raise
            else:
                self._failures = 0
                return answer
        self._failures += 1
        if self._failures >= self.manners.failures:
            raise EndpointUnreachableError(shown(self.site.start), failed.reason)
        raise NotFetchedError(shown(address), failed.reason, failed.answered)

    def _through_redirects(self, address: str, largest: int, tag: Tag) -> Answer:
        for _ in range(_MOST_REDIRECTS + 1):
            self._told(shown(address))
            found = self._once(address, largest, tag)
            if isinstance(found, Answer):
                return found
            address = self.site.absolute(found, address)
        raise NotFetchedError(shown(address), "Der Server leitet im Kreis weiter.")

    def _once(self, address: str, largest: int, tag: Tag) -> Answer | str:
        """The answer, or the address that the server points to."""
        try:
            with self._asked(address, tag) as response:
                self._heed_budget(response)
                self.day = _moment(response.headers.get("Date", "")) or datetime.now(UTC)
                target = response.headers.get("Location")
                if response.status_code in _REDIRECTS and target:
                    return str(target)
                _refuse(address, response)
                content = b"" if response.status_code == 304 else self._content(address, response, largest)
                return _answer(address, response, content)
        except httpx.InvalidURL as error:
            raise NotFetchedError(shown(address), "Das ist keine Adresse.") from error
        except httpx.TimeoutException as error:
            raise _FailedError("Der Server antwortet nicht rechtzeitig.") from error
        except httpx.DecodingError as error:
            raise _FailedError("Die Antwort ist falsch gepackt.") from error
        except httpx.RequestError as error:
            raise _FailedError(_trouble(error)) from error

    @contextmanager
    def _asked(self, address: str, tag: Tag) -> Iterator[httpx.Response]:
        self._sleep_until(self._free_at)
        self.requests += 1
        auth = self.site.credentials_for(address)
        try:
            with self._http.stream("GET", address, headers=tag.headers(), auth=auth) as response:
                yield response
        finally:
            self._free_at = max(self._free_at, time.monotonic() + self.manners.pause)

    def _content(self, address: str, response: httpx.Response, largest: int) -> bytes:
        told = response.headers.get("Content-Length", "")
        if told.isdigit() and int(told) > largest:
            raise TooLargeError(shown(address), int(told), largest)
        end = time.monotonic() + self.manners.longest_answer
        content = bytearray()
        for piece in response.iter_bytes():
            content += piece
            if len(content) > largest:
                raise TooLargeError(shown(address), len(content), largest)
            if time.monotonic() > end:
                raise _FailedError("Die Antwort kommt zu langsam.")
        return bytes(content)

    def _heed_budget(self, response: httpx.Response) -> None:
        """A server that says how many requests are left is not asked again before it allows more."""
        for prefix in ("RateLimit", "X-RateLimit"):
            if response.headers.get(f"{prefix}-Remaining", "").strip() == "0":
                reset = _seconds(response.headers.get(f"{prefix}-Reset", ""))
                if reset is not None and reset <= self.manners.longest_wait:
                    self._free_at = max(self._free_at, time.monotonic() + reset)

    def _wait(self, failed: _FailedError, attempt: int) -> None:
        wait = failed.wait if failed.wait is not None else self.manners.first_wait * 2 ** (attempt - 1)
        if wait >= 1:
            self._told(f"warte {wait:.0f} s: {failed.reason}")
        self._sleep_until(time.monotonic() + wait)

    def _sleep_until(self, end: float) -> None:
        while not self._stop():
            if (left := end - time.monotonic()) <= 0:
                return
            time.sleep(min(left, _TICK))
        raise AskedToStopError

    def _refuse_long_waits(self, address: str, failed: _FailedError) -> None:
        if failed.wait is not None and failed.wait > self.manners.longest_wait:
            raise EndpointBusyError(shown(address), failed.wait) from failed


def _refuse(address: str, response: httpx.Response) -> None:
    code = response.status_code
    if code < 300 or code == 304:
        return
    reason = _REASONS.get(code, f"Der Server meldet einen Fehler ({code}).")
    if code in _AGAIN:
        raise _FailedError(reason, code, _seconds(response.headers.get("Retry-After", "")))
    raise NotFetchedError(shown(address), reason, code)


def _answer(address: str, response: httpx.Response, content: bytes) -> Answer:
    etag, modified = (response.headers.get(name) for name in ("ETag", "Last-Modified"))
    tag = Tag(*(told if told and told.isascii() else None for told in (etag, modified)))
    return Answer(address, content, unchanged=response.status_code == 304, tag=tag)


def _seconds(told: str) -> float | None:
    """A wait in seconds, from seconds, a moment since the epoch, or a date of HTTP."""
    told = told.strip()
    if told.isdigit():
        number = float(told)
        return max(0.0, number - time.time()) if number > _EPOCH else number
    moment = _moment(told)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds()) if moment else None


def _moment(told: str) -> datetime | None:
    try:
        found = email.utils.parsedate_to_datetime(told)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _trouble(error: httpx.RequestError) -> str:
    """Why nothing came, without the address, which may hold secrets."""
    if "CERTIFICATE" in str(error):
        return "Das Zertifikat des Servers ist nicht gültig."
    if isinstance(error, httpx.ConnectError):
        return "Die Verbindung kommt nicht zustande."
    return "Die Antwort bricht ab."
