"""What becomes of bodies: founding, renaming, change of legal form, merger, split, dissolution, accession, exit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.records.claims import EventClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind
from loaders.reading.events.aftermath import aftermath
from loaders.reading.events.beginnings import beginnings
from loaders.reading.events.dating import date_of_act, date_planned, date_told
from loaders.reading.events.former_names import former_names
from loaders.reading.events.jubilees import jubilees
from loaders.reading.events.mood_words import UNDER_WAY
from loaders.reading.events.moods import mood
from loaders.reading.events.one_telling import told_once
from loaders.reading.events.predicates import Predicate, predicates
from loaders.reading.events.verb_forms import Form
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import issuer_of, labelled
from loaders.reading.text.marked import Marked
from loaders.reading.text.modality import Modality, event_status
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section

_CONDITION = re.compile(
    r"§|\b(?:Satzung\w*|Vereinssatzung|Gesellschaftsvertrag\w*|Kündigungsfrist|Frist|jederzeit|zulässig|statthaft|möglich|Wer"
    r"|[Ii]m Falle?|[Bb]ei (?:einem|einer|der)|vorbehaltlich|sofern|falls)\b"
)
_BY_VOTE = re.compile(r"\b(?:kann|können)\b[^.;]{0,60}\b(?:Mehrheit|Beschluss|Stimmen)\b")
"""A statute that says how it could be done."""
_IF = re.compile(r"\W*(?:und\s)?(?:[Ss]ollten?|[Ww]enn|[Ff]alls|[Ss]ofern)\b")
_OTHERS = re.compile(
    r"(?<!mit )(?<!von )(?<!für )(?<!bei )(?<!unter )(?<!neben )"
    r"\b(?:\d[\d.]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|mehrere|viele|einige|alle"
    r"|zahlreiche|weitere|andere|übrigen|meisten)\s(?:[a-zäöüß]+e[nr]?\s){0,2}"
    r"(?:\w*[Gg]emeinden|\w*[Ss]tädte|\w*[Kk]ommunen|(?:Land)?[Kk]reise|\w*[Vv]ereine|\w*[Vv]erbände|Unternehmen|Betriebe"
    r"|Firmen|Einrichtungen|Organisationen|Institutionen|Träger|Praxen|Kliniken|Häuser|Haushalte|Adressen|Personen"
    r"|Akteure|Partner|Apotheken|Schulen)\b"
)
"""Several who are not named, and by whom no authority is meant."""
_TOGETHER = re.compile(r"Zusammenschluss|Zusammenführung|Zusammenlegung|Fusion|Verschmelzung")
_FIRM = 0.85
_NAMELESS, _SPOKEN_OF, _UNSAID, _CONDITIONAL, _TITLE, _MOTION, _JOINED = 0.45, 0.15, 0.3, 0.4, 0.1, 0.05, 0.25
_DATED = 0.02


@dataclass(frozen=True, slots=True)
class _Told:
    """An event as one predicate tells it, before it is a finding."""

    kind: EventKind
    before: tuple[int, ...]
    after: tuple[int, ...]
    how: Modality
    date: PartialDate | None
    sure: float


def events(paper: Paper) -> Iterator[Finding]:
    """The events that sentences tell of, each telling with its passage."""
    every = [(number, marked, predicates(paper, marked)) for number, marked in enumerate(paper.sentences)]
    story = _story(paper, [(marked, found) for _, marked, found in every])
    told = [f for number, marked, found in every for f in _of_sentence(story, number, marked, found)]
    yield from told_once([*aftermath(paper, told), *former_names(paper), *beginnings(paper), *jubilees(paper)])


@dataclass(frozen=True, slots=True)
class _Story:
    """What the whole paper tells: ``joining``: who joins or leaves a body by its title or motion; ``together``: that
    bodies are brought together."""

    paper: Paper
    joining: dict[int, tuple[int, ...]]
    together: bool


def _story(paper: Paper, every: list[tuple[Marked, list[Predicate]]]) -> _Story:
    joining: dict[int, tuple[int, ...]] = {}
    for marked, found in every:
        for p in found:
            foremost = marked.sentence.motion or marked.sentence.section is Section.HEAD
            if p.frame.event.of_member and foremost and p.subjects and not p.implied and not p.wanting:
                joining.setdefault(p.objects[0], p.subjects)
    return _Story(paper, joining, any(_TOGETHER.search(marked.text) for marked, _ in every))


def _of_sentence(story: _Story, number: int, marked: Marked, found: list[Predicate]) -> Iterator[Finding]:
    paper = story.paper
    after = paper.sentences[number + 1].text if number + 1 < len(paper.sentences) else ""
    titled = _is_title(paper, marked)
    for predicate in found:
        if marked.sentence.section is Section.HEAD and not titled and not _is_told(marked, predicate):
            continue
        cuts = [p.start for p in found if p.start != predicate.start]
        yield from _findings(story, marked, predicate, cuts, after)


def _is_title(paper: Paper, marked: Marked) -> bool:
    return bool(paper.document.title) and marked.sentence.text[:30] in (paper.document.title or "")


def _is_told(marked: Marked, predicate: Predicate) -> bool:
    """A whole sentence with a verb, though it stands before the first heading."""
    return predicate.form is not Form.NOUN and marked.sentence.text.endswith((".", ".“"))


def _findings(story: _Story, marked: Marked, predicate: Predicate, cuts: list[int], after: str) -> Iterator[Finding]:
    told = _told(story, marked, predicate, cuts, after)
    if told is None:
        return
    claim = EventClaim(event=told.kind, date=told.date, status=event_status(told.how))
    passage = marked.passage(predicate.start, predicate.end)
    rule = f"{told.kind.value}-{predicate.form.name.lower()}"
    for before in [(n,) for n in told.before] if told.kind.of_member else [told.before]:
        sure = max(0.05, min(0.95, told.sure))
        yield Finding(claim, before, told.after, *passage, rule, sure, marked.sentence.motion)


def _told(story: _Story, marked: Marked, predicate: Predicate, cuts: list[int], after: str) -> _Told | None:
    paper = story.paper
    past = date_told(marked, predicate, cuts)
    how, less = mood(paper, marked, predicate, past, after)
    planned = how is not Modality.OCCURRED
    date = date_planned(marked, predicate, cuts) if planned else past
    if how is Modality.OCCURRED and date is None:
        date = date_of_act(marked, predicate.frame.event)
    kind, before, behind = _sorted_out(paper, predicate)
    if _is_standing(paper, marked, kind, before, how, date):
        return None
    before = before or _who_is_meant(story, marked, predicate)
    if not before or set(before) == set(behind):
        return None
    how = Modality.PROPOSED if how is Modality.TOLD else how
    sure = predicate.frame.sure - less - _doubts(story, marked, predicate, date)
    return _Told(kind, before, behind, how, date, sure + (_MOTION if marked.sentence.motion else 0.0))


def _is_standing(
    paper: Paper, marked: Marked, kind: EventKind, who: tuple[int, ...], how: Modality, date: PartialDate | None
) -> bool:
    """Whether a sentence tells where others stand, who were all asked: that makes memberships, but no event."""
    others = kind.of_member and paper.issuer is not None and paper.issuer.number not in who
    open_yet = how is Modality.DECIDED or (how is Modality.REJECTED and len(who) > 1)
    return others and open_yet and date is None and not marked.sentence.motion and bool(who)


def _who_is_meant(story: _Story, marked: Marked, predicate: Predicate) -> tuple[int, ...]:
    """Who joins or leaves where the sentence does not say: who does by the motion, else the authority itself."""
    if not predicate.frame.event.of_member or (
        predicate.form is not Form.NOUN and _OTHERS.search(predicate.clause.text)
    ):
        return ()
    return labelled(marked) or story.joining.get(predicate.objects[0], issuer_of(story.paper))


def _sorted_out(paper: Paper, predicate: Predicate) -> tuple[EventKind, tuple[int, ...], tuple[int, ...]]:
    """What came of what: several bodies that became one are merged, one that became several is split."""
    kind, subjects, objects = predicate.frame.event, predicate.subjects, predicate.objects
    if kind is EventKind.FOUNDING:
        if len(objects) > 1:
            return EventKind.MERGER, objects, subjects[:1]
        if len(subjects) > 1 and objects:
            return EventKind.SPLIT, objects, subjects
        if _succeeds(paper, subjects, objects):
            return EventKind.RENAME, objects, subjects
        return kind, subjects[:1], ()
    if kind in (EventKind.RENAME, EventKind.LEGAL_FORM, EventKind.DISSOLUTION):
        return kind, subjects[:1], objects[:1]
    return kind, subjects, objects


def _succeeds(paper: Paper, subjects: tuple[int, ...], objects: tuple[int, ...]) -> bool:
    """Whether one legal person went on as another: "die {b0} ist aus der {b1} hervorgegangen", both with a form."""
    return len(subjects) == len(objects) == 1 and all(paper.entity(n).form for n in (*subjects, *objects))


def _doubts(story: _Story, marked: Marked, predicate: Predicate, date: PartialDate | None) -> float:
    """How much less sure an event is for what its sentence leaves open."""
    doubt = _doubts_of_sides(story, predicate) if not predicate.frame.event.of_member else _of_member(marked, predicate)
    noun = predicate.form is Form.NOUN
    motion = marked.sentence.motion
    if predicate.form is Form.ATTRIBUTE and date is None:
        doubt += _NAMELESS
    if _CONDITION.search(marked.text) and (noun or predicate.implied) and not motion:
        doubt += _CONDITIONAL
    if (_IF.match(predicate.clause.text) or _BY_VOTE.search(predicate.clause.text)) and not motion:
        doubt += _CONDITIONAL + _DATED
    begins = predicate.frame.event is EventKind.FOUNDING and predicate.frame.sure < _FIRM
    if begins and date is None and not motion and not UNDER_WAY.search(predicate.clause.text):
        doubt += _UNSAID
    if marked.sentence.section is Section.HEAD and noun:
        doubt += _TITLE
    return doubt - (_DATED if date else 0.0)


def _doubts_of_sides(story: _Story, predicate: Predicate) -> float:
    kind = predicate.frame.event
    doubt = _UNSAID if any(_is_organ(story.paper, n) for n in predicate.subjects) else 0.0
    if kind is EventKind.MERGER and not predicate.objects and len(predicate.subjects) < 2:
        doubt += _NAMELESS
    if kind is EventKind.MERGER and story.together and predicate.form is not Form.NOUN:
        doubt -= _JOINED
    if kind in (EventKind.RENAME, EventKind.SPLIT) and not predicate.objects:
        doubt += _UNSAID
    return doubt


def _of_member(marked: Marked, predicate: Predicate) -> float:
    doubt = 0.0
    if predicate.wanting:
        named = predicate.own or marked.sentence.motion or predicate.form is not Form.NOUN
        doubt += _SPOKEN_OF if predicate.frame.sure >= _FIRM and named else _NAMELESS
    if predicate.implied and not predicate.subjects and not marked.sentence.motion:
        doubt += _SPOKEN_OF
    return doubt


def _is_organ(paper: Paper, number: int) -> bool:
    kind = paper.entity(number).kind
    return kind is not None and kind.is_organ
