"""Masking of natural persons at the door: names, phones, mail addresses and accounts, before anything reads a text."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Literal

from graph_model.records.record import Record
from loaders.sources.masking.contacts import accounts, mails, phones
from loaders.sources.masking.page import Page
from loaders.sources.masking.persons import persons

FILLER = "█"

Kind = Literal["person", "phone", "mail", "account"]


class Span(Record):
    """What was masked: its place in code points, and what it was."""

    start: int
    end: int
    kind: Kind


class Masked(Record):
    """A text with every letter and digit of personal data replaced by ``FILLER``; same number of code points.

    Spaces and line breaks stay, so that lines and words keep their places. ``spans`` are in order and do not overlap;
    a text that was masked before has none.
    """

    text: str
    spans: tuple[Span, ...]


def mask(text: str) -> Masked:
    """The text without names of natural persons, phones, mail addresses and accounts.

    Repeated until nothing more is found, so ``mask(mask(x).text)`` changes nothing.
    """
    kinds: dict[int, Kind] = {}
    while found := _find(text):
        kinds.update(found)
        text = _filled(text, found)
    return Masked(text=text, spans=tuple(_spans(text, kinds)))


def _filled(text: str, places: Iterable[int]) -> str:
    pieces: list[str] = []
    reached = 0
    for at in sorted(places):
        pieces += (text[reached:at], FILLER)
        reached = at + 1
    return "".join((*pieces, text[reached:]))


def _find(text: str) -> dict[int, Kind]:
    """The code points to mask, each with its kind; those that are masked or blank already are left out."""
    mail, phone, account = list(mails(text)), list(phones(text)), list(accounts(text))
    reachable = tuple(start for start, _ in mail + phone)
    person = persons(Page(text), reachable)
    found: dict[int, Kind] = {}
    groups: tuple[tuple[Kind, list[tuple[int, int]]], ...] = (
        ("person", person),
        ("phone", phone),
        ("account", account),
        ("mail", mail),
    )
    for kind, places in groups:
        for start, end in places:
            found.update((at, kind) for at in range(start, end) if text[at] != FILLER and not text[at].isspace())
    return found


def _spans(text: str, kinds: dict[int, Kind]) -> list[Span]:
    """Runs of one kind; blanks between two masked words belong to the run, line breaks do not."""
    places = sorted(kinds)
    starts = [at for before, at in pairwise([-1, *places]) if not _runs_on(text, kinds, before, at)]
    ends = [at for at, after in pairwise([*places, len(text)]) if not _runs_on(text, kinds, at, after)]
    return [Span(start=start, end=end + 1, kind=kinds[start]) for start, end in zip(starts, ends, strict=True)]


def _runs_on(text: str, kinds: dict[int, Kind], before: int, after: int) -> bool:
    return kinds.get(before) == kinds.get(after) and not text[before + 1 : after].strip(" \t")
