"""The queries of the folder ``cypher/``: one file each, its header compared with its body and with its callers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from graph_model import resources
from graph_model.errors import NetzatlasError

_KINDS = ("read", "write", "maintain")
_FIELDS = ("summary", "parameters", "columns")
_QUOTED_OR_COMMENT = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|//[^\n]*|/\*.*?\*/", re.DOTALL)
_PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
_LAST_RETURN = re.compile(r".*\bRETURN\b\s+(?:DISTINCT\s+)?(.*)", re.DOTALL | re.IGNORECASE)
_END_OF_COLUMNS = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT)\b|;", re.IGNORECASE)
_WRITES = re.compile(r"\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV)\b", re.IGNORECASE)
_OWN_TRANSACTIONS = re.compile(r"\bIN\s+(?:\d+\s+CONCURRENT\s+)?TRANSACTIONS\b", re.IGNORECASE)
_BATCH = (("rows",), ("written",))
_ALIAS = re.compile(r"\bAS\s+`?(\w+)`?\s*$", re.IGNORECASE)


class QueryError(NetzatlasError):
    """A query file or a call of one is wrong: a fault of the program. ``data``: query, reason."""

    code = "query_wrong"

    def __init__(self, query: str, reason: str) -> None:
        super().__init__(
            f"Abfrage „{query}“: {reason}. Das ist ein Programmfehler; bitte melden.", query=query, reason=reason
        )


@dataclass(frozen=True)
class Query:
    """One query: what it is for, which parameters it takes and which columns it answers with."""

    name: str
    summary: str
    parameters: tuple[str, ...]
    columns: tuple[str, ...]
    text: str
    writes: bool = False

    @classmethod
    def parse(cls, name: str, text: str) -> Self:
        """The query that a file holds; QueryError where header and body differ."""
        header = _header(name, text)
        body = _QUOTED_OR_COMMENT.sub("''", text)
        parameters, columns = _listed(header["parameters"]), _listed(header["columns"])
        query = cls(name, header["summary"], parameters, columns, text, bool(_WRITES.search(body)))
        query._compare("parameters", set(query.parameters), set(_PARAMETER.findall(body)))
        query._compare("columns", query.columns, _columns(body))
        query._keep_to_its_kind(body)
        return query

    def bind(self, parameters: Mapping[str, object]) -> dict[str, object]:
        """``parameters`` as they are sent; QueryError where they are not exactly the named ones."""
        self._compare("parameters of the call", set(self.parameters), set(parameters))
        return dict(parameters)

    def _keep_to_its_kind(self, body: str) -> None:
        """A session for reading may write on the embedded engine, and CALL … IN TRANSACTIONS is not rolled back
        there: so both are refused here."""
        if _OWN_TRANSACTIONS.search(body):
            raise QueryError(self.name, "it has transactions of its own")
        if self.writes and (self.name.startswith("read/") or (self.parameters, self.columns) != _BATCH):
            raise QueryError(self.name, "a query that writes takes $rows, returns written and stands under write/")

    def _compare(self, what: str, told: object, found: object) -> None:
        if told != found:
            raise QueryError(self.name, f"{what}: header {told}, found {found}")


class QueryBook(Mapping[str, Query]):
    """All queries by name, such as ``read/body``."""

    def __init__(self, queries: Mapping[str, Query]) -> None:
        self._queries = dict(queries)

    @classmethod
    def load(cls, folder: Path | None = None) -> Self:
        """The queries of ``folder`` (of the program's own where None); QueryError names the first wrong one."""
        root = folder or resources.folder("cypher")
        files = (file for kind in _KINDS for file in sorted((root / kind).rglob("*.cypher")))
        named = ((file.relative_to(root).with_suffix("").as_posix(), file) for file in files)
        return cls({name: Query.parse(name, file.read_text(encoding="utf-8")) for name, file in named})

    def __getitem__(self, name: str) -> Query:
        try:
            return self._queries[name]
        except KeyError:
            raise QueryError(name, "there is no such file under cypher/") from None

    def __contains__(self, name: object) -> bool:
        return name in self._queries

    def __iter__(self) -> Iterator[str]:
        return iter(self._queries)

    def __len__(self) -> int:
        return len(self._queries)


def _header(name: str, text: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    field = ""
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        label, colon, rest = line[2:].strip().partition(":")
        if colon and label in _FIELDS:
            field, fields[label] = label, rest.strip()
        elif field:
            fields[field] = f"{fields[field]} {line[2:].strip()}"
    missing = [label for label in _FIELDS if label not in fields]
    if missing or not fields["summary"]:
        raise QueryError(name, f"the header lacks {', '.join(missing) or 'its summary'}")
    return fields


def _listed(told: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in told.split(",") if part.strip())


def _columns(body: str) -> tuple[str, ...]:
    found = _LAST_RETURN.fullmatch(body)
    if not found:
        return ()
    items = _END_OF_COLUMNS.split(found[1])[0]
    return tuple(_column(item.strip()) for item in _split_at_commas(items))


def _column(item: str) -> str:
    alias = _ALIAS.search(item)
    return alias[1] if alias else item.strip("`")


def _split_at_commas(items: str) -> Iterator[str]:
    depth = start = 0
    for place, sign in enumerate(items):
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "," and not depth:
            yield items[start:place]
            start = place + 1
    yield items[start:]
