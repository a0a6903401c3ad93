"""What the text of a paper itself shows of its decision."""

import re

from graph_model.records.documents import Consultation
from graph_model.values.vocabularies import Outcome, PaperStatus
from loaders.reading.papers.acting import IN, MEMBERS, NOTED, VOTED
from loaders.reading.papers.committees import COMMITTEE
from loaders.reading.papers.kinds import PROPOSAL_HEADING, weak
from loaders.reading.papers.minutes import first_item, told_in_minutes
from loaders.reading.papers.paper_words import standing_of
from loaders.reading.papers.results import shown_outcomes
from loaders.reading.papers.route import deciding
from loaders.reading.papers.telling import telling

_BY_OUTCOME = {
    Outcome.ADOPTED: PaperStatus.DECIDED,
    Outcome.REJECTED: PaperStatus.REJECTED,
    Outcome.NOTED: PaperStatus.NOTED,
    Outcome.POSTPONED: PaperStatus.POSTPONED,
    Outcome.REFERRED: PaperStatus.POSTPONED,
}
_RECOMMENDS = re.compile(
    rf"\b[Dd](?:em|er)\s(?:{COMMITTEE}){IN}{{0,60}}?\bwird\b{IN}{{0,120}}?\bempfohlen\b"
    rf"|\bwird\s(?:\w+\s){{0,3}}(?:dem|der)\s(?:{COMMITTEE}){IN}{{0,120}}?\bempfohlen\b"
    rf"|(?:{COMMITTEE})\s+empfiehlt\b|\bempfiehlt\s+(?:\w+\s)?(?:dem|der)\s(?:{COMMITTEE})"
    rf"|\b(?:vo[mn]|durch)\s(?:de[nmr]\s)?(?:{COMMITTEE})\s+empfohlen|(?:{COMMITTEE})\b{IN}{{0,60}}?\bempfahl\b"
    rf"|\bempfahl\s(?:der|die|das)\s(?:{COMMITTEE})|\bhat\s(?:der|die)\s(?:{COMMITTEE})\b{IN}{{0,80}}?\bempfohlen"
    rf"|\b[Ee]mpfehlung\san\s(?:den|die)\s(?:{COMMITTEE})"
)
_HEADED_PROPOSAL = re.compile(r"\b(?:Beschluss|Verwaltungs)(?:vorschlag|antrag|entwurf)\b")
_PROPOSES = re.compile(
    r"^[ \t]*(?:\d+\.[ \t]*)?(?:Antrag(?:,|[ \t]*$|[ \t]*:|\san\sde[nr]|\sder\s\S*[Ff]raktion|\sauf\s)|Antragstext)"
    r"|\b(?:Beschluss|Verwaltungs)(?:vorschlag|antrag|entwurf|empfehlung)|Vorschlag\sder\sVerwaltung"
    r"|\b(?:möge|mögen|wolle)\s(?:\w+\s)?beschlie(?:ß|ss)en"
    rf"|\b(?:wird|werden)\s(?:\w+\s)?vorgeschlagen|\bschlägt\b{IN}{{0,80}}\bvor\b"
    rf"|\bwird\sgebeten\b{IN}{{0,80}}\bzu\s(?:beschließen|fassen)"
    rf"|\b[Ff]raktion\b{IN}{{0,60}}?\bbeantragt\b",
    re.MULTILINE,
)
_PLANNED = re.compile(
    rf"\b(?:Stadt|Gemeinde|Samtgemeinde|Landkreis|Kreis|Region|Verwaltung|{COMMITTEE})\b{IN}{{0,60}}?"
    rf"\b(?:soll|sollen|will|wollen|möchte|beabsichtigt|plant|erwägt)\b{IN}{{0,120}}?"
    r"\b(?:beitreten|austreten|kündigen|gründen|auflösen|beschließen|werden|ausscheiden|entscheiden|beteiligen|zahlen"
    r"|verlassen|bleiben|beenden|eintreten|anschließen|erhöhen|unterstützen|fördern)\b"
    rf"|\b(?:entscheidet|stimmt|berät|befasst)\b{IN}{{0,40}}?\b(?:am|im|kommende\w*|nächste\w*)\b"
    rf"|\bwird\b{IN}{{0,60}}?\b(?:{COMMITTEE})\b{IN}{{0,80}}?\b(?:abstimmen|entscheiden|beraten|beschließen|befassen)\b"
)
_INFORMS = re.compile(
    r"informations(?:vorlage|drucksache)|(?<!presse)(?<!medien)mitteilung|kenntnis(?:gabe|nahme)|bericht|^(?:be)?antwort|^stellungnahme|bekanntgabe",
    re.IGNORECASE,
)
_PROPOSAL_TYPE = re.compile(r"vorlage|drucksache|antrag", re.IGNORECASE)
_DECISION_HEADING = re.compile(
    r"^[ \t]*(?:\d+\.\s*)?(?:Beschlu(?:ss|ß)(?:\s\d{1,2})?|Beschlusstext|Beschlüsse)"
    r"[ \t]*(?:\([^()\n]{0,40}\)[ \t]*)?:?[ \t]*$"
    r"|\bf(?:asst|olgende[nr])\s(?:\w+\s){0,2}Beschlu(?:ss|ß)\b"
    r"|\b(?:beschließt|beschloss)\s(?:einstimmig|mehrheitlich|bei \w+ Enthaltung(?:en)?)\s?:",
    re.MULTILINE,
)
_REFUSED = re.compile(
    rf"\b[Dd](?:er|ie|as)\s(?:{COMMITTEE})\b{IN}{{0,60}}?\b(?:lehnte\b|hat\b{IN}{{0,160}}?\babgelehnt)"
    rf"|\blehnte(?:n)?\s(?:der|die)\s(?:{COMMITTEE}|{MEMBERS}|Abgeordneten|Räte|Mitglieder)"
    rf"|\b[Kk]eine\sMehrheit\b{IN}{{0,60}}?\b(?:{COMMITTEE})|(?:{COMMITTEE})\b{IN}{{0,80}}?\bkeine\sMehrheit"
    rf"|\b(?:{MEMBERS})\b{IN}{{0,60}}?\b(?:lehnten\b{IN}{{0,120}}?\bab\b|abgelehnt)"
    rf"|\b(?:{COMMITTEE})\s(?:\w+\s){{0,3}}abgelehnt|\bvo[mn]\s(?:\w+\s)?(?:{COMMITTEE})\s{IN}{{0,60}}?abgelehnt"
)
_PUT_OFF = re.compile(
    rf"\b(?:{COMMITTEE}|{MEMBERS})\b{IN}{{0,80}}?\b(?:vertagten?|vertagt|verschoben|verschob(?:en)?|zurückgestellt)\b"
    rf"|\b(?:vertagten?|verschob(?:en)?)\s(?:der|die)\s(?:{COMMITTEE}|{MEMBERS})"
)


