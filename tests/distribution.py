"""How the tests are shared out to the workers of a run: a file goes to one of them, the tests at Neo4j all go to one.

A second Neo4j would take half a minute of processor to start and to learn the same queries. What takes long with few
tests comes early, so that no worker is left alone with it at the end.
"""

from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

_AT_NEO4J = "neo4j"
_LONG = ("notebooks", "reliability", "packaging", "browser")
_TESTS = Path(__file__).parent


class NeoFileScheduling(LoadFileScheduling):  # type: ignore[misc]  # the plugin brings no types
    """By files, but for the tests at Neo4j, which are one unit of work."""

    def _split_scope(self, nodeid: str) -> str:
        return _AT_NEO4J if at_neo4j(nodeid) else str(super()._split_scope(nodeid))


def at_neo4j(nodeid: str) -> bool:
    """Whether a test runs on Neo4j, as the id of its parameters says."""
    return "neo4j" in nodeid.rpartition("[")[2].rstrip("]").split("-") if nodeid.endswith("]") else False


def begin_with(item: pytest.Item) -> int:
    """The rank of a test: Neo4j first, then the folders whose files take long, then everything else as it comes."""
    if at_neo4j(item.nodeid):
        return 0
    folder = item.path.relative_to(_TESTS).parts[0]
    return 1 + (_LONG.index(folder) if folder in _LONG else len(_LONG))
