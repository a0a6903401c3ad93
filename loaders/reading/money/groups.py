"""Payers that a paper names by a word for many or by their level only: "die Krankenkassen", "das Land"."""

import re
from typing import NamedTuple

from graph_model.values.body_kinds import BodyKind
from loaders.reading.money.sums import Sum
from loaders.reading.text.cued import Cued
from loaders.reading.text.paper import Paper

_GROUP = re.compile(
    r"(?P<lead>\b(?:[Dd]ie|[Dd]er|[Dd]en|[Aa]lle[nr]?|[Vv]on|[Aa]nderen?|[Üü]brigen|[Ff]ür|[Ii]hren|[Ss]einen"
    r"|[Dd]eren|\d+)\s"
    r"(?:(?!juristisch|natürlich|kommunal|neu|privat)[a-zäöü]+en\s)?)?"
    r"\b(?P<who>(?:[Jj]uristische|[Nn]atürliche|[Kk]ommunale|[Nn]eue|[Pp]rivate)n?\s"
    r"(?:Personen|Gesellschaftern?|Mitgliedern?|Partnern?|Trägern?)"
    r"|Städten?\sund\sGemeinden|(?:Landk|K)reisen?\sund\skreisfreien?\sStädten?"
    r"|(?:[A-ZÄÖÜ][a-zäöü]+)?(?:[Kk]ommunen|[Gg]emeinden|[Mm]itgliedern?|[Kk]assen)"
    r"|Gebietskörperschaften|(?<!als )Gesellschaftern?"
    r"|Unternehmen|Partnern?|Städten?|Landkreisen?|Kreisen?|Firmen|Betrieben?|Vereinen?|Sponsoren|Krankenhäusern?"
    r"|Verbänden?|Privatpersonen|Einzelpersonen|Wissenschaftseinrichtungen|Hochschulen)\b(?!\s\{[mb]|-)"
)
_STATUTE = re.compile(
    r"^[#\s]*(?:(?:Entwurf\s)?(?:der\s)?(?:Vereins|Verbands)?[Ss]atzung|S\sA\sT\sZ\sU\sN\sG|Beitragsordnung)\b",
    re.MULTILINE,
)
_BEGINNING = 400
_MEMBERS = frozenset({"Mitglieder", "Mitgliedskommunen", "Mitgliedsgemeinden", "Verbandsmitglieder"})
_NOT_OURS = ("ander", "übrig", "weiter")
_OF_KIND = {
    "Landkreise": BodyKind.DISTRICT,
    "Kreise": BodyKind.DISTRICT,
    "Städte": BodyKind.CITY,
    "Gemeinden": BodyKind.MUNICIPALITY,
    "Verbandsgemeinden": BodyKind.MUNICIPAL_UNION,
    "Samtgemeinden": BodyKind.MUNICIPAL_UNION,
}
_LEVELS: tuple[tuple[str, BodyKind | None, re.Pattern[str]], ...] = (
    (
        "Land",
        BodyKind.STATE,
        re.compile(
            r"\b(?:[Dd]as|[Vv]om|[Dd]em|[Bb]eim)\sLand\b|\b[Dd]es\sLandes\b|\bLandes(?:förder|mittel|zuschuss"
            r"|zuschüss|zuwendung|programm)\w*"
        ),
    ),
    ("Freistaat", BodyKind.STATE, re.compile(r"\b(?:[Dd]er|[Vv]om|[Dd]em|[Dd]es)\sFreistaat(?:es|s)?\b(?!\s\{)")),
    (
        "Bund",
        BodyKind.FEDERATION,
        re.compile(r"\b(?:[Vv]om|[Dd]er|[Dd]em|[Dd]es)\sBund(?:es)?\b|\bBundes(?:förder|mittel|zuschuss|programm)\w*"),
    ),
    ("EU", None, re.compile(r"\bEU\b|\bEuropäischen?\sUnion\b|\b(?:LEADER|EFRE|ESF)\b")),
)


ONE_PAYER = frozenset({"Land", "Freistaat", "Bund", "EU", "Landkreis", "Kreis", "Stadt", "Gemeinde"})
"""Words for payers without a name that yet mean a single one."""
_UNNAMED = re.compile(
    r"\b(?:[Dd]er|[Vv]om|[Dd]em|[Bb]eim)\s(?P<district>Landkreis|Kreis)\b(?!\s[{A-ZÄÖÜ])"
    r"|\b(?:[Dd]ie|[Dd]er)\s(?P<town>Stadt|Gemeinde)\b(?!\s[{A-ZÄÖÜ])"
)


