"""Reads a text of ours and gives its facts as sets of tuples."""

from typing import Any

from graph_model.records.documents import Document, SourceKind
from loaders.documents import document_of
from loaders.reading.contract import contract_line
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.sources.draft import Draft


def document(text: str, issuer: str | None = None, number: str | None = None) -> Document:
    return document_of(
        Draft(
            source_key="test:1",
            source=SourceKind.PAPER,
            loader="text",
            origin="test.txt",
            text=text,
            file_id="test",
            issuer=issuer,
            number=number,
        )
    )


def line(text: str, issuer: str | None = None, number: str | None = None, *, below: bool = False) -> dict[str, Any]:
    paper = document(text, issuer, number)
    return contract_line(paper, read(paper, Gazetteer()), file_id="test", below=below)


def memberships(text: str, issuer: str | None = None) -> set[tuple[str, ...]]:
    told = line(text, issuer)["memberships"]
    return {(m["member"], m["role"], m["status"], m["body"], m["since"] or "", m["until"] or "") for m in told}


def costs(text: str, issuer: str | None = None, number: str | None = None) -> set[tuple[Any, ...]]:
    told = line(text, issuer, number)["costs"]
    return {(c["payer"], c["payee"], c["amount_eur"], c["per"], c["kind"], c["year"], c["status"]) for c in told}


def events(text: str, issuer: str | None = None, number: str | None = None) -> set[tuple[Any, ...]]:
    told = line(text, issuer, number)["events"]
    return {(e["type"], e["subject"], e["object"], e["date"], e["status"]) for e in told}


def bodies(text: str) -> set[str]:
    return {body["name"] for body in line(text)["bodies"]}
