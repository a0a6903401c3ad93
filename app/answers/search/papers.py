"""The texts of documents, kept for the search as they are compared; what is gone from the graph is gone here too."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from app.answers.documents.listing import seen_by
from app.answers.search.answers import Sort
from app.answers.search.folding import in_plain, plain
from app.answers.search.index import Entry, Index
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_TOGETHER: Final = 200
_ALL: Final = dict.fromkeys(("source", "issuer"))


@dataclass(frozen=True, slots=True)
class Paper:
    """``head`` is what finds it by name; ``text`` is plain and as long as the text itself."""

    head: Entry
    text: str


@dataclass(frozen=True)
class Papers:
    """The documents that an audience sees, the newest first, and the index of their heads."""

    kept: Mapping[str, Paper]
    heads: Index

    def holding(self, text: str) -> list[str]:
        """The ids of documents whose text holds all words, the newest first."""
        words = [re.compile(forms) for forms in in_plain(text)]
        return [key for key, paper in self.kept.items() if words and all(word.search(paper.text) for word in words)]


class Shelf:
    """Holds the texts that were read and, for each audience, what follows from them; safe to use from several
    threads."""

    def __init__(self) -> None:
        self._texts: dict[str, Paper] = {}
        self._seen: dict[Audience, tuple[tuple[str, ...], Papers]] = {}
        self._lock = Lock()

    def of(self, database: Database, audience: Audience) -> Papers:
        """The documents that ``audience`` sees now; only those that are new are read."""
        found = database.read("read/documents_found", visibilities=seen_by(audience), **_ALL)[0]
        told = sorted(zip(found["dates"], found["ids"], strict=True), reverse=True)
        ids = tuple(one for _, one in told)
        with self._lock:
            before = self._seen.get(audience)
            if before is None or before[0] != ids:
                before = self._seen[audience] = (ids, self._papers(database, ids))
                self._drop_the_rest()
            return before[1]

    def _papers(self, database: Database, ids: tuple[str, ...]) -> Papers:
        missing = [one for one in ids if one not in self._texts]
        for start in range(0, len(missing), _TOGETHER):
            rows = database.read("read/search/papers", ids=missing[start : start + _TOGETHER])
            self._texts |= {row["id"]: _paper(row) for row in rows}
        kept = {one: self._texts[one] for one in ids if one in self._texts}
        return Papers(kept, Index(paper.head for paper in kept.values()))

    def _drop_the_rest(self) -> None:
        held: Iterable[str] = {one for ids, _ in self._seen.values() for one in ids}
        self._texts = {one: self._texts[one] for one in held if one in self._texts}


def papers_of(database: Database, audience: Audience) -> Papers:
    """The documents that an audience sees now."""
    return database.memory.of(Shelf, Shelf).of(database, audience)


def _paper(row: Mapping[str, Any]) -> Paper:
    name = " ".join(filter(None, (row["number"], row["title"])))
    others = (row["issuer"],) if row["issuer"] else ()
    return Paper(Entry(Sort.PAPER, row["id"], name, others), plain(row["text"]))
