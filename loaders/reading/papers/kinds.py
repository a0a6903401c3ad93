"""The kind of a paper as its head writes it: "Beschlussvorlage", "Antwort auf Anfrage", "Niederschrift"."""

import re
from collections.abc import Iterable, Sequence

from loaders.reading.papers.numbers import NUMBER, number_in
from loaders.reading.papers.paper_words import standing_of, word_for_paper
from loaders.reading.text.cued import Cues

_STEM = r"[A-ZÄÖÜ][a-zäöüß]{2,25}(?:s)?-?"
_NAMED = (
    rf"(?:{_STEM})?(?:vorlage|drucksache|antrag|anfrage|mitteilung|empfehlung|protokoll|auszug|ausfertigung|information|kenntnisnahme)"
    rf"|(?:{_STEM})?(?:-Vorlage|-Drucksache|-Antrag|-Anfrage)"
    r"|Tischvorlage|Niederschrift|Stellungnahme|Bekanntgabe|Bekanntmachung|Kenntnisgabe|Mitteilung|Anfrage|Antrag|Antwort"
    r"|Beantwortung|Bericht|Auszug|Protokoll|Anregung|Petition|Resolution|Dringlichkeitsantrag|Vorlage|Drucksache|Satzung|Verfügung"
)
_FURTHER = (
    r"(?:\s(?:der\sVerwaltung|des\s(?:Landrats|Landrates|Bürgermeisters|Oberbürgermeisters|Magistrats|Kreisausschusses)"
    r"|zur\s(?:Beschlussfassung|Kenntnis(?:nahme)?|Information|Vorberatung)"
    r"|(?:auf|zur|zu\seiner|auf\seine|auf\sdie|einer|der)\s(?:\w+\s)?Anfrage|zu[mr]?\s(?:dem\s|einem\s)?Antrag|außerhalb\svon\sSitzungen"
    r"|aus\s(?:der|dem)\s(?:Niederschrift|Protokoll|Sitzungsbuch|Beschlussbuch)|[A-ZÄÖÜ]{2,6}(?!\s*[\d/-])))?"
)
_KIND = rf"(?P<kind>(?:{_NAMED}){_FURTHER})"
_OPEN = r"(?:\s*[-–(]{0,2}\s*(?:nicht\s?-?)?öffentlich(?:er\sTeil)?\s*[-–)]{0,2})?"
_ALONE = re.compile(rf"(?:öffentliche\s|nichtöffentliche\s|gemeinsame\s)?{_KIND}{_OPEN}\s*:?", re.IGNORECASE)
_AHEAD = re.compile(
    rf"(?:öffentliche\s|nichtöffentliche\s|gemeinsame\s)?{_KIND}"
    rf"(?:[\s-]*(?:Nr\b|NR\b|Nummer)|\s*[-–:]\s|\s*\(|\s(?:{NUMBER})(?:\s|$|[:,;(])"
    r"|\s(?:der\s\S*[Ff]raktion|der\sGruppe|an\s(?:den|die|das)|über\s(?:die|den|das)|aus\s(?:der|dem)|zur\s(?:Sitzung|\d)|für\s(?:den|die)"
    r"|auf\s(?:die|eine|Ihre)\s\w*[Aa]nfrage|zum\sTagesordnungspunkt|\d{1,3}\.\s(?:\w+\s)?\w*sitzung|auf\s(?:Gewährung|Bewilligung)\s|vom\s\d|gem\.\s|gemäß\s|nach\s§|des\s(?:Kreis|Stadt|Rats|Gemeinde)|öffentlich|nicht))",
    re.IGNORECASE,
)
_CUES = Cues(
    (
        "vorlage",
        "drucksache",
        "antrag",
        "anfrage",
        "mitteilung",
        "empfehlung",
        "protokoll",
        "auszug",
        "ausfertigung",
        "information",
        "kenntnis",
        "niederschrift",
        "stellungnahme",
        "bekannt",
        "antwort",
        "bericht",
        "anregung",
        "petition",
        "resolution",
        "satzung",
        "verfügung",
    ),
    _ALONE,
    _AHEAD,
)
_GLUED = re.compile(r"(?<=[a-zäöüß])(?P<type>[A-ZÄÖÜ][a-zäöüß]+(?:vorlage|drucksache))$")
_PART = re.compile(r"\s[-–|·]\s(?=[A-ZÄÖÜ])")
_DECISION = re.compile(r"Beschluss(?:\s?-?\s?(?:Nr|Nummer)\b|\sdes\s\w+ausschusses\svom|\szur\s(?:Vorlage|Drucksache))")
_SECTIONS = frozenset({"beschlussempfehlung", "bericht", "stellungnahme", "protokoll", "wortprotokoll", "information"})
_WEAK = frozenset({"vorlage", "drucksache"})
_SHORT_FOR_PAPER = re.compile(r"(?:Vorl|Sitzungsvorl|Beschlussvorl)\.\s?(?:Nr\.\s?)?\d")
_OF_MINUTES = re.compile(r"aus\s(?:der|dem)\s(?:Niederschrift|Protokoll|Sitzungsbuch|Beschlussbuch)\b")
PROPOSAL_HEADING = re.compile(
    r"^[ \t#*]*(?:\d\.?[ \t]*)?(?:(?:Beschluss|Entscheidungs|Verwaltungs)(?:vorschlag|antrag|entwurf)"
    r"|(?:Empfohlener|Vorgeschlagener)[ \t]Beschluss"
    r"|Beschluss[ \t]?\(Entwurf\)|Vorgeschlagen[ \t]wird|Vorschlag[ \t]zur[ \t]Beschlussfassung)\b",
    re.MULTILINE,
)
"""What heads the decision that a paper proposes."""
_REACH = 25
_LONGEST = 130
_SHORT = 3
_MINUTES = re.compile(
    r"\A\s*(?:(?:TOP\s?\S.*|Tagesordnungspunkt.*|Gremium:.*|Sitzung.{0,80})\n\s*){0,4}Beschluss(?:art)?\s*:(?:.{0,60}\n|\s*\n[\s\S]{0,3000}?"
    r"^[ \t]*(?:Abstimmung|Protokoll:))",
    re.MULTILINE,
)
_PAGE_OF_ITEM = re.compile(r"\A\s*Tagesordnungspunkt\s*\n\s*TOP\b")


