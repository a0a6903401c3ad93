"""Municipalities, Kreise and Länder as actors: "Landkreise A, B und C", "Stadt und Landkreis A", "Rhein-Erft-Kreis"."""

import re
from collections.abc import Iterator

from graph_model.values.body_kinds import BodyKind
from loaders.reading.found import Found, longest_first
from loaders.reading.vocabulary import NOT_NAMED, kind_word

_RIVERS = (
    r"(?:See|Main|Rhein|Inn|Neckar|Lech|Isar|Donau|Ruhr|Elbe|Weser|Saale|Harz|Taunus|Wald|Berg|Ammersee|Chiemsee|Saar)"
)
_TOWN = (
    r"(?:(?:Bad|Sankt|St\.|Groß|Klein|Hohen|Alt|Neu|Kloster|Bergisch|Schwäbisch|Preußisch)\s)?"
    r"[A-ZÄÖÜ][a-zäöüß]+(?:[-/][A-ZÄÖÜ]?[a-zäöüß]+)*"
    rf"(?:\s(?:a\.\s?d\.|a\.|am|im|an\sder|i\.\s?d\.|in\sder|ob\sder|v\.\s?d\.|vor\sder|unter)\s{_RIVERS}|\s\((?:Oder"
    rf"|Saale|Westf\.?)\))?"
)
_HEADS: dict[str, tuple[str, BodyKind]] = {
    "landkreis": ("Landkreis", BodyKind.DISTRICT),
    "kreis": ("Kreis", BodyKind.DISTRICT),
    "städteregion": ("Städteregion", BodyKind.DISTRICT),
    "region": ("Region", BodyKind.DISTRICT),
    "landeshauptstadt": ("Landeshauptstadt", BodyKind.CITY),
    "universitätsstadt": ("Universitätsstadt", BodyKind.CITY),
    "hansestadt": ("Hansestadt", BodyKind.CITY),
    "kreisstadt": ("Kreisstadt", BodyKind.CITY),
    "stadt": ("Stadt", BodyKind.CITY),
    "städte": ("Stadt", BodyKind.CITY),
    "samtgemeinde": ("Samtgemeinde", BodyKind.MUNICIPAL_UNION),
    "verbandsgemeinde": ("Verbandsgemeinde", BodyKind.MUNICIPAL_UNION),
    "verwaltungsgemeinschaft": ("Verwaltungsgemeinschaft", BodyKind.MUNICIPAL_UNION),
    "amt": ("Amt", BodyKind.MUNICIPAL_UNION),
    "ämter": ("Amt", BodyKind.MUNICIPAL_UNION),
    "gemeinde": ("Gemeinde", BodyKind.MUNICIPALITY),
    "ortsgemeinde": ("Ortsgemeinde", BodyKind.MUNICIPALITY),
    "markt": ("Markt", BodyKind.MUNICIPALITY),
    "flecken": ("Flecken", BodyKind.MUNICIPALITY),
    "land": ("Land", BodyKind.STATE),
    "freistaat": ("Freistaat", BodyKind.STATE),
}
_HEAD = (
    "(?P<head>"
    + "|".join(rf"{word.capitalize()}(?:es|en|s|e|n|r)?" for word in sorted(_HEADS, key=len, reverse=True))
    + ")"
)
_BESIDE = r"(?:\s\([^(){}]{1,40}\))?"
_NAMED = re.compile(rf"(?<![\w-]){_HEAD}\s(?P<towns>{_TOWN}(?:{_BESIDE}(?:,|\sund|\ssowie|,\sund)\s{_TOWN})*)")
_PAIR = re.compile(
    rf"(?<![\w-])(?P<first>Stadt|Landkreis(?:es)?|Kreis(?:es)?)\s?-?\s?(?:und|sowie)\s(?:der\s|des\s|die\s)?"
    rf"(?P<second>Landkreis(?:es|e|en)?|Kreis(?:es)?|Stadt)\s(?P<town>{_TOWN})"
)
_KREIS = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÄÖÜ][a-zäöüß]+(?:(?:-[A-ZÄÖÜ][a-zäöüß]+)*-Kreis|(?:-[A-ZÄÖÜ][a-zäöüß]+)*kreis))(?:es|s)?\b"
)
_NO_KREIS = re.compile(
    r"(?:land|arbeits|lenkungs|steuerungs|teilnehmer|gesprächs|personen|stadt|alt|freundes|um|nutzer|adressaten"
    r"|mitglieder"
    r"|halb|wirkungs|gesellschafter|experten|wirtschafts|kultur|bauern)kreis",
    re.IGNORECASE,
)
_TOPONYM = re.compile(rf"(?<![\w-])[A-ZÄÖÜ][a-zäöüß]+\s(?:a\.|am)\s{_RIVERS}\b")
_LISTED = re.compile(
    rf"(?<![\w-])(?P<head>(?:Mitglieds|Nachbar|Verbands|Umland)?(?P<kind>[Gg]emeinden|[Ss]tädte[n]?|[Kk]ommunen"
    rf"|Landkreise[n]?|Kreise[n]?|Märkte[n]?|Orte[n]?))\b"
    rf"[^.;:{{}}]{{0,80}}?(?::|,?\s(?:darunter|nämlich|unter anderem|u\.\s?a\.))\s(?P<towns>{_TOWN}(?:(?:,|\sund|"
    rf"\ssowie|,\sund)\s{_TOWN})+)"
)
_IMPLICIT = re.compile(
    r"(?<!\bin\s)(?<!\baus\s)\b(?:[Dd](?:er|ie|as|em|en|es)|[Vv]om|[Zz]um|[Ii]hr(?:er|em|e)?|[Uu]nser(?:er|em|e)?"
    r"|[Ff]ür|[Zz]ur|durch)\s"
    r"(?P<head>Landkreis(?:es|e)?|Kreis(?:es|e)?|Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Markt(?:es)?"
    r"|Amt(?:es|s)?|Landeshauptstadt|Stadtverwaltung|Kreisverwaltung|Land(?:es)?|Kommune)"
    r"(?![\w-]|\s(?:der|aller|von|an)\b)"
)
_IMPLIED = {
    "landkreis": BodyKind.DISTRICT,
    "kreis": BodyKind.DISTRICT,
    "kreisverwaltung": BodyKind.DISTRICT,
    "stadtverwaltung": BodyKind.CITY,
    "kommune": None,
}


