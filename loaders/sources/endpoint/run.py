"""One run at an endpoint: the client, the mirror, and what was seen and left out on the way."""

import sqlite3
from dataclasses import dataclass, field

from loaders.sources.draft import Refusal
from loaders.sources.endpoint.addresses import shown
from loaders.sources.endpoint.client import Client
from loaders.sources.endpoint.errors import NotFetchedError
from loaders.sources.endpoint.kept_files import KeptFiles
from loaders.sources.endpoint.kept_objects import Gone, KeptObjects
from loaders.sources.endpoint.kept_walks import KeptWalks
from loaders.sources.endpoint.pages import Page, read_page
from loaders.sources.endpoint.pieces import taken_apart
from loaders.sources.oparl_objects import OparlObject


@dataclass
class Tally:
    """Counts of objects and files, what was left out, and what is odd about the server (each said once)."""

    new: int = 0
    changed: int = 0
    deleted: int = 0
    unchanged_pages: int = 0
    files_fetched: int = 0
    files_known: int = 0
    refused: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def refuse(self, address: str, reason: str) -> None:
        """Something was left out."""
        self.refused.append(Refusal(origin=shown(address), reason=reason))

    def note(self, told: str) -> None:
        """Something is odd about the server."""
        if told not in self.notes:
            self.notes.append(told)

    def count(self, what: str | None) -> None:
        """An object came that is "new", "changed" or "deleted"; nothing for one that was here."""
        if what:
            setattr(self, what, getattr(self, what) + 1)


@dataclass
class Run:
    """What one run works with; ``asked`` are the objects that it asked for one by one, ``settled`` says of each file
    that it looked at whether there is nothing left to do about it."""

    client: Client
    mirror: sqlite3.Connection
    tally: Tally = field(default_factory=Tally)
    asked: set[str] = field(default_factory=set)
    settled: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.objects = KeptObjects(self.mirror)
        self.walks = KeptWalks(self.mirror)
        self.files = KeptFiles(self.mirror)

    def page(self, address: str, kind: str, listed: str | None = None, seen: str | None = None) -> Page:
        """The page at an address, its objects kept; its items are their ids. A page that did not change is known from
        the mirror. NotFetchedError where there is none."""
        known = self.walks.page(address)
        page = read_page(self.client, address, *([known.tag] if known else []))
        if page is None and known is not None:
            self.tally.unchanged_pages += 1
            with self.mirror:
                self.objects.see(map(str, known.items), listed or "", seen or "")
            return known
        if page is None:
            raise NotFetchedError(shown(address), "Der Server hält etwas für bekannt, das hier fehlt.")
        return self._kept(address, page, kind, listed, seen)

    def single(self, key: str, kind: str, listed: str | None = None, seen: str | None = None) -> bool:
        """Asks for one object by its id; what is not there is buried. Whether the server said something about it."""
        try:
            self.page(self.client.site.absolute(key, self.client.site.start), kind, listed, seen)
        except NotFetchedError as error:
            if not error.is_gone:
                self.tally.refuse(key, error.message)
                return False
            with self.mirror:
                self.objects.bury(key, kind, Gone.DELETED if error.answered == 410 else Gone.MISSING)
            self.tally.deleted += 1
        self.asked.add(key)
        return True

    def _kept(self, address: str, page: Page, kind: str, listed: str | None, seen: str | None) -> Page:
        ids: list[str] = []
        with self.mirror:
            for item in page.items:
                key = item if isinstance(item, str) else self._take(item, kind, page.address, listed, seen)
                ids.extend([key] if key else [])
            self.walks.keep_page(address, page, ids)
        for key in (item for item in page.items if isinstance(item, str)):
            self.single(key, kind, listed, seen)
        return Page(address, tuple(ids), page.following, page.total, page.tag)

    def _take(self, item: OparlObject, kind: str, base: str, listed: str | None, seen: str | None) -> str | None:
        """Keeps an object with all that is nested in it; says its id."""
        pieces = list(taken_apart(item, kind, base))
        if not pieces:
            self._refuse_stranger(item, base)
            return None
        for piece in pieces[:-1]:
            self.objects.take(piece)
        self.tally.count(self.objects.take(pieces[-1], listed, seen))
        return pieces[-1].id

    def _refuse_stranger(self, item: OparlObject, base: str) -> None:
        if not item.get("id"):
            self.tally.refuse(base, "Ein Objekt ohne Kennung (id) bleibt weg.")
