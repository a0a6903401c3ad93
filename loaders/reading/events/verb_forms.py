"""The words that tell events, in all their forms: from data/events.csv to a lexicon of tokens."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from graph_model.values.vocabularies import EventKind

_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_ENDINGS = ("e", "en", "er", "es", "em")


class Form(StrEnum):
    """In which form a word that tells an event stands."""

    INFINITIVE = "infinitive"
    TO = "zu + infinitive"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    ATTRIBUTE = "participle before its noun"
    ATTRIBUTE_TO = "zu + present participle before its noun"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a word tells and where its sides stand. ``subjects`` and ``objects``: slots in order of preference, parts
    joined by "+" taken together; ``needs``: what must stand in its clause; ``sure``: the confidence it has at best."""

    event: EventKind
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    needs: re.Pattern[str] | None
    sure: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of a frame's word; ``before`` and ``behind``: words that must stand right before it, or at its end."""

    frame: Frame
    form: Form
    before: str = ""
    behind: str = ""


@cache
def lexicon() -> dict[str, tuple[Entry, ...]]:
    """The entries of each token; participles also as they begin a sentence."""
    found: dict[str, list[Entry]] = {}
    lines = files("loaders.reading").joinpath("data/events.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(lines, delimiter=";"):
        frame = _frame(row)
        for token, entry in _SORTS[row["sort"]](row["words"], frame):
            for spelled in _spellings(token, entry.form):
                found.setdefault(spelled, []).append(entry)
    return {token: tuple(entries) for token, entries in found.items()}


def _spellings(token: str, form: Form) -> set[str]:
    """The token, as it begins a sentence, and as it is written where there are no umlauts."""
    spelled = {token, token.capitalize()} if form is Form.PARTICIPLE else {token}
    return spelled | {word.translate(_PLAIN) for word in spelled}


def _frame(row: dict[str, str]) -> Frame:
    needs = re.compile(row["needs"], re.IGNORECASE) if row["needs"] else None
    subjects, objects = (tuple(row[side].split(",")) if row[side] else () for side in ("subjects", "objects"))
    return Frame(EventKind(row["event"]), subjects, objects, needs, float(row["sure"]))


def _nouns(words: str, frame: Frame) -> Iterator[tuple[str, Entry]]:
    for word in words.split():
        yield word, Entry(frame, Form.NOUN)


def _verbs(words: str, frame: Frame) -> Iterator[tuple[str, Entry]]:
    """All forms of "prefix infinitive present past participle"; a prefix of its own words is joined by "_"."""
    first, infinitive, present, past, participle = words.split()
    prefix = first.replace("_", " ")
    apart = " " in prefix
    glued = "" if prefix == "-" or apart else prefix
    before = prefix if apart else ""
    behind = "" if prefix == "-" else prefix
    yield glued + infinitive, Entry(frame, Form.INFINITIVE, before)
    yield (
        (f"{glued}zu{infinitive}", Entry(frame, Form.TO)) if glued else (infinitive, Entry(frame, Form.TO, _to(before)))
    )
    for form, token in (
        (Form.PRESENT, present),
        (Form.PRESENT, infinitive),
        (Form.PRESENT, infinitive.removesuffix("n")),
        (Form.PAST, past),
        (Form.PAST, _many(past)),
    ):
        if behind:
            yield token, Entry(frame, form, behind=behind)
        if glued or apart:
            yield glued + token, Entry(frame, form, before)
        if prefix == "-" and token != infinitive:
            yield token, Entry(frame, form)
    yield participle, Entry(frame, Form.PARTICIPLE, before)
    for ending in _ENDINGS:
        yield participle + ending, Entry(frame, Form.ATTRIBUTE, before)
        to = f"{glued}zu{infinitive}d{ending}" if glued else f"{infinitive}d{ending}"
        yield to, Entry(frame, Form.ATTRIBUTE_TO, "" if glued else _to(before))


def _attributes(words: str, frame: Frame) -> Iterator[tuple[str, Entry]]:
    """Adjectives that stand before the name: "die seit 2014 bestehende {b0}"."""
    for word in words.split():
        for ending in _ENDINGS:
            yield word + ending, Entry(frame, Form.ATTRIBUTE)


def _to(before: str) -> str:
    return f"{before} zu".strip()


def _many(past: str) -> str:
    return f"{past}n" if past.endswith("e") else f"{past}en"


_SORTS = {"noun": _nouns, "verb": _verbs, "attribute": _attributes}