def places(text: str) -> list[Found]:
    """Every municipality, Kreis or Land that the sentence names."""
    pairs = list(_pairs(text))
    return longest_first([*pairs, *_headed(text), *_listed(text), *_kreise(text), *_toponyms(text)])


def implicit(text: str) -> Iterator[tuple[int, int, BodyKind | None]]:
    """Where the sentence speaks of "der Landkreis", "die Stadt" without a name, and of which kind it is."""
    for found in _IMPLICIT.finditer(text):
        word = found["head"].casefold()
        stem = next(
            (
                w
                for w in (word, word.removesuffix("es"), word.removesuffix("s"), word.removesuffix("e"))
                if w in _IMPLIED or w in _HEADS
            ),
            word,
        )
        kind = _IMPLIED[stem] if stem in _IMPLIED else _HEADS[stem][1]
        yield found.start("head"), found.end("head"), kind


def is_town(word: str) -> bool:
    """Whether a capitalised word can be the name of a place."""
    return not NOT_NAMED.match(word) and kind_word(word) is None


def _head(word: str) -> tuple[str, BodyKind]:
    plain = word.casefold()
    for ending in ("", "es", "en", "s", "e", "n", "r"):
        stem = plain.removesuffix(ending)
        if stem in _HEADS:
            return _HEADS[stem]
    return word, BodyKind.MUNICIPALITY


def _headed(text: str) -> Iterator[Found]:
    for found in _NAMED.finditer(text):
        word, kind = _head(found["head"])
        listed = found["head"].casefold() in (
            "städte",
            "städten",
            "gemeinden",
            "landkreise",
            "landkreisen",
            "kreise",
            "kreisen",
            "ämter",
            "ämtern",
            "märkte",
        )
        for number, town in enumerate(re.finditer(_TOWN, found["towns"])):
            if not is_town(town.group()) or (number and not listed):
                break
            start = found.start("towns") + town.start()
            yield Found(
                found.start() if number == 0 else start, start + len(town.group()), f"{word} {town.group()}", kind
            )


def _listed(text: str) -> Iterator[Found]:
    """ "Folgende Gemeinden …: A, B und C"; where the heading names several kinds, the town stands for itself."""
    for found in _LISTED.finditer(text):
        word, kind = _head(found["kind"].capitalize())
        mixed = found["kind"].casefold() in ("kommunen", "orte", "orten") or re.search(
            r"\sund\s$", text[: found.start()]
        )
        for town in re.finditer(_TOWN, found["towns"]):
            if not is_town(town.group()):
                break
            start = found.start("towns") + town.start()
            name = town.group() if mixed else f"{word} {town.group()}"
            yield Found(start, start + len(town.group()), name, BodyKind.MUNICIPALITY if mixed else kind)


def _pairs(text: str) -> Iterator[Found]:
    for found in _PAIR.finditer(text):
        for group in ("first", "second"):
            word, kind = _head(found[group])
            end = found.end("first") if group == "first" else found.end()
            yield Found(found.start(group), end, f"{word} {found['town']}", kind)


def _kreise(text: str) -> Iterator[Found]:
    for found in _KREIS.finditer(text):
        if not _NO_KREIS.fullmatch(found["name"]):
            yield Found(found.start(), found.end(), found["name"], BodyKind.DISTRICT)


def _toponyms(text: str) -> Iterator[Found]:
    for found in _TOPONYM.finditer(text):
        yield Found(found.start(), found.end(), found.group(), BodyKind.MUNICIPALITY)
