"""Terms of notice in German words."""

import pytest

from loaders.reading.ties.notices import read_notice, read_terminable

NOTICES: dict[str, tuple[str | None, str | None, str | None]] = {
    "6 Monate zum Ende des Haushaltsjahres": ("P6M", None, "Haushaltsjahr"),
    "ja, sechs (6) Monate zum Geschäftsjahresende": ("P6M", None, "Geschäftsjahr"),
    "bis 30.06. eines Jahres": (None, "--06-30", None),
    "bis zum 1. Oktober zum Jahresende": (None, "--10-01", "Kalenderjahr"),
    "3 Monate zum 31.12.": ("P3M", None, "Kalenderjahr"),
    "vierteljährlich zum Quartalsende": ("P3M", None, "Quartal"),
    "¼ Jahr": ("P3M", None, None),
    "ein halbes Jahr": ("P6M", None, None),
    "vier Wochen auf Jahresende": ("P4W", None, "Kalenderjahr"),
    "jederzeit": ("P0D", None, "jederzeit"),
    "ohne Frist kündbar": ("P0D", None, "jederzeit"),
    "jährlich": (None, None, None),
}


@pytest.mark.parametrize("words", NOTICES)
def test_a_notice_says_no_more_than_its_words(words: str) -> None:
    notice = read_notice(words)
    assert notice is not None
    assert (notice.duration, notice.fixed_day, notice.to_end_of) == NOTICES[words]


def test_minimum_term_renewal_and_form_are_told_apart() -> None:
    notice = read_notice(
        "Mindestlaufzeit 2 Jahre, danach 3 Monate, schriftlich, sonst Verlängerung um ein weiteres Jahr"
    )
    assert notice is not None
    assert (notice.minimum_term, notice.duration, notice.renewal, notice.form) == ("P2Y", "P3M", "P1Y", "schriftlich")


@pytest.mark.parametrize("words", ["ja", "nein", "-", "", "k. A.", "unbekannt"])
def test_yes_no_and_dashes_are_no_notice(words: str) -> None:
    assert read_notice(words) is None


def test_whether_it_can_be_ended_is_only_said_where_words_say_it() -> None:
    told = {
        "ja": True,
        "nein": False,
        "nicht kündbar": False,
        "keine Kündigungsfrist": True,
        "jährlich": None,
        "": None,
    }
    assert {words: read_terminable(words) for words in told} == told
