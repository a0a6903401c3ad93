"""The names that papers are searched for when they are read again: made once for a ledger and a directory of places."""

from app.answers.ledger_kept import of_ledger
from graph_model.storage.database import Database
from loaders.areas import known_places
from loaders.reading.names.gazetteer import Gazetteer
from loaders.resolution.names_held import names_held


def gazetteer(database: Database) -> Gazetteer:
    """All names that the ledger holds now, and the keys of the places of the directory that is loaded now."""
    (found,) = database.read("read/areas_mark")
    key = ("gazetteer", found["areas"], found["newest"], found["people"])
    return of_ledger(database, key, lambda: Gazetteer.of(names_held(database), known_places(database).key))
