"""What a claim, the fact that follows from it and the row that shows it have in common: told once, here."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from graph_model.records.record import Record
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Basis, Completeness, LegalForm, Lived, Obligation, Period, Status

Share = Annotated[Decimal, Field(gt=0, le=100)]


class BodyTraits(Record):
    """A body, a municipality or another member. ``names`` are all forms read, ``former`` the ids of bodies merged
    into it as one; ``founded`` and ``dissolved`` rest on events that occurred."""

    name: str
    names: tuple[str, ...]
    kind: BodyKind | None = None
    legal_form: LegalForm | None = None
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    ags: PlaceKey | None = None
    purpose: str | None = None
    target_group: str | None = None
    member_list: Completeness = Completeness.MENTION
    former: tuple[str, ...] = ()
    papers: int = 0


class MembershipTerms(Record):
    """``unit`` holds the membership, ``seat`` is an office, not a person; ``share`` is in per cent."""

    since: PartialDate | None = None
    until: PartialDate | None = None
    unit: str | None = None
    seat: str | None = None
    purpose: str | None = None
    benefit: str | None = None
    lived: Lived = Lived.UNKNOWN
    lived_as_of: PartialDate | None = None
    obligation: Obligation | None = None
    terminable: bool | None = None
    notice: Notice | None = None
    share: Share | None = None


class ContributionTerms(Record):
    """``amount`` None is unknown, never zero; ``kind_inferred`` marks a kind that the source does not name. ``year`` is
    the year it is for; None with ``as_of`` means: told then, for no year in particular."""

    amount: Amount | None = None
    formula: FeeFormula | None = None
    per: Period | None = None
    kind_inferred: bool = False
    year: int | None = None
    as_of: int | None = None
    status: Status = Status.CURRENT
    basis: Basis | None = None
    note: str | None = None
