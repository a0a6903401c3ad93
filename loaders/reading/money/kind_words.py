"""What an amount is, and the words that say it."""

from dataclasses import dataclass

from graph_model.values.vocabularies import ContributionKind

KINDS: dict[str, ContributionKind] = {
    "fee": ContributionKind.FEE,
    "plain_fee": ContributionKind.FEE,
    "levy": ContributionKind.LEVY,
    "share": ContributionKind.LEVY,
    "grant": ContributionKind.GRANT,
    "funding": ContributionKind.FUNDING,
    "shareholder": ContributionKind.SHAREHOLDER,
    "capital": ContributionKind.CAPITAL,
    "entry_fee": ContributionKind.ENTRY_FEE,
    "purchase": ContributionKind.PURCHASE,
    "donation": ContributionKind.DONATION,
}
LOOSE = frozenset({"share"})
NONE = frozenset({"none", "total", "inkind", "share_capital"})
VERBS = frozenset({"gives", "pays", "gets", "asks"})
WEAK = 0.55
"""The confidence of a kind that a verb alone suggests: it counts only where the passage names payer or payee."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a contribution; ``inferred`` where no word at the amount says it; ``plain``: a mere "Beitrag";
    ``guess``: only a verb or "Kosten" speaks for it, so that who pays whom decides; ``paid``: it says
    that something is owed ("zahlt", "kostet") rather than given."""

    kind: ContributionKind
    inferred: bool
    confidence: float
    plain: bool = False
    guess: bool = False
    paid: bool = False


def named_by(said: frozenset[str]) -> ContributionKind | None:
    """The kind that the classes of a word name."""
    return next((KINDS[one] for one in sorted(said) if one in KINDS), None)
