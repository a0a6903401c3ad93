from pathlib import Path

import pytest

from app.imports.bounds import LARGEST_FILE, MOST_FILES
from app.imports.job import Job
from app.imports.receiving import Receiver
from app.imports.shelf import Shelf

MEGABYTE = b"x" * 1024 * 1024


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "imports")


def _received(shelf: Shelf, *files: tuple[str, list[bytes]], **fields: str) -> Job:
    receiver = Receiver(shelf, Job.new())
    for name, pieces in files:
        sink = receiver.opening("dateien", name)
        for piece in pieces:
            sink.write(piece)
        sink.close()
    for name, text in fields.items():
        sink = receiver.opening(name, None)
        sink.write(text.encode())
        sink.close()
    return receiver.finished()


def test_a_file_lies_in_a_folder_that_the_owner_alone_can_read(shelf: Shelf) -> None:
    job = _received(shelf, ("../../etc/passwd.txt", [b"abc"]))
    (file,) = job.files
    path = shelf.sent(job, file)
    assert path.read_bytes() == b"abc"
    assert path.resolve().is_relative_to(shelf.folder.resolve())
    assert [oct(one.stat().st_mode & 0o777) for one in (shelf.folder, path)] == ["0o700", "0o600"]


def test_a_file_that_is_too_large_is_refused_by_name_and_leaves_nothing(shelf: Shelf) -> None:
    job = _received(shelf, ("riesig.txt", [MEGABYTE] * (LARGEST_FILE // len(MEGABYTE) + 1)), ("klein.txt", [b"abc"]))
    assert [(file.name, file.refused) for file in job.files] == [
        ("riesig.txt", "größer als 25 MB"),
        ("klein.txt", None),
    ]
    assert not shelf.sent(job, job.files[0]).exists()


def test_of_too_many_files_the_last_are_refused(shelf: Shelf) -> None:
    job = _received(shelf, *((f"{number}.txt", [b"a"]) for number in range(MOST_FILES + 2)))
    assert [file.number for file in job.files if file.refused] == [MOST_FILES + 1, MOST_FILES + 2]


def test_together_they_may_not_be_more_than_the_import_bears(shelf: Shelf) -> None:
    job = _received(shelf, *((f"{number}.txt", [MEGABYTE] * 24) for number in range(5)))
    assert [bool(file.refused) for file in job.files] == [False, False, False, False, True]


def test_an_empty_file_is_refused_and_an_empty_field_is_no_file(shelf: Shelf) -> None:
    job = _received(shelf, ("leer.txt", []), ("", []))
    assert [(file.name, file.refused) for file in job.files] == [("leer.txt", "die Datei ist leer")]


def test_a_pasted_text_is_a_file_under_its_title(shelf: Shelf) -> None:
    job = _received(shelf, text="Der Kreis ist Mitglied.", titel="Auskunft ../ 2024")
    assert [file.name for file in job.files] == ["2024.txt"]
    assert shelf.sent(job, job.files[0]).read_text() == "Der Kreis ist Mitglied."
