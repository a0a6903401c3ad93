"""German words for what code names: fields of claims and facts, and kinds of statements."""

from collections.abc import Mapping

FIELDS: Mapping[str, str] = {
    "name": "Name",
    "aliases": "Auch genannt",
    "body_kind": "Art",
    "kind": "Art",
    "contribution_kind": "Art",
    "kind_inferred": "Art erschlossen",
    "legal_form": "Rechtsform",
    "place": "Gebietsschlüssel",
    "ags": "Gebietsschlüssel",
    "founded": "Gründung",
    "dissolved": "Auflösung",
    "role": "Rolle",
    "status": "Stand",
    "since": "Beginn",
    "until": "Ende",
    "date": "Datum",
    "unit": "Zuständige Stelle",
    "seat": "Sitz (Amt)",
    "purpose": "Zweck",
    "benefit": "Nutzen",
    "target_group": "Zielgruppe",
    "member_list": "Mitgliederliste",
    "listed": "Mitgliederliste",
    "lived": "Gelebt",
    "lived_as_of": "Gelebt, Stand",
    "obligation": "Bindung",
    "terminable": "Kündbar",
    "notice": "Kündigungsfrist",
    "share": "Anteil in Prozent",
    "amount": "Betrag in EUR",
    "formula": "Berechnung",
    "per": "Zeitraum",
    "year": "Für das Jahr",
    "as_of": "Stand von",
    "basis": "Grundlage",
    "note": "Bemerkung",
    "payer_words": "Zahlt (im Wortlaut)",
    "event": "Ereignis",
    "phrase": "Wortlaut",
    "key": "Schlüssel",
}
STATEMENTS: Mapping[str, str] = {
    "body": "Zusammenschluss",
    "membership": "Mitgliedschaft",
    "contribution": "Zahlung",
    "event": "Ereignis",
    "part": "Teil",
    "topic": "Thema",
    "area": "Gebiet",
    "overlap": "Überschneidung",
}


def field_word(field: str) -> str:
    """The German word for a field, or its name where there is none."""
    return FIELDS.get(field, field)


def statement_word(kind: str) -> str:
    """The German word for a kind of statement, or its name where there is none."""
    return STATEMENTS.get(kind, kind)
