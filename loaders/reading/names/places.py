"""Municipalities, Kreise and Länder as actors: "Landkreise A, B und C", "Stadt und Landkreis A", "Rhein-Erft-Kreis"."""

import re
from collections.abc import Iterator

from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.found import Found, longest_first
from loaders.reading.names.ground_forms import ground_form
from loaders.reading.names.place_names import HEAD, HEADS, TOPONYM, TOWN, authorities, head_of, is_plural
from loaders.reading.names.vocabulary import NOT_NAMED, kind_word
from loaders.reading.text.cued import Cued

_BESIDE = r"(?:\s\([^(){}]{1,40}\))?"
_NAMED = re.compile(rf"(?<![\w-]){HEAD}\s(?P<towns>{TOWN}(?:{_BESIDE}(?:,|\sund|\ssowie|,\sund)\s{TOWN})*)")
_PAIR = re.compile(
    rf"(?<![\w-])(?P<first>Stadt|Landkreis(?:es)?|Kreis(?:es)?)\s?-?\s?(?:und|sowie)\s"
    rf"(?:(?:der|des|die)\s(?=Land|Kreis))?(?P<second>Landkreis(?:es|e|en)?|Kreis(?:es)?|Stadt)\s(?P<town>{TOWN})"
)
_OF_KREIS = re.compile(r"\s?-?Kreis")
_ADJECTIVE_KREIS = re.compile(
    r"(?<![\w-])(?P<stem>(?:[A-ZÄÖÜ][a-zäöü]+-)?[A-ZÄÖÜ][a-zäöü]+isch)e[rnms]\sKreis(?:es)?\b"
)
_KREIS = re.compile(
    r"(?<![\w-])(?P<name>(?=[\w-]*reis)[A-ZÄÖÜ][a-zäöüß]+(?:(?:-[A-ZÄÖÜ][a-zäöüß]+)*-Kreis|(?:-[A-ZÄÖÜ][a-zäöüß]+)*kreis))(?:es|s)?\b"
)
_NO_KREIS = re.compile(
    r"(?:land|arbeits|lenkungs|steuerungs|teilnehmer|gesprächs|personen|stadt|alt|freundes|um|nutzer|adressaten"
    r"|mitglieder"
    r"|halb|wirkungs|kirchen|dekanats|förder|hospiz|qualitäts|unterstützer|helfer|kollegen|interessen|studien|strom|verkehrs|gesellschafter|experten|wirtschafts|kultur|bauern|senioren|frauen|jugend|familien|eltern|ärzte|angehörigen|hebammen|paten|trauer|sing|bibel|lese"
    r"|ehrenamts|fach|redaktions|leitungs|planungs|kompetenz|innovations|träger|partner|theater|literatur|geschichts|heimat|umwelt|erfahrungs"
    r"|bekannten|spender|sponsoren|betroffenen|patienten|bürger|netzwerk|handarbeits)kreis",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"(?<![\w-])(?P<head>(?:Mitglieds|Nachbar|Verbands|Umland)?(?P<kind>[Gg]emeinden|[Ss]tädte[n]?|[Kk]ommunen"
    rf"|Landkreise[n]?|Kreise[n]?|Märkte[n]?|Orte[n]?))\b"
    rf"[^.;:{{}}]{{0,80}}?(?::|,?\s(?:darunter|nämlich|unter anderem|u\.\s?a\.))\s(?P<towns>{TOWN}(?:(?:,|\sund|"
    rf"\ssowie|,\sund)\s{TOWN})+)"
)
_IMPLICIT = re.compile(
    r"(?<!\bin\s)(?<!\baus\s)\b(?:[Dd](?:er|ie|as|em|en|es)|[Vv]om|[Zz]um|[Ii]hr(?:er|em|e)?|[Uu]nser(?:er|em|e)?"
    r"|[Ff]ür|[Zz]ur|[Bb]eim|durch)\s"
    r"(?P<head>Landkreis(?:es|e)?|Kreis(?:es|e)?|Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Markt(?:es)?"
    r"|Amt(?:es|s)?|Bezirk(?:s|es)?|Bezirksamt(?:es|s)?|Ortsgemeinde|(?:Landeshaupt|Hanse|See|Kreis|Universitäts)stadt|Stadtverwaltung|Kreisverwaltung|Land(?:es)?|Kommune)"
    r"(?![\w-]|\s(?:der|aller|von|an)\b)"
)
_COMMON_NOUN = re.compile(
    r"(?!Freyung|Freihung|Ochtendung)\w+ung|\w+(?:heit|keit|tion|tät)(?:en)?|\w+(?<!Graf)schaft(?:en)?|\w+(?<!Wolf)gang"
    r"|\w+(?:lagen|leistungen|ordnungen|rechnungen|führungen|planungen|stellungen|veranstaltungen|verbänden?|vereinen?)"
)
"""Built as common nouns are, and no town of the directory is: "damit erhält die Stadt Zugang"."""
_CUED_NAMED = Cued(
    _NAMED,
    (
        "kreis",
        "Kreis",
        "egion",
        "Bezirk",
        "Provinz",
        "tadt",
        "tädte",
        "emeinde",
        "Verwaltungsg",
        "Amt",
        "Ämter",
        "Markt",
        "Märkte",
        "Flecken",
        "Land",
        "Länder",
        "Freistaat",
    ),
)
_CUED_LISTED = Cued(_LISTED, ("emeinden", "tädte", "ommunen", "reise", "Märkte", "Orte"))
_CUED_PAIR = Cued(_PAIR, ("Stadt", "kreis", "Kreis"))
_CUED_ADJECTIVE = Cued(_ADJECTIVE_KREIS, ("Kreis",))
_CUED_IMPLICIT = Cued(_IMPLICIT, ("kreis", "Kreis", "tadt", "emeinde", "Markt", "Amt", "Bezirk", "Land", "Kommune"))
_AUTHORITY = re.compile(rf"(?<![\w-])(?:{authorities()})")
_CUED_AUTHORITY = Cued(_AUTHORITY, ("Regional",))
_CUED_TOPONYM = Cued(TOPONYM, ("a.", "am"))
_IMPLIED = {
    "landkreis": BodyKind.DISTRICT,
    "kreis": BodyKind.DISTRICT,
    "kreisverwaltung": BodyKind.DISTRICT,
    "stadtverwaltung": BodyKind.CITY,
    "kommune": None,
    "bezirksamt": BodyKind.DISTRICT,
}


