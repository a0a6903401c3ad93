"""A small invented network that holds one fact of every kind, told by three papers of different visibility."""

from dataclasses import replace
from decimal import Decimal

from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.identities import Identity
from graph_model.records.statements import Mention
from graph_model.storage.database import Database
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import (
    Completeness,
    ContributionKind,
    EventKind,
    EventStatus,
    Period,
    Role,
    Status,
    Visibility,
)
from tests.builders import (
    Paper,
    belongs,
    body_of,
    covers,
    day,
    doubled,
    exists,
    happens,
    member,
    paper,
    pays,
    works_on,
)

DISTRICT = "Landkreis Ährental"
REGION = "Gesundheitsregion Ährental"
ALLIANCE = "Gesundheitsbündnis Ährental"
CLUB = "Verein der Kommunen Ährental e.V."
COMPANY = "Ährental Regional GmbH"
BOARD = "Beirat der Gesundheitsregion Ährental"

NETWORK = paper(
    "vorlage-1",
    exists(DISTRICT, body_kind=BodyKind.DISTRICT),
    exists(REGION, body_kind=BodyKind.HEALTH_REGION, member_list=Completeness.PARTIAL),
    exists(ALLIANCE, body_kind=BodyKind.ALLIANCE),
    member(DISTRICT, REGION, since=PartialDate.parse("2015-03")),
    member(DISTRICT, CLUB),
    member(CLUB, COMPANY, role=Role.SHAREHOLDER, share=Decimal("12.5")),
    belongs(BOARD, REGION),
    works_on(REGION, "Pflege", "pflege"),
    works_on(ALLIANCE, "Pflege", "pflege"),
    covers(REGION, "03157", "Landkreis Ährental"),
    doubled(REGION, ALLIANCE),
    happens(EventKind.FOUNDING, [], [ALLIANCE], date="2013"),
    happens(EventKind.MERGER, [ALLIANCE], [REGION], status=EventStatus.PROPOSED),
    member("Klinik Ährental", ALLIANCE).sure(0.3),
)
COSTS = paper(
    "vorlage-2",
    pays(DISTRICT, COMPANY, 60000, contribution_kind=ContributionKind.GRANT, as_of=2015),
    pays(DISTRICT, CLUB, 4400, contribution_kind=ContributionKind.FEE, kind_inferred=True, as_of=2015),
    pays(DISTRICT, REGION, None, contribution_kind=ContributionKind.FEE, as_of=2015),
    pays(DISTRICT, COMPANY, 30000, Period.ONCE, year=2016, status=Status.APPLIED),
    happens(EventKind.FOUNDING, [], [ALLIANCE], date="2003"),
    date="2015-04-22",
)
CLOSED = paper(
    "vorlage-3",
    member(DISTRICT, "Geheimer Rat <b>fett</b>", status=Status.PROPOSED),
    visibility=Visibility.CLOSED,
    date="2021-01-01",
)
PAPERS = (NETWORK, COSTS, CLOSED)
TOTAL = Decimal(64400)
GRANT = Amount(Decimal(60000))


def load(database: Database, *papers: Paper) -> None:
    """Write the papers (all three where none are named) and project them."""
    Ledger(database).add([one.bundle() for one in papers or PAPERS])
    StoredFacts(database).update()


def ask_about(database: Database, written: Paper, name: str, like: str) -> Mention:
    """Write ``written`` with ``name`` left open: it may mean ``like``."""
    bundle = written.bundle()
    asked = written.mention(name)
    question = Identity.of(
        asked.id, body_of(name), rule="same-name", recorded=day(2), score=0.8, reasons=("ähnlicher Name",), like=like
    )
    others = tuple(identity for identity in bundle.identities if identity.mention != asked.id)
    Ledger(database).add([_with(bundle, (*others, question))])
    StoredFacts(database).update()
    return asked


def _with(bundle: Bundle, identities: tuple[Identity, ...]) -> Bundle:
    return replace(bundle, identities=identities)
