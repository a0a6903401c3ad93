"""The way in, whole: what a second load, a changed paper, a tombstone and unreadable files do, on both databases."""

import shutil
from decimal import Decimal
from pathlib import Path

from graph_model.analysis.columns import stored_facts
from graph_model.analysis.costs import totals
from graph_model.ledger.ledger import Ledger
from graph_model.projection.project import project
from graph_model.records.documents import SourceKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.pipeline import load, load_drafts
from loaders.report import Report
from loaders.sources.draft import Draft, Tombstone

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_TEXT = """Vorlage - 2015/12

Der Landkreis Musterland zahlt dem Verein Heidenetz e.V. einen jährlichen Mitgliedsbeitrag von {eur} €.
"""


def paper(eur: str, key: str = "https://rat.example/p/1#f/1") -> Draft:
    text = _TEXT.format(eur=eur)
    return Draft(source_key=key, source=SourceKind.PAPER, loader="text", origin="p.txt", text=text, file_id="p")


def amounts(database: Database) -> list[str]:
    return [str(c.amount) for c in stored_facts(database, Audience.PUBLIC).contributions]


def test_loading_the_examples_again_changes_nothing(database: Database) -> None:
    first, second = (load(database, [_EXAMPLES]) for _ in range(2))
    assert (first.loaded, first.refused) == (len(list(_EXAMPLES.iterdir())), ())
    assert second == Report(unchanged=first.loaded, generation=first.generation)


def test_the_stored_facts_are_those_that_follow_from_the_ledger(database: Database) -> None:
    load(database, [_EXAMPLES])
    every = tuple(Audience)
    told = [fact.model_copy(update={"audiences": every}) for fact in project(Ledger(database).entries())]
    assert set(stored_facts(database, Audience.PUBLIC)) == set(told)


def test_a_changed_paper_supersedes_its_statements_and_they_stay_in_the_ledger(database: Database) -> None:
    load_drafts(database, [paper("1.200")])
    before = {statement.id for statement in Ledger(database).entries().statements}
    report = load_drafts(database, [paper("1.500")])
    assert (report.changed, amounts(database)) == (1, ["1500"])
    assert before <= {statement.id for statement in Ledger(database).entries().statements}


def test_a_withdrawn_paper_takes_the_texts_of_its_files_with_it(database: Database) -> None:
    other = paper("900", key="https://rat.example/p/11#f/1")
    load_drafts(database, [paper("1.200"), other])
    report = load_drafts(database, [Tombstone(source_key="https://rat.example/p/1", origin="p.json")])
    assert (report.withdrawn, amounts(database)) == (1, ["900"])
    assert [d.source_key for d in Ledger(database).entries().documents] == [other.source_key]


def test_what_was_withdrawn_is_not_brought_back(database: Database) -> None:
    stone = Tombstone(source_key="https://rat.example/p/1", origin="p.json")
    report = load_drafts(database, [paper("1.200"), stone, paper("1.200")])
    assert (report.loaded, report.withdrawn, len(report.refused), amounts(database)) == (1, 1, 1, [])


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(database: Database, tmp_path: Path) -> None:
    shutil.copy(_EXAMPLES / "peine-2015-179.txt", tmp_path)
    (tmp_path / "leer.txt").touch()
    (tmp_path / "kaputt.pdf").write_bytes(b"%PDF-1.7 nothing follows")
    (tmp_path / "ohne.csv").write_text("Farbe;Zahl\nrot;3\n", encoding="utf-8")
    report = load(database, [tmp_path])
    assert report.loaded == 1
    assert [Path(refusal.origin).name for refusal in report.refused] == ["kaputt.pdf", "leer.txt", "ohne.csv"]


def test_the_examples_keep_both_foundings_and_add_up_what_runs(database: Database) -> None:
    load(database, [_EXAMPLES])
    facts = stored_facts(database, Audience.PUBLIC)
    assert [(c.field, c.values, c.chosen) for c in facts.contradictions] == [("date", ("2013", "2003-03-31"), "2013")]
    assert totals(facts.contributions).yearly_eur == Decimal(67_400)
