"""How the amounts of the table and its days read in a template."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app.answers.table.wording import beside, state_words, yearly
from graph_model.analysis.costs.wording import number


def calendar_day(day: date) -> str:
    """``30.06.2027``."""
    return f"{day:%d.%m.%Y}"


def exact_euro(amount: Decimal) -> str:
    """``0,448 €``: all the decimals that a sum by the head has."""
    return f"{number(amount)}\u00a0€"


def cost_filters() -> Mapping[str, object]:
    """What the templates call these functions."""
    return {
        "worauf": state_words,
        "jaehrlich": yearly,
        "daneben": beside,
        "kalendertag": calendar_day,
        "genau": exact_euro,
    }
