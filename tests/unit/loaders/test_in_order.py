"""Reading in several processes: the same as in one, in the same order, whatever happens to one file."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from graph_model.values.vocabularies import Visibility
from loaders.in_order import in_order
from loaders.parts import File, Part
from loaders.reader import Reader, Told
from loaders.reading.names.gazetteer import Gazetteer
from loaders.registry import parts
from loaders.sources.draft import Refusal
from loaders.sources.place_directory import places
from tests.unit.loaders.many_papers import DyingReader, TellingReader, folder_of_papers

_ENOUGH = 155
_MANY = 12
_EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that counts as large enough for processes of its own."""
    monkeypatch.setattr("loaders.in_order._PAYS_FILES", 2)
    return folder_of_papers(tmp_path / "papiere", _MANY)


def processes(folder: Path, workers: int) -> set[str]:
    reading = in_order(parts([folder]), lambda: TellingReader(Gazetteer()), workers=workers)
    told = [outcome for part, outcomes in reading for outcome in outcomes if isinstance(part, File)]
    return {outcome.reason for outcome in told if isinstance(outcome, Refusal)}


def test_several_processes_tell_the_same_as_one_in_the_same_order(papers: Path) -> None:
    (papers / "leer.txt").touch()
    (papers / "fremd.bin").write_bytes(b"x")
    reader = Reader(Gazetteer.of(["Netzwerk Gesunde Auen 7"], places().key))
    alone, together = (
        list(in_order(parts([papers, _EXAMPLES]), lambda: reader, workers=workers)) for workers in (1, 2)
    )
    assert [part.origin for part, _ in together] == [part.origin for part, _ in alone]
    assert together == alone
    assert sum(isinstance(told, Told) for _, outcomes in together for told in outcomes) > _MANY


def test_a_gazetteer_finds_the_same_after_its_way_to_another_process() -> None:
    there = Gazetteer.of(["Netzwerk Gesunde Auen", "Gesundheitsregion Nordtal e. V."], places().key)
    here = pickle.loads(pickle.dumps(there))  # noqa: S301
    text = "Das Netzwerk Gesunde Auen und die Gesundheitsregion Nordtal e. V. tagen."
    assert list(here.found(text)) == list(there.found(text)) != []
    assert here.place_key("Landkreis Peine") == there.place_key("Landkreis Peine") is not None


def test_few_files_are_read_without_starting_a_process(tmp_path: Path) -> None:
    few = folder_of_papers(tmp_path, 20)
    assert processes(few, workers=2) == {str(os.getpid())}


def test_many_files_are_read_by_other_processes(tmp_path: Path) -> None:
    many = folder_of_papers(tmp_path, _ENOUGH)
    assert str(os.getpid()) not in processes(many, workers=2)
    assert processes(many, workers=1) == {str(os.getpid())}


def test_a_file_that_kills_its_reader_is_named_and_the_others_are_read(papers: Path) -> None:
    for name in ("00003-tod.txt", "00004-tod.txt"):
        (papers / f"vorlage-{name}").write_text("Der Landkreis tritt bei.", "utf-8")
    reading = in_order(parts([papers]), lambda: DyingReader(Gazetteer()), workers=2)
    told = [outcome for _, outcomes in reading for outcome in outcomes]
    refused = [item for item in told if isinstance(item, Refusal)]
    assert [Path(item.origin).name for item in refused] == ["vorlage-00003-tod.txt", "vorlage-00004-tod.txt"]
    assert sum(isinstance(item, Told) for item in told) == _MANY


def test_a_fault_of_the_rules_is_told_of_the_file_without_its_words(papers: Path) -> None:
    class Faulty(Gazetteer):
        def found(self, text: str) -> Iterator[object]:  # type: ignore[override]
            raise ValueError(text)

    (outcome,) = Reader(Faulty()).outcomes(next(parts([papers])))
    assert isinstance(outcome, Refusal)
    assert outcome.reason.startswith("Diese Datei bringt das Lesen zu Fall (ValueError in test_in_order.py, Zeile ")
    assert "Nordtal" not in outcome.reason


def test_what_comes_after_a_directory_of_places_is_read_with_what_it_told(papers: Path) -> None:
    (papers / "vorlage-00004-gv100ad.txt").write_text("102024123101         Nordland\n")
    readers = [Reader(Gazetteer()), Reader(Gazetteer(), visibility=Visibility.CLOSED)]
    told: dict[str, set[Visibility]] = {}
    for part, outcomes in in_order(parts([papers]), lambda: readers[0], workers=2):
        told[Path(part.origin).stem] = {o.document.visibility for o in outcomes if isinstance(o, Told)}
        if "gv100ad" in part.origin:
            del readers[0]
    assert [name for name, seen in told.items() if seen == {Visibility.PUBLIC}] == [
        "vorlage-00001", "vorlage-00002", "vorlage-00003",
    ]  # fmt: skip
    assert sum(seen == {Visibility.CLOSED} for seen in told.values()) == _MANY - 3


def test_no_more_is_read_ahead_than_a_few_files_a_process(papers: Path) -> None:
    handed_out: list[Part] = []

    def counted() -> Iterator[Part]:
        for part in parts([papers]):
            handed_out.append(part)
            yield part

    folder_of_papers(papers, 30)
    ahead = []
    with closing(in_order(counted(), lambda: Reader(Gazetteer()), workers=2)) as reading:
        for taken, _ in enumerate(reading, start=1):
            ahead.append(len(handed_out) - taken)
    assert max(ahead) <= 2 * 4


def test_once_somebody_asks_to_stop_nothing_more_comes(papers: Path) -> None:
    asked: list[bool] = []
    reading = in_order(parts([papers]), lambda: Reader(Gazetteer()), workers=2, stop=lambda: bool(asked))
    told = []
    for part, _ in reading:
        told.append(part.origin)
        asked = [True] if len(told) == 5 else []
    assert len(told) == 5
    running = [child for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE]
    assert not [child for child in running if "spawn_main" in " ".join(child.cmdline())]


_READING_WITHOUT_END = """
import sys
from itertools import cycle
from pathlib import Path
from graph_model.values.vocabularies import Visibility
from loaders.in_order import in_order
from loaders.reader import Reader
from loaders.reading.names.gazetteer import Gazetteer
from loaders.registry import parts

reader = Reader(Gazetteer())
for part, _ in in_order(cycle(list(parts([Path(sys.argv[1])]))), lambda: reader, workers=2):
    print(part.origin, flush=True)
"""


def test_processes_end_with_the_one_that_started_them(papers: Path) -> None:
    command = [sys.executable, "-c", _READING_WITHOUT_END, str(papers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.readline()
        children = psutil.Process(running.pid).children(recursive=True)
        running.kill()
    assert len(children) >= 2
    gone, alive = psutil.wait_procs(children, timeout=30)
    assert (len(gone), alive) == (len(children), [])
