"""What an amount of a sentence is: the word for its kind, whether it is inferred, or that it is no contribution."""

import re
from dataclasses import dataclass

from graph_model.values.vocabularies import ContributionKind, Period
from loaders.reading.marked import Marked
from loaders.reading.modality import clause_of
from loaders.reading.money import Money, period_before
from loaders.reading.sections import Section

_KINDS: tuple[tuple[ContributionKind, re.Pattern[str]], ...] = (
    (ContributionKind.ENTRY_FEE, re.compile(r"[Aa]ufnahmegebühr|Aufnahmebeitrag|Eintrittsgeld|Beitrittsgebühr")),
    (
        ContributionKind.SHAREHOLDER,
        re.compile(r"Gesellschafter(?:beitr\w+|zusch\w+|einlage|mittel)|Nachschuss|Verlustausgleich"),
    ),
    (
        ContributionKind.CAPITAL,
        re.compile(
            r"Stammeinlage|Kapitaleinlage|Stammkapitalanteil|Geschäftsanteil|Einlage(?!n)|Pflichteinlage"
            r"|Gesellschaftseinlage"
            r"|Genossenschaftsanteil"
        ),
    ),
    (
        ContributionKind.PURCHASE,
        re.compile(r"Kaufpreis|Kauf\b|kauft|erwirbt|[Üü]bernimmt\b.{0,80}Anteil|Erwerb|Ankauf"),
    ),
    (
        ContributionKind.FEE,
        re.compile(
            r"[Mm]itglied(?:s|er|schafts)(?:bei(?:trag|tr[äa]g)\w*|kosten|gebühr\w*|umlage)|Jahresbeitr[aä]g\w*"
            r"|(?<![\w-])Beitr[aä]g(?:e?s|e|en)?\b|Grundbeitrag|Mindestbeitrag|Vereinsbeitr\w+"
        ),
    ),
    (
        ContributionKind.LEVY,
        re.compile(r"\w*[Uu]mlage\b|Finanzierungsanteil|Kostenanteil|Kostenbeteiligung|Anteilsfinanzierung"),
    ),
    (ContributionKind.DONATION, re.compile(r"Spende|spendet")),
    (
        ContributionKind.FUNDING,
        re.compile(
            r"(?<![\w-])Förder(?:ung|mittel\w*|betrag|summe|beitrag)\b|[Gg]efördert|fördert\b|Projektförderung"
            r"|Landesmittel|Drittmittel"
        ),
    ),
    (
        ContributionKind.GRANT,
        re.compile(
            r"\w*[Zz]usch(?:uss|üsse|usses)\w*|bezuschuss\w*|Zuwendung\w*|Beihilfe|Unterstützung|unterstützt\w*"
            r"|Finanzhilfe"
            r"|Anschubfinanzierung|Geldbetrag|Kostenzuschuss"
        ),
    ),
    (ContributionKind.IN_KIND, re.compile(r"Personalkosten|Sachkosten|Personalaufwand|Sachaufwand|Eigenleistung")),
)
_NO_COST = re.compile(
    r"Fehlb[ea]tr[aä]g\w*|Defizit\w*|Verlust(?!ausgl)\w*|Jahresfehl\w*|Überschuss|Gewinn\w*|Stammkapital\b"
    r"|Eigenkapital|Grundkapital"
    r"|Rücklage\w*|Baukosten|Investition\w*|Gesamtkosten|Gesamtvolumen|Bilanzsumme|Umsatz\w*|Erlös\w*|Bürgschaft\w*"
    r"|Darlehen\w*|Kredit\w*"
    r"|Haushaltsvolumen|Gesamtetat|Etat\b|[Ee]insparung\w*|eingespart|Ersparnis|Einnahmen|Gesamtbudget|Jahresbudget"
    r"|Schulden"
    r"|Vermögen(?!s)|Wertgrenze|Kosten \(Betrag|Projektkosten|Gesamtsumme|Reisekosten|Fördervolumen|Mindereinnahm\w+"
)
_COST = re.compile(
    r"\b(?:Kosten|Aufwand|Aufwendungen|Ausgaben|[Mm]ittel|kostet|Betrag|beantragt\w*|zahl(?:t|en|te|ten)|leiste\w*"
    r"|überweist"
    r"|bereitgestellt|bereitzustellen|Dazu|Hinzu|weitere[n]?|zusätzlich|beteilig\w+|erh[aä]lt\w*|erhielt\w*|bekomm\w+"
    r"|bekam|gibt|gewähr\w+"
    r"|fallen|stellt|Mitgliedschaft|entfallen|entfällt|kommen|fließ\w+|stammen|beisteuer\w+|übernimmt|finanzier\w+"
    r"|förder\w+|kosten|steuert|entrichte\w*|bewillig\w+|Jahresrate)\b"
)
_GIVES = re.compile(
    r"\b(?:bewillig\w+|erh[aä]lt\w*|erhielt\w*|bekomm\w+|bekam|gibt|gewähr\w+|stellt|bereit\w+|beantragt\w*"
    r"|Antrag auf)\b"
)
_CONDITION = re.compile(r"\b(?:im Fall\w*|bei|falls|sofern|wenn)\b[^.;]{0,30}(?:Beitritt\w*|beitr\w*|Mitgliedschaft)")
_GOES_ON = re.compile(
    r"^(?:Dazu|Hinzu|Zusätzlich|Für|Im Jahr|Ab)\b|\b(?:wurde|wird|ist|soll)\s(?:er|sie|dieser)\b|^(?:Er|Sie|Dieser"
    r"|Diese)\b|^\{b\d+\}\s(?:wurde|soll|wird|beträgt)"
)
_FRESH = re.compile(r"\beinmalig|weitere|beantragt")
_GENERAL_FEE = re.compile(r"Jahresbeitr|^Beitr")


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of a sentence with its place in the marked text and its clause."""

    money: Money
    number: int
    start: int
    end: int
    clause: str


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a contribution; ``inferred`` where no word of the source says it."""

    kind: ContributionKind
    inferred: bool
    confidence: float


