"""What is brought into memory when the server starts."""

from pathlib import Path

from app.answers.doubles.ranking import Ranking
from app.answers.history import History
from app.answers.kept import kept
from app.atlas import Atlas
from app.settings import Settings
from app.warming import Warming, usual_steps
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.small_network import load


def _refuse() -> None:
    raise NotFoundError("Das Netz", "b_1")


def test_a_step_that_fails_leaves_the_others_to_be_taken() -> None:
    taken: list[str] = []
    warming = Warming([("erst", _refuse), ("dann", lambda: taken.append("dann"))])
    warming.run()
    assert (taken, warming.doing) == (["dann"], "")


def test_it_tells_what_it_is_doing_and_takes_no_step_after_its_end() -> None:
    told: list[str] = []

    def first() -> None:
        told.append(warming.doing)
        warming.close()

    warming = Warming([("erst", first), ("dann", lambda: told.append("dann"))])
    warming.run()
    assert (told, warming.doing) == (["erst"], "")


def test_after_it_the_facts_and_their_ledger_lie_in_memory(embedded_database: Database, tmp_path: Path) -> None:
    load(embedded_database)
    settings, atlas = Settings(data_folder=tmp_path), Atlas()
    warming = Warming(usual_steps(embedded_database, settings, Ranking(), atlas, History()))
    warming.start()
    warming.close()
    atlas.close()
    assert kept(embedded_database, Audience.PUBLIC).facts.memberships
