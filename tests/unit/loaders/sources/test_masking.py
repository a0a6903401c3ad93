"""Natural persons are masked at the door; bodies, streets, firms and numbers stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.sources.masking.masking import FILLER, Span, mask
from tests.quality.masking import bare_recall, cases, damage, leaks

_WORDS = """Herr Frau Dr. Prof. KTA Landrat von und , . : ( ) SPD Müller Anna gez. i. A. Peine Verein GmbH Stiftung -
Ansprechpartner: Tel. 0511 4711 Konto █████ Haus Karl Marx-Straße die der Abgeordneten Berg & Söhne MdL"""
_PIECES = st.sampled_from(
    [case.text for file in ("persons.jsonl", "bodies_kept.jsonl") for case in cases(file)] + _WORDS.split() + ["\n"]
)
_TEXTS = st.one_of(
    st.text(),
    st.lists(_PIECES, max_size=12).map(" ".join),
    st.text(alphabet="aA Bb.@-+0123/()\n█,:ü\u0308", max_size=80),
)


@pytest.mark.parametrize("kind", ["title", "role", "label", "phone", "mail", "account"])
def test_nothing_of_a_person_is_left(kind: str) -> None:
    assert leaks(kind) == {}


def test_names_of_bodies_streets_firms_and_numbers_stay() -> None:
    assert damage() == {}


def test_most_bare_names_are_masked_too() -> None:
    assert bare_recall() > 0.85


def test_the_set_is_large_enough_to_say_something() -> None:
    assert sum(1 for _ in cases("persons.jsonl")) >= 240
    assert sum(1 for _ in cases("bodies_kept.jsonl")) >= 200


def test_a_masked_name_keeps_its_place_its_blanks_and_its_length() -> None:
    masked = mask("Frau Dr. Änne Strohbusch, Tel. 0000 123 456")
    assert masked.text == "Frau Dr. ████ ██████████, Tel. ████ ███ ███"
    assert masked.spans == (Span(start=9, end=24, kind="person"), Span(start=31, end=43, kind="phone"))


def test_a_name_over_two_lines_is_two_spans() -> None:
    assert mask("Frau Annegret\nSchlottermann").spans == (
        Span(start=5, end=13, kind="person"),
        Span(start=14, end=27, kind="person"),
    )


def test_a_masked_text_has_no_spans() -> None:
    assert mask(mask("Landrat Dörfelmann und Frau Yılmaz, x@example.org").text).spans == ()


def test_a_text_without_persons_is_the_same() -> None:
    assert mask("Der Landkreis zahlt 4.400 €.").model_dump() == {"text": "Der Landkreis zahlt 4.400 €.", "spans": ()}


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_masking_keeps_the_length_the_blanks_and_changes_nothing_twice(text: str) -> None:
    masked = mask(text)
    assert len(masked.text) == len(text)
    assert all(new in {old, FILLER} for old, new in zip(text, masked.text, strict=True))
    assert [at for at, char in enumerate(text) if char.isspace()] == [
        at for at, char in enumerate(masked.text) if char.isspace()
    ]
    assert mask(masked.text).text == masked.text


@given(_TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_spans_are_what_changed(text: str) -> None:
    masked = mask(text)
    inside = {at for span in masked.spans for at in range(span.start, span.end)}
    changed = {at for at, (old, new) in enumerate(zip(text, masked.text, strict=True)) if old != new}
    assert changed <= inside
    assert all(text[at].isspace() or text[at] == FILLER for at in inside - changed)


def test_a_body_named_by_two_acronyms_is_no_member_by_name() -> None:
    text = "Die Stadt wird Mitglied der SOW-IT."
    assert mask(text).text == text


def test_a_body_whose_member_is_called_a_comrade_keeps_its_name() -> None:
    text = "Der Kreis ist seit 2017 Genosse der Telebund Nordheim eG."
    assert mask(text).text == text
    assert mask("Es sprach Kollege van der Muster.").text == "Es sprach Kollege ███ ███ ██████."
