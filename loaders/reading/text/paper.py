"""A paper laid open for the rules: its sentences with marks, who it speaks of, who writes it and when."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from graph_model.records.documents import Document
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import PaperStatus
from loaders.reading.money.amounts import money
from loaders.reading.money.columns import Columns
from loaders.reading.names.abbreviations import introduced, spelled
from loaders.reading.names.anaphora import general_words, meant_by, pronouns, said_of, stands_for
from loaders.reading.names.entities import Entity, Mentioned, Register, gathered
from loaders.reading.names.found import Found, longest_first
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.names.groups import Group, Known, groups, together
from loaders.reading.names.issuing import issuing
from loaders.reading.names.listed_names import listed_names
from loaders.reading.names.names import bodies
from loaders.reading.names.places import implicit, places
from loaders.reading.names.vocabulary import kind_word
from loaders.reading.profiles.profile import titled
from loaders.reading.tables.beside import beside
from loaders.reading.text.marked import Marked, marked
from loaders.reading.text.moments import moments
from loaders.reading.text.questions import Questions
from loaders.reading.text.sections import Section
from loaders.reading.text.sentences import Sentence, sentences
from loaders.sources.draft import Row

TAKING_PART = frozenset({BodyKind.INSURER, BodyKind.UNIVERSITY, BodyKind.CHAMBER, BodyKind.HOSPITAL, BodyKind.FUND})
"""Kinds that are members and funders of networks rather than networks: a paper seldom goes on speaking of them."""

_Made = TypeVar("_Made")
_LISTS = 12
_LONG_LIST = 3
_FULL_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?((?:19|20)\d{2})(?!\d)")


@dataclass(frozen=True)
class Paper:
    """``issuer`` is who "der Landkreis" means; ``told_in`` the year that the paper itself shows, None if it shows none;
    ``subject`` the body that its title names; ``answered``: the place of the question that a sentence answers;
    ``laid_out`` keeps what was worked out of a sentence, so that each rule need not do it again."""

    document: Document
    sentences: tuple[Marked, ...]
    register: Register
    issuer: Entity | None
    told_in: int | None
    subject: Entity | None = None
    answered: Mapping[int, int] = field(default_factory=dict)
    laid_out: dict[tuple[str, int], tuple[Marked, object]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def status(self) -> PaperStatus | None:
        return self.document.status

    def once(self, what: str, marked: Marked, work_out: Callable[[], _Made]) -> _Made:
        """What ``work_out`` makes of a sentence of this paper, made once."""
        key = (what, id(marked))
        if key not in self.laid_out:
            # the sentence is kept beside what was made of it, so that no other one can come to have its id
            self.laid_out[key] = (marked, work_out())
        return cast(_Made, self.laid_out[key][1])

    def forget_layout(self) -> None:
        """Lets go of what was worked out, once the rules are through: a seventh of what a long text holds."""
        self.laid_out.clear()

    def entity(self, number: int) -> Entity:
        return self.register.entities[number]


def lay_open(
    document: Document, gazetteer: Gazetteer, rows: tuple[Row, ...] = (), listed: tuple[str, ...] = ()
) -> Paper:
    """Finds names and what stands for them, amounts and dates in every sentence of the document; ``rows`` are those of
    a table in its text, whose sentences are left out, and ``listed`` the bodies that they name: prose means these."""
    said = tuple(s for s in sentences(beside(document.text, rows)) if s.section is not Section.ANNEX)
    by_place = listed_names([sentence.text for sentence in said])
    names = [_names(sentence, gazetteer, by_place.get(n)) for n, sentence in enumerate(said)]
    title = titled(document.text)
    register = gathered([*(found for name in listed for found in bodies(name)[:1]), *_counting(names, title)])
    _call_as_listed(register, listed)
    issuer = issuing(document, register)
    told_in = year_of(document)
    spelled(register, [sentence.text for sentence in said])
    subject = register.meant(title) if title else _of_title(document, register)
    walk = _Walk(register, issuer, told_in, subject, [subject] if subject else [], subject=subject)
    marked_up = tuple(walk.step(sentence, found) for sentence, found in zip(said, names, strict=True))
    return Paper(document, marked_up, register, issuer, told_in, subject, walk.answered)


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


def _is_phrase(name: Found) -> bool:
    head = kind_word(name.name.split()[0])
    return not name.strong and head is not None and not head.compound and not name.territorial


@dataclass
class _Walk:
    """Goes through the sentences in order and keeps in mind who was spoken of last."""

    register: Register
    issuer: Entity | None
    told_in: int | None
    focus: Entity | None
    recent: list[Entity] = field(default_factory=list)
    paragraph: list[Entity] = field(default_factory=list)
    number: int = -1
    subject: Entity | None = None
    lists: list[Group] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)
    questions: Questions = field(default_factory=Questions)
    answered: dict[int, int] = field(default_factory=dict)
    told: list[list[Entity]] = field(default_factory=list)

    def step(self, sentence: Sentence, names: list[Found]) -> Marked:
        self._go_on_with_question(sentence.text)
        if sentence.paragraph != self.number:
            self.number, self.paragraph = sentence.paragraph, []
        before = self.focus
        here = self._named(names, sentence.text)
        here += [m for m in self._implied(sentence.text, here) if not _touches(m, here)]
        here += [m for m in self._said_of_subject(sentence.text) if not _touches(m, here)]
        here += [m for m in self._groups(sentence.text, here) if not _touches(m, here)]
        here += [m for m in self._pronouns(sentence.text, here) if not _touches(m, here)]
        here.sort(key=lambda m: m.start)
        group = together(sentence.text, here)
        self._remember(here, group)
        if group:
            self.lists = [*self.lists, group][-_LISTS:]
        sums = self.columns.amounts(sentence.text, sentence.at, money(sentence.text, sentence.at))
        return marked(sentence, here, sums, moments(sentence.text, self.told_in), before)

    def _go_on_with_question(self, text: str) -> None:
        """An answer goes on with what its question speaks of."""
        index = len(self.told)
        question = self.questions.answered(index, text)
        if question is None:
            return
        if self.answered.get(index - 1) != question:
            self._keep(self.told[question])
        self.answered[index] = question

    def _named(self, names: Iterable[Found], text: str) -> list[Mentioned]:
        here = [Mentioned(n.start, n.end, e) for n in names if (e := self.register.meant(n))]
        here += [m for m in self.register.spoken(text) if not _touches(m, here)]
        return here + [m for m in self.register.by_town(text) if not _touches(m, here)]

    def _implied(self, text: str, here: list[Mentioned]) -> Iterator[Mentioned]:
        for start, end, kind in implicit(text):
            entity = self._authority(kind)
            if entity:
                yield Mentioned(start, end, entity, implied=True)
        for start, end, word in general_words(text):
            earlier = [m.entity for m in here if m.end <= start]
            entity = meant_by(word, [*self.recent, *earlier], [*self.paragraph, *earlier]) or self.register.only(word)
            if entity:
                yield Mentioned(start, end, entity, implied=True)

    def _said_of_subject(self, text: str) -> Iterator[Mentioned]:
        subject = self.subject
        if subject and not subject.territorial:
            yield from (Mentioned(*place, subject, implied=True) for place in said_of(text, subject))

    def _authority(self, kind: BodyKind | None) -> Entity | None:
        if self.issuer and (kind is None or self.issuer.kind is kind):
            return self.issuer
        alike = [entity for entity in self.register.entities if entity.kind is kind]
        return next((e for e in reversed(self.recent) if e in alike), None) or (alike[0] if len(alike) == 1 else None)

    def _groups(self, text: str, here: list[Mentioned]) -> Iterator[Mentioned]:
        """Several at once, of those named before."""
        named = sorted(here, key=lambda m: m.start)
        yield from groups(text, Known(self.recent, named, self.lists, self.issuer, self.register.entities))

    def _pronouns(self, text: str, here: list[Mentioned]) -> Iterator[Mentioned]:
        for start, end, word in pronouns(text):
            earlier = [m.entity for m in sorted(here, key=lambda m: m.start) if m.end <= start]
            entity = stands_for(word, earlier or self.recent[-3:])
            if entity:
                yield Mentioned(start, end, entity, implied=True)

    def _remember(self, here: list[Mentioned], group: Group | None) -> None:
        """What a sentence lists are members or parts; what it tells of stands beside the list."""
        told = [m.entity for m in here]
        self.told.append(told)
        long = group is not None and len(group) >= _LONG_LIST and self.focus is not None
        self._keep(told, frozenset(e.number for e in group) if group and long else frozenset())

    def _keep(self, told: list[Entity], listed: frozenset[int] = frozenset()) -> None:
        self.recent = [*self.recent, *told][-40:]
        self.paragraph = [*self.paragraph, *told]
        main = [e for e in told if not e.territorial and not (e.kind and e.kind.is_organ) and e.number not in listed]
        joined = [e for e in main if e.kind not in TAKING_PART] or (main if self.focus is None else [])
        self.focus = joined[-1] if joined else self.focus


def _touches(mention: Mentioned, others: list[Mentioned]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)
