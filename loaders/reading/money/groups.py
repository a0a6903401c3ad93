"""Payers that a paper names by a word for many or by their level only: "die Krankenkassen", "das Land"."""

import re
from typing import NamedTuple

from graph_model.values.body_kinds import BodyKind
from loaders.reading.money.sums import Sum
from loaders.reading.text.paper import Paper

_GROUP = re.compile(
    r"(?P<lead>\b(?:[Dd]ie|[Dd]er|[Dd]en|[Aa]lle[nr]?|[Vv]on|[Aa]nderen?|[Üü]brigen|[Ff]ür|[Ii]hren|[Ss]einen"
    r"|[Dd]eren|\d+)\s"
    r"(?:[a-zäöü]+en\s)?)?"
    r"\b(?P<who>(?:[A-ZÄÖÜ][a-zäöü]+)?(?:[Kk]ommunen|[Gg]emeinden|[Mm]itgliedern?|[Kk]assen)"
    r"|Gebietskörperschaften|(?<!als )Gesellschaftern?"
    r"|Unternehmen|Partnern?|Städten?|Landkreisen?|Kreisen?|Firmen|Betrieben?|Vereinen?|Sponsoren|Krankenhäusern?"
    r"|Privatpersonen|Einzelpersonen|Wissenschaftseinrichtungen|Hochschulen)\b(?!\s\{[mb]|-)"
)
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


class Others(NamedTuple):
    """The payers where the register knows them, else the word that the paper has for them."""

    numbers: tuple[int, ...]
    words: str | None


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
    return _many(paper, told.clause) or (_many(paper, told.before[0].text) if paper.writer and told.leans else None)


def _many(paper: Paper, text: str) -> Others | None:
    for found in _GROUP.finditer(text):
        word = _ground_form(found["who"])
        if not _means_issuer(paper, word, (found["lead"] or "").casefold()):
            return Others((), word)
    return None


def _unnamed(paper: Paper, told: Sum) -> str | None:
    """ "der Landkreis" in a town's paper, "die Stadt" in that of a Kreis: another authority, without its name."""
    found = _UNNAMED.search(told.clause)
    if found is None or paper.issuer is None:
        return None
    of_district = paper.issuer.kind is BodyKind.DISTRICT
    return found["town"] if of_district else found["district"] if paper.issuer.territorial else None


def _means_issuer(paper: Paper, word: str, lead: str) -> bool:
    if paper.issuer is None or paper.writer is not None or lead.startswith(_NOT_OURS):
        return False
    if word in _MEMBERS:
        return paper.issuer.territorial
    return _OF_KIND.get(word) is paper.issuer.kind


def _ground_form(word: str) -> str:
    """The nominative: "Mitglieder" of "Mitgliedern"; "Kommunen" has an n of its own."""
    keeps = word.endswith(("kommunen", "Kommunen", "emeinden", "assen", "schaften", "Firmen", "Sponsoren", "personen"))
    keeps = keeps or word.endswith(("Unternehmen", "einrichtungen", "schulen"))
    return word if keeps else word.removesuffix("n")
