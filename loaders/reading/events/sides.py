"""Who stands on the two sides of a word that tells an event: the slots of its frame, filled from its clause."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from graph_model.values.vocabularies import EventKind
from loaders.reading.events.verb_forms import Entry, Form
from loaders.reading.text.clauses import Clause
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.phrase_slots import slots
from loaders.reading.text.phrases import Phrase

_HAVE = re.compile(r"\b(?:hat|haben|habe|hatten?|hätten?)\b")
_TO_BE = re.compile(r"\b(?:ist|sind|war|waren|wäre|sei)\b")
_ITSELF = re.compile(r"\bsich\b")
_OWN = re.compile(
    r"\b(?:[Ii]hre?[rnms]?|[Ss]eine?[rnms]?|deren|dessen)\s(?:[^,;.{}]{0,30}\{d\d+\}[^,;.{}]{0,30}\s)?"
    r"(?:[a-zäöüß]+(?:en|er|e)\s){0,2}$"
)
_TO_NAME = re.compile(
    r"\s[„\"]?(?:(?!(?:der|die|das|den|dem|des|eine?[mnrs]?|sich|in|im|zu|zur|zum|mit)\s)[A-ZÄÖÜa-zäöüß][\wäöüß-]*\s){0,2}[„\"]?"
)
_APPOSED = re.compile(r"[“\"]?(?:\s\([^(){}]{1,40}\))?,\s(?:d(?:er|ie|as|em|en)|eine?[mnr]?)\s[^,;.(]{0,40}$")
_NOUN_BEHIND = re.compile(r"\s(?:[a-zäöüß]+e[rnsm]?\s)?[A-ZÄÖÜ][\wäöüß-]+(?=[\s,.)])")
_TO_GENITIVE = re.compile(
    r"(?:\s(?:und|oder|bzw\.|sowie)\s(?:die\s|der\s|den\s)?[A-ZÄÖÜ][\wäöüß-]+|\s\([^(){}]{1,40}\))?:?\s"
)
_SPRUNG = re.compile(r"\b(?:hervor\w*|entstand(?:en)?|entsteht|gebildet)\b")
_PRONOUN = re.compile(r"^\W*(?:und\s)?(?:[Ee]r|[Ss]ie|[Ee]s|[Dd]ieser?|[Dd]ieses)\s")
_UNMARKED = {
    "dat": re.compile(r"\b(?:dem|einem|diesem|der|einer)\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
    "aus": re.compile(r"\baus\s(?:dem|der|den|einem|einer)\s"),
    "in": re.compile(r"\b(?:in\s(?:die|der|das|den|dem|eine[nmr]?)|im|ins)\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
    "an": re.compile(r"\b(?:an\s(?:der|dem|den|einem|einer)|am)\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
    "zu": re.compile(r"\b(?:zum|zur|zu\s(?:einem|einer|den))\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
}
_NAMED = re.compile(r"Name|Bezeichnung|Titel")
_SIDE_BY_SIDE = frozenset({"mit", "zwischen"})
_DATED = re.compile(r"\s(?:(?:im|am|vom|zum|in)\s)?(?:Jahre?\s)?\{d")
_NEAR = 60
_BEGINNING = 0.6
"""A frame less sure tells the start of what the paper is about ("seit dem Auftakt am {d0}")."""


class Filled(NamedTuple):
    """The two sides; ``implied`` and ``wanting`` as in Predicate."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    implied: bool = False
    wanting: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
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

    def found(self) -> Filled | None:
        """Both sides, None where the sentence does not name what the event is about."""
        if self.entry.form in (Form.ATTRIBUTE, Form.ATTRIBUTE_TO):
            return self._attribute()
        return self._of_member() if self.entry.frame.event.of_member else self._of_body()

    def _slots(self, phrase: Phrase) -> frozenset[str]:
        return slots(phrase, self.marked.text)

    def _bodies(self, phrase: Phrase) -> tuple[int, ...]:
        return tuple(n for n in phrase.numbers if not self.paper.entity(n).territorial)

    def _phrases(self) -> list[Phrase]:
        """The phrases of the clause; a name in brackets is on no side."""
        return [p for p in self.clause.phrases if self.marked.text[p.lead - 1 : p.lead] != "("]

    def _named(self) -> list[Phrase]:
        return [p for p in self._phrases() if self._bodies(p)]

    def _attribute(self) -> Filled | None:
        """ "der 2004 gegründete {b1}", "die zu gründende {b1}": the name behind the participle."""
        if self.entry.frame.event.of_member or self.entry.frame.subjects[0] in ("aus", "von"):
            return None
        behind = [p for p in self._named() if p.start >= self.end]
        near = behind and _TO_NAME.fullmatch(self.marked.text[self.end : behind[0].start])
        subjects = self._bodies(behind[0])[:1] if near else self._apposed()
        return Filled(subjects, self._side(self.entry.frame.objects, subjects)) if subjects else None

    def _apposed(self) -> tuple[int, ...]:
        """ "{b1}, eine 2004 gegründete Tochter": the name before an apposition, of the clause or of the one before."""
        text = self.marked.text
        apposed = _APPOSED.search(text, max(0, self.start - _NEAR), self.start)
        if apposed is None or not _NOUN_BEHIND.match(text, self.end):
            return ()
        named = [*self.before, *self._phrases()]
        return next((self._bodies(p)[-1:] for p in named if p.end == apposed.start()), ())

    def _of_body(self) -> Filled | None:
        subjects = self._side(self.entry.frame.subjects, ())
        if self.entry.frame.event is EventKind.MERGER and self._is_of_towns(subjects):
            return None
        implied = not subjects
        subjects = subjects or self._left_out()
        if not subjects:
            return None
        taken = () if self.entry.frame.event is EventKind.MERGER else subjects
        return Filled(subjects, self._side(self.entry.frame.objects, taken), implied)

    def _is_of_towns(self, subjects: tuple[int, ...]) -> bool:
        """Municipalities that come together found a body, they are not merged."""
        held = [p for p in self._phrases() if set(p.numbers) & set(subjects)]
        return any(self.paper.entity(n).territorial for p in held for n in p.numbers)

    def _left_out(self) -> tuple[int, ...]:
        """The subject that the clause shares with the one it hangs on; "seit ihrer Gründung": who was spoken of."""
        noun = self.entry.form is Form.NOUN
        own = self._is_own()
        if noun and not own and not _DATED.match(self.marked.text, self.end):
            return ()
        spots = [p for p in self._named() if "nom" in self._slots(p)] if own else []
        pronoun = not noun and _PRONOUN.search(self.clause.text)
        if self.above and not self.clause.relative and not noun:
            spots += [p for p in self.above.phrases if "nom" in self._slots(p) and self._bodies(p)]
        if pronoun and not spots:
            spots = [p for p in self.before if "nom" in self._slots(p) and self._bodies(p)]
        if spots:
            return self._bodies(spots[0])
        begins = noun and self.entry.frame.sure < _BEGINNING
        about = (self.paper.subject if begins else None) or self.marked.focus
        return (about.number,) if (noun or pronoun) and about else ()

    def _is_own(self) -> bool:
        return bool(_OWN.search(self.marked.text[: self.start]))

    def _side(self, spec: tuple[str, ...], taken: tuple[int, ...]) -> tuple[int, ...]:
        """The bodies in the first alternative of a side that has any."""
        for alternative in spec:
            found: list[int] = []
            for part in alternative.split("+"):
                spots = self._in_slot(part)
                for phrase in spots if part in _SIDE_BY_SIDE else spots[:1]:
                    found += [n for n in self._bodies(phrase) if n not in taken and n not in found]
            if found:
                return tuple(found)
        return ()

    def _in_slot(self, part: str) -> list[Phrase]:
        """The phrases of the clause that can fill a slot, the likeliest first."""
        names = self._named()
        if part in ("gen", "gen2"):
            return self._genitive(names)[part == "gen2" :]
        if part in ("theme", "any", "passive"):
            return self._theme(names, part)
        if part in ("sprung", "other"):
            return self._further(names, part)
        found = [p for p in names if part in self._slots(p)]
        if self.entry.form is Form.NOUN:
            return [p for p in found if p.start >= self.end]
        return found if part == "nom" else found[::-1]

    def _further(self, names: list[Phrase], part: str) -> list[Phrase]:
        """ "other": the second name of "heißt", "trägt den Namen"; "sprung": what sprang from a merger."""
        found = [p for p in names if "nom" in self._slots(p) or _NAMED.match(p.head or "")]
        if part == "other":
            return found[1:][::-1]
        return found if _SPRUNG.search(self.clause.text) else []

    def _genitive(self, names: list[Phrase]) -> list[Phrase]:
        """Right behind the noun ("Gründung der {b1}"), or anywhere in the clause where the frame needs a noun."""
        if self.entry.form is not Form.NOUN or self.entry.frame.needs:
            return [p for p in names if "gen" in self._slots(p)]
        return [p for p in names if self._is_owned(p)]

    def _is_owned(self, phrase: Phrase) -> bool:
        gap = self.marked.text[self.end : phrase.lead]
        fits = phrase.bare or {"gen", "von"} & self._slots(phrase)
        return phrase.lead >= self.end and bool(fits) and bool(_TO_GENITIVE.fullmatch(gap))

    def _theme(self, names: list[Phrase], part: str) -> list[Phrase]:
        """Who a verb does it to: the subject of its passive, the object of its active."""
        nominative = [p for p in names if "nom" in self._slots(p)]
        if not self._active() or (_ITSELF.search(self.clause.text) and part != "passive"):
            return nominative
        if part == "passive":
            return []
        found = [p for p in names if "acc" in self._slots(p) and not self._is_subject(p)]
        found.sort(key=lambda p: (p.start > self.start, abs(p.start - self.start)))
        return found or (nominative if part == "any" else [])

    def _is_subject(self, phrase: Phrase) -> bool:
        """Whether a phrase that could be either opens the clause, and no other name is its subject."""
        slots_of = self._slots(phrase)
        others = [p for p in self._phrases() if "nom" in self._slots(p) and p is not phrase]
        before = self.marked.text[self.clause.spans[0][0] : phrase.lead].strip()
        return "nom" in slots_of and not others and not before

    def _active(self) -> bool:
        form, said = self.entry.form, self.clause.text
        if form is Form.PARTICIPLE:
            return bool(_HAVE.search(said)) and "worden" not in said
        if form is Form.TO:
            return not _TO_BE.search(said)
        return True

    def _of_member(self) -> Filled | None:
        objects = self._side(self.entry.frame.objects, ())[:1]
        wanting = not objects
        if not objects and self.marked.focus and not self._speaks_of_other():
            objects = (self.marked.focus.number,)
        if not objects:
            return None
        subjects = self._members(objects)
        if subjects:
            return Filled(subjects, objects, wanting=wanting, own=self._is_own())
        return Filled(self._members_above(objects), objects, True, wanting)

    def _speaks_of_other(self) -> bool:
        """Whether the clause names a body on neither side, or the body joined by a noun that is no name: then what
        was spoken of before is not meant."""
        slot = self.entry.frame.objects[0].rstrip("34")
        unmarked = _UNMARKED.get(slot)
        return any("nom" not in self._slots(p) for p in self._named()) or bool(
            unmarked and unmarked.search(self.clause.text)
        )

    def _members(self, objects: tuple[int, ...]) -> tuple[int, ...]:
        """Who joins or leaves: the subject of the verb, the genitive behind the noun."""
        frame = self.entry.frame
        names = [p for p in self._phrases() if not set(p.numbers) & set(objects)]
        if self.entry.form is Form.NOUN and not frame.needs:
            near = [p for p in names if 0 <= p.lead - self.end <= _NEAR]
            owned = [p for p in near if {"von", "durch"} & self._slots(p) or self._is_owned(p)]
        else:
            owned = [p for p in names if "gen" in self._slots(p)] if frame.needs else []
        if owned:
            return owned[0].numbers
        if "theme" in frame.subjects and self._active():
            return next((p.numbers for p in reversed(names) if "acc" in self._slots(p) and not self._is_subject(p)), ())
        return next((p.numbers for p in names if "nom" in self._slots(p)), ())

    def _members_above(self, objects: tuple[int, ...]) -> tuple[int, ...]:
        if self.above is None or self.clause.relative:
            return ()
        spots = [p for p in self.above.phrases if "nom" in self._slots(p) and not set(p.numbers) & set(objects)]
        return spots[0].numbers if spots else ()
