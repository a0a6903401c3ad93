"""Amounts in the cells of a table: what the cell says, and what its heading and kind column say about it."""

import re
from dataclasses import dataclass
from typing import TypeVar

from graph_model.errors import InvalidValueError
from graph_model.values.amounts import Amount, Precision, german_number, scaled
from graph_model.values.formulas import FeeFormula
from graph_model.values.vocabularies import Basis, ContributionKind, Period, Status

_GROUPED = r"\d{1,3}(?:[.\u00a0\u202f' ]\d{3})+(?:,(?:\d{1,4}|-+))?|\d{1,3}(?:,\d{3})+\.\d{2}"
_NUMBER = rf"{_GROUPED}|\d+,(?:\d{{1,4}}|-+)|\d+\.\d{{1,2}}|\d+"
_CELL = re.compile(
    rf"(?P<hedge>ca\.?|circa|rund|etwa|~|bis\s(?:zu\s)?|max\.?|maximal|höchstens)?\s*(?:€|EUR|Euro)?\s*(?P<low>{_NUMBER})"
    rf"(?:\s*(?:bis|–|-)\s*(?P<high>{_NUMBER}))?(?:,-+)?\s*(?P<scale>Mio\.?|Tsd\.?|T(?=€|EUR|\s?Euro|\s|$))?",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"^\W*(?:beitragsfrei|kostenlos|kostenfrei|keine?\s(?:kosten|beitrag|beiträge)|frei|ohne\s(?:kosten|beitrag))", re.I
)
_PERIODS: tuple[tuple[Period, str], ...] = (
    (Period.INHABITANT, r"(?:je|pro|/|per)\s?(?:\w+\s)?(?:einwohner|ew\b|kopf)|einwohnerbetrag|€\s?/\s?ew"),
    (Period.QUARTER, r"quartal|vierteljähr|¼\s?j"),
    (Period.MONTH, r"monatlich|(?:je|pro|im|/)\s?monat|mtl\.?|monatsbeitrag"),
    (Period.ONCE, r"einmalig|stammeinlage|kapitaleinlage|aufnahmegebühr|beitrittsgebühr|kaufpreis|once"),
    (Period.YEAR, r"jährlich|jahr|p\.\s?a\b|20\d\d"),
)
_KINDS: tuple[tuple[ContributionKind, str], ...] = (
    (ContributionKind.ENTRY_FEE, r"aufnahmegebühr|beitrittsgebühr|aufnahmebeitrag"),
    (ContributionKind.SHAREHOLDER, r"gesellschafter(?:beitrag|zuschuss|umlage)"),
    (ContributionKind.CAPITAL, r"stammeinlage|kapitaleinlage|einlage|geschäftsanteil"),
    (ContributionKind.PURCHASE, r"kaufpreis|erwerb"),
    (ContributionKind.LEVY, r"umlage"),
    (ContributionKind.DONATION, r"spende"),
    (
        ContributionKind.IN_KIND,
        r"sach(?:mittel|kosten|aufwand|leistung)|personal(?:kosten|aufwand)|personeller\saufwand",
    ),
    (ContributionKind.FUNDING, r"förder(?:ung|mittel|beitrag)|projektmittel|finanzierung"),
    (ContributionKind.GRANT, r"zuschuss|zuschüsse|zuwendung|beihilfe"),
    (ContributionKind.FEE, r"mitgliedsbeitr|jahresbeitr|beitrag|beiträge|mitgliedschaft"),
)
_LEVIED = re.compile(
    r"[Zz]weckverband|[Uu]nfallkasse|[Vv]ersorgungs(?:verband|kasse|anstalt)|[Vv]erbandsumlage|[Rr]egionalverband"
)
_BASES: tuple[tuple[Basis, str], ...] = (
    (Basis.BUDGET, r"\bansatz|\bplan\b|haushaltsplan|budget"),
    (Basis.RESULT, r"\bergebnis|rechnungsergebnis|\bist\b"),
    (Basis.INVOICE, r"rechnung(?!s)"),
    (Basis.NOTICE, r"bescheid"),
)
_STATES: tuple[tuple[Status, str], ...] = (
    (Status.APPLIED, r"beantragt"),
    (Status.ENDED, r"beendet|gekündigt|ausgetreten|ausgelaufen"),
    (Status.PROPOSED, r"vorgeschlagen|geplant|vorgesehen"),
    (Status.DECIDED, r"beschlossen"),
)
_Term = TypeVar("_Term")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class RowAmount:
    """What one amount cell says. ``amount`` None with no ``formula`` is unknown, never zero."""

    amount: Amount | None
    formula: FeeFormula | None
    per: Period
    kind: ContributionKind
    kind_inferred: bool
    year: int | None
    basis: Basis | None


def row_amount(cell: str, heading: str, said: str, body: str) -> RowAmount:
    """The amount of ``cell`` under ``heading``; ``said`` is what the row tells elsewhere of kind and period, ``body``
    the name of the payee, from which a kind that nobody names is inferred."""
    per = _first(_PERIODS, cell) or _first(_PERIODS, said) or _first(_PERIODS, heading) or Period.YEAR
    amount = parse_cell(cell)
    kind = _first(_KINDS, said) or _first(_KINDS, cell) or _plain_kind(heading)
    years = _YEAR.findall(heading)
    formula = FeeFormula(per_inhabitant=amount.eur) if per is Period.INHABITANT and amount else None
    return RowAmount(
        amount=amount,
        formula=formula,
        per=per,
        kind=kind or (ContributionKind.LEVY if _LEVIED.search(body) else ContributionKind.FEE),
        kind_inferred=kind is None,
        year=int(years[-1]) if years else None,
        basis=_first(_BASES, heading),
    )


def parse_cell(cell: str) -> Amount | None:
    """The amount that a cell writes, with or without a sign for EUR; None for a dash, a word or nothing."""
    if _FREE.match(cell):
        return Amount(german_number("0"))
    found = _CELL.search(cell)
    if found is None or re.fullmatch(r"\W*", cell):
        return None
    try:
        return _amount(found)
    except InvalidValueError:
        return None


def status_in(words: str) -> Status:
    """How far the row is decided according to its status column; a list tells what is running."""
    return _first(_STATES, words) or Status.CURRENT


def _amount(found: re.Match[str]) -> Amount:
    low = scaled(german_number(_german(found["low"])), found["scale"])
    high = scaled(german_number(_german(found["high"])), found["scale"]) if found["high"] else None
    hedge = (found["hedge"] or "").casefold().strip(" .")
    precision = Precision.EXACT
    if hedge:
        precision = Precision.UP_TO if hedge.startswith(("bis", "max", "höchst")) else Precision.ABOUT
    return Amount(low, high if high is not None and high > low else None, precision)


def _german(number: str) -> str:
    """English grouping ("1,200.50") as German."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d{2}", number):
        return number.replace(",", "").replace(".", ",")
    return number


def _plain_kind(heading: str) -> ContributionKind | None:
    """The kind of a heading that names one alone; "Beiträge, Zuwendungen, Sachmittel" names none."""
    found = [kind for kind, pattern in _KINDS if re.search(pattern, heading, re.IGNORECASE)]
    return found[0] if len(found) == 1 or (found and found[0] is ContributionKind.SHAREHOLDER) else None


def _first(rules: tuple[tuple[_Term, str], ...], words: str) -> _Term | None:
    return next((value for value, pattern in rules if re.search(pattern, words, re.IGNORECASE)), None)
