"""How far an event is decided that a predicate tells: by the form of its word, what governs it, and where it stands."""

import re

from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, PaperStatus
from loaders.reading.marked import Marked
from loaders.reading.modality import Modality
from loaders.reading.paper import Paper
from loaders.reading.predicates import Predicate
from loaders.reading.sections import Section
from loaders.reading.verb_forms import Form

_REFUSED = re.compile(
    r"\babgelehnt\b|\bablehn\w*|\babzulehnen\b|\blehnt\w*\b[^.;]{0,160}\bab\b|\babgesagt\b|\bverworfen\b"
    r"|\bzurückgewiesen\b|\bnicht (?:weiter ?verfolgt|zugestimmt|gefolgt|befürwortet|entsprochen|angestrebt)\b"
    r"|\bkeine (?:Mehrheit|Zustimmung)\b|\bverzicht\w+|\bgescheitert\b|\bscheiterte\b|\bgegen (?:den|die|eine[nr]?)\s"
    r"(?:Beitritt|Austritt|Gründung|Auflösung|Fusion|Zusammen|Mitgliedschaft|Beteiligung|Umwandlung|Umbenennung)"
    r"|\bkein Bedarf\b|\bnicht zustande\b|\babgesehen\b|\bnimmt\b[^.;]{0,60}\bAbstand\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\bnicht\b(?!\s(?:nur|zuletzt|mehr als|allein|öffentlich|unerheblich))|\bkein(?:e[rsnm]?)?\b|\bniemals\b|\bweder\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:vertagt?|zurückgestellt|verschoben|noch nicht entschieden|steht noch aus|steht aus|noch offen)\b"
)
_NOTED = re.compile(r"\bzur? Kenntnis\b|\bKenntnis (?:genommen|davon)\b")
_ASKS = re.compile(r"\b(?:beschließt|stimmt|beauftragt|spricht sich|befürwortet|empfiehlt)\b")
_MODAL = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|kann|können|könnten?|möchten?|möge|mögen|muss|müssen|müssten?|darf"
    r"|würden?|wäre|wären)\b"
)
_FUTURE = re.compile(r"\b(?:wird|werden|werde)\b")
_PAST = re.compile(r"\b(?:wurden?|worden|ist|sind|sei|seien|war|waren|hat|haben|habe|hatten?)\b")
_PERFECT_PASSIVE = re.compile(r"\b(?:wurden?|worden|hat|haben|habe|hatten?)\b")
_DECIDED = re.compile(
    r"\b(?:beschlossen|beschloss(?:en)?|entschieden|entschied(?:en)?|zugestimmt|stimmten?|stimmt(?=[^.;]*\szu\b)|vereinbarten?|vereinbart"
    r"|verständigten?|einigten|geeinigt|zugesagt|genehmigt|Beschlusslage|besiegelt|votierten?|bewilligt|erklärte"
    r"|eingereicht|verabschiedet)\b"
)
_PROPOSED = re.compile(
    r"\b(?:plan(?:t|en|te|ten)|geplant\w*|beabsichtig\w+|vorgeschlagen|schlägt|schlug|empfiehlt|empfohlen|empfahl"
    r"|empfehlen|beantrag\w+|[Aa]ntrag|angestrebt|anstrebt|anzustreben|strebt|streben|vorgesehen|befürwort\w+|denkbar"
    r"|diskutiert|geprüft|prüf(?:t|en|te)|[Pp]rüfung|beraten|[Bb]edarf|in Aussicht|Absicht\w*|Überlegung\w*|erwogen\w*"
    r"|erwägt|vorbereitet|vorzubereiten|Vorbereitung\w*|Ziel|möglich\w*|Bitte|bittet|gefordert|fordert|angeregt|regt"
    r"|wünscht|anstehend\w*|bevorstehend\w*|künftig\w*|ermächtigt|beauftragt|notwendig|erforderlich|Voraussetzung\w*"
    r"|Entwurf|vorbehaltlich|sofern|falls|wenn|angeboten)\b|\bim Falle?\b"
)
_HAPPENED = re.compile(
    r"\b(?:erfolgten?|erfolgt|fand|fanden|stattgefunden|vollzogen|vollzog|abgeschlossen|eingetragen|kam es|wirksam"
    r"|in Kraft|datiert|gefeiert|seit|[Ss]eit|[Nn]ach|[Bb]ei|[Mm]it|wurden?|war|waren|hat|haben|ist)\b"
)
_EXISTS = re.compile(r"\b[Ss]eit\b|\b(?:jetzt|nun|nunmehr|inzwischen|mittlerweile|seitdem|seither|heute)\b")
_WEAK, _GONE = 0.3, 0.6
_UNDECIDED = frozenset({PaperStatus.PROPOSED, PaperStatus.RECOMMENDED, PaperStatus.POSTPONED, PaperStatus.REJECTED})
_Mood = tuple[Modality, float]


def mood(paper: Paper, marked: Marked, predicate: Predicate, date: PartialDate | None, after: str) -> _Mood:
    """How far decided, and by how much less sure that makes the event; TOLD: a mention that says nothing of it.
    ``after`` is the sentence behind, which may tell the vote."""
    refused = _refused(paper, marked, predicate)
    if refused:
        return refused
    said = predicate.clause.text
    if predicate.form is Form.ATTRIBUTE:
        return Modality.OCCURRED, 0.0
    if _PUT_OFF.search(said):
        return Modality.PROPOSED, 0.0
    if marked.sentence.section is Section.HEAD and predicate.form is Form.NOUN:
        return _of_title(paper, predicate, date)
    if marked.sentence.motion and not _tells_past(marked, predicate):
        return _of_motion(paper, predicate, date)
    how, less = _told(paper, marked, predicate, date)
    if how is Modality.PROPOSED and re.match(r"Dafür (?:stimm|sprach|votier|entschied)", after):
        return Modality.DECIDED, less
    return how, less


