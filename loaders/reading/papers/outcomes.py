"""What a meeting made of a paper, from the free text that minutes and council systems give."""

import re

from graph_model.values.vocabularies import ConsultationRole, Outcome

_REFUSED_PROCEDURE = re.compile(
    r"(?:zurückstellung|vertagung|absetzung|verweisung|überweisung|geschäftsordnungsantrag)\w*\s(?:\w+\s)?abgelehnt\W*",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(r"(?:zurückgestellt|vertagt|abgesetzt)\W{1,4}(?:\w+\s)?wieder\saufgenommen", re.IGNORECASE)
_RULES: tuple[tuple[Outcome, str], ...] = (
    (Outcome.UNKNOWN, r"zurück\s?gezogen|zurückgenommen|erledigt|gegenstandslos|nicht\s+öffentlich\s+behandelt"),
    (
        Outcome.POSTPONED,
        r"vertag|zurück\s?(?:ge)?stell|abgesetzt|absetzung|verschoben|\bgeschoben|schiebung\b|aufgeschoben|ausgesetzt"
        r"|wiedervorlage|nicht\s+behandelt|nicht\s+beraten|\b1\.\s*lesung|(?:nächste[nr]?|folgende[nr]?)\s+sitzung"
        r"|von\s+der\s+(?:tagesordnung|TO\b)|nicht\s+aufgerufen|(?:vorerst|noch)\s+nicht\s+(?:beschlossen|entschieden)"
        r"|(?<!\()\bohne\s+(?:beschluss|behandlung|empfehlung|votum)",
    ),
    (
        Outcome.REFERRED,
        r"verwiesen|verwies\b|überwiesen|verweisung|überweisung|weitergeleitet|weiterleitung|rücküberweis"
        r"|zur\s+(?:weiteren\s+)?(?:beratung|vorberatung|behandlung)\s+(?:in|an)\s",
    ),
    (
        Outcome.REJECTED,
        r"abgelehnt|\babgel\.|ablehn|lehnt\b.*\bab\b|abgewiesen|zurückgewiesen|keine\s+(?:erforderliche\s+)?mehrheit"
        r"|nicht\s+(?!ohne\b)(?:\w+\s+){0,2}(?:zugestimmt|angenommen|beschlossen|gefolgt|empfohlen|stattgegeben|genehmigt|bestätigt"
        r"|befürwortet|entsprochen|gebilligt|mehrheit)|stimmengleichheit|verworfen|gescheitert|abschlägig"
        r"|(?:mehrheit\s+(?:\w+\s+)?|\b)verfehlt",
    ),
    (Outcome.NOTED, r"(?:zustimmend|billigend|einstimmig)\s+zur\s+kenntnis\s+genommen\s*$|^kenntnisnahme\s+\(?ohne"),
    (
        Outcome.ADOPTED,
        r"beschl(?:ossen|uss|ießt|oss)|zugest(?:immt|\.)|zustimm|angenommen|annahme|genehmigt|bewilligt|stattgegeben"
        r"|empfohlen|empfehl|entsprochen|bestätigt|gewählt|gebilligt|befürwortet|verabschiedet|so\s+entschieden|gefolgt"
        r"|\bbestellt|ermächtigt|beauftragt|berufen|\bnach\s+antrag\b|(?:wie|laut|gemäß|lt\.)\s+(?:\w*vorlage|\w*antrag|\w*vorschlag)",
    ),
    (
        Outcome.NOTED,
        r"ken+t?nis|kenntn\.|mitgeteilt|\bmitteilung|\bbericht|beantwort|\bantwort|stellungnahme|informiert|information"
        r"|aussprache|vorgetragen|vorgestellt|\bz\.\s?k",
    ),
    (Outcome.ADOPTED, r"\beinst(?:immig|\.)|\bmehrh(?:eitlich|\.)|mit\s+(?:großer\s+)?(?:stimmen)?mehrheit"),
)
_OUTCOMES = tuple((outcome, re.compile(pattern, re.IGNORECASE)) for outcome, pattern in _RULES)
_VOTES = re.compile(
    r"(?:ja|dafür)\W{0,3}(?:stimmen)?\W{0,3}(?P<yes>\d+)\D{1,20}?(?:nein|dagegen)\W{0,3}(?:stimmen)?\W{0,3}(?P<no>\d+)"
    r"|(?P<yes2>\d+)\s*(?:ja|dafür|stimmen\s+dafür)\D{0,20}?(?P<no2>\d+)\s*(?:nein|dagegen)"
    r"|(?P<yes3>\d+)\s*(?::|zu|gegen)\s*(?P<no3>\d+)",
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
    words = _TAKEN_UP.sub(" ", _REFUSED_PROCEDURE.sub(" ", " ".join((result or "").split())))
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
