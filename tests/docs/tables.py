"""The tables of README and docs that follow from the code; `python -m tests.docs.tables` writes them anew."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from fastapi.routing import APIRoute, iter_route_contexts
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined
from typer.main import get_command

from graph_model.errors import NetzatlasError

ROOT = Path(__file__).parents[2]
_ROW = "| {} |"


def commands() -> str:
    """Every command with what its help says first."""
    from app.cli.program import program

    found = getattr(get_command(program()), "commands")  # noqa: B009 - the type of a group is Typer's own secret
    return _table(
        ("command", "what it does"), ((f"`netzatlas {name}`", c.help.split("\n")[0]) for name, c in found.items())
    )


def settings() -> str:
    """Every setting with its usual value and its meaning."""
    from app.settings import Settings

    prefix = str(Settings.model_config.get("env_prefix", "")).upper()
    rows = (
        (f"`{prefix}{name.upper()}`", _usual(field), field.description or "")
        for name, field in Settings.model_fields.items()
    )
    return _table(("setting", "usual value", "meaning"), rows)


def loaders() -> str:
    """Every loader in the order in which they are asked."""
    from loaders.registry import SOURCES

    rows = ((f"`{source.name}`", (type(source).__doc__ or "").split("\n")[0]) for source in SOURCES)
    return _table(("loader", "what it reads"), rows)


def queries() -> str:
    """Every query with its summary and parameters."""
    from graph_model.storage.queries import QueryBook

    rows = ((f"`{q.name}`", q.summary, ", ".join(f"`{p}`" for p in q.parameters)) for q in QueryBook.load().values())
    return _table(("query", "what it is for", "parameters"), sorted(rows))


def routes() -> str:
    """Every route of API and pages with what it answers."""
    from app.main import create_app

    found = {
        (context.path, method, _summary(context.original_route))
        for context in iter_route_contexts(create_app().routes)
        if isinstance(context.original_route, APIRoute) and context.path
        for method in context.original_route.methods or ()
    }
    return _table(("route", "what it answers"), ((f"`{method} {path}`", told) for path, method, told in sorted(found)))


def errors() -> str:
    """Every error with its code, exit code and HTTP status."""
    _import_all()
    rows = {
        (
            f"`{kind.code}`",
            str(kind.exit_code),
            str(kind.status),
            (kind.__doc__ or "").split(". ``data``")[0].split("\n")[0],
        )
        for kind in _below(NetzatlasError)
        if kind.__module__.split(".")[0] in ("app", "graph_model", "loaders")
    }
    return _table(("code", "exit code", "HTTP", "meaning"), sorted(rows))


def exit_codes() -> str:
    """What the command can end with."""
    from app.cli.exits import ExitCode

    return _table(("exit code", "meaning"), ((str(code.value), code.meaning) for code in ExitCode))


def decisions() -> str:
    """Every decision with what it says in a line."""
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    heads = (page.read_text("utf-8").split("\n")[0].lstrip("# 0123456789") for page in pages)
    rows = ((f"[{page.name[:4]}]({page.relative_to(ROOT)})", said) for page, said in zip(pages, heads, strict=True))
    return _table(("decision", "what was decided"), rows)


TABLES: Mapping[str, tuple[str, Callable[[], str]]] = {
    "commands": ("README.md", commands),
    "settings": ("README.md", settings),
    "loaders": ("README.md", loaders),
    "decisions": ("README.md", decisions),
    "queries": ("docs/queries.md", queries),
    "routes": ("docs/api.md", routes),
    "errors": ("docs/operations.md", errors),
    "exit codes": ("docs/operations.md", exit_codes),
}


def standing(name: str) -> str:
    """The table as it stands in its file now."""
    return _marked(name).search(_page(name).read_text("utf-8"))[2].strip()  # type: ignore[index]


def write(name: str) -> None:
    """Put the table that follows from the code into its file."""
    page, made = _page(name), TABLES[name][1]()
    text = _marked(name).sub(lambda found: f"{found[1]}\n\n{made}\n\n{found[3]}", page.read_text("utf-8"))
    page.write_text(text, "utf-8")


def _page(name: str) -> Path:
    return ROOT / TABLES[name][0]


def _marked(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- table: {name} -->)(.*?)(<!-- end of table -->)", re.DOTALL)


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [headings, tuple("---" for _ in headings), *rows]
    return "\n".join(_ROW.format(" | ".join(cell.replace("|", "\\|") for cell in line)) for line in lines)


def _summary(route: APIRoute) -> str:
    """What the schema says, or the first line of what the code says."""
    return route.summary or (route.endpoint.__doc__ or "").strip().split("\n")[0]


def _usual(field: FieldInfo) -> str:
    """The usual value as one would write it; nothing where there is none or where it follows from others."""
    value = field.default
    if value is None or value is PydanticUndefined or value == ():
        return ""
    return f"`{getattr(value, 'value', value)}`"


def _import_all() -> None:
    for package in ("graph_model", "loaders", "app"):
        for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            importlib.import_module(module.name)


def _below(kind: type[NetzatlasError]) -> set[type[NetzatlasError]]:
    return {kind}.union(*map(_below, kind.__subclasses__()))


if __name__ == "__main__":
    for table in TABLES:
        write(table)
