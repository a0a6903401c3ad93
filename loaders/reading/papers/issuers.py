"""The authority that issues a paper, from its head, its committees and its text."""

import re
from collections import Counter
from functools import cache

from graph_model.records.documents import Consultation
from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.places import kreise
from loaders.sources.gemeindeverzeichnis import own_places

_KINDS = (
    r"Landeshauptstadt|Universitäts- und Hansestadt|(?:Hanse|Universitäts|Luther|See|Hoch|Wissenschafts|Kur|Fest"
    r"|Kolping|Barlach|Reuter|Bergbau|Klingen|Residenz|Dom|Messe|Insel|Kongress|Kloster|Berg|Fontane|Welterbe|Rosen)stadt"
    r"|Große Kreisstadt|Kreisstadt|Stadt|Landkreis|Kreis|Samtgemeinde|Verbandsgemeinde|Ortsgemeinde|Einheitsgemeinde"
    r"|Verwaltungsgemeinschaft|Marktgemeinde|Inselgemeinde|Gemeinde|Markt|Amt|Region|Flecken|Bezirk|Regionalverband"
    r"|Städteregion"
)
_FORMS = {
    "Landkreises": "Landkreis",
    "Kreises": "Kreis",
    "Marktes": "Markt",
    "Amtes": "Amt",
    "Amts": "Amt",
    "Bezirks": "Bezirk",
    "Großen Kreisstadt": "Große Kreisstadt",
    "Verwaltungsgemeinschaft": "Verwaltungsgemeinschaft",
}
_PLACE = (
    r"(?:(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu|Hohe|Hoher|Markt)\s)?[A-ZÄÖÜ][a-zäöüß]+(?:[-/][A-ZÄÖÜ][a-zäöüß]+){0,5}"
    r"(?![\w-])(?:[ ](?:am|an\sder|in\sder|ob\sder|vor\sder)[ ][A-ZÄÖÜ][a-zäöüß]+"
    r"|\s(?:a\.|i\.|a\.\s?d\.|i\.\s?d\.)\s?[A-ZÄÖÜ][a-zäöüß]+|\s\([A-ZÄÖÜ][a-zäöüß]+\))?"
)
_AUTHORITY = re.compile(rf"\b(?=[A-ZÄÖÜ])(?P<kind>{_KINDS}|{'|'.join(_FORMS)})\s(?P<place>{_PLACE})")
_OFFICES = {
    "Landratsamt": "Landkreis",
    "Kreisverwaltung": "Kreis",
    "Stadtverwaltung": "Stadt",
    "Gemeindeverwaltung": "Gemeinde",
    "Verbandsgemeindeverwaltung": "Verbandsgemeinde",
    "Samtgemeindeverwaltung": "Samtgemeinde",
    "Amtsverwaltung": "Amt",
    "Bezirksamt": "Bezirk",
}
"""Offices by whose name an authority writes."""
_OFFICE = re.compile(rf"(?P<kind>{'|'.join(_OFFICES)})\s(?P<place>{_PLACE})")
_CAPITALS = re.compile(
    rf"(?P<kind>{_KINDS.upper()}|{'|'.join(_OFFICES).upper()})\s"
    r"(?P<place>[A-ZÄÖÜ]{3,}(?:[- ][A-ZÄÖÜ]{3,}){0,3})\b(?![-.])"
)
_ORGAN = re.compile(
    r"(?:(?:Der|Die)\s)?(?:Magistrat|Gemeindevorstand|Kreisausschuss|Oberbürgermeister(?:in)?|Bürgermeister(?:in)?|Landrat"
    r"|Landrätin)\s(?:der|des)\s"
)
_CLOSES = re.compile(r"\s*(?:$|[-–·|,•]|\s{2})|[A-ZÄÖÜ][a-z]*(?:vorlage|drucksache)")
"""What may follow an authority at the head of a letter: nothing, a separator, or the kind of paper glued to it."""
_NO_PLACES = re.compile(
    r"(?:Der|Die|Das|Eine?|I[mn]|A[mn]|Für|Und|Mit|Zu[mr]|Bei|Soll|Ist|Hat|Wird|Neue|Vorlage|Entscheidung"
    r"|Vorberatung|Beratung|Kenntnisnahme|Anhörung|Beschluss|Beschlussfassung|Sitzung|Drucksache|Antrag|Anfrage"
    r"|Mitteilung|Niederschrift|Protokoll|Datum|Seite|Überweisung|Verweisung|Empfehlung|Einbringung|Unterrichtung"
    r"|Abstimmung|Vertagung|Information|Bericht|Entscheid)\b"
)
_COMMON_WORDS = frozenset({"Markt", "Amt", "Region", "Flecken", "Bezirk"})
_BY_COMMITTEE: tuple[tuple[str, str], ...] = (
    (r"Samtgemeinde(?:rat|ausschuss)", "Samtgemeinde"),
    (r"Verbandsgemeinderat", "Verbandsgemeinde"),
    (r"Marktgemeinderat|Marktrat", "Markt"),
    (r"Amtsausschuss", "Amt"),
    (r"Bezirksverordnetenversammlung|Bezirksversammlung", "Bezirk"),
    (r"Ortsgemeinderat", "Ortsgemeinde"),
    (r"Gemeinderat|Gemeindevertretung", "Gemeinde"),
    (r"Stadtrat|Stadtverordnetenversammlung|Stadtvertretung|Rat der Stadt", "Stadt"),
    (r"Kreistag|Kreisausschuss", "Landkreis"),
)
_COUNCILS = tuple(
    (re.compile(rf"\b(?:{pattern})(?:es|s)?\s(?P<place>{_PLACE})"), kind) for pattern, kind in _BY_COMMITTEE
)
_NAMED_BY = tuple(
    (re.compile(rf"(?:{pattern})\s(?P<place>{_PLACE})(?:\svon\s[A-ZÄÖÜ][a-zäöüß]+)?"), kind)
    for pattern, kind in _BY_COMMITTEE
)
_OF_COMMITTEE = re.compile("|".join(pattern for pattern, _ in _BY_COMMITTEE))
_COUNTY = re.compile(r"Kreistag|Kreisausschuss|Landrat")
_TOWN = re.compile(r"Gemeinderat|Stadtrat|Stadtverordnete|Ratsversammlung|Oberbürgermeister|Bürgermeister|\bRat\b")
_COUNTIES = ("Landkreis", "Kreis")
_SITTING = re.compile(r"\b(?:Sitzung(?:en)?|Beschluss|Niederschrift|Mitglieder)\s(?:der|des)\s\n?")
_WHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]us|[Nn]ach)\s(?P<place>[A-ZÄÖÜ][a-zäöüß]+(?:\s(?:am|im|an\sder)\s[A-ZÄÖÜ][a-zäöü]+)?)"
)
_HEAD_LINES = 12
_ENOUGH = 2


