"""The closed vocabularies: what is stored is the value, what a page shows is the German label."""

from enum import StrEnum
from typing import Self


class Vocabulary(StrEnum):
    """A closed list of terms; ``term.label`` is its German word."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = label or value
        return term


class Role(Vocabulary):
    """What ties a member to a body."""

    MEMBER = "member", "Mitglied"
    FOUNDING_MEMBER = "founding_member", "Gründungsmitglied"
    SHAREHOLDER = "shareholder", "Gesellschafter"
    FUNDER = "funder", "Förderer"
    PARTNER = "partner", "Partner"
    OPERATOR = "operator", "Träger"


class Status(Vocabulary):
    """How far a membership or a contribution is decided."""

    CURRENT = "current", "laufend"
    DECIDED = "decided", "beschlossen"
    PROPOSED = "proposed", "vorgeschlagen"
    APPLIED = "applied", "beantragt"
    REJECTED = "rejected", "abgelehnt"
    ENDED = "ended", "beendet"

    @property
    def counts(self) -> bool:
        """Whether an amount of this status goes into a total."""
        return self in (Status.CURRENT, Status.DECIDED)


class EventKind(Vocabulary):
    """What becomes of a body, or of a member in it."""

    FOUNDING = "founding", "Gründung"
    RENAME = "rename", "Umbenennung"
    LEGAL_FORM = "legal_form", "Rechtsformwechsel"
    MERGER = "merger", "Zusammenführung"
    SPLIT = "split", "Aufspaltung"
    DISSOLUTION = "dissolution", "Auflösung"
    ACCESSION = "accession", "Beitritt"
    EXIT = "exit", "Austritt"

    @property
    def of_member(self) -> bool:
        """Whether it speaks of a membership rather than of a body."""
        return self in (EventKind.ACCESSION, EventKind.EXIT)


class EventStatus(Vocabulary):
    """How far an event is decided."""

    OCCURRED = "occurred", "erfolgt"
    DECIDED = "decided", "beschlossen"
    PROPOSED = "proposed", "vorgeschlagen"
    REJECTED = "rejected", "abgelehnt"


class Period(Vocabulary):
    """What one amount is for."""

    YEAR = "year", "jährlich"
    QUARTER = "quarter", "je Quartal"
    MONTH = "month", "monatlich"
    ONCE = "once", "einmalig"
    INHABITANT = "inhabitant", "je Einwohner"

    @property
    def per_year(self) -> int | None:
        """How often it falls due in a year; None where that cannot be said from the period alone."""
        return {Period.YEAR: 1, Period.QUARTER: 4, Period.MONTH: 12}.get(self)


class ContributionKind(Vocabulary):
    """What an amount is, in the words of the papers."""

    FEE = "Mitgliedsbeitrag"
    GRANT = "Zuschuss"
    FUNDING = "Förderung"
    LEVY = "Umlage"
    SHAREHOLDER = "Gesellschafterbeitrag"
    CAPITAL = "Kapitaleinlage"
    ENTRY_FEE = "Aufnahmegebühr"
    PURCHASE = "Kaufpreis"
    DONATION = "Spende"
    IN_KIND = "Sach-/Personalaufwand"
    OTHER = "sonstige"


class Basis(Vocabulary):
    """What an amount rests on."""

    STATUTE = "Satzung"
    DECISION = "Beschluss"
    NOTICE = "Bescheid"
    INVOICE = "Rechnung"
    BUDGET = "Ansatz"
    RESULT = "Ergebnis"
    INFORMATION = "Auskunft"


class Lived(Vocabulary):
    """Whether a membership is lived."""

    YES = "yes", "ja"
    NO = "no", "nein"
    UNKNOWN = "unknown", "unbekannt"


class Obligation(Vocabulary):
    """What binds the member."""

    LAW = "law", "gesetzlich"
    CONTRACT = "contract", "vertraglich"
    VOLUNTARY = "voluntary", "freiwillig"


class Completeness(Vocabulary):
    """How much of a body's member list a paper gives."""

    COMPLETE = "complete", "vollständig"
    PARTIAL = "partial", "Auszug"
    MENTION = "mention", "Einzelnennung"


class Visibility(Vocabulary):
    """Who may see a document; everything derived from it inherits this."""

    PUBLIC = "public", "öffentlich"
    INTERNAL = "internal", "intern"
    CLOSED = "closed", "nichtöffentlich"


class Audience(Vocabulary):
    """For whom facts are projected; each sees the documents of its own visibility and of wider ones."""

    PUBLIC = "public", "Öffentlichkeit"
    INTERNAL = "internal", "Verwaltung"
    CLOSED = "closed", "nichtöffentlicher Kreis"

    def sees(self, visibility: Visibility) -> bool:
        """Whether a document of this visibility is shown to the audience."""
        order = list(Visibility)
        return order.index(visibility) <= list(Audience).index(self)

    def includes(self, other: "Audience") -> bool:
        """Whether this audience sees all that the other one does."""
        order = list(Audience)
        return order.index(other) <= order.index(self)


class PaperStatus(Vocabulary):
    """What the text of a paper itself shows of its decision."""

    PROPOSED = "proposed", "vorgeschlagen"
    RECOMMENDED = "recommended", "empfohlen"
    DECIDED = "decided", "beschlossen"
    REJECTED = "rejected", "abgelehnt"
    NOTED = "noted", "zur Kenntnis genommen"
    POSTPONED = "postponed", "vertagt"


class ConsultationRole(Vocabulary):
    """What a committee does with a paper."""

    PRELIMINARY = "Vorberatung"
    HEARING = "Anhörung"
    DECISION = "Entscheidung"
    NOTE = "Kenntnisnahme"
    UNKNOWN = "unbekannt"


class Outcome(Vocabulary):
    """What a meeting made of a paper."""

    ADOPTED = "beschlossen"
    REJECTED = "abgelehnt"
    POSTPONED = "vertagt"
    REFERRED = "verwiesen"
    NOTED = "zur Kenntnis"
    UNKNOWN = "unbekannt"


class TermEnd(Vocabulary):
    """The end that a notice is given to."""

    CALENDAR_YEAR = "Kalenderjahr"
    BUDGET_YEAR = "Haushaltsjahr"
    FINANCIAL_YEAR = "Geschäftsjahr"
    MEMBERSHIP_YEAR = "Mitgliedsjahr"
    QUARTER = "Quartal"
    MONTH = "Monat"
    ANY_DAY = "jederzeit"


class LegalForm(Vocabulary):
    """Legal forms as names carry them."""

    EV = "e.V.", "eingetragener Verein"
    ASSOCIATION = "Verein"
    GGMBH = "gGmbH", "gemeinnützige GmbH"
    GMBH = "GmbH"
    MBH = "mbH"
    AG = "AG", "Aktiengesellschaft"
    GKU = "gKU", "gemeinsames Kommunalunternehmen"
    KU = "KU", "Kommunalunternehmen"
    AOER = "AöR", "Anstalt des öffentlichen Rechts"
    KOER = "KdöR", "Körperschaft des öffentlichen Rechts"
    SPECIAL_PURPOSE = "Zweckverband"
    EG = "eG", "eingetragene Genossenschaft"
    UG = "UG", "Unternehmergesellschaft"
    KG = "KG", "Kommanditgesellschaft"
    GMBH_CO_KG = "GmbH & Co. KG"
    GBR = "GbR", "Gesellschaft bürgerlichen Rechts"
    FOUNDATION = "Stiftung"
    EVTZ = "EVTZ", "Europäischer Verbund für territoriale Zusammenarbeit"
