"""Who pays whom how much, and which amounts are no contributions."""

import pytest

from graph_model.records.claims import ContributionClaim
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from tests.unit.loaders.reading.told import costs, document

_CITY, _NET = "Stadt Bestadt", "Klimabündnis Nordland"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Die {_CITY} zahlt dem {_NET} jährlich 1.500 Euro Mitgliedsbeitrag.",
            (1500, "year", "Mitgliedsbeitrag", None, "current"),
        ),
        (
            f"Die {_CITY} gewährt dem {_NET} einen Zuschuss in Höhe von 10.000 €.",
            (10000, "once", "Zuschuss", None, "current"),
        ),
        (f"Das {_NET} erhält von der {_CITY} jährlich 10.000 €.", (10000, "year", "Zuschuss", None, "current")),
        (f"2.500 Euro zahlt die {_CITY} im Jahr an das {_NET}.", (2500, "year", "Mitgliedsbeitrag", None, "current")),
        (
            f"Der Beitrag der {_CITY} zum {_NET} beträgt 0,15 € je Einwohner.",
            (0.15, "inhabitant", "Mitgliedsbeitrag", None, "current"),
        ),
        (
            f"Im Jahr 2019 zahlte die {_CITY} 4.000 € Mitgliedsbeitrag an das {_NET}.",
            (4000, "year", "Mitgliedsbeitrag", 2019, "current"),
        ),
        (f"Die {_CITY} zahlt dem {_NET} eine Umlage von 1,5 Mio. Euro.", (1500000, "year", "Umlage", None, "current")),
        (
            f"Beschlussvorschlag:\nDas {_NET} erhält von der {_CITY} ab 2023 einen Zuschuss von 900 €.",
            (900, "year", "Zuschuss", 2023, "proposed"),
        ),
    ],
)
def test_a_sentence_says_who_pays_whom(text: str, expected: tuple[object, ...]) -> None:
    assert costs(text) == {(_CITY, _NET, *expected)}


@pytest.mark.parametrize(
    "text",
    [
        f"Das {_NET} hat ein Defizit von 800.000 Euro.",
        f"Das {_NET} betreut 3.000 Einwohner an 15 Orten.",
        f"Der Neubau der {_CITY} im {_NET} hat Gesamtkosten von 4.850.000 €.",
        "Im Budget enthalten: nein Kosten (Betrag in €): 0 €",
        f"Ab 2023 erhält das {_NET} von der {_CITY} eine Zuwendung von …. €.",
    ],
)
def test_other_amounts_are_no_contributions(text: str) -> None:
    assert costs(text) == set()


def test_a_rise_gives_the_new_amount_and_never_the_difference() -> None:
    text = f"Der Beitrag der {_CITY} zum {_NET} steigt ab 2025 um 10.000 auf 70.000 Euro im Jahr."
    assert costs(text) == {(_CITY, _NET, 70000, "year", "Mitgliedsbeitrag", 2025, "proposed")}


def test_from_and_to_are_what_is_paid_now_and_what_is_planned() -> None:
    text = f"Der Mitgliedsbeitrag der {_CITY} im {_NET} wird von 300 Euro auf 400 Euro erhöht."
    assert {(amount, status) for _, _, amount, _, _, _, status in costs(text)} == {(300, "current"), (400, "proposed")}


def test_amounts_that_are_applied_for_stay_apart() -> None:
    text = f"Das {_NET} erhält einen Zuschuss von jährlich 60.000 €. Für 2016 wurden weitere 30.000 € beantragt."
    assert costs(text, issuer="Landkreis Aheim") == {
        ("Landkreis Aheim", _NET, 60000, "year", "Zuschuss", None, "current"),
        ("Landkreis Aheim", _NET, 30000, "once", "Zuschuss", 2016, "applied"),
    }


def test_a_cost_in_the_case_of_an_accession_is_proposed_for_the_body_joined() -> None:
    cost = "Laufende Kosten:\n\n1.500 € pro Jahr (nur im Fall eines Beitritts)"
    text = f"{cost}\n\nBeschlussvorschlag:\nDie {_CITY} tritt dem {_NET} nicht bei."
    assert costs(text) == {(_CITY, _NET, 1500, "year", "Mitgliedsbeitrag", None, "proposed")}


def test_each_of_several_payers_pays() -> None:
    text = f"Die Landkreise Aheim und Beheim zahlen jeweils 5.000 € jährlich an das {_NET}."
    assert {payer for payer, *_ in costs(text)} == {"Landkreis Aheim", "Landkreis Beheim"}


def test_a_price_for_a_share_goes_to_who_sells_it() -> None:
    text = "Von dem Verein Nordlicht e.V. übernimmt die Stadt Bestadt für 1.300 € einen Anteil von 5 % der Nord GmbH."
    assert costs(text) == {(_CITY, "Verein Nordlicht e.V.", 1300, "once", "Kaufpreis", None, "current")}


def test_a_kind_that_no_word_names_is_marked_as_inferred_and_the_year_of_the_paper_kept() -> None:
    paper = document(f"Das {_NET} ist rege. Die jährlich anfallenden Kosten sind mit 4.400 € gering.", _CITY, "2015/12")
    (claim,) = [s.claim for s in read(paper, Gazetteer()).statements if isinstance(s.claim, ContributionClaim)]
    assert (claim.kind_inferred, claim.as_of, claim.year) == (True, 2015, None)
