"""Taking what a browser sends: each file into the data folder, within bounds; what is too much is refused by name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Final

from app.imports.bounds import LARGEST_FILE, LARGEST_IMPORT, LONGEST_FIELD, MOST_FILES
from app.imports.job import Job, JobFile
from app.imports.multipart import Sink
from app.imports.names import shown_name
from app.imports.shelf import Shelf

TITLE: Final = "title"
SEEN_BY: Final = "visibility"
_MB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Names:
    """What the fields of a form are called: those of the page unless told otherwise."""

    files: str = "dateien"
    text: str = "text"
    title: str = "titel"
    seen_by: str = "sichtbar"

    def meant(self, field: str) -> str:
        """The field by the name that it has in ``fields``."""
        return {self.title: TITLE, self.seen_by: SEEN_BY}.get(field, field)


API_NAMES: Final = Names(files="files", text="text", title="title", seen_by="visibility")


class Receiver:
    """Opens a place for each part that a form brings. ``finished`` gives the import with all that was sent, ``fields``
    the rest of the form."""

    def __init__(self, shelf: Shelf, job: Job, names: Names | None = None) -> None:
        self._names = names or Names()
        self._shelf = shelf
        self._job = job
        self._files: list[JobFile] = []
        self._pasted: _Pasted | None = None
        self._room = LARGEST_IMPORT
        self.fields: dict[str, str] = {}

    def opening(self, field: str, file_name: str | None) -> Sink:
        """A sink for the part; a part without content leaves nothing."""
        if field == self._names.text:
            self._pasted = _Pasted()
            return self._pasted
        if file_name is None or field != self._names.files:
            return _Field(lambda told: self.fields.__setitem__(self._names.meant(field), told))
        file = JobFile(number=len(self._files) + 1, name=shown_name(file_name))
        return _Sent(self, file)

    def finished(self) -> Job:
        """The import with its files; pasted text is one of them."""
        if self._pasted and self._pasted.text.strip():
            self.take_text(bytes(self._pasted.text), self.fields.get(TITLE, ""))
        return self._job.model_copy(update={"files": tuple(self._files)})

    def refusal(self, size: int) -> str | None:
        """Why a file of this size so far is too much."""
        if len(self._files) >= MOST_FILES:
            return f"mehr als {MOST_FILES} Dateien auf einmal; bitte diese mit dem nächsten Import senden"
        if size > LARGEST_FILE:
            return f"größer als {LARGEST_FILE // _MB} MB"
        if size > self._room:
            return f"mit ihr wären es mehr als {LARGEST_IMPORT // _MB} MB auf einmal"
        return None

    def create(self, file: JobFile) -> BinaryIO:
        """Where to write the file."""
        return self._shelf.create(self._job, file)

    def took(self, file: JobFile) -> None:
        """The file is there, or was refused."""
        if file.refused:
            self._shelf.drop_sent(self._job, file)
        self._room -= 0 if file.refused else file.size
        self._files.append(file)

    def take_text(self, text: bytes, title: str) -> None:
        """The text as a file of its own."""
        name = shown_name(f"{title.strip() or 'Eingefügter Text'}.txt")
        sink = _Sent(self, JobFile(number=len(self._files) + 1, name=name))
        sink.write(text)
        sink.close()


class _Sent:
    """A file on its way to the disk; of what is too much nothing stays."""

    def __init__(self, receiver: Receiver, file: JobFile) -> None:
        self._receiver = receiver
        self._file = file
        self._out: BinaryIO | None = None
        self._size = 0
        self._refused: str | None = None

    def write(self, data: bytes) -> None:
        if not data or self._refused:
            return
        self._size += len(data)
        self._refused = self._receiver.refusal(self._size)
        if self._refused is None:
            self._out = self._out or self._receiver.create(self._file)
            self._out.write(data)

    def close(self) -> None:
        if self._out:
            self._out.close()
        if self._size:
            self._receiver.took(self._file.model_copy(update={"size": self._size, "refused": self._refused}))
        elif self._file.name:
            self._take_empty()

    def _take_empty(self) -> None:
        """A browser sends an empty part without a name where no file was chosen."""
        if self._file.name != shown_name(""):
            self._receiver.took(self._file.model_copy(update={"refused": "die Datei ist leer"}))


class _Field:
    """A field that is no file; what is longer than any of ours is cut."""

    def __init__(self, keep: Callable[[str], object]) -> None:
        self._keep = keep
        self._held = bytearray()

    def write(self, data: bytes) -> None:
        self._held += data[: max(0, LONGEST_FIELD - len(self._held))]

    def close(self) -> None:
        self._keep(self._held.decode("utf-8", "replace"))


class _Pasted:
    """The pasted text; one byte more than is allowed tells that it is too long."""

    def __init__(self) -> None:
        self.text = bytearray()

    def write(self, data: bytes) -> None:
        self.text += data[: max(0, LARGEST_FILE + 1 - len(self.text))]

    def close(self) -> None:
        return
