"""The worked example of docs/overlap.md does what stands below it."""

import contextlib
import io
import re

from tests.docs.tables import ROOT


def test_the_worked_example_prints_what_the_page_says() -> None:
    page = (ROOT / "docs" / "overlap.md").read_text("utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    *lines, told = program.strip().splitlines()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec("\n".join(lines), {})  # noqa: S102 - the example of our own page
    assert f"# {printed.getvalue().strip()}" == told
