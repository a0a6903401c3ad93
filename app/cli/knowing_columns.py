"""The columns of coverage and of contradictions."""

from collections.abc import Mapping, Sequence

from app.cli.columns import day, names
from app.cli.formats import Column, plain
from app.cli.lineage_columns import TROUBLES


def _held(value: object) -> str:
    """``3 Mitgliedschaften aus 2 Vorlagen (jüngste 2020); …``."""
    found = [part for part in value if isinstance(part, Mapping)] if isinstance(value, Sequence) else []
    return "; ".join(map(_one, found))


def _one(held: Mapping[str, object]) -> str:
    from graph_model.analysis.coverage import Subject

    newest = f", jüngste {day(held['newest'])}" if held.get("newest") else ""
    papers = "1 Vorlage" if held["papers"] == 1 else f"{held['papers']} Vorlagen"
    return f"{Subject(str(held['subject'])).label}: {held['facts']} aus {papers}{newest}"


def _missing(value: object) -> str:
    from graph_model.analysis.coverage import Subject

    return ", ".join(Subject(str(part)).label for part in value) if isinstance(value, Sequence) else ""


def _values(value: object) -> str:
    """Every value with its passage; the one that is shown is marked."""
    found = [part for part in value if isinstance(part, Mapping)] if isinstance(value, Sequence) else []
    return "; ".join(map(_told, found))


def _told(part: Mapping[str, object]) -> str:
    cited = part.get("citation")
    where = ""
    if isinstance(cited, Mapping):
        where = (
            f" ({cited.get('number') or cited.get('title') or cited.get('document')}: „{plain(cited.get('quote'))}“)"
        )
    return f"{'* ' if part.get('chosen') else ''}{part.get('words')}{where}"


_COSTS = Column("costs_say", "Kosten")
_HELD = Column("held", "Bekannt", _held)
_MISSING = Column("missing", "Nichts bekannt", _missing)
_PAPERS = Column("papers", "Vorlagen", right=True)
_NEWEST = Column("newest", "Jüngste", day)
COVERAGE = (
    Column("body.name", "Wer"),
    _PAPERS,
    _NEWEST,
    _HELD,
    _MISSING,
    _COSTS,
    Column("memberships", "Mitglied in", right=True),
    Column("without_cost", "Ohne bekannten Beitrag", names),
    Column("body.id", "Kennung", detail=True),
)
YEARS = (Column("year", "Jahr", right=True), _PAPERS, _HELD, _MISSING, _COSTS)
CONTRADICTIONS = (
    Column("bodies", "Wer", names),
    Column("field_words", "Angabe"),
    Column("values", "Werte (* gezeigt)", _values),
    Column("rule", "Gewählt nach"),
    Column("decided", "Entschieden"),
    Column("decide", "Anders entscheiden mit"),
    Column("about", "Schlüssel", detail=True),
)
IMPOSSIBLE = TROUBLES
