"""Reading a network from the graph as columns: one list a column is three to six times as fast as records."""

from graph_model.analysis.columns.network import NetworkColumns, assembled
from graph_model.analysis.columns.stored import stored_overlaps, stored_successions
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_LISTS = ("bodies", "memberships", "payments", "topics", "coverages", "parts")


def read(database: Database, audience: Audience) -> NetworkColumns:
    """The columns of what ``audience`` sees."""
    told = {name: database.read(f"read/columns/{name}", audience=audience.value)[0] for name in _LISTS}
    return assembled(told, stored_overlaps(database, audience), stored_successions(database, audience))
