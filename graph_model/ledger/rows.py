"""Records of the ledger as rows for writing: ``key``, the node's properties, and what it is tied to."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from graph_model.ledger.entries import Bundle
from graph_model.records.record import Record
from graph_model.records.statements import Evidence, Statement
from graph_model.storage.database import Write
from graph_model.storage.properties import from_properties, to_properties
from graph_model.storage.trusted import trusted

_Kind = TypeVar("_Kind", bound=Record)


def bundle_writes(bundles: Iterable[Bundle]) -> list[Write]:
    """Everything that several documents bring, in the order in which it must be written."""
    told = list(bundles)
    return [
        Write("write/ledger/documents", [record_row(b.document) for b in told]),
        Write("write/ledger/mentions", _rows(m for b in told for m in b.mentions)),
        Write("write/ledger/statements", _statement_rows(told)),
        Write("write/ledger/about", [tie for b in told for s in b.statements for tie in _ties(s)]),
        Write("write/ledger/readings", [record_row(b.reading) for b in told]),
        Write("write/ledger/identities", _rows(i for b in told for i in b.identities)),
        superseding(b.document.paper for b in told),
        pending(identity.body for b in told for identity in b.identities),
    ]


def superseding(papers: Iterable[str]) -> Write:
    """Settles which version of each paper counts, by the rule of the projection (``accepted.current_readings``)."""
    return Write("write/ledger/supersede", [{"key": paper} for paper in sorted(set(papers))])


def pending(bodies: Iterable[str]) -> Write:
    """Lists bodies whose facts must be projected again."""
    return Write("write/ledger/pending", [{"key": body} for body in sorted(set(bodies))])


def record_row(record: Record) -> dict[str, Any]:
    """``key`` and ``properties`` of a record that has an id."""
    properties = to_properties(record)
    return {"key": properties["id"], "properties": properties}


def record_of(kind: type[_Kind], properties: Mapping[str, Any]) -> _Kind:
    """The record that a node holds; what the node holds beside it (``current``) is left out."""
    return from_properties(kind, {name: value for name, value in properties.items() if name in kind.model_fields})


def records_of(kind: type[_Kind], nodes: Sequence[Mapping[str, Any]]) -> list[_Kind]:
    """The records that these nodes hold, in their order: many at once, as our own ledger keeps them."""
    return trusted(kind, nodes)


def statement_of(properties: Mapping[str, Any]) -> Statement:
    """The statement that a node holds."""
    return statements_of([properties])[0]


def statements_of(nodes: Sequence[Mapping[str, Any]]) -> list[Statement]:
    """The statements that these nodes hold, in their order; the passage lies open in the node."""
    return trusted(Statement, nodes, evidence=trusted(Evidence, nodes))


def _rows(records: Iterable[Record]) -> list[dict[str, Any]]:
    return list({row["key"]: row for row in map(record_row, records)}.values())


def _statement_rows(bundles: list[Bundle]) -> list[dict[str, Any]]:
    return [_statement_row(statement, b.document.paper) for b in bundles for statement in b.statements]


def mention_ties(statement: str, subjects: Iterable[str], objects: Iterable[str]) -> list[dict[str, Any]]:
    """The row that ties a statement to its mentions; none where it speaks of the paper as a whole."""
    mentions = list(dict.fromkeys((*subjects, *objects)))
    return [{"key": statement, "mentions": mentions}] if mentions else []


def _ties(statement: Statement) -> list[dict[str, Any]]:
    return mention_ties(statement.id, statement.subjects, statement.objects)


def _statement_row(statement: Statement, paper: str) -> dict[str, Any]:
    """The passage lies open in the node, so that a query can return it without the claim."""
    properties = to_properties(statement)
    properties.pop("evidence")
    evidence = statement.evidence
    opened = {"start": evidence.start, "end": evidence.end, "quote": evidence.quote, "form": str(evidence.form)}
    return {
        "key": statement.id,
        "document": statement.document,
        "properties": {**properties, **opened, "paper": paper, "kind": statement.claim.kind, "current": True},
    }
