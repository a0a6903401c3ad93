"""Names that only their place in a list of memberships shows."""

from loaders.reading.names.listed_names import listed_names


def _names(*texts: str) -> dict[int, str]:
    return {place: found.name for place, found in listed_names(texts).items()}


def test_an_abbreviation_before_an_amount_is_a_name_below_a_heading_of_memberships() -> None:
    assert _names("Mitgliedschaften der Stadt", "- KGSt: 3.210 Euro", "- Summe: 3.210 Euro") == {1: "KGSt"}


def test_below_another_heading_it_is_none() -> None:
    assert _names("Personalaufwand", "- TVöD: 3.210 Euro") == {}
