"""Which names of a sentence are the member and the body of a cue: by preposition, case and clause."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph_model.values.vocabularies import LegalForm, Role
from loaders.reading.text.clauses import Clause
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.phrases import Phrase
from loaders.reading.ties.frames import Cue

COMPANIES = frozenset(
    {LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.AG, LegalForm.KG, LegalForm.UG, LegalForm.GBR}
)
_STANDS_FOR = re.compile(
    r"(?:\w*[Rr]at|\w*[Rr]ates|Kreistag\w*|\w*[Aa]usschuss\w*|\w*[Vv]ertretung(?:en)?|\w*[Vv]ersammlung|Vertreter\w*|Abgesandte\w*|(?:Gesellschafter|Mitglieder|Träger|Teilnehmer)kreis(?:es)?|Entsandte\w*|Beauftragte\w*|\w*[Vv]erwaltung"
    r"|Magistrat\w*|\w*[Vv]orstand\w*|Präsidium|Rates|Teil\w*|Seiten?|Namen?|Gremien|Gremium|Senat|Bürgerschaft"
    r"|\w*[Bb]ürgermeister\w*|Landrat|Landrätin|Delegierte\w*|Arbeit|Tätigkeit|Betrieb|Aufbau|Aktivitäten|Gesundheitsamt\w*|Sozialamt\w*|Jugendamt\w*|Fachdienst\w*)$"
)
_PASSIVE = re.compile(r"\b(?:wird|werden|wurden?|worden|würden?|sei|seien)\b")
_STATE = re.compile(r"\b(?:ist|sind|war|waren)\b")
_ACTIVE = re.compile(r"\b(?:hat|haben|hatten?|habe)\b")
_AGENT = frozenset({"von", "durch", "seitens"})
_ATTRIBUTED = re.compile(r"\s(?:[a-zäöü]+\s){0,2}[a-zäöü]{4,}(?:te|ten|tes|ter|ene|enen|enes|ener)\s")
_OWN = re.compile(r"\b(?:sein|ihr|unser)(?:e|en|er|em|es)?\s(?:[a-zäöü]+\s){0,2}$")
_MEANS = re.compile(r"(?:\w*[Mm]itteln?|\w*[Gg]eldern|Zuschüssen?|Zuwendungen)$")
_LABEL = re.compile(r"^(?:[-•*–·■]\s?|\(?\d{1,2}[.)]\s|[a-z]\)\s)?[„\"]?\{b(\d+)\}[“\"]?(?:\s\([^():]{1,60}\))?:\s")
_BEHIND = 1000
_BEFORE_VERB = 15
_ADJOINING = 3
_BESIDE = 25
_FAR = 70
_CLOSE = 45


@dataclass(frozen=True, slots=True)
class Argument:
    """Names for one place of a predicate, and how far they were fetched: 0 from its clause, 1 from the governing one,
    more from further off."""

    numbers: tuple[int, ...]
    phrase: Phrase
    far: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A cue with its clause, and the clauses that may lend it arguments, nearest first."""

    paper: Paper
    marked: Marked
    cue: Cue
    clause: Clause
    chain: tuple[Clause, ...]
    said: tuple[Phrase, ...]
    carried: tuple[int, ...] = ()

    @property
    def spoken_of(self) -> tuple[int, ...]:
        """The body that the clauses before, else the sentences before, speak of; a company where shares are held."""
        if label := self._label:
            return label
        start = self.clause.spans[0][0]
        above = [n for p in self.said for n in p.numbers if p.end <= start and not self.paper.entity(n).territorial]
        here = self.marked.numbers()
        focus = self.marked.focus
        before = self.carried or ((focus.number,) if focus else ())
        last = tuple(above[-1:]) or tuple(n for n in before if n not in here)
        if self.cue.frame.role is not Role.SHAREHOLDER or (last and self.paper.entity(last[0]).form in COMPANIES):
            return last
        told = dict.fromkeys(n for n in here if self.paper.entity(n).form in COMPANIES)
        if told:
            ahead = [p for p in self.said if p.end <= self.cue.start and set(p.numbers) & set(told)]
            owned = [p for p in ahead if p.owner or p.end <= start]
            return tuple(told) if len(told) == 1 and owned else ()
        companies = [e for e in self.paper.register.entities if e.form in COMPANIES and e.number not in here]
        return (max(companies, key=lambda e: e.seen).number,) if companies else ()

    @property
    def _label(self) -> tuple[int, ...]:
        """The body that an item of a list tells of: "* {b1}: Die Stadt ist dort seit 2006 vertreten"."""
        found = _LABEL.match(self.marked.text)
        return (int(found[1]),) if found and found.end() <= self.cue.start else ()

    @property
    def passive(self) -> bool:
        text = self.clause.text
        passive = _PASSIVE.search(text) or (
            _STATE.search(text) and (self.cue.frame.body == ("acc",) or self.cue.frame.member == ("obj",))
        )
        return self.cue.form == "participle" and not _ACTIVE.search(text) and bool(passive or self.adjunct)

    @property
    def asked_infinitive(self) -> bool:
        """ "…, dem {b1} anzugehören" in a motion: what its author shall do."""
        word, before = self.cue.word, self.marked.text[max(0, self.cue.start - 3) : self.cue.start]
        return self.marked.sentence.motion and (before == "zu " or re.search(r"zu[a-zäöü]+en$", word) is not None)

    @property
    def adjunct(self) -> bool:
        """A participle without its verb: ", gefördert durch das {m1}"."""
        text = self.clause.text
        return self.cue.form == "participle" and not (
            _PASSIVE.search(text) or _STATE.search(text) or _ACTIVE.search(text)
        )


