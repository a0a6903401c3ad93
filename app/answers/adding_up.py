"""Totals from facts: graph_model.analysis.costs put into an answer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from app.answers.rows import ContributionRow
from app.answers.totals import ApartTotal, KindTotal, Totals
from graph_model.analysis import costs
from graph_model.records.facts import Contribution
from graph_model.values.vocabularies import Period, Status


def totals(contributions: Iterable[Contribution], year: int | None = None) -> Totals:
    """What counts, what stands apart and what is unknown; ``year`` None: as last told."""
    found = costs.totals(tuple(contributions), year)
    counted = (*found.yearly, *found.once)
    return Totals(
        year=year,
        yearly=found.yearly_eur,
        yearly_high=found.yearly_high,
        once=found.once_eur,
        by_kind=_by_kind(found.yearly),
        apart=_apart(found.apart),
        unknown=len(found.unknown),
        counted=tuple(figure.contribution.key for figure in counted),
        says=_says(found),
    )


def totals_of_rows(rows: Iterable[ContributionRow], year: int | None = None) -> Totals:
    """The totals of rows that an answer already holds."""
    return totals((_fact(row) for row in rows), year)


def _fact(row: ContributionRow) -> Contribution:
    shared = row.model_fields_set & Contribution.model_fields.keys()
    told = {name: getattr(row, name) for name in shared}
    return Contribution.model_construct(
        **{**told, "payer": row.payer.id, "payee": row.payee.id, "audiences": (), "statements": ()}
    )


def _by_kind(figures: Sequence[costs.Figure]) -> tuple[KindTotal, ...]:
    groups = defaultdict(list)
    for figure in figures:
        groups[figure.contribution.kind, figure.contribution.kind_inferred].append(figure.eur)
    found = [KindTotal(kind=k, inferred=i, eur=sum(eur, Decimal(0)), rows=len(eur)) for (k, i), eur in groups.items()]
    return tuple(sorted(found, key=lambda total: (-total.eur, str(total.kind), total.inferred)))


def _apart(contributions: Iterable[Contribution]) -> tuple[ApartTotal, ...]:
    groups: dict[tuple[Status, Period | None], list[Contribution]] = defaultdict(list)
    for contribution in contributions:
        groups[contribution.status, contribution.per].append(contribution)
    order = list(Status)
    found = [
        ApartTotal(
            status=status, per=per, eur=sum((c.amount.eur for c in rows if c.amount), Decimal(0)), rows=len(rows)
        )
        for (status, per), rows in groups.items()
    ]
    return tuple(sorted(found, key=lambda total: (order.index(total.status), str(total.per))))


def _says(found: costs.CostTotals) -> str:
    when = f"für das Jahr {found.year}" if found.year else "nach der jeweils jüngsten Angabe"
    sentences = [f"Gezählt ist, was beschlossen ist oder läuft, {when}: {_entries(len(found.yearly))} im Jahr"]
    if found.once:
        sentences[0] += f", {_entries(len(found.once))} einmalig"
    if found.apart:
        sentences.append(f"Nicht gezählt, sondern daneben gezeigt: {_entries(len(found.apart))}")
    if found.unknown:
        sentences.append(f"Ohne bekannten Betrag, das heißt nicht 0 EUR: {_entries(len(found.unknown))}")
    return ". ".join(sentences) + "."


def _entries(number: int) -> str:
    return "1 Angabe" if number == 1 else f"{number} Angaben"
