"""What is held of whom; silence is never read as none."""

import pytest

from graph_model.analysis.coverage import CostKnowledge, Covered, PaperOf, Subject, covered, covered_by_year
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, Status
from tests.builders import Line, Paper, body_of, happens, member, paper, pays, works_on

_OLD = paper("P1", member("Kreis", "Bund"), pays("Kreis", "Bund", 100, year=2014), date="2014-03-01")
_NEW = paper(
    "P2",
    member("Kreis", "Netz"),
    member("Kreis", "Bund"),
    works_on("Netz", "Pflege"),
    happens(EventKind.FOUNDING, [], ["Netz"], date="2016"),
    date="2018-05-01",
)


def _read(*papers: Paper) -> tuple[Facts, dict[str, PaperOf]]:
    bundles = [one.bundle() for one in papers]
    told = {s.id: PaperOf(b.document.paper, b.document.date) for b in bundles for s in b.statements}
    return project(Entries.of(bundles)), told


def _of(found: tuple[Covered, ...], name: str) -> Covered:
    return next(one for one in found if one.body == body_of(name))


def test_kinds_papers_and_ages_are_counted_for_each_body() -> None:
    facts, papers = _read(_OLD, _NEW)
    kreis, netz = (_of(covered(facts, papers), name) for name in ("Kreis", "Netz"))
    ties = kreis.of(Subject.MEMBERSHIPS)

    assert ties is not None
    assert (len(ties.facts), ties.papers, str(ties.oldest), str(ties.newest)) == (2, 2, "2014-03-01", "2018-05-01")
    assert (kreis.papers, kreis.memberships, [k.split("|")[2] for k in kreis.memberships_without_cost]) == (
        2, 2, [body_of("Netz")],
    )  # fmt: skip
    assert netz.missing == (Subject.COSTS, Subject.PARTS, Subject.AREAS)


@pytest.mark.parametrize(
    ("lines", "knowledge"),
    [
        ((), CostKnowledge.SILENT),
        ((pays("Kreis", "Bund", 500, status=Status.PROPOSED),), CostKnowledge.SILENT),
        ((pays("Kreis", "Bund", None),), CostKnowledge.AMOUNT_UNKNOWN),
        ((pays("Kreis", "Bund", 0),), CostKnowledge.NOTHING_OWED),
        ((pays("Kreis", "Bund", 0), pays("Kreis", "Bund", 5, year=2015)), CostKnowledge.KNOWN),
    ],
)
def test_no_cost_known_is_something_else_than_nothing_owed(lines: tuple[Line, ...], knowledge: CostKnowledge) -> None:
    facts, papers = _read(paper("P", member("Kreis", "Bund"), *lines))
    assert _of(covered(facts, papers), "Kreis").costs is knowledge


def test_years_of_which_nothing_is_held_stand_among_the_others() -> None:
    facts, papers = _read(_OLD, _NEW)
    years = covered_by_year(facts, papers, body_of("Kreis"))

    assert [(one.year, one.papers, one.costs) for one in years] == [
        (2014, 2, CostKnowledge.KNOWN),
        (2015, 0, CostKnowledge.SILENT),
        (2016, 0, CostKnowledge.SILENT),
        (2017, 0, CostKnowledge.SILENT),
        (2018, 2, CostKnowledge.SILENT),
    ]
    assert covered_by_year(facts, papers, "b_fehlt") == ()


def test_a_paper_without_a_date_counts_and_has_no_age() -> None:
    facts, papers = _read(paper("P", member("Kreis", "Bund"), date=None))
    (held,) = _of(covered(facts, papers), "Kreis").held
    assert (held.papers, held.newest, PartialDate(2020) == held.oldest) == (1, None, False)
