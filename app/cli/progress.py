"""Progress on standard error: a bar on a terminal, nothing where nobody looks."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

from app.cli.pace import Pace

Step = Callable[[str], None]


@contextmanager
def counted(what: str, total: int | None = None) -> Iterator[Step]:
    """Within the block each call of the step tells one more thing done, and which; with ``total`` how long the rest
    will take."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn(what),
        BarColumn(),
        TextColumn("{task.completed}" if total is None else "{task.completed} von {task.total}"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[pace]}"),
        TextColumn("{task.description}"),
    )
    pace, steps = Pace(total, time.monotonic()), count(1)
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, pace="")

        def step(name: str) -> None:
            done = next(steps)
            bar.update(task, completed=done, description=_short(name), pace=pace.told(done, time.monotonic()))

        yield step


def tell(text: str) -> None:
    """One line to whoever watches, apart from what the command answers."""
    print(text, file=sys.stderr)  # noqa: T201 - this is where the command speaks


def _short(name: str) -> str:
    """The end of a path, without what a terminal would take for markup."""
    return name[-48:].replace("[", "(")
