"""A judgement is checked against what is held before it is written; on both databases."""

import json

import pytest

from app.answers.bodies.listing import body
from app.answers.memberships import memberships
from app.judging import JudgementRefusedError, give, judgement_of
from graph_model.errors import NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import body_of, judged
from tests.small_network import ALLIANCE, DISTRICT, REGION, load
from tests.standing import Standing

PUBLIC = Audience.PUBLIC


@pytest.fixture
def network(standing: Standing) -> Database:
    """The database with the small network."""
    return standing.holding(load)


def test_a_fact_that_is_judged_wrong_is_shown_no_more(network: Database) -> None:
    before = memberships(network, PUBLIC, body=body_of(REGION)).rows
    give(network, judged(JudgementKind.WRONG, before[0].key))
    assert (len(before), memberships(network, PUBLIC, body=body_of(REGION)).rows) == (1, ())


def test_a_value_of_a_body_itself_can_be_set_right(network: Database) -> None:
    told = judged(JudgementKind.VALUE, body_of(REGION), field="purpose", value=json.dumps("Versorgung sichern"))
    give(network, told)
    card = body(network, PUBLIC, body_of(REGION)).body
    assert (card.purpose, card.judged) == ("Versorgung sichern", (told.id,))


@pytest.mark.parametrize(
    ("decision", "about"),
    [
        (JudgementKind.WRONG, ("membership|b_1|b_2|member",)),
        (JudgementKind.SET_ASIDE, (body_of(REGION), "b_fehlt")),
        (JudgementKind.SAME, ("m_1", "m_2")),
        (JudgementKind.TAKE_BACK, ("j_fehlt",)),
    ],
)
def test_what_speaks_of_nothing_held_is_not_written(
    network: Database, decision: JudgementKind, about: tuple[str, ...]
) -> None:
    with pytest.raises(NotFoundError):
        give(network, judged(decision, *about))
    assert Ledger(network).judgements() == ()


def test_a_value_that_does_not_fit_or_a_field_that_follows_from_others_is_refused(network: Database) -> None:
    key = memberships(network, PUBLIC, member=body_of(DISTRICT)).rows[0].key
    for field, value in (
        ("since", '"bald"'),
        ("status", '"vielleicht"'),
        ("confidence", "1"),
        ("id", '"x"'),
        (None, "1"),
    ):
        with pytest.raises(JudgementRefusedError):
            give(network, judged(JudgementKind.VALUE, key, field=field, value=value))
    assert Ledger(network).judgements() == ()


def test_a_pair_needs_two(network: Database) -> None:
    for about in ((body_of(REGION),), (body_of(ALLIANCE), body_of(ALLIANCE))):
        with pytest.raises(JudgementRefusedError):
            give(network, judged(JudgementKind.SET_ASIDE, *about))


def test_what_a_fact_is_about_cannot_be_judged_another_value(network: Database) -> None:
    key = memberships(network, PUBLIC, body=body_of(REGION)).rows[0].key
    told = judged(JudgementKind.VALUE, key, field="member", value=json.dumps(body_of(ALLIANCE)))
    with pytest.raises(JudgementRefusedError):
        give(network, told)


def test_names_of_persons_in_the_words_of_a_judgement_are_masked() -> None:
    told = judgement_of(JudgementKind.WRONG, ("schluessel",), by="Hauptamt", why="laut Frau Erika Mustermann falsch")
    assert (told.by, "Mustermann" in told.why, len(told.why)) == ("Hauptamt", False, 33)
