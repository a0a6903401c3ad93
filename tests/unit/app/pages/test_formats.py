from datetime import UTC, datetime
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from app.answers.answer import Citation
from app.pages import formats, numbers
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import Period, TermEnd


@pytest.mark.parametrize(
    ("printed", "german"),
    [
        ("60000", "60.000 €"),
        ("102.26", "102,26 €"),
        ("~1500", "ca. 1.500 €"),
        ("<=5000", "bis zu 5.000 €"),
        ("2500..5000", "2.500 bis 5.000 €"),
        ("0", "0 €"),
    ],
)
def test_an_amount_reads_as_in_german_papers(printed: str, german: str) -> None:
    assert formats.amount(Amount.parse(printed)).replace("\u00a0", " ") == german


def test_an_unknown_amount_is_never_zero() -> None:
    assert (formats.amount(None), numbers.euro(None)) == ("unbekannt", "unbekannt")


@given(st.decimals(-10_000_000, 10_000_000, places=5) | st.integers(-10_000_000, 10_000_000).map(Decimal))
def test_numbers_read_as_the_rules_of_the_language_say(value: Decimal) -> None:
    whole = value == value.to_integral_value()
    for told, pattern in ((numbers.euro(value).removesuffix("\u00a0€"), "0.00"), (numbers.number(value), "0.00##")):
        assert told == format_decimal(value, format=f"#,##{'0' if whole else pattern}", locale="de_DE")
    assert numbers.count(int(value)) == format_decimal(int(value), locale="de_DE")


def test_a_period_that_no_source_names_is_said_to_be_unknown() -> None:
    assert (formats.per(Period.YEAR), formats.per(None)) == ("im Jahr", "Zeitraum unbekannt")


def test_a_formula_reads_as_a_sentence() -> None:
    formula = FeeFormula(
        per_inhabitant=Decimal("0.15"), at_most=Decimal(5000), reference_day=PartialDate.parse("2019-06-30")
    )
    told = formats.formula(formula).replace("\u00a0", " ")
    assert told == "0,15 € je Einwohner, höchstens 5.000 €, Stichtag 30.06.2019"


def test_terms_of_notice_are_told_as_far_as_they_were_understood() -> None:
    notice = Notice(words="6 Monate zum Jahresende", duration="P6M", to_end_of=TermEnd.CALENDAR_YEAR)
    assert formats.notice(notice).replace("\u00a0", " ") == "6 Monate Frist, zum Ende: Kalenderjahr"
    assert formats.notice(Notice(words="jährlich")) == ""


def test_a_fixed_day_of_notice_is_a_german_day() -> None:
    assert formats.notice(Notice(words="bis 30.6.", fixed_day="--06-30", minimum_term="P1Y")).replace(
        "\u00a0", " "
    ) == ("bis 30.06., Mindestdauer 1 Jahr")


def test_one_is_told_in_the_singular() -> None:
    told = [numbers.plural(number, "Mitglied", "Mitglieder").replace("\u00a0", " ") for number in (1, 0, 1234)]
    assert told == ["1 Mitglied", "0 Mitglieder", "1.234 Mitglieder"]


def test_a_long_text_is_cut_at_a_word() -> None:
    assert formats.shortened("eins zwei\n drei vier", 12) == "eins zwei …"


def test_values_that_papers_differ_on_are_told_by_their_field() -> None:
    told = [
        formats.told_value("2003-03-31", "date"),
        formats.told_value("60000", "amount"),
        formats.told_value("x", "name"),
    ]
    assert [text.replace("\u00a0", " ") for text in told] == ["31.03.2003", "60.000 €", "x"]


def test_the_same_passage_is_cited_once() -> None:
    first = Citation(statement="s_1", document="d", start=0, end=5, quote="eins.")
    again = first.model_copy(update={"statement": "s_2"})
    other = Citation(statement="s_3", document="d", start=6, end=9, quote="zwei")
    assert formats.once([first, again, other]) == (first, other)


def test_a_key_tells_what_kind_of_fact_it_names() -> None:
    told = [formats.fact_word(key) for key in ("succession|founding|into|b_1", "contribution|b_1|b_2", "b_1")]
    assert told == ["Gründung", "Zahlung", "Angabe"]


def test_a_moment_is_told_by_day_and_minute() -> None:
    assert formats.moment(datetime(2024, 3, 5, 14, 7, tzinfo=UTC)) == "05.03.2024, 14:07"
