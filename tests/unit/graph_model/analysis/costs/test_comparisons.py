"""What payers give by the head, and what bodies receive by the member."""

from datetime import date
from decimal import Decimal

from graph_model.analysis.costs import CostLedger, totals_of
from graph_model.analysis.costs.comparisons import per_inhabitant, per_member
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Completeness
from tests.builders import body_of, exists, member, paper, pays
from tests.unit.graph_model.analysis.costs.ledgers import RULES, facts

FACTS = facts(
    paper(
        "liste",
        exists("Kreis", body_kind=BodyKind.DISTRICT, place=PlaceKey("03157")),
        exists("Netz", member_list=Completeness.COMPLETE),
        member("Kreis", "Netz"),
        member("Stadt", "Netz"),
        pays("Kreis", "Netz", 3_000, year=2020),
        pays("Stadt", "Netz", 1_000, year=2020),
        pays("Stadt", "Bund", 500, year=2020),
    )
)
LEDGER = CostLedger.of(FACTS, [Inhabitants("03157", 134_000, date(2019, 12, 31), "Gemeindeverzeichnis")], RULES)


def test_by_the_head_only_where_the_inhabitants_are_known() -> None:
    found = per_inhabitant(totals_of(LEDGER, 2020).yearly, LEDGER.known, 2020)
    assert [(one.payer, one.each, one.estimated) for one in found] == [
        (body_of("Kreis"), Decimal("0.022"), True),
        (body_of("Stadt"), None, False),
    ]


def test_by_the_member_only_where_all_members_are_known() -> None:
    found = per_member(totals_of(LEDGER, 2020).yearly, FACTS)
    assert [(one.body, one.eur, one.members, one.each, one.middle) for one in found] == [
        (body_of("Netz"), Decimal(4_000), 2, Decimal(2_000), Decimal(2_000)),
        (body_of("Bund"), Decimal(500), 0, None, Decimal(500)),
    ]
