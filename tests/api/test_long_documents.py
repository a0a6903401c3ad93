"""A long document comes in parts; each is a page that a browser bears, and a passage opens the part it stands in."""

import re

import pytest
from fastapi.testclient import TestClient

from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from tests.builders import member, paper

LARGEST_PAGE = 300_000
LONG = paper(
    "77/2024",
    *(member("Landkreis Nordtal", f"Verein Nummer {number} e.V.") for number in range(400)),
    lead="Das Vorwort hat viele Zeilen.\n" * 50_000,
)


@pytest.fixture
def address(network: Database) -> str:
    """The page of a document of 1.5 million characters with hundreds of passages."""
    bundle = LONG.bundle()
    Ledger(network).add([bundle])
    StoredFacts(network).update()
    return f"/dokumente/{bundle.document.id}"


def test_every_part_is_small_enough_and_leads_to_the_next(holder: TestClient, address: str) -> None:
    first = holder.get(address).text
    assert len(first.encode()) < LARGEST_PAGE
    last = re.findall(rf"{address}\?teil=(\d+)", first)[-1]
    assert int(last) > 30
    assert all(len(holder.get(f"{address}?teil={n}").content) < LARGEST_PAGE for n in (2, int(last) - 1, int(last)))


def test_a_passage_opens_the_part_it_stands_in(holder: TestClient, address: str) -> None:
    statement = LONG.bundle().statements[-1].id
    assert f'id="{statement}"' not in holder.get(address).text
    assert f'id="{statement}"' in holder.get(f"{address}?stelle={statement}").text
