"""The page of the network in Chromium: until it stands, and how smoothly it is dragged, beside pyvis as it comes."""

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLongError
from pyvis.network import Network

from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.connection import open_database
from graph_model.storage.database import Database
from tests.benchmarks.network import Size, bundles
from tests.browser.site import serving

_SIZES = (
    Size(bodies=500, documents=250, ties=750),
    Size(bodies=2_000, documents=1_000, ties=3_000),
    Size(bodies=10_000, documents=5_000, ties=15_000),
    Size(bodies=20_000, documents=10_000, ties=30_000),
)
_VISITS = 3
_MOVES = 60
_LONGEST_MS = 120_000
_TOGETHER = 250
_DRAWN = "performance.getEntriesByName('netz-gezeichnet').at(0)?.startTime ?? 0"
_COUNT_FRAMES = """() => {
  const times = [];
  const tick = (now) => { times.push(now); window.counting = requestAnimationFrame(tick); };
  window.counting = requestAnimationFrame(tick);
  window.counted = () => { cancelAnimationFrame(window.counting); return times; };
}"""
_SETTLED = """() => { window.settled = 0; const watch = () => {
  if (typeof network === 'undefined' || !network) { setTimeout(watch, 5); return; }
  network.once('stabilizationIterationsDone', () => {
    network.once('afterDrawing', () => { window.settled = performance.now(); });
  });
}; watch(); }"""


@dataclass(frozen=True)
class Visit:
    """``ready``: seconds from asking for the page until the picture stands; ``frames`` a second while it is dragged,
    and the ``longest`` time between two of them in milliseconds."""

    ready: float
    frames: float
    longest: float


def table(*, small: bool) -> str:
    """The figures of ours at all sizes (``small``: the first two) and of pyvis at the first, as a table."""
    sizes = _SIZES[:2] if small else _SIZES
    rows = [_row("pyvis as it comes, 500 nodes", _plain(500, 1_500))]
    for size in sizes:
        rows += _ours(size)
    head = [
        "\n## The page of the network in Chromium",
        "| what | ready | frames a second | longest frame |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def _ours(size: Size) -> list[str]:
    with tempfile.TemporaryDirectory() as folder, open_database(f"embedded:{folder}/data") as database:
        _load(database, size)
        with serving(database, Path(folder)) as site, _chromium() as browser:
            visits = [_visit(browser, f"{site.address}/netz") for _ in range(_VISITS + 1)]
    name = f"Netzatlas, {size.bodies} bodies, {2 * size.ties} ties"
    usual = sorted(visits[1:], key=lambda visit: visit.ready)[_VISITS // 2]
    frames = statistics.median(visit.frames for visit in visits)
    return [
        _row(f"{name}, first visit after loading", visits[0]),
        _row(f"{name}, later visits (median)", Visit(usual.ready, frames, usual.longest)),
    ]


def _load(database: Database, size: Size) -> None:
    ledger, documents = Ledger(database), bundles(size)
    while portion := tuple(islice(documents, _TOGETHER)):
        ledger.add(portion)
    StoredFacts(database).update()


def _visit(browser: Browser, address: str) -> Visit:
    page = _page(browser)
    page.goto(address)
    page.wait_for_selector("#netz[data-gezeichnet]", timeout=_LONGEST_MS)
    ready = page.evaluate(_DRAWN) / 1000
    page.wait_for_timeout(1_500)
    frames, longest = _dragged(page, "#netz")
    page.context.close()
    return Visit(ready, frames, longest)


def _plain(nodes: int, edges: int) -> Visit | None:
    """pyvis with its defaults; None where it does not come to rest within two minutes."""
    with tempfile.TemporaryDirectory() as folder, _chromium() as browser:
        file = Path(folder) / "plain.html"
        file.write_text(_plain_page(nodes, edges), "utf-8")
        page = _page(browser)
        page.add_init_script(f"({_SETTLED})()")
        page.goto(file.as_uri())
        try:
            page.wait_for_function("window.settled > 0", timeout=_LONGEST_MS)
        except TooLongError:
            return None
        ready = page.evaluate("window.settled") / 1000
        frames, longest = _dragged(page, "#mynetwork")
        return Visit(ready, frames, longest)


def _plain_page(nodes: int, edges: int) -> str:
    """The same kind of network: a tenth of the bodies pay, each tie leads to one of the others."""
    network = Network(cdn_resources="in_line")
    for number in range(nodes):
        network.add_node(number, label=f"Netzwerk {number}")
    payers = nodes // 10
    for number in range(edges):
        network.add_edge(number % payers, payers + (number * 7919) % (nodes - payers))
    return str(network.generate_html())


def _dragged(page: Page, stage: str) -> tuple[float, float]:
    """Frames a second while the ground is dragged, and the longest time between two of them in milliseconds."""
    box = page.locator(stage).bounding_box() or {"x": 0, "y": 0, "width": 800, "height": 600}
    page.mouse.move(box["x"] + 12, box["y"] + 12)
    page.mouse.down()
    page.evaluate(_COUNT_FRAMES)
    for step in range(_MOVES):
        page.mouse.move(box["x"] + 12 + step * 5, box["y"] + 12 + step * 3)
        page.wait_for_timeout(16)
    times = page.evaluate("window.counted()")
    page.mouse.up()
    gaps = [later - one for one, later in pairwise(times)]
    return (len(gaps) / sum(gaps) * 1000, max(gaps)) if gaps else (0.0, 0.0)


def _page(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE").new_page()


@contextmanager
def _chromium() -> Iterator[Browser]:
    program = Path(os.environ.get("NETZATLAS_TEST_CHROMIUM", "/usr/bin/chromium"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def _row(name: str, visit: Visit | None) -> str:
    told = f"{visit.ready:.2f} s | {visit.frames:.0f} | {visit.longest:.0f} ms" if visit else "over 120 s | |"
    sys.stderr.write(f"{name}: {told}\n")
    return f"| {name} | {told} |"


if __name__ == "__main__":
    sys.stdout.write(table(small="--small" in sys.argv))
