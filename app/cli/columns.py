"""The columns of the lists: which fields of an answer people see, under which German heading."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from app.cli.formats import Column, euros, percent, plain
from graph_model.values.vocabularies import (
    Completeness,
    EventKind,
    EventStatus,
    Lived,
    Obligation,
    PaperStatus,
    Period,
    Role,
    Status,
    Visibility,
    Vocabulary,
)
from graph_model.values.words import field_word, statement_word

_ISO: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def labelled(vocabulary: type[Vocabulary]) -> Callable[[object], str]:
    """Shows a value of the vocabulary by its German label."""

    def shown(value: object) -> str:
        return vocabulary(str(value)).label if value is not None else ""

    return shown


def day(value: object) -> str:
    """A partial date as a German page writes it."""
    from graph_model.values.dates import PartialDate

    return PartialDate.parse(str(value)).german() if value else ""


def topics(value: object) -> str:
    """Topics by their German words."""
    from app.answers.topic_words import topic_word

    return plain([topic_word(str(one)) for one in value]) if isinstance(value, Sequence) else ""


def told_values(value: object) -> str:
    """Values as papers tell them, days as a German page writes them."""
    told = [value] if isinstance(value, str) else value
    found = told if isinstance(told, Sequence) else []
    return plain([day(one) if _ISO.fullmatch(str(one)) else one for one in found])


def amount(value: object) -> str:
    """An amount with German grouping: 60.000, rund 1.500, bis 5.000 or 2.500 bis 5.000."""
    from graph_model.values.amounts import Amount

    if not value:
        return "unbekannt"
    told = Amount.parse(str(value))
    before = {"~": "rund ", "<=": "bis "}.get(str(told.precision), "")
    return before + euros(told.eur) + (f" bis {euros(told.high)}" if told.high is not None else "")


def names(value: object) -> str:
    """Several bodies by their names."""
    return "; ".join(_name(part) for part in value) if isinstance(value, Sequence) else ""


def sources(value: object) -> str:
    """Where it stands: number or title of each document, the best passage in its words."""
    found = [part for part in value if isinstance(part, Mapping)] if isinstance(value, Sequence) else []
    from app.answers.called import NAMELESS

    labels = dict.fromkeys(str(c.get("number") or c.get("title") or c.get("name") or NAMELESS) for c in found)
    return "; ".join(labels) + (f": „{plain(found[0].get('quote'))}“" if found else "")


def notice(value: object) -> str:
    """Terms of notice in the words of the source."""
    return plain(value.get("words")) if isinstance(value, Mapping) else ""


def ends(value: object) -> str:
    """Whether it can be ended; nothing where no source says."""
    return plain(value)


def _name(part: object) -> str:
    return plain(part.get("name")) if isinstance(part, Mapping) else plain(part)


_EVIDENCE = Column("evidence", "Fundstelle", sources)

BODIES = (
    Column("name", "Name"),
    Column("kind", "Art"),
    Column("legal_form", "Rechtsform"),
    Column("founded", "Gegründet", day),
    Column("dissolved", "Aufgelöst", day),
    Column("members", "Mitglieder", right=True),
    Column("memberships", "Mitglied in", right=True),
    Column("papers", "Vorlagen", right=True),
    Column("topics", "Themen", topics),
    Column("id", "Kennung", detail=True),
)
CARD = (
    Column("name", "Name"),
    Column("names", "Auch genannt"),
    Column("kind", "Art"),
    Column("legal_form", "Rechtsform"),
    Column("founded", "Gegründet", day),
    Column("dissolved", "Aufgelöst", day),
    Column("ags", "Gemeindeschlüssel"),
    Column("purpose", "Zweck"),
    Column("target_group", "Zielgruppe"),
    Column("member_list", "Mitgliederliste", labelled(Completeness)),
    Column("id", "Kennung"),
    _EVIDENCE,
)
MEMBERSHIPS = (
    Column("member.name", "Mitglied"),
    Column("body.name", "Zusammenschluss"),
    Column("role", "Rolle", labelled(Role)),
    Column("status", "Stand", labelled(Status)),
    Column("since", "Seit", day),
    Column("until", "Bis", day),
    Column("unit", "Stelle"),
    Column("benefit", "Nutzen"),
    Column("lived", "Gelebt", labelled(Lived)),
    Column("obligation", "Bindung", labelled(Obligation)),
    Column("terminable", "Kündbar"),
    Column("notice", "Frist", notice),
    Column("key", "Schlüssel", detail=True),
    _EVIDENCE,
)
COSTS = (
    Column("payer.name", "Zahlt"),
    Column("payee.name", "An"),
    Column("amount", "EUR", amount, right=True),
    Column("per", "Je", labelled(Period)),
    Column("kind", "Art"),
    Column("kind_inferred", "Art erschlossen"),
    Column("year", "Für", right=True),
    Column("as_of", "Stand von", right=True),
    Column("status", "Stand", labelled(Status)),
    Column("grounds", "Worauf"),
    Column("basis", "Grundlage"),
    Column("computation", "Rechnung"),
    Column("key", "Schlüssel", detail=True),
    _EVIDENCE,
)
STEPS = (
    Column("kind", "Was", labelled(EventKind)),
    Column("before", "Vorher", names),
    Column("after", "Nachher", names),
    Column("date", "Wann", day),
    Column("status", "Stand", labelled(EventStatus)),
    Column("key", "Schlüssel", detail=True),
    _EVIDENCE,
)
DOCUMENTS = (
    Column("number", "Nummer"),
    Column("title", "Betreff"),
    Column("issuer", "Von"),
    Column("date", "Datum", day),
    Column("status", "Stand", labelled(PaperStatus)),
    Column("visibility", "Sichtbar", labelled(Visibility)),
    Column("id", "Kennung"),
)
PARTS = (Column("part.name", "Teil"), Column("whole.name", "Ganzes"), _EVIDENCE)
TOPICS = (Column("topic", "Thema"), Column("phrases", "Wörtlich"), _EVIDENCE)
CONTRADICTIONS = (
    Column("field", "Angabe", lambda field: field_word(str(field))),
    Column("values", "Werte", told_values),
    Column("chosen", "Gezeigt", told_values),
    Column("reason", "Weil"),
    _EVIDENCE,
)
LIKENESSES = (
    Column("name", "Name"),
    Column("like.name", "Gemeint vielleicht"),
    Column("score", "Nähe", percent, right=True),
    Column("reasons", "Gründe"),
    Column("evidence", "Fundstelle", sources),
    Column("like_evidence", "Fundstelle dort", sources),
    Column("mention", "Nennung"),
    Column("like_mention", "Andere Nennung"),
)


def parts(value: object) -> str:
    """What a score is made of: each part with its share, the largest first."""
    found = [part for part in value if isinstance(part, Mapping)] if isinstance(value, Sequence) else []
    told = sorted(found, key=lambda part: -float(str(part.get("share") or 0)))
    return "; ".join(f"{part.get('label')} {percent(part.get('share'))}" for part in told if part.get("share"))


INDIRECT = (
    Column("via.name", "Über"),
    Column("via_role", "Rolle dort", labelled(Role)),
    Column("body.name", "An"),
    Column("role", "Rolle", labelled(Role)),
)
AREAS = (Column("name", "Gebiet"), Column("place", "Schlüssel"), _EVIDENCE)
OVERLAPS = (Column("bodies", "Zusammenschlüsse", names), _EVIDENCE)
DOUBTFUL = (
    Column("kind", "Art", lambda kind: statement_word(str(kind))),
    Column("rule", "Regel"),
    Column("citation", "Fundstelle", lambda value: sources([value])),
    Column("citation.confidence", "Gewissheit", percent, right=True),
    Column("key", "Schlüssel"),
)
UNNAMED = (
    Column("payer", "Wessen Verzeichnis"),
    Column("membership.body.name", "Wobei"),
    Column("last_named", "Zuletzt genannt"),
    Column("missing_in", "Fehlt"),
    Column("membership.key", "Schlüssel"),
)
JUDGEMENTS = (
    Column("recorded", "Wann"),
    Column("kind", "Entscheidung"),
    Column("about", "Worüber"),
    Column("field", "Feld"),
    Column("value", "Wert"),
    Column("by", "Von"),
    Column("why", "Warum"),
    Column("taken_back", "Zurückgenommen"),
    Column("id", "Kennung"),
)
