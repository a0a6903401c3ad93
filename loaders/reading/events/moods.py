"""How far an event is decided that a predicate tells: by the form of its word, what governs it, and where it stands."""

from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, PaperStatus
from loaders.reading.events.mood_words import (
    ASKING_TITLE,
    ASKS,
    BACKDATED,
    DECIDED,
    EXISTS,
    FUTURE,
    HAPPENED,
    MODAL,
    NOT,
    NOTED,
    PAST,
    PERFECT_PASSIVE,
    PROPOSED,
    PUT_OFF,
    REFUSED,
    UNDER_WAY,
)
from loaders.reading.events.predicates import Predicate
from loaders.reading.events.verb_forms import Form
from loaders.reading.text.grammar import labelled
from loaders.reading.text.marked import Marked
from loaders.reading.text.modality import Modality
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section
from loaders.reading.ties.standing_words import AGREED

_WEAK, _VAGUE, _GONE = 0.3, 0.45, 0.6
_UNDECIDED = frozenset({PaperStatus.PROPOSED, PaperStatus.RECOMMENDED, PaperStatus.POSTPONED, PaperStatus.REJECTED})
_ENDINGS = frozenset({EventKind.EXIT, EventKind.DISSOLUTION})
"""Of these "nicht mehr" tells that they happened."""
_Mood = tuple[Modality, float]


def mood(paper: Paper, marked: Marked, predicate: Predicate, date: PartialDate | None, after: str) -> _Mood:
    """How far decided, and by how much less sure that makes the event; TOLD: a mention that says nothing of it.
    ``after`` is the sentence behind, which may tell the vote."""
    refused = _refused(paper, marked, predicate)
    if refused:
        return refused
    if predicate.form is Form.ATTRIBUTE or PUT_OFF.search(predicate.clause.text):
        return (Modality.OCCURRED if predicate.form is Form.ATTRIBUTE else Modality.PROPOSED), 0.0
    if marked.sentence.section is Section.HEAD and predicate.form is Form.NOUN:
        return _of_title(paper, predicate, date)
    if marked.sentence.motion and not _tells_past(marked, predicate):
        return _of_motion(paper, predicate, date)
    how, less = _told(paper, marked, predicate, date)
    if how is Modality.PROPOSED and AGREED.match(after):
        return Modality.DECIDED, less
    return how, less


def _refused(paper: Paper, marked: Marked, predicate: Predicate) -> _Mood | None:
    said = f"{predicate.clause.text} {predicate.above}"
    open_form = predicate.form not in (Form.ATTRIBUTE, Form.PAST)
    if open_form and REFUSED.search(marked.text if predicate.form is not Form.PARTICIPLE else said):
        return Modality.REJECTED, 0.0
    segment = _segment(marked, predicate)
    if predicate.frame.event in _ENDINGS:
        segment = segment.replace("nicht mehr", "").replace("kein Mitglied mehr", "")
    if NOT.search(segment) or NOT.search(predicate.above):
        if marked.sentence.motion:
            return Modality.REJECTED, 0.0
        if DECIDED.search(predicate.above):
            return Modality.REJECTED, 0.0
        return Modality.REJECTED, _WEAK if predicate.frame.event is EventKind.ACCESSION else _GONE
    return None


def _segment(marked: Marked, predicate: Predicate) -> str:
    """The part of the clause between commas in which the word stands."""
    start, end = next(span for span in predicate.clause.spans if span[0] <= predicate.start < span[1])
    return marked.text[start:end]


def _is_noted(predicate: Predicate) -> bool:
    said = f"{predicate.clause.text} {predicate.above}"
    return bool(NOTED.search(said)) and not ASKS.search(predicate.clause.text)


def _tells_past(marked: Marked, predicate: Predicate) -> bool:
    """Whether a sentence of the motion tells what is behind: "zur Kenntnis", "der 2004 gegründet wurde"."""
    if _is_noted(predicate):
        return True
    past = predicate.form is Form.PAST or (
        predicate.form is Form.PARTICIPLE
        and bool(PERFECT_PASSIVE.search(predicate.clause.text) or (labelled(marked) and not _comes(predicate)))
    )
    return past and not MODAL.search(predicate.clause.text)


def _comes(predicate: Predicate) -> bool:
    return FUTURE.search(predicate.clause.text) is not None


def _of_title(paper: Paper, predicate: Predicate, date: PartialDate | None) -> _Mood:
    """A title tells what the paper is to decide; that of a report, what it reports of."""
    how, less = _of_motion(paper, predicate, date)
    asks = ASKING_TITLE.search(predicate.clause.text)
    return how, less + (_WEAK if paper.status in (None, PaperStatus.NOTED) and not asks else 0.0)


