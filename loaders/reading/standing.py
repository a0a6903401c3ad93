"""How far a tie is decided that a sentence tells of, and since and until when it holds."""

import re
from dataclasses import dataclass

from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import PaperStatus, Role
from loaders.reading.grammar import date_near
from loaders.reading.modality import Modality
from loaders.reading.paper import Paper
from loaders.reading.ties import Tie

_REFUSED = re.compile(
    r"\b(?:ablehn\w*|abgelehnt|abzulehnen|verzicht\w+|abgesehen|abzusehen|verworfen|verweigert|abgeraten|Absage|abgesagt|versagt"
    r"|zurückgezogen|nicht\s(?:weiter\s?verfolgt|zugestimmt|gefolgt|entsprochen|angestrebt|nähergetreten|verfolgt|beabsichtigt|vorgesehen"
    r"|beantragt|befürwortet|empfohlen|erfolgt|vorgeschlagen|gewünscht|eingegangen|zustande\w*))\b|\blehn(?:t|en|te|ten)\b[^;]*\bab\b"
    r"|\bsieht\b[^;]*\bab\b|\bkeine (?:Mehrheit|Zustimmung)|\bkein\w* (?:Bedarf|Anlass|Notwendigkeit|Grund)\b"
    r"|\bgegen\s(?:einen|eine|den|die)\s(?:Beitritt|Mitgliedschaft|Beteiligung|Einstieg|Aufnahme|Austritt|Kündigung)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\bnicht\b(?!\s(?:nur|zuletzt|mehr als|allein|öffentlich\w*|unerheblich|fristgerecht))|\bniemals\b"
    r"|\bkein(?:e[rsnm]?)?\s(?:[a-zäöü]+\s){0,2}(?:Beitritt|Austritt|Mitglied\w*|Gesellschafter\w*|Beteiligung|Aufnahme"
    r"|Partner\w*|Träger\w*|Anteil\w*|Absicht)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b[Kk]eine?\w*\s(?:[a-zäöü]+\s){0,2}(?:Mitgliedschaft|Trägerschaft|Gesellschafterstellung|Förderung)"
)
_NO_MORE = re.compile(r"\bnicht mehr\b|\behemal\w+|\bfrüher\w*\b|\bvormal\w+|\bbislang letzte\b")
_PUT_OFF = re.compile(r"\b(?:vertagt?|zurückgestellt|verschoben|noch nicht entschieden|steht noch aus|noch offen)\b")
_DECIDED = re.compile(
    r"\b(?:beschlossen|beschloss(?:en)?|entschieden|entschied(?:en)?|zugestimmt|stimmten?|bewilligt|genehmigt|zugesagt"
    r"|erklärten?|eingereicht|verabschiedet|vereinbart|besiegelt)\b"
)
_PROPOSED = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|möchten?|möge|mögen|plan(?:t|en|te|ten)|geplante?[nrsm]?|beabsichtig\w+"
    r"|vorgeschlagen|schlägt|schlug|empfiehlt|empfohlen|empfahl|beantrag\w+|[Aa]ntrag\w*|anstreb\w*|angestrebt|strebt"
    r"|streben|anzustreben|könnten?|würden?|falls|sofern|wenn|möglich\w*|vorgesehen\w*|befürwort\w+|wäre[n]?|dürften?|denkbar"
    r"|diskutiert|geprüft|prüf(?:en|t|te)|Prüfung|Bedarf|Absicht\w*|Überlegung\w*|kämen?|erwog\w+|erwägt|erwägen|bittet"
    r"|künftig\w*|zukünftig\w*|vorbehaltlich|vorbereitet|Vorbereitung|fordert|gefordert|angeboten|Interesse|bestünde|ob"
    r"|in Aussicht)\b|\bim Falle?\b|\bbei (?:einem|einer)\b|\b(?:zu|bei|ein|aus)zu\w+en\b",
)
_BECOMES = re.compile(r"\b(?:wird|werden|wurden?|geworden|werde|würde|hinzu(?:gekommen|kommen|kommt)?)\b")
_WISHED = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|möchten?|möge|mögen|plan(?:t|en|te|ten)|geplante?[nrsm]?|beabsichtig\w+"
    r"|vorgeschlagen|schlägt|schlug|empfiehlt|empfohlen|empfahl|beantrag\w+|anstreb\w*|angestrebt|strebt|streben"
    r"|anzustreben|könnten?|würden?|vorgesehen|wäre[n]?|denkbar|Prüfung|prüft|geprüft|erwog\w+|erwägt|künftig|zukünftig)\b"
    r"|\bim Falle?\b|\b(?:bei|falls|sofern|ob)\s(?:einer?|der|die)\s(?:Mitgliedschaft|Beteiligung)"
)
_FUTURE = re.compile(r"\b(?:wird|werden)\b")
_BECAME = re.compile(r"\b(?:wurden?|geworden|hinzugekommen)\b|\bkam(?:en)?\b.*\bhinzu\b")
_WAS = re.compile(
    r"\b(?:war|waren|gehörten?|hielt(?:en)?|besaß(?:en)?|angehörten?|betrieb(?:en)?|trug(?:en)?|zählten?)\b"
)
_PERFECT = re.compile(r"\b(?:ist|sind|hat|haben|wurden?|war|waren|hatten?|worden|habe|sei|seien)\b")
_MODAL = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|möchten?|kann|können|könnten?|möge|würden?|wäre|muss)\b"
)
_PAST_VERB = re.compile(
    r"(?:trat(?:en)?|schloss(?:en)?|nahm(?:en)?|beteiligten?|erwarb(?:en)?|kaufte[n]?|übernahm(?:en)?|stieg(?:en)?|schied(?:en)?"
    r"|verließ(?:en)?|zog(?:en)?|kündigten?|beendeten?|gab(?:en)?|legten?|endeten?|veräußerten?|verkauften?|gründeten?"
    r"|errichteten?|rief(?:en)?|hob(?:en)?|beitrat(?:en)?|anschloss|austrat)$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:erfolgten?|vollzogen|vollzog|wurde wirksam|[Ss]eit|[Nn]ach|[Mm]it|[Ii]nfolge|[Dd]urch|gefeiert)\b"
)
_TERM = re.compile(
    r"\b(?:kann|können|möglich|zulässig|gilt|beträgt|bedarf|ist)\b.*\b(?:[Ff]rist\w*|jederzeit|Kündigungsfrist|Jahresende|Ende"
    r" (?:des|eines)|Schluss (?:des|eines)|frühestens|Monaten?|[Kk]ündbar)"
)
_GOES_ON = re.compile(
    r"\b(?:fortgesetzt|fortgeführt|beibehalten|besteht fort|fortbesteht|bleib\w+|aufrechterhalten|festgehalten)\b"
)
_SINCE = re.compile(r"\b(?:[Ss]eit|seither)\s(?:[\wäöüß]+\s){0,4}\{d(\d+)\}")
_SPAN = re.compile(
    r"\b(?:von|seit|ab)\s(?:dem\s)?\{d(\d+)\}\s(?:bis|–|-)\s(?:zum\s|Ende\s|einschließlich\s)?\{d(\d+)\}"
    r"|\(\{d(\d+)\}\s?(?:bis|–|-)\s?\{d(\d+)\}\)"
)
_UNTIL = re.compile(r"\bbis\s(?:zum\s|Ende\s|einschließlich\s|zum Jahr\s|zum Ende\s(?:des Jahres\s)?){0,2}\{d(\d+)\}")
_PLANNED = re.compile(
    r"\b(?:zum|ab|ab dem|vom|mit Wirkung (?:vom|zum|ab)|rückwirkend (?:zum|ab)|im|in|im Jahre?|ab dem Jahr|Anfang|Mitte"
    r"|Ende|mit Ablauf des|zum Ende des|zum Ablauf des|spätestens(?: zum)?|zum Jahresende|zum Jahresbeginn|Jahres)"
    r"\s?\{d(\d+)\}"
)
_FROM = re.compile(r"zum|ab|mit Wirkung|rückwirkend")
_AGREED = re.compile(r"Dafür (?:stimm|sprach|votier|entschied)|(?:Dem|So) (?:stimmt|wurde)")
_NEGATED = 0.3


