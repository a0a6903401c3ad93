"""What README and docs say of commands, settings, loaders, queries, routes and errors is what the code has."""

import re
from pathlib import Path

import pytest

from tests.docs.tables import ROOT, TABLES, standing

_PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\[[^\]]*\]\((?!https?://|#)([^)#]+)")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_the_docs_is_what_the_code_has(name: str) -> None:
    assert standing(name) == TABLES[name][1](), "python -m tests.docs.tables writes the tables anew"


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    assert [target for target in _LINK.findall(page.read_text("utf-8")) if not (page.parent / target).exists()] == []


def test_the_readme_starts_with_what_it_is_for_a_picture_and_the_two_commands() -> None:
    start = (ROOT / "README.md").read_text("utf-8").split("\n## ", 2)[:2]
    text = "\n".join(start)
    assert [wanted in text for wanted in ("docs/pictures/netz.png", "make run", "make test")] == [True, True, True]
