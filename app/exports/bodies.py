"""One body as a report: its profile, who is in it and what it is in, what it pays and receives, what is not known."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.answers.answer import Citation
from app.answers.bodies.answers import BodyAnswer
from app.answers.costs.contributions import ContributionsAnswer
from app.answers.rows import MembershipRow, SuccessionRow
from app.answers.standpoint import Standpoint
from app.answers.topic_words import topic_word
from app.exports.citing import Sources
from app.exports.costs import costs_table, unknown_costs
from app.exports.saying import NO_ABSENCE, day, made_on, named, state_words, text, typed
from graph_model.records.reports import Cell, CellKind, Report, Row, Table
from graph_model.values.vocabularies import Completeness, Lived

_PROFILE: Final = (text("Angabe", 1), text("Wert", 4))
_MEMBERS: Final = (
    text("Wer", 1.6),
    text("Wobei", 1.8),
    text("Als"),
    text("Stand", 0.8),
    typed("Seit", CellKind.DAY),
    typed("Bis", CellKind.DAY),
    text("Gelebt", 0.8),
    text("Kündbar, Frist", 1.4),
    text("Zuständig", 1.2),
    text("Nutzen", 1.4),
)
_EVENTS: Final = (typed("Wann", CellKind.DAY), text("Was"), text("Vorher", 2), text("Nachher", 2), text("Stand"))


def body_report(
    found: BodyAnswer, paid: ContributionsAnswer, received: ContributionsAnswer, standpoint: Standpoint
) -> Report:
    """All that is known of the body; ``paid`` and ``received`` are its contributions with their totals."""
    sources, name = Sources(), found.body.name
    tables = [
        Table(title="Steckbrief", columns=_PROFILE, rows=tuple(_profile(found, sources)), lines=True),
        _members("Mitglieder, Träger und Förderer", found.members, sources),
        _members("Mitgliedschaften", found.memberships, sources),
        costs_table("Zahlt", paid.rows, paid.totals, sources, frozenset({"Zahlt"})),
        costs_table("Erhält", received.rows, received.totals, sources, frozenset({"An"})),
        Table(title="Entwicklung", columns=_EVENTS, rows=tuple(_event(one, sources) for one in found.successions)),
    ]
    return Report(
        title=name,
        asked=f"alles, was zu {name} bekannt ist",
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=tuple(table for table in tables if table.rows),
        legend=tuple(one.totals.says for one in (paid, received) if one.rows),
        sources=sources.told(),
        unknown=tuple(_unknown(found, paid, received)),
    )


def profile_lines(found: BodyAnswer) -> Iterator[tuple[str, Cell, Sequence[Citation]]]:
    """Label, value and passages of what is said of the body itself; None where no source says."""
    body = found.body
    yield "Art", body.kind.label if body.kind else None, body.evidence
    if not (body.kind and body.kind.is_territorial):
        yield "Rechtsform", body.legal_form.label if body.legal_form else None, ()
        yield "Gegründet", body.founded.german() if body.founded else None, ()
        yield "Mitgliederliste", body.member_list.label, ()
    if body.dissolved:
        yield "Aufgelöst", body.dissolved.german(), ()
    for label, said in (("Zweck", body.purpose), ("Für", body.target_group)):
        if said:
            yield label, said, ()
    if len(body.names) > 1:
        yield "Namen in den Quellen", "; ".join(body.names), ()
    yield "Teil von", "; ".join(one.whole.name for one in found.wholes), _cited(found.wholes)
    yield "Gebiet", "; ".join(one.name for one in found.areas), _cited(found.areas)
    yield "Themen", "; ".join(topic_word(one.topic) for one in found.topics), _cited(found.topics)


def _cited(rows: Sequence[object]) -> tuple[Citation, ...]:
    return tuple(one for row in rows for one in getattr(row, "evidence", ()))


def _profile(found: BodyAnswer, sources: Sources) -> Iterator[Row]:
    for label, said, evidence in profile_lines(found):
        if said != "":
            yield Row(cells=(label, said), sources=sources.cite(evidence))


def _members(title: str, rows: Sequence[MembershipRow], sources: Sources) -> Table:
    return Table(title=title, columns=_MEMBERS, rows=tuple(_member(row, sources) for row in rows))


def _member(row: MembershipRow, sources: Sources) -> Row:
    can = "" if row.terminable is None else "kündbar" if row.terminable else "nicht kündbar"
    ends = "; ".join(words for words in (can, f"„{row.notice.words}“" if row.notice else "") if words)
    cells = (
        row.member.name,
        row.body.name,
        row.role.label,
        row.status.label,
        day(row.since),
        day(row.until) or "",
        None if row.lived is Lived.UNKNOWN else row.lived.label,
        ends or None,
        row.unit,
        row.benefit or row.purpose,
    )
    return Row(cells=cells, sources=sources.cite(row.evidence), apart=not row.status.counts)


def _event(row: SuccessionRow, sources: Sources) -> Row:
    before, after = ("; ".join(one.name for one in side) for side in (row.before, row.after))
    return Row(
        cells=(day(row.date), row.kind.label, before, after, row.status.label), sources=sources.cite(row.evidence)
    )


def _unknown(found: BodyAnswer, paid: ContributionsAnswer, received: ContributionsAnswer) -> Iterator[str]:
    lacking = [label for label, said, _ in profile_lines(found) if said is None or said == ""]
    yield from named("Im Steckbrief nicht bekannt", lacking)
    if not (found.body.kind and found.body.kind.is_territorial):
        if found.body.member_list is not Completeness.COMPLETE:
            yield f"Die Mitgliederliste ist nicht vollständig: {found.body.member_list.label}."
        if not received.rows:
            yield "Was gezahlt wird, sagt kein geladenes Papier; das heißt nicht 0 EUR."
    yield from (line for line in unknown_costs((*paid.rows, *received.rows)) if line != NO_ABSENCE)
    for one in found.contradictions:
        yield f"Die Quellen sagen Verschiedenes ({'; '.join(one.values)}); gezeigt ist {one.chosen}: {one.reason}"
    yield NO_ABSENCE
