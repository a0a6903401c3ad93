"""What people write for the two clocks, and how it reads on a page."""

from datetime import date

import pytest

from app.answers.standpoint import Standpoint, known_day, valid_period
from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import Audience


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("01.05.2016", "2016-05-01/2016-05-01"),
        ("2016", "2016/2016"),
        ("07/2014", "2014-07/2014-07"),
        ("2014/2016", "2014/2016"),
        ("2014-07 / ..", "2014-07/.."),
        ("../2016", "../2016"),
    ],
)
def test_a_period_is_a_day_a_month_a_year_or_two_of_them(text: str, period: str) -> None:
    assert str(valid_period(text)) == period


@pytest.mark.parametrize("text", ["", "gestern", "2016/2014", "/", "2016/2017/2018"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        valid_period(text)


def test_today_is_now_and_tomorrow_is_not_known_yet() -> None:
    today = date(2024, 3, 2)
    assert (known_day("02.03.2024", today), known_day("2024-03-01", today)) == (None, date(2024, 3, 1))
    for text in ("2024-03-03", "2024-03", "2023"):
        with pytest.raises(InvalidValueError):
            known_day(text, today)


@pytest.mark.parametrize(
    ("valid_on", "known_on", "says"),
    [
        (None, None, ""),
        ("2016", None, "Stand: gültig in 2016"),
        ("01.05.2016", "2020-01-31", "Stand: gültig am 01.05.2016, bekannt am 31.01.2020"),
        ("2014/2016", None, "Stand: gültig von 2014 bis 2016"),
        ("2014/..", None, "Stand: gültig ab 2014"),
        ("../2016", None, "Stand: gültig bis 2016"),
    ],
)
def test_a_standpoint_says_what_it_is_unless_it_is_now(valid_on: str | None, known_on: str | None, says: str) -> None:
    assert Standpoint.told(Audience.PUBLIC, valid_on, known_on).says == says
