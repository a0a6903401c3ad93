"""Labels and values in the head of a paper: beside each other, glued together, or in blocks one after the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.reading.papers.committees import has_committee

NUMBER = r"(?:[A-Z]{1,6}[-/ ]{0,3})?(?:\d{4} \d{3,5}|\d{1,4}/\d{2}-\d{1,5}|\d+(?:[-/.]\d+)*(?:[-/][A-Z]{1,4})?)"
_DATE = r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|\d{1,2}\.\s?[A-ZÄ][a-zä]+\s\d{4}"
_PUBLIC = r"nicht\s?-?\s?öffentlich|öffentlich|vertraulich"
_LABELS: tuple[tuple[str, str], ...] = (
    (
        "number",
        r"(?:[A-ZÄÖÜ][a-zäöüß]*vorlage|Vorlagen?|Drucksachen?|DS|Drs\.?|Sitzungsvorlage|Antrags?|Anfrage|Mitteilung)"
        r"[\s-]*(?:Nr\.?|Nummer|nummer)|Vorlage(?=\s*-\s*\S*\d)|Vorlage(?=\s*$)|Nr\.(?=\s*$)|Vorgang(?:snummer)?(?=\s*:)",
    ),
    ("file_ref", r"Aktenzeichen|Geschäftszeichen|Az\.?(?=\s*:)"),
    ("doc_type", r"Vorlagen?-?\s?[Aa]rt|Art der Vorlage|Vorlagentyp|Dokumenttyp|Art(?=\s*(?::|$))"),
    ("subject", r"Betreff|Betrifft|Gegenstand|Bezeichnung|Titel(?=\s*:)|Thema(?=\s*:)"),
    ("refers_to", r"Bezüglich|Stammbaum|Bezug(?=\s*:)|Ursprungsvorlage|Hauptvorlage|Bezugsvorlage"),
    (
        "lead_office",
        r"Federführend(?:e[srn]?)?(?:\s(?:Amt|Dienststelle|Stelle|Fachbereich|Fachdienst|Organisationseinheit|Abteilung))?"
        r"|Federführung|Verantwortlich(?:e[srn]?)?(?:\sDienststelle)?|Dienststelle|Fachbereich(?=\s*:)|Fachdienst(?=\s*:)"
        r"|Organisationseinheit|Einreicher|Amt(?=\s*:)|Geschäftsbereich(?=\s*:)|Zuständig(?:keit|es Amt)?(?=\s*:)",
    ),
    ("other_office", r"Beteiligt(?:e[rs]?)?|Beteiligung(?=\s*:)|Mitwirkend(?=\s*:)"),
    ("person", r"Verfasser(?:in|/-in)?|Bearbeiter(?:in|/-in)?|Sachbearbeit(?:er(?:in)?|ung)|Ansprechpartner(?:in)?"),
    (
        "date",
        r"Datum(?:\s*der\s(?:Vorlage|Erstellung))?|Erstellungsdatum|Erstellt(?:\sam)?|Stand(?=\s*:)|Freigabe(?=\s*:)",
    ),
    ("meeting", r"Termin(?=\s*:)|Sitzungstermin(?=\s*:)|Sitzungsdatum(?=\s*:)|Sitzung am(?=\s*:)"),
    ("committee", r"Gremium(?=\s*:)|Beschlussorgan|Entscheidungsgremium|Beschließendes Gremium"),
    ("public", r"Status|Öffentlichkeit(?:sstatus)?(?=\s*:)|Beratung(?=\s*:\s*(?:nicht)?öffentlich)"),
    ("item", r"TOP(?=\s*:)|Zu TOP|Anzahl der Anlagen"),
    (
        "own_cost",
        r"Kosten\s*\(Betrag in (?:€|EUR|Euro)\)|Gesamtkosten(?=\s*:)|Laufende Kosten(?=\s*:)|Einmalige Kosten(?=\s*:)",
    ),
)
_LABEL = re.compile("|".join(rf"(?P<{name}>{pattern})" for name, pattern in _LABELS))
_GLUED = re.compile(
    r"(?<=[a-zäöüß.)\d])"
    r"(?=(?:Vorlage-Art|Vorlagenart|Federführend|Bezüglich|Beteiligt|Aktenzeichen|Verfasser|Bearbeiter)\w*:)"
    r"|(?<=\S)\s+(?=Kosten \(Betrag)|(?<=\S)\s{2,}(?=[A-ZÄÖÜ][\w /-]{2,30}:)"
)
_ACCEPTS = {
    "number": re.compile(NUMBER),
    "date": re.compile(_DATE),
    "meeting": re.compile(_DATE),
    "public": re.compile(_PUBLIC, re.IGNORECASE),
    "item": re.compile(r"\d{1,3}(?:\.\d{1,3})*"),
    "file_ref": re.compile(r"\S.{0,40}"),
    "lead_office": re.compile(r"(?=.*[A-Za-z]).{2,120}"),
    "other_office": re.compile(r"(?=.*[A-Za-z]).{2,120}"),
    "person": re.compile(r"(?=.*[A-Za-z]).{2,80}"),
    "doc_type": re.compile(r"[A-ZÄÖÜ].{2,60}"),
    "subject": re.compile(r".{3,}"),
    "refers_to": re.compile(rf"(?:{NUMBER}[\s,;]*)+"),
    "own_cost": re.compile(r".*\d.*"),
}
_OPEN_END = re.compile(r"(?:\s(?:und|für|der|des|sowie|mit)|[,\-–/])$")
_EMPTY_LABELS_WAIT = 8


@dataclass
class Labels:
    """The values found for each label, in the order of the text; ``loose`` are the lines that belong to none."""

    found: dict[str, list[str]] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)

    @property
    def taken(self) -> frozenset[str]:
        """All values that belong to a label."""
        return frozenset(value for values in self.found.values() for value in values)

    def first(self, name: str) -> str | None:
        """The first value of a label."""
        return next(iter(self.found.get(name, ())), None)


def read_labels(lines: list[str]) -> Labels:
    """The labels of a head with their values: a value goes to the first waiting label that can mean it."""
    labels = Labels()
    waiting: list[str] = []
    for line in _joined(line for whole in lines for line in _GLUED.split(whole)):
        name, value = _label_in(line)
        if name and value and _fits(name, value):
            labels.found.setdefault(name, []).append(_plain(name, value))
        elif name and not value:
            waiting = [*waiting, name][-_EMPTY_LABELS_WAIT:]
        else:
            _settle(line, waiting, labels)
    return labels


def is_labelled(line: str) -> bool:
    """Whether a line is a label, with its value or without."""
    return _label_in(line)[0] is not None


def _settle(line: str, waiting: list[str], labels: Labels) -> None:
    name = next((name for name in waiting if _fits(name, line)), None)
    if name is None:
        labels.loose.append(line)
        return
    waiting.remove(name)
    labels.found.setdefault(name, []).append(_plain(name, line))


def _label_in(line: str) -> tuple[str | None, str]:
    found = _LABEL.match(line)
    if found is None or not found.lastgroup:
        return None, line
    rest = line[found.end() :]
    separated = re.match(r"\s*(?:[:–-]\s*|\t|\s{2,}|$)", rest)
    if separated is None and not (found.lastgroup == "number" and re.match(rf"\s*{NUMBER}", rest)):
        return None, line
    return found.lastgroup, re.sub(r"^\s*[:–-]?\s*", "", rest).strip()


def _fits(name: str, value: str) -> bool:
    if name == "committee":
        return has_committee(value)
    if name == "number":
        return re.match(rf"(?:{NUMBER})(?=[\s:,;]|$)", value) is not None and not re.fullmatch(_DATE, value)
    if name in ("subject", "lead_office", "doc_type", "person", "other_office") and _is_value_of_others(value):
        return False
    accepted = _ACCEPTS[name]
    return accepted.fullmatch(value) is not None or (
        name in ("date", "meeting", "public") and bool(accepted.match(value))
    )


def _is_value_of_others(value: str) -> bool:
    return re.fullmatch(rf"{_PUBLIC}|{_DATE}|{NUMBER}|[-–]+", value, re.IGNORECASE) is not None


def _plain(name: str, value: str) -> str:
    found = None
    if name == "number":
        found = re.match(NUMBER, value)
    elif name in ("date", "meeting", "public"):
        found = _ACCEPTS[name].match(value)
    return re.sub(r"(?<=[a-z]\.)(?=\d)", " ", found[0] if found else value).strip()


def _joined(lines: Iterable[str]) -> list[str]:
    """Lines with the next one added where a line cannot be the end of a value ("Referat für A und")."""
    joined: list[str] = []
    for line in lines:
        plain = " ".join(line.split())
        if not plain:
            continue
        if joined and _OPEN_END.search(joined[-1]) and _LABEL.match(plain) is None:
            joined[-1] = re.sub(r"-$", "", joined[-1]) + ("" if joined[-1].endswith("-") else " ") + plain
        else:
            joined.append(plain)
    return joined
