"""Who pays whom how much: every amount of a paper that is a contribution, with period, year, status and basis."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph_model.records.claims import ContributionClaim, MembershipClaim
from graph_model.values.vocabularies import Basis, ContributionKind, Period, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.money.background import Background, background
from loaders.reading.money.fee_formulas import formula_of
from loaders.reading.money.fitting import fitted
from loaders.reading.money.kind_words import WEAK, Kind
from loaders.reading.money.kinds import kind_of
from loaders.reading.money.payments import Sides, sides
from loaders.reading.money.retold import Telling, once_each, without_totals
from loaders.reading.money.status import WITH_JOINING, falls_due_with_joining, is_replaced, of_joining, status_of
from loaders.reading.money.status_words import NOW
from loaders.reading.money.sums import Sum, is_financing, sums
from loaders.reading.money.times import period_of
from loaders.reading.money.years import year_of, year_of_heading, year_of_title
from loaders.reading.text.paper import Paper

_BASES: tuple[tuple[Basis, re.Pattern[str]], ...] = (
    (Basis.STATUTE, re.compile(r"\b(?:\w*[Ss]atzung|Beitragsordnung|Finanzordnung)\b")),
    (Basis.NOTICE, re.compile(r"\b(?:Zuwendungsb|B)escheid\b")),
    (Basis.INVOICE, re.compile(r"\bRechnung\b")),
    (Basis.BUDGET, re.compile(r"\b(?:Haushaltsansatz|Ansatz|eingeplant|veranschlagt)\b")),
)
_COMES_TO = re.compile(
    r"\b(?:sind|sein|waren|wären|seien)\s(?:das|dies|es)\b|\b(?:das|dies|es)\s(?:sind|waren|wären)\b|\bbedeute[nt]\b|\bfällig\b"
)
_OF_IT = re.compile(r"\W*(?:Davon|Hiervon|Von diesem Betrag|Hierauf)\b")
_ROLES = {ContributionKind.FEE: Role.MEMBER, ContributionKind.SHAREHOLDER: Role.SHAREHOLDER}
_TIE = 0.6
_NEAR = 0.65
_OTHERS = 0.6
_DOUBTFUL = 0.4
_OF_TITLE = frozenset({Status.PROPOSED, Status.APPLIED, Status.DECIDED, Status.REJECTED})


def contributions(paper: Paper, ties: Iterable[Finding] = ()) -> Iterator[Finding]:
    """The contributions of a paper, each once, with the membership that a fee or a shareholder's payment implies;
    ``ties``: the memberships read before."""
    known = background(paper, ties)
    tellings = [telling for told in sums(paper) for telling in _tellings(known, told)]
    for one in once_each(without_totals(tellings)):
        yield one.finding
        yield from _ties(one)


def _tellings(known: Background, told: Sum) -> Iterator[Telling]:
    kind = kind_of(known, told)
    who = sides(known, told, kind) if kind else None
    if kind is None or who is None:
        return
    if known.receives and not who.payer_named:
        return
    kind = fitted(known, told, kind, who)
    claim, said = _claim(known, told, kind)
    past = claim.year is not None and claim.year < (known.paper.told_in or 0)
    ours = not past and not who.payer_words
    if falls_due_with_joining(told, kind.kind, claim.status) and ours and set(who.payees) & known.due.keys():
        claim = claim.model_copy(update={"status": known.due[next(n for n in who.payees if n in known.due)]})
    if claim.status is Status.CURRENT and (standing := _standing(known, told, who, kind.kind)):
        claim = claim.model_copy(update={"status": standing})
    claim = claim.model_copy(update={"payer_words": who.payer_words}) if who.payer_words else claim
    for payers, payees in _pairs(who):
        passage = told.marked.passage(told.start, told.end)
        sure = _sureness(told, kind, who, claim.per)
        finding = Finding(claim, payers, payees, *passage, "betrag", sure, told.marked.sentence.motion)
        yield Telling(finding, claim, told.index, who.payer_named, who.payee_named, said, bool(_OF_IT.match(told.text)))


def _standing(known: Background, told: Sum, who: Sides, kind: ContributionKind) -> Status | None:
    """What a sum told as running is that is paid to a body not yet founded or dissolved, or by who has left it."""
    if NOW.search(told.clause):
        return None
    of_body = {known.standing.get(payee) for payee in who.payees}
    if len(of_body) == 1 and None not in of_body:
        return of_body.pop()
    pairs = {(payer, payee) for payer in who.payers for payee in who.payees}
    return Status.ENDED if kind in WITH_JOINING and pairs and pairs <= known.left else None


def _sureness(told: Sum, kind: Kind, who: Sides, per: Period | None) -> float:
    """Little where the words name neither the kind nor who is paid, or where only others pay a body guessed at."""
    named = who.payee_named or who.payer_named or _works_out_a_fee(told, kind, per)
    weak = kind.confidence <= WEAK and not told.marked.sentence.motion
    if not named and kind.inferred and (who.confidence < _NEAR or weak):
        return _DOUBTFUL
    if not named and told.row and who.confidence < _NEAR:
        return _DOUBTFUL
    others = bool(who.payer_words) and per is Period.INHABITANT
    if not (who.payers or who.payer_named or who.payee_named or others) and (kind.inferred or who.confidence < _OTHERS):
        return _DOUBTFUL
    return min(kind.confidence, who.confidence)


def _works_out_a_fee(told: Sum, kind: Kind, per: Period | None) -> bool:
    """ "Für uns bedeutet das {e0}": the sentence goes on with a fee that was spoken of before."""
    owed = kind.kind in (ContributionKind.FEE, ContributionKind.LEVY) and not kind.guess
    rate = per is Period.INHABITANT
    return owed and (rate or (_COMES_TO.search(told.clause) is not None and not told.row))


def _pairs(who: Sides) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Payers and payees of one amount: all together, or each for itself ("je", "jeweils")."""
    payers = [(n,) for n in who.payers] if who.each and len(who.payers) > 1 else [who.payers]
    payees = [(n,) for n in who.payees] if who.each and len(who.payees) > 1 else [who.payees]
    return ((payer, payee) for payer in payers for payee in payees)


