"""A file that is written: what was asked for, how far it is, and why it is not there."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Self

from app.jobs.folder import new_id
from graph_model.records.record import Record, content_id
from graph_model.values.vocabularies import Audience


class FileStage(StrEnum):
    """Where a file stands. WRITING waits or is worked on; FAILED says why in its trouble."""

    WRITING = "writing"
    READY = "ready"
    STOPPED = "stopped"
    FAILED = "failed"


class Order(Record):
    """What is asked for: ``title`` and ``asked`` in words, ``name`` of the file, ``address`` to ask for it again
    (empty where it holds the name of a person), the ``page`` that shows the same, and how many ``rows`` there are.
    ``state`` tells of which facts the file speaks."""

    title: str
    asked: str
    name: str
    media_type: str
    address: str
    page: str
    audience: Audience
    rows: int
    state: str

    @property
    def key(self) -> str:
        """The same for whoever asks for the same while nothing has changed."""
        return content_id("f", self.address, self.name, self.audience.value, self.state)


class FileJob(Order):
    """One file that was ordered. ``erased`` counts the papers that had been erased when it was asked for; ``size`` in
    bytes once it is there."""

    id: str
    created: datetime
    erased: int = 0
    stage: FileStage = FileStage.WRITING
    size: int = 0
    finished: datetime | None = None
    trouble: str | None = None

    @classmethod
    def of(cls, order: Order, erased: int) -> Self:
        """A file under an id that nobody can guess."""
        return cls(id=new_id(), created=datetime.now(UTC), erased=erased, **order.model_dump())
