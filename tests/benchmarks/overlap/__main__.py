"""`python -m tests.benchmarks.overlap`: 1,000 to 100,000 bodies beside the others, and up to a million alone;
`--small` stops at 10,000. Ends a way after ten minutes, a graph database after two (asked up to 10,000 bodies)."""

import sys
from itertools import chain

from tests.benchmarks.overlap import graphs, table


def main(*, small: bool) -> None:
    """Prints each line as soon as it is known."""
    sizes = (1_000, 10_000) if small else (1_000, 10_000, 100_000)
    for line in table.lines(sizes, (10_000,) if small else (10_000, 100_000, 1_000_000)):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    sys.stdout.write(
        "\n### In the graph databases\n| way | bodies | theirs | ours | ratio | answer |\n|---|---|---|---|---|---|\n"
    )
    for line in chain.from_iterable(map(graphs.rows, sizes[:2])):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(small="--small" in sys.argv)
