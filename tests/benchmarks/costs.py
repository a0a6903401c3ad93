"""A million contributions rolled up payer x year, side by side: a bare bincount, the ledger, pandas, DuckDB, polars.

Every way answers from the same columns in memory: EUR told for each payer and year. The ledger also says what is
carried on from earlier years, which the others are not asked; all must agree on what is told.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import CostColumns
from graph_model.analysis.costs.grounds import Rules
from graph_model.analysis.costs.rollup import roll_up
from graph_model.analysis.costs.series import Series, series_of

_PAYERS, _PAYEES = 10_000, 100_000
_YEARS = range(2000, 2025)
_RULES = Rules(date(2024, 12, 31))
_ROUNDS = 15
_BARE = "bare numpy bincount"


@dataclass(frozen=True)
class _Table:
    """What all ways are given: the payer's number, the year, and cents."""

    payer: Ints
    year: Ints
    cents: Ints


def table(number: int) -> str:
    """The times as rows of a table, median of five after one round to warm up."""
    columns = _columns(number)
    begun = time.perf_counter()
    series = series_of(columns)
    prepared = time.perf_counter() - begun
    given = _counted(columns, series)
    ways = _ways(series, given)
    answers = {name: way() for name, way in ways.items()}
    expected = answers[_BARE]
    for name, answer in answers.items():
        if not np.array_equal(answer, expected):
            sys.exit(f"{name} does not agree with the bare bincount")
    taken = _taken(ways)
    lines = "".join(
        f"| {name} | {statistics.median(seconds) * 1000:.1f} ms | {_ratio(seconds, taken[_BARE]):.1f} |\n"
        for name, seconds in taken.items()
    )
    head = f"\n## {number} contributions of {_PAYERS} payers in {len(_YEARS)} years, rolled up payer x year"
    foot = f"| once before: order into series, from when to when each amount stands | {prepared * 1000:.0f} ms | |\n"
    return f"{head}\n| way | median of {_ROUNDS} | times the bare bincount |\n|---|---|---|\n{lines}{foot}"


def _taken(ways: dict[str, Callable[[], Ints]]) -> dict[str, list[float]]:
    """The seconds of each round; all ways in turn, so that a busy machine slows them alike."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(_ROUNDS):
        for name, way in ways.items():
            begun = time.perf_counter()
            way()
            taken[name].append(time.perf_counter() - begun)
    return taken


def _ratio(seconds: list[float], bare: list[float]) -> float:
    """The median of what each round took, as a multiple of the bare way's median."""
    return statistics.median(seconds) / statistics.median(bare)


def _ways(series: Series, given: _Table) -> dict[str, Callable[[], Ints]]:
    frame = pd.DataFrame({"payer": given.payer, "year": given.year, "cents": given.cents})
    lazy = pl.DataFrame({"payer": given.payer, "year": given.year, "cents": given.cents})
    connection = duckdb.connect()
    connection.register("given", frame)
    connection.execute("create table costs as select * from given")
    return {
        _BARE: lambda: _bare(given),
        "ledger: told, planned, carried on": lambda: _ledger(series, given, stale=False),
        "ledger: what is stale besides": lambda: _ledger(series, given, stale=True),
        "pandas groupby": lambda: _of_pandas(frame),
        "polars group_by": lambda: _of_polars(lazy),
        "DuckDB group by": lambda: _of_duckdb(connection),
    }


def _bare(given: _Table) -> Ints:
    slots = given.payer * len(_YEARS) + (given.year - _YEARS.start)
    found = np.bincount(slots, weights=given.cents, minlength=_PAYERS * len(_YEARS))
    return found.astype(np.int64).reshape(_PAYERS, len(_YEARS))


def _ledger(series: Series, given: _Table, *, stale: bool) -> Ints:
    found = roll_up(series.yearly, given.payer, _PAYERS, _YEARS, _RULES, stale=stale)
    return found.told + found.planned


def _of_pandas(frame: pd.DataFrame) -> Ints:
    sums = frame.groupby(["payer", "year"], sort=False)["cents"].sum()
    return _spread(sums.index.get_level_values(0), sums.index.get_level_values(1), sums.to_numpy())


def _of_polars(frame: pl.DataFrame) -> Ints:
    sums = frame.group_by("payer", "year").agg(pl.col("cents").sum())
    return _spread(*(sums[name].to_numpy() for name in ("payer", "year", "cents")))


def _of_duckdb(connection: duckdb.DuckDBPyConnection) -> Ints:
    query = "select payer, year, sum(cents)::bigint as cents from costs group by payer, year"
    sums = connection.execute(query).fetchnumpy()
    return _spread(sums["payer"], sums["year"], sums["cents"])


def _spread(payers: object, years: object, cents: object) -> Ints:
    """Groups as a table of payers and years."""
    found = np.zeros((_PAYERS, len(_YEARS)), np.int64)
    found[np.asarray(payers), np.asarray(years) - _YEARS.start] = np.asarray(cents)
    return found


def _counted(columns: CostColumns, series: Series) -> _Table:
    """The rows that count, as the other ways are given them."""
    rows = series.yearly.rows
    return _Table(columns.payer[rows], columns.year[rows], columns.low[rows])


def _columns(number: int, seed: int = 7) -> CostColumns:
    """Made-up contributions: a tenth is applied for or rejected and counts nowhere, a twentieth has no sum."""
    chance = np.random.default_rng(seed)
    low = chance.integers(100, 6_000_000, number)
    counts, known = chance.random(number) > 0.1, chance.random(number) > 0.05
    never = np.zeros(number, np.bool_)
    return CostColumns(
        bodies=tuple(f"b_{place}" for place in range(_PAYERS + _PAYEES)),
        payer=chance.integers(0, _PAYERS, number),
        payee=chance.integers(_PAYERS, _PAYERS + _PAYEES, number),
        kind=chance.integers(1, 4, number),
        year=chance.integers(_YEARS.start, _YEARS.stop, number),
        low=low,
        high=low,
        known=known,
        once=never,
        counts=counts,
        ended=never,
        planned=chance.random(number) > 0.8,
        budget=never,
    )


if __name__ == "__main__":
    sys.stdout.write(table(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
