"""The command `netzatlas`: one module a group of commands, all of one shape.

Each has a function `register(program)` and one function a command; what takes time to import is imported inside the
commands, so that `--help` answers at once. Nothing here computes an answer: that is `app.answers`.
"""


def main() -> None:
    """The console script."""
    from app.cli.program import main as run

    run()
