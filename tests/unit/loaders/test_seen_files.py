"""Which files count as seen: those that nobody wrote to, read by the same program for the same audience."""

import os
import time
from pathlib import Path

import pytest

from graph_model.values.vocabularies import Visibility
from loaders import seen_files
from loaders.parts import File
from loaders.seen_files import SeenFiles

_DOCUMENTS = (("p_1", "d_1"), ("p_2", "d_2"))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> File:
    """A file that counts as written long ago."""
    monkeypatch.setattr(seen_files, "_SETTLED_NS", 0)
    path = tmp_path / "papier.txt"
    path.write_text("Der Landkreis tritt bei.", "utf-8")
    return File(path)


def documents(place: Path | None, file: File, visibility: Visibility | None = None) -> object:
    """What a later call knows of the file."""
    seen = SeenFiles(place, visibility)
    state = seen.state_of(file)
    return seen.documents(file, state) if state else None


def noted(place: Path, file: File) -> Path:
    seen = SeenFiles(place)
    state = seen.state_of(file)
    assert state is not None
    seen.note([(file, state, _DOCUMENTS)])
    seen.close()
    return place


def test_a_file_that_was_noted_is_known_to_the_next_call(file: File, tmp_path: Path) -> None:
    place = noted(tmp_path / "data" / "seen.sqlite", file)
    assert documents(place, file) == _DOCUMENTS
    assert place.stat().st_mode & 0o777 == 0o600


def test_a_file_that_was_written_to_is_not_seen_even_with_its_old_size_and_time(file: File, tmp_path: Path) -> None:
    place = noted(tmp_path / "seen.sqlite", file)
    before = file.path.stat()
    time.sleep(0.02)
    file.path.write_text("Der Landkreis tritt aus.", "utf-8")
    os.utime(file.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert documents(place, file) == ()


def test_a_file_seen_for_one_audience_is_not_seen_for_another(file: File, tmp_path: Path) -> None:
    assert documents(noted(tmp_path / "seen.sqlite", file), file, Visibility.CLOSED) == ()


def test_a_file_that_changed_just_now_may_change_again_unseen(tmp_path: Path) -> None:
    path = tmp_path / "neu.txt"
    path.write_text("Der Landkreis tritt bei.", "utf-8")
    assert documents(tmp_path / "seen.sqlite", File(path)) is None


def test_without_a_place_that_can_be_used_nothing_was_seen(file: File, tmp_path: Path) -> None:
    (tmp_path / "kaputt.sqlite").write_text("das ist keine Datenbank" * 100)
    told = [
        documents(place, file) for place in (None, tmp_path / "papier.txt" / "seen.sqlite", tmp_path / "kaputt.sqlite")
    ]
    assert told == [None, None, None]
