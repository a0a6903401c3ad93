"""What people type into fields becomes the value meant, or a refusal that names what would do."""

from decimal import Decimal

import pytest

from app.typed import TypedFieldError, typed
from graph_model.records.claims import ContributionClaim, EventClaim, MembershipClaim
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import ContributionKind, EventKind, Period


def test_a_german_thousand_is_a_thousand() -> None:
    told = [typed(ContributionClaim, "amount", text) for text in ("1.250", "1.250,50", "60000", "~1500", "2500..5000")]
    assert told == [Amount.parse(text) for text in ("1250", "1250.5", "60000", "~1500", "2500..5000")]


def test_terms_are_known_by_their_german_word_and_by_their_value() -> None:
    told = [
        typed(ContributionClaim, "per", "jährlich"),
        typed(ContributionClaim, "per", "year"),
        typed(ContributionClaim, "contribution_kind", "mitgliedsbeitrag"),
        typed(EventClaim, "event", "Beitritt"),
    ]
    assert told == [Period.YEAR, Period.YEAR, ContributionKind.FEE, EventKind.ACCESSION]


def test_dates_shares_and_truth_are_typed_as_germans_write_them() -> None:
    told = [
        typed(MembershipClaim, "since", "01.05.2024"),
        typed(MembershipClaim, "until", "2016-Mitte"),
        typed(MembershipClaim, "share", "12,5"),
        typed(MembershipClaim, "terminable", "Nein"),
    ]
    assert told == [PartialDate(2024, 5, 1), PartialDate.parse("2016-Mitte"), Decimal("12.5"), False]


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("kind", "fee", "kind: dieses Feld gibt es nicht (es gibt amount, "),
        ("per", "oft", "es gibt jährlich, je Quartal, monatlich, einmalig, je Einwohner"),
        ("amount", "viel", "erwartet wird zum Beispiel 60000"),
        ("year", "bald", "year: dieser Wert passt nicht"),
        ("formula", '{"per', "formula: dieser Wert passt nicht"),
    ],
)
def test_a_refusal_names_the_field_and_what_would_do(field: str, text: str, said: str) -> None:
    with pytest.raises(TypedFieldError) as refused:
        typed(ContributionClaim, field, text)
    assert (refused.value.data["field"], said in str(refused.value)) == (field, True)