@dataclass(frozen=True, slots=True)
class Standing:
    """``how``: TOLD is a tie that simply is. ``changes``: the sentence tells of its beginning or end."""

    how: Modality
    since: PartialDate | None = None
    until: PartialDate | None = None
    changes: bool = True
    doubt: float = 0.0


def standing(paper: Paper, tie: Tie, after: str) -> Standing | None:
    """How the tie stands; None where the sentence only says what could be, as a rule of notice does."""
    event = tie.cue.frame.event
    if event == "leave":
        return _left(paper, tie, after)
    if event in ("join", "found") or (event == "join?" and not _simply_is(tie)):
        return _joined(paper, tie, after)
    return _is(paper, tie, after)


def said_with(tie: Tie) -> str:
    """The clause of the cue, and the one that governs it unless that only qualifies a name."""
    text = tie.place.clause.text
    for clause, above in zip(tie.place.chain, tie.place.chain[1:], strict=False):
        if clause.relative:
            break
        text += " " + above.text
    return text


def _simply_is(tie: Tie) -> bool:
    text = said_with(tie)
    return not (
        tie.place.marked.sentence.motion or _PROPOSED.search(text) or _DECIDED.search(text) or _REFUSED.search(text)
    )


def _joined(paper: Paper, tie: Tie, after: str) -> Standing:
    text = said_with(tie)
    how, doubt = _change(paper, tie, text, after)
    if how is Modality.OCCURRED:
        date = _since(tie, text) or _dated(tie)
        return Standing(Modality.DECIDED, date) if _to_come(paper, date) else Standing(how, date)
    return Standing(how, _planned(tie), doubt=doubt)