def read_issuer(lines: list[str], text: str, title: str | None, route: tuple[Consultation, ...]) -> str | None:
    """The authority's name such as "Landkreis Peine"; None where nothing names one."""
    scores: Counter[str] = Counter()
    named = _named(text)
    said = set(named)
    scores.update({_as_said(name, said): 8 for line in lines[:_HEAD_LINES] if (name := _whole_line(line))})
    scores.update({_as_said(name, said): 4 for name in (*_in_head(lines), *_in_text(text))})
    for turn in route:
        committee = turn.committee or ""
        scores.update(dict.fromkeys((*_named(committee), *_of_committee(committee)), 5))
    scores.update(dict.fromkeys(_named(title or ""), 2))
    scores.update(name for name in named if name.split()[0] not in _COMMON_WORDS or name in scores)
    ranked = {name: score + _suits(name, text, route) for name, score in scores.items()}
    best = max(ranked, key=lambda name: ranked[name], default=None)
    return best if best and (ranked[best] >= _ENOUGH or len(ranked) == 1) else _city_spoken_of(text, route)


def authority_in(words: str) -> str | None:
    """The first authority that a title, a caption or a file's name names."""
    return next((name for name in _named(words)), None)


def _city_spoken_of(text: str, route: tuple[Consultation, ...]) -> str | None:
    """The kreisfreie Stadt that a paper of a town's council names only as a place ("in Astadt"), where it is one."""
    if not any(_TOWN.search(turn.committee or "") for turn in route):
        return None
    named = {found["place"] for found in _WHERE.finditer(text)} & _cities()
    return f"Stadt {named.pop()}" if len(named) == 1 else None