def places(text: str) -> list[Found]:
    """Every municipality, Kreis or Land that the sentence names."""
    pairs = list(_pairs(text))
    return longest_first(
        [
            *pairs,
            *_headed(text),
            *_listed(text),
            *kreise(text),
            *_adjective_kreise(text),
            *_toponyms(text),
            *_authorities(text),
        ]
    )


def implicit(text: str) -> Iterator[tuple[int, int, BodyKind | None]]:
    """Where the sentence speaks of "der Landkreis", "die Stadt" without a name, and of which kind it is."""
    for found in _CUED_IMPLICIT.finditer(text):
        word = found["head"].casefold()
        stem = next(
            (
                w
                for w in (word, word.removesuffix("es"), word.removesuffix("s"), word.removesuffix("e"))
                if w in _IMPLIED or w in HEADS
            ),
            word,
        )
        kind = _IMPLIED[stem] if stem in _IMPLIED else HEADS[stem][1] if stem in HEADS else BodyKind.CITY
        yield found.start("head"), found.end("head"), kind


def is_town(word: str) -> bool:
    """Whether a capitalised word can be the name of a place."""
    return not (NOT_NAMED.match(word) or _COMMON_NOUN.fullmatch(word)) and kind_word(word) is None


def _headed(text: str) -> Iterator[Found]:
    place = 0
    while found := _CUED_NAMED.search(text, place):
        place = found.end("head")
        word, kind = head_of(found["head"])
        for number, town in enumerate(_listed_towns(found["towns"])):
            start = found.start("towns") + town.start()
            end = start + len(town.group())
            if not is_town(town.group()) or (number and not is_plural(found["head"])) or _OF_KREIS.match(text, end):
                break
            name = town.group() if town.group().endswith("kreis") else f"{word} {town.group()}"
            yield Found(found.start() if number == 0 else start, end, name, kind)
            place = end


def _listed_towns(towns: str) -> Iterator[re.Match[str]]:
    """The towns of a list; what stands in brackets behind one is where it lies, and none of them."""
    return (town for town in re.finditer(TOWN, towns) if towns[town.start() - 1 : town.start()] != "(")


def _listed(text: str) -> Iterator[Found]:
    """ "Folgende Gemeinden …: A, B und C"; where the heading names several kinds, the town stands for itself."""
    for found in _CUED_LISTED.finditer(text):
        word, kind = head_of(found["kind"].capitalize())
        mixed = found["kind"].casefold() in ("kommunen", "orte", "orten") or re.search(
            r"\sund\s$", text[: found.start()]
        )
        for town in re.finditer(TOWN, found["towns"]):
            if not is_town(town.group()):
                break
            start = found.start("towns") + town.start()
            name = town.group() if mixed else f"{word} {town.group()}"
            yield Found(start, start + len(town.group()), name, BodyKind.MUNICIPALITY if mixed else kind)


def _pairs(text: str) -> Iterator[Found]:
    for found in _CUED_PAIR.finditer(text):
        for group in ("first", "second"):
            word, kind = head_of(found[group])
            end = found.end("first") if group == "first" else found.end()
            yield Found(found.start(group), end, f"{word} {found['town']}", kind)


def kreise(text: str) -> Iterator[Found]:
    """Kreise whose name says that they are one: "Rhein-Erft-Kreis", "Ostalbkreis"."""
    for found in _KREIS.finditer(text) if "reis" in text else ():
        if not _NO_KREIS.fullmatch(found["name"]):
            yield Found(found.start(), found.end(), found["name"], BodyKind.DISTRICT)


def _authorities(text: str) -> Iterator[Found]:
    for found in _CUED_AUTHORITY.finditer(text):
        yield Found(found.start(), found.end(), ground_form(found.group()), BodyKind.DISTRICT)


def _adjective_kreise(text: str) -> Iterator[Found]:
    for found in _CUED_ADJECTIVE.finditer(text):
        yield Found(found.start(), found.end(), f"{found['stem']}er Kreis", BodyKind.DISTRICT)


def _toponyms(text: str) -> Iterator[Found]:
    for found in _CUED_TOPONYM.finditer(text):
        yield Found(found.start(), found.end(), found.group(), BodyKind.MUNICIPALITY)