def _left(paper: Paper, tie: Tie, after: str) -> Standing | None:
    text = said_with(tie)
    if _TERM.search(text) and not tie.place.marked.sentence.motion:
        return None
    how, doubt = _change(paper, tie, text, after)
    date = (_dated(tie) if how is Modality.OCCURRED else None) or _planned(tie)
    if how is Modality.OCCURRED and _to_come(paper, date):
        how = Modality.DECIDED
    return Standing(how, None, date, doubt=doubt)


def _change(paper: Paper, tie: Tie, text: str, after: str) -> tuple[Modality, float]:
    """How far a beginning or an end is decided, and what that takes from its confidence."""
    if _PUT_OFF.search(text):
        return Modality.PROPOSED, 0
    if _REFUSED.search(text) or _NOT.search(text):
        return Modality.REJECTED, 0
    date = _dated(tie)
    past = tie.cue.frame.sort != "noun" and _is_past(tie)
    if tie.place.marked.sentence.motion and not (past and date and not _to_come(paper, date)):
        return _asked(paper.status), 0
    if past:
        return Modality.OCCURRED, 0
    if tie.cue.frame.sort == "noun":
        return _of_noun(paper, tie, text, after)
    return _of_verb(text, after, date is not None and not _to_come(paper, date)), 0


def _of_verb(text: str, after: str, dated: bool) -> Modality:
    """Of a verb in the present; ``dated``: on a day that is over."""
    if _DECIDED.search(text):
        return Modality.DECIDED
    if _PROPOSED.search(text):
        return Modality.DECIDED if _AGREED.match(after) else Modality.PROPOSED
    return Modality.OCCURRED if dated else Modality.PROPOSED


def _is_past(tie: Tie) -> bool:
    """ "trat bei", "ist beigetreten", "wurde aufgenommen", and not "soll aufgenommen werden"."""
    told = tie.place.clause.text
    done = tie.cue.form == "participle" and _PERFECT.search(told) and not _MODAL.search(told)
    return bool(done) or _PAST_VERB.fullmatch(tie.cue.word) is not None


def _of_noun(paper: Paper, tie: Tie, text: str, after: str) -> tuple[Modality, float]:
    if _DECIDED.search(text):
        return Modality.DECIDED, 0
    if _PROPOSED.search(text):
        return (Modality.DECIDED if _AGREED.match(after) else Modality.PROPOSED), 0
    date = _dated(tie)
    if date and _HAPPENED.search(tie.place.clause.text) and not _to_come(paper, date):
        return Modality.OCCURRED, 0
    before = tie.place.marked.text[max(0, tie.cue.start - 20) : tie.cue.start]
    if re.search(r"\b(?:[Ss]eit|[Nn]ach)\s(?:dem|der|ihrem|seinem|ihrer|seiner)\s$", before):
        return Modality.OCCURRED, 0.1
    return Modality.PROPOSED, 0.1


