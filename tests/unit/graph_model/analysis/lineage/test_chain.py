from graph_model.analysis.lineage import lineage
from graph_model.ledger.entries import Entries
from graph_model.projection.project import project
from graph_model.values.vocabularies import EventKind
from tests.builders import body_of, happens, paper


def test_lineage_follows_bodies_before_and_after_in_the_order_of_time() -> None:
    told = paper(
        "chronik",
        happens(EventKind.MERGER, ["Alt A", "Alt B"], ["Neu"], date="2010"),
        happens(EventKind.FOUNDING, ["Alt A"], date="1999"),
        happens(EventKind.RENAME, ["Neu"], ["Neuer"]),
        happens(EventKind.FOUNDING, ["Fremd"], date="2001"),
    )
    facts = project(Entries.of([told.bundle()]))
    kinds = [step.kind for step in lineage(facts.successions, body_of("Neuer"))]
    assert kinds == [EventKind.FOUNDING, EventKind.MERGER, EventKind.RENAME]


def test_a_body_without_events_has_no_lineage() -> None:
    assert lineage((), body_of("Allein")) == ()