def kind_of(marked: Marked, amount: Sum, earlier: Marked | None, shareholders: bool) -> Kind | None:
    """None where the amount is no contribution. ``earlier`` is the sentence before in the same paragraph;
    ``shareholders``: the paper calls such payments "Gesellschafterbeitrag", so that a plain "Jahresbeitrag" is one."""
    told = _nearest(marked.text, amount)
    if told is None:
        return _inferred(marked, amount, earlier)
    kind, word = told
    if kind is None:
        return None
    if kind is ContributionKind.FEE and shareholders and _GENERAL_FEE.search(word):
        return Kind(ContributionKind.SHAREHOLDER, False, 0.85)
    return Kind(kind, False, 0.9)


def is_conditional(text: str) -> bool:
    """Whether the sentence speaks of a cost that falls due only with an accession."""
    return bool(_CONDITION.search(text))


def period_of(marked: Marked, amount: Sum, kind: ContributionKind | None) -> Period:
    """The period right behind the amount, else the nearest word before it, else what the kind has by nature."""
    if amount.money.period:
        return amount.money.period
    told = period_before(marked.text[: amount.start]) or period_before(clause_of(marked.text, amount.start, amount.end))
    if told:
        return told
    yearly = (ContributionKind.FEE, ContributionKind.SHAREHOLDER, ContributionKind.LEVY)
    return Period.YEAR if kind in yearly else Period.ONCE


def _inferred(marked: Marked, amount: Sum, earlier: Marked | None) -> Kind | None:
    if marked.sentence.section is Section.HEAD and not is_conditional(marked.text):
        return None
    before = _carried(marked, earlier) if earlier else None
    if before:
        return Kind(before, True, 0.65)
    if not (_COST.search(marked.text) or is_conditional(marked.text)):
        return None
    gives = _GIVES.search(marked.text) and "Mitgliedschaft" not in marked.text
    yearly = period_of(marked, amount, None) is Period.YEAR
    return Kind(ContributionKind.FEE if yearly and not gives else ContributionKind.GRANT, True, 0.6)


def _carried(marked: Marked, earlier: Marked) -> ContributionKind | None:
    """ "Dazu kämen {e0} …", "wurde er auf {e0} gesenkt": the kind of the sentence before goes on."""
    if not _GOES_ON.search(marked.text) or "{e" not in earlier.text:
        return None
    kinds = [(m.start(), kind) for kind, pattern in _KINDS for m in pattern.finditer(earlier.text)]
    if not kinds:
        return None
    kind = max(kinds, key=lambda hit: hit[0])[1]
    fresh = _FRESH.search(marked.text) and kind in (ContributionKind.FEE, ContributionKind.SHAREHOLDER)
    return ContributionKind.GRANT if fresh else kind


def _nearest(text: str, amount: Sum) -> tuple[ContributionKind | None, str] | None:
    """The word for a kind that stands nearest to the amount; kind None: a word for what is no cost stands nearer."""
    patterns: list[tuple[ContributionKind | None, re.Pattern[str]]] = [*_KINDS, (None, _NO_COST)]
    hits = [(_distance(text, f, amount), kind, f.group()) for kind, pattern in patterns for f in pattern.finditer(text)]
    if not hits:
        return None
    nearest = min(hits, key=lambda hit: hit[0])
    return nearest[1], nearest[2]


def _distance(text: str, found: re.Match[str], amount: Sum) -> float:
    """How far a word stands from an amount; another amount or a comma between them counts as far."""
    ahead = found.end() <= amount.start
    between = text[found.end() : amount.start] if ahead else text[amount.end : found.start()]
    return len(between) * (1.0 if ahead else 1.4) + 60 * between.count("{e") + 15 * between.count(",")
