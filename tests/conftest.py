"""The databases of the tests: real ones, started once a run (and worker), emptied before each test.

A test that takes ``database`` runs on both; ``embedded_database`` is the default engine alone. Their queries are the
program's and, under names such as ``write/test/leaf``, those of ``tests/cypher``.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from graph_model.storage.connection import open_database
from graph_model.storage.database import Database
from graph_model.storage.queries import QueryBook
from tests.distribution import NeoFileScheduling, begin_with
from tests.neo4j.jars import missing
from tests.neo4j.server import Neo4jServer, running_neo4j
from tests.quality.sets import SHARED
from tests.standing import Standing, WatchedBook

# Laws are about answers: how long a busy machine takes is no failure. `make test-long` asks them at length. What a
# change is judged by asks the same of each change; everybody else looks somewhere new each time.
for _profile, _examples in (("short", 40), ("long", 250)):
    settings.register_profile(
        _profile,
        max_examples=_examples,
        deadline=None,
        derandomize=os.environ.get("CI") == "true",
        suppress_health_check=[HealthCheck.too_slow],
        print_blob=True,
    )
settings.load_profile("short")

_IN_MEMORY = Path("/dev/shm")
_ROOM_BYTES = 2 * 1024**3


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> NeoFileScheduling:  # noqa: ANN401 - the plugin's own
    """How several workers share the tests out (``--dist`` does not matter)."""
    return NeoFileScheduling(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Workers begin with what takes long; a run in one process keeps the order of the files."""
    if hasattr(config, "workerinput"):
        items.sort(key=begin_with)


def left_out(what: str) -> None:
    """Skip with a line that says what was left out; where CI=true, nothing may be left out."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"Mit CI=true darf nichts fehlen: {what}")
    pytest.skip(f"ausgelassen: {what}")


@pytest.fixture(scope="session")
def beside() -> Path:
    """The folder ``shared`` beside the checkout; tests that read it are left out where it is missing."""
    if not all((SHARED / part).is_dir() for part in ("corpus", "data", "seeds", "tools")):
        left_out("Tests an den Sammlungen, denn der Ordner shared liegt nicht neben dem Projekt")
    return SHARED


@pytest.fixture(scope="session")
def book() -> QueryBook:
    """The program's queries and those of the tests."""
    return QueryBook({**QueryBook.load(), **QueryBook.load(Path(__file__).parent / "cypher")})


@pytest.fixture(scope="session")
def quick_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the databases lie that a run shares: in memory where there is room, since they are emptied a thousand
    times and each write would wait for the disk. Tests of durability bring folders of their own, on the disk."""
    if os.access(_IN_MEMORY, os.W_OK) and shutil.disk_usage(_IN_MEMORY).free > _ROOM_BYTES:
        with TemporaryDirectory(prefix="netzatlas-tests-", dir=_IN_MEMORY) as folder:
            yield Path(folder)
    else:
        yield tmp_path_factory.mktemp("databases")


@pytest.fixture(scope="session")
def embedded_url(quick_folder: Path) -> str:
    """The address of the embedded database that this run shares; it is not empty."""
    return f"embedded:{quick_folder / 'embedded'}"


@pytest.fixture(scope="session")
def embedded_standing(embedded_url: str, book: QueryBook) -> Iterator[Standing]:
    """The embedded database, running for as long as the tests do."""
    watched = WatchedBook(book)
    with open_database(embedded_url, book=watched) as database:
        yield Standing(database, watched)


@pytest.fixture(scope="session")
def neo4j_server(quick_folder: Path) -> Iterator[Neo4jServer]:
    """A real Neo4j; skipped where its jars or Java are missing."""
    lack = missing()
    if lack:
        left_out(f"Tests an Neo4j, denn {lack}")
    with running_neo4j(quick_folder / "neo4j") as server:
        yield server


@pytest.fixture(scope="session")
def neo4j_standing(neo4j_server: Neo4jServer, book: QueryBook) -> Iterator[Standing]:
    """The Neo4j database, connected for as long as the tests run."""
    watched = WatchedBook(book)
    with open_database(neo4j_server.url, password=neo4j_server.password, book=watched) as database:
        yield Standing(database, watched)


@pytest.fixture
def embedded_database(embedded_standing: Standing) -> Database:
    """The embedded database, empty."""
    return embedded_standing.empty()


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def kind(request: pytest.FixtureRequest) -> str:
    """Which of the two databases a test runs on."""
    return str(request.param)


@pytest.fixture
def standing(kind: str, request: pytest.FixtureRequest) -> Standing:
    """Each of the two databases, with what it holds."""
    found: Standing = request.getfixturevalue(f"{kind}_standing")
    return found


@pytest.fixture
def database(standing: Standing) -> Database:
    """Each of the two databases, empty."""
    return standing.empty()


@pytest.fixture
def reopen(kind: str, database: Database, request: pytest.FixtureRequest, book: QueryBook) -> Callable[..., Database]:
    """Opens the database of the test once more, as another command would; takes what ``open_database`` takes."""
    if kind == "embedded":
        return partial(open_database, request.getfixturevalue("embedded_url"), book=book)
    server: Neo4jServer = request.getfixturevalue("neo4j_server")
    return partial(open_database, server.url, password=server.password, book=book)
