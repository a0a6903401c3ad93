"""One Chromium and one server for all browser tests of a run; a fresh context with its own cookies for each test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from graph_model.storage.connection import open_database
from tests.browser.site import Noticed, Site, fill, serving
from tests.conftest import left_out

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_PROGRAMS = tuple(map(Path, ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")))
"""Debian's; a page costs the one without windows a quarter of the time."""
_PATIENCE_MS = 30_000
"""How long a page may take on a busy machine: what is waited for comes at once otherwise."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Site]:
    """The running server; started only where there is a browser to look at it."""
    folder = tmp_path_factory.mktemp("site")
    with open_database(f"embedded:{folder / 'graph'}") as database:
        fill(database)
        with serving(database, folder) as running:
            yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; skipped where it is missing, failed where CI=true."""
    program = _program()
    if not program.exists():
        left_out(f"Tests im Browser, denn {program} fehlt (apt-get install {program.name})")
    expect.set_options(timeout=_PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_ARGUMENTS))
        yield browser
        browser.close()


def _program() -> Path:
    """The one that the environment names, or the first that is there."""
    named = os.environ.get("NETZATLAS_TEST_CHROMIUM")
    return Path(named) if named else next(filter(Path.exists, _PROGRAMS), _PROGRAMS[0])


@pytest.fixture
def noticed() -> Noticed:
    """What the page of the test did."""
    return Noticed()


@pytest.fixture
def page(chromium: Browser, site: Site, noticed: Noticed) -> Iterator[Page]:
    """A page of the site, watched; addresses may be given without the server."""
    context = chromium.new_context(base_url=site.address, viewport={"width": 1280, "height": 900}, locale="de-DE")
    opened = context.new_page()
    opened.set_default_timeout(_PATIENCE_MS)
    noticed.watch(opened)
    yield opened
    context.close()
