"""Dates of sentences, written and counted from the year of the paper."""

import pytest

from loaders.reading.text.moments import moments


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Der Kreis ist zum Jahresende 2019 ausgetreten.", "2019-Ende"),
        ("Das Netz wurde vor zehn Jahren gegründet.", "2011~"),
        ("Bis zum vergangenen Jahr hieß es anders.", "2020"),
        ("Die Gründung ist im kommenden Jahr geplant.", "2022"),
        ("Ende des laufenden Jahres löst es sich auf.", "2021-Ende"),
        ("Im Vorjahr trat die Stadt bei.", "2020"),
    ],
)
def test_a_date_keeps_the_precision_of_its_words(text: str, date: str) -> None:
    assert [str(moment.date) for moment in moments(text, 2021)] == [date]


def test_the_date_of_a_decision_stands_aside() -> None:
    found = moments("Mit Beschluss vom 03.02.2015 trat die Stadt zum 01.07.2015 bei.", 2016)
    assert [(str(moment.date), moment.aside) for moment in found] == [("2015-02-03", True), ("2015-07-01", False)]
