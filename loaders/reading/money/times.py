"""When an amount falls due: the words at it, in its clause, in what it leans on."""

import re

from graph_model.values.vocabularies import ContributionKind, Period
from loaders.reading.money.amounts import period_before
from loaders.reading.money.sums import AMOUNT, Sum
from loaders.reading.text.marked import Marked

_YEARLY = frozenset({ContributionKind.FEE, ContributionKind.SHAREHOLDER, ContributionKind.LEVY})
_BY_NATURE = frozenset({ContributionKind.CAPITAL, ContributionKind.ENTRY_FEE, ContributionKind.PURCHASE})
_SHARED = re.compile(
    r"(?>(?:,|\sund|\ssowie|,\sund)\s(?:(?:der|die|das|den|dem|vom|von|auf|durch)\s){0,2}\{[mb]\d+\}\s\{e\d+\}){1,12}"
)
_EACH_YEAR = re.compile(r"\{d\d+\}\s?(?:bis|und|–|-|/)\s?(?:einschließlich\s)?\{d\d+\}")
_PARTNERS = re.compile(
    r"\{e\d+\}(?:[^.;{}]|\{d\d+\}){0,50}\b(?:auf|statt|anstelle von)\b[^.;{}]{0,40}\{e\d+\}"
    r"|\bstatt\b[^.;{}]{0,30}\{e\d+\}[^.;{}]{0,40}\{e\d+\}"
)
_EACH = re.compile(r"\b(?:je|jeweils)\b")
_OF_YEARS = re.compile(
    r"\{d\d+\}:?\s(?:noch\s|rund\s)?\{e\d+\}[^.;{}]{0,20}\b(?:und"
    r"|sowie)\s(?:im Jahr\s)?\{d\d+\}:?\s(?:rund\s)?\{e\d+\}|^\W*(?:\w+:\s)?\{d\d+\}:?\s\{e\d+\}"
    r"|[({,;]\s?(?:\{d\d+\}|Vorjahr):?\s\{e\d+\}"
)
_RECURS = re.compile(
    r"(?:[Bb]etriebskosten|[Pp]ersonalkosten|[Ss]achkosten|[Bb]etriebs|[Dd]efizit|[Vv]erlust|[Ff]ehlbetrags?"
    r"|[Ss]ockel|[Bb]asis|[Gg]rund"
    r"|[Ii]nstitutionelle\w*\s|[Ll]aufende\w*\s|[Rr]egel)(?:zuschu|zuschü|förder|zuwend|finanz|ausgleich"
    r"|abdeckung|übernahme)"
)
_AGAIN = re.compile(
    r"\b(?:auch|erneut|weiterhin|unverändert)\s(?:[a-zäöü]+\s)?\{d\d+\}|\b(?:unverändert|weiterhin|wie bisher)\b"
)
_AS_BEFORE = re.compile(r"\b[Ww]ie in den (?:Vorjahren|(?:vergangenen|letzten|vorangegangenen) Jahren)\b")
_FROM_ON = re.compile(
    r"\b(?:[Aa]b|[Ss]eit)\s(?:dem\s)?(?:(?:Haushalts|Kalender|Geschäfts)?[Jj]ahr\s)?\{d(?P<year>\d+)\}"
    r"|\b[Vv]o[nm]\s(?:(?:Haushalts|Kalender|Geschäfts)?[Jj]ahr\s)?\{d(?P<on>\d+)\}\san\b"
)
"""From a year on: what is given then is given every year."""
_OF_ACCOUNTS = re.compile(r"\b(?:Ist|Ansatz|Plan|Ergebnis|Haushaltsjahr|Haushalt)\s\{d\d+\}")
_ONCE = re.compile(
    r"\b[Ee]inmal|\binsgesamt\b|\bzusammen\b|\bGesamt|\bLaufzeit\b|\bInvest|\bBau\b|\bUmbau\b|\bNeubau\b"
)
_STANDS = re.compile(
    r"\b[Dd](?:er|en|em|es|ie)\s(?:[a-zäöüß]+\s){0,2}\w*(?:[Zz]uschuss|[Zz]uschusses|Zuwendung|Förderung"
    r"|Zuweisung)\b[^.;]{0,80}"
    r"\b(?:beträgt|betrug|betragen|beläuft|belief|liegt|lag|steigt|sinkt|erhöht|angehoben|anzuheben|gekürzt)\b"
)
"""A grant told with its article as one that is there."""


def period_of(told: Sum, kind: ContributionKind, inferred: bool) -> tuple[Period, bool]:
    """The period of an amount, and whether the source says it rather than the kind."""
    if kind in _BY_NATURE:
        return Period.ONCE, True
    said = (
        told.money.period
        or _of_partner(told)
        or _in_clause(told)
        or (_of_context(told) if inferred or told.row else None)
    )
    if said:
        return said, True
    return (Period.YEAR if kind in _YEARLY or _recurs(told) else Period.ONCE), False


def _recurs(told: Sum) -> bool:
    """Whether a grant is one of a row of years, or of a sort that is given every year."""
    again = _AGAIN.search(told.clause) is not None or (
        told.row and any(_OF_ACCOUNTS.search(e.text) for e in told.before)
    )
    return bool(
        again
        or told.money.year
        or _from_on(told)
        or any(pattern.search(told.text) for pattern in (_OF_YEARS, _RECURS, _STANDS, _AS_BEFORE))
    )


def _from_on(told: Sum) -> bool:
    found = _FROM_ON.search(told.clause)
    if found is None or _ONCE.search(told.text):
        return False
    moment = told.marked.moments[int(found["year"] or found["on"])]
    return moment.date.month is None and not moment.aside


def _of_partner(told: Sum) -> Period | None:
    """ "von {e0} auf {e1} je Einwohner", "{m1} {e0} und {m2} {e1} jährlich": they share the period that one tells."""
    shared = _SHARED.match(told.text, told.end)
    if shared:
        return told.marked.money[int(AMOUNT.findall(shared.group())[-1])].period
    for found in _PARTNERS.finditer(told.text):
        pair = [int(number) for number in AMOUNT.findall(found.group())]
        if told.number in pair:
            return next((p for n in pair if (p := told.marked.money[n].period)), None)
    return None


def _in_clause(told: Sum) -> Period | None:
    """The word nearest before the amount, else one behind it in its clause, else one anywhere before it."""
    text = told.text
    if _EACH_YEAR.search(text) and _EACH.search(text[: told.start]):
        return Period.YEAR
    behind = text[told.end : told.right]
    following = AMOUNT.search(behind)
    options = (
        text[told.left : told.start],
        behind[: following.start()] if following else behind,
        text[: told.start],
        text[told.end :] if told.alone else "",
    )
    return next((p for option in options if (p := _period(option))), None)


def _period(words: str) -> Period | None:
    """The period nearest to the end of the words; a rate per inhabitant goes no farther than its own amount."""
    period = period_before(words)
    return None if period is Period.INHABITANT and AMOUNT.search(words) else period


def _of_context(told: Sum) -> Period | None:
    """The period of the heading of a row; of the amount before in the same paragraph for a part of it."""
    for earlier in told.before:
        period = period_before(earlier.text) or next((m.period for m in reversed(earlier.money) if m.period), None)
        if period and period is not Period.INHABITANT:
            return period if told.row or _goes_on(told, earlier) else None
    return None


def _goes_on(told: Sum, earlier: Marked) -> bool:
    return bool(earlier.money or told.leans) and not re.search(
        r"[Zz]uschuss|\beinmalig|\bweitere|zusätzlich", told.text
    )
