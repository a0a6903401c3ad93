"""The scope of an address goes on with every link, form and redirect of a page, so that no page has to think of it.

Templates are ours and escape all they are given, so a tag that stands in a finished page is one of the templates'. Tags
with ``data-alle`` are left as they are: they choose or leave the scope.
"""

import re
from collections.abc import Callable
from html import escape
from typing import Final
from urllib.parse import parse_qsl, urlencode

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Send
from starlette.types import Scope as Connection

from app.answers.scope.scope import PARTS_FIELD, PLACE_FIELD, Scope

_TAG: Final = re.compile(r"<(?:a|form)\b[^>]*>")
_ADDRESS: Final = re.compile(r'(\s(?:href|action)=")([^"]*)(")')
_NOT_PAGES: Final = ("/static/", "/api/", "//")
_OF_A_PLACE: Final = (PLACE_FIELD, PARTS_FIELD, "cursor")
"""What an address says of the scope, and of a place in a list that another scope does not have."""


def carried(html: str, scope: Scope) -> str:
    """The page with the scope in each address of ours: of links, and of forms that are sent there."""
    if scope.is_everything:
        return html
    hidden = "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in scope.fields.items()
    )
    return _TAG.sub(_within(scope.address.replace("&", "&amp;"), hidden), html)


def with_scope(address: str, question: str, between: str = "&") -> str:
    """The address with the scope, unless it leads elsewhere or tells one itself; ``between`` joins questions."""
    ours = address.startswith(("/", "?")) and not address.startswith(_NOT_PAGES)
    if not ours or not question or f"{PLACE_FIELD}=" in address:
        return address
    before, mark, fragment = address.partition("#")
    joint = "" if before.endswith(("?", between)) else between if "?" in before else "?"
    return f"{before}{joint}{question}{mark}{fragment}"


def unscoped(request: Request) -> str:
    """The address of this page without its scope."""
    told = [(name, value) for name, value in request.query_params.multi_items() if name not in _OF_A_PLACE]
    return f"{request.url.path}?{urlencode(told)}" if told else request.url.path


class KeepsScope:
    """ASGI middleware: where a page sends the browser on, the scope of its own address goes with it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Connection, receive: Receive, send: Send) -> None:
        question = _question(scope) if scope["type"] == "http" else ""
        await self._app(scope, receive, _redirecting(send, question) if question else send)


def _within(question: str, hidden: str) -> Callable[[re.Match[str]], str]:
    def changed(tag: re.Match[str]) -> str:
        told = tag[0]
        if "data-alle" in told:
            return told
        if told.startswith("<form") and 'method="post"' not in told.lower():
            return told + hidden
        return _ADDRESS.sub(lambda one: f"{one[1]}{with_scope(one[2], question, '&amp;')}{one[3]}", told)

    return changed


def _question(scope: Connection) -> str:
    told = parse_qsl(scope.get("query_string", b"").decode("latin-1"))
    return urlencode([(name, value) for name, value in told if name in (PLACE_FIELD, PARTS_FIELD)], safe=",")


def _redirecting(send: Send, question: str) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start" and f"{PLACE_FIELD}=" in question:
            headers = MutableHeaders(scope=message)
            if "location" in headers:
                headers["location"] = with_scope(headers["location"], question)
        await send(message)

    return sent
