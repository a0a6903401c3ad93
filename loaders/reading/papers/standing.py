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
_RESULT_LINE = re.compile(r"^\s*(?:Beschluss|Abstimmungsergebnis|Ergebnis)\s*:\s*(?P<result>\S.{3,80})$", re.MULTILINE)
_RECOMMENDS = re.compile(
    rf"(?:Beschlussempfehlung\b|\bwird\b[^.]{{0,80}}\bempfohlen\b|(?:{COMMITTEE})\s+empfiehlt\b|\bempfiehlt\s+(?:dem|der)\b"
    rf"|\b(?:vo[mn]|durch)\s(?:de[nmr]\s)?(?:{COMMITTEE})\s+empfohlen)"
)
_PROPOSES = re.compile(
    r"^\s*(?:\d+\.\s*)?(?:Beschlussvorschlag|Beschlussantrag|Beschlussentwurf|Antrag(?:,|\s*$|\san\sde[nr])|Antragstext)",
    re.MULTILINE,
)
_INFORMS = re.compile(r"(?i)informations(?:vorlage|drucksache)|mitteilung|kenntnis(?:gabe|nahme)|berichtsvorlage")
_VOTED = re.compile(
    rf"\b(?:stimmten?|votierten?|beschloss|beschlossen|entschied(?:en)?|billigten?|lehnten?)\b[^.]{{0,60}}?\b(?:der|die|das)\s(?P<committee>{COMMITTEE})"
    rf"|\b(?:[Dd]er|[Dd]ie|[Dd]as)\s(?P<committee2>{COMMITTEE})\b[^.]{{0,60}}?\b(?:stimmte|votierte|beschloss|entschied|billigte|hat\b[^.]{{0,80}}\b(?:beschlossen|zugestimmt|gebilligt))"
)
_ACTORS = (
    re.compile(rf"\b(?:vo[mn]|durch)\s(?:de[nmr]\s|die\s)?(?P<committee>{COMMITTEE})\s+empfohlen"),
    re.compile(
        rf"\b(?:[Dd]er|[Dd]ie|[Dd]as)\s(?P<committee>{COMMITTEE})\s(?:beschließt|entscheidet|stimmt|nimmt|wählt|empfiehlt|spricht"
        r"|ermächtigt|beauftragt|bewilligt|genehmigt|billigt|befürwortet|ist\sdamit|lehnt|beruft|bestellt)"
    ),
)
_PLACE = re.compile(rf"\b(?:im|in\sder|Sitzung\sdes|Sitzung\sder)\s(?P<committee>{COMMITTEE})")


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
    return PaperStatus.DECIDED if doc_type is None and _VOTED.search(text) else None


def acting_committee(text: str, is_paper: bool) -> str | None:
    """The committee that decides according to the sentences of the text; in press texts also the one reported on."""
    patterns = _ACTORS if is_paper else (*_ACTORS, _VOTED, _PLACE)
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            name = found["committee"] or found["committee2"]
            return base_form(name)
    return None


def _shown_result(text: str, route: tuple[Consultation, ...]) -> PaperStatus | None:
    line = _RESULT_LINE.search(text)
    if line and outcome_of(line["result"]) in _BY_OUTCOME:
        return _BY_OUTCOME[outcome_of(line["result"])]
    turn = deciding(route)
    return _BY_OUTCOME.get(turn.outcome) if turn else None
