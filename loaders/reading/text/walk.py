"""Going through the sentences of a paper in order: whom each speaks of, by name or without one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph_model.values.body_kinds import BodyKind
from loaders.reading.money.amounts import money
from loaders.reading.money.columns import Columns
from loaders.reading.names.anaphora import fits, general_words, meant_by, pronouns, said_of, stands_for
from loaders.reading.names.entities import Entity, Mentioned, Register
from loaders.reading.names.found import Found
from loaders.reading.names.groups import Group, Known, groups, speaks_of_several, together
from loaders.reading.names.places import implicit
from loaders.reading.names.speaking import own_words
from loaders.reading.text.headings import is_label, is_numbered
from loaders.reading.text.marked import Marked, marked
from loaders.reading.text.moments import moments
from loaders.reading.text.questions import Questions
from loaders.reading.text.sentences import Sentence

TAKING_PART = frozenset({BodyKind.INSURER, BodyKind.UNIVERSITY, BodyKind.CHAMBER, BodyKind.HOSPITAL, BodyKind.FUND})
"""Kinds that are members and funders of networks rather than networks: a paper seldom goes on speaking of them."""

_ORGAN = re.compile(r"\b(?:\w*[Aa]usschuss|Gremium|Organ|Programm|Projekt|Fachgruppe|Arbeitsgruppe)\s[„\"]?$")
"""Before the name of what is part of a body."""
_AMONG = re.compile(r"\b(?:darunter|unter anderem|beispielsweise)\b")
"""Behind it stand examples."""
_FOUNDS = re.compile(
    r"[Zz]usammen(?:zu)?schl|[Vv]erschm[eo]lz|[Gg]ründ(?:en|e[nt]|ung)|[Ee]rrichte|[Ee]rrichtung|[Ff]usion|[Vv]ereinig|[Üü]berf[üu]hr"
)
_NEW = re.compile(r"\b(?:neue|künftige|fusionierte|vereinigte)[nrsm]?\s(?:gemeinsame[nrsm]?\s)?$")
_OTHER = re.compile(r"\b(?:andere|zweite)[nrsm]?\s$")
_BEFORE = 40
_PASSIVE = re.compile(r"\b(?:wird|werden|wurden?|worden|getragen|betrieben|gefördert|finanziert|unterstützt|geführt)\b")
_BY = re.compile(r"\b(?:von|vom|durch|seitens)\s(?:de[mnrs]\s|einem\s|einer\s)?(?:[a-zäöüß]+e[nr]\s)?[„\"]?$")
"""Who does what is told in the passive."""
_BREAK = re.compile(r"[,;:.–]")
"""In one clause no name and "die Gesellschaft" mean the same."""
_LISTS = 12
_LONG_LIST = 3


@dataclass
class Walk:
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
    headings: frozenset[int] = frozenset()
    theme: Entity | None = None
    writer: Entity | None = None
    last: list[Entity] = field(default_factory=list)
    pronouns: dict[str, Entity] = field(default_factory=dict)
    founded: Entity | None = None
    met: set[int] = field(default_factory=set)

    def step(self, sentence: Sentence, names: list[Found]) -> Marked:
        self._go_on_with_question(sentence.text)
        if sentence.paragraph != self.number:
            self.number, self.paragraph = sentence.paragraph, []
        before, theme = self._spoken_of(), self.theme
        here = self._named(names, sentence.text)
        here += [m for m in self._implied(sentence.text, here) if not _touches(m, here)]
        here += [m for m in self._said_of_writer(sentence.text) if not _touches(m, here)]
        here += [m for m in self._said_of_subject(sentence.text) if not _touches(m, here)]
        here += [m for m in self._groups(sentence.text, here) if not _touches(m, here)]
        here += [m for m in self._pronouns(sentence.text, here) if not _touches(m, here)]
        here.sort(key=lambda m: m.start)
        group = together(sentence.text, here)
        self._remember(sentence.text, here, group)
        self._go_on_below(sentence.text, here)
        if group:
            self.lists = [*self.lists, group][-_LISTS:]
        sums = self.columns.amounts(sentence.text, sentence.at, money(sentence.text, sentence.at))
        return marked(sentence, here, sums, moments(sentence.text, self.told_in), before, theme)

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
            apart = [m.entity for m in here if m.end <= start and _BREAK.search(text, m.end, start)]
            entity = self._told_apart(text[:start], word) or self._of_theme(word, apart)
            entity = (
                entity
                or meant_by(word, [*self.recent, *earlier], [*self.paragraph, *earlier], self._known_subject())
                or self.register.only(word)
            )
            if entity:
                yield Mentioned(start, end, entity, implied=True)

    def _known_subject(self) -> Entity | None:
        """The body of the title, where the text names it, too: a title may only describe what is proposed."""
        subject = self.subject
        return subject if subject and subject.strong and subject.seen > 1 else None

    def _told_apart(self, ahead: str, word: str) -> Entity | None:
        """Whom "die neue Gesellschaft" means, which is still to be founded, and "der andere Verband" of two."""
        if _NEW.search(ahead):
            return self.founded if self.founded and fits(word, self.founded) else None
        if not _OTHER.search(ahead):
            return None
        alike = [e for e in reversed(self.recent) if e.strong and not e.territorial and fits(word, e)]
        alike = [e for e in alike if e is not self.founded]
        return next((e for e in alike if e is not alike[0]), None)

    def _spoken_of(self) -> Entity | None:
        """The body told of last; below a heading that of the heading, unless the sentence before tells of others."""
        return self.theme if self.theme and not self.last else self.focus

    def _of_theme(self, word: str, earlier: list[Entity]) -> Entity | None:
        """The body of the heading above, unless the sentence before tells of another that the word could mean."""
        if self.theme is None or not fits(word, self.theme):
            return None
        nearer = [e for e in (*self.last, *earlier) if not e.territorial and fits(word, e)]
        return self.theme if not nearer or self.theme in nearer else None

    def _said_of_writer(self, text: str) -> Iterator[Mentioned]:
        if self.writer:
            yield from (Mentioned(*place, self.writer, implied=True) for place in own_words(text))

    def _said_of_subject(self, text: str) -> Iterator[Mentioned]:
        subject = self.subject
        if subject and not subject.territorial:
            yield from (Mentioned(*place, subject, implied=True) for place in said_of(text, subject))

    def _authority(self, kind: BodyKind | None) -> Entity | None:
        if self.issuer and (kind is None or self.issuer.kind is kind):
            return self.issuer
        return next((e for e in reversed(self.recent) if e.kind is kind), None) or self.register.only_of(kind)

    def _groups(self, text: str, here: list[Mentioned]) -> Iterator[Mentioned]:
        """Several at once, of those named before."""
        if not speaks_of_several(text):
            return
        named = sorted(here, key=lambda m: m.start)
        yield from groups(text, Known(self.recent, named, self.lists, self.issuer, self.register.entities))

    def _pronouns(self, text: str, here: list[Mentioned]) -> Iterator[Mentioned]:
        said: dict[str, Entity] = {}
        for start, end, word in pronouns(text):
            earlier = [m.entity for m in sorted(here, key=lambda m: m.start) if m.end <= start]
            entity = stands_for(word, earlier) or self.pronouns.get(word) or stands_for(word, self.recent[-3:])
            if entity:
                said[word] = entity
                yield Mentioned(start, end, entity, implied=True)
        self.pronouns = said

    def _go_on_below(self, text: str, here: list[Mentioned]) -> None:
        """A heading says what the sentences below it are about."""
        bodies = [m.entity for m in here if not m.entity.territorial]
        if len(self.told) - 1 in self.headings:
            named = [e for e in bodies if e.strong and not (e.kind and e.kind.is_organ)]
            if named or is_numbered(text):
                self.theme = named[0] if named else self.writer
            self.last = []
        else:
            self.last = bodies if text.endswith(".") and not is_label(text) else []

    def _remember(self, text: str, here: list[Mentioned], group: Group | None) -> None:
        """What a sentence lists are members or parts; what it tells of stands beside the list."""
        told = [m.entity for m in here]
        self.told.append(told)
        self._look_for_founded(text, told)
        told = [m.entity for m in here if not _ORGAN.search(text, max(0, m.start - _BEFORE), m.start)]
        told = _without_doers(text, here, told)
        long = group is not None and len(group) >= _LONG_LIST and self.focus is not None
        among = _AMONG.search(text) if self.focus is not None else None
        beside = {m.entity.number for m in here if among and m.start > among.end()}
        self._keep(told, frozenset(e.number for e in group) | beside if group and long else frozenset(beside))

    def _look_for_founded(self, text: str, told: list[Entity]) -> None:
        """What a sentence about a founding or a merger names for the first time comes of it."""
        fresh = [e for e in told if e.strong and not e.territorial and e.number not in self.met]
        if fresh and _FOUNDS.search(text):
            self.founded = fresh[-1]
        self.met.update(e.number for e in fresh)

    def _keep(self, told: list[Entity], listed: frozenset[int] = frozenset()) -> None:
        self.recent = [*self.recent, *told][-40:]
        self.paragraph = [*self.paragraph, *told]
        main = [e for e in told if not e.territorial and not (e.kind and e.kind.is_organ) and e.number not in listed]
        joined = [e for e in main if e.kind not in TAKING_PART] or (main if self.focus is None else [])
        self.focus = joined[-1] if joined else self.focus


def _without_doers(text: str, here: list[Mentioned], told: list[Entity]) -> list[Entity]:
    """ "Getragen wird das {b1} vom {b2}": the paper goes on speaking of the first, not of who does it."""
    if not _PASSIVE.search(text):
        return told
    doers = {m.entity.number for m in here if _BY.search(text, max(0, m.start - _BEFORE), m.start)}
    done = {m.entity.number for m in here if not m.entity.territorial} - doers
    return [e for e in told if e.number not in doers] if done else told


def _touches(mention: Mentioned, others: list[Mentioned]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)
