"""Who pays whom how much: every amount of a sentence that is a contribution, with period, year, status and basis."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph_model.records.claims import ContributionClaim, MembershipClaim
from graph_model.values.vocabularies import Basis, ContributionKind, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.marked import Marked
from loaders.reading.modality import Modality, clause_of, modality, tie_status
from loaders.reading.money_kinds import Kind, Sum, is_conditional, kind_of, period_of
from loaders.reading.paper import Paper
from loaders.reading.payments import Sides, sides

_DIFFERENCE = re.compile(r"\b(?:um|statt|anstelle von)\s(?:rund\s|etwa\s|ca\.\s)?$")
_RISE = re.compile(
    r"\bvon\s(?:derzeit\s|bisher\s|bislang\s|jährlich\s|rund\s)?\{e(?P<old>\d+)\}[^.;{}]{0,30}\bauf\s(?:künftig\s"
    r"|jährlich\s|rund\s|dann\s)?\{e(?P<new>\d+)\}"
)
_FORMERLY = re.compile(
    r"(?<!\}\s)\b[Bb]is\s(?:Ende\s)?\{d\d+\}|\b(?:[Ff]rüher|[Zz]uvor|zunächst|ursprünglich|damals|[Bb]islang|ehemals)\b"
)
_APPLIED = re.compile(r"\b(?:beantragt\w*|Antrag auf|bittet um|bat um|ersucht|erbeten)\b")
_GRANTED = re.compile(r"\b(?:hob|bewilligte|bewilligt|beschloss|erhöhte|setzte|gewährte|genehmigte)\b")
_REFUSED = re.compile(
    r"\babgelehnt|ablehn|lehnt\b|\bnicht\s(?:gewährt|gezahlt|bewilligt|zugestimmt|beitr|übernommen|bezuschusst"
    r"|gefördert|bei\b|entsprochen)|beitritt\b|kein(?:en)?\s(?:Zuschuss|Beitrag)"
)
_CAP = re.compile(r"\b(?:höchstens|maximal|max\.|mindestens|Obergrenze|gedeckelt)\b[^.;{}]{0,25}$")
_NOW = re.compile(r"\b(?:derzeit|zurzeit|beträgt|bleibt|aktuell)\b")
_NO_CHANGE = re.compile(r"\bnicht\s(?:aufbringen|mehr|erhöht)|keine\s(?:weiteren|zusätzlichen)")
_PLANNED = re.compile(r"\bPläne?n?\b|\bsteigt\b|\bsteigen\b|\b(?:[Aa]b|künftig)\b[^.;]{0,40}\berhöht")
_BASES: tuple[tuple[Basis, re.Pattern[str]], ...] = (
    (Basis.STATUTE, re.compile(r"\b(?:Satzung|Beitragsordnung)\b")),
    (Basis.NOTICE, re.compile(r"\b(?:Zuwendungsb|B)escheid\b")),
    (Basis.INVOICE, re.compile(r"\bRechnung\b")),
    (Basis.BUDGET, re.compile(r"\b(?:Haushaltsansatz|Ansatz|eingeplant|veranschlagt)\b")),
)
_YEAR = re.compile(
    r"\b(?:[Ff]ür(?: das)?(?: Haushaltsjahr| Jahr)?|[Aa]b(?: dem)?(?: Jahr)?|[Ii]m(?: Haushaltsjahr| Jahr)|in|Jahr"
    r"|Haushaltsjahr|Haushalt)\s\{d(\d+)\}"
)
_FOR_YEAR = re.compile(r"\b(?:[Ff]ür|[Ii]m Jahr)\s\{d")
_ROLES = {ContributionKind.FEE: Role.MEMBER, ContributionKind.SHAREHOLDER: Role.SHAREHOLDER}
_FRAGMENT = 0.4
_MOST_AMOUNTS = 30


def contributions(paper: Paper) -> Iterator[Finding]:
    """The contributions of a paper, each with the membership that a fee or a shareholder's payment implies."""
    shareholders = "Gesellschafterbeitr" in paper.document.text
    told: list[tuple[Marked, Sum, Kind, Sides]] = []
    for number, marked in enumerate(paper.sentences):
        before = paper.sentences[number - 1] if number else None
        earlier = before if before and before.sentence.paragraph == marked.sentence.paragraph else None
        for amount in _sums(marked):
            kind = kind_of(marked, amount, earlier, shareholders)
            who = sides(paper, marked, amount) if kind else None
            if kind and who and who.payee is not None:
                told.append((marked, amount, kind, who))
    for one in told:
        if not _told_elsewhere(one, told):
            yield from _findings(paper, *one)