def _claim(known: Background, told: Sum, kind: Kind) -> tuple[ContributionClaim, bool]:
    period, said = period_of(told, kind.kind, kind.inferred)
    status = status_of(known, told)
    year = (
        None
        if is_replaced(told)
        else year_of(told, known.paper.told_in)
        or year_of_heading(told)
        or (year_of_title(known.paper) if status in _OF_TITLE else None)
    )
    claim = ContributionClaim(
        amount=told.money.amount,
        formula=formula_of(told, period),
        per=period,
        contribution_kind=kind.kind,
        kind_inferred=kind.inferred,
        year=year,
        as_of=known.paper.told_in,
        status=_of_plan(known, told, year) or of_joining(known, status, kind.kind),
        basis=next((basis for basis, pattern in _BASES if pattern.search(told.text)), None),
    )
    return claim, said


def _of_plan(known: Background, told: Sum, year: int | None) -> Status | None:
    """What those who pay shall give in years to come, by a table of the paper that asks for it."""
    later = year is not None and known.paper.told_in is not None and year > known.paper.told_in
    planned = later and known.proposes and is_financing(told)
    return known.status if planned else None


def _ties(one: Telling) -> Iterator[Finding]:
    """The membership that a fee implies where the passage names who pays it."""
    role = _ROLES.get(one.claim.contribution_kind) if one.claim.contribution_kind else None
    told = one.payer_named or (
        one.payee_named and role is Role.MEMBER and one.claim.status is Status.CURRENT and one.claim.payer_words is None
    )
    if role and told and not one.claim.kind_inferred and one.claim.status.counts:
        for payer in one.finding.subjects:
            for payee in one.finding.objects:
                sure = min(one.finding.confidence, _TIE)
                tie = replace(one.finding, claim=MembershipClaim(role=role), subjects=(payer,), objects=(payee,))
                yield replace(tie, rule="beitrag-mitglied", confidence=sure)