def setting(
    paper: Paper, marked: Marked, said: tuple[Clause, ...], cue: Cue, carried: tuple[int, ...]
) -> Setting | None:
    """The clause of a cue and those that it depends on; None where its particle or its noun is missing."""
    clause = next((c for c in said if any(start <= cue.start < end for start, end in c.spans)), None)
    if clause is None or not _complete(marked.text, clause, cue):
        return None
    chain, at = [clause], clause
    while at.governed is not None:
        at = said[at.governed]
        chain.append(at)
    every = tuple(p for c in said for p in c.phrases if marked.text[p.start] == "{")
    return Setting(paper, marked, cue, clause, tuple(chain), tuple(sorted(every, key=lambda p: p.start)), carried)


def _complete(text: str, clause: Clause, cue: Cue) -> bool:
    frame = cue.frame
    if frame.needs and not frame.needs.search(clause.text):
        return False
    if cue.form != "finite" or not frame.particle:
        return True
    if frame.particle not in text:
        return False
    last = max(end for _, end in clause.spans)
    return bool(re.search(rf"\b{frame.particle}\b(?=\s?(?:[.,;:)–]|$|und\s|sowie\s|oder\s))", text[cue.end : last + 1]))


def argument(
    place: Setting, options: tuple[str, ...], fits: Callable[[tuple[int, ...]], tuple[int, ...]]
) -> Argument | None:
    """The best names for one of ``options``; ``fits`` keeps those of a phrase that may stand there."""
    best: tuple[tuple[int, int, int], Argument] | None = None
    for far, clause in enumerate(place.chain):
        if far and place.cue.frame.sort == "noun" and options[:1] != ("subj",):
            break
        for phrase in clause.phrases:
            numbers = fits(phrase.numbers)
            rank = _rank(place, phrase, options, far) if numbers else None
            if rank is not None and (best is None or (far, *rank) < best[0]):
                best = ((far, *rank), Argument(numbers, phrase, far))
    return best[1] if best else None


def _rank(place: Setting, phrase: Phrase, options: tuple[str, ...], far: int) -> tuple[int, int] | None:
    """How well a phrase fits, smallest best: the place of the option, then the distance."""
    away = 0 if place.cue.form == "participle" else _BEFORE_VERB
    gap = phrase.lead - place.cue.end if phrase.lead >= place.cue.end else place.cue.start - phrase.end + away
    for number, option in enumerate(options):
        if far and option not in ("subj", "obj"):
            continue
        if place.cue.frame.sort == "noun" and option == "subj" and phrase.lead > place.cue.start and phrase.bare:
            continue
        if _takes(place, phrase, option):
            return number, _by_order(place, phrase, option, gap)
    return None


def _by_order(place: Setting, phrase: Phrase, option: str, gap: int) -> int:
    """Where the case leaves it open, the subject stands before its verb, or before the object behind it."""
    if place.passive or option not in ("subj", "acc") or not {"n", "a"} <= phrase.cases:
        return gap
    cue = place.cue
    led = any(
        p.end <= cue.start and p.preposition is None and "n" in p.cases and p.owner is None
        for p in place.clause.phrases
    )
    behind = any(p.start >= cue.end and p.preposition is None and "a" in p.cases for p in place.clause.phrases)
    if option == "subj":
        return gap if phrase.end <= cue.start else gap + _BEHIND
    return gap if led and behind and phrase.start >= cue.end else _BEHIND * 2 - phrase.start


def _takes(place: Setting, phrase: Phrase, option: str) -> bool:
    cue, behind = place.cue, phrase.lead - place.cue.end
    plain = phrase.preposition is None
    match option:
        case "subj" | "obj" | "acc":
            fits = _core(place, phrase, option)
        case "dat":
            fits = plain and "d" in phrase.cases and not phrase.bare and phrase.owner in (None, "{}", "%")
        case "gen" | "own":
            fits = _genitive(place, phrase, option)
        case "next":
            fits = plain and phrase.bare and 0 <= behind <= _ADJOINING
        case "before":
            fits = plain and 0 <= cue.start - phrase.end <= _BESIDE
        case _:
            fits = phrase.preposition == option and (cue.frame.sort != "noun" or 0 <= behind <= _FAR)
    return fits


def _core(place: Setting, phrase: Phrase, option: str) -> bool:
    """Subject and object, the other way round in the passive."""
    if place.marked.text[max(0, phrase.start - 1)] == "(":
        return False
    if place.passive and option == "subj" and phrase.owner and _MEANS.match(phrase.owner):
        return True
    if place.passive and option == "subj":
        return phrase.preposition in _AGENT and not _ATTRIBUTED.match(place.marked.text, phrase.end)
    wanted = "n" if option == "subj" or place.passive else "a"
    if phrase.owner is not None:
        return (option == "subj" or place.passive) and stands_for(phrase)
    return phrase.preposition is None and wanted in phrase.cases


def stands_for(phrase: Phrase) -> bool:
    """Whether its noun acts for the name ("der Rat der {m1}")."""
    return phrase.owner is not None and phrase.preposition is None and bool(_STANDS_FOR.match(phrase.owner))


def _genitive(place: Setting, phrase: Phrase, option: str) -> bool:
    by = phrase.preposition == "von" or (phrase.preposition is None and "g" in phrase.cases)
    if not by or phrase.owner is None:
        return False
    if option == "own":
        needs = place.cue.frame.needs
        return needs is not None and bool(needs.search(phrase.owner))
    behind = phrase.lead - place.cue.end
    if place.cue.frame.sort == "verb":
        return True
    return 0 <= behind <= _CLOSE and "{" not in place.marked.text[place.cue.end : phrase.lead]
