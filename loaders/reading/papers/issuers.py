"""The authority that issues a paper, from its head, its committees and its text."""

import re
from collections import Counter

from graph_model.records.documents import Consultation

_KINDS = (
    r"Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Stadt|Landkreis|Kreis|Samtgemeinde|Verbandsgemeinde"
    r"|Einheitsgemeinde|Gemeinde|Markt|Amt|Region|Flecken|Bezirk|Regionalverband|Städteregion"
)
_FORMS = {
    "Landkreises": "Landkreis",
    "Kreises": "Kreis",
    "Marktes": "Markt",
    "Amtes": "Amt",
    "Amts": "Amt",
    "Bezirks": "Bezirk",
}
_PLACE = (
    r"(?:(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu|Hohe|Markt)\s)?[A-ZÄÖÜ][a-zäöüß]+(?:[-/][A-ZÄÖÜ][a-zäöüß]+){0,5}"
    r"(?![\w-])(?:\s(?:am|an\sder|ob\sder|vor\sder|a\.|i\.|a\.d\.)\s[A-ZÄÖÜ][a-zäöüß]+|\s\([A-ZÄÖÜ][a-zäöüß]+\))?"
)
_AUTHORITY = re.compile(rf"\b(?P<kind>{_KINDS}|{'|'.join(_FORMS)})\s(?P<place>{_PLACE})")
_CAPITALS = re.compile(rf"\b(?P<kind>{_KINDS.upper()})\s(?P<place>[A-ZÄÖÜ]{{3,}}(?:[- ][A-ZÄÖÜ]{{3,}})*)\b")
_NAMED_KREIS = re.compile(
    r"(?<![\w-])(?P<place>[A-ZÄÖÜ][a-zäöüß]{1,30}(?:-[A-ZÄÖÜ][a-zäöüß]{1,30}){0,4}-Kreis)(?:es)?\b"
)
_NO_PLACES = re.compile(r"(?:Der|Die|Das|Eine?|I[mn]|A[mn]|Für|Und|Mit|Zu[mr]|Bei|Soll|Ist|Hat|Wird|Neue|Vorlage)\b")
_COMMON_WORDS = frozenset({"Markt", "Amt", "Region", "Flecken", "Bezirk"})
_BY_COMMITTEE: tuple[tuple[str, str], ...] = (
    (r"Samtgemeinde(?:rat|ausschuss)", "Samtgemeinde"),
    (r"Verbandsgemeinderat", "Verbandsgemeinde"),
    (r"Marktgemeinderat|Marktrat", "Markt"),
    (r"Amtsausschuss", "Amt"),
    (r"Gemeinderat|Gemeindevertretung", "Gemeinde"),
    (r"Stadtrat|Stadtverordnetenversammlung|Stadtvertretung|Rat der Stadt", "Stadt"),
    (r"Kreistag|Kreisausschuss", "Landkreis"),
)
_COUNTY = re.compile(r"Kreistag|Kreisausschuss|Landrat")
_TOWN = re.compile(r"Gemeinderat|Stadtrat|Stadtverordnete|Ratsversammlung|Oberbürgermeister|Bürgermeister|\bRat\b")
_COUNTIES = ("Landkreis", "Kreis")
_HEAD_LINES = 12
_ENOUGH = 2


def read_issuer(lines: list[str], text: str, title: str | None, route: tuple[Consultation, ...]) -> str | None:
    """The authority's name such as "Landkreis Peine"; None where nothing names one."""
    scores: Counter[str] = Counter()
    scores.update({name: 8 for line in lines[:_HEAD_LINES] if (name := _whole_line(line))})
    for turn in route:
        committee = turn.committee or ""
        scores.update(dict.fromkeys((*_named(committee), *_of_committee(committee)), 5))
    scores.update(dict.fromkeys(_named(title or ""), 2))
    scores.update(name for name in _named(text) if name.split()[0] not in _COMMON_WORDS or name in scores)
    ranked = {name: score + _suits(name, text, route) for name, score in scores.items()}
    best = max(ranked, key=lambda name: ranked[name], default=None)
    return best if best and (ranked[best] >= _ENOUGH or len(ranked) == 1) else None


def authority_in(words: str) -> str | None:
    """The first authority that a title, a caption or a file's name names."""
    return next((name for name in _named(words)), None)


def _whole_line(line: str) -> str | None:
    """An authority that stands alone in a line of the head, or is glued to the kind of paper after it."""
    plain = " ".join(line.strip("# \t").split())
    capital = _CAPITALS.fullmatch(plain)
    if capital:
        return f"{capital['kind'].capitalize()} {capital['place'].title()}"
    found = _AUTHORITY.match(re.sub(r"(?<=[a-zäöü])(?=[A-ZÄÖÜ][a-z]+(?:vorlage|drucksache))", "\n", plain))
    rest = plain[found.end() :] if found else ""
    return _name(found) if found and (not rest or re.match(r"[A-ZÄÖÜ][a-z]*(?:vorlage|drucksache)", rest)) else None


def _named(text: str) -> list[str]:
    plain = [name for found in _AUTHORITY.finditer(text) if (name := _name(found))]
    return plain + [found["place"] for found in _NAMED_KREIS.finditer(text)]


def _name(found: re.Match[str]) -> str | None:
    if _NO_PLACES.match(found["place"]):
        return None
    return f"{_FORMS.get(found['kind'], found['kind'])} {found['place']}"


def _of_committee(committee: str) -> list[str]:
    """ "Gemeinderat Schlehdorf" is of the Gemeinde Schlehdorf."""
    for pattern, kind in _BY_COMMITTEE:
        found = re.match(rf"(?:{pattern})\s(?P<place>{_PLACE})$", committee)
        if found:
            return [f"{kind} {found['place']}"]
    return []


def _suits(name: str, text: str, route: tuple[Consultation, ...]) -> int:
    """Whether the committees are those of a county or of a town."""
    told = " ".join(turn.committee or "" for turn in route) or text
    is_county = name.split()[0] in _COUNTIES or name.endswith("-Kreis")
    return 3 if (is_county and _COUNTY.search(told)) or (not is_county and _TOWN.search(told)) else 0
