"""Laws of the values: printing and parsing, bounds, and what hostile texts end in."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from graph_model.errors import InvalidValueError
from graph_model.values.amounts import Amount, Precision, german_number, scaled
from graph_model.values.dates import Part, PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.german_dates import german_date
from graph_model.values.intervals import Interval
from graph_model.values.names import BodyName
from graph_model.values.places import PlaceKey
from graph_model.values.printed import Printed

days = st.dates()
euros = st.decimals(0, 10**12 - 1, places=2, allow_nan=False, allow_infinity=False)


@st.composite
def partial_dates(draw: st.DrawFn, years: st.SearchStrategy[int] | None = None, *, sure: bool = False) -> PartialDate:
    """Dates of every precision."""
    day = draw(st.dates())
    year = day.year if years is None else draw(years)
    about = not sure and draw(st.booleans())
    match draw(st.sampled_from(["year", "part", "month", "day"])):
        case "year":
            return PartialDate(year, about=about)
        case "part":
            return PartialDate(year, part=draw(st.sampled_from(Part)), about=about)
        case "month":
            return PartialDate(year, day.month, about=about)
    return PartialDate(year, day.month, min(day.day, 28), about=about)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals, open on either side or not."""
    sides = [draw(st.none() | partial_dates()) for _ in range(2)]
    since, until = sides
    return Interval(until, since) if since and until and until.before(since) else Interval(since, until)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Exact, rough and bounded amounts, and ranges."""
    low = draw(euros)
    more = draw(st.none() | st.decimals("0.01", 10**6, places=2))
    return Amount(low, None if more is None else low + more, draw(st.sampled_from(Precision)))


@st.composite
def formulas(draw: st.DrawFn) -> FeeFormula:
    """Formulas with at least one of flat rate, rate and share."""
    parts = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "flat": euros,
                "per_inhabitant": st.decimals(0, 100, places=4),
                "share": st.decimals(0, 1, places=3),
            },
        ).filter(bool)
    )
    bounds = sorted(draw(st.lists(euros, min_size=2, max_size=2)))
    return FeeFormula(
        **parts,
        round_to=draw(st.none() | st.sampled_from([Decimal(1), Decimal(10), Decimal(1000), Decimal("0.5")])),
        at_least=draw(st.sampled_from([None, bounds[0]])),
        at_most=draw(st.sampled_from([None, bounds[1]])),
        reference_day=draw(st.none() | partial_dates()),
    )


place_keys = st.builds(
    PlaceKey,
    st.sampled_from([2, 3, 5, 8, 12]).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n)),
    st.none() | st.integers(1900, 2100),
)
_WORDS = [
    "Bund",
    "„Hält zusammen“",
    "Süd-Ost",
    "plus",
    "Region⁺",
    "(AB)",
    "AG",
    "e.V.",
    "GmbH & Co. KG",
    "gGmbH",
    "mbH",
]


def _is_name(text: str) -> bool:
    try:
        BodyName(text)
    except InvalidValueError:
        return False
    return True


names = st.one_of(
    st.text(min_size=1).filter(_is_name).map(BodyName),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(lambda words: BodyName(" ".join(words))),
)
printed = st.one_of(partial_dates(), intervals(), amounts(), formulas(), place_keys, names)


@given(printed)
def test_every_value_parses_back_from_what_it_prints(value: Printed) -> None:
    assert type(value).parse(str(value)) == value


@given(partial_dates(), days)
def test_a_date_covers_the_days_from_its_earliest_to_its_latest(told: PartialDate, day: date) -> None:
    assert told.earliest() <= told.latest()
    assert told.covers(told.earliest())
    assert told.covers(told.latest())
    assert told.covers(day) == (told.earliest() <= day <= told.latest())


@given(partial_dates(), partial_dates())
def test_before_is_strict_and_never_both_ways(one: PartialDate, other: PartialDate) -> None:
    assert not (one.before(other) and other.before(one))
    assert not one.before(one)


@given(partial_dates(st.integers(1900, 2099), sure=True))
def test_a_date_is_read_back_from_its_german_form(told: PartialDate) -> None:
    assert german_date(told.german()) == told


@given(days)
def test_a_full_date_means_one_day(day: date) -> None:
    told = PartialDate.of(day)

    assert (told.earliest(), told.latest()) == (day, day)


@given(intervals(), intervals(), days)
def test_intervals_overlap_both_ways_and_certainty_implies_possibility(
    one: Interval, other: Interval, day: date
) -> None:
    assert one.can_overlap(other) == other.can_overlap(one)
    assert one.can_contain(day) or not one.must_contain(day)
    assert one.can_overlap(other) or not (one.can_contain(day) and other.can_contain(day))


@given(partial_dates(), partial_dates())
def test_an_interval_that_ends_before_it_begins_is_refused(since: PartialDate, until: PartialDate) -> None:
    if until.before(since):
        with pytest.raises(InvalidValueError):
            Interval(since, until)
    else:
        assert Interval(since, until).can_contain(max(since.earliest(), until.earliest()))


inhabitants = st.integers(0, 10**7)


@given(formulas(), inhabitants, euros)
def test_a_fee_lies_within_its_bounds_and_on_its_step(formula: FeeFormula, people: int, total: Decimal) -> None:
    fee = formula.amount(people, total)

    assert fee is not None
    assert formula.at_least is None or fee >= formula.at_least
    assert formula.at_most is None or fee <= formula.at_most
    assert fee in (formula.at_least, formula.at_most) or fee % (formula.round_to or Decimal("0.01")) == 0


@given(formulas(), inhabitants, inhabitants, euros)
def test_more_inhabitants_never_pay_less(formula: FeeFormula, few: int, more: int, total: Decimal) -> None:
    fees = [formula.amount(people, total) or Decimal(0) for people in sorted((few, few + more))]

    assert fees == sorted(fees)


@given(formulas(), inhabitants, euros)
def test_a_fee_is_unknown_exactly_where_a_number_it_needs_is(formula: FeeFormula, people: int, total: Decimal) -> None:
    assert (formula.amount(None, total) is None) == (formula.per_inhabitant is not None)
    assert (formula.amount(people, None) is None) == (formula.share is not None)


@given(st.decimals(0, 10**12, places=2))
def test_a_number_is_read_back_from_its_german_form(number: Decimal) -> None:
    assert german_number(format_decimal(number, "#,##0.00", locale="de_DE")) == number
    assert german_number(format_decimal(number, locale="de_DE")) == number


@given(euros, euros)
def test_amounts_that_differ_only_in_zeros_are_one(one: Decimal, other: Decimal) -> None:
    assert (Amount(one) == Amount(other)) == (one == other)
    assert Amount(one) == Amount(one.quantize(Decimal("0.0000")))
    assert str(Amount(one)) == str(Amount(one.normalize()))


@given(euros)
def test_a_scale_multiplies(number: Decimal) -> None:
    assert [scaled(number, scale) for scale in (None, "T", "Mio.", "Mrd.")] == [
        number,
        number * 1000,
        number * 10**6,
        number * 10**9,
    ]


@given(names)
def test_the_normal_form_of_a_normal_form_is_itself(name: BodyName) -> None:
    normal = name.normal

    assert not normal or BodyName(normal).normal == normal


@given(place_keys, place_keys, place_keys)
def test_places_nest(one: PlaceKey, middle: PlaceKey, outer: PlaceKey) -> None:
    assert one.within(one)
    assert one.within(outer) or not (one.within(middle) and middle.within(outer)) or len(one.digits) != 12


_PARSERS: list[Callable[[str], object]] = [
    PartialDate.parse,
    Interval.parse,
    Amount.parse,
    FeeFormula.parse,
    PlaceKey.parse,
    BodyName.parse,
    german_number,
    german_date,
]
_HOSTILE = st.text(st.sampled_from("0123456789.,-/~<=;@%+eENaInf٣٢१２²½ \u00a0\u2009'_") | st.characters(), max_size=30)


@pytest.mark.parametrize("parse", _PARSERS)
@given(text=_HOSTILE)
@example(text="٢٠١٤")
@example(text="٣.٠٠٠")
@example(text="NaN")
@example(text="Infinity")
@example(text="-5")
@example(text="9" * 5000)
@example(text="0000")
@example(text="31.02.2014")
@example(text="00.00.0000")
@example(text="per_inhabitant=٣")
@example(text="share=" + "9" * 5000)
@example(text="flat=1;flat=2")
@example(text="９９９")
@example(text="2014-02-30/2014")
@example(text="1e400")
@example(text="\ud800")
def test_a_hostile_text_is_a_value_or_an_invalid_value_and_nothing_else(
    parse: Callable[[str], object], text: str
) -> None:
    try:
        value = parse(text)
    except InvalidValueError:
        return
    assert isinstance(value, BodyName) or text.strip().isascii() or {*"\u00a0\u202f"} & {*text}


@pytest.mark.parametrize("parse", [parse for parse in _PARSERS if parse != BodyName.parse])
@pytest.mark.parametrize("text", ["٢٠١٤", "٣.٠٠٠", "NaN", "Infinity", "-5", "9" * 5000, "²", "９９", "1e3", "0x10", ""])
def test_numbers_in_other_forms_are_refused(parse: Callable[[str], object], text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse(text)


@pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("Infinity"), Decimal(-1), Decimal("sNaN")])
def test_what_is_no_amount_is_refused_when_it_is_made(number: Decimal) -> None:
    for make in (lambda: Amount(number), lambda: Amount(Decimal(1), number), lambda: FeeFormula(flat=number)):
        with pytest.raises(InvalidValueError):
            make()
