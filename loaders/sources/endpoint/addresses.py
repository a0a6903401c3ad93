"""Which addresses may be asked, and how they are shown: one site, http and https, never with credentials."""

import ipaddress
import re
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit

from loaders.sources.endpoint.errors import EndpointAddressError, ForeignAddressError, NotFetchedError

_SCHEMES = {"http": 80, "https": 443}
_SECRET = re.compile(r"token|key|secret|pass|pwd|auth|sig|session|sid$", re.IGNORECASE)


def is_address(told: str) -> bool:
    """Whether somebody means an endpoint and no file."""
    return told.casefold().startswith(("http://", "https://"))


def shown(address: str) -> str:
    """The address as people and reports may see it: without user, password and the values of secret parameters."""
    try:
        parts = urlsplit(address)
        query = [(name, "***" if _SECRET.search(name) else value) for name, value in parse_qsl(parts.query, True)]
    except ValueError:
        return "(keine Adresse)"
    secret = any(value == "***" for _, value in query)
    told = urlencode(query, safe="*:+/", quote_via=quote) if secret else parts.query
    return parts._replace(netloc=_place(parts), query=told, fragment="").geturl()


def with_parameter(address: str, name: str, value: str) -> str:
    """The address with one more parameter, unless it has one of that name."""
    parts = urlsplit(address)
    if any(known == name for known, _ in parse_qsl(parts.query, True)):
        return address
    told = urlencode({name: value})
    return parts._replace(query=f"{parts.query}&{told}" if parts.query else told).geturl()


@dataclass(frozen=True)
class Site:
    """The site of an endpoint: its host, those beside it under one domain, and nobody else."""

    start: str
    credentials: tuple[str, str] | None = field(default=None, repr=False)

    @classmethod
    def of(cls, told: str) -> "Site":
        """The site of the address that somebody gave; EndpointAddressError where it cannot be asked."""
        try:
            parts = urlsplit(told.strip())
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            raise EndpointAddressError(shown(told), "Das ist keine Adresse.") from error
        if not host or parts.scheme.casefold() not in _SCHEMES:
            raise EndpointAddressError(shown(told), "Erwartet wird eine Adresse mit http:// oder https://.")
        given = (parts.username, parts.password or "") if parts.username else None
        return cls(parts._replace(netloc=_place(parts), fragment="").geturl(), given)

    def absolute(self, link: str, base: str) -> str:
        """The address that a link means on the page ``base``; NotFetchedError where it leads off the site. Links
        without encryption are followed with it where the endpoint itself was asked so."""
        try:
            parts = urlsplit(urljoin(base, link.strip()))
            _ = parts.port
        except ValueError as error:
            raise NotFetchedError(shown(link), "Das ist keine Adresse.") from error
        if not self._holds(parts):
            raise ForeignAddressError(shown(parts.geturl()))
        if self._is_same_host(parts) and urlsplit(self.start).scheme == "https" and parts.scheme == "http":
            parts = parts._replace(scheme="https", netloc=urlsplit(self.start).netloc)
        return parts._replace(netloc=_place(parts), fragment="").geturl()

    def credentials_for(self, address: str) -> tuple[str, str] | None:
        """User and password, for the endpoint's own host alone and never in the open where it was asked encrypted."""
        asked, start = urlsplit(address), urlsplit(self.start)
        return self.credentials if (asked.scheme, asked.netloc) == (start.scheme, start.netloc) else None

    def _holds(self, parts: SplitResult) -> bool:
        start = urlsplit(self.start)
        if parts.scheme not in _SCHEMES or not parts.hostname:
            return False
        if parts.port not in (None, start.port, *_SCHEMES.values()):
            return False
        return self._is_same_host(parts) or _domain(parts.hostname) == _domain(start.hostname or "")

    def _is_same_host(self, parts: SplitResult) -> bool:
        return parts.hostname == urlsplit(self.start).hostname


def _domain(host: str) -> str:
    """The last two labels; an address of numbers and a name without dots stand for themselves."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return ".".join(host.casefold().rstrip(".").split(".")[-2:])
    return host


def _place(parts: SplitResult) -> str:
    """Host and port, without user and password."""
    return parts.netloc.rpartition("@")[2].casefold()
