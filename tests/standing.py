"""What a run's databases hold: one that nobody wrote to since it was loaded is not loaded again."""

from collections.abc import Callable

from graph_model.storage.database import Database, Write
from graph_model.storage.queries import Query, QueryBook

_EMPTY = Write("maintain/test/empty", [{"key": "everything"}])

Load = Callable[[Database], None]


class WatchedBook(QueryBook):
    """The queries of one database; ``written`` counts how often one was taken that writes."""

    written = 0

    def __getitem__(self, name: str) -> Query:
        query = super().__getitem__(name)
        self.written += query.writes
        return query


class Standing:
    """A database that a run shares, with the queries that it takes from a book of its own."""

    def __init__(self, database: Database, book: WatchedBook) -> None:
        self.database = database
        self._book = book
        self._held: tuple[Load, int] | None = None

    def empty(self) -> Database:
        """Nothing in it, nor in what is kept of it: a ledger of the program never shrinks, so that it would not
        notice. Whoever takes it may write to it from other processes as well."""
        self._held = None
        self.database.write(_EMPTY)
        self.database.memory.forget()
        return self.database

    def holding(self, load: Load) -> Database:
        """What ``load`` writes into an empty database, and nothing else; whoever takes it writes to it through this
        object alone."""
        if self._held != (load, self._book.written):
            load(self.empty())
            self._held = (load, self._book.written)
        return self.database
