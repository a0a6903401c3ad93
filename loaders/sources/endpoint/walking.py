"""The way through an endpoint: from its start to its bodies, and through their lists, page by page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from loaders.sources.endpoint.addresses import shown, with_parameter
from loaders.sources.endpoint.errors import (
    BrokenPageError,
    EndpointAddressError,
    EndpointUnreachableError,
    ForeignAddressError,
    NoJsonError,
    NotFetchedError,
    NotOparlError,
)
from loaders.sources.endpoint.files import reopen_larger
from loaders.sources.endpoint.kept_objects import moment
from loaders.sources.endpoint.kept_walks import SINCE, Walk
from loaders.sources.endpoint.pages import Page
from loaders.sources.endpoint.pieces import LISTS
from loaders.sources.endpoint.run import Run
from loaders.sources.endpoint.vanished import ask_after_vanished
from loaders.sources.oparl_objects import OparlObject, listed, type_of

_OVERLAP = timedelta(days=1)
"""Changes are asked for from a day before the last walk: some servers tell local times or change things at night."""
_MOST_EMPTY_PAGES = 50


def bodies(run: Run) -> list[OparlObject]:
    """The bodies of the endpoint: all of a system, or the one that its address is of. Raises EndpointAddressError,
    EndpointUnreachableError and NotOparlError where there is no way in."""
    start = run.client.site.start
    try:
        found = list(_all_at(run, start, ""))
        for system in (item for item in found if type_of(item) == "System"):
            found += [body for link in listed(system.get("body")) for body in _all_at(run, link, "Body")]
    except ForeignAddressError as error:
        raise EndpointAddressError(shown(start), f"{error.message} Bitte gleich diese Adresse angeben.") from error
    except NoJsonError as error:
        raise NotOparlError(shown(start), error.message) from error
    except NotFetchedError as error:
        raise EndpointUnreachableError(shown(start), error.message) from error
    known = {item["id"]: item for item in found if type_of(item) == "Body"}
    if not known:
        raise NotOparlError(shown(start), "Dort steht weder ein System noch eine Body.")
    return list(known.values())


def ask_everything(run: Run, found: Iterable[OparlObject], *, full: bool) -> None:
    """Takes in what the bodies have; with ``full`` everything anew, else what changed since the last run and what that
    one could not read. A list that fails is told and goes on next time."""
    _try_again(run)
    reopen_larger(run)
    for body in found:
        _walk(run, body, full=full)
    for key, kind in run.objects.singles() if full else ():
        run.single(key, kind)


def _walk(run: Run, body: OparlObject, *, full: bool) -> None:
    for name, kind in LISTS.items():
        for link in listed(body.get(name)):
            try:
                address = run.client.site.absolute(link, run.client.site.start)
                if isinstance(body[name], list):
                    run.single(link, kind)
                else:
                    _Walker(run, address, kind, full=full).walk()
            except NotFetchedError as error:
                run.tally.refuse(link, error.message)


def _try_again(run: Run) -> None:
    """The pages that could not be read in earlier runs."""
    for address, list_, kind in run.walks.left_out():
        try:
            run.page(address, kind, list_, "")
        except NotFetchedError as error:
            run.tally.refuse(address, error.message)
            if not error.is_gone:
                continue
        with run.mirror:
            run.walks.mend(address)


class _Walker:
    """One list of a body."""

    def __init__(self, run: Run, address: str, kind: str, *, full: bool) -> None:
        self._run, self._list, self._kind, self._full = run, address, kind, full
        self._total: int | None = None
        self._empty = 0
        self._is_empty = False

    def walk(self) -> None:
        """Page after page from where an earlier run stopped, or from the start."""
        found = self._run.walks.under_way(self._list)
        is_resumed = found is not None and (found.since is None or not self._full)
        walk = found if found and is_resumed else self._begun()
        if is_resumed:
            self._run.tally.note(f"{shown(self._list)}: weiter, wo ein früherer Lauf aufhörte.")
        visited: set[str] = set()
        while (following := walk.following) and self._empty < _MOST_EMPTY_PAGES:
            if following in visited:
                walk = self._noted(walk, "Die Liste führt im Kreis")
                break
            visited.add(following)
            walk = self._step(walk, is_first=len(visited) == 1, is_resumed=is_resumed)
            with self._run.mirror:
                self._run.walks.keep(walk)
        if walk.following and self._empty:
            walk = self._noted(walk, f"{self._empty} leere Seiten nacheinander")
        self._finish(walk)

    def _begun(self) -> Walk:
        mark = None if self._full else self._run.walks.mark(self._list)
        since = (datetime.fromisoformat(mark) - _OVERLAP).isoformat(timespec="seconds") if mark else None
        started = self._run.client.day.replace(microsecond=datetime.now(UTC).microsecond)
        first = with_parameter(self._list, SINCE, since) if since else self._list
        return Walk(self._list, started.isoformat(), since, first)

    def _step(self, walk: Walk, *, is_first: bool, is_resumed: bool) -> Walk:
        """The walk one page further. NotFetchedError where it has to stop; it goes on there next time."""
        address = str(walk.following)
        try:
            page = self._run.page(address, self._kind, self._list, walk.started)
        except BrokenPageError as error:
            return self._past(walk, address, error)
        except NotFetchedError as error:
            if is_first and is_resumed and error.answered and walk.following != self._list:
                self._run.walks.drop(self._list)
                return self._begun()
            if error.is_gone and walk.items:
                return self._ended(walk)
            if error.is_gone:
                self._is_empty = True  # what some servers say of an empty list, and others while they are in disorder
                return walk.after(0, None)
            if walk.since and walk.items == 0 and error.answered:
                self._run.tally.note(f"{shown(self._list)}: Der Server versteht {SINCE} nicht; alles wird gelesen.")
                return replace(walk, since=None, following=self._list)
            raise
        return self._after(walk, page)

    def _after(self, walk: Walk, page: Page) -> Walk:
        self._total = page.total if page.total is not None else self._total
        self._empty = 0 if page.items else self._empty + 1
        self._note_deaf_server(walk, page)
        following = page.following
        if following and walk.since:
            following = with_parameter(following, SINCE, walk.since)
        return walk.after(len(page.items), following)

    def _ended(self, walk: Walk) -> Walk:
        """The last link of some servers leads to a page that is not there."""
        is_whole = self._total is None or walk.items >= self._total
        return walk.after(0, None) if is_whole else self._noted(walk, "Eine Seite der Liste fehlt")

    def _past(self, walk: Walk, address: str, error: BrokenPageError) -> Walk:
        """Beyond a page that cannot be read, where the link to the next can be made out."""
        if not error.following:
            raise error
        following = self._run.client.site.absolute(error.following, address)
        self._run.tally.refuse(address, f"{error.message} Die Seite bleibt weg und wird nächstes Mal wieder versucht.")
        with self._run.mirror:
            self._run.walks.leave_out(address, self._list, self._kind)
        return replace(walk.after(0, following), whole=False)

    def _noted(self, walk: Walk, what: str) -> Walk:
        self._run.tally.note(f"{shown(self._list)}: {what}; vielleicht fehlt etwas. --full erfragt alles neu.")
        return replace(walk, following=None, whole=False)

    def _note_deaf_server(self, walk: Walk, page: Page) -> None:
        if walk.since and any(_is_before(item, walk.since) for item in _found(self._run, page)):
            self._run.tally.note(f"{shown(self._list)}: Der Server beachtet {SINCE} nicht; alles wird gelesen.")

    def _finish(self, walk: Walk) -> None:
        """A list that was not there leaves no mark: the next run asks for the same again."""
        if self._is_empty:
            with self._run.mirror:
                self._run.walks.drop(walk.list)
            return
        if self._total is not None and walk.items < self._total and not walk.since and walk.whole:
            walk = self._noted(walk, f"Der Server nennt {self._total} Einträge, es kamen {walk.items}")
        if walk.since is None and walk.whole:
            ask_after_vanished(self._run, walk, self._kind)
        with self._run.mirror:
            self._run.walks.finish(walk)


def _all_at(run: Run, link: str, kind: str) -> Iterator[OparlObject]:
    """The objects of a list, page after page, or the one that stands there."""
    following: str | None = run.client.site.absolute(link, run.client.site.start)
    visited: set[str] = set()
    while following and following not in visited:
        visited.add(following)
        page = run.page(following, kind)
        yield from _found(run, page)
        following = page.following


def _found(run: Run, page: Page) -> list[OparlObject]:
    kept = (run.objects.find(str(key)) for key in page.items)
    return [item.alive for item in kept if item and item.alive]


def _is_before(item: OparlObject, since: str) -> bool:
    told = moment(item.get("modified"))
    return told is not None and told < datetime.fromisoformat(since)
