"""The ranking that is kept is the one of the facts as they are now."""

from datetime import date

from app.answers.doubles.pairs import doubles
from app.answers.doubles.ranking import Ranking
from graph_model.analysis.doubles import Window
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import doubled, exists, paper
from tests.small_network import load

TODAY = date(2024, 1, 1)
PUBLIC = Audience.PUBLIC


def test_a_kept_ranking_is_computed_once_for_each_audience(network: Database) -> None:
    ranking = Ranking()
    first = ranking.of(network, PUBLIC, TODAY)
    closed = ranking.of(network, Audience.CLOSED, TODAY)
    assert ranking.of(network, PUBLIC, TODAY) is first
    assert ranking.of(network, Audience.CLOSED, TODAY) is closed


def test_facts_that_change_are_ranked_again(network: Database) -> None:
    ranking = Ranking()
    before = doubles(network, PUBLIC, as_of=TODAY, ranking=ranking)
    load(
        network,
        paper("vorlage-8", exists("Bündnis Eins"), exists("Bündnis Zwei"), doubled("Bündnis Eins", "Bündnis Zwei")),
    )
    after = doubles(network, PUBLIC, as_of=TODAY, ranking=ranking)
    assert (len(before.pairs), len(after.pairs)) == (1, 2)
    assert after == doubles(network, PUBLIC, as_of=TODAY)
    assert ranking.of(network, PUBLIC, Window.on(TODAY)).found.like.updated == 0
