"""Who pays whom how much: every amount of a sentence that is a contribution, with kind, period, year and status."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.records.claims import ContributionClaim, MembershipClaim
from graph_model.values.vocabularies import Basis, Completeness, ContributionKind, Period, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.marked import Marked
from loaders.reading.modality import Modality, clause_of, modality, tie_status
from loaders.reading.money import Money, period_before
from loaders.reading.paper import Paper
from loaders.reading.payments import Sides, sides
from loaders.reading.sections import Section

_KINDS: tuple[tuple[ContributionKind, re.Pattern[str]], ...] = (
    (ContributionKind.ENTRY_FEE, re.compile(r"[Aa]ufnahmegebühr|Aufnahmebeitrag|Eintrittsgeld")),
    (ContributionKind.SHAREHOLDER, re.compile(r"Gesellschafter(?:beitrag|beitr\w+|zuschuss|einlage)|Nachschuss")),
    (
        ContributionKind.CAPITAL,
        re.compile(r"Stammeinlage|Kapitaleinlage|Geschäftsanteil|Einlage(?!n)|Pflichteinlage|Genossenschaftsanteil"),
    ),
    (
        ContributionKind.PURCHASE,
        re.compile(r"Kaufpreis|Kauf\b|kauft|erwirbt|[Üü]bernimmt\b.{0,80}Anteil|Erwerb|Ankauf"),
    ),
    (
        ContributionKind.FEE,
        re.compile(
            r"[Mm]itglied(?:s|er|schafts)(?:bei(?:trag|tr[äa]g)\w*|kosten|gebühr\w*|umlage)|Jahresbeitr[aä]g\w*|(?<![\w-])Beitr[aä]g(?:e?s|e|en)?\b|Grundbeitrag|Mindestbeitrag"
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
            r"(?<![\w-])Förder(?:ung|mittel\w*|betrag|summe|beitrag)\b|[Gg]efördert|fördert|Projektförderung|Landesmittel|Drittmittel"
        ),
    ),
    (
        ContributionKind.GRANT,
        re.compile(
            r"\w*[Zz]usch(?:uss|üsse|usses)\w*|bezuschuss\w*|Zuwendung\w*|Beihilfe|Unterstützung|unterstützt|Finanzhilfe|Anschubfinanzierung|Geldbetrag|Kostenzuschuss"
        ),
    ),
    (ContributionKind.IN_KIND, re.compile(r"Personalkosten|Sachkosten|Personalaufwand|Sachaufwand|Eigenleistung")),
)
_COST = re.compile(
    r"\b(?:Kosten|Aufwand|Aufwendungen|Ausgaben|[Mm]ittel|kostet|Betrag|beantragt\w*|zahlt\w*|leiste\w*|überweist|bereitgestellt|bereitzustellen|Dazu|Hinzu|weitere[n]?|zusätzlich|beteiligt)\b"
)
_NO_COST = re.compile(
    r"Fehlb[ea]tr[aä]g\w*|Defizit\w*|Verlust\w*|Jahresfehl\w*|Überschuss|Gewinn\w*|Stammkapital|Eigenkapital|Grundkapital|Rücklage\w*|Baukosten|Investition\w*|Gesamtkosten|Gesamtvolumen"
    r"|Bilanzsumme|Umsatz\w*|Erlös\w*|Bürgschaft\w*|Darlehen\w*|Kredit\w*|Haushaltsvolumen|Gesamtetat|Etat\b|[Ee]insparung\w*|eingespart|Ersparnis|Einnahmen|Gesamtbudget|Jahresbudget|Schulden|Vermögen(?!s)|Wertgrenze|Kosten \(Betrag|Projektkosten|Gesamtsumme|Reisekosten|Mehrkosten von insgesamt|Fördervolumen"
)
_DIFFERENCE = re.compile(r"\b(?:um|statt|anstelle von|von bisher|von derzeit)\s(?:rund\s|etwa\s|ca\.\s)?$")
_FORMERLY = re.compile(
    r"\b(?:[Bb]is\s(?:Ende\s)?\{d\d+\}|[Ff]rüher|[Zz]uvor|zunächst|ursprünglich|damals|[Bb]islang|ehemals)\b"
)
_APPLIED = re.compile(r"\b(?:beantragt\w*|Antrag auf|bittet um|bat um|ersucht|erbeten)\b")
_BASES: tuple[tuple[Basis, re.Pattern[str]], ...] = (
    (Basis.STATUTE, re.compile(r"\b(?:Satzung|Beitragsordnung)\b")),
    (Basis.NOTICE, re.compile(r"\b(?:Zuwendungsb|B)escheid\b")),
    (Basis.INVOICE, re.compile(r"\bRechnung\b")),
    (Basis.BUDGET, re.compile(r"\b(?:Haushaltsansatz|Ansatz|eingeplant|veranschlagt)\b")),
)
_YEARLY_RISE = re.compile(r"\b(?:auf|von|bei|in Höhe von)\s(?:rund\s|etwa\s|ca\.\s|jährlich\s)?$")
_CONDITION = re.compile(r"\b(?:im Fall\w*|bei|falls|sofern|wenn)\b[^.;]{0,30}(?:Beitritt\w*|beitr\w*|Mitgliedschaft)")
_NO_CHANGE = re.compile(r"\bnicht\s(?:aufbringen|mehr|erhöht)|keine\s(?:weiteren|zusätzlichen)")


@dataclass(frozen=True, slots=True)
class _Sum:
    money: Money
    start: int
    end: int
    clause: str


def contributions(paper: Paper) -> Iterator[Finding]:
    """The contributions of a paper, each with the membership that a fee or a shareholder's payment implies."""
    for number, marked in enumerate(paper.sentences):
        for amount in _sums(marked):
            found = _kind(marked, amount, paper, number)
            who = sides(paper, marked, amount.start, number) if found else None
            if found and who and who.payee is not None and who.payer is not None:
                yield from _told(paper, marked, amount, found, who)


