"""Rows of a membership table become memberships and contributions."""

from decimal import Decimal

import pytest

from graph_model.records.claims import ContributionClaim, MembershipClaim
from graph_model.records.statements import LONGEST_ROW, PassageForm
from graph_model.values.vocabularies import ContributionKind, Lived, Period
from loaders.documents import document_of
from loaders.reading.readout import Readout
from loaders.reading.tables.amounts import parse_cell, row_amount
from loaders.reading.tables.names import split_name
from loaders.reading.tables.rows import read_rows
from loaders.registry import drafts
from loaders.sources.draft import Draft
from tests.unit.loaders.sources.files import FIXTURES


def read(name: str, issuer: str | None = None) -> Readout:
    draft = next(item for item in drafts([FIXTURES / name]) if isinstance(item, Draft))
    known = draft.model_copy(update={"issuer": draft.issuer or issuer})
    return read_rows(document_of(known), known.rows)


def test_a_row_says_who_pays_whom_how_much_a_quarter() -> None:
    readout = read("Mitgliedschaften_Landkreis_Musterberg_2024.csv")
    names = {mention.id: mention.name for mention in readout.mentions}
    told = [
        (
            names[s.subjects[0]],
            names[s.objects[0]],
            str(s.claim.amount),
            s.claim.per,
            s.claim.year,
            s.claim.contribution_kind,
        )
        for s in readout.statements
        if isinstance(s.claim, ContributionClaim)
    ]
    fee = ContributionKind.FEE
    assert told == [
        ("Landkreis Musterberg", "Gesundheitsnetz Mustertal e. V.", "1200.5", Period.YEAR, 2024, fee),
        ("Landkreis Musterberg", "Klimarat", "350", Period.QUARTER, 2024, fee),
    ]


def test_a_row_says_whether_the_membership_is_lived_and_how_it_ends() -> None:
    readout = read("Mitgliedschaften_Landkreis_Musterberg_2024.csv")
    claim = next(s.claim for s in readout.statements if isinstance(s.claim, MembershipClaim))
    assert claim.notice is not None
    assert (claim.unit, claim.lived, str(claim.lived_as_of), claim.terminable, claim.notice.duration) == (
        "FD Soziales", Lived.YES, "2024", True, "P6M"
    )  # fmt: skip


def test_every_statement_stands_on_its_row() -> None:
    readout = read("geklebt.txt", issuer="Stadt Musterstadt")
    forms = {s.evidence.form for s in readout.statements}
    longest = max(s.evidence.end - s.evidence.start for s in readout.statements)
    assert (forms, longest <= LONGEST_ROW, readout.gaps) == ({PassageForm.ROW}, True, ())


def test_rows_without_anyone_who_pays_are_gaps() -> None:
    readout = read("geklebt.txt")
    assert (readout.statements, len(readout.gaps)) == ((), 5)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("1.200,50 €", "1200.5"), ("60 T€", "60000"), ("ca. 1.500", "~1500"), ("bis zu 500 €", "<=500"),
     ("beitragsfrei", "0"), ("2.500 bis 5.000", "2500..5000"), ("0,15 €/EW", "0.15"), ("1,200.50", "1200.5")],
)  # fmt: skip
def test_amounts_of_cells_keep_what_the_cell_says(cell: str, amount: str) -> None:
    assert str(parse_cell(cell)) == amount


@pytest.mark.parametrize("cell", ["-", "k. A.", "entfällt", "wird umgelegt"])
def test_an_unknown_amount_is_not_zero(cell: str) -> None:
    assert parse_cell(cell) is None


def test_a_kind_that_nobody_names_is_inferred_and_marked() -> None:
    said = row_amount("500", "jährliche Kosten", "", "Zweckverband Mustertal")
    assert (said.kind, said.kind_inferred) == (ContributionKind.LEVY, True)


def test_an_amount_for_each_inhabitant_is_a_formula() -> None:
    said = row_amount("0,15 €/EW", "Beitrag 2023", "", "Mustertal e. V.")
    assert said.formula is not None
    assert (said.per, said.formula.per_inhabitant, said.year) == (Period.INHABITANT, Decimal("0.15"), 2023)


def test_short_forms_and_remarks_are_told_from_the_name() -> None:
    told = {
        "Klimarat (KLR)": ("Klimarat", ("KLR",)),
        "KGM - Gemeinschaftsstelle Mustertal": ("Gemeinschaftsstelle Mustertal", ("KGM",)),
        "Netzwerk Rotenfeld (Muster)": ("Netzwerk Rotenfeld (Muster)", ()),
        "Schulverband e. V. (12 Schulen)": ("Schulverband e. V.", ()),
    }
    assert {words: split_name(words) for words in told} == told
