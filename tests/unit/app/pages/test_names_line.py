"""Names over the years in numbers: bars from first to last year, a point a year, what has no year beside it."""

from app.answers.bodies.names import NameYears
from app.pages.names_line import names_line
from graph_model.values.dates import PartialDate

OLD = NameYears(name="Runder Tisch", years=(2009, 2014), until=PartialDate.parse("2015-03"))
NEW = NameYears(name="Bündnis", years=(2016, 2019), since=PartialDate.parse("2015-03"))


def test_each_name_has_a_bar_from_its_first_to_its_last_year() -> None:
    drawn = names_line([OLD, NEW, NameYears(name="BÜNDNIS")])
    assert drawn
    first, second = drawn.lanes
    assert [year for _, year in first.points] == [2009, 2014]
    assert first.x < second.x == first.x + first.width
    assert (first.since, first.until, second.since) == (False, True, True)
    assert (drawn.undated, drawn.left_out) == (("BÜNDNIS",), 0)
    assert [year for _, year in drawn.ticks] == [2009, 2011, 2013, 2015, 2017, 2019]


def test_without_any_year_nothing_is_drawn() -> None:
    assert names_line([NameYears(name="Bündnis")]) is None


def test_of_very_many_names_the_first_are_drawn_and_the_rest_counted() -> None:
    drawn = names_line([NameYears(name=f"Name {year}", years=(year,)) for year in range(1980, 2020)])
    assert drawn
    assert (len(drawn.lanes), drawn.left_out) == (30, 10)
