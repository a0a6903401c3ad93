"""The slots of a frame filled from the clause of its word: cases, prepositions, what a verb is done to."""

import re
from dataclasses import dataclass

from loaders.reading.events.verb_forms import Entry, Form
from loaders.reading.text.clauses import Clause
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.phrase_slots import slots
from loaders.reading.text.phrases import Phrase

_HAVE = re.compile(r"\b(?:hat|haben|habe|hatten?|hätten?)\b")
_TO_BE = re.compile(r"\b(?:ist|sind|war|waren|wäre|sei)\b")
_ITSELF = re.compile(r"\bsich\b")
_TO_GENITIVE = re.compile(
    r"(?:\s(?:und|oder|bzw\.|sowie)\s(?:die\s|der\s|den\s)?[A-ZÄÖÜ][\wäöüß-]+|\s\([^(){}]{1,40}\))?:?\s"
)
_SPRUNG = re.compile(r"\b(?:hervor\w*|entstand(?:en)?|entsteht|gebildet)\b")
_NAMED = re.compile(r"Name|Bezeichnung|Titel")
_SIDE_BY_SIDE = frozenset({"mit", "zwischen"})


@dataclass(frozen=True, slots=True)
class Slots:
    """The cue at [start, end) in its clause; ``above`` is the clause that this one hangs on; ``before`` are the phrases
    of the sentence before this clause."""

    paper: Paper
    marked: Marked
    clause: Clause
    above: Clause | None
    before: tuple[Phrase, ...]
    entry: Entry
    start: int
    end: int

    def slots_of(self, phrase: Phrase) -> frozenset[str]:
        return slots(phrase, self.marked.text)

    def bodies(self, phrase: Phrase) -> tuple[int, ...]:
        return tuple(n for n in phrase.numbers if not self.paper.entity(n).territorial)

    def phrases(self) -> list[Phrase]:
        """The phrases of the clause; a name in brackets is on no side."""
        return [p for p in self.clause.phrases if self.marked.text[p.lead - 1 : p.lead] != "("]

    def named(self) -> list[Phrase]:
        return [p for p in self.phrases() if self.bodies(p)]

    def side(self, spec: tuple[str, ...], taken: tuple[int, ...]) -> tuple[int, ...]:
        """The bodies in the first alternative of a side that has any."""
        for alternative in spec:
            found: list[int] = []
            for part in alternative.split("+"):
                spots = self._in_slot(part)
                for phrase in spots if part in _SIDE_BY_SIDE else spots[:1]:
                    found += [n for n in self.bodies(phrase) if n not in taken and n not in found]
            if found:
                return tuple(found)
        return ()

    def _in_slot(self, part: str) -> list[Phrase]:
        """The phrases of the clause that can fill a slot, the likeliest first."""
        names = self.named()
        if part in ("gen", "gen2"):
            return self._genitive(names)[part == "gen2" :]
        if part in ("theme", "any", "passive"):
            return self._theme(names, part)
        if part in ("sprung", "other"):
            return self._further(names, part)
        found = [p for p in names if part in self.slots_of(p)]
        if self.entry.form is Form.NOUN:
            return [p for p in found if p.start >= self.end]
        return found if part == "nom" else found[::-1]

    def _further(self, names: list[Phrase], part: str) -> list[Phrase]:
        """ "other": the second name of "heißt", "trägt den Namen"; "sprung": what sprang from a merger."""
        found = [p for p in names if "nom" in self.slots_of(p) or _NAMED.match(p.head or "")]
        if part == "other":
            return found[1:][::-1]
        return found if _SPRUNG.search(self.clause.text) else []

    def _genitive(self, names: list[Phrase]) -> list[Phrase]:
        """Right behind the noun ("Gründung der {b1}"), or anywhere in the clause where the frame needs a noun."""
        if self.entry.form is not Form.NOUN or self.entry.frame.needs:
            return [p for p in names if "gen" in self.slots_of(p)]
        return [p for p in names if self.is_owned(p)]

    def is_owned(self, phrase: Phrase) -> bool:
        gap = self.marked.text[self.end : phrase.lead]
        fits = phrase.bare or {"gen", "von"} & self.slots_of(phrase)
        return phrase.lead >= self.end and bool(fits) and bool(_TO_GENITIVE.fullmatch(gap))

    def _theme(self, names: list[Phrase], part: str) -> list[Phrase]:
        """Who a verb does it to: the subject of its passive, the object of its active."""
        nominative = [p for p in names if "nom" in self.slots_of(p)]
        if not self.is_active() or (_ITSELF.search(self.clause.text) and part != "passive"):
            return nominative
        if part == "passive":
            return []
        found = [p for p in names if "acc" in self.slots_of(p) and not self.is_subject(p)]
        found.sort(key=lambda p: ("nom" in self.slots_of(p), p.start > self.start, abs(p.start - self.start)))
        return found or (nominative if part == "any" else [])

    def is_subject(self, phrase: Phrase) -> bool:
        """Whether a phrase that could be either opens the clause, and no other name is its subject."""
        slots_of = self.slots_of(phrase)
        others = [p for p in self.phrases() if "nom" in self.slots_of(p) and p is not phrase]
        before = self.marked.text[self.clause.spans[0][0] : phrase.lead].strip()
        return "nom" in slots_of and not others and not before

    def is_active(self) -> bool:
        form, said = self.entry.form, self.clause.text
        if form is Form.PARTICIPLE:
            return bool(_HAVE.search(said)) and "worden" not in said
        if form is Form.TO:
            return not _TO_BE.search(said)
        return True
