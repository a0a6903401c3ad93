"""Rows of membership tables as statements: who is member of what, what it costs, whether and how it ends."""

import re
from dataclasses import dataclass

from graph_model.errors import InvalidValueError
from graph_model.records.claims import BodyClaim, Claim, ContributionClaim, MembershipClaim
from graph_model.records.documents import Document
from graph_model.records.statements import LONGEST_ROW, Evidence, Mention, PassageForm, Statement
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import DATE, date_of
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import Completeness, ContributionKind, Lived, Obligation, Role, Status
from loaders.reading.readout import Gap, Readout
from loaders.reading.tables.amounts import RowAmount, row_amount, status_in
from loaders.reading.tables.names import split_name
from loaders.reading.tables.remarks import read_remark
from loaders.reading.ties.notices import read_notice, read_terminable
from loaders.sources.draft import Cell, Row

RULE = "row"
_CONFIDENCE = 0.95
_INFERRED_PAYER = 0.85
_LONGEST_NOTE = 200
_NO = re.compile(r"^\W*(?:nein|no|n|0|kaum|selten|ruht|inaktiv|passiv)\b", re.IGNORECASE)
_YES = re.compile(r"^\W*(?:ja|j|x|1|aktiv|regelmäßig)\b|✓", re.IGNORECASE)
_OBLIGATIONS: tuple[tuple[Obligation, str], ...] = (
    (Obligation.VOLUNTARY, r"freiwillig|^\W*nein\b|keine\spflicht"),
    (Obligation.LAW, r"gesetz|pflicht|§|^\W*ja\b|verordnung"),
    (Obligation.CONTRACT, r"vertrag|vereinbarung|satzung|beschluss"),
)
_ROLES: tuple[tuple[Role, str], ...] = (
    (Role.FOUNDING_MEMBER, r"gründungsmitglied"),
    (Role.SHAREHOLDER, r"gesellschafter|anteilseigner|beteiligung"),
    (Role.OPERATOR, r"\bträger"),
    (Role.FUNDER, r"förder|zuwendungsgeber|zuschussgeber"),
    (Role.PARTNER, r"partner"),
)
_CUT = re.compile(r"(?<=[a-zäöüß]-)\s(?=[A-ZÄÖÜ])|(?<=[a-zäöüß])-\s(?=[a-zäöü])(?!und\b|oder\b)")
"""Where a name goes on in the next line of its cell."""
_RECIPIENT = re.compile(r"empfänger|begünstigt", re.IGNORECASE)
_NOT_DUE = re.compile(r"entfällt\W*", re.IGNORECASE)
"""Said of what is not owed at all; an unknown amount is another matter, and so is one of zero."""
_PAYING = {
    ContributionKind.GRANT: Role.FUNDER,
    ContributionKind.FUNDING: Role.FUNDER,
    ContributionKind.DONATION: Role.FUNDER,
}


@dataclass(frozen=True)
class _Told:
    """One row as its cells tell it."""

    text: str
    row: Row

    def first(self, *roles: str) -> str:
        """The words of the first cell of any of the roles; empty where there is none."""
        found = next((cell for role in roles for cell in self.row.cells if cell.column == role), None)
        return self.words(found) if found else ""

    @property
    def pays_only(self) -> bool:
        """Whether the list is one of recipients of money rather than of memberships."""
        headings = [cell.heading or "" for cell in self.row.cells if cell.column == "body"]
        return any(_RECIPIENT.search(heading) for heading in headings)

    def words(self, cell: Cell) -> str:
        lines = (self.text[start:end] for start, end in ((cell.start, cell.end), *cell.further))
        return _CUT.sub("", " ".join(" ".join(lines).split())) if cell.further else " ".join(" ".join(lines).split())

    def heading(self, cell: Cell) -> str:
        """The heading of the cell: its own, or what stands between the cell before and this one."""
        if cell.heading is not None:
            return cell.heading
        before = max((c.end for c in self.row.cells if c.end <= cell.start), default=self.row.start)
        return self.text[before : cell.start].strip(" ;:\n")


def read_rows(document: Document, rows: tuple[Row, ...]) -> Readout:
    """The memberships and contributions of a table, row by row, in its order. The payer is the row's, the edition's
    or the issuer of the document; a row without a payer or a name becomes a gap."""
    mentions: dict[str, Mention] = {}
    statements: list[Statement] = []
    gaps: list[Gap] = []
    for row in rows:
        told = _Told(document.text, row)
        name = told.first("body")
        payer = told.first("payer") or (document.edition.payer if document.edition else document.issuer)
        if not re.search(r"\w\w", name) or not payer:
            reason = "kein Name" if payer else "wer zahlt, steht weder in der Zeile noch in Titel oder Dateiname"
            gaps.append(Gap(start=row.start, end=row.end, cue=name[:60], reason=reason))
            continue
        made = _statements(document, told, name, payer)
        for mention in made[0]:
            mentions.setdefault(mention.id, mention)
        statements.extend(made[1])
    return Readout(mentions=tuple(mentions.values()), statements=tuple(statements), gaps=tuple(gaps))


