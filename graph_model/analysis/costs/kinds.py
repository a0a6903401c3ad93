"""What an amount is for a budget: contributions, levies, services and investments have totals of their own."""

from collections.abc import Mapping

from graph_model.records.facts import Contribution
from graph_model.values.vocabularies import ContributionKind, Period, Vocabulary


class CostClass(Vocabulary):
    """The totals that are never added to each other."""

    CONTRIBUTION = "contribution", "Beiträge und Zuschüsse"
    LEVY = "levy", "Umlagen"
    SERVICE = "service", "Leistungen (Sach- und Personalaufwand)"
    INVESTMENT = "investment", "Investitionen (Kapitaleinlagen, Kaufpreise)"


_CLASSES: Mapping[ContributionKind, CostClass] = {
    ContributionKind.LEVY: CostClass.LEVY,
    ContributionKind.IN_KIND: CostClass.SERVICE,
    ContributionKind.CAPITAL: CostClass.INVESTMENT,
    ContributionKind.PURCHASE: CostClass.INVESTMENT,
}
_ONCE = frozenset({ContributionKind.CAPITAL, ContributionKind.PURCHASE, ContributionKind.ENTRY_FEE})
_NOT_DUE = "entfällt"


def cost_class(kind: ContributionKind | None) -> CostClass:
    """The total that an amount of this kind goes into; a kind that no source names counts as a contribution."""
    return _CLASSES.get(kind, CostClass.CONTRIBUTION) if kind else CostClass.CONTRIBUTION


def is_once(contribution: Contribution) -> bool:
    """Whether it is paid once: as the source says, or by its nature where no source says (a share in the capital, the
    price of a share, an entry fee)."""
    return contribution.per is Period.ONCE or (contribution.per is None and contribution.kind in _ONCE)


def is_waived(contribution: Contribution) -> bool:
    """Whether the source says that nothing is owed ("entfällt"): neither unknown nor 0 EUR."""
    told = (contribution.note or "").strip(" .").casefold()
    return contribution.amount is None and contribution.formula is None and told == _NOT_DUE


def told_year(contribution: Contribution) -> int | None:
    """The year it is for, else the one that it was told in; None where no source says."""
    return contribution.year or contribution.as_of
