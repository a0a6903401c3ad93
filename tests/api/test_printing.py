"""The view for print of long lists: a part at a time, made and cited of its own rows, with the way to all."""

import re
from typing import Final

import pytest
from fastapi.testclient import TestClient

from app.pages.exports.showing import MOST_ROWS
from graph_model.storage.database import Database
from tests.builders import member, paper, pays
from tests.small_network import load

_MANY: Final = MOST_ROWS + 1


@pytest.fixture
def network(embedded_database: Database) -> Database:
    """One list of payers, too long for one part."""
    names = [f"Gemeinde {number:03}" for number in range(_MANY)]
    told = [line for name in names for line in (member(name, "Bund"), pays(name, "Bund", 10, year=2020))]
    load(embedded_database, paper("liste", *told))
    return embedded_database


def test_each_part_shows_its_rows_with_their_sources_and_leads_to_the_others(client: TestClient) -> None:
    for path in ("/mitgliedschaften", "/kosten", "/kosten/jahre", "/kosten/fristen", "/kosten/vergleich"):
        first, second = (client.get(f"{path}/druck?jahr=2020&ab={ab}").text for ab in (0, MOST_ROWS))
        assert (len(_rows(first)), len(_rows(second)), len({*_rows(first), *_rows(second)})) == (MOST_ROWS, 1, _MANY)
        assert f'<span class="zahl">{_MANY}</span>' in first
        assert f"Zeilen 1 bis {MOST_ROWS}; gedruckt wird dieser Teil, die Dateien enthalten alle." in first
        assert f"ab={MOST_ROWS}" in first
        assert all(one.count('id="quelle-1"') == 1 and 'href="#quelle-1"' in one for one in (first, second)), path
    assert len(_rows(client.get("/kosten/kosten.csv?ab=200").text)) == _MANY


def _rows(answer: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r"Gemeinde \d{3}", answer)))
