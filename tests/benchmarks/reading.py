"""How fast papers are read, alone and in bulk, and how much memory that takes.

`python -c "from tests.benchmarks.reading import main; main()" [--small]` measures alone. The processes that read import
what the main module of their parent imports, so that this one has none of its own.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, count, cycle, islice
from pathlib import Path
from threading import Event, Thread

import psutil

from graph_model.records.documents import SourceKind
from graph_model.storage.connection import open_database
from loaders.documents import document_of
from loaders.in_order import in_order
from loaders.parts import File
from loaders.pipeline import load
from loaders.reader import Reader
from loaders.reading.names.gazetteer import Gazetteer
from loaders.registry import parts
from loaders.sources.draft import Draft
from loaders.sources.masking.masking import mask
from loaders.sources.place_directory import places
from loaders.worker_pool import WorkerPool, cores

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_TOWNS = ("Peine", "Braunschweig", "Leipzig")
_PAPER = 3_000
_ROUNDS = 200
_LONG = (50_000, 500_000, 5_000_000)
_FILES = 2_000
_SETTLES_SECONDS = 2.5
_MEBIBYTE = 2**20
_Rows = Iterator[tuple[str, str]]


_ALONE = "from tests.benchmarks.reading import main; main()"


def table(*, small: bool = False) -> str:
    """All figures, for `make bench`; ``small`` leaves out the longest text and most of the files."""
    words = [sys.executable, "-c", _ALONE, *(["--small"] if small else [])]
    return subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout


def main() -> None:
    """The figures as a table."""
    small = "--small" in sys.argv
    reader = Reader(Gazetteer(place_key=places().key))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rows = chain(
            _one_paper(reader),
            _long_texts(reader, folder, _LONG[:-1] if small else _LONG),
            _in_bulk(reader, folder, _FILES // 10 if small else _FILES),
        )
        lines = [f"| {name} | {figure} |" for name, figure in rows]
        sys.stdout.write("\n".join(["\n## Reading", "| measure | figure |", "|---|---|", *lines]) + "\n")


def _one_paper(reader: Reader) -> _Rows:
    """Different papers of one length one after the other, after all of them were read once."""
    whole = _text(40 * _PAPER)
    papers = [_draft(whole[start : start + _PAPER]) for start in range(0, len(whole), _PAPER)]
    for paper in papers:
        reader.outcomes(paper)
    rounds = list(islice(cycle(papers), _ROUNDS))
    told = f"a paper of {_PAPER:,} characters, warm, p50/p99"
    yield told, _milliseconds(lambda paper=paper: reader.outcomes(paper) for paper in rounds)  # type: ignore[misc]
    yield "of which masking", _milliseconds(lambda paper=paper: mask(paper.text) for paper in rounds)  # type: ignore[misc]
    yield "of which masking and head", _milliseconds(lambda paper=paper: document_of(paper) for paper in rounds)  # type: ignore[misc]


def _long_texts(reader: Reader, folder: Path, sizes: Iterable[int]) -> _Rows:
    """Each read by a process of its own, whose memory is that of this text alone."""
    for number, size in enumerate(sizes):
        file = folder / f"{size}.txt"
        file.write_text(_text(size), "utf-8")
        pool = WorkerPool(reader, 1)
        with _seconds() as started:
            pool.wait_until_ready()
        with _memory() as most, _seconds() as taken:
            pool.submit(File(file)).result()
        pool.close()
        if number == 0:
            yield "start of a process that reads", f"{started():.2f} s"
        told = f"{taken() * 1000 / (size / 1000):.1f} ms for 1,000 characters, {most():.0f} MiB"
        yield f"a text of {size:,} characters, alone in a process", told


def _in_bulk(reader: Reader, folder: Path, files: int) -> _Rows:
    many = folder / "many"
    _write_papers(many, files)
    for workers in sorted({1, cores()}):
        with _memory() as most, _seconds() as taken:
            for _ in in_order(parts([many]), lambda: reader, workers=workers):
                pass
        beside = f", {most():.0f} MiB a process at most" if workers > 1 else ""
        yield f"{files:,} files read, {workers} process(es)", _rate(files, taken(), beside)
    time.sleep(_SETTLES_SECONDS)
    for told in ("loaded with their facts", "loaded again, unchanged"):
        with open_database(f"embedded:{folder}/data") as database, _seconds() as taken:
            load(database, [many], workers=cores(), seen=folder / "seen.sqlite")
        yield f"{files:,} files {told}, {cores()} process(es)", _rate(files, taken())
    yield "memory of the process that was called", f"{psutil.Process().memory_info().rss / _MEBIBYTE:.0f} MiB"


def _write_papers(folder: Path, files: int) -> None:
    folder.mkdir()
    for number, text in enumerate(islice(_papers(), files)):
        (folder / f"{number:05}.txt").write_text(text, "utf-8")


def _papers() -> Iterator[str]:
    """Papers without end: the examples, each time of another town, so that names grow with the text."""
    texts = [path.read_text("utf-8") for path in sorted(_EXAMPLES.iterdir()) if path.suffix in {".txt", ".md"}]
    for number in count(1):
        for text in texts:
            for town in _TOWNS:
                text = text.replace(town, f"{town}{_letters(number)}")
            yield text


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def _text(size: int) -> str:
    told, papers, length = [], _papers(), 0
    while length < size:
        told.append(next(papers))
        length += len(told[-1]) + 2
    return "\n\n".join(told)[:size]


def _draft(text: str) -> Draft:
    return Draft(source_key="datei:p", source=SourceKind.PAPER, loader="text", origin="p.txt", text=text, file_id="p")


@contextmanager
def _seconds() -> Iterator[Callable[[], float]]:
    """How long the block took."""
    begun, ended = time.perf_counter(), list[float]()
    yield lambda: ended[0] - begun
    ended.append(time.perf_counter())


@contextmanager
def _memory() -> Iterator[Callable[[], float]]:
    """The most that one of our processes needed within the block, in MiB."""
    over, most = Event(), [0.0]

    def watch() -> None:
        while not over.wait(0.1):
            most.append(max(map(_held, psutil.Process().children()), default=0.0))

    watching = Thread(target=watch)
    watching.start()
    yield lambda: max(most)
    over.set()
    watching.join()


def _held(process: psutil.Process) -> float:
    try:
        is_ours = "spawn_main" in " ".join(process.cmdline())
        return process.memory_info().rss / _MEBIBYTE if is_ours else 0.0
    except psutil.NoSuchProcess:
        return 0.0


def _milliseconds(calls: Iterable[Callable[[], object]]) -> str:
    taken = []
    for call in calls:
        with _seconds() as spent:
            call()
        taken.append(spent() * 1000)
    taken.sort()
    return f"{statistics.median(taken):.1f} / {taken[int(len(taken) * 0.99) - 1]:.1f} ms"


def _rate(files: int, seconds: float, beside: str = "") -> str:
    return f"{seconds:.1f} s ({files / seconds:.0f} a second){beside}"
