"""Text of an operator as HTML: what is simple is shown, everything else stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pages.markup import as_markup


def test_headings_paragraphs_lists_bold_words_and_links_are_shown() -> None:
    told = "# Anbieter\n\nLandkreis **Ährental**\nKreisstraße 1\n\n- [Post](mailto:post@example.org)\n- [Netz](https://example.org/a?b=1&c=2)"
    assert as_markup(told) == (
        "<h2>Anbieter</h2>\n<p>Landkreis <strong>Ährental</strong><br>Kreisstraße 1</p>\n"
        '<ul><li><a href="mailto:post@example.org">Post</a></li>'
        '<li><a href="https://example.org/a?b=1&amp;c=2">Netz</a></li></ul>'
    )


@pytest.mark.parametrize(
    "told",
    [
        "<script>x</script>",
        "[a](javascript:alert(1))",
        "[a](//evil.example)",
        '[a](https://example.org/" onclick="x)',
        "**<img src=x onerror=x>**",
    ],
)
def test_what_would_run_stays_text(told: str) -> None:
    made = as_markup(told)
    assert "<script" not in made
    assert "<img" not in made
    assert "<a " not in made


@given(st.text(alphabet="<>\"'&ab*[]()#- \n/:", max_size=80))
def test_no_tag_comes_from_the_text_itself(told: str) -> None:
    made = as_markup(told)
    for tag in ("<script", "<img", "onclick=", "<b", "<h1"):
        assert tag not in made.replace("<br>", "")