def _sums(marked: Marked) -> Iterator[_Sum]:
    for found in re.finditer(r"\{e(\d+)\}", marked.text):
        money = marked.money[int(found[1])]
        clause = clause_of(marked.text, *found.span())
        if money.amount.eur > 0 and not _DIFFERENCE.search(marked.text[: found.start()]):
            yield _Sum(money, *found.span(), clause)


def _kind(marked: Marked, amount: _Sum, paper: Paper, number: int) -> tuple[ContributionKind, bool, float] | None:
    """Kind, whether it is inferred, and how sure; None where the amount is no contribution."""
    told = _nearest(marked.text, amount)
    if told == "none":
        return None
    if isinstance(told, ContributionKind):
        return told, False, 0.9
    if marked.sentence.section is Section.HEAD and not _CONDITION.search(marked.text):
        return None
    earlier = paper.sentences[number - 1] if number else None
    before = (
        _carried_kind(marked, earlier) if earlier and earlier.sentence.paragraph == marked.sentence.paragraph else None
    )
    if before:
        return before, True, 0.65
    if _COST.search(marked.text) or _CONDITION.search(marked.text):
        kind = (
            ContributionKind.GRANT
            if _APPLIED.search(marked.text)
            else ContributionKind.FEE
            if _is_yearly(marked, amount)
            else ContributionKind.GRANT
        )
        return kind, True, 0.6
    return None


def _carried_kind(marked: Marked, earlier: Marked) -> ContributionKind | None:
    """ "Dazu kämen {e0} …", "wurde er auf {e0} gesenkt": the kind of the sentence before goes on."""
    goes_on = re.search(
        r"^(?:Dazu|Hinzu|Zusätzlich|Für|Im Jahr|Ab)\b|\b(?:wurde|wird|ist)\s(?:er|sie)\b|^(?:Er|Sie|Dieser|Diese)\b",
        marked.text,
    )
    if not goes_on or "{e" not in earlier.text:
        return None
    kinds = [(m.start(), kind) for kind, pattern in _KINDS for m in pattern.finditer(earlier.text)]
    if not kinds:
        return None
    kind = max(kinds, key=lambda hit: hit[0])[1]
    fresh = re.search(r"\beinmalig|weitere|beantragt", marked.text)
    return ContributionKind.GRANT if fresh and kind in (ContributionKind.FEE, ContributionKind.SHAREHOLDER) else kind


def _nearest(text: str, amount: _Sum) -> ContributionKind | str | None:
    """The kind whose word stands nearest to the amount, those before it counting double near; "none" where a word for
    no cost stands nearer."""
    hits: list[tuple[float, ContributionKind | str]] = []
    patterns: list[tuple[ContributionKind | str, re.Pattern[str]]] = [*_KINDS, ("none", _NO_COST)]
    for kind, pattern in patterns:
        for found in pattern.finditer(text):
            hits.append((_distance(text, found, amount), kind))
    return min(hits, key=lambda hit: hit[0])[1] if hits else None


