"""German words for what code names: fields of claims and facts, kinds of statements, and their values."""

from collections.abc import Mapping

from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import Vocabulary

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


def value_word(value: object) -> str:
    """A value of a claim as people read it: terms by their label, dates German, terms of notice in their own words."""
    match value:
        case Vocabulary():
            return value.label
        case PartialDate():
            return value.german()
        case Amount():
            return str(value).replace(".", ",").replace(",,", " bis ")
        case Notice():
            return f"„{value.words}“"
        case bool():
            return "ja" if value else "nein"
        case _:
            return str(value)
