"""The dates of a succession as its papers tell them: one, or several that contradict one another."""

from collections.abc import Iterable

from graph_model.records.facts import Contradiction, Succession
from graph_model.values.dates import PartialDate


def dates_told(succession: Succession, contradictions: Iterable[Contradiction]) -> tuple[PartialDate, ...]:
    """The chosen date first, then the others; only the chosen one where a person decided; none where none is told."""
    if succession.date is None:
        return ()
    others = [
        PartialDate.parse(value)
        for one in contradictions
        if one.about == succession.key and one.field == "date" and not one.judged
        for value in one.values
    ]
    return tuple(dict.fromkeys((succession.date, *others)))
