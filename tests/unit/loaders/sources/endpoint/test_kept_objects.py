"""Objects in the mirror: taken in, forgotten, and not taken in again."""

from pathlib import Path

from loaders.sources.endpoint.kept_objects import KeptObjects
from loaders.sources.endpoint.mirror import opened_mirror
from loaders.sources.endpoint.pieces import Piece, taken_apart

_BASE = "https://stadt.example/oparl"


def paper(title: str) -> Piece:
    """One paper by itself."""
    return list(taken_apart({"id": f"{_BASE}/p/1", "name": title}, "Paper", _BASE))[-1]


def test_an_object_is_new_then_changed_then_as_it_was(tmp_path: Path) -> None:
    with opened_mirror(tmp_path / "mirror.sqlite") as mirror:
        objects = KeptObjects(mirror)
        assert [objects.take(paper(title)) for title in ("Beitritt", "Austritt", "Austritt")] == [
            "new", "changed", None
        ]  # fmt: skip


def test_what_was_erased_is_not_taken_in_again(tmp_path: Path) -> None:
    with opened_mirror(tmp_path / "mirror.sqlite") as mirror:
        objects = KeptObjects(mirror)
        objects.take(paper("Beitritt"))
        objects.forget(f"{_BASE}/p/1", "Paper")
        assert objects.take(paper("Beitritt")) is None
        kept = objects.find(f"{_BASE}/p/1")
    assert kept is not None
    assert (kept.alive, kept.content) == (None, {"id": f"{_BASE}/p/1", "deleted": True})