def _statements(document: Document, told: _Told, name: str, payer: str) -> tuple[list[Mention], list[Statement]]:
    plain, aliases = split_name(name)
    body, member = Mention.of(document.paper, plain), Mention.of(document.paper, payer)
    cells = [cell for cell in told.row.cells if cell.column == "amount" and not _NOT_DUE.fullmatch(told.words(cell))]
    amounts = [_amount(told, cell, plain) for cell in cells]
    if len(cells) > 1:
        told_of = [(said, cell) for said, cell in zip(amounts, cells, strict=True) if said.amount or said.formula]
        amounts, cells = [said for said, _ in told_of], [cell for _, cell in told_of]
    body_form = BodyName(plain).legal_form or BodyName(told.first("legal_form") or plain).legal_form
    claims: list[tuple[Claim, Cell | None]] = [] if told.pays_only else [(_membership(document, told, amounts), None)]
    claims += [(_contribution(document, told, said), cell) for said, cell in zip(amounts, cells, strict=True)]
    confidence = _CONFIDENCE if told.first("payer") or document.edition else _INFERRED_PAYER
    made = [
        Statement.of(
            BodyClaim(aliases=aliases, legal_form=body_form),
            _evidence(document, told.row, None),
            subjects=(body.id,),
            confidence=confidence,
            rule=f"{RULE}-body",
        )
    ]
    for claim, cell in claims:
        made.append(
            Statement.of(
                claim,
                _evidence(document, told.row, cell),
                subjects=(member.id,),
                objects=(body.id,),
                confidence=confidence,
                rule=f"{RULE}-{claim.kind}",
            )
        )
    return [body, member], made


def _amount(told: _Told, cell: Cell, body: str) -> RowAmount:
    said = " ".join(filter(None, (told.first("kind"), told.first("period"))))
    return row_amount(told.words(cell), told.heading(cell), said, body)


def _membership(document: Document, told: _Told, amounts: list[RowAmount]) -> MembershipClaim:
    words = told.first("notice", "terminable_notice", "terminable")
    can_end = told.first("terminable", "terminable_notice") or words
    lived = told.first("lived")
    remark = read_remark(told.first("note"))
    return MembershipClaim(
        role=(None if told.first("role") else remark.role) or _role(told, amounts),
        status=(None if told.first("status") else remark.status) or _membership_status(told),
        since=_date(told.first("since")) or remark.since,
        until=_date(told.first("until")) or remark.until,
        unit=told.first("unit") or None,
        seat=told.first("seat") or None,
        purpose=told.first("purpose") or None,
        benefit=told.first("benefit") or None,
        lived=Lived.NO if _NO.search(lived) else Lived.YES if _YES.search(lived) else Lived.UNKNOWN,
        lived_as_of=PartialDate(document.edition.year) if lived and document.edition else None,
        obligation=next(
            (term for term, pattern in _OBLIGATIONS if re.search(pattern, told.first("obligation"), re.I)), None
        ),
        terminable=read_terminable(can_end) if can_end else None,
        notice=read_notice(words) if words else None,
        listed=Completeness.MENTION,
    )


def _contribution(document: Document, told: _Told, said: RowAmount) -> ContributionClaim:
    year = re.search(r"(?:19|20)\d{2}", told.first("year"))
    edition = document.edition.year if document.edition else None
    return ContributionClaim(
        amount=said.amount,
        formula=said.formula,
        per=said.per,
        contribution_kind=said.kind,
        kind_inferred=said.kind_inferred,
        year=int(year[0]) if year else said.year or edition,
        as_of=edition or (document.date.year if document.date else None),
        status=status_in(told.first("status")),
        basis=said.basis,
        note=told.first("note")[:_LONGEST_NOTE] or None,
    )


def _role(told: _Told, amounts: list[RowAmount]) -> Role:
    said = told.first("role")
    if said:
        return next((role for role, pattern in _ROLES if re.search(pattern, said, re.IGNORECASE)), Role.MEMBER)
    kinds = {amount.kind for amount in amounts if not amount.kind_inferred}
    if kinds and kinds <= _PAYING.keys():
        return Role.FUNDER
    return Role.SHAREHOLDER if kinds & {ContributionKind.SHAREHOLDER, ContributionKind.CAPITAL} else Role.MEMBER


def _membership_status(told: _Told) -> Status:
    said = status_in(told.first("status"))
    return Status.PROPOSED if said is Status.APPLIED else said


def _date(words: str) -> PartialDate | None:
    found = DATE.search(words)
    try:
        return date_of(found) if found else None
    except InvalidValueError:
        return None


def _evidence(document: Document, row: Row, cell: Cell | None) -> Evidence:
    """The row; of one that is too long the part that holds the cell, or the beginning with the name."""
    start, end = row.start, min(row.end, row.start + LONGEST_ROW)
    if cell and cell.end > end:
        start, end = max(row.start, cell.end - LONGEST_ROW), cell.end
    return Evidence(document=document.id, start=start, end=end, quote=document.text[start:end], form=PassageForm.ROW)
