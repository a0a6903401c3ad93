from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.imports.job import Job, JobFile, Stage
from app.imports.shelf import Shelf
from graph_model.errors import NotFoundError


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "imports")


def _old(stage: Stage) -> Job:
    return Job.new().model_copy(update={"stage": stage, "created": datetime.now(UTC) - timedelta(days=2)})


def test_an_import_is_found_again_as_it_was_saved(shelf: Shelf) -> None:
    job = shelf.save(Job.new().model_copy(update={"files": (JobFile(number=1, name="a.txt", size=3),)}))
    assert (shelf.job(job.id), shelf.jobs()) == (job, (job,))


@pytest.mark.parametrize("told", ["", "../token", "0" * 24, "x" * 24, "/etc/passwd", "0" * 23 + "\n"])
def test_what_is_no_id_finds_nothing(shelf: Shelf, told: str) -> None:
    with pytest.raises(NotFoundError):
        shelf.job(told)


def test_after_a_day_what_nobody_kept_is_dropped_and_what_is_kept_stays(shelf: Shelf) -> None:
    kept, dropped, fresh = _old(Stage.KEPT), _old(Stage.READY), Job.new()
    for job in (kept, dropped, fresh):
        shelf.save(job)
    assert shelf.sweep() == 1
    assert {job.id for job in shelf.jobs()} == {kept.id, fresh.id}


def test_what_was_sent_and_never_became_an_import_is_dropped_too(shelf: Shelf) -> None:
    job = Job.new()
    shelf.create(job, JobFile(number=1, name="a.txt")).close()
    assert shelf.sweep() == 0
    assert shelf.sweep(datetime.now(UTC) + timedelta(days=2)) == 1
    assert list(shelf.folder.iterdir()) == []
