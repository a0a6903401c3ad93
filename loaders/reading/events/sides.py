"""Who stands on the two sides of a word that tells an event: the slots of its frame, filled from its clause."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from graph_model.values.vocabularies import EventKind
from loaders.reading.events.frame_slots import Slots
from loaders.reading.events.verb_forms import Form
from loaders.reading.text.phrases import Phrase, gender_of

_OWN = re.compile(
    r"\b(?:[Ii]hre?[rnms]?|[Ss]eine?[rnms]?|deren|dessen)\s(?:[^,;.{}]{0,30}\{d\d+\}[^,;.{}]{0,30}\s)?"
    r"(?:[a-zäöüß]+(?:en|er|e)\s){0,2}$"
)
_TO_NAME = re.compile(
    r"\s[„\"]?(?:(?!(?:der|die|das|den|dem|des|eine?[mnrs]?|sich|in|im|zu|zur|zum|mit)\s)[A-ZÄÖÜa-zäöüß][\wäöüß-]*\s){0,2}[„\"]?"
)
_APPOSED = re.compile(r"[“\"]?(?:\s\([^(){}]{1,40}\))?,\s(?:d(?:er|ie|as|em|en)|eine?[mnr]?)\s[^,;.(]{0,40}$")
_NOUN_BEHIND = re.compile(r"\s(?:[a-zäöüß]+e[rnsm]?\s)?[A-ZÄÖÜ][\wäöüß-]+(?=[\s,.)])")
_PRONOUN = re.compile(r"^\W*(?:und\s)?(?:[Ee]r|[Ss]ie|[Ee]s|[Dd]ieser?|[Dd]ieses)\s")
_UNMARKED = {
    "dat": re.compile(r"\b(?:dem|einem|diesem|der|einer)\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
    "aus": re.compile(r"\baus\s(?:dem|der|den|einem|einer)\s"),
    "in": re.compile(r"\b(?:in\s(?:die|der|das|den|dem|eine[nmr]?)|im|ins)\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
    "an": re.compile(r"\b(?:an\s(?:der|dem|den|einem|einer)|am)\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
    "zu": re.compile(r"\b(?:zum|zur|zu\s(?:einem|einer|den))\s(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ]"),
}
_POSSESSIVE = re.compile(r"(?:ihr|sein)", re.IGNORECASE)
_MEETING = re.compile(r"Gründungs(?:versammlung|sitzung|feier|veranstaltung)")
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
class Sides(Slots):
    """Both sides of the cue, found in its clause or in what that hangs on."""

    def found(self) -> Filled | None:
        """Both sides, None where the sentence does not name what the event is about."""
        if self.entry.form in (Form.ATTRIBUTE, Form.ATTRIBUTE_TO):
            return self._attribute()
        return self._of_member() if self.entry.frame.event.of_member else self._of_body()

    def _attribute(self) -> Filled | None:
        """ "der 2004 gegründete {b1}", "die zu gründende {b1}": the name behind the participle."""
        if self.entry.frame.event.of_member or self.entry.frame.subjects[0] in ("aus", "von"):
            return None
        behind = [p for p in self.named() if p.start >= self.end]
        near = behind and _TO_NAME.fullmatch(self.marked.text[self.end : behind[0].start])
        subjects = self.bodies(behind[0])[:1] if near else self._apposed()
        return Filled(subjects, self.side(self.entry.frame.objects, subjects)) if subjects else None

    def _apposed(self) -> tuple[int, ...]:
        """ "{b1}, eine 2004 gegründete Tochter": the name before an apposition, of the clause or of the one before."""
        text = self.marked.text
        apposed = _APPOSED.search(text, max(0, self.start - _NEAR), self.start)
        if apposed is None or not _NOUN_BEHIND.match(text, self.end):
            return ()
        named = [*self.before, *self.phrases()]
        return next((self.bodies(p)[-1:] for p in named if p.end == apposed.start()), ())

    def _of_body(self) -> Filled | None:
        subjects = self.side(self.entry.frame.subjects, ())
        if self.entry.frame.event is EventKind.MERGER and self._is_of_towns(subjects):
            return None
        implied = not subjects
        subjects = subjects or self._left_out()
        if not subjects:
            return None
        taken = () if self.entry.frame.event is EventKind.MERGER else subjects
        return Filled(subjects, self.side(self.entry.frame.objects, taken), implied)

    def _is_of_towns(self, subjects: tuple[int, ...]) -> bool:
        """Municipalities that come together found a body, they are not merged."""
        held = [p for p in self.phrases() if set(p.numbers) & set(subjects)]
        return any(self.paper.entity(n).territorial for p in held for n in p.numbers)

    def _left_out(self) -> tuple[int, ...]:
        """The subject that the clause shares with the one it hangs on; "seit ihrer Gründung": who was spoken of."""
        noun = self.entry.form is Form.NOUN
        own = self._is_own()
        dated = _DATED.match(self.marked.text, self.end) or (
            _MEETING.match(self.marked.text, self.start) and self._on_day()
        )
        if noun and not own and not dated:
            return ()
        named = self._agreeing(self.named()) if own else []
        spots = [p for p in named if "nom" in self.slots_of(p)] or (named if len(named) == 1 else [])
        pronoun = not noun and _PRONOUN.search(self.clause.text)
        if self.above and not self.clause.relative and not noun:
            spots += [p for p in self.above.phrases if "nom" in self.slots_of(p) and self.bodies(p)]
        if pronoun and not spots:
            spots = [p for p in self.before if "nom" in self.slots_of(p) and self.bodies(p)]
        if spots:
            return self.bodies(spots[0])
        begins = noun and self.entry.frame.sure < _BEGINNING
        here = {n for p in self.named() for n in self.bodies(p)}
        if noun and dated and len(here) == 1:
            return tuple(here)
        about = (self.paper.subject if begins else None) or self.marked.focus
        return (about.number,) if (noun or pronoun) and about else ()

    def _on_day(self) -> bool:
        """ "Die Gründungsversammlung findet am {d0} statt"."""
        return "{d" in self.clause.text

    def _agreeing(self, named: list[Phrase]) -> list[Phrase]:
        """Those whose gender "ihre" or "seine" has, where any has it."""
        own = _OWN.search(self.marked.text[: self.start])
        if own is None or not (found := _POSSESSIVE.search(own.group())):
            return named
        wanted = "f" if found.group().casefold().startswith("ihr") else "mn"
        fitting = [p for p in named if len(p.numbers) == 1 and gender_of(self.paper.entity(p.numbers[0])) in wanted]
        return fitting or named

    def _is_own(self) -> bool:
        return bool(_OWN.search(self.marked.text[: self.start]))

    def _of_member(self) -> Filled | None:
        objects = self.side(self.entry.frame.objects, ())[:1]
        objects = objects or self._of_clause_above()
        wanting = not objects
        if not objects and self.marked.focus and not self._speaks_of_other():
            objects = (self.marked.focus.number,)
        if not objects:
            return None
        subjects = self._members(objects)
        if subjects:
            return Filled(subjects, objects, wanting=wanting, own=self._is_own())
        return Filled(self._members_above(objects), objects, True, wanting)

    def _of_clause_above(self) -> tuple[int, ...]:
        """ "war Partnerin des {b1} und hat sich zurückgezogen": the body of the clause that shares its subject."""
        if self.clause.relative or self.entry.form is Form.NOUN or self._speaks_of_other():
            return ()
        led = [p for p in self.before if p.preposition in ("in", "bei", "an") and self.bodies(p)]
        if self.above is None:
            return self.bodies(led[-1])[:1] if len(led) == 1 and self.entry.frame.event is EventKind.EXIT else ()
        spots = [p for p in self.above.phrases if "nom" not in self.slots_of(p) and self.bodies(p)]
        return self.bodies(spots[-1])[:1] if spots and "{" not in self.clause.text else ()

    def _speaks_of_other(self) -> bool:
        """Whether the clause names a body on neither side, or the body joined by a noun that is no name: then what
        was spoken of before is not meant."""
        slot = self.entry.frame.objects[0].rstrip("34")
        unmarked = _UNMARKED.get(slot)
        return any("nom" not in self.slots_of(p) for p in self.named()) or bool(
            unmarked and unmarked.search(self.clause.text)
        )

    def _members(self, objects: tuple[int, ...]) -> tuple[int, ...]:
        """Who joins or leaves: the subject of the verb, the genitive behind the noun."""
        frame = self.entry.frame
        names = [p for p in self.phrases() if not set(p.numbers) & set(objects)]
        if self.entry.form is Form.NOUN and not frame.needs:
            near = [p for p in names if 0 <= p.lead - self.end <= _NEAR]
            owned = [p for p in near if {"von", "durch"} & self.slots_of(p) or self.is_owned(p)]
        else:
            owned = [p for p in names if "gen" in self.slots_of(p)] if frame.needs else []
            owned = owned or [p for p in names if self.entry.form is Form.NOUN and p.preposition == "durch"]
        if owned:
            return owned[0].numbers
        if "theme" in frame.subjects and self.is_active():
            return next(
                (p.numbers for p in reversed(names) if "acc" in self.slots_of(p) and not self.is_subject(p)), ()
            )
        return next((p.numbers for p in names if "nom" in self.slots_of(p)), ())

    def _members_above(self, objects: tuple[int, ...]) -> tuple[int, ...]:
        if self.above is None or self.clause.relative:
            return ()
        spots = [p for p in self.above.phrases if "nom" in self.slots_of(p) and not set(p.numbers) & set(objects)]
        return spots[0].numbers if spots else ()
