"""From findings to statements: mentions, claims about the bodies themselves, and the evidence of each."""

import re
from collections.abc import Iterable, Iterator

from graph_model.records.claims import BodyClaim
from graph_model.records.documents import Document
from graph_model.records.statements import Evidence, Mention, PassageForm, Statement
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import LegalForm
from loaders.reading.findings import ACCEPTED, Finding
from loaders.reading.names.entities import Entity, is_general
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.text.marked import WHO, Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section

_IN_FACT = 0.95
_NAMED = 0.85
_TWICE = 2
_DOUBTFUL = 0.4
_ALONE = re.compile(r"(?:\W*(?:\w{1,3}[.)]\s)?)\{b\d+\}\W*")
_TIES = re.compile(
    r"[Mm]itglied|[Bb]eitritt|beizutreten|beitreten|beigetreten|tritt\b|trat\b|[Aa]ustritt|ausgetreten|[Kk]ündig|gekündigt"
    r"|gehör|[Bb]eteilig|[Gg]esellschafter|[Aa]nteil|[Tt]räger|getragen|betrieben|betreibt|[Zz]uschu|[Zz]uschü|[Ff]örder"
    r"|[Gg]egründet|[Gg]ründung|gebildet|[Ff]usion|[Vv]erschm|[Zz]usammenschl|umbenannt|[Uu]mbenennung|hieß|[Aa]uflös"
    r"|aufgelöst|[Uu]mlage|[Bb]eitrag|[Bb]eiträg|[Kk]ooperation|vertreten|[Zz]ahlt?\b|[Zz]ahlung|[Pp]artner|wirkt[^.]*\bmit\b|arbeite[nt][^.]*\bmit\b"
)


def spoken_of(paper: Paper, findings: Iterable[Finding], gazetteer: Gazetteer) -> Iterator[Finding]:
    """A claim about every body and actor that the paper speaks of: its names, kind, legal form and place."""
    told = {n for f in findings if f.confidence >= ACCEPTED for n in (*f.subjects, *f.objects)}
    spots = _spots(paper)
    for entity in paper.register.entities:
        if entity.number not in spots:
            continue
        marked, start, end = _first(entity, spots[entity.number])
        claim = BodyClaim(
            aliases=tuple(name for name in entity.names if name != entity.name and not is_general(name)),
            body_kind=entity.kind,
            legal_form=_form(entity),
            place=gazetteer.place_key(entity.name) if entity.territorial else None,
        )
        sure = _IN_FACT if entity.number in told else _sureness(entity, marked, len(spots[entity.number]))
        yield Finding(claim, (entity.number,), (), *marked.passage(start, end), "name", sure)


_Spot = tuple[Marked, int, int]


def _spots(paper: Paper) -> dict[int, list[_Spot]]:
    """Where the sentences speak of each entity: the first place in each of them."""
    spots: dict[int, list[_Spot]] = {}
    for marked in paper.sentences:
        for found in WHO.finditer(marked.text):
            here = spots.setdefault(int(found["number"]), [])
            if not here or here[-1][0] is not marked:
                here.append((marked, *found.span()))
    return spots


def _first(entity: Entity, spots: list[_Spot]) -> _Spot:
    """Where the entity is first named, in a sentence rather than in the head."""
    return min(spots, key=lambda s: (not s[0].explicit(entity.number), s[0].sentence.section is Section.HEAD))


def _form(entity: Entity) -> LegalForm | None:
    if entity.form is None and any(name.startswith(("Verein ", "Verein „")) for name in entity.names):
        return LegalForm.ASSOCIATION
    return entity.form


def _sureness(entity: Entity, marked: Marked, times: int) -> float:
    """A name by its form is accepted where the paper comes back to it, it stands in the head or for itself, or its
    sentence speaks of ties or money."""
    if entity.territorial:
        return _NAMED
    stands_out = (
        times >= _TWICE
        or marked.sentence.section is Section.HEAD
        or _ALONE.fullmatch(marked.text) is not None
        or _TIES.search(marked.text) is not None
        or (entity.kind is not BodyKind.COMPANY and "{e" in marked.text)
    )
    return _NAMED if entity.strong and stands_out else _DOUBTFUL


def stated(
    document: Document, entities: Iterable[Entity], findings: Iterable[Finding]
) -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
    """Mentions and statements of the findings, in the order of their passages, each once with its best confidence."""
    mentions = {e.number: Mention.of(document.paper, e.name) for e in entities}
    best: dict[str, Statement] = {}
    for finding in findings:
        statement = _statement(document, finding, mentions)
        known = best.get(statement.id)
        if known is None or known.confidence < statement.confidence:
            best[statement.id] = statement
    told = tuple(sorted(best.values(), key=lambda s: (s.evidence.start, s.evidence.end, s.claim.kind, s.id)))
    used = {mention for s in told for mention in (*s.subjects, *s.objects)}
    return tuple({m.id: m for m in mentions.values() if m.id in used}.values()), told


def _statement(document: Document, finding: Finding, mentions: dict[int, Mention]) -> Statement:
    evidence = Evidence(
        document=document.id,
        start=finding.start,
        end=finding.end,
        quote=document.text[finding.start : finding.end],
        form=finding.form if finding.form else PassageForm.SENTENCE,
    )
    return Statement.of(
        finding.claim,
        evidence,
        subjects=tuple(mentions[n].id for n in finding.subjects),
        objects=tuple(mentions[n].id for n in finding.objects),
        confidence=round(finding.confidence, 2),
        rule=finding.rule,
        motion=finding.motion,
    )
