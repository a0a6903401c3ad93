"""German words for what Typer says in English: the help of a command, and calls that do not fit."""

import re
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

_HELP_ROW = ("--help", "Diese Hilfe zeigen.")


class Call(Protocol):
    """Where a command stands: ``netzatlas load``."""

    @property
    def command_path(self) -> str:
        """The words that lead to the command."""
        ...


class Writer(Protocol):
    """What writes a page of help."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """One line that shows the call."""
        ...

    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None:
        """A list of terms with their meaning."""
        ...

    def section(self, name: str) -> AbstractContextManager[None]:
        """A heading, and what is written within."""
        ...


class GermanCommand(TyperCommand):
    """A command whose help is German."""

    def format_usage(self, ctx: Call, formatter: Writer) -> None:
        formatter.write_usage(ctx.command_path, _pieces(self.params), "Aufruf: ")

    def format_options(self, ctx: Call, formatter: Writer) -> None:
        _write_parameters(self.params, formatter)


class GermanGroup(TyperGroup):
    """The commands as a whole, with German help."""

    def format_usage(self, ctx: Call, formatter: Writer) -> None:
        formatter.write_usage(ctx.command_path, "[OPTIONEN] BEFEHL …", "Aufruf: ")

    def format_options(self, ctx: Call, formatter: Writer) -> None:
        with formatter.section("Befehle"):
            formatter.write_dl([(name, _in_short(command.help)) for name, command in self.commands.items()])
        _write_parameters(self.params, formatter)


def _in_short(told: str | None) -> str:
    """The first sentence, up to what it goes on to list."""
    return re.split(r"[.:] ", f"{told or ''} ")[0].removesuffix(".") + "."


def misfit(error: typer.TyperException) -> str:
    """What does not fit about a call, in one German sentence."""
    option = getattr(error, "option_name", None)
    if option is not None:
        return _option_misfit(error, str(option))
    if isinstance(error, typer.BadParameter):
        return _value_misfit(error)
    if command := re.search(r"command '(.+?)'", error.message):
        return f"Den Befehl „{command[1]}“ gibt es nicht."
    return f"Zu viele Angaben: {error.message.rpartition('(')[2].rstrip(').')}."


def command_path(error: typer.TyperException) -> str:
    """The words of the command whose call does not fit."""
    return str(getattr(getattr(error, "ctx", None), "command_path", "netzatlas"))


def _option_misfit(error: typer.TyperException, option: str) -> str:
    if not hasattr(error, "possibilities"):
        return f"Die Option {option} braucht einen Wert."
    meant = ", ".join(error.possibilities or ())
    return f"Die Option {option} gibt es nicht" + (f"; gemeint ist vielleicht {meant}." if meant else ".")


def _value_misfit(error: typer.BadParameter) -> str:
    name = _name(error.param)
    if hasattr(error, "param_type"):
        return f"Es fehlt: {name}."
    return f"Der Wert für {name} passt nicht; erwartet wird {_expected(error.param)}."


def _name(parameter: object) -> str:
    if isinstance(parameter, TyperOption):
        return parameter.opts[0]
    return parameter.display_name_raw if isinstance(parameter, TyperArgument) else "eine Angabe"


def _expected(parameter: object) -> str:
    if not isinstance(parameter, TyperOption | TyperArgument):
        return "etwas anderes"
    choices = parameter.type_descriptor.choices
    if choices:
        return "eines von " + ", ".join(str(getattr(choice, "value", choice)) for choice in choices)
    if parameter.min is not None and parameter.max is not None:
        return f"eine Zahl von {parameter.min} bis {parameter.max}"
    return parameter.metavar or parameter.display_name_raw


def _pieces(parameters: Iterable[object]) -> str:
    arguments = [parameter for parameter in parameters if isinstance(parameter, TyperArgument)]
    return " ".join(["[OPTIONEN]", *(_piece(argument) for argument in arguments)])


def _piece(argument: TyperArgument) -> str:
    shown = argument.display_name_raw + (" …" if argument.nargs != 1 else "")
    return shown if argument.required else f"[{shown}]"


def _write_parameters(parameters: Iterable[object], formatter: Writer) -> None:
    known = list(parameters)
    arguments = [(_piece(p), p.help or "") for p in known if isinstance(p, TyperArgument)]
    options = [(_switch(p), p.help or "") for p in known if isinstance(p, TyperOption) and not p.hidden]
    if arguments:
        with formatter.section("Angaben"):
            formatter.write_dl(arguments)
    with formatter.section("Optionen"):
        formatter.write_dl([*options, _HELP_ROW])


def _switch(option: TyperOption) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    return names if option.is_flag else f"{names} {option.metavar or 'WERT'}"
