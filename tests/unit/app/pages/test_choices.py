import pytest

from app.pages import choices
from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import Role


def test_an_empty_field_is_no_choice() -> None:
    assert (choices.term(Role, ""), choices.year(" ")) == (None, None)


def test_a_choice_is_the_term_or_the_year() -> None:
    assert (choices.term(Role, "funder"), choices.year("2015")) == (Role.FUNDER, 2015)


@pytest.mark.parametrize("text", ["15", "zwanzig", "20155", "²⁰¹⁵"])
def test_what_is_no_year_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        choices.year(text)


def test_a_term_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        choices.term(Role, "boss")


def test_the_address_keeps_what_was_chosen() -> None:
    chosen = {"art": "Bündnis", "thema": ""}
    assert choices.asked_again(chosen) == "?art=B%C3%BCndnis"
    assert choices.next_page("/netz", chosen) == "/netz?art=B%C3%BCndnis&"
    assert choices.next_page("/netz", {}) == "/netz?"
