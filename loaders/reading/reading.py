"""Reading a document: the pipeline from its text to mentions and statements, one rule family after the other."""

from collections.abc import Callable, Iterator

from graph_model.records.documents import Document
from loaders.reading.accessions import accessions
from loaders.reading.contributions import contributions
from loaders.reading.events import events
from loaders.reading.findings import Finding
from loaders.reading.gazetteer import Gazetteer
from loaders.reading.memberships import memberships
from loaders.reading.paper import Paper, lay_open
from loaders.reading.readout import Readout
from loaders.reading.statements import spoken_of, stated
from loaders.reading.support import support
from loaders.sources.draft import Row

RULES: tuple[Callable[[Paper], Iterator[Finding]], ...] = (memberships, accessions, support, events, contributions)


def read(document: Document, gazetteer: Gazetteer, rows: tuple[Row, ...] = ()) -> Readout:
    """The mentions, statements and gaps of a document; ``rows`` are those of a table, read by their columns."""
    paper = lay_open(document, gazetteer)
    findings = [finding for rule in RULES for finding in rule(paper)]
    mentions, statements = stated(paper, [*findings, *spoken_of(paper, findings, gazetteer)])
    return Readout(mentions=mentions, statements=statements)
