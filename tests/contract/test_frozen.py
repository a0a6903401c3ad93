"""Frozen states are kept beside the facts on both databases, go with an export, and lose what is erased."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph_model.errors import NotFoundError
from graph_model.frozen import LARGEST, FrozenStates, TooMuchToFreezeError
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.frozen import FrozenDamagedError, FrozenHead, FrozenState, checksum_of
from graph_model.records.reports import CellKind, Column, Report, Row, Source, Table, Total
from graph_model.storage.database import Database, Write
from graph_model.storage.properties import to_properties
from graph_model.transfer.exporting import export_graph
from graph_model.transfer.importing import import_graph
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Audience
from tests.builders import day, paper
from tests.contract.facts import stored_nodes
from tests.small_network import COSTS, NETWORK, load

_EMPTY = Write("maintain/test/empty", [{"key": "everything"}])
_PAPERS = (NETWORK.bundle().document.paper, COSTS.bundle().document.paper)
_COLUMNS = (Column(title="An"), Column(title="EUR", kind=CellKind.EURO))
_REPORT = Report(
    title="Kosten",
    asked="alle",
    state="jetzt",
    made=day(3),
    tables=(
        Table(
            title="Kosten",
            columns=_COLUMNS,
            rows=(Row(cells=("Eins", "60000"), sources=(0,)), Row(cells=("Zwei", None), sources=(1,))),
            totals=(Total(label="Summe", value="60000", addend=1),),
        ),
        Table(title="Alles", columns=_COLUMNS, rows=(Row(cells=("Alle", "1")),), over_all=True),
    ),
    sources=tuple(Source(document=f"d_{n}", paper=paper, label=f"{n}/2020") for n, paper in enumerate(_PAPERS)),
)


def _state(number: int = 1, **told: object) -> FrozenState:
    made = FrozenState(
        id=f"k_{number:024x}",
        title="Kosten",
        subject="/kosten",
        address="/kosten?jahr=2015",
        frozen=day(3),
        generation=1,
        program="1",
        by="Kämmerei",
        audience=Audience.PUBLIC,
        checksum=checksum_of(_REPORT),
        papers=_PAPERS,
        report=_REPORT,
    )
    return made.model_copy(update=told)


def _head(state: FrozenState) -> FrozenHead:
    return FrozenHead.model_validate({name: getattr(state, name) for name in FrozenHead.model_fields})


def test_a_state_is_read_back_as_it_was_frozen_and_listed_without_its_report(database: Database) -> None:
    kept = FrozenStates(database)
    for state in (_state(1), _state(2, frozen=day(4))):
        kept.keep(state)
    assert kept.all(Audience.PUBLIC) == (_head(_state(2, frozen=day(4))), _head(_state(1)))
    assert kept.named(Audience.PUBLIC, _state(1).id) == _state(1)


def test_a_state_of_closed_papers_is_not_shown_to_everybody(database: Database) -> None:
    kept = FrozenStates(database)
    kept.keep(_state(audience=Audience.INTERNAL))
    assert (kept.all(Audience.PUBLIC), len(kept.all(Audience.CLOSED))) == ((), 1)
    for refused in (kept.named, kept.delete):
        with pytest.raises(NotFoundError):
            refused(Audience.PUBLIC, _state().id)


def test_freezing_and_deleting_touches_neither_ledger_nor_facts(database: Database) -> None:
    load(database)
    before = Ledger(database).entries(), stored_nodes(database), StoredFacts(database).generation()
    kept = FrozenStates(database)
    kept.keep(_state())
    assert kept.delete(Audience.PUBLIC, _state().id) == _head(_state())
    assert kept.all(Audience.CLOSED) == ()
    assert (Ledger(database).entries(), stored_nodes(database), StoredFacts(database).generation()) == before


def test_a_state_that_somebody_changed_is_not_shown(database: Database) -> None:
    changed = _state(report=_REPORT.model_copy(update={"title": "Andere Kosten"}))
    database.write(Write("write/frozen/states", [{"key": changed.id, "properties": to_properties(changed)}]))
    with pytest.raises(FrozenDamagedError):
        FrozenStates(database).named(Audience.PUBLIC, changed.id)


def test_a_state_of_a_few_megabytes_is_kept_and_a_larger_one_is_refused(database: Database) -> None:
    def long(letters: int) -> FrozenState:
        report = _REPORT.model_copy(update={"legend": ("ä" * letters,)})
        return _state(report=report, checksum=checksum_of(report))

    kept, most = FrozenStates(database), LARGEST - 2_000
    kept.keep(long(most))
    assert kept.named(Audience.PUBLIC, _state().id) == long(most)
    with pytest.raises(TooMuchToFreezeError):
        kept.keep(long(LARGEST))


def test_erasing_a_paper_takes_its_rows_and_what_could_tell_them_out_of_a_state(database: Database) -> None:
    load(database)
    FrozenStates(database).keep(_state())
    Ledger(database).withdraw(COSTS.withdrawn(9, erased=True))
    left = FrozenStates(database).named(Audience.PUBLIC, _state().id)
    first, whole = left.report.tables
    assert (left.papers, left.erased) == (_PAPERS[:1], day(9))
    assert ([row.cells for row in first.rows], first.totals, whole.rows) == ([("Eins", "60000")], (), ())
    assert left.report.sources[1] == Source(document="", label="auf Verlangen gelöscht")
    Ledger(database).withdraw(NETWORK.withdrawn(10, erased=True))
    assert FrozenStates(database).named(Audience.PUBLIC, _state().id).report.tables == ()


def test_a_paper_that_is_only_taken_back_stays_in_a_state(database: Database) -> None:
    load(database)
    FrozenStates(database).keep(_state())
    Ledger(database).withdraw(COSTS.withdrawn(9))
    assert FrozenStates(database).named(Audience.PUBLIC, _state().id) == _state()


def test_a_state_goes_with_an_export_and_comes_without_what_was_erased_here(database: Database, tmp_path: Path) -> None:
    load(database)
    FrozenStates(database).keep(_state())
    file = tmp_path / "alles.jsonl.gz"
    assert export_graph(database, file).rows["FrozenState"] == 1
    database.write(_EMPTY)
    assert import_graph(database, file).added["FrozenState"] == 1
    assert FrozenStates(database).named(Audience.PUBLIC, _state().id) == _state()

    database.write(_EMPTY)
    load(database, COSTS)
    Ledger(database).withdraw(COSTS.withdrawn(9, erased=True))
    import_graph(database, file)
    assert len(FrozenStates(database).named(Audience.PUBLIC, _state().id).report.tables[0].rows) == 1


def test_papers_that_came_since_a_moment_are_counted_for_those_who_may_see_them(database: Database) -> None:
    load(database)
    Ledger(database).add([replace(NETWORK, recorded=8, rules="r2").bundle(), paper("neu", recorded=7).bundle()])
    counted = [
        database.read("read/frozen/papers_since", visibilities=seen, moment=day(after).isoformat("T", "microseconds"))
        for seen, after in ((["public"], 0), (["public", "closed"], 0), (["public"], 1), (["public"], 7))
    ]
    assert counted == [[{"papers": papers}] for papers in (3, 4, 1, 0)]


def test_a_report_without_a_date_of_a_source_reads_back_the_same(database: Database) -> None:
    source = Source(document="d", label="1", date=PartialDate(2015, 4))
    report = _REPORT.model_copy(update={"sources": (source, source)})
    FrozenStates(database).keep(_state(report=report, checksum=checksum_of(report)))
    assert FrozenStates(database).named(Audience.PUBLIC, _state().id).report == report