_GOES_ON = re.compile(
    r"\W*(?:(?:aber|jedoch|sondern|und|doch)\s)?(?!zu\b|im\b|mit\b)[a-zäöü]+t(?:e|en)?\s(?!der|die|das|es|er|sie)\b"
)
"""A clause without a subject of its own: who acts is told at the beginning of the sentence."""


_EVERY = re.compile(
    r"\b[Jj]ede[rs]?\s(?:[a-zäöüß]+e[rs]?\s)?(?P<who>\w*[Mm]itglied|Stadt|\w*[Gg]emeinde|\w*[Kk]ommune|Landkreis|Kreis|Beteiligte"
    r"|Gesellschafter(?:in)?|\w*[Pp]artner|Träger|Gebietskörperschaft|Verein|Verband|Unternehmen)\b(?!\s\{|-)"
)
_CUED_EVERY = Cued(_EVERY, ("ede",))


class Others(NamedTuple):
    """The payers where the register knows them, else the word that the paper has for them; ``scale``: one sort of
    payers of several that the paper tells apart."""

    numbers: tuple[int, ...]
    words: str | None
    scale: bool = False


def each_paying(paper: Paper, told: Sum) -> Others | None:
    """ "jede Stadt zahlt {e0}": one sort of payers, told in the clause of the amount itself."""
    found = _CUED_EVERY.search(told.clause)
    if found is None:
        return None
    several = _of_several(paper, told) or len(told.marked.money) > 1
    return Others((), found["who"], several)


def others_paying(paper: Paper, told: Sum) -> Others | None:
    """Whom the clause of an amount means by a level or a word for many; None where it speaks of the authority, be it
    as one of its kind ("für Städte bis 50.000 Einwohner") or as a member ("von ihren Mitgliedern")."""
    for words, kind, pattern in _LEVELS:
        if pattern.search(told.clause):
            known = [e.number for e in paper.register.entities if kind is not None and e.kind is kind]
            return Others(tuple(known), None) if len(known) == 1 else Others((), words)
    unnamed = _unnamed(paper, told)
    if unnamed:
        return Others((), unnamed)
    several = _of_several(paper, told)
    earlier = told.before[0].text if paper.writer and told.leans else ""
    return _many(paper, told.clause, several) or _many(paper, earlier, several)


def _of_several(paper: Paper, told: Sum) -> bool:
    """Whether the amount is one of a scale for several sorts of members, or stands in a statute: then a sort is meant
    and not the authority."""
    if _STATUTE.search(paper.document.text[:_BEGINNING]):
        return True
    beside = told.row or told.leans
    near = paper.sentences[max(0, told.index - 1) : told.index + 2] if beside else (told.marked,)
    scale = [found["who"] for marked in near if marked.money for found in _GROUP.finditer(marked.text)]
    return len(set(scale)) > 1


def _many(paper: Paper, text: str, several: bool) -> Others | None:
    for found in _GROUP.finditer(text):
        word = _ground_form(found["who"])
        if several or not _means_issuer(paper, word, (found["lead"] or "").casefold()):
            return Others((), word, several)
    return None


def _unnamed(paper: Paper, told: Sum) -> str | None:
    """ "der Landkreis" in a town's paper, "die Stadt" in that of a Kreis, either where nobody knows who writes: an
    authority without its name."""
    found = _UNNAMED.search(told.clause) or (_UNNAMED.match(told.text) if _GOES_ON.match(told.clause) else None)
    if found is None:
        return None
    if paper.issuer is None:
        return found["town"] or found["district"]
    of_district = paper.issuer.kind is BodyKind.DISTRICT
    return found["town"] if of_district else found["district"] if paper.issuer.territorial else None


def _means_issuer(paper: Paper, word: str, lead: str) -> bool:
    if paper.issuer is None or paper.writer is not None or lead.startswith(_NOT_OURS):
        return False
    if word in _MEMBERS:
        return paper.issuer.territorial
    return _OF_KIND.get(word) is paper.issuer.kind


def _ground_form(words: str) -> str:
    """The nominative: "Städte und Gemeinden" of "Städten und Gemeinden", "juristische Personen"."""
    return " ".join(_nominative(word) for word in words.split())


def _nominative(word: str) -> str:
    """ "Mitglieder" of "Mitgliedern"; "Kommunen" has an n of its own."""
    if word[0].islower():
        return word.removesuffix("n") if word.endswith("en") else word
    keeps = word.endswith(("kommunen", "Kommunen", "emeinden", "assen", "schaften", "Firmen", "Sponsoren", "ersonen"))
    keeps = keeps or word.endswith(("Unternehmen", "einrichtungen", "schulen"))
    return word if keeps else word.removesuffix("n")
