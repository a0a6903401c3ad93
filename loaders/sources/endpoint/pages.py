"""Answers as objects: one object, or a page of a list with the link to the next, in spite of what vendors send."""

import codecs
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from loaders.sources.endpoint.addresses import Site, shown
from loaders.sources.endpoint.client import NO_TAG, Client, Tag
from loaders.sources.endpoint.errors import BrokenPageError, ForeignAddressError, NoJsonError
from loaders.sources.oparl_objects import OparlObject, listed

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NEXT = re.compile(r'"next"\s*:\s*("(?:[^"\\]|\\.){1,2000}")')
_TIMES_READ = 2


@dataclass(frozen=True)
class Page:
    """What stands at one address. ``items`` are objects, or addresses of objects; ``total`` is how many the whole list
    has, where the server tells."""

    address: str
    items: tuple[OparlObject | str, ...]
    following: str | None
    total: int | None
    tag: Tag


def read_page(client: Client, address: str, tag: Tag = NO_TAG) -> Page | None:
    """The page at an address, None where nothing changed since ``tag``; NotFetchedError or BrokenPageError where there
    is none. A page that is cut off is asked for once more."""
    for attempt in range(_TIMES_READ):
        answer = client.get(address, largest=client.manners.largest_page, tag=tag)
        if answer.unchanged:
            return None
        try:
            content = _content(address, answer.content)
        except BrokenPageError:
            if attempt + 1 == _TIMES_READ:
                raise
            continue
        return _page(client, answer.address, content, answer.tag)
    raise NoJsonError(shown(address), "Keine Antwort.")


def _content(address: str, content: bytes) -> object:
    text = _CONTROLS.sub(" ", _decoded(content)).strip()
    if not text:
        return []
    if text[0] not in "[{":
        raise NoJsonError(shown(address), "Statt JSON kommt etwas anderes, vermutlich eine Fehlerseite.")
    try:
        found, _ = json.JSONDecoder(strict=False).raw_decode(text)
    except json.JSONDecodeError as error:
        reason = f"Das JSON ist unvollständig oder beschädigt (Zeichen {error.pos})."
        raise BrokenPageError(shown(address), reason, _following(text)) from error
    except (RecursionError, ValueError) as error:
        raise NoJsonError(shown(address), "Das JSON ist zu tief verschachtelt oder hat zu lange Zahlen.") from error
    return found


def _decoded(content: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _following(text: str) -> str | None:
    """The link to the next page in a text that is no whole JSON."""
    found = _NEXT.findall(text)
    return str(json.loads(found[-1], strict=False)) if found else None


def _page(client: Client, address: str, content: object, tag: Tag) -> Page:
    whole = content if isinstance(content, dict) else {}
    is_list = not whole or ("data" in whole and "type" not in whole)
    items = listed(whole.get("data")) if is_list and whole else listed(content)
    links, counted = _mapping(whole.get("links")), _mapping(whole.get("pagination"))
    following, total = links.get("next"), counted.get("totalElements")
    return Page(
        address=address,
        items=tuple(item for item in items if item and isinstance(item, dict | str)),
        following=_linked(client.site, following, address) if following and isinstance(following, str) else None,
        total=total if isinstance(total, int) else None,
        tag=tag,
    )


def _linked(site: Site, link: str, address: str) -> str:
    """The next page; servers that do not know their own name (behind a proxy) link to the same path elsewhere."""
    try:
        return site.absolute(link, address)
    except ForeignAddressError:
        here, there = urlsplit(address), urlsplit(link)
        if here.path != there.path:
            raise
        return here._replace(query=there.query).geturl()


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