@cache
def _cities() -> frozenset[str]:
    """The names of the kreisfreie Städte, without what they are called beside."""
    return frozenset(place.name.partition(",")[0] for place in own_places() if place.kind is BodyKind.CITY)


def _whole_line(line: str) -> str | None:
    """The authority that begins a line of the head and stands alone there, or apart from what follows it."""
    plain = re.sub(r"(?<=[a-zäöü])(?=[A-ZÄÖÜ][a-z]+(?:vorlage|drucksache))", " - ", line.strip("# \t"))
    shouted = _CAPITALS.match(plain)
    found = shouted or _OFFICE.match(plain) or _AUTHORITY.match(plain, _behind_organ(plain))
    if found is None or not _CLOSES.match(plain, found.end()):
        return _kreis_of(plain)
    kind = found["kind"].capitalize() if shouted else found["kind"]
    place = re.sub(r"[A-ZÄÖÜ]+", lambda word: word.group().capitalize(), found["place"]) if shouted else found["place"]
    if _NO_PLACES.match(place):
        return None
    kind = _OFFICES.get(kind, kind)
    return place if kind in _COUNTIES and place.endswith("kreis") else f"{_FORMS.get(kind, kind)} {place}"


def _behind_organ(line: str) -> int:
    """Where the authority is named behind the organ that writes for it ("Magistrat der Stadt Astadt")."""
    found = _ORGAN.match(line)
    return found.end() if found else 0


def _kreis_of(line: str) -> str | None:
    """ "Landratsamt Astakreis", "Der Astakreis": a Kreis whose name says so, at the head of a letter."""
    found = next(kreise(line), None)
    ahead = line[: found.start].strip() if found else ""
    return found.name if found and (not ahead or ahead in _OFFICES) and _CLOSES.match(line, found.end) else None


def _in_head(lines: list[str]) -> list[str]:
    parts = [part.strip() for line in lines[:_HEAD_LINES] for part in re.split(r"[|,·•]|\s{2,}", line)]
    return [name for part in parts for name in _of_committee(part)]


def _in_text(text: str) -> list[str]:
    ends = [sitting.end() for sitting in _SITTING.finditer(text)]
    found = [(kind, pattern.match(text, end)) for pattern, kind in _COUNCILS for end in ends]
    return [f"{kind} {council['place']}" for kind, council in found if council]


def _as_said(name: str, said: set[str]) -> str:
    """ "Kreis Astadt" for "Landkreis Astadt" where the text says so; a Kreis in one word without a kind before it."""
    kind, _, place = name.partition(" ")
    if kind not in _COUNTIES:
        return name
    return next((other for other in said if other in (f"Landkreis {place}", f"Kreis {place}")), name)


def _named(text: str) -> list[str]:
    plain = [name for found in _AUTHORITY.finditer(text) if (name := _name(found))]
    return plain + [found.name for found in kreise(text)]


def _name(found: re.Match[str]) -> str | None:
    if _NO_PLACES.match(found["place"]):
        return None
    return f"{_FORMS.get(found['kind'], found['kind'])} {found['place']}"


def _of_committee(committee: str) -> list[str]:
    """ "Gemeinderat Schlehdorf" is of the Gemeinde Schlehdorf."""
    for pattern, kind in _NAMED_BY if _OF_COMMITTEE.match(committee) else ():
        found = pattern.fullmatch(committee)
        if found and not _NO_PLACES.match(found["place"]):
            return [f"{kind} {found['place']}"]
    return []


def _suits(name: str, text: str, route: tuple[Consultation, ...]) -> int:
    """Whether the committees are those of a county or of a town."""
    told = " ".join(turn.committee or "" for turn in route) or text
    is_county = name.split()[0] in _COUNTIES or name.endswith(("-Kreis", "kreis"))
    return 3 if (is_county and _COUNTY.search(told)) or (not is_county and _TOWN.search(told)) else 0
