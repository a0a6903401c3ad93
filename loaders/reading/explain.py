"""What was read and by which rule, as lines for people: `netzatlas extract --explain`."""

from collections.abc import Iterator

from graph_model.records.documents import Document
from graph_model.records.statements import Statement
from graph_model.values.value_words import value_word
from graph_model.values.words import field_word, statement_word
from loaders.reading.findings import ACCEPTED
from loaders.reading.readout import Gap, Readout

_NOT_TOLD = frozenset({"kind", "aliases", "listed"})
_HEAD = (
    ("number", "Nummer"),
    ("doc_type", "Art"),
    ("date", "Datum"),
    ("lead_office", "Federführung"),
    ("deciding_body", "entscheidet"),
    ("status", "Stand"),
    ("issuer", "Herausgeber"),
)


def explain(document: Document, readout: Readout) -> Iterator[str]:
    """What the head tells, each statement with what it says, rule, passage and confidence; then the sentences that
    yielded nothing, and why."""
    yield from _head(document)
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
    yield f"{statement_word(statement.claim.kind)}: {who}{f' → {whom}' if whom else ''}{_values(statement)}"
    yield f"  Regel {statement.rule}, Sicherheit {statement.confidence:.2f}{mark}"
    yield f"  [{statement.evidence.start}–{statement.evidence.end}] {' '.join(statement.evidence.quote.split())}"


def _head(document: Document) -> Iterator[str]:
    told = [f"{name} {value_word(value)}" for field, name in _HEAD if (value := getattr(document, field))]
    yield f"Kopf: {'; '.join(told) or 'keiner gefunden'}"
    for turn in document.consultations:
        said = (turn.committee, turn.role, turn.date, turn.result, f"= {turn.outcome}" if turn.result else None)
        yield f"  Beratung: {', '.join(str(part) for part in said if part)}"


def _values(statement: Statement) -> str:
    claim = statement.claim
    told = [(name, getattr(claim, name), info.default) for name, info in type(claim).model_fields.items()]
    said = [f"{field_word(name)}: {value_word(value)}" for name, value, usual in told if _tells(name, value, usual)]
    return f" ({', '.join(said)})" if said else ""


def _tells(name: str, value: object, usual: object) -> bool:
    return name not in _NOT_TOLD and value not in (None, (), False) and (value != usual or name in ("role", "status"))


def _gap(document: Document, gap: Gap) -> Iterator[str]:
    yield f"  „{gap.cue}“: {gap.reason}"
    yield f"  [{gap.start}–{gap.end}] {' '.join(document.text[gap.start : gap.end].split())[:300]}"
