"""The columns of scenarios: one by one, several side by side, and those that are kept."""

from collections.abc import Mapping

from app.cli.columns import sources
from app.cli.formats import Column, euros


def _eur(value: object) -> str:
    """``5.000 bis 8.000``, with how many payments are unknown."""
    if not isinstance(value, Mapping):
        return "nicht bekannt"
    low, high = euros(value.get("low")), euros(value.get("high"))
    unknown = f" (+{value['unknown']} unbekannt)" if value.get("unknown") else ""
    return (low if low == high else f"{low} bis {high}") + unknown


LINES = (
    Column("part", "Teil"),
    Column("who", "Wer"),
    Column("where", "Bei"),
    Column("before", "Vorher"),
    Column("after", "Nachher"),
    Column("note", "Hinweis"),
    Column("evidence", "Fundstelle", sources),
)
KEPT = (
    Column("name", "Name"),
    Column("day", "Zum"),
    Column("told", "Schritte"),
    Column("note", "Bemerkung"),
    Column("by", "Von"),
    Column("saved", "Aufgehoben", detail=True),
    Column("id", "Kennung", detail=True),
)
COMPARED = (
    Column("name", "Name"),
    Column("day", "Zum"),
    Column("moves", "Gehen über", right=True),
    Column("doubled", "Doppelt", right=True),
    Column("lost", "Enden", right=True),
    Column("new", "Neu", right=True),
    Column("cost_before", "EUR/Jahr vorher", _eur, right=True),
    Column("cost_after", "EUR/Jahr nachher", _eur, right=True),
    Column("levy_before", "Umlagen vorher", _eur, right=True, detail=True),
    Column("levy_after", "Umlagen nachher", _eur, right=True, detail=True),
    Column("payers_lost", "Zahlungen enden", right=True, detail=True),
    Column("seats", "Sitze betroffen", right=True),
    Column("blocking", "Fristen im Weg", right=True),
    Column("to_clarify", "Fristen zu klären", right=True),
    Column("gaps", "Lücken", right=True),
    Column("vanished", "Doppel weniger", right=True),
    Column("appeared", "Doppel mehr", right=True),
)
