"""The columns of pairs that may do the same, and of what explains one."""

from collections.abc import Mapping, Sequence

from app.cli.columns import parts, sources
from app.cli.formats import Column, euros, percent


def likeness(value: object) -> str:
    """A part as people read it; nothing where it is unknown."""
    return percent(value) if value is not None else "unbekannt"


def brakes(value: object) -> str:
    """What speaks against a double, with its factor."""
    told = [one for one in value if isinstance(one, Mapping)] if isinstance(value, Sequence) else []
    return "; ".join(f"{one.get('label')} (mal {str(one.get('factor')).replace('.', ',')})" for one in told)


def duties(value: object) -> str:
    """Duties by law, with whose they are; what is only derived says so."""
    told = [one for one in value if isinstance(one, Mapping)] if isinstance(value, Sequence) else []
    return "; ".join(_duty(one) for one in told)


def aside(value: object) -> str:
    """Who set the pair aside, and why."""
    return f"{value.get('why')} ({value.get('by')})" if isinstance(value, Mapping) else ""


def _duty(told: Mapping[str, object]) -> str:
    body = told.get("body")
    name = body.get("name") if isinstance(body, Mapping) else ""
    return f"{name}: {told.get('label')}" + ("" if told.get("told") else " (erschlossen)")


DOUBLES = (
    Column("place", "Platz", right=True),
    Column("left.name", "Zusammenschluss"),
    Column("right.name", "Zusammenschluss"),
    Column("score", "Nähe", percent, right=True),
    Column("confidence", "Gewissheit", percent, right=True),
    Column("left_yearly", "EUR/Jahr", euros, right=True),
    Column("right_yearly", "EUR/Jahr", euros, right=True),
    Column("parts", "Woran", parts),
    Column("brakes", "Dagegen", brakes),
    Column("duties", "Pflicht", duties),
    Column("set_aside", "Beiseitegelegt", aside),
    Column("rank", "Rang", percent, right=True, detail=True),
    Column("left.id", "Kennung", detail=True),
    Column("right.id", "Kennung", detail=True),
)
PARTS = (
    Column("label", "Was verglichen wird"),
    Column("left_value", "Links"),
    Column("right_value", "Rechts"),
    Column("common", "Gemeinsam"),
    Column("score", "Gleichheit", likeness, right=True),
    Column("low", "Mindestens", percent, right=True),
    Column("high", "Höchstens", percent, right=True),
    Column("weight", "Gewicht", percent, right=True),
    Column("share", "Anteil", percent, right=True),
    Column("place_without", "Platz ohne", right=True),
    Column("note", "Anmerkung"),
    Column("evidence", "Fundstelle", sources),
)
GROUPS = (
    Column("sort", "Was"),
    Column("names", "Zusammenschlüsse"),
    Column("least", "Mindestens", percent, right=True),
    Column("members", "Gemeinsame Mitglieder"),
    Column("part", "Anteil der Mitglieder", percent, right=True),
    Column("evidence", "Fundstelle", sources),
)
