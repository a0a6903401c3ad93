"""What is held: for a body, and for each of its years, which kinds of fact, from how many papers, and how old."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph_model.analysis.costs.kinds import is_waived
from graph_model.projection.facts import Facts, bodies_in
from graph_model.records.facts import AnyFact, Contribution, Membership, Succession
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Vocabulary


class Subject(Vocabulary):
    """What a fact is about, as far as coverage tells it apart."""

    MEMBERSHIPS = "memberships", "Mitgliedschaften"
    COSTS = "costs", "Zahlungen"
    EVENTS = "events", "Werdegang"
    PARTS = "parts", "Gremien und Teile"
    TOPICS = "topics", "Themen"
    AREAS = "areas", "Gebiet"


class CostKnowledge(Vocabulary):
    """What can be said of costs; silence is never zero."""

    KNOWN = "known", "Beträge bekannt"
    NOTHING_OWED = "nothing_owed", "nach der Quelle 0 EUR oder entfällt"
    AMOUNT_UNKNOWN = "amount_unknown", "Zahlung genannt, Betrag unbekannt"
    SILENT = "silent", "nichts bekannt, das heißt nicht kostenlos"


_SUBJECTS: Mapping[str, Subject] = {
    "Membership": Subject.MEMBERSHIPS,
    "Contribution": Subject.COSTS,
    "Succession": Subject.EVENTS,
    "Part": Subject.PARTS,
    "TopicTie": Subject.TOPICS,
    "Coverage": Subject.AREAS,
}


@dataclass(frozen=True)
class PaperOf:
    """The paper that a statement stands in, and its date."""

    paper: str
    date: PartialDate | None = None


@dataclass(frozen=True)
class Held:
    """Of one subject: how many facts, from how many papers, the oldest and the newest of them."""

    subject: Subject
    facts: tuple[str, ...]
    papers: int
    oldest: PartialDate | None
    newest: PartialDate | None
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Covered:
    """One body, in one ``year`` (None: all years together). ``memberships_without_cost``: keys of memberships of it as
    a member for which no payment to the body is known at all; ``papers`` counts those of all subjects together."""

    body: str
    year: int | None
    papers: int
    held: tuple[Held, ...]
    costs: CostKnowledge
    memberships: int
    memberships_without_cost: tuple[str, ...]

    @property
    def missing(self) -> tuple[Subject, ...]:
        """The subjects of which nothing is held."""
        return tuple(subject for subject in Subject if subject not in {one.subject for one in self.held})

    def of(self, subject: Subject) -> Held | None:
        """What is held of one subject."""
        return next((one for one in self.held if one.subject is subject), None)


def covered(facts: Facts, papers: Mapping[str, PaperOf]) -> tuple[Covered, ...]:
    """Every body, all years together, those of which least is held first."""
    by_body = _by_body(facts)
    found = [_covered(body.key, None, by_body.get(body.key, ()), papers) for body in facts.bodies]
    return tuple(sorted(found, key=lambda one: (len(one.held), one.body)))


def covered_by_year(facts: Facts, papers: Mapping[str, PaperOf], body: str) -> tuple[Covered, ...]:
    """One body year by year, from its first year to its last; years of which nothing is held stand among them, since
    they are what is to be looked for."""
    by_year: dict[int, list[AnyFact]] = defaultdict(list)
    for fact in _by_body(facts).get(body, ()):
        for year in _years(fact, papers):
            by_year[year].append(fact)
    years = range(min(by_year, default=0), max(by_year, default=-1) + 1)
    return tuple(_covered(body, year, by_year.get(year, ()), papers) for year in years)


def _by_body(facts: Facts) -> Mapping[str, Sequence[AnyFact]]:
    found: dict[str, list[AnyFact]] = defaultdict(list)
    for fact in facts:
        if type(fact).__name__ in _SUBJECTS:
            for body in bodies_in(fact):
                found[body].append(fact)
    return found


def _years(fact: AnyFact, papers: Mapping[str, PaperOf]) -> Iterator[int]:
    """The years that a fact speaks of: the one that it is for, the year of its event, or those of its papers."""
    if isinstance(fact, Contribution) and (fact.year or fact.as_of):
        yield fact.year or fact.as_of or 0
    elif isinstance(fact, Succession) and fact.date:
        yield fact.date.year
    else:
        dates = (papers[told].date for told in fact.statements if told in papers)
        yield from {date.year for date in dates if date}


def _covered(body: str, year: int | None, told: Iterable[AnyFact], papers: Mapping[str, PaperOf]) -> Covered:
    groups: dict[Subject, list[AnyFact]] = defaultdict(list)
    for fact in told:
        groups[_SUBJECTS[type(fact).__name__]].append(fact)
    own = [m for m in groups[Subject.MEMBERSHIPS] if isinstance(m, Membership) and m.member == body and m.status.counts]
    paid = [c for c in groups[Subject.COSTS] if isinstance(c, Contribution)]
    payees = {c.payee for c in paid if c.payer == body}
    statements = {one for facts in groups.values() for fact in facts for one in fact.statements}
    return Covered(
        body,
        year,
        len({papers[one].paper for one in statements if one in papers}),
        tuple(_held(subject, groups[subject], papers) for subject in Subject if groups[subject]),
        _knowledge(paid),
        len(own),
        tuple(m.key for m in own if m.body not in payees),
    )


def _held(subject: Subject, facts: Sequence[AnyFact], papers: Mapping[str, PaperOf]) -> Held:
    statements = tuple(dict.fromkeys(told for fact in facts for told in fact.statements))
    told = [papers[one] for one in statements if one in papers]
    dates = sorted((one.date for one in told if one.date), key=lambda date: date.latest())
    return Held(
        subject,
        tuple(fact.key for fact in facts),
        len({one.paper for one in told}),
        dates[0] if dates else None,
        dates[-1] if dates else None,
        statements,
    )


def _knowledge(paid: Sequence[Contribution]) -> CostKnowledge:
    """The best that is known of what counts; only proposed or rejected payments say nothing of costs."""
    counting = [one for one in paid if one.status.counts]
    if any(one.formula or (one.amount and (one.amount.high or one.amount.eur) > Decimal(0)) for one in counting):
        return CostKnowledge.KNOWN
    if any(one.amount or is_waived(one) for one in counting):
        return CostKnowledge.NOTHING_OWED
    return CostKnowledge.AMOUNT_UNKNOWN if counting else CostKnowledge.SILENT
