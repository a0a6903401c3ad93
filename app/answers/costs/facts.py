"""What totals of contributions need of the graph, read as columns: the sums, when ties end, and who lives where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph_model.analysis.costs.formulas import Inhabitants, formula_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Contribution, Membership
from graph_model.storage.database import Database
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Audience, Basis, ContributionKind, Period, Role, Status

_ALL = dict.fromkeys(("year", "kind", "status"))
_COLUMNS = (
    "ids keys payers payees amounts formulas pers kinds inferred years told statuses bases notes".split()  # noqa: SIM905
)
_DIRECTORY = "Gemeindeverzeichnis"


def cost_facts(database: Database, audience: Audience, payer: str | None = None, payee: str | None = None) -> Facts:
    """Contributions of this payer and payee (ids; None: all), with the memberships and bodies that end them, as far as
    a ledger of costs needs them: without passages and contradictions."""
    found = database.read("read/contributions_found", audience=audience.value, payer=payer, payee=payee, **_ALL)[0]
    sums = of_columns(found)
    return Facts(
        contributions=sums,
        memberships=tuple(_ended(database.read("read/costs/ties", audience=audience.value)[0])),
        bodies=tuple(_bodies(database.read("read/costs/bodies", audience=audience.value)[0])),
    )


def inhabitants_for(database: Database, facts: Facts) -> tuple[Inhabitants, ...]:
    """The inhabitants that the municipal directory in the graph gives, where a formula of ``facts`` needs them."""
    return directory_inhabitants(database) if any(map(formula_of, facts.contributions)) else ()


@dataclass(frozen=True)
class Directory:
    """The ``inhabitants`` of all places of the municipal directory that was loaded; ``mark`` differs as soon as another
    one was."""

    mark: tuple[object, ...] = ()
    inhabitants: tuple[Inhabitants, ...] = ()


class _Directories:
    """Keeps the directory that was read last."""

    def __init__(self) -> None:
        self._last = Directory()

    def of(self, database: Database) -> Directory:
        """The directory as it is in the graph now."""
        (found,) = database.read("read/areas_mark")
        mark = (found["areas"], found["newest"], found["people"])
        if mark != self._last.mark:
            self._last = Directory(mark, _inhabitants(database))
        return self._last


def directory(database: Database) -> Directory:
    """The municipal directory in the graph; without inhabitants where none was loaded."""
    return database.memory.of(_Directories, _Directories).of(database)


def directory_inhabitants(database: Database) -> tuple[Inhabitants, ...]:
    """The inhabitants of all places of the municipal directory that was loaded; none where none was."""
    return directory(database).inhabitants


def _inhabitants(database: Database) -> tuple[Inhabitants, ...]:
    rows = database.read("read/areas")[0]["properties"]
    return tuple(
        Inhabitants(row["id"], row["population"], date.fromisoformat(row["as_of"]), _DIRECTORY)
        for row in rows
        if row.get("population") is not None
    )


def of_columns(found: Mapping[str, Any]) -> tuple[Contribution, ...]:
    """Contributions as far as totals need them; the columns give an empty text or 0 for what is not known."""
    amounts = {text: Amount.parse(text) if text else None for text in set(found["amounts"])}
    told = {**found, "amounts": [amounts[text] for text in found["amounts"]]}
    return tuple(_counted(*row) for row in zip(*(told[name] for name in _COLUMNS), strict=True))


def _counted(
    fact: str, key: str, payer: str, payee: str, amount: Amount | None, formula: str, per: str, kind: str,
    inferred: bool, year: int, told: int, status: str, basis: str, note: str,
) -> Contribution:  # fmt: skip
    return Contribution.model_construct(
        id=fact,
        key=key,
        payer=payer,
        payee=payee,
        amount=amount,
        formula=FeeFormula.parse(formula) if formula else None,
        per=Period(per) if per else None,
        kind=ContributionKind(kind) if kind else None,
        kind_inferred=inferred,
        year=year or None,
        as_of=told or None,
        status=Status(status),
        basis=Basis(basis) if basis else None,
        note=note or None,
        audiences=(),
        statements=(),
    )


def _ended(found: Mapping[str, Any]) -> Iterable[Membership]:
    """All memberships of every pair of which one has ended."""
    rows = list(zip(found["members"], found["bodies"], found["statuses"], found["untils"], strict=True))
    over = {(member, body) for member, body, status, until in rows if until or status == Status.ENDED.value}
    for member, body, status, until in rows:
        if (member, body) in over:
            end = PartialDate.parse(until) if until else None
            yield Membership.model_construct(
                id="",
                key="",
                audiences=(),
                statements=(),
                member=member,
                body=body,
                role=Role.MEMBER,
                status=Status(status),
                until=end,
            )


def _bodies(found: Mapping[str, Any]) -> Iterable[Body]:
    for body, kind, place, end in zip(found["ids"], found["kinds"], found["places"], found["dissolved"], strict=True):
        yield Body.model_construct(
            id="",
            audiences=(),
            statements=(),
            name="",
            names=(),
            key=body,
            kind=BodyKind(kind) if kind else None,
            ags=PlaceKey.parse(place) if place else None,
            dissolved=PartialDate.parse(end) if end else None,
        )
