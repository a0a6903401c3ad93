"""Who may do what: the token that writing needs, the cookie that stands for it in a browser, and whose facts are shown.

The token is made at the first start and lies in a file that the owner alone can read. A program sends it as
``Authorization: Bearer``; a browser gives it once and gets a cookie that is derived from it.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import Response

from graph_model.errors import NetzatlasError
from graph_model.values.vocabularies import Audience

FILE_NAME = "token"
COOKIE = "netzatlas"
_A_YEAR = 365 * 24 * 3600
_OWNER_ALONE = 0o600


class TokenMissingError(NetzatlasError):
    """The token is needed and was not given, or it is not the right one."""

    code = "token_missing"
    status = 401

    def __init__(self) -> None:
        super().__init__(
            "Dafür ist der Schlüssel nötig. Er liegt in der Datei „token“ im Datenordner; bitte im Browser anmelden "
            "oder als „Authorization: Bearer …“ mitsenden."
        )


class WrongTokenError(NetzatlasError):
    """A token was given to sign in with, and it is not the right one."""

    code = "token_wrong"
    status = 403

    def __init__(self) -> None:
        super().__init__("Dieser Schlüssel passt nicht. Der richtige liegt in der Datei „token“ im Datenordner.")


class ForeignOriginError(NetzatlasError):
    """A page of somebody else asks a signed-in browser to write."""

    code = "foreign_origin"
    status = 403

    def __init__(self) -> None:
        super().__init__("Die Anfrage kam von einer fremden Seite. Bitte auf einer Seite von Netzatlas wiederholen.")


class AudienceRefusedError(NetzatlasError):
    """Facts for a narrower audience than the usual one need the token. ``data``: audience."""

    code = "audience_refused"
    status = 403

    def __init__(self, audience: Audience) -> None:
        super().__init__(
            f"Was nur für „{audience.label}“ bestimmt ist, zeigt Netzatlas erst nach der Anmeldung mit dem Schlüssel.",
            audience=audience.value,
        )


class TokenFileError(NetzatlasError):
    """The file of the token cannot be made or read. ``data``: file, reason."""

    code = "token_file"

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"Die Schlüsseldatei {file} ist nicht brauchbar: {reason}.", file=str(file), reason=reason)


def token_of(folder: Path) -> str:
    """The token of this data folder, made where there is none. Raises TokenFileError."""
    file = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _make_once(file)
        file.chmod(_OWNER_ALONE)
        token = file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise TokenFileError(file, str(error)) from error
    if not token:
        raise TokenFileError(file, "sie ist leer; bitte löschen, dann entsteht ein neuer Schlüssel")
    return token


def _make_once(file: Path) -> None:
    """Write a new token beside the file and link it there: whoever comes first wins, and nobody reads half of one."""
    if file.exists():
        return
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ALONE)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(secrets.token_urlsafe(32) + "\n")
    try:
        os.link(draft, file)
    except FileExistsError:
        return
    finally:
        draft.unlink()


class Doorkeeper:
    """Knows the token; decides for each request. ``usual`` is the audience that needs no token."""

    def __init__(self, token: str, usual: Audience = Audience.PUBLIC) -> None:
        self._token = token
        self.usual = usual

    def sign_in(self, response: Response, given: str, *, secure: bool) -> None:
        """Give the browser the cookie; ``secure`` where it was asked over HTTPS. Raises WrongTokenError."""
        if not _same(given.strip(), self._token):
            raise WrongTokenError
        response.set_cookie(
            COOKIE, self._cookie(), max_age=_A_YEAR, httponly=True, samesite="strict", secure=secure, path="/"
        )

    def sign_out(self, response: Response) -> None:
        """Take the cookie back."""
        response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")

    def is_known(self, request: HTTPConnection) -> bool:
        """Whether the request carries the token or the cookie."""
        return self._has_token(request) or _same(request.cookies.get(COOKIE, ""), self._cookie())

    def check_known(self, request: HTTPConnection) -> None:
        """Raises TokenMissingError where the request carries neither."""
        if not self.is_known(request):
            raise TokenMissingError

    def check_writer(self, request: HTTPConnection) -> None:
        """Raises TokenMissingError without token and cookie, ForeignOriginError where the cookie was sent by a page
        that is not ours."""
        self.check_known(request)
        if not self._has_token(request):
            check_origin(request)

    def audience(self, request: HTTPConnection, wanted: Audience | None) -> Audience:
        """The audience that is answered; narrower ones than the usual need the token. Raises AudienceRefusedError."""
        if wanted is None or self.usual.includes(wanted):
            return wanted or self.usual
        if not self.is_known(request):
            raise AudienceRefusedError(wanted)
        return wanted

    def _has_token(self, request: HTTPConnection) -> bool:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and _same(given.strip(), self._token)

    def _cookie(self) -> str:
        """Derived, so that a stolen cookie does not tell the token."""
        return hmac.new(self._token.encode(), b"cookie", hashlib.sha256).hexdigest()


def check_origin(request: HTTPConnection) -> None:
    """Raises ForeignOriginError unless the browser says that the request comes from a page of this server."""
    if request.headers.get("sec-fetch-site") == "same-origin":
        return
    origin = urlsplit(request.headers.get("origin", ""))
    if not origin.netloc or origin.netloc != request.headers.get("host"):
        raise ForeignOriginError


def _same(given: str, right: str) -> bool:
    return secrets.compare_digest(given.encode(), right.encode())
