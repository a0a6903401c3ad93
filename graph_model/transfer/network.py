"""The facts of an export as a network in memory, without storing them."""

from pathlib import Path

from pydantic import ValidationError

from graph_model.analysis.columns import fact_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Fact, fact_classes
from graph_model.transfer.file import ExportFileError, ExportRow, read_export
from graph_model.values.vocabularies import Audience


def network(file: Path, audience: Audience) -> Facts:
    """The facts in ``file`` that ``audience`` sees; ExportFileError where it is no whole export."""
    classes = fact_classes()
    found: dict[str, list[Fact]] = {name: [] for name in classes}
    for line, row in enumerate(read_export(file), start=2):
        if row.label in found and audience.value in row.properties.get("audiences", ()):
            found[row.label].append(_fact(classes[row.label], file, line, row))
    return Facts(*(tuple(facts) for facts in found.values()))  # type: ignore[arg-type]


def _fact(kind: type[Fact], file: Path, line: int, row: ExportRow) -> Fact:
    try:
        return fact_of(kind, row.properties)
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise ExportFileError(file, f"kein gültiger Datensatz der Art „{row.label}“", line) from error
