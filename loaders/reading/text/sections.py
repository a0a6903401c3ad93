"""The parts of a paper, told from its headings: head, motion, reasons, annex."""

import re
from enum import StrEnum
from functools import lru_cache

from loaders.reading.text.cued import Cued


class Section(StrEnum):
    """Where in a paper a sentence stands; a MOTION is what the paper asks for."""

    HEAD = "head"
    MOTION = "motion"
    MINUTES = "minutes"
    REASONS = "reasons"
    ANNEX = "annex"


_HEADINGS: tuple[tuple[Section, str], ...] = (
    (
        Section.MOTION,
        r"(?:gemeinsamer )?(?:beschluss(?:vorschlag|empfehlung|antrag|entwurf|text|fassung)|antrag(?:stext)?|"
        r"tenor|petitum(?:\s?/\s?beschlussvorschlag)?|"
        r"der (?:rat|gemeinderat|stadtrat|kreistag|ausschuss)[^.]{0,40} (?:möge|wolle) beschließen|"
        r"empfehlungsbeschluss|beschluss an den [^.:]{3,40}|antrag an den [^.:]{3,40})",
    ),
    (Section.MINUTES, r"(?:beschluss|beschlüsse|abstimmung|abstimmungsergebnis|protokoll|niederschrift|wortprotokoll)"),
    (
        Section.REASONS,
        r"(?:sachverhalt|sachvortrag|vortrag|vorbericht|sachbericht|sachdarstellung|sachstand|vormerkung|"
        r"begründung(?: (?:der|des) [^.:,;]{3,40})?(?: vom \d[^:;]{3,18})?|"
        r"inhaltsbeschreibung|"
        r"(?:(?:ergänzende|nähere|weitere) )?erläuterung(?:en)?|"
        r"sach- und rechtslage|problembeschreibung|vorbemerkung|ausgangslage|anlass|zusammenfassung|hintergrund|"
        r"ziele(?: / wirkungen)?|ressourceneinsatz|schlussfolgerung|kostentabelle|finanzielle auswirkungen|"
        r"(?:stellungnahme|antwort|bericht)(?: (?:der|des) [^.:,;]{3,40}?)?(?: vom \d[^:;]{3,18})?|kurzfassung|"
        r"finanzierung|"
        r"rechtslage|allgemeines|sachverhalt(?: und|/) ?begründung|begründung(?: und|/) ?sachverhalt)",
    ),
    (Section.ANNEX, r"(?:anlagen?|anlage/n|anlagen?verzeichnis|stammbaum|anhang|quellen?(?=\s*:|\s*$))"),
)
_CLOSING = r"(?:\s*[:(/,]|\s*$|\s{2,}|\s+Seite\s\d)"
_NUMBERING = r"(?:[#>*\s]|(?:[IVX]{1,4}|\d{1,2}|[a-h])[.)]\s|\d{1,2}\s{1,3}(?=[A-ZÄÖÜ]))*"
_HEADING = re.compile(
    _NUMBERING + "(?:" + "|".join(rf"(?P<{section}>(?:{words}){_CLOSING})" for section, words in _HEADINGS) + ")",
    re.IGNORECASE,
)
_PRESENTS = re.compile(
    r"(?:\bempfohlen|\bempfiehlt|\bbeschließt(?:\s(?:einstimmig|mehrheitlich|hiermit|daher)){0,2}|\bbeschlossen"
    r"|\bmöge beschließen|\b(?:beschließt"
    r"|empfiehlt)\s(?:der|die)\s[^.:;]{3,60}|\bfolgende[nrs]? Beschluss(?:vorschlag)?"
    r"|\bfolgendes|\bwie folgt|\bentscheidet)\s*:\s*$"
)
_DECIDES = re.compile(
    r"\b(?:Der|Die|Dem|Den|Das)\s(?:\w+\s){0,3}?(?:\w*(?:ausschuss|ausschuß|rat|tag|versammlung|vertretung|senat)\w*)\s"
    r"(?:[^.]{0,80}?\s)?(?:beschließt|spricht sich|empfiehlt|stimmt|entscheidet|wird[^.]{0,60} empfohlen|befürwortet|"
    r"beauftragt|lehnt|wählt zwischen|nimmt)"
    r"|\bDem (?:\w+\s){1,6}(?:wird|werden) (?:nicht )?zugestimmt\b|\bwird(?: durch den \w+)? empfohlen\b"
)
_CUED_DECIDES = Cued(
    _DECIDES,
    (
        "beschließt",
        "spricht sich",
        "empfiehlt",
        "stimmt",
        "entscheidet",
        "empfohlen",
        "befürwortet",
        "beauftragt",
        "lehnt",
        "wählt zwischen",
        "nimmt",
    ),
)
_RESULTS = re.compile(r"beschlossen|abgelehnt|zugestimmt|angenommen|einstimmig|mehrheitlich|Ja:", re.IGNORECASE)


_ASKED_BY = re.compile(
    r"[Aa]ntrag:\s(?=[^.]{2,60}$)"
    r"(?:.*\b(?:SPD|CDU|CSU|FDP|AfD|BSW|Volt|Piraten|(?i:grüne|linke|freie wähler|bündnis 90))\b"
    r"|.*\b\w*(?:[Ff]raktion|[Gg]ruppe|[Gg]emeinschaft)\b)"
)
"""A label that says whose motion is answered ("Antrag: SPD-Fraktion"), and no heading."""
_SPACED = re.compile(r"\w(?:\s\w){4,}\s?:?\s*$")
_BETWEEN = re.compile(r"(?<=\w)\s(?=[\w:])")
"""The blanks of a heading that is set wide ("B e s c h l u s s :")."""
_AGENDA = re.compile(r"(?:Zu\s)?(?:TOP|Punkt|Tagesordnungspunkt)\s?\d{1,2}\b")


def opens_item(line: str) -> bool:
    """Whether a line opens an item of an agenda: what was asked for before ends there."""
    return _AGENDA.match(line) is not None


@lru_cache(maxsize=64)  # a line is asked about as the one behind, the one before and the first of its paragraph
def heading(line: str) -> Section | None:
    """The section that a line opens, or None. "Beschluss: …" with a result opens minutes, without one a motion."""
    plain = line.replace("ß", "ss")
    if line[1:2] == " " and _SPACED.match(line):
        plain = _BETWEEN.sub("", plain)
    found = _HEADING.match(plain)
    section = Section(found.lastgroup) if found and found.lastgroup else None
    if section is Section.MOTION and _ASKED_BY.match(line):
        return None
    if section is Section.MINUTES and plain.casefold().startswith("beschluss") and not _RESULTS.search(line):
        return Section.MOTION
    return section


def presents_motion(sentence: str) -> bool:
    """Whether what follows is what a committee is asked to decide ("… wird empfohlen:")."""
    return sentence.rstrip().endswith(":") and _PRESENTS.search(sentence) is not None


def is_motion(sentence: str) -> bool:
    """Whether the sentence itself is a decision of a committee, or asks for one."""
    return _CUED_DECIDES.search(sentence) is not None
