"""The gate before every route: the name asked under, the size of what is sent, the token where the server is open to
others, and the headers that every answer carries."""

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.headers import SECURITY_HEADERS
from app.imports.bounds import LARGEST_REQUEST
from app.problems import answered
from graph_model.errors import NetzatlasError

LARGEST_BODY = 1024 * 1024
_UPLOADS = ("/einlesen", "/api/v1/imports")
_OPEN_TO_ALL = ("/static/", "/anmelden", "/api/v1/health", "/impressum", "/datenschutz", "/barrierefreiheit")
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


class ForeignHostError(NetzatlasError):
    """Asked under a name that is not ours: another site may have pointed its name here (DNS rebinding)."""

    code = "foreign_host"
    status = 400

    def __init__(self) -> None:
        super().__init__(
            "Unter diesem Rechnernamen antwortet Netzatlas nicht. Soll er gelten, gehört er in NETZATLAS_HOSTS."
        )


class TooLargeError(NetzatlasError):
    """More was sent than any request of ours needs. ``data``: most (bytes)."""

    code = "too_large"
    status = 413

    def __init__(self, most: int = LARGEST_BODY) -> None:
        told = f"{most // 1024 // 1024} MB" if most > LARGEST_BODY else f"{most // 1024} KB"
        super().__init__(f"Die Anfrage ist größer als {told}.", most=most)


class Gate:
    """ASGI middleware. ``hosts`` are names beside loopback; ``everyone_signs_in``: reading needs the token too. The
    application's state holds the doorkeeper."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...], everyone_signs_in: bool) -> None:
        self._app = app
        self._hosts = _LOOPBACK_NAMES | {host.lower() for host in hosts}
        self._everyone_signs_in = everyone_signs_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        guarded = _with_headers(send, _caching(scope))
        try:
            self._check(scope)
        except NetzatlasError as error:
            await answered(Request(scope), error)(scope, receive, guarded)
            return
        await self._app(scope, _bounded(receive, _largest(scope)), guarded)

    def _check(self, scope: Scope) -> None:
        """Raises ForeignHostError, TooLargeError, TokenMissingError."""
        headers = Headers(scope=scope)
        if _host_name(headers.get("host", "")) not in self._hosts:
            raise ForeignHostError
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > _largest(scope):
            raise TooLargeError(_largest(scope))
        if self._everyone_signs_in and not scope["path"].startswith(_OPEN_TO_ALL):
            scope["app"].state.doorkeeper.check_known(Request(scope))


def listening_names(host: str) -> tuple[str, ...]:
    """The names under which a server bound to ``host`` is asked; an address for all interfaces is none."""
    try:
        everywhere = ipaddress.ip_address(host).is_unspecified
    except ValueError:
        everywhere = False
    return () if everywhere else (f"[{host}]" if ":" in host else host,)


def _host_name(host: str) -> str:
    """The name in a Host header, without port; an empty text where it is no name."""
    try:
        parts = urlsplit(f"//{host}")
        name = parts.hostname or ""
    except ValueError:
        return ""
    return "" if parts.username or parts.path or parts.query or parts.fragment else name.lower()


def _caching(scope: Scope) -> str:
    """Figures are never kept by a browser; our own scripts and styles are, and asked for anew by their tag."""
    return "no-cache" if scope["path"].startswith("/static/") else "no-store"


def _with_headers(send: Send, caching: str) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(SECURITY_HEADERS)
            headers.setdefault("Cache-Control", caching)
        await send(message)

    return sent


def _largest(scope: Scope) -> int:
    """Bytes of a request that are listened to; only files that are sent may be more than a form."""
    return LARGEST_REQUEST if scope["path"] in _UPLOADS and scope["method"] == "POST" else LARGEST_BODY


def _bounded(receive: Receive, most: int) -> Receive:
    """What is sent in pieces without a length is counted as it comes; HTTPException is what FastAPI lets through."""
    got = 0

    async def received() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise HTTPException(TooLargeError.status)
        return message

    return received
