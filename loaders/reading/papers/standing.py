"""What the text of a paper itself shows of its decision, and which committee it speaks of."""

import re

from graph_model.records.documents import Consultation
from graph_model.values.vocabularies import Outcome, PaperStatus
from loaders.reading.outcomes import outcome_of
from loaders.reading.papers.committees import COMMITTEE, base_form
from loaders.reading.papers.route import deciding

_BY_OUTCOME = {
    Outcome.ADOPTED: PaperStatus.DECIDED,
    Outcome.REJECTED: PaperStatus.REJECTED,
    Outcome.NOTED: PaperStatus.NOTED,
    Outcome.POSTPONED: PaperStatus.POSTPONED,
    Outcome.REFERRED: PaperStatus.POSTPONED,
}
_RESULT_LINE = re.compile(
    r"^[ \t]*(?:Beschluss|Abstimmung|Abstimmungsergebnis|Beratungsergebnis|Ergebnis|Beschlussfassung)"
    r"[ \t]*:[ \t]*(?P<result>\S.{3,80})$"
    r"|^[^\w\n]*(?P<alone>(?:einstimmig|mehrheitlich|ungeändert|geändert)\s(?:\w+\s)?"
    r"(?:beschlossen|angenommen|zugestimmt|abgelehnt))[^\w\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
_RECOMMENDS = re.compile(
    rf"(?:Beschlussempfehlung\b|\bwird\b[^.]{{0,80}}\bempfohlen\b|(?:{COMMITTEE})\s+empfiehlt\b|\bempfiehlt\s+(?:dem|der)\b"
    rf"|\b(?:vo[mn]|durch)\s(?:de[nmr]\s)?(?:{COMMITTEE})\s+empfohlen|(?:{COMMITTEE})\b[^.]{{0,60}}?\bempfahl\b"
    rf"|\bempfahl\s(?:der|die|das)\s(?:{COMMITTEE})|\bhat\s(?:der|die)\s(?:{COMMITTEE})\b[^.]{{0,80}}?\bempfohlen)"
)
_PROPOSES = re.compile(
    r"^[ \t]*(?:\d+\.[ \t]*)?(?:Antrag(?:,|[ \t]*$|[ \t]*:|\san\sde[nr]|\sder\s\S*[Ff]raktion)|Antragstext)"
    r"|\b(?:Beschluss|Verwaltungs)(?:vorschlag|antrag|entwurf)|Vorschlag\sder\sVerwaltung"
    r"|\bm(?:öge|ögen)\s(?:\w+\s)?beschließen"
    r"|\b(?:wird|werden)\s(?:\w+\s)?vorgeschlagen|\bschlägt\b[^.]{0,80}\bvor\b"
    r"|\bwird\sgebeten\b[^.]{0,80}\bzu\s(?:beschließen|fassen)"
    r"|\b[Ff]raktion\b[^.]{0,60}?\bbeantragt\b",
    re.MULTILINE,
)
_PLANNED = re.compile(
    rf"\b(?:Stadt|Gemeinde|Samtgemeinde|Landkreis|Kreis|Region|Verwaltung|{COMMITTEE})\b[^.]{{0,60}}?"
    r"\b(?:soll|sollen|will|wollen|möchte|beabsichtigt|plant|erwägt)\b[^.]{0,120}?"
    r"\b(?:beitreten|austreten|kündigen|gründen|auflösen|beschließen|werden|ausscheiden|entscheiden|beteiligen|zahlen)\b"
    r"|\b(?:entscheidet|stimmt)\b[^.]{0,40}?\b(?:am|im|kommende\w*|nächste\w*)\b"
)
_INFORMS = re.compile(
    r"informations(?:vorlage|drucksache)|mitteilung|kenntnis(?:gabe|nahme)|berichtsvorlage", re.IGNORECASE
)
_DECISION_HEADING = re.compile(
    r"^[ \t]*(?:\d+\.\s*)?(?:Beschluss|Beschlusstext|Beschlüsse)[ \t]*:?[ \t]*$", re.MULTILINE
)
_COMMITTEE_OF = {
    "Kreisräte": "Kreistag",
    "Stadträte": "Stadtrat",
    "Gemeinderäte": "Gemeinderat",
    "Stadtverordneten": "Stadtverordnetenversammlung",
    "Gemeindevertreter": "Gemeindevertretung",
    "Kreistagsmitglieder": "Kreistag",
    "Kreistagsabgeordneten": "Kreistag",
    "Ratsmitglieder": "Rat",
    "Ratsherren": "Rat",
}
_MEMBERS = "|".join(_COMMITTEE_OF)
_FOR = (
    r"stimmten?|votierten?|beschloss(?:en)?|entschied(?:en)?|billigten?|bewilligten?|genehmigten?|verabschiedeten?"
    r"|befürworteten?|gab(?:en)?\s(?:\w+\s)?(?:grünes\sLicht|\w+\sZustimmung)|sprach(?:en)?\ssich|fasste"
)
_DONE = (
    r"(?:beschlossen|zugestimmt|gebilligt|entschieden|bewilligt|genehmigt|befürwortet|verabschiedet|gefasst"
    r"|ausgesprochen)"
)
_VOTED = (
    re.compile(rf"\b(?:{_FOR})\b[^.]{{0,60}}?\b(?:der|die|das)\s(?P<committee>{COMMITTEE})"),
    re.compile(rf"\b[Dd](?:er|ie|as)\s(?P<committee>{COMMITTEE})\b[^.]{{0,80}}?\b(?:{_FOR})\b"),
    re.compile(rf"\b[Dd](?:er|ie|as)\s(?P<committee>{COMMITTEE})\b[^.]{{0,60}}?\bha(?:t|tte)\b[^.]{{0,200}}?\b{_DONE}"),
    re.compile(rf"\bha(?:t|tte)\s(?:der|die|das)\s(?P<committee>{COMMITTEE})\b[^.]{{0,200}}?\b{_DONE}"),
    re.compile(rf"\b(?:{_FOR})\s(?:\w+\s)?die\s(?P<members>{_MEMBERS})\b"),
    re.compile(rf"\b[Dd]ie\s(?P<members>{_MEMBERS})\b[^.]{{0,60}}?\b(?:{_FOR})\b"),
    re.compile(rf"\b(?:vo[mn]|durch)\s(?:de[nmr]\s|die\s)?(?P<committee>{COMMITTEE})\s[^.]{{0,80}}?\b{_DONE}"),
)
_NOTED = re.compile(
    rf"\b[Dd](?:er|ie|as)\s(?P<committee>{COMMITTEE})\b[^.]{{0,60}}?\bnahm\b[^.]{{0,120}}?\bzur\sKenntnis"
)
_REFUSED = re.compile(
    rf"\b[Dd](?:er|ie|as)\s(?:{COMMITTEE})\b[^.]{{0,60}}?\b(?:lehnte\b|hat\b[^.]{{0,160}}?\babgelehnt)"
    rf"|\blehnte(?:n)?\s(?:der|die)\s(?:{COMMITTEE})"
)
_ACTORS = (
    re.compile(rf"\b(?:vo[mn]|durch)\s(?:de[nmr]\s|die\s)?(?P<committee>{COMMITTEE})\s+empfohlen"),
    re.compile(
        rf"(?:\b[Dd](?:er|ie|as)\s|^[^\w\n]{{0,10}})(?P<committee>{COMMITTEE})(?:\s(?:der|des)\s(?:Stadt|Gemeinde|Landkreises|Kreises|Samtgemeinde)\s\S+)?\s"
        r"(?:beschließt|entscheidet|stimmt|nimmt|wählt|empfiehlt|spricht|ermächtigt|beauftragt|bewilligt|genehmigt|billigt"
        r"|befürwortet|erklärt|ist\sdamit|lehnt|beruft|bestellt|begrüßt|möge|wird\sgebeten|fasst|unterstützt)",
        re.MULTILINE,
    ),
)
_MEETING_OF = re.compile(
    rf"\b(?:Sitzung|Niederschrift|Protokoll|Auszug|Beschluss)\b.{{0,60}}?\bde[sr]\s(?P<committee>{COMMITTEE})"
)
_LONGEST_LINE = 100
_PLACE = re.compile(rf"\b(?:[Ii]m|[Ii]n\sder|Sitzung\sdes|Sitzung\sder)\s(?P<committee>{COMMITTEE})")


def standing(text: str, doc_type: str | None, route: tuple[Consultation, ...]) -> PaperStatus | None:
    """The state that the text shows; what meetings made of it later stands in the consultations."""
    shown = _shown_result(text, route)
    if shown in (None, PaperStatus.DECIDED) and _RECOMMENDS.search(text) and deciding(route) is None:
        return PaperStatus.RECOMMENDED
    if shown:
        return shown
    if _PROPOSES.search(text):
        return PaperStatus.PROPOSED
    if doc_type and _INFORMS.search(doc_type):
        return PaperStatus.NOTED
    return _told_in_sentences(text)


def acting_committee(text: str, is_paper: bool) -> str | None:
    """The committee that decides according to the sentences of the text; in press texts also the one reported on."""
    for pattern in (*_ACTORS, *_VOTED, _NOTED) if is_paper else (*_ACTORS, *_VOTED, _NOTED, _PLACE):
        found = pattern.search(text)
        named = found.groupdict() if found else {}
        if named.get("committee"):
            return base_form(str(named["committee"]))
        if named.get("members"):
            return _COMMITTEE_OF[str(named["members"])]
    return None


def committee_line(lines: list[str]) -> str | None:
    """The committee whose meeting a short line of the head names, or that stands in a line of its own."""
    for line in (" ".join(line.strip("# ").split()) for line in lines):
        found = _MEETING_OF.search(line) if len(line) <= _LONGEST_LINE else None
        if found:
            return base_form(found["committee"])
        if re.fullmatch(COMMITTEE, line):
            return line
    return None


def _told_in_sentences(text: str) -> PaperStatus | None:
    """Minutes and press texts tell the decision in a sentence, in the past or under the heading of a Beschluss."""
    if _REFUSED.search(text):
        return PaperStatus.REJECTED
    if any(pattern.search(text) for pattern in _VOTED) or _DECISION_HEADING.search(text):
        return PaperStatus.DECIDED
    if _NOTED.search(text):
        return PaperStatus.NOTED
    return PaperStatus.PROPOSED if _PLANNED.search(text) else None


def _shown_result(text: str, route: tuple[Consultation, ...]) -> PaperStatus | None:
    for line in _RESULT_LINE.finditer(text):
        status = _BY_OUTCOME.get(outcome_of(line["result"] or line["alone"]))
        if status:
            return status
    turn = deciding(route)
    return _BY_OUTCOME.get(turn.outcome) if turn else None
