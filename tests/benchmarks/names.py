"""Matching 100,000 names against 100,000 by the command: seconds and peak memory.

`python -m tests.benchmarks.names [NUMBER]` measures alone.
"""

import csv
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

_NETZATLAS = Path(sys.executable).parent / "netzatlas"
_NUMBER = 100_000
_SEED = 7
_PARTS = (
    *("au", "berg", "tal", "heim", "dorf", "feld", "stein", "bach", "wald", "moor", "see", "brunn", "hof", "kirch"),
    *("mühl", "reich", "oster", "neu", "lich", "rosen", "wolf", "eber", "grün", "hain", "born", "furt", "hagen"),
    *("wies", "lind", "eich", "tann"),
)
_SORTS = (
    *("Gesundheitsnetz", "Pflegestützpunkt", "Verein für Heimatpflege", "Hospizverein", "Zweckverband Wasser"),
    *("Volkshochschule", "Musikschule", "Klinikum", "Netzwerk Frühe Hilfen", "Bündnis für Familie", "Naturpark"),
    *("Wirtschaftsförderung", "Klimaschutzagentur", "Sozialstation", "Förderverein Museum", "Tourismusverband"),
    *("Kreisfeuerwehrverband", "Stadtwerke", "Seniorenrat"),
)
_FORMS = ("", "", "", " e.V.", " GmbH", " gGmbH", " AöR")
_SHORTEST_FOR_SLIP = 14


def table(number: int = _NUMBER) -> str:
    """The measure as a table for `make bench`."""
    chance = random.Random(_SEED)  # noqa: S311 - invented names
    left = [_name(chance) for _ in range(number)]
    right = [_written_otherwise(name, chance) for name in left]
    chance.shuffle(right)
    with tempfile.TemporaryDirectory() as folder:
        files = [_list(Path(folder) / f"{side}.csv", names) for side, names in (("left", left), ("right", right))]
        begun = time.perf_counter()
        found, used = _matched(files)
    return _table(number, found, time.perf_counter() - begun, used)


def _matched(files: Iterable[Path]) -> tuple[int, resource.struct_rusage]:
    """How many lines the command told, and what it alone used: not what other measures of the run started."""
    with subprocess.Popen([_NETZATLAS, "match", *files, "--format", "jsonl"], stdout=subprocess.PIPE) as command:
        found = sum(1 for _ in command.stdout or ())
        _, status, used = os.wait4(command.pid, 0)
        command.returncode = os.waitstatus_to_exitcode(status)
    if command.returncode:
        raise subprocess.CalledProcessError(command.returncode, "netzatlas match")
    return found, used


def _table(number: int, found: int, seconds: float, used: resource.struct_rusage) -> str:
    rows = (
        ("found or asked", f"{found}"),
        ("time", f"{seconds:.1f} s"),
        ("time on the processor", f"{used.ru_utime + used.ru_stime:.1f} s"),
        ("peak memory", f"{used.ru_maxrss / 1024:.0f} MiB"),
    )
    lines = "".join(f"| {name} | {value} |\n" for name, value in rows)
    return f"\n## {number} names against {number}\n| measure | value |\n|---|---|\n{lines}"


def _list(file: Path, names: Iterable[str]) -> Path:
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([["name"], *([name] for name in names)])
    return file


def _name(chance: random.Random) -> str:
    second = f"-{_town(chance)}" if chance.random() < 1 / 3 else ""
    return f"{chance.choice(_SORTS)} {_town(chance)}{second}{chance.choice(_FORMS)}"


def _town(chance: random.Random) -> str:
    return "".join(chance.choices(_PARTS, k=chance.choice((2, 3, 3)))).capitalize()


def _written_otherwise(name: str, chance: random.Random) -> str:
    """Other umlauts, a slip, no legal form, capitals, or another body."""
    match chance.randrange(5):
        case 0:
            return name.replace("ü", "ue").replace("ö", "oe")
        case 1 if len(name) >= _SHORTEST_FOR_SLIP:
            place = chance.randrange(8, len(name) - 3)
            return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
        case 2:
            return name.removesuffix(" e.V.").removesuffix(" GmbH")
        case 3:
            return name.upper()
    return _name(chance)


if __name__ == "__main__":
    sys.stdout.write(table(int(sys.argv[1]) if len(sys.argv) > 1 else _NUMBER))
