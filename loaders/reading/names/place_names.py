"""How names of towns and of their kinds are written: "Bad Astadt a. d. Ah", "Lutherstadt Astadt"."""

import csv
import re
from importlib.resources import files

from graph_model.values.body_kinds import BodyKind


def _landscapes() -> str:
    """Rivers, lakes and hills behind which towns are told apart (data/landscapes.csv), as alternatives."""
    lines = files("loaders.reading").joinpath("data/landscapes.csv").read_text(encoding="utf-8").splitlines()
    return "|".join(re.escape(row["word"]) for row in csv.DictReader(lines))


def _of_two_words() -> str:
    """Kreise whose name has two words ("Südliche Weinstraße"), from the municipal directory, as alternatives."""
    lines = files("loaders.sources").joinpath("data/laender_kreise.csv").read_text(encoding="utf-8").splitlines()
    named = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";")
    return "|".join(sorted({re.escape(row["name"]) for row in named if _TWO_WORDS.fullmatch(row["name"])}))


_HEADED = frozenset({"Landkreis", "Kreis", "Stadtkreis", "Land"})
"""Kinds that name nothing but an authority, wherever they stand."""


def authorities() -> str:
    """Those of the municipal directory whose name says their kind, though bodies of others are of that kind, too
    ("Regionalverband Saarbrücken"), as alternatives."""
    lines = files("loaders.sources").joinpath("data/laender_kreise.csv").read_text(encoding="utf-8").splitlines()
    named = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";")
    parted = (row["name"].split(" ", 1) for row in named if row["name"].split()[0] == row["art"] not in _HEADED)
    said = (rf"{re.escape(head)}(?:e?s)?\s{re.escape(town)}" for head, town in (p for p in parted if len(p) == 2))
    return "|".join(sorted({rf"(?:{one})(?![\w-])" for one in said}))


_TWO_WORDS = re.compile(r"[A-ZÄÖÜ][a-zäöü]{5,}\s[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*(?<!Kreis)")
_LANDSCAPE = rf"(?:{_landscapes()})"
TOWN = (
    rf"(?:(?:{_of_two_words()}|[A-ZÄÖÜ][a-zäöüß]+er\sLand)(?![\wäöüß-])|"
    r"(?:(?:Bad|Sankt|St\.|Groß|Klein|Hohen?|Hoher|Alt|Neu|Kloster|Bergisch|Schwäbisch|Preußisch)\s)?"
    r"[A-ZÄÖÜ][a-zäöüß]+(?:[-/][A-ZÄÖÜ]?[a-zäöüß]+)*"
    rf"(?:\s(?:[abiou]\.\s?(?:d\.\s?)?|v\.\s?d\.\s?)[A-ZÄÖÜ][a-zäöüß]+"
    rf"|\s(?:am|im|an\sder|in\sder|ob\sder|vor\sder|unter|auf\sder)\s{_LANDSCAPE}(?![\wäöüß-])"
    rf"|\s\({_LANDSCAPE}(?:\.|\))\)?|/(?:Saale|Spree|Neiße|O\.\s?L\.))?)"
)
TOPONYM = re.compile(rf"(?<![\w-])[A-ZÄÖÜ][a-zäöüß]+\s(?:a\.|am)\s{_LANDSCAPE}\b")
HEADS: dict[str, tuple[str, BodyKind]] = {
    "landkreis": ("Landkreis", BodyKind.DISTRICT),
    "kreis": ("Kreis", BodyKind.DISTRICT),
    "stadtkreis": ("Stadtkreis", BodyKind.CITY),
    "städteregion": ("Städteregion", BodyKind.DISTRICT),
    "region": ("Region", BodyKind.DISTRICT),
    "bezirk": ("Bezirk", BodyKind.DISTRICT),
    "provinz": ("Provinz", BodyKind.DISTRICT),
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
    "märkte": ("Markt", BodyKind.MUNICIPALITY),
    "marktgemeinde": ("Marktgemeinde", BodyKind.MUNICIPALITY),
    "nachbargemeinde": ("Gemeinde", BodyKind.MUNICIPALITY),
    "nachbarstadt": ("Stadt", BodyKind.CITY),
    "nachbarstädte": ("Stadt", BodyKind.CITY),
    "nachbarkreis": ("Kreis", BodyKind.DISTRICT),
    "nachbarlandkreis": ("Landkreis", BodyKind.DISTRICT),
    "flecken": ("Flecken", BodyKind.MUNICIPALITY),
    "land": ("Land", BodyKind.STATE),
    "länder": ("Land", BodyKind.STATE),
    "freistaat": ("Freistaat", BodyKind.STATE),
}
_TITLED = (
    r"(?:[A-ZÄÖÜ][a-zäöü]+s?-\sund\s)?(?!(?:Innen|Alt|Neu|Süd|Nord|West|Ost|Vor|Groß|Klein|Partner|Nachbar|Heimat|Kern"
    r"|Ober|Unter|Patenschafts|Schwester|Mittel|Rand)stadt)[A-ZÄÖÜ][a-zäöü]+stadt"
)
"""Towns with a title: "Hansestadt", "Universitäts- und Hansestadt", "Lutherstadt"."""

HEAD = (
    "(?P<head>"
    + "|".join(rf"{word.capitalize()}(?:es|en|s|e|n|r)?" for word in sorted(HEADS, key=len, reverse=True))
    + rf"|{_TITLED})"
)
_PLURAL = re.compile(
    r"(?:Nachbar)?[Ss]tädten?|(?:Samt|Verbands|Orts|Markt|Nachbar)?[Gg]emeinden|(?:Land|Stadt|Nachbar|Nachbarland)?[Kk]reisen?|Ämtern?|Märkten?|Ländern?|Bezirken?"
    r"|Provinzen|Städteregionen"
)
_ENDINGS = ("", "es", "en", "s", "e", "n", "r")


def head_of(word: str) -> tuple[str, BodyKind]:
    """The head in its ground form, and the kind of place that it says."""
    plain = word.casefold()
    for ending in _ENDINGS:
        stem = plain.removesuffix(ending)
        if stem in HEADS:
            return HEADS[stem]
    return (word, BodyKind.CITY) if plain.endswith("stadt") else (word, BodyKind.MUNICIPALITY)


def is_plural(head: str) -> bool:
    """Whether the head goes before a list: "Landkreise A, B und C"."""
    return _PLURAL.fullmatch(head) is not None
