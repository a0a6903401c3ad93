"""Scenarios are kept beside the facts on both databases, and go with an export."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from graph_model.errors import NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.scenarios import JoinStep, LeaveStep, MergeStep, Scenario
from graph_model.scenarios import Scenarios
from graph_model.storage.database import Database, Write
from graph_model.transfer.exporting import export_graph
from graph_model.transfer.importing import import_graph
from graph_model.transfer.network import network
from graph_model.values.vocabularies import Audience
from tests.builders import body_of, day
from tests.contract.facts import stored_nodes
from tests.small_network import ALLIANCE, CLUB, DISTRICT, REGION, load

_STEPS = (
    MergeStep(gone=body_of(ALLIANCE), into=body_of(REGION)),
    LeaveStep(member=body_of(DISTRICT), body=body_of(CLUB)),
    JoinStep(member=body_of(DISTRICT), body=body_of(ALLIANCE), eur=Decimal("102.26")),
)
_EMPTY = Write("maintain/test/empty", [{"key": "everything"}])


def _scenario(name: str = "Ein Bündnis", audience: Audience = Audience.PUBLIC, **told: object) -> Scenario:
    made = Scenario.of(name, _STEPS, date(2025, 1, 1), audience=audience, saved=day(3), by="Stabsstelle")
    return made.model_copy(update=told)


def test_a_scenario_is_read_back_as_it_was_saved_and_replaced_under_its_name(database: Database) -> None:
    kept = Scenarios(database)
    kept.save(_scenario())
    assert kept.all(Audience.PUBLIC) == (_scenario(),)
    again = _scenario("ein  bündnis").model_copy(update={"steps": _STEPS[:1], "note": "neu gerechnet"})
    kept.save(again)

    assert kept.all(Audience.PUBLIC) == (again,)
    assert kept.named(Audience.PUBLIC, "EIN BÜNDNIS") == kept.named(Audience.PUBLIC, again.id) == again


def test_a_scenario_made_from_closed_papers_is_not_shown_to_everybody(database: Database) -> None:
    kept = Scenarios(database)
    kept.save(_scenario("Offen"))
    kept.save(_scenario("Intern", Audience.INTERNAL))

    assert [one.name for one in kept.all(Audience.PUBLIC)] == ["Offen"]
    assert [one.name for one in kept.all(Audience.CLOSED)] == ["Intern", "Offen"]
    for refused in (kept.named, kept.delete):
        with pytest.raises(NotFoundError):
            refused(Audience.PUBLIC, "Intern")


def test_saving_and_deleting_touches_neither_ledger_nor_facts(database: Database) -> None:
    load(database)
    before = Ledger(database).entries(), stored_nodes(database), StoredFacts(database).generation()
    kept = Scenarios(database)
    kept.save(_scenario())
    assert kept.delete(Audience.PUBLIC, "Ein Bündnis") == _scenario()

    assert kept.all(Audience.PUBLIC) == ()
    assert (Ledger(database).entries(), stored_nodes(database), StoredFacts(database).generation()) == before


def test_a_scenario_goes_with_an_export(database: Database, tmp_path: Path) -> None:
    load(database)
    Scenarios(database).save(_scenario())
    file = tmp_path / "alles.jsonl.gz"
    assert export_graph(database, file).rows["Scenario"] == 1
    database.write(_EMPTY)
    report = import_graph(database, file)

    assert (report.added["Scenario"], report.facts_differ) == (1, 0)
    assert Scenarios(database).all(Audience.CLOSED) == (_scenario(),)
    assert network(file, Audience.PUBLIC).bodies
