"""Reading the ledger: whole, or the part that some bodies need."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from graph_model.ledger.entries import Entries
from graph_model.ledger.rows import records_of, statements_of
from graph_model.records.documents import Document
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.judgements import Judgement, JudgementKind, Withdrawal
from graph_model.records.record import Record
from graph_model.records.statements import Mention, Reading, Statement
from graph_model.storage.database import Database
from graph_model.storage.paging import PAGE, ids_of, paged

_Kind = TypeVar("_Kind", bound=Record)


def all_entries(database: Database, *, with_texts: bool = True) -> Entries:
    """The whole ledger, superseded documents and readings included; facts follow without the texts of documents."""
    return Entries(
        documents=tuple(every(database, Document) if with_texts else _heads(database)),
        readings=tuple(every(database, Reading)),
        mentions=tuple(every(database, Mention)),
        statements=tuple(s for page in _pages(database, "statements") for s in statements_of(page)),
        identities=tuple(every(database, Identity)),
        judgements=tuple(every(database, Judgement)),
        withdrawals=tuple(every(database, Withdrawal)),
    )


def extent(database: Database) -> tuple[int, ...]:
    """Grows with whatever is added to the ledger: papers read, names decided, judgements, withdrawals, erasures."""
    counted = {row["label"]: int(row["nodes"]) for row in database.read("read/ledger/extent")}
    return tuple(counted[label] for label in sorted(counted))


def entries_about(database: Database, bodies: Iterable[str]) -> tuple[Entries, frozenset[str]]:
    """The part of the ledger that the facts of these bodies follow from, and the bodies grown by those that
    judgements join with them or split from them. Texts of documents are left out."""
    judgements = tuple(every(database, Judgement))
    judged = identities_of_mentions(database, {m for j in judgements for m in j.about if m.startswith("m_")})
    grown = grown_by(frozenset(bodies), judgements, judged)
    own = _of(Identity, asked(database, "identities_of_bodies", bodies=grown))
    statements = _statements_about(database, {i.mention for i in own})
    mentions = {m for s in statements for m in (*s.subjects, *s.objects)} | {i.mention for i in judged}
    papers = {p["paper"] for p in asked(database, "mentions", ids=mentions)}
    return (
        Entries(
            documents=_of(Document, _current(asked(database, "documents_of_papers", papers=papers))),
            readings=_of(Reading, asked(database, "readings_of_papers", papers=papers)),
            mentions=_of(Mention, asked(database, "mentions", ids=mentions)),
            statements=statements,
            identities=identities_of_mentions(database, mentions),
            judgements=judgements,
            withdrawals=_of(Withdrawal, asked(database, "withdrawals_of_papers", papers=papers)),
        ),
        grown,
    )


def every(database: Database, kind: type[_Kind]) -> Iterator[_Kind]:
    """All records of a kind, in pages."""
    for page in _pages(database, f"{kind.__name__.lower()}s".replace("ys", "ies")):
        yield from records_of(kind, page)


def _pages(database: Database, name: str) -> Iterator[list[dict[str, Any]]]:
    told = paged(database, f"read/ledger/{name}")
    while page := list(islice(told, PAGE)):
        yield page


def _heads(database: Database) -> Iterator[Document]:
    ids = ids_of(database, "read/ledger/documents")
    yield from _of(Document, asked(database, "document_heads", ids=ids))


def asked(database: Database, name: str, **ids: Iterable[str]) -> list[dict[str, Any]]:
    """The properties that ``read/ledger/<name>`` finds for all these ids, asked for in bounded portions."""
    ((parameter, wanted),) = ids.items()
    rest, answers = iter(sorted(wanted)), []
    while portion := list(islice(rest, PAGE)):
        answers += database.read(f"read/ledger/{name}", **{parameter: portion})[0]["properties"]
    return answers


def identities_of_mentions(database: Database, mentions: Iterable[str]) -> tuple[Identity, ...]:
    """What was decided on these mentions, by rule."""
    return _of(Identity, asked(database, "identities_of_mentions", mentions=mentions))


def grown_by(
    bodies: frozenset[str], judgements: tuple[Judgement, ...], identities: tuple[Identity, ...]
) -> frozenset[str]:
    """The bodies and all that judgements ever tied to them, directly or through others."""
    bodies_of: dict[str, set[str]] = {}
    for identity in identities:
        bodies_of.setdefault(identity.mention, set()).add(identity.body)
    ties = [
        set().union(*({*bodies_of.get(m, set()), minted_body_id(m)} for m in j.about))
        for j in judgements
        if j.kind in (JudgementKind.SAME, JudgementKind.DIFFERENT)
    ]
    grown, before = set(bodies), -1
    while len(grown) != before:
        before = len(grown)
        for tie in ties:
            if tie & grown:
                grown |= tie
    return frozenset(grown)


def _statements_about(database: Database, mentions: Iterable[str]) -> tuple[Statement, ...]:
    found = {p["id"]: p for p in asked(database, "statements_about", mentions=mentions)}
    return tuple(statements_of(list(found.values())))


def _current(properties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [p for p in properties if p.get("current")]


def _of(kind: type[_Kind], properties: Iterable[dict[str, Any]]) -> tuple[_Kind, ...]:
    return tuple(records_of(kind, list(properties)))
