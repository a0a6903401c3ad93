"""Help and calls that do not fit: German, one line, and at once."""

import resource
import subprocess
import sys

import pytest
from typer.main import get_command

from app.cli.formats import Format
from app.cli.program import program
from tests.unit.app.cli.conftest import Netzatlas

_COMMANDS = sorted(getattr(get_command(program()), "commands"))  # noqa: B009 - the type of a group is Typer's own
_ENGLISH = ("Usage", "Options", "Arguments", "Commands", "default", "required", "Show this", "Try ", "Error", "Missing")
_SECONDS = 0.5
_WRONG_FORMAT = f"Der Wert für --format passt nicht; erwartet wird eines von {', '.join(Format)}."


@pytest.mark.parametrize("words", [[], *([command] for command in _COMMANDS)], ids=lambda words: " ".join(words))
def test_help_is_german_and_describes_every_option(plain: Netzatlas, words: list[str]) -> None:
    told = plain(*words, "--help")
    assert (told.code, told.err) == (0, "")
    assert [word for word in _ENGLISH if word in told.out] == []
    options = [line.split() for line in told.out.partition("Optionen:")[2].splitlines() if line.startswith("  --")]
    assert [option for option in options if len(option) < 2] == []


def test_help_tells_every_exit_code(plain: Netzatlas) -> None:
    out = " ".join(plain("--help").out.split())
    assert [
        code
        for code in ("0 alles", "1 ein Fehler", "2 der Aufruf", "3 erledigt", "4 die", "130 mit")
        if code not in out
    ] == []


def test_without_a_command_the_help_is_shown(plain: Netzatlas) -> None:
    assert plain().out == plain("--help").out


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["lod"], "Den Befehl „lod“ gibt es nicht."),
        (["costs", "--yer", "3"], "Die Option --yer gibt es nicht; gemeint ist vielleicht --year, --years, --payer."),
        (["costs", "--year", "x"], "Der Wert für --year passt nicht; erwartet wird eine Zahl von 1900 bis 2200."),
        (["run", "--port", "99999"], "Der Wert für --port passt nicht; erwartet wird eine Zahl von 0 bis 65535."),
        (["body"], "Es fehlt: NAME."),
        (["match", "a", "b", "c"], "Zu viele Angaben: c."),
        (["match", "a", "--format"], "Die Option --format braucht einen Wert."),
        (["match", "a", "--format", "xml"], _WRONG_FORMAT),
    ],
)  # fmt: skip
def test_a_call_that_does_not_fit_is_told_in_one_german_line(plain: Netzatlas, words: list[str], line: str) -> None:
    told = plain(*words)
    assert (told.code, told.out, told.err.partition(" Siehe: ")[0]) == (2, "", f"netzatlas: {line}")


def test_a_file_that_is_not_there_is_told_in_german(plain: Netzatlas) -> None:
    assert plain("match", "fehlt.csv").err == "netzatlas: fehlt.csv: diese Datei oder diesen Ordner gibt es nicht.\n"


def test_a_misspelt_setting_is_refused(plain: Netzatlas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETZATLAS_DATEN", "x")
    told = plain("status")
    assert (told.code, "NETZATLAS_DATEN ist keine Einstellung" in told.err) == (2, True)


def test_an_address_where_nobody_answers_ends_with_four(plain: Netzatlas) -> None:
    told = plain("--database", "bolt://127.0.0.1:9", "status")
    assert (told.code, told.err.count("\n"), "antwortet nicht" in told.err) == (4, 1, True)


def test_help_imports_nothing_that_takes_time() -> None:
    script = "import sys; from app.cli.program import call; call(['--help']); print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    heavy = {"pydantic", "neo4j", "fastapi", "uvicorn", "numpy", "networkx", "rich", "pypdfium2"}
    assert heavy & set(run.stderr.split()) == set()


def test_help_takes_less_than_half_a_second_of_computing() -> None:
    """Not by the clock, since other programs share the machine; the best of several runs."""
    runs = []
    for _ in range(3):
        start = _computed()
        subprocess.run(
            [sys.executable, "-c", "from app.cli import main; main()", "--help"], check=True, capture_output=True
        )
        runs.append(_computed() - start)
    assert min(runs) < _SECONDS


def _computed() -> float:
    """Seconds that the programs started so far have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