def _is(paper: Paper, tie: Tie, after: str) -> Standing:
    """Of a tie that is stated rather than begun."""
    text, told = said_with(tie), tie.place.clause.text
    if _REFUSED.search(text):
        return Standing(Modality.REJECTED)
    since, until = _since(tie, text), _until(tie)
    over = until and (_WAS.search(told) or _PERFECT.search(told)) and not _to_come(paper, until)
    if _NO_MORE.search(told) or over:
        return Standing(Modality.OCCURRED, since or _start(tie), until or _dated(tie), changes=False)
    if _NONE.search(told) if tie.cue.frame.sort == "noun" else _NOT.search(told):
        doubt = _NEGATED if tie.role in (Role.MEMBER, Role.SHAREHOLDER) else 2 * _NEGATED
        return Standing(Modality.REJECTED, changes=False, doubt=doubt)
    return _begins(paper, tie, text, after) or Standing(Modality.TOLD, since, changes=since is not None)


def _begins(paper: Paper, tie: Tie, text: str, after: str) -> Standing | None:
    """Of a tie that comes to be, or shall ("wird Mitglied", "soll getragen werden")."""
    told = tie.place.clause.text
    if _SINCE.search(text) or _GOES_ON.search(text):
        return None
    becomes = tie.cue.frame.sort == "role" and _BECOMES.search(told)
    if becomes and _BECAME.search(told):
        return Standing(Modality.OCCURRED, _dated(tie))
    if not becomes and not _asks(tie, text):
        return None
    how, doubt = _change(paper, tie, text, after)
    return Standing(how, _planned(tie), changes=bool(becomes), doubt=doubt)


def _asks(tie: Tie, text: str) -> bool:
    """Whether the tie is wished or asked for rather than there."""
    place, text = tie.place, tie.place.clause.text if tie.place.clause.relative else text
    carries = tie.role in (Role.OPERATOR, Role.FUNDER) or (tie.cue.frame.sort == "verb" and place.passive)
    asked = carries and place.marked.sentence.motion and not place.clause.relative
    before = place.marked.text[place.clause.spans[0][0] : tie.cue.start]
    to_come = tie.cue.form != "participle" and tie.cue.word.endswith("en") and _FUTURE.search(before)
    return bool(_WISHED.search(text) or asked or (to_come and tie.cue.frame.sort == "verb"))


def _asked(status: PaperStatus | None) -> Modality:
    if status is PaperStatus.DECIDED:
        return Modality.DECIDED
    return Modality.REJECTED if status is PaperStatus.REJECTED else Modality.PROPOSED


def _moment(tie: Tie, number: str) -> PartialDate:
    return tie.place.marked.moments[int(number)].date


def _since(tie: Tie, text: str) -> PartialDate | None:
    found = _SINCE.search(tie.place.clause.text) or _SINCE.search(text)
    return _moment(tie, found[1]) if found else None


def _start(tie: Tie) -> PartialDate | None:
    found = _SPAN.search(tie.place.clause.text)
    return _moment(tie, found[1] or found[3]) if found else None


def _until(tie: Tie) -> PartialDate | None:
    span = _SPAN.search(tie.place.clause.text)
    if span:
        return _moment(tie, span[2] or span[4])
    found = _UNTIL.search(tie.place.clause.text)
    return _moment(tie, found[1]) if found else None


def _dated(tie: Tie) -> PartialDate | None:
    """The nearest date of the clause that does not date a decision or a letter."""
    place = tie.place
    date = date_near(place.marked, tie.cue.start, tie.cue.end)
    here = {place.marked.moments[int(n)].date for n in re.findall(r"\{d(\d+)\}", place.clause.text)}
    return date if date in here else None


def _planned(tie: Tie) -> PartialDate | None:
    moments = tie.place.marked.moments
    found = [
        m for m in _PLANNED.finditer(tie.place.clause.text) if _FROM.match(m.group()) or not moments[int(m[1])].aside
    ]
    return _moment(tie, found[0][1]) if found else None


def _to_come(paper: Paper, date: PartialDate | None) -> bool:
    """Whether the date lies behind the day of the paper."""
    if date is None:
        return False
    day = paper.document.date
    if day is None:
        return paper.told_in is not None and date.year > paper.told_in
    parts = [(a, b) for a, b in ((date.year, day.year), (date.month, day.month), (date.day, day.day)) if a and b]
    return next((a > b for a, b in parts if a != b), False)
