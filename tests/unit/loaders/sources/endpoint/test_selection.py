"""Which papers are wanted: by title, committee, file and text, and from a day on."""

from pathlib import Path

import pytest

from graph_model.values.dates import PartialDate
from loaders.sources.endpoint.selection import Selection
from tests.unit.loaders.sources.endpoint.council import Council
from tests.unit.loaders.sources.endpoint.crawl import crawl


@pytest.mark.parametrize(
    ("pattern", "text", "occurs"),
    [
        ("Gesundheit*", "Regionale Gesundheitskonferenz", True),
        ("gesundheit*", "GESUNDHEITSREGION", True),
        ("Gesundheit*", "Kreisgesundheitsamt", False),
        ("*gesundheit*", "Kreisgesundheitsamt", True),
        ("Rad", "Radweg", False),
        ("Verein Netz ?", "der Verein\n Netz 2 tritt bei", True),
        ("a.b", "axb", False),
        ("(a+)+", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", False),
    ],
)
def test_words_with_stars_are_found_as_whole_words(pattern: str, text: str, occurs: bool) -> None:
    assert Selection(only=(pattern,)).occurs([text]) is occurs


@pytest.mark.parametrize(
    ("selection", "papers", "fetched"),
    [
        (Selection(only=("Radweg",)), ["3"], ["/f/3.txt"]),
        (Selection(only=("Gesundheit*",)), ["2"], ["/f/2.txt"]),
        (Selection(only=("Radweg", "Beitritt")), ["2", "3"], ["/f/2.txt", "/f/3.txt"]),
        (Selection(only=("Netz 1",)), [], []),
        (Selection(only=("Netz 1",), in_text=True), ["1"], ["/f/1.txt", "/f/2.txt", "/f/3.txt"]),
        (Selection(since=PartialDate.parse("2024-03")), ["2"], ["/f/2.txt"]),
        (Selection(since=PartialDate.parse("2024")), ["1", "2", "3"], ["/f/1.txt", "/f/2.txt", "/f/3.txt"]),
        (Selection(since=PartialDate.parse("2024-02-02"), only=("Radweg",)), [], []),
    ],
)
def test_only_what_is_wanted_is_fetched(
    council: Council, tmp_path: Path, selection: Selection, papers: list[str], fetched: list[str]
) -> None:
    made = crawl(f"{council.base}/oparl", tmp_path, selection=selection)
    assert [draft.paper_id for draft in made.drafts()] == papers
    assert [path for path in council.paths() if path.startswith("/f/")] == fetched


def test_a_later_run_with_a_wider_selection_takes_the_rest_without_asking_the_lists_again(
    council: Council, tmp_path: Path
) -> None:
    held = crawl(f"{council.base}/oparl", tmp_path, selection=Selection(only=("Radweg",))).keys()
    second = crawl(f"{council.base}/oparl", tmp_path, held)
    assert [draft.paper_id for draft in second.drafts()] == ["1", "2"]
    assert (second.tally.new, second.tally.changed) == (0, 0)


def test_a_paper_without_any_date_counts_by_its_last_change(council: Council, tmp_path: Path) -> None:
    paper = council.objects["Paper"]["/p/1"]
    council.put("Paper", "/p/1", **{**paper, "date": None, "modified": "2025-06-01T00:00:00+02:00"})
    made = crawl(f"{council.base}/oparl", tmp_path, selection=Selection(since=PartialDate.parse("2025")))
    assert [draft.paper_id for draft in made.drafts()] == ["1"]
