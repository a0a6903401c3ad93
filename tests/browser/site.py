"""A real server over a real embedded engine, as the browser meets it, and what the browser noticed."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from fastapi import FastAPI
from playwright.sync_api import ConsoleMessage, Page, Request

from app.main import create_app
from app.settings import Settings
from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.identities import Identity
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Role, Status
from loaders.pipeline import load
from tests.builders import Paper, body_of, exists, member, paper, pays, works_on

EXAMPLES = Path(__file__).parents[2] / "examples"
DISTRICT = "Landkreis Tückental"
PROPOSED = "Zweckverband Talwasser"
READ_AGAIN = "7/2021"
EVIL = '<script>window.evil="ran"</script>'
EVIL_LINK = '"><img src=x onerror="window.evil=1"> href="javascript:window.evil=2"'
PAPERS = (
    paper(
        f"{EVIL} 1/2020",
        exists(DISTRICT, body_kind=BodyKind.DISTRICT),
        exists(EVIL, body_kind=BodyKind.NETWORK),
        exists(EVIL_LINK, body_kind=BodyKind.NETWORK),
        member(DISTRICT, EVIL),
        member(EVIL_LINK, EVIL, role=Role.SHAREHOLDER),
        works_on(EVIL, EVIL_LINK),
        number=f"{EVIL} 1/2020",
    ),
    paper(
        "2/2021",
        exists(DISTRICT, body_kind=BodyKind.DISTRICT),
        exists("Bündnis Talpflege", body_kind=BodyKind.ALLIANCE),
        member(DISTRICT, "Bündnis Talpflege", since=PartialDate(2014)),
        member(DISTRICT, "Runder Tisch Quellgrund").sure(0.4),
        member(DISTRICT, "Runder Tisch Moorgrund").sure(0.4),
        member(DISTRICT, "Runder Tisch Feldgrund").sure(0.4),
    ),
    paper("3/2021", member(DISTRICT, "Bündnis Talpflege", since=PartialDate(2016)), number="3/2021"),
    paper(READ_AGAIN, member(DISTRICT, "Bündnis Talpflege", since=PartialDate(2014)), number=READ_AGAIN),
    *(paper(f"{eur}/2022", pays("Gemeinde Auenfeld", "Auentreff e.V.", eur, year=2022)) for eur in (300, 400)),
    paper("4/2021", member(DISTRICT, PROPOSED, status=Status.PROPOSED).as_motion()),
)
LIKE = paper("5/2021", exists("Talpflegebündnis", body_kind=BodyKind.ALLIANCE))
LISTS = {
    year: f"Mitgliedschaften des Landkreises Tückental {year};\nVerein;Beitrag EUR\n" + rows
    for year, rows in (
        (2023, "Talverein Nord e.V.;100\nTalverein Süd e.V.;200\n"),
        (2024, "Talverein Nord e.V.;100\n"),
    )
}
_PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Site:
    """Where the server answers, the token of its data folder, and the application behind it."""

    address: str
    token: str
    app: FastAPI


@dataclass
class Noticed:
    """What a page did: errors on the console (also violations of the policy), exceptions, and addresses asked for."""

    errors: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Notes what ``page`` does from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)


def fill(database: Database) -> None:
    """The examples that the project brings, two editions of a list, a paper whose names try to become markup, and
    papers that leave questions open."""
    with TemporaryDirectory() as folder:
        lists = [Path(folder) / f"tal-{year}.csv" for year in LISTS]
        for file, text in zip(lists, LISTS.values(), strict=True):
            file.write_text(text, "utf-8")
        load(database, [EXAMPLES, *lists])
    Ledger(database).add([*(told.bundle() for told in PAPERS), _asked(LIKE, "Bündnis Talpflege")])
    StoredFacts(database).rebuild()


def _asked(told: Paper, like: str) -> Bundle:
    """The paper, with the question whether what it names is the body ``like``."""
    bundle = told.bundle()
    identities = tuple(
        Identity.of(one.mention, one.body, rule="near", recorded=one.recorded, score=0.8, like=body_of(like))
        for one in bundle.identities
    )
    return replace(bundle, identities=identities)


def sign_in(page: Page, site: Site) -> None:
    """Gives the browser the token."""
    page.goto("/anmelden?ziel=/hilfe")
    page.fill("input[name=schluessel]", site.token)
    page.click("main >> role=button[name=Anmelden]")
    page.wait_for_url("**/hilfe")


def settled(page: Page) -> None:
    """Waits until the page that is there now has its stylesheets and scripts: before anything on it is measured. The
    test has seen already what this page alone has."""
    page.wait_for_load_state("load")


@contextmanager
def leaving(page: Page) -> Iterator[None]:
    """What is done within leads to another page, which is there afterwards with its stylesheets and scripts; also where
    both look the same."""
    with page.expect_navigation(wait_until="load"):
        yield


def until(page: Page, expression: str) -> None:
    """Waits until ``expression`` holds on the page; asked from outside, since its policy forbids Playwright's own way
    of waiting for a function. Raises TimeoutError."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not page.evaluate(expression):
        if time.monotonic() > deadline:
            raise TimeoutError(expression)
        page.wait_for_timeout(50)


@contextmanager
def serving(database: Database, folder: Path) -> Iterator[Site]:
    """The application on a free port of the loopback address."""
    app = create_app(Settings.read(data_folder=folder), database)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield Site(f"http://127.0.0.1:{_port(server)}", (folder / "token").read_text("ascii").strip(), app)
    finally:
        server.should_exit = True
        thread.join(_PATIENCE_SECONDS)


def _port(server: uvicorn.Server) -> int:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not server.started:
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.05)
    port: int = server.servers[0].sockets[0].getsockname()[1]
    return port
