"""Written files go after a day, where there is too much, and where a paper was erased since they were asked for."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.files.job import FileJob, FileStage, Order
from app.files.shelf import HELD_FOR, MOST_BYTES, MOST_HELD, FileShelf
from graph_model.errors import NotFoundError
from graph_model.values.vocabularies import Audience

NOW = datetime.now(UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> FileShelf:
    return FileShelf(tmp_path / "files")


def _order(address: str = "/mitgliedschaften/mitgliedschaften.csv", state: str = "7") -> Order:
    return Order(
        title="Mitgliedschaften",
        asked="alle",
        name="mitgliedschaften.csv",
        media_type="text/csv",
        address=address,
        page="/mitgliedschaften",
        audience=Audience.PUBLIC,
        rows=3_000,
        state=state,
    )


def _kept(shelf: FileShelf, hours: float = 0, **told: object) -> FileJob:
    job = FileJob.of(_order(), erased=0)
    return shelf.save(job.model_copy(update={"created": NOW - timedelta(hours=hours), **told}))


def test_a_file_is_found_again_with_its_content_which_the_owner_alone_can_read(shelf: FileShelf) -> None:
    job = shelf.put(_kept(shelf), b"abc")
    assert (shelf.job(job.id), job.stage, job.size) == (job, FileStage.READY, 3)
    assert shelf.content(job).read_bytes() == b"abc"
    assert oct(shelf.content(job).stat().st_mode & 0o777) == "0o600"


@pytest.mark.parametrize("told", ["", "../token", "0" * 24, "x" * 24])
def test_what_is_no_id_finds_nothing(shelf: FileShelf, told: str) -> None:
    with pytest.raises(NotFoundError):
        shelf.job(told)


def test_what_is_older_than_a_day_goes(shelf: FileShelf) -> None:
    fresh, _ = _kept(shelf), _kept(shelf, hours=HELD_FOR / timedelta(hours=1) + 1)
    shelf.sweep(0, NOW)
    assert shelf.jobs() == (fresh,)


def test_of_too_many_the_oldest_go(shelf: FileShelf) -> None:
    jobs = [_kept(shelf, hours=number / 10) for number in range(MOST_HELD + 2)]
    shelf.sweep(0, NOW)
    assert [job.id for job in shelf.jobs()] == [job.id for job in jobs[:MOST_HELD]]


def test_of_too_much_the_oldest_go(shelf: FileShelf) -> None:
    jobs = [_kept(shelf, hours=number, size=MOST_BYTES // 2) for number in range(3)]
    shelf.sweep(0, NOW)
    assert [job.id for job in shelf.jobs()] == [job.id for job in jobs[:2]]


def test_when_a_paper_is_erased_what_was_asked_for_before_goes(shelf: FileShelf) -> None:
    after, before, running = _kept(shelf, erased=1), _kept(shelf), _kept(shelf)
    shelf.sweep(1, NOW, but=(running.id,))
    assert {job.id for job in shelf.jobs()} == {after.id, running.id}
    assert before not in shelf.jobs()


def test_the_same_question_is_the_same_order_until_something_changes() -> None:
    assert _order().key == _order().key
    assert len({_order().key, _order(address="/kosten/kosten.csv").key, _order(state="8").key}) == 3
