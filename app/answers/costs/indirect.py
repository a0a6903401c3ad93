"""What of a payer's money reaches others through those that it pays."""

from collections.abc import Iterable

from app.answers.costs.answers import HopRow, ReachAnswer
from app.answers.costs.view import CostView
from app.answers.ordering import german
from app.answers.paging import USUAL_PAGE, Page, stretch
from graph_model.analysis.costs.cents import euros
from graph_model.analysis.costs.flows import Hop
from graph_model.analysis.costs.indirect import Certainty, Payments, Reach
from graph_model.analysis.costs.wording import eur
from graph_model.errors import NotFoundError

_WITHOUT_YEAR = "nach der jeweils jüngsten Angabe"


def indirect_costs(view: CostView, payer: str, year: int | None = None) -> tuple[ReachAnswer, ...]:
    """Every body that the payer's money may reach through others, each by itself, by name; ``year`` None: as last
    told."""
    return indirect_page(view, payer, year, limit=None).rows


def indirect_page(
    view: CostView, payer: str, year: int | None = None, *, cursor: str | None = None, limit: int | None = USUAL_PAGE
) -> Page[ReachAnswer]:
    """A page of the same; what is not shown is not cited. Raises BadCursorError."""
    found = view.now.remember(("reached", view.ledger, payer, year), lambda: _reached(view, payer, year))
    part = stretch("indirect", len(found), lambda at: _sort_key(view, found[at]), cursor, limit)
    rows = tuple(_answer(view, one, year) for one in found[part.start : part.end])
    return Page[ReachAnswer](rows=rows, total=len(found), next_cursor=part.next_cursor)


def _reached(view: CostView, payer: str, year: int | None) -> list[Reach]:
    """Every body that the money may reach, in the order of names."""
    return sorted(_payments(view, year).all_reached(payer), key=lambda one: _sort_key(view, one))


def _sort_key(view: CostView, one: Reach) -> tuple[str, str]:
    body = min(one.targets)
    return german(view.body(body).name), body


def reaching(view: CostView, payer: str, targets: Iterable[str], year: int | None = None) -> ReachAnswer:
    """What of the payer's money reaches these bodies, taken together and counted once."""
    return _answer(view, _payments(view, year).reach(payer, targets), year)


def on_topic(view: CostView, topic: str) -> tuple[str, ...]:
    """The bodies that work on a topic, by its key, or by words in the phrases of the papers. Raises NotFoundError."""
    asked = topic.casefold()
    found = {
        tie.body
        for tie in view.facts.topics
        if asked == tie.topic.casefold() or any(asked in phrase.casefold() for phrase in tie.phrases)
    }
    if not found:
        raise NotFoundError("Einen Zusammenschluss mit dem Thema", topic)
    return tuple(sorted(found))


def _payments(view: CostView, year: int | None) -> Payments:
    """Worked out once for a year."""

    def made() -> Payments:
        return Payments.of(view.facts, view.ledger.latest() if year is None else view.ledger.cells(year))

    return view.now.remember(("payments", view.ledger, year), made)


def _answer(view: CostView, found: Reach, year: int | None) -> ReachAnswer:
    evidence = view.passages(_statements(hop) for hop in found.hops)
    return ReachAnswer(
        payer=view.body(found.payer),
        targets=tuple(sorted(map(view.body, found.targets), key=lambda ref: german(ref.name))),
        year=year,
        direct=euros(found.direct),
        low=euros(found.low),
        high=None if found.high is None else euros(found.high),
        known_high=euros(found.known_high),
        certainty=found.certainty,
        words=_words(found, year),
        hops=tuple(
            HopRow(
                payer=view.body(hop.payer),
                payee=view.body(hop.payee),
                low=euros(hop.low),
                high=None if hop.high is None else euros(hop.high),
                told=_told(hop),
                keys=tuple(one.key for one in (*(cell.fact for cell in hop.cells), *hop.memberships)),
                evidence=told,
            )
            for hop, told in zip(found.hops, evidence, strict=True)
        ),
    )


def _statements(hop: Hop) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            [s for cell in hop.cells for s in cell.statements] + [s for m in hop.memberships for s in m.statements]
        )
    )


def _told(hop: Hop) -> str:
    """What the hop rests on."""
    if not hop.cells:
        return "eine Mitgliedschaft, zu der niemand einen Betrag nennt"
    return "; ".join(dict.fromkeys(str(cell.grounds or "Betrag unbekannt") for cell in hop.cells))


def _words(found: Reach, year: int | None) -> str:
    when = f"im Jahr {year}" if year else _WITHOUT_YEAR
    unknown = f", weil zu {len(found.unknown)} Zahlungen auf dem Weg kein Betrag bekannt ist"
    match found.certainty:
        case Certainty.NUMBER:
            said = f"{eur(euros(found.low))}"
        case Certainty.RANGE:
            said = f"zwischen {eur(euros(found.low))} und {eur(euros(found.high or 0))}"
        case Certainty.OPEN:
            said = f"mindestens {eur(euros(found.low))}; nach oben offen{unknown}"
        case Certainty.NONE:
            said = f"nicht berechenbar{unknown}"
    return f"Es kommt an, {when}: {said}."
