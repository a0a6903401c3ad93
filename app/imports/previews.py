"""The previews of imports, kept for the next who looks, as long as the facts are the same."""

from threading import Lock
from typing import Final

from app.answers.importing.answers import ImportPreview
from app.answers.importing.preview import import_preview
from app.imports.job import Job
from app.imports.keeping import bundles_of
from app.imports.shelf import Shelf
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, Visibility

_MOST: Final = 6


class Previews:
    """Made for ``audience`` and at least for those who may see what was sent. Safe to use from several threads."""

    def __init__(self, shelf: Shelf, database: Database, audience: Audience) -> None:
        self._shelf = shelf
        self._database = database
        self._audience = audience
        self._kept: dict[str, ImportPreview] = {}
        self._lock = Lock()

    def of(self, job: Job) -> ImportPreview:
        """What keeping this import would do now."""
        generation = StoredFacts(self._database).generation()
        with self._lock:
            found = self._kept.pop(job.id, None)
            if found is None or found.generation != generation:
                found = self._made(job)
            self._kept[job.id] = found
            while len(self._kept) > _MOST:
                self._kept.pop(next(iter(self._kept)))
            return found

    def forget(self, job: Job) -> None:
        """The import is kept or gone."""
        with self._lock:
            self._kept.pop(job.id, None)

    def _made(self, job: Job) -> ImportPreview:
        readings = list(self._shelf.readings(job))
        bundles = iter(list(bundles_of(self._database, (d for r in readings for d in r.documents), job.rules)))
        files = [(reading.number, [next(bundles) for _ in reading.documents]) for reading in readings]
        order, seen_by = list(Audience), list(Visibility)
        widest = [seen_by.index(d.document.visibility) for r in readings for d in r.documents]
        reach = order[max(order.index(self._audience), *widest, 0)]
        return import_preview(self._database, reach, files)
