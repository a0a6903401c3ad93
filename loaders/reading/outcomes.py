"""What a meeting made of a paper, from the free text that minutes and council systems give."""

import re

from graph_model.values.vocabularies import ConsultationRole, Outcome

_RULES: tuple[tuple[Outcome, str], ...] = (
    (Outcome.UNKNOWN, r"zurück\s?gezogen|zurückgenommen|erledigt|gegenstandslos|nicht\s+öffentlich\s+behandelt"),
    (
        Outcome.POSTPONED,
        r"vertag|zurück\s?gestellt|abgesetzt|absetzung|verschoben|aufgeschoben|nicht\s+behandelt|nicht\s+beraten"
        r"|von\s+der\s+tagesordnung|nicht\s+aufgerufen|(?:vorerst|noch)\s+nicht\s+(?:beschlossen|entschieden)"
        r"|ohne\s+(?:beschluss|behandlung|empfehlung|votum)",
    ),
    (
        Outcome.REFERRED,
        r"verwiesen|verwies\b|überwiesen|verweisung|überweisung|weitergeleitet|rücküberweis"
        r"|zur\s+(?:weiteren\s+)?(?:beratung|vorberatung|behandlung)\s+in\s",
    ),
    (
        Outcome.REJECTED,
        r"abgelehnt|ablehn|lehnt\b.*\bab\b|abgewiesen|zurückgewiesen|keine\s+(?:erforderliche\s+)?mehrheit"
        r"|nicht\s+(?:\w+\s+)?(?:zugestimmt|angenommen|beschlossen|gefolgt|empfohlen|stattgegeben|genehmigt|bestätigt)"
        r"|stimmengleichheit|verworfen|mehrheit\s+verfehlt",
    ),
    (
        Outcome.ADOPTED,
        r"beschl(?:ossen|uss|ießt|oss)|zugestimmt|zustimm|angenommen|annahme|genehmigt|bewilligt|stattgegeben"
        r"|empfohlen|empfehl|entsprochen|bestätigt|gewählt|gebilligt|befürwortet|verabschiedet|so\s+entschieden",
    ),
    (
        Outcome.NOTED,
        r"ken+t?nis|kenntn\.|mitgeteilt|\bbericht|beantwort|\bantwort|stellungnahme|informiert|information|aussprache"
        r"|vorgetragen|vorgestellt|\bz\.\s?k",
    ),
    (Outcome.ADOPTED, r"einstimmig|mehrheitlich|mit\s+(?:großer\s+)?(?:stimmen)?mehrheit"),
)
_OUTCOMES = tuple((outcome, re.compile(pattern, re.IGNORECASE)) for outcome, pattern in _RULES)
_VOTES = re.compile(
    r"(?:ja|dafür)\W{0,3}(?:stimmen)?\W{0,3}(?P<yes>\d+)\D{1,20}?(?:nein|dagegen)\W{0,3}(?:stimmen)?\W{0,3}(?P<no>\d+)"
    r"|(?P<yes2>\d+)\s*(?:ja|dafür|stimmen\s+dafür)\D{0,20}?(?P<no2>\d+)\s*(?:nein|dagegen)"
    r"|(?P<yes3>\d+)\s*:\s*(?P<no3>\d+)",
    re.IGNORECASE,
)
_ROLES: tuple[tuple[ConsultationRole, str], ...] = (
    (ConsultationRole.NOTE, r"kenntnis|information|\bbericht|mitteilung"),
    (ConsultationRole.PRELIMINARY, r"vorbera|empfehl|begutacht|\bberatung"),
    (ConsultationRole.HEARING, r"anhör|stellungnahme|\bhör"),
    (ConsultationRole.DECISION, r"entscheid|beschl(?:uss|ieß)"),
)


def outcome_of(result: str | None, role: ConsultationRole = ConsultationRole.UNKNOWN) -> Outcome:
    """The class of a result in any of its spellings; UNKNOWN where the source tells none.

    An adopted motion may be a refusal in substance: the outcome speaks of the motion alone.
    """
    words = " ".join((result or "").split())
    if not words.strip(" -–./"):
        return Outcome.UNKNOWN
    for outcome, pattern in _OUTCOMES:
        if pattern.search(words):
            return outcome
    return _by_votes(words) or (Outcome.NOTED if role is ConsultationRole.NOTE else Outcome.UNKNOWN)


def role_of(words: str | None) -> ConsultationRole:
    """What a committee does with a paper, from the word a source has for it ("Vorberatung", "zur Kenntnis")."""
    for role, pattern in _ROLES:
        if words and re.search(pattern, words, re.IGNORECASE):
            return role
    return ConsultationRole.UNKNOWN


def _by_votes(words: str) -> Outcome | None:
    found = _VOTES.search(words)
    if found is None:
        return None
    yes, no = (int(found[group] or found[f"{group}2"] or found[f"{group}3"]) for group in ("yes", "no"))
    return Outcome.ADOPTED if yes > no else Outcome.REJECTED
