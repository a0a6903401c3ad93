"""A paper laid open for the rules: its sentences with marks, who it speaks of, who writes it and when."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from graph_model.records.documents import Document
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import PaperStatus
from loaders.reading.names.abbreviations import introduced, spelled
from loaders.reading.names.entities import Entity, Register, gathered
from loaders.reading.names.found import Found, longest_first
from loaders.reading.names.fronts import is_adjective
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.names.issuing import issuing
from loaders.reading.names.listed_names import listed_names
from loaders.reading.names.names import bodies
from loaders.reading.names.places import places
from loaders.reading.names.speaking import speaker
from loaders.reading.names.vocabulary import kind_word
from loaders.reading.profiles.profile import titled
from loaders.reading.tables.beside import beside
from loaders.reading.text.headings import headings
from loaders.reading.text.marked import Marked
from loaders.reading.text.sections import Section
from loaders.reading.text.sentences import Sentence, sentences
from loaders.reading.text.walk import Walk
from loaders.sources.draft import Row

_Made = TypeVar("_Made")
_INDEFINITE = re.compile(r"\b(?:[Ee]in(?:e[nmrs]?)?|[Kk]ein(?:e[nmrs]?)?)\s(?:[a-zäöüß]+e[nmrs]?\s)?$")
_ARTICLE = 30
_TASK = re.compile(r"[a-zäöü]\sfür\s[a-zäöüß]+e[nrs]?\s[A-ZÄÖÜ][a-zäöüß-]+$")
"""What a body that somebody thinks of shall be for: "ein Netz für ältere Menschen"."""
_COMMON = frozenset({BodyKind.INSTITUTION, BodyKind.CENTRE, BodyKind.COMPANY, BodyKind.FUND, BodyKind.INITIATIVE})
"""Kinds whose words are common nouns; a Pflegekonferenz is known by its word alone."""
_FULL_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?((?:19|20)\d{2})(?!\d)")
_LAID_OUT = 4_000
"""So much is kept at once of what was worked out: that of a hundred pages, a few MiB. A text of 5 MB would hold 50 MiB
and more, for as long as the rules go through it one after the other."""


@dataclass(frozen=True)
class Paper:
    """``issuer`` is who "der Landkreis" means; ``told_in`` the year that the paper itself shows, None if it shows none;
    ``subject`` the body that its title names; ``answered``: the place of the question that a sentence answers;
    ``writer`` a body that writes it
    itself; ``laid_out`` keeps what was worked out of a sentence, ``of_all`` what was of all of them together, so that
    each rule need not do it again."""

    document: Document
    sentences: tuple[Marked, ...]
    register: Register
    issuer: Entity | None
    told_in: int | None
    subject: Entity | None = None
    answered: Mapping[int, int] = field(default_factory=dict)
    writer: Entity | None = None
    laid_out: dict[tuple[str, int], tuple[Marked, object]] = field(default_factory=dict, compare=False, repr=False)
    of_all: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def status(self) -> PaperStatus | None:
        return self.document.status

    def once(self, what: str, marked: Marked, work_out: Callable[[], _Made]) -> _Made:
        """What ``work_out`` makes of a sentence of this paper, made once; in a very long one, once in a while."""
        key = (what, id(marked))
        if key not in self.laid_out:
            made = work_out()
            if len(self.laid_out) >= _LAID_OUT:
                self.laid_out.clear()
            # the sentence is kept beside what was made of it, so that no other one can come to have its id
            self.laid_out[key] = (marked, made)
        return cast(_Made, self.laid_out[key][1])

    def once_of_all(self, what: str, work_out: Callable[[], _Made]) -> _Made:
        """What ``work_out`` makes of all sentences, made once: a rule that goes back through them for each of its
        findings would take a long text's length twice over."""
        if what not in self.of_all:
            self.of_all[what] = work_out()
        return cast(_Made, self.of_all[what])

    def last_naming(self, number: int, before: int) -> Marked | None:
        """The last sentence that names the entity itself and begins before this place of the document."""
        named = self.once_of_all("named", lambda: _named(self.sentences)).get(number, ())
        at = bisect_left(named, before, key=lambda marked: marked.sentence.start)
        return named[at - 1] if at else None

    def forget_layout(self) -> None:
        """Lets go of what was worked out, once the rules are through."""
        self.laid_out.clear()
        self.of_all.clear()

    def entity(self, number: int) -> Entity:
        return self.register.entities[number]


