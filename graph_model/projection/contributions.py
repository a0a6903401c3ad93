"""Contributions: what a payer gives a payee; the same sum told twice is one, distinct sums are never added here."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import product
from types import MappingProxyType

from graph_model.projection.keys import fact_key
from graph_model.projection.memberships import decided
from graph_model.projection.told import Told, first, grouped, support
from graph_model.records.claims import ContributionClaim
from graph_model.records.facts import Contradiction, Contribution
from graph_model.values.vocabularies import Basis, ContributionKind, Period, Status

_BUDGET = "budget"
Separated = Mapping[str, tuple[str, ...]]
_NOTHING: Separated = MappingProxyType({})


Groups = Mapping[str, list[Told]]
"""The key of each contribution -> the statements that tell it, best first."""


def contributions(groups: Groups) -> list[Contribution]:
    """One contribution for each group of statements."""
    return [_contribution(key, group) for key, group in groups.items()]


def amount_contradictions(groups: Groups, found: list[Contribution]) -> list[Contradiction]:
    """Contributions for which papers tell different sums."""
    return [c for contribution in found if (c := _of_amount(contribution, groups[contribution.key]))]


def payments(told_by: list[Told], separated: Separated = _NOTHING) -> Groups:
    """The statements of each payer, payee, kind, period, year and stage of decision; of a ``separated`` one (key ->
    sums as texts) each of those sums is one of its own."""
    pairs = [
        Told(one.id, one.claim, (payer,), (payee,), one.document, one.confidence, one.motion)
        for one in told_by
        if isinstance(one.claim, ContributionClaim)
        for payer, payee in product(one.subjects, one.objects)
    ]
    whole = _whole(pairs)
    groups = grouped(pairs, lambda one: _key(_fuller(one, whole)))
    parts = {key: part for all_of, group in groups.items() for key, part in _by_basis(all_of, group).items()}
    return {key: own for all_of, part in parts.items() for key, own in _apart(all_of, part, separated).items()}


_Whole = Mapping[tuple[object, ...], list[Told]]


def _whole(pairs: list[Told]) -> _Whole:
    """By who pays whom when, what tells kind and period too; nothing where no other statement needs them."""
    found: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    if any(_is_vague(_claim(one)) for one in pairs):
        for one in pairs:
            if not _is_vague(_claim(one)):
                found[_context(one)].append(one)
    return found


def _apart(key: str, group: list[Told], separated: Separated) -> dict[str, list[Told]]:
    """The first of the sums that a person called payments of their own keeps the key, and what tells none of them;
    each other one has a key of its own."""
    sums = separated.get(key, ())
    if not sums:
        return {key: group}
    told = [str(_claim(one).amount) for one in group]
    first, *others = (*dict.fromkeys(one for one in sums if one in told), "")
    own = {text: [one for one, said in zip(group, told, strict=True) if said == text] for text in others if text}
    rest = [one for one, said in zip(group, told, strict=True) if said == first or said not in own]
    return {key: rest, **{f"{key}|{text}": part for text, part in own.items()}}


def _by_basis(key: str, group: list[Told]) -> dict[str, list[Told]]:
    """An Ansatz is no payment: where a year has both Ansatz and Ergebnis they are two facts."""
    budget = [one for one in group if _claim(one).basis is Basis.BUDGET]
    if not budget or not any(_claim(one).basis is Basis.RESULT for one in group):
        return {key: group}
    others = [one for one in group if _claim(one).basis is not Basis.BUDGET]
    return {key: others, f"{key}|{_BUDGET}": budget}


def _fuller(one: Told, whole: _Whole) -> Told:
    """What tells the sum of ``one`` with its kind and period too; the sum told twice is one."""
    less = _claim(one)
    if less.amount is None or not _is_vague(less):
        return one
    return next((other for other in whole.get(_context(one), ()) if _agrees(less, _claim(other))), one)


def _is_vague(claim: ContributionClaim) -> bool:
    return claim.contribution_kind is None or claim.per is None


def _agrees(less: ContributionClaim, more: ContributionClaim) -> bool:
    kinds, periods = (None, more.contribution_kind), (None, more.per)
    return less.amount == more.amount and less.contribution_kind in kinds and less.per in periods


def _context(one: Told) -> tuple[object, ...]:
    return (*one.subjects, *one.objects, _year(one), _stage(_status(one)))


def _claim(one: Told) -> ContributionClaim:
    if not isinstance(one.claim, ContributionClaim):
        raise TypeError(one.claim.kind)
    return one.claim


def _key(one: Told) -> str:
    """Sums paid once are told apart by their amount: two grants in a year are two; a yearly fee has one."""
    claim = _claim(one)
    once = claim.amount if claim.per is Period.ONCE else None
    kind = _kind_group(claim.contribution_kind)
    return fact_key(
        "contribution", *one.subjects, *one.objects, kind, claim.per, _year(one), _stage(_status(one)), once
    )


def _kind_group(kind: ContributionKind | None) -> ContributionKind:
    return kind or ContributionKind.OTHER


def _year(one: Told) -> int | None:
    claim = _claim(one)
    return claim.year or claim.as_of or one.document.told_in


def _status(one: Told) -> Status:
    return decided(_claim(one).status, one.outcome)


def _stage(status: Status) -> str:
    return "counts" if status.counts else str(status)


def _contribution(key: str, group: list[Told]) -> Contribution:
    claims = [_claim(one) for one in group]
    kinds = [claim for claim in claims if claim.contribution_kind]
    year = first(claim.year for claim in claims)
    return Contribution(
        id="",
        key=key,
        audiences=(),
        **support(group),
        payer=group[0].subjects[0],
        payee=group[0].objects[0],
        amount=first(claim.amount for claim in claims),
        formula=first(claim.formula for claim in claims),
        per=first(claim.per for claim in claims),
        kind=first(claim.contribution_kind for claim in claims),
        kind_inferred=bool(kinds) and all(claim.kind_inferred for claim in kinds),
        year=year,
        as_of=None if year else _year(group[0]),
        status=_status(group[0]),
        basis=first(claim.basis for claim in claims),
        note=first(claim.note for claim in claims),
    )


def _of_amount(contribution: Contribution, group: list[Told]) -> Contradiction | None:
    said = {one.id: amount for one in group if (amount := _claim(one).amount)}
    if len(set(said.values())) < 2:
        return None
    return Contradiction(
        id="",
        key=fact_key("contradiction", contribution.key, "amount"),
        audiences=(),
        statements=tuple(said),
        about=contribution.key,
        field="amount",
        values=tuple(str(amount) for amount in said.values()),
        chosen=str(contribution.amount),
        reason="Angabe der neuesten und sichersten Quelle",
    )
