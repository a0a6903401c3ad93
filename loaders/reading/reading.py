"""Reading a document: the pipeline from its text to mentions and statements, one rule family after the other."""

from collections.abc import Callable, Iterator

from graph_model.records.claims import BodyClaim
from graph_model.records.documents import Document, SourceKind
from loaders.reading.events.concepts import concepts
from loaders.reading.events.events import events
from loaders.reading.events.overlaps import overlaps
from loaders.reading.findings import Finding
from loaders.reading.gaps import gaps
from loaders.reading.money.contributions import contributions
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.profiles.rules import profile
from loaders.reading.readout import Readout
from loaders.reading.statements import spoken_of, stated
from loaders.reading.tables.rows import read_rows
from loaders.reading.text.paper import Paper, lay_open
from loaders.reading.ties.among import among
from loaders.reading.ties.appositions import appositions
from loaders.reading.ties.bonds import bonds
from loaders.reading.ties.company_lines import company_lines
from loaders.reading.ties.entries import entries
from loaders.reading.ties.fee_lines import fee_lines
from loaders.reading.ties.held_lines import held_lines
from loaders.reading.ties.label_lines import label_lines
from loaders.reading.ties.member_lines import member_lines
from loaders.reading.ties.organs import organs
from loaders.reading.ties.since_founding import since_founding
from loaders.reading.ties.terms import terms
from loaders.reading.topics.topics import topics
from loaders.reading.votes import voted
from loaders.sources.draft import Row

RULES = "lesen-9"
"""The version of the rules: a paper read by another version is read again."""

_FAMILIES: tuple[Callable[[Paper], Iterator[Finding]], ...] = (
    bonds,
    member_lines,
    held_lines,
    among,
    label_lines,
    company_lines,
    events,
    fee_lines,
    entries,
    appositions,
    organs,
    topics,
    profile,
)


def read(document: Document, gazetteer: Gazetteer, rows: tuple[Row, ...] = ()) -> Readout:
    """The mentions, statements and gaps of a document; ``rows`` are those of a table, read by their columns. The prose
    beside a table that stands in a paper is read, too."""
    if not rows:
        return _read_prose(document, gazetteer)
    table = read_rows(document, rows)
    if document.source is SourceKind.TABLE:
        return table
    return _joined(table, _read_prose(document, gazetteer, rows, _listed(table)))


def _listed(table: Readout) -> tuple[str, ...]:
    """The names of the bodies that rows tell of."""
    told = {statement.subjects[0] for statement in table.statements if isinstance(statement.claim, BodyClaim)}
    return tuple(mention.name for mention in table.mentions if mention.id in told)


def _joined(table: Readout, prose: Readout) -> Readout:
    """Both in the order of their passages; a body that prose only names again is said once, by its row."""
    mentions = {mention.id: mention for mention in (*table.mentions, *prose.mentions)}
    listed = {statement.subjects for statement in table.statements if isinstance(statement.claim, BodyClaim)}
    further = (s for s in prose.statements if not (isinstance(s.claim, BodyClaim) and s.subjects in listed))
    statements = sorted((*table.statements, *further), key=lambda statement: statement.evidence.start)
    return Readout(mentions=tuple(mentions.values()), statements=tuple(statements), gaps=(*table.gaps, *prose.gaps))


def _read_prose(
    document: Document, gazetteer: Gazetteer, rows: tuple[Row, ...] = (), listed: tuple[str, ...] = ()
) -> Readout:
    paper = lay_open(document, gazetteer, rows, listed)
    findings = [finding for family in _FAMILIES for finding in family(paper)]
    findings += contributions(paper, findings)
    findings += terms(paper, findings)
    findings += concepts(paper, findings)
    findings += overlaps(paper, findings)
    findings = since_founding(paper, voted(paper, findings))
    paper.forget_layout()
    missing = tuple(gaps(paper, findings))
    told = [*findings, *spoken_of(paper, findings, gazetteer)]
    entities = paper.register.entities
    del paper  # of a long text its sentences take as much memory as the statements that are made now
    mentions, statements = stated(document, entities, told)
    return Readout(mentions=mentions, statements=statements, gaps=missing)
