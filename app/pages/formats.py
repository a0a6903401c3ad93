"""How values read on a German page: amounts, dates, terms; unknown is said, never shown as zero."""

from collections.abc import Mapping, Sequence
from typing import Final

from babel.dates import format_datetime

from app.answers.answer import Citation
from app.pages.numbers import NBSP, UNKNOWN, count, euro, percent, plural
from app.pages.topics import part_word, topic_word
from graph_model.values.amounts import Amount, Precision
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.value_words import value_word
from graph_model.values.vocabularies import EventKind, Lived, Obligation, Period, Role, Status, TermEnd, Vocabulary
from graph_model.values.words import STATEMENTS, field_word, statement_word

_LOCALE: Final = "de_DE"
_PER: Final = {
    Period.YEAR: "im Jahr",
    Period.QUARTER: "im Quartal",
    Period.MONTH: "im Monat",
    Period.ONCE: "einmalig",
    Period.INHABITANT: "je Einwohner",
}
_JUDGEMENTS: Final = {
    "same": "dieselben",
    "different": "verschieden",
    "wrong": "Angabe ist falsch",
    "right": "Angabe stimmt",
    "outcome": "Ausgang nachgetragen",
    "value": "Wert festgelegt",
    "separate": "eigene Zahlungen",
    "set_aside": "kein Doppel",
    "take_back": "Urteil zurückgenommen",
    "entry": "Eintrag",
    "withdrawal": "Eintrag zurückgenommen",
    "import": "Import",
    "import_return": "Import zurückgenommen",
}
_FACTS: Final = {
    "Body": "Zusammenschluss",
    "Membership": "Mitgliedschaft",
    "Contribution": "Zahlung",
    "Succession": "Ereignis",
    "Part": "Gremium oder Teil",
    "TopicTie": "Thema",
    "Coverage": "Gebiet",
    "Overlap": "Überschneidung",
    "Contradiction": "Widerspruch",
}
_TERMS: Final[Mapping[str, type[Vocabulary]]] = {
    "status": Status,
    "role": Role,
    "lived": Lived,
    "obligation": Obligation,
    "per": Period,
}
_UNITS: Final = {"Y": ("Jahr", "Jahre"), "M": ("Monat", "Monate"), "W": ("Woche", "Wochen"), "D": ("Tag", "Tage")}


def amount(value: Amount | None) -> str:
    """An amount with what the source says of its exactness: ``ca.``, ``bis zu``, a range."""
    if value is None:
        return UNKNOWN
    if value.high is not None:
        return f"{euro(value.eur).removesuffix(NBSP + '€')} bis {euro(value.high)}"
    before = {Precision.EXACT: "", Precision.ABOUT: "ca." + NBSP, Precision.UP_TO: "bis zu" + NBSP}
    return before[value.precision] + euro(value.eur)


def per(period: Period | None) -> str:
    """What one amount is for; unknown where no source says."""
    return _PER[period] if period is not None else "Zeitraum unbekannt"


def formula(value: FeeFormula) -> str:
    """A fee formula in words, such as ``0,15 € je Einwohner, höchstens 5.000 €``."""
    told = [
        (value.flat, "{} fest"),
        (value.per_inhabitant, "{} je Einwohner"),
        (value.round_to, "gerundet auf {}"),
        (value.at_least, "mindestens {}"),
        (value.at_most, "höchstens {}"),
    ]
    words = [text.format(euro(number)) for number, text in told if number is not None]
    if value.share is not None:
        words.append(f"{percent(float(value.share))} der Gesamtsumme")
    if value.reference_day is not None:
        words.append(f"Stichtag {value.reference_day.german()}")
    return ", ".join(words)


def day(value: PartialDate | None, missing: str = UNKNOWN) -> str:
    """A date as precise as the source."""
    return value.german() if value is not None else missing


def moment(value: object) -> str:
    """A moment of recording, such as ``22.11.2026, 14:05``."""
    return format_datetime(value, "dd.MM.y, HH:mm", locale=_LOCALE)  # type: ignore[arg-type]


def term(value: Vocabulary | None, missing: str = UNKNOWN) -> str:
    """The German word of a term."""
    return value.label if value is not None else missing


