"""One cost told twice in a paper is one: its tellings are put together, each value from the one that says it best."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from graph_model.records.claims import ContributionClaim
from graph_model.values.vocabularies import ContributionKind, Status
from loaders.reading.findings import ACCEPTED, Finding

_MOST_GROUPS = 20
_GIVEN = frozenset({ContributionKind.GRANT, ContributionKind.FUNDING, ContributionKind.DONATION})


@dataclass(frozen=True, slots=True)
class Telling:
    """A contribution as the sentence at ``index`` tells it. ``payer_named``, ``payee_named``, ``period_said``: the
    passage itself says so; ``motion``: it stands in what the paper proposes; ``parts_before``: the sentence tells what
    falls to whom of the amount before ("Davon entfallen …")."""

    finding: Finding
    claim: ContributionClaim
    index: int
    payer_named: bool
    payee_named: bool
    period_said: bool
    parts_before: bool = False

    @property
    def weight(self) -> tuple[bool, bool, bool, bool, bool, float]:
        """The better a passage tells, the more: surely, with names, with the word for the kind, in the motion."""
        told = self.claim
        named = self.payee_named and self.payer_named
        sure = self.finding.confidence >= ACCEPTED
        return (sure, named, self.payee_named, not told.kind_inferred, self.finding.motion, self.finding.confidence)


def without_totals(tellings: list[Telling]) -> list[Telling]:
    """The tellings but for those that only sum up what the same or the next sentence parts among several payers."""
    by_sentence: dict[int, list[Telling]] = defaultdict(list)
    for one in tellings:
        by_sentence[one.index].append(one)
    return [one for one in tellings if not _is_total(one, [*by_sentence[one.index], *by_sentence[one.index + 1]])]


def _is_total(one: Telling, near: list[Telling]) -> bool:
    if one.payer_named:
        return False
    parts = [other for other in near if other is not one and other.finding.objects == one.finding.objects]
    shared = [other for other in parts if other.parts_before and other.payer_named]
    if len({other.finding.subjects for other in shared}) > 1:
        return True
    return len(parts) > 1 and sum((_eur(part.claim) or Decimal(0)) for part in parts) == _eur(one.claim)


def once_each(tellings: Iterable[Telling]) -> Iterator[Telling]:
    """The contributions, each once, in the order in which they are first told."""
    groups: list[list[Telling]] = []
    alike: dict[Decimal | None, list[list[Telling]]] = defaultdict(list)
    for one in tellings:
        same = alike[_eur(one.claim)]
        group = next((g for g in same[-_MOST_GROUPS:] if all(_same(one, other) for other in g[:_MOST_GROUPS])), None)
        if group is None:
            groups.append([one])
            same.append(groups[-1])
        else:
            group.append(one)
    yield from (_put_together(group) for group in groups)


def _same(one: Telling, other: Telling) -> bool:
    left, right = one.claim, other.claim
    return (
        _agree(one.finding.subjects, other.finding.subjects, one.payer_named and other.payer_named)
        and _agree(one.finding.objects, other.finding.objects, one.payee_named and other.payee_named)
        and (left.per == right.per or not (one.period_said and other.period_said))
        and (left.year == right.year or None in (left.year, right.year))
        and (
            left.contribution_kind == right.contribution_kind
            or left.kind_inferred
            or right.kind_inferred
            or _alike(left, right)
        )
        and not _told_apart(left.status, right.status)
    )


def _eur(claim: ContributionClaim) -> Decimal | None:
    return claim.amount.eur if claim.amount else None


def _agree(left: tuple[int, ...], right: tuple[int, ...], both_named: bool) -> bool:
    return set(left) == set(right) or not both_named


def _alike(left: ContributionClaim, right: ContributionClaim) -> bool:
    """Two words for money given without a return speak of one sum, and two for what members owe."""
    return (left.contribution_kind in _GIVEN) == (right.contribution_kind in _GIVEN)


def _told_apart(left: Status, right: Status) -> bool:
    """What is over is another sum than what runs."""
    return (left is Status.ENDED) != (right is Status.ENDED)


def _put_together(group: list[Telling]) -> Telling:
    best = max(group, key=lambda t: t.weight)
    kinds = sorted(group, key=lambda t: t.claim.kind_inferred)
    periods = [t for t in group if t.period_said]
    claim = best.claim.model_copy(
        update={
            "contribution_kind": kinds[0].claim.contribution_kind
            if best.claim.kind_inferred
            else best.claim.contribution_kind,
            "kind_inferred": kinds[0].claim.kind_inferred,
            "per": best.claim.per if best.period_said or not periods else periods[0].claim.per,
            "year": next((t.claim.year for t in [best, *group] if t.claim.year), None),
            "status": _status(group, best),
        }
    )
    return replace(best, claim=claim, finding=replace(best.finding, claim=claim))


def _status(group: list[Telling], best: Telling) -> Status:
    """What the motion proposes counts more than what is told beside it, a plan more than a fee told as such."""
    motions = [t.claim.status for t in group if t.finding.motion]
    if motions:
        return motions[0]
    told = {t.claim.status for t in group}
    for status in (Status.REJECTED, Status.DECIDED, Status.APPLIED, Status.PROPOSED):
        if status in told and best.claim.status is Status.CURRENT and len(told) > 1:
            return status
    return best.claim.status
