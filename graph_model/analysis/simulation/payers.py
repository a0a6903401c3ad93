"""Payers before and after: whose payments go on, to whom, and whose end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_model.analysis.simulation.applying import Applied
from graph_model.analysis.simulation.membership import Fate
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contribution


@dataclass(frozen=True)
class PayerChange:
    """``payer`` pays ``body`` before and ``then`` afterwards (None: the payment ends, so the payer is lost to it),
    whatever it pays."""

    payer: str
    body: str
    then: str | None
    fate: Fate
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def payer_changes(before: Facts, done: Applied, touched: frozenset[str]) -> tuple[PayerChange, ...]:
    """Every payer of a body that is touched, and what merged bodies pay to others, by body and payer."""
    paid: dict[tuple[str, str], list[Contribution]] = {}
    for one in before.contributions:
        if one.status.counts and (one.payee in touched or one.payer in done.became):
            paid.setdefault((one.payee, one.payer), []).append(one)
    return tuple(_change(payer, body, told, done) for (body, payer), told in sorted(paid.items()))


def _change(payer: str, body: str, told: Iterable[Contribution], done: Applied) -> PayerChange:
    goes_on, then = done.now(payer), done.now(body)
    left = any((m.member, m.body) == (goes_on, then) for m in done.ended)
    lost = goes_on == then or left
    stays = (goes_on, then) == (payer, body)
    facts = tuple(told)
    return PayerChange(
        payer=payer,
        body=body,
        then=None if lost else then,
        fate=Fate.LOST if lost else Fate.STAYS if stays else Fate.MOVES,
        facts=tuple(one.key for one in facts),
        statements=tuple(dict.fromkeys(_statements(facts))),
    )


def _statements(facts: Iterable[Contribution]) -> Iterator[str]:
    return (statement for fact in facts for statement in fact.statements)