def duration(value: str) -> str:
    """``P1Y6M`` as ``1 Jahr 6 Monate``."""
    words, digits = [], ""
    for sign in value.removeprefix("P"):
        if sign.isdigit():
            digits += sign
        else:
            words.append(plural(int(digits), *_UNITS[sign]))
            digits = ""
    return " ".join(words)


def notice(value: Notice) -> str:
    """The terms that were understood; the original words stand beside them on the page."""
    words = [f"{duration(value.duration)} Frist"] if value.duration else []
    if value.fixed_day:
        month, number = value.fixed_day.removeprefix("--").split("-")
        words.append(f"bis {number}.{month}.")
    if value.to_end_of is TermEnd.ANY_DAY:
        words.append("jederzeit")
    elif value.to_end_of is not None:
        words.append(f"zum Ende: {value.to_end_of.label}")
    if value.minimum_term:
        words.append(f"Mindestdauer {duration(value.minimum_term)}")
    return ", ".join(words)


def shortened(text: str, longest: int = 160) -> str:
    """The text in one line, cut at a word with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def highlighted(text: str, name: str) -> tuple[str, ...]:
    """The text cut at the first place of ``name``: before, the name as it stands there, after; whole where it does not
    stand there."""
    start = text.casefold().find(name.casefold()) if len(text.casefold()) == len(text) else text.find(name)
    return (
        (text[:start], text[start : start + len(name)], text[start + len(name) :]) if name and start >= 0 else (text,)
    )


def fact_word(key: str) -> str:
    """What kind of fact a key names, such as ``Gründung`` or ``Zahlung``."""
    kind, second, *_ = (*key.split("|"), "")
    if kind == "succession" and second in {event.value for event in EventKind}:
        return EventKind(second).label
    return statement_word(kind) if kind in STATEMENTS else "Angabe"


def judgement_word(kind: str) -> str:
    """The German word for a kind of judgement."""
    return _JUDGEMENTS.get(kind, kind)


def told_value(text: str, field: str) -> str:
    """A value of ``field``, kept as text, as a page writes it: dates and amounts German, everything else as it is."""
    if field in ("founded", "dissolved", "since", "until", "date"):
        return PartialDate.parse(text).german()
    return amount(Amount.parse(text)) if field == "amount" else text


def fact_kind(name: str) -> str:
    """What pages call a kind of fact."""
    return _FACTS.get(name, "Angabe")


def shown(value: object) -> str:
    """The value of any field of a fact as a page writes it."""
    match value:
        case None | "" | ():
            return UNKNOWN
        case Amount():
            return amount(value)
        case Notice():
            return notice(value) or f"„{value.words}“"
        case FeeFormula():
            return formula(value)
        case tuple():
            return ", ".join(map(shown, value))
        case _:
            return value_word(value)


def kept_value(value: object, field: str) -> str:
    """The value of a judgement, which is kept as JSON, as a page writes it."""
    if value is None:
        return UNKNOWN
    if isinstance(value, Mapping):
        return f"„{value.get('words', '')}“"
    if isinstance(value, bool):
        return "ja" if value else "nein"
    terms = _TERMS.get(field)
    return terms(str(value)).label if terms and str(value) in set(terms) else told_value(str(value), field)


def source(cited: Citation) -> str:
    """What a link to a passage reads."""
    return cited.label


def once(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations without those that open the same passage again."""
    return tuple({(cited.document, cited.start, cited.end): cited for cited in reversed(citations)}.values())[::-1]


def filters() -> Mapping[str, object]:
    """What the templates call these functions."""
    return {
        "anzahl": count,
        "euro": euro,
        "betrag": amount,
        "je": per,
        "formel": formula,
        "tag": day,
        "zeitpunkt": moment,
        "prozent": percent,
        "kuendigung": notice,
        "kurz": shortened,
        "feldwort": field_word,
        "wertwort": told_value,
        "einmal": once,
        "quelle": source,
        "thema": topic_word,
        "teilwort": part_word,
        "worum": fact_word,
        "urteilswort": judgement_word,
        "aussageart": statement_word,
        "hervor": highlighted,
        "tatsachenart": fact_kind,
        "angabe": shown,
        "gespeichert": kept_value,
    }
