import csv

from fastapi import Response

from app.answers.answer import BodyRef, Citation
from app.answers.rows import ContributionRow
from app.pages.tables import costs_table
from graph_model.values.amounts import Amount
from graph_model.values.vocabularies import ContributionKind, Period

PAYER, PAYEE = BodyRef(id="b_1", name="=cmd|' /C calc'!A0"), BodyRef(id="b_2", name="Netz; „Nord“")
CITED = Citation(statement="s_1", document="d_1", number="2015/179", start=0, end=4, quote="Zeil")


def _rows(answer: Response) -> list[dict[str, str]]:
    text = bytes(answer.body).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def _paid(amount: str | None) -> ContributionRow:
    return ContributionRow(
        id="f_1",
        key="k_1",
        payer=PAYER,
        payee=PAYEE,
        amount=Amount.parse(amount) if amount else None,
        per=Period.YEAR,
        kind=ContributionKind.FEE,
        kind_inferred=True,
        as_of=2015,
        evidence=(CITED,),
    )


def test_an_amount_stands_as_a_number_and_in_words() -> None:
    row = _rows(costs_table([_paid("2500.5..5000")], ["k_1"]))[0]
    assert (row["Betrag EUR"], row["Betrag bis EUR"], row["In der Summe"], row["Art erschlossen"]) == (
        "2500,5",
        "5000",
        "ja",
        "ja",
    )
    assert (row["Beleg"], row["Wortlaut"]) == ("2015/179", "Zeil")


def test_an_unknown_amount_is_an_empty_cell_and_counts_nowhere() -> None:
    row = _rows(costs_table([_paid(None)], []))[0]
    assert (row["Betrag EUR"], row["Betrag im Wortlaut"], row["In der Summe"]) == ("", "unbekannt", "nein")


def test_a_name_that_looks_like_a_formula_is_kept_from_running() -> None:
    assert _rows(costs_table([_paid("1")], []))[0]["Zahlt"] == "'=cmd|' /C calc'!A0"


def test_a_name_with_the_separator_stays_one_cell() -> None:
    assert _rows(costs_table([_paid("1")], []))[0]["An"] == "Netz; „Nord“"