def _named(sentences: Iterable[Marked]) -> dict[int, list[Marked]]:
    """The sentences that name each entity itself, in their order."""
    named: dict[int, list[Marked]] = {}
    for marked in sentences:
        for number in {mention.entity.number for mention in marked.mentioned if not mention.implied}:
            named.setdefault(number, []).append(marked)
    return named


def lay_open(
    document: Document, gazetteer: Gazetteer, rows: tuple[Row, ...] = (), listed: tuple[str, ...] = ()
) -> Paper:
    """Finds names and what stands for them, amounts and dates in every sentence of the document; ``rows`` are those of
    a table in its text, whose sentences are left out, and ``listed`` the bodies that they name: prose means these."""
    said = tuple(s for s in sentences(beside(document.text, rows)) if s.section is not Section.ANNEX)
    by_place = listed_names([sentence.text for sentence in said])
    names = [_names(sentence, gazetteer, by_place.get(n)) for n, sentence in enumerate(said)]
    title = titled(document.text)
    names = _without_common(said, names)
    register = gathered([*(found for name in listed for found in bodies(name)[:1]), *_counting(names, title)])
    _call_as_listed(register, listed)
    issuer = issuing(document, register)
    told_in = year_of(document)
    spelled(register, [sentence.text for sentence in said])
    subject = register.meant(title) if title else _of_title(document, register)
    walk = Walk(
        register, issuer, told_in, subject, [subject] if subject else [], subject=subject, headings=headings(said)
    )
    walk.theme = walk.writer = speaker([sentence.text for sentence in said], names, register.meant)
    marked_up = tuple(walk.step(sentence, found) for sentence, found in zip(said, names, strict=True))
    return Paper(document, marked_up, register, issuer, told_in, subject, walk.answered, walk.writer)


def _call_as_listed(register: Register, listed: tuple[str, ...]) -> None:
    """Shows a body by the name that a table of the paper gives it."""
    for name in listed:
        entity = register.named(name) or next((e for f in bodies(name)[:1] if (e := register.meant(f))), None)
        if entity is not None and not entity.territorial:
            register.rename(entity, name)


def _of_title(document: Document, register: Register) -> Entity | None:
    found = [register.meant(name) for name in bodies(document.title or "")]
    return next((entity for entity in found if entity), None)


def year_of(document: Document) -> int | None:
    """The year of the paper: of its date, its number, its sittings; else the latest full date in its text."""
    if document.date:
        return document.date.year
    years = [int(year) for year in _FULL_YEAR.findall(document.number or "")]
    years += [c.date.year for c in document.consultations if c.date]
    return max(years or [int(year) for year in _DAY.findall(document.text)], default=None)


def _names(sentence: Sentence, gazetteer: Gazetteer, listed: Found | None) -> list[Found]:
    text = sentence.text
    found = [*places(text), *bodies(text), *gazetteer.found(text)]
    if listed and not any(name.start < listed.end and listed.start < name.end for name in found):
        found.append(listed)
    return [introduced(text, name) for name in longest_first(found)]


def _counting(names: list[list[Found]], title: Found | None) -> Iterator[Found]:
    """The names that count: a phrase that only looks like one must come twice."""
    every = [name for sentence in names for name in sentence]
    times = Counter(name.name for name in every)
    if title:
        yield title
    yield from (name for name in every if times[name.name] > 1 or not _is_phrase(name))


def _without_common(said: tuple[Sentence, ...], names: list[list[Found]]) -> list[list[Found]]:
    """The names without words that the paper itself uses as common nouns: "unterhält eine Vermittlungszentrale"."""
    pairs = [(sentence.text, name) for sentence, found in zip(said, names, strict=True) for name in found]
    common = {
        name.name
        for text, name in pairs
        if _is_one_word(name) and _INDEFINITE.search(text, max(0, name.start - _ARTICLE), name.start)
    }
    common -= {word for _, name in pairs if " " in name.name for word in name.name.split()}
    return [[name for name in found if name.name not in common] for found in names] if common else names


def _is_one_word(name: Found) -> bool:
    """A compound without anything of a proper name, such as "Beratungsstelle", be it with an adjective."""
    *before, last = name.name.split()
    kind = kind_word(last) if name.form is None and last.isalpha() else None
    if before:
        told = len(before) == 1 and before[0].isalpha() and is_adjective(before[0])
        return told and kind is not None and (name.kind in _COMMON or kind.word == "tisch")
    return kind is not None and kind.compound and name.kind in _COMMON


def _is_phrase(name: Found) -> bool:
    head = kind_word(name.name.split()[0])
    if name.strong or head is None or name.territorial:
        return False
    return not head.compound or _TASK.search(name.name) is not None
