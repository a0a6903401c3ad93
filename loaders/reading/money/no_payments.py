"""Amounts that are no payment: differences, savings, bounds, and what is only worked out from another amount."""

import re

from graph_model.values.vocabularies import Period
from loaders.reading.money.capital import is_price_of_share, is_size_of_capital
from loaders.reading.money.sums import Sum
from loaders.reading.money.words import says
from loaders.reading.names.vocabulary import kind_word
from loaders.reading.text.cued import Cued

_DIFFERENCE = re.compile(
    r"\b(?:[Uu]m|[Mm]ehr als|weniger als|anstelle von)\s(?:(?:rund|etwa|ca\.|circa|knapp|gut|weitere|jährlich|insgesamt"
    r"|jeweils|nur|lediglich|durchschnittlich)\s){0,2}$"
)
_ASKED_FOR = re.compile(
    r"\b(?:gebeten|bitte[nt]|baten?|ersuch\w+|nachgesucht|angesucht|bewirbt|bewerben)\b(?!.*\b[Ee]rhöh)"
)
"""Who asks "um {e}" wants that sum, and no difference."""
_MORE = re.compile(r"^\s(?:mehr|weniger|frei|eingespart|zu sparen|höher|niedriger|günstiger)\b")
_CAP = re.compile(
    r"\b(?:höchstens|maximal|max\.|mindestens|Obergrenze|gedeckelt|Höchstbetrag|Mindestbeitrag|Höchstbeitrag"
    r"|begrenzt)\b"
    r"[^.;{}]{0,25}$"
)
_DERIVED = re.compile(r"\b(?:entspricht|entsprechen|umgerechnet|durchschnittlich|im Schnitt|rechnerisch)\b")
_THRESHOLD = re.compile(r"\b(?:[Aa]b|[Üü]ber|unter|oberhalb|unterhalb|bis(?:\szu)?)\s(?:einem|einer)\s[^,;{}]{0,40}$")
_SAVED = re.compile(r"\b(?:ein)?spar(?:en|t|te|ten)\b|\beinzusparen\b|\b(?:ein)?gespart\b|\bteilen\ssich\b")
"""What is saved, and a whole that several share without a word on the parts."""
_BOUND = re.compile(r"\b(?:jeweils|sämtlich|alle|je|einzeln)\s(?:(?:deutlich|weit|immer)\s)?(?:unter|über)\s$")
"""No amount but a bound for several: "deren Beiträge jeweils unter {e} liegen"."""
_BORNE = re.compile(
    r"\baus\s(?:\w+en\s)?(?:\w*[Ss]penden\w*|\w*[Mm]itteln|Eigenmitteln|Rücklagen?|\w*[Ee]rlösen|\w*[Üü]berschüssen|\w*[Ee]innahmen)\s"
    r"(?:des Vereins\s|der Gesellschaft\s)?(?:[a-zäöü]+\s){0,2}"
    r"(?:(?:ab)?gedeckt|finanziert|bestritten|bestreitet|bestreiten|getragen|trägt|tragen|aufgebracht|beglichen)\b"
)
_BORNE_COSTS = re.compile(r"\b\w*[Kk]osten\b|\bAusgaben\b|\bAufwand\b")
"""Costs that are met out of gifts or one's own means are nobody's contribution."""
_ELSEWHERE = re.compile(
    r"\b(?:[Vv]ergleich\w*|[Aa]ndernorts|(?:in|bei|mit)\s(?:den\s)?(?:anderen|benachbarten|Nachbar\w+))\b[^.;]{0,120}"
    r"\b(?:dort|zwischen|durchschnittlich|im Mittel|im Schnitt)\b"
)
"""What others pay elsewhere, told for comparison."""
_CUED_BORNE = Cued(_BORNE, ("aus",))
_CUED_ELSEWHERE = Cued(_ELSEWHERE, ("ergleich", "ndernorts", "anderen", "benachbart", "Nachbar"))
_EACH_CASE = re.compile(
    r"\s?(?:je|pro|/|für\sjede[ns]?)\s?(?:Vorhaben|Projekt|Antrag|Einsatz|Stunde|h\b|m²|m2\b|qm\b|m\b|km\b"
    r"|Teilnehm|Person|Fall\b"
    r"|Fahrt|Stück|Tonne|Kind|Schüler|Bett|Tag\b|Woche|Exemplar|Karte|Nacht|Übernachtung|Gast|Haushalt\b"
    r"|Grundstück|kWh|Liter)"
)
"""A price of one of many, not what is paid."""
_EACH_CASE_AHEAD = re.compile(
    r"\b(?:je|pro)\s(?:[a-zäöü]+e[nrs]?\s)?(?:Versicherte[nr]?|Patient(?:in|en)?|Teilnehme[nr]\w*|Stunde|Einsatz|Fall|Bett|Kind|Tag"
    r"|Woche|Vorhaben|Projekt|Antrag|Person)\s(?:\{d\d+\}\s)?(?:rund\s|etwa\s)?$"
)
_SHARED_OUT = re.compile(
    r"^[^;{}]{0,60}\b(?:(?:auf)?zu(?:\s)?(?:teilen|dritteln|vierteln|verteilen)|aufzuteilen|aufgeteilt|umgelegt|umzulegen|gedrittelt)\b"
)
"""A whole that is told only to say in how many parts it falls."""
_SPENT = re.compile(r"\b(?:in\sAuftrag\s(?:ge|zu\sge)|beauftragt|geschätzt|angeschafft|zu\sbeschaffen|beschafft)")
_CUED_SPENT = Cued(_SPENT, ("Auftrag", "beauftragt", "geschätzt", "schafft", "schaffen"))
"""What is bought from a firm, or only estimated."""
_OF_WHICH = re.compile(r"[^.;{}]{0,40}[,;]\s(?:davon|hiervon|wovon|von denen|von welchen)\b[^.;]{0,120}\{e")
_COSTS = re.compile(r"\b(?:koste[nt]?|kosten|Kosten|Gesamtkosten|Aufwand|Ausgaben|belaufen|beläuft|betragen)\b")
_PRICE = re.compile(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?|[Dd]essen|[Dd]eren|[Ii]hre?|[Ss]eine?)\s(?:[a-zäöüß]+e[rs]?\s)?(?P<what>[A-ZÄÖÜ][\wäöüß-]+)\s"
    r"(?:[^,;.{}]{0,30}\s)?(?:kostet|koste|kostete|kosten)\b"
)
"""What has a price: "Die Überarbeitung kostet {e0}"."""
_ASIDE = re.compile(r"\{e(\d+)\}\s?\((?:rund\s|ca\.\s)?$")
_COMPARED = re.compile(r"\b[Ii]m\s(?:Verhältnis|Vergleich)\szu[mr]?\s[^.;{}]{0,30}\($")
_ABOUT = re.compile(r"^\s?(?:≈|~|rd\.|gerundet)\s?\{e")


