"""What was read and by which rule, as lines for people: `netzatlas extract --explain`."""

from collections.abc import Iterator

from graph_model.records.documents import Document
from graph_model.records.statements import Statement
from loaders.reading.findings import ACCEPTED
from loaders.reading.readout import Gap, Readout

_KINDS = {
    "body": "Name",
    "membership": "Mitgliedschaft",
    "contribution": "Beitrag",
    "event": "Ereignis",
    "part": "Organ",
    "topic": "Thema",
    "area": "Gebiet",
    "overlap": "Doppelstruktur",
}
_NOT_TOLD = frozenset({"kind", "aliases"})


def explain(document: Document, readout: Readout) -> Iterator[str]:
    """Each statement with what it says, rule, passage and confidence; then the sentences that yielded nothing."""
    names = {mention.id: mention.name for mention in readout.mentions}
    for statement in readout.statements:
        yield from _statement(statement, names)
    if readout.gaps:
        yield "Ohne Ergebnis:"
    for gap in readout.gaps:
        yield from _gap(document, gap)


def _statement(statement: Statement, names: dict[str, str]) -> Iterator[str]:
    who = "; ".join(names[mention] for mention in statement.subjects) or "(ohne Namen)"
    whom = "; ".join(names[mention] for mention in statement.objects)
    mark = "" if statement.confidence >= ACCEPTED else ", nicht übernommen"
    yield f"{_KINDS[statement.claim.kind]}: {who}{f' → {whom}' if whom else ''}{_values(statement)}"
    yield f"  Regel {statement.rule}, Sicherheit {statement.confidence:.2f}{mark}"
    yield f"  [{statement.evidence.start}–{statement.evidence.end}] {' '.join(statement.evidence.quote.split())}"


def _values(statement: Statement) -> str:
    told = statement.claim.model_dump(exclude_defaults=True, exclude_none=True)
    said = [f"{name}={value}" for name, value in told.items() if name not in _NOT_TOLD]
    return f" ({', '.join(said)})" if said else ""


def _gap(document: Document, gap: Gap) -> Iterator[str]:
    yield f"  „{gap.cue}“: {gap.reason}"
    yield f"  [{gap.start}–{gap.end}] {' '.join(document.text[gap.start : gap.end].split())[:300]}"
