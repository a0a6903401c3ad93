"""The web application: wires settings, database, gate, API and pages together."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from app import problems
from app.answers.doubles.ranking import Ranking
from app.answers.figures import installed_version
from app.answers.history import History
from app.api import api_router
from app.api.described import Described
from app.atlas import Atlas
from app.auth import Doorkeeper, token_of
from app.files.desk import FileDesk
from app.files.shelf import FILES
from app.gate import Gate, listening_names
from app.imports.desk import Desk
from app.imports.shelf import Shelf
from app.pages import pages_router
from app.pages.carrying import KeepsScope
from app.rereading.desk import RereadingDesk
from app.settings import Settings
from app.warming import Warming, usual_steps
from graph_model.analysis.doubles import read_weights
from graph_model.storage.connection import open_database
from graph_model.storage.database import Database

IMPORTS = "imports"
STATIC = Path(__file__).parent / "static"
_DESCRIPTION = (
    "Who is member of what, who pays whom how much, what is done twice and what became of what: read from council "
    "papers and lists, each figure with the passage that says so. Errors are problem documents (RFC 9457)."
)
_Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def create_app(settings: Settings | None = None, database: Database | None = None) -> FastAPI:
    """The application. Without ``settings`` those of the environment; without ``database`` the one they name is opened
    when the application starts and closed when it ends, while a given one stays the caller's. Raises what reading
    settings and token raises."""
    told = settings or Settings.read()
    app = Described(
        title="Netzatlas",
        version=installed_version(),
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=_lifespan(told, database),
    )
    if database is not None:
        equip(app, told, database)
    problems.install(app)
    app.add_middleware(Gate, hosts=(*told.hosts, *listening_names(told.host)), everyone_signs_in=not told.is_local)
    app.add_middleware(KeepsScope)
    app.include_router(api_router)
    app.include_router(pages_router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def open_named(settings: Settings) -> Database:
    """The database that the settings name. Raises StorageError, InvalidSettingError."""
    return open_database(
        settings.database_url,
        user=settings.database_user,
        password=settings.password(),
        database=settings.database_name,
        beside=settings.data_folder,
    )


def equip(app: FastAPI, settings: Settings, database: Database) -> None:
    """Give the application what it answers from. Raises what reading the token raises."""
    app.state.settings = settings
    app.state.database = database
    app.state.ranking = Ranking(read_weights(settings.doubles_weights))
    app.state.history = History()
    app.state.atlas = Atlas()
    app.state.imports = Desk(Shelf(settings.data_folder / IMPORTS), database, settings.audience)
    app.state.rereading = RereadingDesk(database)
    app.state.files = FileDesk(settings.data_folder / FILES, database)
    app.state.doorkeeper = Doorkeeper(token_of(settings.data_folder), settings.audience)
    app.state.warming = Warming(usual_steps(database, settings, app.state.ranking, app.state.atlas, app.state.history))


def _finish(app: FastAPI) -> None:
    app.state.warming.close()
    app.state.imports.close()
    app.state.rereading.close()
    app.state.files.close()
    app.state.atlas.close()


def _lifespan(settings: Settings, database: Database | None) -> _Lifespan:
    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        if database is not None:
            yield
            _finish(app)
            return
        with open_named(settings) as opened:
            equip(app, settings, opened)
            app.state.warming.start()
            yield
            _finish(app)

    return life
