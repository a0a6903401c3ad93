"""Scenarios kept in the graph, beside ledger and facts, which never know of them."""

from graph_model.errors import NotFoundError
from graph_model.ledger.rows import record_of, record_row
from graph_model.records.scenarios import Scenario, scenario_id
from graph_model.storage.database import Database, Write
from graph_model.storage.paging import paged
from graph_model.values.vocabularies import Audience

_KIND = "Das Planspiel"


class Scenarios:
    """Saves, finds and deletes the scenarios of ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, scenario: Scenario) -> None:
        """Keep it; the one of the same name is replaced."""
        self._database.write(Write("write/scenarios/scenarios", [record_row(scenario)]))

    def all(self, audience: Audience) -> tuple[Scenario, ...]:
        """Those that ``audience`` may see, by name."""
        held = (record_of(Scenario, told) for told in paged(self._database, "read/scenarios/scenarios"))
        return tuple(sorted((one for one in held if one.seen_by(audience)), key=lambda one: one.name.casefold()))

    def named(self, audience: Audience, name: str) -> Scenario:
        """The one of this name or id. Raises NotFoundError, also where ``audience`` may not see it."""
        wanted = {name, scenario_id(name)}
        found = [one for one in self.all(audience) if one.id in wanted]
        if not found:
            raise NotFoundError(_KIND, name)
        return found[0]

    def delete(self, audience: Audience, name: str) -> Scenario:
        """Remove the one of this name or id for good, and say which it was. Raises NotFoundError."""
        found = self.named(audience, name)
        self._database.write(Write("write/scenarios/delete", [{"key": found.id}]))
        return found
