"""The two clocks on the command line."""

from pathlib import Path

import pytest

from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import paper

_BODY = "Netzwerk Gesunde Auen"
_ASKING = (("bodies",), ("memberships",), ("memberships", "--body", _BODY), ("body", _BODY))


@pytest.fixture
def loaded(netzatlas: Netzatlas, tmp_path: Path) -> Netzatlas:
    """One paper is loaded, today."""
    assert netzatlas("load", paper(tmp_path, "2024/1")).code == 0
    return netzatlas


@pytest.mark.parametrize("asked", _ASKING)
def test_a_year_shows_what_held_then_and_says_so(loaded: Netzatlas, asked: tuple[str, ...]) -> None:
    told = loaded(*asked, "--on", "2016")
    assert told.out.startswith("Stand: gültig in 2016\n")
    assert _BODY in told.out
    assert "Stand:" not in loaded(*asked).out


def test_what_began_later_did_not_hold_before(loaded: Netzatlas) -> None:
    assert loaded("memberships", "--on", "2013", "--format", "jsonl").rows() == []
    assert len(loaded("memberships", "--on", "2014", "--format", "jsonl").rows()) == 1


def test_nothing_was_known_before_the_paper_was_read(loaded: Netzatlas) -> None:
    assert loaded("bodies", "--known-on", "2024-01-01", "--format", "jsonl").rows() == []
    assert loaded("body", _BODY, "--known-on", "2024-01-01").code == 1


def test_a_day_that_is_none_is_refused(loaded: Netzatlas) -> None:
    told = loaded("bodies", "--known-on", "morgen")
    assert (told.code, "Datum" in told.err or "Tag" in told.err) == (1, True)
