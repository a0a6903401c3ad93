"""A council system for each test."""

from collections.abc import Iterator

import pytest

from tests.unit.loaders.sources.endpoint.council import Council, serving, two_committees


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def council() -> Iterator[Council]:
    """Two committees and three papers, as the standard has it."""
    with serving(Council()) as made:
        yield two_committees(made)
