"""Reading held papers again beside the pages: short texts at once, long ones in a process of their own."""

from collections.abc import Iterator

import pytest

from app.answers.documents.answers import DocumentAnswer
from app.answers.documents.listing import document
from app.answers.documents.reading_again import reading_difference
from app.rereading.desk import Reread, RereadingDesk
from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import exists, paper
from tests.small_network import NETWORK, load

_NEVER = 10_000_000


@pytest.fixture
def held(embedded_database: Database) -> DocumentAnswer:
    """A paper that was told by hand, so that the rules find other things in it."""
    load(embedded_database)
    return document(embedded_database, Audience.PUBLIC, NETWORK.bundle().document.id)


@pytest.fixture
def desk(embedded_database: Database) -> Iterator[RereadingDesk]:
    """A desk that reads whatever comes at once."""
    made = RereadingDesk(embedded_database, at_once=_NEVER)
    yield made
    made.close()


def _ended(desk: RereadingDesk, one: Reread, document_id: str) -> Reread:
    """After the work on it."""
    desk.close()
    assert not desk.is_running(document_id)
    return one


def test_a_reading_holds_until_anything_is_added_to_the_ledger(
    embedded_database: Database, desk: RereadingDesk, held: DocumentAnswer
) -> None:
    first = desk.reading(held)
    assert first.readout
    assert desk.reading(held) is first
    assert reading_difference(held, first.readout).gone

    Ledger(embedded_database).add([paper("vorlage-9", exists("Netzwerk Aheim")).bundle()])
    again = desk.reading(held)
    assert again is not first
    assert again.readout == first.readout


def test_what_was_read_is_kept_and_then_nothing_differs(
    embedded_database: Database, desk: RereadingDesk, held: DocumentAnswer
) -> None:
    desk.reading(held)
    assert desk.keep(held).kept
    desk.forget(held.id)
    now = document(embedded_database, Audience.PUBLIC, held.id)
    readout = desk.reading(now).readout
    assert readout is not None
    told = reading_difference(now, readout)
    assert (told.new, told.gone, told.changed) == ((), (), ())


def test_a_long_text_is_read_in_a_process_that_can_be_ended(embedded_database: Database, held: DocumentAnswer) -> None:
    desk = RereadingDesk(embedded_database, at_once=0)
    told = desk.reading(held)
    desk.stop(held.id)
    ended = _ended(desk, told, held.id)
    assert ended.readout is not None or ended.trouble == "Das Lesen wurde abgebrochen."
