"""By which terms costs are answered: today, when an amount is stale, how long a committee needs, who lives where."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from app.settings import Settings
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.analysis.costs.grounds import Rules
from loaders.sources.inhabitants import read_inhabitants

USUAL_LEAD_DAYS = 42


@dataclass(frozen=True, slots=True)
class CostTerms:
    """``inhabitants`` are those that somebody entered beside the municipal directory."""

    rules: Rules
    lead_days: int = USUAL_LEAD_DAYS
    inhabitants: tuple[Inhabitants, ...] = ()

    @classmethod
    def usual(cls) -> Self:
        """As without any setting."""
        return cls(Rules.usual())

    @classmethod
    def told(cls, settings: Settings, today: date | None = None) -> Self:
        """As the settings say. Raises InhabitantsFileError, OSError."""
        file = settings.inhabitants_file
        rules = Rules(today or date.today(), settings.stale_after)
        return cls(rules, settings.notice_lead_days, read_inhabitants(file) if file else ())
