"""The book of queries: headers are compared with bodies and with callers."""

from pathlib import Path

import pytest

from graph_model.storage.queries import Query, QueryBook, QueryError

GOOD = """// summary: bodies of a kind, and how
//   many papers they have
// parameters: kind, first
// columns: id, papers, name
MATCH (b:Body {kind: $kind})  // not $this
WHERE b.name <> 'no $parameter' AND b.id > $first
WITH b, count { (b)--(:Document) } AS papers
RETURN b.id AS id, coalesce(papers, 0) AS papers, b.name AS `name`
ORDER BY papers LIMIT 5
"""


def test_a_query_is_read_with_its_header() -> None:
    query = Query.parse("read/bodies", GOOD)

    assert (query.name, query.summary) == ("read/bodies", "bodies of a kind, and how many papers they have")
    assert (query.parameters, query.columns, query.writes) == (("kind", "first"), ("id", "papers", "name"), False)
    assert query.bind({"first": "a", "kind": "Verein"}) == {"first": "a", "kind": "Verein"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("// parameters: kind, first", "// parameters: kind"),
        ("// parameters: kind, first", "// parameters: kind, first, last"),
        ("// columns: id, papers, name", "// columns: id, name, papers"),
        ("// columns: id, papers, name\n", ""),
        ("// summary: bodies", "// about: bodies"),
        ("WITH b,", "SET b.seen = true WITH b,"),
        ("WITH b,", "CALL { WITH b RETURN 1 AS one } IN TRANSACTIONS WITH b,"),
    ],
)
def test_a_query_whose_header_does_not_fit_or_that_does_what_its_kind_may_not_is_refused(old: str, new: str) -> None:
    assert old in GOOD
    with pytest.raises(QueryError):
        Query.parse("read/bodies", GOOD.replace(old, new))


@pytest.mark.parametrize("given", [{}, {"kind": "x"}, {"kind": "x", "first": "a", "more": 1}])
def test_a_call_names_exactly_the_parameters_of_the_header(given: dict[str, object]) -> None:
    with pytest.raises(QueryError):
        Query.parse("read/bodies", GOOD).bind(given)


def test_a_book_names_its_queries_by_folder_and_file(tmp_path: Path) -> None:
    for name in ("read/facts/bodies", "maintain/bodies"):
        file = tmp_path / f"{name}.cypher"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(GOOD, encoding="utf-8")
    book = QueryBook.load(tmp_path)

    assert sorted(book) == ["maintain/bodies", "read/facts/bodies"]
    assert ("read/bodies" in book, len(book)) == (False, 2)
    with pytest.raises(QueryError):
        book["read/bodies"]


def test_all_queries_of_the_program_fit_their_headers() -> None:
    assert "maintain/ping" in QueryBook.load()