def _distance(text: str, found: re.Match[str], amount: _Sum) -> float:
    """How far a word stands from an amount; another amount or a comma between them counts as far."""
    between = text[found.end() : amount.start] if found.end() <= amount.start else text[amount.end : found.start()]
    behind = 1.0 if found.end() <= amount.start else 1.4
    return len(between) * behind + 60 * between.count("{e") + 15 * between.count(",")


def _is_yearly(marked: Marked, amount: _Sum) -> bool:
    return _period(marked, amount, None) is Period.YEAR


def _period(marked: Marked, amount: _Sum, kind: ContributionKind | None) -> Period | None:
    """The period right behind the amount, else the nearest word before it, else what the kind has by nature."""
    if amount.money.period:
        return amount.money.period
    before = period_before(marked.text[: amount.start])
    behind = period_before(clause_of(marked.text, amount.start, amount.end)[:400])
    if before or behind:
        return before or behind
    if kind in (ContributionKind.FEE, ContributionKind.SHAREHOLDER, ContributionKind.LEVY):
        return Period.YEAR
    return Period.ONCE


def _told(
    paper: Paper, marked: Marked, amount: _Sum, found: tuple[ContributionKind, bool, float], who: Sides
) -> Iterator[Finding]:
    kind, inferred, sure = found
    period = _period(marked, amount, kind)
    status = _status(paper, marked, amount)
    claim = ContributionClaim(
        amount=amount.money.amount,
        per=period,
        contribution_kind=kind,
        kind_inferred=inferred,
        year=_year(marked, amount, status, period),
        as_of=paper.told_in,
        status=status,
        basis=next((basis for basis, pattern in _BASES if pattern.search(marked.text)), None),
    )
    passage = marked.passage(amount.start, amount.end)
    sure = min(sure, who.confidence)
    assert who.payer is not None and who.payee is not None  # noqa: S101 (told apart by the caller)
    yield Finding(claim, (who.payer,), (who.payee,), *passage, "betrag", sure, marked.sentence.motion)
    role = {ContributionKind.FEE: Role.MEMBER, ContributionKind.SHAREHOLDER: Role.SHAREHOLDER}.get(kind)
    if role and not inferred and status in (Status.CURRENT, Status.DECIDED) and who.named:
        tie = MembershipClaim(role=role, status=Status.CURRENT, listed=Completeness.MENTION)
        yield Finding(tie, (who.payer,), (who.payee,), *passage, "beitrag-mitglied", 0.55)


def _year(marked: Marked, amount: _Sum, status: Status, period: Period | None) -> int | None:
    """The year the amount is for: behind "für", "ab", "im Jahr" nearest to it in the clause."""
    if status is Status.ENDED and not re.search(r"\b(?:für|im Jahr)\s\{d", marked.text):
        return None
    spots = []
    for found in re.finditer(
        r"\b(?:für(?: das)?(?: Haushaltsjahr| Jahr)?|ab(?: dem)?(?: Jahr)?|im(?: Haushaltsjahr| Jahr)|in|Jahr|Haushaltsjahr)\s\{d(\d+)\}",
        marked.text,
    ):
        moment = marked.moments[int(found[1])]
        between = marked.text[min(found.end(), amount.end) : max(found.start(), amount.start)]
        spots.append((len(between) + 80 * between.count("{e"), moment.date.year))
    return min(spots)[1] if spots else None


def _status(paper: Paper, marked: Marked, amount: _Sum) -> Status:
    text = marked.text
    if _APPLIED.search(amount.clause):
        return Status.APPLIED
    if _CONDITION.search(text):
        return Status.PROPOSED
    if _FORMERLY.search(amount.clause):
        return Status.ENDED
    if _NO_CHANGE.search(text) and re.search(r"\b(?:derzeit|zurzeit|beträgt|bleibt)\b", text):
        return Status.CURRENT
    how = modality(marked, amount.start, amount.end, paper.status)
    if how is Modality.TOLD and _plans_before(paper, marked):
        return Status.PROPOSED
    if how is Modality.OCCURRED and re.search(
        r"\b(?:hob|bewilligte|bewilligt|beschloss|erhöhte|setzte|gewährte)\b", text
    ):
        return Status.DECIDED
    return tie_status(how)


def _plans_before(paper: Paper, marked: Marked) -> bool:
    return bool(
        re.search(r"\bPläne?n?\b|\bab\s(?:dem Jahr )?\{d\d+\}\s(?:steigt|um|erhöht)|\bsteigt\b", marked.text)
    ) and bool(marked.moments)