def standing(text: str, told: str, doc_type: str | None, route: tuple[Consultation, ...]) -> PaperStatus | None:
    """The state that the text shows, ``told`` being its sentences that can tell of a decision; what meetings made of
    it later stands in the consultations."""
    says = standing_of(doc_type)
    if says == "silent":
        return None
    if says == "minutes":
        text = first_item(text)
        told = telling(text)
    shown = _shown_result(text, route)
    is_open = shown in (None, PaperStatus.DECIDED) and deciding(route) is None
    if is_open and _RECOMMENDS.search(told) and (shown or not _HEADED_PROPOSAL.search(text)):
        return PaperStatus.RECOMMENDED
    return shown or _of_kind(says, text, told) or _told_without_result(text, told, doc_type, route)


def _of_kind(says: str, text: str, told: str) -> PaperStatus | None:
    """What the kind of paper tells: some are decisions themselves, minutes say what the meeting did."""
    if says == "minutes" and not _DECISION_HEADING.search(text):
        return told_in_minutes(told)
    return PaperStatus.DECIDED if says == "decided" else None


def _told_without_result(
    text: str, told: str, doc_type: str | None, route: tuple[Consultation, ...]
) -> PaperStatus | None:
    if doc_type and _INFORMS.search(doc_type) and not _HEADED_PROPOSAL.search(text):
        return PaperStatus.NOTED
    if _PROPOSES.search(text) or PROPOSAL_HEADING.search(text):
        return PaperStatus.PROPOSED
    turn = deciding(route)
    if turn and turn.outcome is Outcome.UNKNOWN and doc_type and _PROPOSAL_TYPE.search(doc_type) and not weak(doc_type):
        return PaperStatus.PROPOSED  # what sentences tell is of other councils
    return _told_in_sentences(text, told, doc_type)


def _told_in_sentences(text: str, told: str, doc_type: str | None) -> PaperStatus | None:
    """Minutes and press texts tell the decision in a sentence, in the past or under the heading of a Beschluss."""
    if _REFUSED.search(told):
        return PaperStatus.REJECTED
    if _PUT_OFF.search(told):
        return PaperStatus.POSTPONED
    if doc_type and _PROPOSAL_TYPE.search(doc_type) and not weak(doc_type):
        return PaperStatus.PROPOSED
    if any(pattern.search(told) for pattern in VOTED) or _DECISION_HEADING.search(text):
        return PaperStatus.DECIDED
    if NOTED.search(told):
        return PaperStatus.NOTED
    return PaperStatus.PROPOSED if _PLANNED.search(told) else None


def _shown_result(text: str, route: tuple[Consultation, ...]) -> PaperStatus | None:
    turn = deciding(route)
    of_route = _BY_OUTCOME.get(turn.outcome) if turn else None
    shown = (status for outcome in shown_outcomes(text) if (status := _BY_OUTCOME.get(outcome)))
    return of_route or next(shown, None)