def _of_motion(paper: Paper, predicate: Predicate, date: PartialDate | None) -> _Mood:
    weak = 0.0 if date or predicate.form is not Form.NOUN or predicate.objects or predicate.subjects else _WEAK
    if paper.status is PaperStatus.DECIDED:
        return Modality.DECIDED, weak
    return (Modality.REJECTED if paper.status is PaperStatus.REJECTED else Modality.PROPOSED), weak


def _told(paper: Paper, marked: Marked, predicate: Predicate, date: PartialDate | None) -> _Mood:
    """Of what the paper tells outside its motion."""
    if predicate.form is Form.ATTRIBUTE_TO:
        return Modality.PROPOSED, 0.0
    if predicate.form is Form.PAST:
        return Modality.OCCURRED, 0.0
    if predicate.form is Form.TO:
        return _of_infinitive(predicate), 0.0
    if predicate.form is Form.PARTICIPLE and _is_done(_segment(marked, predicate)):
        return Modality.OCCURRED, 0.0
    told = {Form.NOUN: _of_noun, Form.PARTICIPLE: _of_participle}.get(predicate.form, _of_present)
    return told(paper, predicate, date)


def _is_done(said: str) -> bool:
    """Whether the part between commas has the perfect itself: "ist beigetreten, genannt wird das Jahr …"."""
    return bool(PAST.search(said)) and not (MODAL.search(said) or FUTURE.search(said))


def _of_infinitive(predicate: Predicate) -> Modality:
    governed = f"{predicate.clause.text} {predicate.above}"
    decided = DECIDED.search(governed) and not MODAL.search(governed)
    return Modality.DECIDED if decided else Modality.PROPOSED


def _of_participle(paper: Paper, predicate: Predicate, date: PartialDate | None) -> _Mood:
    said = predicate.clause.text
    if MODAL.search(said):
        return Modality.PROPOSED, 0.0
    if FUTURE.search(said):
        return _of_present(paper, predicate, date)
    if PAST.search(said):
        return Modality.OCCURRED, 0.0
    return (Modality.OCCURRED, 0.1) if date else (Modality.TOLD, _WEAK)


def _of_present(paper: Paper, predicate: Predicate, date: PartialDate | None) -> _Mood:
    said = predicate.clause.text
    if MODAL.search(said) and predicate.form is Form.INFINITIVE:
        return Modality.PROPOSED, 0.0
    if EXISTS.search(said) and not FUTURE.search(said):
        return Modality.OCCURRED, 0.0
    vague = date is None and predicate.frame.event is EventKind.FOUNDING and not UNDER_WAY.search(said)
    return _to_come(paper, predicate, date), (_VAGUE if vague else 0.0)


def _to_come(paper: Paper, predicate: Predicate, date: PartialDate | None) -> Modality:
    """Of the present and the future: what the paper's own decision is about, else a plan that stands."""
    if NOTED.search(predicate.above) or DECIDED.search(f"{predicate.clause.text} {predicate.above}"):
        return Modality.DECIDED
    if paper.status is PaperStatus.DECIDED:
        return Modality.DECIDED
    if paper.status in _UNDECIDED or date is None:
        return Modality.PROPOSED
    return Modality.OCCURRED if _is_past(paper, date) else Modality.DECIDED


def _of_noun(paper: Paper, predicate: Predicate, date: PartialDate | None) -> _Mood:
    if _is_noted(predicate):
        return Modality.OCCURRED, 0.0
    said = f"{predicate.clause.text} {predicate.above}"
    governed = ((PROPOSED, Modality.PROPOSED, 0.0), (DECIDED, Modality.DECIDED, 0.0), (MODAL, Modality.PROPOSED, 0.1))
    for words, how, less in governed:
        if words.search(said):
            return how, less
    past = date is not None and _is_past(paper, date) and not BACKDATED.search(predicate.clause.text)
    if HAPPENED.search(predicate.clause.text):
        return Modality.OCCURRED, (0.0 if past else _VAGUE)
    if past:
        return Modality.OCCURRED, 0.1
    both = len(predicate.subjects) > 1 and bool(predicate.objects)
    return _to_come(paper, predicate, date), (0.1 if date or both else _VAGUE)


def _is_past(paper: Paper, date: PartialDate) -> bool:
    """Whether the date lies before the paper, as far as the paper shows when it was written."""
    told = paper.document.date
    if told:
        return not told.before(date)
    return paper.told_in is None or date.year <= paper.told_in
