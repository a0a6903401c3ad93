"""Contradictions as a list that is cut, on both databases."""

from app.answers.knowing.contradictions import contradictions
from app.answers.standpoint import Standpoint
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import paper, pays
from tests.small_network import load

_EACH = ("Verein Auental e.V.", "Bund Moorgrund", "Club Quellgrund")


def test_a_list_of_contradictions_is_cut_in_its_order_and_tells_how_many_there_are(database: Database) -> None:
    load(
        database, *(paper(f"{eur}/2022", *(pays("Stadt Auen", one, eur, year=2022) for one in _EACH)) for eur in (3, 4))
    )
    whole = contradictions(database, Standpoint(Audience.PUBLIC))
    for most in range(len(whole.rows) + 1):
        cut = contradictions(database, Standpoint(Audience.PUBLIC), limit=most)
        assert (cut.rows, cut.total) == (whole.rows[:most], len(whole.rows))
    assert [row.bodies[-1].name for row in whole.rows if row.field == "amount"] == sorted(_EACH)
    assert all(value.citation for row in whole.rows for value in row.values)
