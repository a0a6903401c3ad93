"""The subject of a paper that does not label it: the paragraph before the route or before the proposal."""

import re

from loaders.reading.papers.committees import has_committee
from loaders.reading.papers.labels import is_labelled
from loaders.reading.papers.numbers import DAY

_ROUTE = re.compile(r"^\s*(?:Beratungsfolge|Beratungsgang)\b")
_NO_SUBJECT = re.compile(
    r"(?:ja|nein|öffentlich|:|☒|☐)\s*$|^[\W\dxX]+$|^\s*(?:Relevanz|Beschluss\s*:|Abstimmung\s*:"
    r"|(?:(?:Große )?(?:Kreis)?[Ss]tadt|Landeshauptstadt|Hansestadt|Landkreis|Kreis|Gemeinde|Markt|Samtgemeinde"
    r"|Verbandsgemeinde|Amt)"
    r"\s[A-ZÄÖÜ][\w./()-]*(?:[\s-][\w./()-]+){0,4}\s*$|[A-ZÄÖÜ][\w-]*kreis\s*$"
    r"|\w*[Vv]orlage\s(?:Nr\.?\s?)?[\w/.-]*\d[\w/.-]*\s*$|Gedruckt auf|\W*Dez\b|Der Landrat|Die Landrätin)"
    r"|[Vv]orlage$|VORLAGE$"
    r"|\b(?:E-?Mail|Mail|Newsletter|Nachricht)\b.{0,40}\b(?:nicht (?:lesbar|richtig|korrekt)|Browser|abmelden"
    r"|angezeigt)\b"
    r"|\b(?:im Browser (?:öffnen|ansehen|anzeigen)|Online-?(?:Version|Ansicht)|hier klicken|klicken Sie)\b"
    r"|^(?:[-#*]|\d+\.)?\s*(?:Inhalt|Sprungziele|Anlagen?)\s*$"
)
_LETTERHEAD = re.compile(
    r"\s*(?:(?:Der|Die)\s)?(?:Magistrat|Gemeindevorstand|Kreisausschuss|Landratsamt|Landrat|Landrätin|Kreisverwaltung"
    r"|Stadtverwaltung|Gemeindeverwaltung|Bezirksamt|Bezirksversammlung|Oberbürgermeister(?:in)?|Bürgermeister(?:in)?|Verwaltung"
    r"|Sitzungsdienst|Kreistagsbüro|Ratsinformation\w*|Stadtkämmerei|Kämmerei|Fachbereich|Fachdienst|Fachamt|Dezernat"
    r"|Sachgebiet|Stabsstelle|Regionalverband|Amt\sfür|Hauptamt|Freie\sund)\b(?:[^.:?!]|\.(?=\d)){0,80}$"
    r"|\s*(?:NIEDERSCHRIFT|Niederschrift|PROTOKOLL|Protokoll|Beschlussauszug|Auszug|Entwurf|Drucksache)\b[^:?!]{0,60}$"
    r"|\s*(?:KREISTAG|STADTRAT|GEMEINDERAT|Kreistag|Stadtrat|Gemeinderat)\b[^.:?!]{0,40}$"
    r"|\s*(?:\w*[Aa]ntrag|Antwort|Beantwortung|\w*[Mm]itteilung|\w*[Aa]nfrage|\w*[Dd]rucksache|Vorlage)\s[^:?!]{0,60}\d\W*$"
    r"|\s*(?:PROTOKOLL\w*|Kreistagsdrucksache|Gremium\b.*|Bearbeitung\b.*|(?:Zu\s)?TOP\s.{0,6}|\d+\.\s\w*\s?\w*[Ss]itzung\b.*)$"
    r"|\s*\W?[a-zäöü]|[\w ]{3,25}:\s?\d+$|[^:]{0,40}\(öffentlich\)$|Beginn\b|\s*[A-Z/ ]{0,8}\d[\d/ .-]*$"
    rf"|.*,\s(?:den\s)?(?:{DAY})\s*$|\s*[-–]\s*(?:nicht\s?)?öffentlich\b"
)
"""Who writes, from which office and when: the lines above the subject."""
_SENTENCE_END = re.compile(r"(?<=[a-zäöüß\d)“\"][.!?])\s+(?=[A-ZÄÖÜ„])")
_LONGEST = 250
_LONGEST_FIRST = 160
_SHORTEST = 8
_LONGEST_TURN = 100


def read_title(lines: list[str], values: frozenset[str]) -> str | None:
    """The subject; ``values`` are the lines already taken by labels, ``lines`` those before the body of the paper."""
    route = next((at for at, line in enumerate(lines) if _ROUTE.match(line)), None)
    if route is not None:
        before = _paragraph_before(lines[:route], values)
        if before:
            return before
    return (_paragraph_before(lines, values) if route is not None else None) or _first(lines, values)


def _paragraph_before(lines: list[str], values: frozenset[str]) -> str | None:
    end = next((at for at in range(len(lines), 0, -1) if lines[at - 1].strip()), 0)
    start = end
    while start and _is_subject(lines[start - 1], values):
        start -= 1
    words = " ".join(" ".join(lines[start:end]).split())
    if start < end and _LETTERHEAD.match(lines[start]):
        return None
    return words if 3 < len(words) <= _LONGEST else None


def _first(lines: list[str], values: frozenset[str]) -> str | None:
    for line in lines:
        if _is_subject(line, values) and not (_LETTERHEAD.match(line) or _ROUTE.match(line) or _is_turn(line)):
            first = _SENTENCE_END.split(" ".join(line.strip("#* \t").split()))[0]
            if len(first) > _SHORTEST:
                # A longer one is prose: the paper has no subject above it, and what follows is none either.
                return first if len(first) <= _LONGEST_FIRST else None
    return None


def _is_turn(line: str) -> bool:
    """A committee with the day on which it sits, and little else."""
    return len(line) <= _LONGEST_TURN and has_committee(line) and re.search(DAY, line) is not None


def _is_subject(line: str, values: frozenset[str]) -> bool:
    plain = " ".join(line.split())
    return bool(plain) and plain not in values and not is_labelled(plain) and not _NO_SUBJECT.search(plain)