_OWN_MEANS = re.compile(
    r"\W*(?:\w[.)]\s)?Eigen(?:mittel|anteil|leistung|kapital)\w*(?:\s(?:des|der)\s(?:\{b\d+\}|[A-Z]\w+))?:?\s\{e"
)
"""What the body that asks for money has itself."""


def is_no_payment(told: Sum) -> bool:
    """Differences, bounds of a formula, thresholds, and what is only worked out from another amount."""
    ahead, behind = told.text[: told.start], told.text[told.end :]
    if is_price_of_share(told) or is_size_of_capital(told) or _is_of_one(told) or _is_of_else(told):
        return True
    if _OF_WHICH.match(behind) and _COSTS.search(told.clause):
        return True
    if told.row and _OWN_MEANS.match(told.text):
        return True
    if (
        (_DIFFERENCE.search(ahead) and not _ASKED_FOR.search(told.clause))
        or _MORE.match(behind)
        or _THRESHOLD.search(ahead)
    ):
        return True
    if told.money.amount.eur <= 0 or _is_aside(told) or _ABOUT.match(behind) or _COMPARED.search(ahead):
        return True
    derived = _DERIVED.search(told.clause) and told.money.period is Period.INHABITANT and told.number > 0
    return bool(derived or (_CAP.search(ahead) and "{e" in ahead))


def _is_of_one(told: Sum) -> bool:
    """Whether the amount is what one of many costs: a case, an hour, a person."""
    return bool(_EACH_CASE.match(told.text[told.end :]) or _EACH_CASE_AHEAD.search(told.text[: told.start]))


def _is_of_else(told: Sum) -> bool:
    """Whether the amount is saved, a price, an estimate, met by others, paid elsewhere, or only a bound."""
    ahead = told.text[: told.start]
    elsewhere = _CUED_ELSEWHERE.search(ahead) is not None
    spent = _CUED_SPENT.search(told.clause) is not None
    whole = _SHARED_OUT.search(told.clause[told.end - told.left :]) is not None
    kept = bool(_SAVED.search(told.clause) or _BOUND.search(ahead))
    return kept or elsewhere or spent or whole or _is_price(told) or _is_borne(told)


def _is_borne(told: Sum) -> bool:
    """Whether costs are told that somebody meets out of gifts or of means of his own."""
    return _CUED_BORNE.search(told.text) is not None and _BORNE_COSTS.search(told.text[: told.start]) is not None


def _is_price(told: Sum) -> bool:
    """Whether the clause tells what a thing costs that is neither a membership nor a body."""
    found = _PRICE.search(told.clause)
    return found is not None and not says(found["what"]) and kind_word(found["what"]) is None


def _is_aside(told: Sum) -> bool:
    """An amount in brackets behind another is a note on it, unless it works out a rate per inhabitant."""
    found = _ASIDE.search(told.text[: told.start])
    if found is None:
        return False
    before = told.marked.money[int(found[1])]
    return before.period is not Period.INHABITANT and before.amount.eur > 0
