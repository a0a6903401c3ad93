"""The program as a whole: its commands, its global options, and how errors end it."""

import errno
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from app.cli import (
    asking,
    budgets,
    costs,
    describing,
    documents,
    doubles,
    extracting,
    judging,
    keeping,
    knowing,
    loading,
    matching,
    moving,
    reporting,
    serving,
    what_if,
)
from app.cli.calling import Calling
from app.cli.exits import ExitCode
from app.cli.usage import GermanGroup, command_path, misfit
from graph_model.errors import NetzatlasError
from graph_model.values.vocabularies import Audience

NAME = "netzatlas"
_GROUPS = (
    serving, loading, extracting, asking, documents, doubles, costs, budgets, describing, knowing,
    what_if, reporting, judging, moving, keeping, matching,
)  # fmt: skip
_HELP = (
    "Netzatlas zeigt, wer worin Mitglied ist, wer wem wie viel zahlt, was doppelt getan wird und was woraus wurde: "
    "gelesen aus Vorlagen und Listen der Kommunen, jede Angabe mit ihrer Fundstelle."
)
_REASONS = {
    errno.ENOENT: "diese Datei oder diesen Ordner gibt es nicht",
    errno.EACCES: "dafür fehlen die Rechte",
    errno.EPERM: "dafür fehlen die Rechte",
    errno.EISDIR: "das ist ein Ordner, keine Datei",
    errno.ENOTDIR: "das ist kein Ordner",
    errno.ENOSPC: "auf dem Datenträger ist kein Platz mehr",
    errno.EROFS: "dort darf nicht geschrieben werden",
}
_EPILOG = "Rückgabewerte: " + "; ".join(f"{code.value} {code.meaning}" for code in ExitCode) + "."


def main() -> None:
    """The console script."""
    sys.excepthook = _tell_unforeseen
    sys.exit(call(sys.argv[1:]))


def call(arguments: Sequence[str]) -> int:
    """Run the command that ``arguments`` name, and say what it ends with."""
    try:
        ended = typer.main.get_command(program()).main(list(arguments), prog_name=NAME, standalone_mode=False)
    except NetzatlasError as error:
        return _tell(error.message, error.exit_code, arguments)
    except typer.TyperException as error:
        return _tell(f"{misfit(error)} Siehe: {command_path(error)} --help", ExitCode.USAGE, arguments)
    except BrokenPipeError:
        sys.stdout = None
        return ExitCode.DONE
    except OSError as error:
        return _tell(_trouble(error), ExitCode.FAILED, arguments)
    except (KeyboardInterrupt, typer.Abort):
        return _tell("Abgebrochen.", ExitCode.INTERRUPTED, arguments)
    return int(ended or ExitCode.DONE)


def program() -> typer.Typer:
    """All commands with their options."""
    made = typer.Typer(
        name=NAME,
        cls=GermanGroup,
        help=_HELP,
        epilog=_EPILOG,
        add_completion=False,
        rich_markup_mode=None,
        invoke_without_command=True,
        context_settings={"max_content_width": 110},
    )
    made.callback()(_global_options)
    for group in _GROUPS:
        group.register(made)
    return made


def _global_options(
    context: typer.Context,
    database: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Die Datenbank: embedded:/ORDNER, neo4j://… oder bolt://… (sonst wie in den Einstellungen).",
        ),
    ] = None,
    audience: Annotated[
        Audience | None,
        typer.Option(metavar="KREIS", help="Für wen geantwortet wird: public, internal oder closed."),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Zu einem Fehler auch sagen, wo er auftrat.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Die Version nennen.")] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"{NAME} {installed(NAME)}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit
    context.obj = Calling(database=database, audience=audience, verbose=verbose)


def _trouble(error: OSError) -> str:
    """What the system refused, in German where it is one of the usual reasons."""
    reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
    return f"{error.filename or 'Das System'}: {reason}."


def _tell(message: str, code: int, arguments: Sequence[str]) -> int:
    typer.echo(f"{NAME}: {message}", err=True)
    if "--verbose" in arguments and code != ExitCode.USAGE:
        traceback.print_exc()
    return int(code)


def _tell_unforeseen(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """What nobody foresaw is one line as well, unless --verbose asks for more."""
    if "--verbose" in sys.argv:
        sys.__excepthook__(kind, error, error.__traceback__)
    else:
        typer.echo(
            f"{NAME}: unerwarteter Fehler ({kind.__name__}); mit {NAME} --verbose … steht hier, wo er auftrat.",
            err=True,
        )