def paper_kind(lines: Sequence[str], text: str) -> str | None:
    """The kind that a line of the head says; that of an excerpt of minutes is told by its form. Plain "Vorlage" is the
    kind only where nothing else is."""
    found = [kind for line in lines[:_REACH] if (kind := _of_line(line))]
    told = next((kind for kind in found if kind.casefold() not in _WEAK), None)
    if told:
        return _usual(told, lines)
    if _MINUTES.search(text[:4_000]) or _PAGE_OF_ITEM.match(text):
        return "Beschluss (TOP)"
    return _proposal(found, lines, text) or word_for_paper(lines, text) or next(iter(found), None)


def _proposal(found: list[str], lines: Sequence[str], text: str) -> str | None:
    """A plain Vorlage that proposes a decision, also where only its number and its proposal show that it is one."""
    shortened = any(_SHORT_FOR_PAPER.match(line) for line in lines[:_REACH])
    is_paper = "Vorlage" in found or shortened or (not found and number_in(lines) is not None)
    return "Beschlussvorlage" if is_paper and PROPOSAL_HEADING.search(text) else "Vorlage" if shortened else None


def _usual(kind: str, lines: Sequence[str]) -> str:
    """The usual word for what press offices call by many; an excerpt says of what in its next line."""
    if standing_of(kind) == "press":
        return "Pressemitteilung"
    if kind == "Auszug":
        after = next((line for line in lines[:_REACH] if _OF_MINUTES.match(line)), None)
        return f"Auszug {' '.join(after.split()[:3])}" if after else kind
    return kind


def weak(kind: str) -> bool:
    """Whether the words say only that it is a paper."""
    return kind.casefold() in _WEAK


def _of_line(line: str) -> str | None:
    if not line or len(line) > _LONGEST:
        return None
    glued = _GLUED.search(line)
    if glued:
        return glued["type"]
    if _DECISION.match(line) or line == "BESCHLUSS":
        return "Beschluss"
    if not _CUES.stand_in(line):
        return None
    alone = _ALONE.fullmatch(line)
    if alone:
        return None if alone["kind"].casefold() in _SECTIONS or line.endswith(":") else _written(alone["kind"])
    ahead = next((hit for part in (line, *_PART.split(line)) if (hit := _AHEAD.match(part))), None)
    return _written(ahead["kind"]) if ahead else None


def _written(kind: str) -> str:
    """As written, but not in capitals."""
    plain = kind.strip()
    first, _, rest = plain.partition(" ")
    shouted = first.isupper() and len(first) > _SHORT
    return f"{first.capitalize()} {rest}".strip() if shouted or plain.islower() else plain


def plain_lines(lines: Iterable[str]) -> list[str]:
    """The lines without marks of headings and without doubled blanks; empty ones are left out."""
    return [plain for line in lines if (plain := " ".join(line.strip("#*-– \t|").split()))]
