"""How far a thing told is decided: it is, was decided, is proposed, refused, or put off."""

import re
from enum import StrEnum

from graph_model.values.vocabularies import EventStatus, PaperStatus, Status
from loaders.reading.text.marked import Marked


class Modality(StrEnum):
    """TOLD: stated as it is, neither past nor planned."""

    OCCURRED = "occurred"
    TOLD = "told"
    DECIDED = "decided"
    PROPOSED = "proposed"
    REJECTED = "rejected"


_NEGATED = re.compile(
    r"\b(?:nicht(?!\s(?:nur|zuletzt|mehr als|allein|öffentlich))|kein(?:e[rsnm]?)?|niemals|ablehn\w*|abgelehnt"
    r"|abzulehnen"
    r"|lehnt\w*|verzicht\w*|abgeraten|abgesehen|sieht[^,;.]{0,60}\sab|verworfen|verweigert|gegen\seinen)\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:vertagt?|zurückgestellt|verschoben|noch nicht entschieden|steht noch aus|offen)\b", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\b(?:(?:hat|haben|wurde|hatte|ist|worden|sind)\b[^.;]{0,90}?\b(?:beschlossen|entschieden|zugestimmt|erklärt"
    r"|eingereicht)|beschloss(?:en)?|entschied(?:en)?"
    r"|stimmten?\b[^.;]{0,60}\b(?:zu|für)\b|bewilligte|beschlossen)\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollte[n]?|möchten?|plan(?:t|en|te|ten)|geplante?[nrsm]?|beabsichtigt"
    r"|beabsichtigte?[nrsm]?|vorgeschlagen|(?:schlägt|schlug)(?![^.;]{0,60}zu Buche)"
    r"|empfiehlt|empfohlen|empfahl|beantragte?|anstrebt|angestrebt|strebt|könnten?|würden?|falls|sofern|wenn"
    r"|im Falle?|bei einem|möglich\w*|vorgesehen"
    r"|befürwortet|wäre|dürfte|denkbar|diskutiert|geprüft|prüfen|prüft|beraten|Bedarf|steht zur|in Aussicht|Absicht"
    r"|Überlegung\w*|kämen|käme|nach den Plänen|zu gründen|zu beteiligen|beizutreten|Bitte um)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:wurden?|worden|war(?:en)?|trat(?:en)?|gründeten?|schloss(?:en)?|entstand(?:en)?|beigetreten|ausgetreten"
    r"|gegründet"
    r"|hat|haben|ist[^.;]{0,80}\b(?:ge\w+t|ge\w+en|entstanden|\w+getreten|\w+gegangen)|hob|bewilligte|zahlten?|lag"
    r"|betrug|fusionierten?|gingen?|ging|vollzogen|erfolgte[n]?|verschmolzen|beteiligten?|schlossen|startete"
    r"|konstituierte|verließ|seit)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[;:–]|,(?=\s)")
_LIST = re.compile(r"\{[mb]\d+\},(?=\s\{[mb])")


def modality(marked: Marked, start: int, end: int, status: PaperStatus | None, after: str = "") -> Modality:
    """How far the thing told at [start, end) of the sentence is decided; ``after`` is the sentence behind it."""
    clause = clause_of(marked.text, start, end)
    if _NEGATED.search(clause):
        return Modality.REJECTED
    if marked.sentence.motion or _PUT_OFF.search(clause):
        return Modality.PROPOSED if _PUT_OFF.search(clause) else _of_paper(status)
    return _told(marked, clause, after)


def _told(marked: Marked, clause: str, after: str) -> Modality:
    """Of a sentence that is neither negated nor a motion."""
    if _DECIDED.search(clause) and not _PAST_PROPER.search(clause):
        return Modality.DECIDED
    if _PROPOSED.search(clause):
        return Modality.DECIDED if re.match(r"Dafür (?:stimm|sprach|votier|entschied)", after) else Modality.PROPOSED
    if _PAST.search(clause) or _PAST.search(marked.text):
        return Modality.OCCURRED
    return Modality.TOLD


_PAST_PROPER = re.compile(
    r"\b(?:wurde[n]?\s[^.;]{0,60}\b(?:Mitglied|gegründet|aufgelöst|umbenannt|aufgenommen)|beigetreten|ausgetreten)\b"
)


def clause_of(text: str, start: int, end: int) -> str:
    """The clause around [start, end): between commas, but not those of a list of names or inside brackets."""
    plain = _LIST.sub(lambda m: m.group().replace(",", "~"), text)
    breaks = [m.start() for m in _BREAKS.finditer(plain) if not _bracketed(plain, m.start())]
    first = max((place + 1 for place in breaks if place < start), default=0)
    last = min((place for place in breaks if place >= end), default=len(text))
    return text[first:last]


def _bracketed(text: str, place: int) -> bool:
    return text.count("(", 0, place) > text.count(")", 0, place)


def _of_paper(status: PaperStatus | None) -> Modality:
    if status is PaperStatus.DECIDED:
        return Modality.DECIDED
    return Modality.REJECTED if status is PaperStatus.REJECTED else Modality.PROPOSED


def tie_status(modality: Modality) -> Status:
    """The status of a membership or contribution of this modality."""
    return {
        Modality.DECIDED: Status.DECIDED,
        Modality.PROPOSED: Status.PROPOSED,
        Modality.REJECTED: Status.REJECTED,
    }.get(modality, Status.CURRENT)


def event_status(modality: Modality) -> EventStatus:
    """The status of an event of this modality."""
    return {
        Modality.DECIDED: EventStatus.DECIDED,
        Modality.PROPOSED: EventStatus.PROPOSED,
        Modality.REJECTED: EventStatus.REJECTED,
    }.get(modality, EventStatus.OCCURRED)