def _refused(paper: Paper, marked: Marked, predicate: Predicate) -> _Mood | None:
    said = f"{predicate.clause.text} {predicate.above}"
    open_form = predicate.form not in (Form.ATTRIBUTE, Form.PAST)
    if open_form and _REFUSED.search(marked.text if predicate.form is not Form.PARTICIPLE else said):
        return Modality.REJECTED, 0.0
    if _NOT.search(_segment(marked, predicate)) or _NOT.search(predicate.above):
        if marked.sentence.motion:
            return Modality.REJECTED, 0.0
        return Modality.REJECTED, _WEAK if predicate.frame.event is EventKind.ACCESSION else _GONE
    return None


def _segment(marked: Marked, predicate: Predicate) -> str:
    """The part of the clause between commas in which the word stands."""
    start, end = next(span for span in predicate.clause.spans if span[0] <= predicate.start < span[1])
    return marked.text[start:end]


def _is_noted(predicate: Predicate) -> bool:
    said = f"{predicate.clause.text} {predicate.above}"
    return bool(_NOTED.search(said)) and not _ASKS.search(predicate.clause.text)


def _tells_past(marked: Marked, predicate: Predicate) -> bool:
    """Whether a sentence of the motion tells what is behind: "zur Kenntnis", "der 2004 gegründet wurde"."""
    if _is_noted(predicate):
        return True
    past = predicate.form is Form.PAST or (
        predicate.form is Form.PARTICIPLE and bool(_PERFECT_PASSIVE.search(predicate.clause.text))
    )
    return past and not _MODAL.search(predicate.clause.text)


def _of_title(paper: Paper, predicate: Predicate, date: PartialDate | None) -> _Mood:
    """A title tells what the paper is to decide; that of a report, what it reports of."""
    how, less = _of_motion(paper, predicate, date)
    return how, less + (_WEAK if paper.status in (None, PaperStatus.NOTED) else 0.0)


def _of_motion(paper: Paper, predicate: Predicate, date: PartialDate | None) -> _Mood:
    weak = 0.0 if date or predicate.form is not Form.NOUN or predicate.objects or predicate.subjects else _WEAK
    if paper.status is PaperStatus.DECIDED:
        return Modality.DECIDED, weak
    return (Modality.REJECTED if paper.status is PaperStatus.REJECTED else Modality.PROPOSED), weak


def _told(paper: Paper, marked: Marked, predicate: Predicate, date: PartialDate | None) -> _Mood:
    """Of what the paper tells outside its motion."""
    said, form = predicate.clause.text, predicate.form
    if form is Form.ATTRIBUTE_TO:
        return Modality.PROPOSED, 0.0
    if form is Form.PAST:
        return Modality.OCCURRED, 0.0
    if form is Form.NOUN:
        return _of_noun(paper, marked, predicate, date)
    if form is Form.TO:
        governed = f"{said} {predicate.above}"
        return (
            Modality.DECIDED if _DECIDED.search(governed) and not _MODAL.search(governed) else Modality.PROPOSED
        ), 0.0
    if _MODAL.search(said) and form in (Form.PARTICIPLE, Form.INFINITIVE):
        return Modality.PROPOSED, 0.0
    if form is Form.PARTICIPLE and _PAST.search(said) and not _FUTURE.search(said):
        return Modality.OCCURRED, 0.0
    if form is Form.PARTICIPLE and not _FUTURE.search(said):
        return (Modality.OCCURRED, 0.1) if date else (Modality.TOLD, _WEAK)
    if _EXISTS.search(said) and not _FUTURE.search(said):
        return Modality.OCCURRED, 0.0
    vague = date is None and predicate.frame.event is EventKind.FOUNDING
    return _to_come(paper, predicate, date), (_WEAK + 0.15 if vague else 0.0)


def _to_come(paper: Paper, predicate: Predicate, date: PartialDate | None) -> Modality:
    """Of the present and the future: what the paper's own decision is about, else a plan that stands."""
    if _NOTED.search(predicate.above) or _DECIDED.search(f"{predicate.clause.text} {predicate.above}"):
        return Modality.DECIDED
    if paper.status is PaperStatus.DECIDED:
        return Modality.DECIDED
    if paper.status in _UNDECIDED or date is None:
        return Modality.PROPOSED
    return Modality.OCCURRED if _is_past(paper, date) else Modality.DECIDED


def _of_noun(paper: Paper, marked: Marked, predicate: Predicate, date: PartialDate | None) -> _Mood:
    said = f"{predicate.clause.text} {predicate.above}"
    if _is_noted(predicate):
        return Modality.OCCURRED, 0.0
    if _PROPOSED.search(said):
        return Modality.PROPOSED, 0.0
    if _DECIDED.search(said):
        return Modality.DECIDED, 0.0
    if _MODAL.search(said):
        return Modality.PROPOSED, 0.1
    if _HAPPENED.search(predicate.clause.text):
        return (Modality.OCCURRED, 0.0) if date and _is_past(paper, date) else (Modality.OCCURRED, _WEAK + 0.15)
    if date and _is_past(paper, date):
        return Modality.OCCURRED, 0.1
    both = len(predicate.subjects) > 1 and bool(predicate.objects)
    return _to_come(paper, predicate, date), (0.1 if date or both else _WEAK + 0.15)


def _is_past(paper: Paper, date: PartialDate) -> bool:
    """Whether the date lies before the paper, as far as the paper shows when it was written."""
    told = paper.document.date
    if told:
        return not told.before(date)
    return paper.told_in is None or date.year <= paper.told_in
