"""Reading what was sent: file after file in a process of its own; what was sent goes as soon as it is read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.imports.bounds import SECONDS_A_FILE
from app.imports.job import FileReading, Job, JobFile, Stage
from app.imports.process import ReadingProcess
from app.imports.reader import SentReader
from app.imports.shelf import Shelf
from app.jobs.apart import ReadingEndedError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Visibility
from loaders.areas import known_places
from loaders.parts import File
from loaders.reader import marks_of
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import RULES
from loaders.resolution.names_held import names_held
from loaders.sources.draft import Refusal

Stop = Callable[[], bool]


def read_job(database: Database, shelf: Shelf, job: Job, stop: Stop, *, seconds: float = SECONDS_A_FILE) -> Job:
    """Reads what is left to read and says how far it came; the import waits for a person then, or was stopped."""
    told = shelf.save(_begun(job))
    if told.to_read:
        reader = reader_for(database, job.visibility)
        with _line(reader) as line:
            for file in told.to_read:
                reading = line(file, File(shelf.sent(told, file)), seconds, stop)
                if reading is None:
                    return shelf.save(told.model_copy(update={"stage": Stage.STOPPED}))
                told = _noted(shelf, told, file, reading)
    return shelf.save(told.model_copy(update={"stage": Stage.READY}))


def reader_for(database: Database, visibility: Visibility | None) -> SentReader:
    """A reader that knows the names of the ledger, and which documents it need not read again."""
    directory = known_places(database)
    rows = database.read("read/ledger/current_readings")
    held = frozenset(
        mark
        for row in rows
        if row["rules"] == RULES
        for mark in marks_of(row["source_key"], row["document"], row["checksum"])
    )
    return SentReader(Gazetteer.of(names_held(database), directory.key), held, visibility)


def _begun(job: Job) -> Job:
    taken = [file for file in job.files if file.refused is None]
    done = len(taken) - len(job.to_read)
    return job.model_copy(update={"stage": Stage.READING, "rules": RULES, "total": len(taken), "done": done})


def _noted(shelf: Shelf, job: Job, file: JobFile, reading: FileReading) -> Job:
    """What was read is kept before what was sent goes."""
    shelf.put_reading(job, reading)
    read = job.with_file(file.model_copy(update={"is_read": True}))
    noted = shelf.save(read.model_copy(update={"done": job.done + 1}))
    shelf.drop_sent(job, file)
    return noted


Line = Callable[[JobFile, File, float, Stop], FileReading | None]


@contextmanager
def _line(reader: SentReader) -> Iterator[Line]:
    """Reads a file in a process; after one that ended its process the next file gets a new one."""
    running: list[ReadingProcess] = []

    def read(file: JobFile, part: File, seconds: float, stop: Stop) -> FileReading | None:
        if not running:
            running.append(ReadingProcess(reader))
        try:
            return running[-1].read(file, part, seconds=seconds, stop=stop)
        except ReadingEndedError as error:
            running.pop().close()
            return FileReading(number=file.number, refused=(Refusal(origin=file.name, reason=error.message),))

    try:
        yield read
    finally:
        for process in running:
            process.close()
