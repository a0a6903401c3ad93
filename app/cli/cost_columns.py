"""The columns of lists about costs: which fields people see, under which German heading."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.cli.columns import labelled, sources
from app.cli.formats import Column, euros, plain
from graph_model.values.vocabularies import Role, Status

_CLASSES = {
    "contribution": "Beiträge und Zuschüsse",
    "levy": "Umlagen",
    "service": "Leistungen",
    "investment": "Investitionen",
}
_PLACES = {
    "yearly": "Summe im Jahr",
    "once": "einmalig",
    "other": "eigene Summe",
    "stale": "veraltet, prüfen",
    "undated": "ohne Jahr",
    "unknown": "Betrag unbekannt",
    "waived": "entfällt",
    "apart": "in keiner Summe",
}


def cost_class(value: object) -> str:
    """Which total an amount belongs to."""
    return _CLASSES.get(str(value), plain(value))


def stands_in(value: object) -> str:
    """In which total an amount stands."""
    return _PLACES.get(str(value), "durch jüngere Angabe überholt")


def known(value: object) -> str:
    """EUR, or that no sum is known."""
    return "unbekannt" if value is None else euros(value)


def german_day(value: object) -> str:
    """A day as Germans write it."""
    return f"{date.fromisoformat(str(value)):%d.%m.%Y}" if value else ""


def told_sum(value: object) -> str:
    """A sum with its year: 60.000 (2015)."""
    return f"{euros(value['eur'])} ({value['year']})" if isinstance(value, Mapping) else ""


def _proposals(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, Sequence) else []


def proposed(value: object) -> str:
    """Year and sum of each proposal; what is to be checked is marked."""
    return "; ".join(f"{one['year']}: {_proposal(one)}" for one in _proposals(value))


def _proposal(one: Mapping[str, object]) -> str:
    if one.get("eur") is None:
        return "entfällt" if one.get("ended") else "unbekannt"
    return euros(one["eur"]) + (" (prüfen)" if one.get("check") else "")


def computed(value: object) -> str:
    """How each proposal was computed, said once where it is the same."""
    return "; ".join(dict.fromkeys(str(one["words"]) for one in _proposals(value)))


def asked(value: object) -> str:
    """What is applied for or proposed beside it."""
    return "; ".join(
        f"{one['year']}: {known(one['eur'])} {Status(str(one['status'])).label}" for one in _proposals(value)
    )


_EVIDENCE = Column("evidence", "Fundstelle", sources)
_KEYS = Column("keys", "Schlüssel", detail=True)

CELLS = (
    Column("payer.name", "Zahlt"),
    Column("payee.name", "An"),
    Column("year", "Jahr", right=True),
    Column("eur", "EUR", known, right=True),
    Column("high", "bis EUR", euros, right=True, detail=True),
    Column("once", "Einmalig"),
    Column("kind", "Art"),
    Column("cost_class", "Summe", cost_class),
    Column("status", "Stand", labelled(Status)),
    Column("stands_in", "Steht in", stands_in),
    Column("grounds", "Worauf"),
    Column("told", "Angabe von", right=True),
    Column("computation", "Rechnung"),
    Column("estimated", "Geschätzt, weil"),
    Column("contradictions", "Widerspruch"),
    _KEYS,
    _EVIDENCE,
)
SUMS = (
    Column("body.name", "Wer"),
    Column("kind", "Art"),
    Column("cost_class", "Summe", cost_class),
    Column("year", "Jahr", right=True),
    Column("eur", "EUR im Jahr", euros, right=True),
    Column("high", "bis EUR", euros, right=True, detail=True),
    Column("told", "belegt", euros, right=True),
    Column("carried", "fortgeschrieben", euros, right=True),
    Column("planned", "geplant", euros, right=True),
    Column("stale", "veraltet, prüfen", euros, right=True),
    Column("once", "einmalig", euros, right=True),
    Column("unknown", "ohne Betrag", right=True),
    _KEYS,
)
PLAN = (
    Column("payer.name", "Zahlt"),
    Column("payee.name", "An"),
    Column("kind", "Art"),
    Column("cost_class", "Summe", cost_class),
    Column("once", "Einmalig"),
    Column("budget", "Letzter Ansatz", told_sum, right=True),
    Column("result", "Letztes Ergebnis", told_sum, right=True),
    Column("proposals", "Vorschlag", proposed),
    Column("proposals", "Rechnung", computed, named="computation"),
    Column("asked", "Daneben beantragt", asked),
    _EVIDENCE,
)
DEADLINES = (
    Column("member.name", "Mitglied"),
    Column("body.name", "Zusammenschluss"),
    Column("state", "Stand"),
    Column("decided_by", "Entscheiden bis", german_day),
    Column("told_by", "Kündigen bis", german_day),
    Column("ends", "Endet dann", german_day),
    Column("saves", "Spart EUR", known, right=True),
    Column("saves_grounds", "Worauf"),
    Column("why", "Warum"),
    Column("later_decided_by", "Nächste Entscheidung bis", german_day),
    Column("later_told_by", "Nächste Kündigung bis", german_day),
    Column("legal_check", "Rechtlich zu prüfen"),
    Column("unit", "Stelle"),
    Column("role", "Rolle", labelled(Role)),
    Column("year", "Für", right=True, detail=True),
    Column("key", "Schlüssel", detail=True),
    _EVIDENCE,
)
REACHES = (
    Column("targets", "An", lambda value: "; ".join(str(one["name"]) for one in _proposals(value))),
    Column("certainty", "Wie sicher"),
    Column("direct", "EUR unmittelbar", euros, right=True),
    Column("low", "EUR mindestens", euros, right=True),
    Column("high", "EUR höchstens", lambda value: "offen" if value is None else euros(value), right=True),
    Column("known_high", "höchstens, soweit bekannt", euros, right=True),
    Column("words", "In Worten"),
)
HOPS = (
    Column("payer.name", "Zahlt"),
    Column("payee.name", "An"),
    Column("low", "EUR mindestens", euros, right=True),
    Column("high", "EUR höchstens", lambda value: "unbekannt" if value is None else euros(value), right=True),
    Column("told", "Worauf"),
    _KEYS,
    _EVIDENCE,
)
COMPARISON = (
    Column("body.name", "Wer"),
    Column("eur", "EUR im Jahr", euros, right=True),
    Column("count", "Einwohner oder Mitglieder", euros, right=True),
    Column("each", "EUR je Kopf", lambda value: "nicht berechenbar" if value is None else _exact(value), right=True),
    Column("estimated", "Geschätzt"),
    Column("count_source", "Zahl aus"),
    Column("payers", "Zahlende", right=True),
    Column("least", "kleinster", euros, right=True),
    Column("middle", "mittlerer", euros, right=True),
    Column("most", "größter", euros, right=True),
    _KEYS,
)


def _exact(value: object) -> str:
    return str(value).replace(".", ",")