def _told_elsewhere(one: tuple[Marked, Sum, Kind, Sides], told: list[tuple[Marked, Sum, Kind, Sides]]) -> bool:
    """The same amount told again without naming who is paid is the same contribution."""
    _, amount, _, who = one
    if who.payee_named:
        return False
    return any(o[1].money.amount == amount.money.amount and o[3].payee_named and o is not one for o in told)


def _sums(marked: Marked) -> Iterator[Sum]:
    """The amounts that can be contributions; a line with dozens of them is a table run together, not a sentence."""
    if len(marked.money) > _MOST_AMOUNTS:
        return
    for found in re.finditer(r"\{e(\d+)\}", marked.text):
        money = marked.money[int(found[1])]
        before = marked.text[: found.start()]
        bound = _CAP.search(before) and "{e" in before
        if money.amount.eur > 0 and not bound and not _DIFFERENCE.search(before):
            clause = clause_of(marked.text, *found.span())
            yield Sum(money, int(found[1]), *found.span(), clause)


def _findings(paper: Paper, marked: Marked, amount: Sum, kind: Kind, who: Sides) -> Iterator[Finding]:
    period = period_of(marked, amount, kind.kind)
    status = _status(paper, marked, amount)
    claim = ContributionClaim(
        amount=amount.money.amount,
        per=period,
        contribution_kind=kind.kind,
        kind_inferred=kind.inferred,
        year=_year(marked, amount, status),
        as_of=paper.told_in,
        status=status,
        basis=next((basis for basis, pattern in _BASES if pattern.search(marked.text)), None),
    )
    passage = marked.passage(amount.start, amount.end)
    sure = _FRAGMENT if _is_fragment(marked, who) else min(kind.confidence, who.confidence)
    payee = (who.payee,) if who.payee is not None else ()
    for payer in who.payers or (None,):
        paid_by = (payer,) if payer is not None else ()
        finding = Finding(claim, paid_by, payee, *passage, "betrag", sure, marked.sentence.motion)
        yield finding
        role = _ROLES.get(kind.kind)
        if role and paid_by and not kind.inferred and status.counts and who.payer_named:
            yield replace(finding, claim=MembershipClaim(role=role), rule="beitrag-mitglied", confidence=min(sure, 0.6))


def _is_fragment(marked: Marked, who: Sides) -> bool:
    """A line of a table or a finance plan: no sentence, and nobody named in it."""
    ends = marked.sentence.text.endswith((".", "!", "?", ")", ";"))
    return not (who.payee_named or who.payer_named or ends)


def _year(marked: Marked, amount: Sum, status: Status) -> int | None:
    """The year the amount is for: behind "für", "ab", "im Jahr", the nearest to it."""
    if status is Status.ENDED and not _FOR_YEAR.search(marked.text):
        return None
    spots = []
    for found in _YEAR.finditer(marked.text):
        year = marked.moments[int(found[1])].date.year
        between = marked.text[min(found.end(), amount.end) : max(found.start(), amount.start)]
        spots.append((len(between) + 80 * between.count("{e"), year))
    return min(spots)[1] if spots else None


def _status(paper: Paper, marked: Marked, amount: Sum) -> Status:
    if _APPLIED.search(amount.clause) and "abgelehnt" not in marked.text:
        return Status.APPLIED
    if is_conditional(marked.text):
        return Status.PROPOSED
    how = modality(marked, amount.start, amount.end, paper.status)
    rise = _RISE.search(marked.text)
    if rise and amount.number in (int(rise["old"]), int(rise["new"])):
        return _of_rise(how, new=amount.number == int(rise["new"]))
    return Status.ENDED if _FORMERLY.search(amount.clause) else _of_modality(marked, how)


def _of_modality(marked: Marked, how: Modality) -> Status:
    """What is told without a plan runs; "nicht" refuses an amount only beside a word for refusing."""
    text = marked.text
    unchanged = _NO_CHANGE.search(text) and _NOW.search(text)
    if unchanged or (how is Modality.REJECTED and not _REFUSED.search(text)):
        return Status.CURRENT
    if how is Modality.TOLD and _PLANNED.search(text) and marked.moments:
        return Status.PROPOSED
    if how is Modality.OCCURRED and _GRANTED.search(text):
        return Status.DECIDED
    return tie_status(how)


def _of_rise(how: Modality, *, new: bool) -> Status:
    """ "von {e0} auf {e1}": once it has happened the old amount is over, until then the new one is only planned."""
    if how is Modality.OCCURRED:
        return Status.CURRENT if new else Status.ENDED
    if not new:
        return Status.CURRENT
    return Status.PROPOSED if how is Modality.TOLD else tie_status(how)
