"""The schema of the graph: numbered steps under ``cypher/schema/``, applied once and recorded in the graph.

A step is a file of statements that may be run again (an interrupted step is). ``cypher/schema/<engine>/`` holds what
the two databases say differently; ``.sql`` files there go to the embedded engine's own language.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph_model import resources
from graph_model.storage.errors import SchemaTooNewError

_UNIQUE = re.compile(r"FOR \(\w+:(\w+)\) REQUIRE \w+\.id IS UNIQUE")


@dataclass(frozen=True)
class Step:
    """One numbered file; ``id`` is its name without ending, ``language`` its ending."""

    id: str
    language: str
    statements: tuple[str, ...]


def steps(engine: str, folder: Path | None = None) -> list[Step]:
    """The steps for ``engine``, by number."""
    root = folder or resources.folder("cypher") / "schema"
    files = [file for place in (root, root / engine) for file in place.glob("[0-9]*.*")]
    return [_step(file) for file in sorted(files, key=lambda file: file.name)]


def missing(applied: set[str], known: list[Step]) -> list[Step]:
    """The steps that the graph lacks; SchemaTooNewError where it has steps that this program does not know."""
    unknown = sorted(applied - {step.id for step in known})
    if unknown:
        raise SchemaTooNewError(unknown)
    return [step for step in known if step.id not in applied]


def apply(step: Step, run: Mapping[str, Callable[[str], None]]) -> None:
    """Run the statements of ``step`` with the runner of its language."""
    for statement in step.statements:
        run[step.language](statement)


def unique_labels(known: list[Step]) -> set[str]:
    """The labels whose ids the steps keep unique."""
    return {label for step in known for statement in step.statements for label in _UNIQUE.findall(statement)}


def _step(file: Path) -> Step:
    lines = (line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith(("//", "--")))
    statements = tuple(part.strip() for part in "\n".join(lines).split(";") if part.strip())
    return Step(file.stem, file.suffix[1:], statements)
