from pathlib import Path

import pytest

from graph_model.storage.database import Database
from loaders.areas import known_places
from loaders.pipeline import load
from loaders.report import Report


@pytest.mark.shared
def test_the_municipal_directory_is_loaded_once_and_its_gemeinden_are_found_by_name(
    embedded_database: Database, beside: Path
) -> None:
    directory = beside / "data" / "GV100AD_301123.txt"
    reports = [load(embedded_database, [directory]) for _ in range(2)]
    assert [report.model_copy(update={"places": 0}) for report in reports] == [Report(), Report()]
    assert reports[0].places > 10_000
    assert str(known_places(embedded_database).key("Gemeinde Hohenhameln")) == "03157002@2023"
