"""Progress on standard error: a bar on a terminal, nothing where nobody looks."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Step = Callable[[str], None]


@contextmanager
def counted(what: str) -> Iterator[Step]:
    """Within the block each call of the step tells one more thing done, and which."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn(what),
        BarColumn(),
        TextColumn("{task.completed}"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda name: bar.update(task, advance=1, description=_short(name))


def tell(text: str) -> None:
    """One line to whoever watches, apart from what the command answers."""
    print(text, file=sys.stderr)  # noqa: T201 - this is where the command speaks


def _short(name: str) -> str:
    """The end of a path, without what a terminal would take for markup."""
    return name[-48:].replace("[", "(")
