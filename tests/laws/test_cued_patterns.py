"""A word that is looked for first never hides what its pattern finds."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import loaders.reading
from loaders.reading.text.cued import Cued, Cues


def _every() -> Iterator[tuple[str, object]]:
    for module in pkgutil.walk_packages(loaders.reading.__path__, "loaders.reading."):
        for name, value in vars(importlib.import_module(module.name)).items():
            yield f"{module.name}.{name}", value


_CUED = {name: value for name, value in _every() if isinstance(value, Cued)}
_LOOKS = {
    f"{name}-{number}": (value, pattern)
    for name, value in _every()
    if isinstance(value, Cues)
    for number, pattern in enumerate(value.patterns)
}


@pytest.mark.parametrize("name", sorted(_CUED))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_pattern_finds_has_one_of_its_cues(name: str, data: st.DataObject) -> None:
    cued = _CUED[name]
    text = data.draw(st.from_regex(cued.pattern, alphabet=st.characters(codec="latin-1")))
    assert [found.span() for found in cued.finditer(text)] == [found.span() for found in cued.pattern.finditer(text)]


@pytest.mark.parametrize("name", sorted(_LOOKS))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_one_of_several_patterns_finds_has_one_of_their_cues(name: str, data: st.DataObject) -> None:
    cues, pattern = _LOOKS[name]
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="latin-1")))
    assert cues.stand_in(text) or pattern.search(text) is None


def test_a_text_without_a_cue_is_not_searched() -> None:
    cued = Cued(re.compile(r"\b[Jj]ahr\b"), ("ahr",))
    assert (list(cued.finditer("im Monat")), cued.search("im Monat")) == ([], None)


def test_a_text_is_cut_where_the_pattern_is_found() -> None:
    cued = Cued(re.compile(r"\s(?=Amt:)"), ("Amt",))
    assert (cued.split("Art: Antrag Amt: 5"), cued.split("Art: Antrag")) == (["Art: Antrag", "Amt: 5"], ["Art: Antrag"])


def test_where_capitals_do_not_count_they_do_not_count_in_cues() -> None:
    found = Cued(re.compile("jahr", re.IGNORECASE), ("jahr",)).search("IM JAHR")
    assert found is not None
