"""Fees by formula as known on an earlier day: nothing of a later day, and the source says what is only loaded today."""

from datetime import date
from decimal import Decimal

from app.answers.costs.cell_list import cost_cells
from app.answers.costs.view import CostView, cost_view
from app.answers.history import History
from app.answers.standpoint import Standpoint
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.formulas import FeeFormula
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Audience
from loaders.areas import keep_areas
from loaders.sources.gemeindeverzeichnis import Place
from tests.builders import exists, paper, pays
from tests.small_network import load

_PAPER = paper(
    "P1",
    exists("Kreis", place=PlaceKey("03157"), body_kind=BodyKind.DISTRICT),
    pays("Kreis", "Netz", None, year=2023, formula=FeeFormula.parse("per_inhabitant=0.10;reference_day=2022-12-31")),
)


def _directory(database: Database, day: date, people: int) -> None:
    told = {"ars": "03157", "name": "Kreis", "kind": BodyKind.DISTRICT, "population": people, "as_of": day}
    keep_areas(database, [Place(key=PlaceKey("03157"), **told)])


def _view(database: Database, known_on: date) -> CostView:
    then = History().recalled(database, Standpoint(Audience.PUBLIC, known_on=known_on))
    return cost_view(database, Audience.PUBLIC, recalled=then)


def _fee(database: Database, known_on: date) -> tuple[Decimal | None, str]:
    (cell,) = cost_cells(_view(database, known_on), range(2023, 2024)).rows
    return cell.eur, cell.computation or ""


def test_a_directory_of_a_later_day_is_left_out_and_an_earlier_one_says_that_it_is_that_of_today(
    embedded_database: Database,
) -> None:
    load(embedded_database, _PAPER)
    _directory(embedded_database, date(2024, 12, 31), 140_000)
    before = _fee(embedded_database, date(2024, 6, 1))
    _directory(embedded_database, date(2022, 12, 31), 134_000)
    eur, words = _fee(embedded_database, date(2024, 6, 1))
    assert (before[0], eur, "Gemeindeverzeichnis, wie heute geladen, 31.12.2022" in words) == (
        None, Decimal("13400.00"), True,
    )  # fmt: skip
