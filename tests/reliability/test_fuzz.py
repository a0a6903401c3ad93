"""Texts put together at random, and papers with pieces cut out, doubled or swapped, are read without an error; every
passage lies in its text."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_model.records.documents import SourceKind
from loaders.documents import document_of
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.sources.draft import Draft
from loaders.sources.text_tables import with_rows

PAPERS = [file.read_text("utf-8") for file in sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))]
_AT = st.integers(min_value=0, max_value=max(map(len, PAPERS)))
_CHARACTERS = st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=30)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A paper of the examples after a few accidents."""
    text = draw(st.sampled_from(PAPERS))
    for _ in range(draw(st.integers(min_value=1, max_value=6))):
        begin, end = sorted((draw(_AT), draw(_AT)))
        piece = draw(st.sampled_from(["", text[begin:end][:400] * 2, draw(_CHARACTERS), text[begin:end][::-1][:200]]))
        text = text[:begin] + piece + text[end:] if draw(st.booleans()) else text[:end] + piece + text[end:]
    return text


@pytest.mark.long
@settings(max_examples=300, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.one_of(damaged(), st.text(max_size=400)))
def test_whatever_a_text_holds_it_is_read_and_its_passages_lie_in_it(text: str) -> None:
    draft = with_rows(Draft(source_key="k", source=SourceKind.PAPER, loader="text", origin="o", text=text, file_id="f"))
    document = document_of(draft)
    found = read(document, Gazetteer(), draft.rows)

    told = [statement.evidence for statement in found.statements]
    assert [document.text[one.start : one.end] for one in told] == [one.quote for one in told]
