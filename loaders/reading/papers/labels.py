"""Labels and values in the head of a paper: beside each other, glued together, or in blocks one after the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.reading.papers.committees import COMMITTEE, has_committee
from loaders.reading.papers.numbers import DAY, NUMBER, is_number

_DATE = rf"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|[A-Z][a-z]+tag|Mittwoch)\.?,?\s(?:den\s|dem\s)?)?(?P<day>{DAY})"
_PUBLIC = r"nicht\s?-?\s?öffentlich|öffentlich|vertraulich"
_OFFICES = (
    r"Amt|Dienststelle|Stelle|Fachbereich|Fachdienst|Organisationseinheit|Abteilung|Referat|Dezernat|Sachgebiet"
    r"|Geschäftsbereich|Fachamt|Einheit|Ressort|Bereich"
)
_LABELS: tuple[tuple[str, str], ...] = (
    ("decision_number", r"Beschluss\s?-?\s?(?:Nr\.?|Nummer|nummer)"),
    (
        "number",
        r"(?!Presse|Medien)(?:[A-ZÄÖÜ][\wäöüß]{0,30}-?\s?)?(?:[Vv]orlagen?|VORLAGE|[Dd]rucksachen?|DRUCKSACHE"
        r"|DS|Drs\.?|[Aa]ntrags?|[Aa]nfrage|[Mm]itteilungs?)"
        r"[\s-]{0,3}(?:Nr\.?|NR\.?|Nummer|nummer)|(?:Vorlage|Drucksache|Anfrage|Antrag)(?=\s*-\s*\S*\d)"
        r"|Vorlage(?=\s*:?\s*$)|Drucksache(?=\s*:?\s*$)"
        r"|Nr\.(?=\s*$)|Vorgang(?:snummer)?(?=\s*:)|(?:Vorlage|Drucksache)(?=\s*:\s*\S*\d)"
        r"|Sitzungsvorlage(?=\s*:\s*\S*\d)",
    ),
    ("file_ref", r"Aktenzeichen|Geschäftszeichen|(?:AZ|Az|GZ)\.?(?=\s*:)"),
    (
        "doc_type",
        r"(?:Vorlagen?|Drucksachen?)-?\s?[Aa]rt|Art der (?:Vorlage|Drucksache)|(?:Vorlagen?|Drucksachen)-?[Tt]yp"
        r"|Dokument(?:typ|art)|Art(?=\s*(?::|$))",
    ),
    (
        "subject",
        r"Betreff|Betrifft|Betr\.(?=\s*:)|Gegenstand|Bezeichnung(?!Inhalt)|Titel(?:\sder\sDrucksache)?(?=\s*:)"
        r"|Thema(?=\s*:)",
    ),
    ("refers_to", r"Bezüglich|Stammbaum|Bezug(?=\s*:)|Ursprungsvorlage|Hauptvorlage|Bezugsvorlage"),
    (
        "lead_office",
        rf"Federführend(?:e[srn]?)?(?:\s(?:{_OFFICES})(?:/\w+)?)?|Federführung"
        r"|Verantwortlich(?:e[srn]?)?(?:\s(?:Dienststelle|Amt|Fachbereich|Fachdienst))?"
        rf"|(?:{_OFFICES})(?:\s?/\s?(?:{_OFFICES}))?(?=\s*:)|Dienststelle|Dezernat,\s?Dienststelle|Dezernat/[\w/]+(?=\s*:)|Organisationseinheit"
        r"|(?:Amt|Fachbereich|Fachdienst|Dezernat|Sachgebiet|Abteilung|Referat|Geschäftsbereich)(?=\s*$)"
        r"|(?:Bearbeitende|Zuständige|Vorlegende|Erstellende|Einreichende)[sr]?\s\w+(?=\s*:)"
        r"|Einreicher|Einr\.(?=\s*:)|Eingereicht\svon|Einbringer|Zuständig(?:keit|e[srn]?\s\w+)?(?=\s*:)"
        r"|erstellt\svon(?=\s*:)",
    ),
    ("other_office", r"Beteiligt(?:e[rs]?)?(?:\sDienststellen?(?:/n)?)?|Beteiligung(?=\s*:)|Mitwirkend(?=\s*:)"),
    (
        "person",
        r"Verfasser(?:in|/-in)?|Bearbeiter(?:in|/-in)?|Sachbearbeit(?:er(?:in)?|ung)|Ansprechpartner(?:in)?|Initiator"
        r"|Berichterstatt(?:ung|er(?:in)?)|Vorsitz(?=\s*:)|Protokollführung",
    ),
    (
        "date",
        r"Datum(?:\s*der\s(?:Vorlage|Erstellung|Drucksache|Freigabe))?|Erstell(?:ungs)?datum|Erstellt(?:\sam)?"
        r"|Stand(?=\s*:)"
        r"|Freigabe(?:datum)?|Ausgabedatum|Erarbeitungsdatum|Vorlagendatum|Eingangsdatum"
        r"|Beantwortet(?:\sam)?(?=\s*:)|Antwortdatum|Eingang(?=\s*:)",
    ),
    (
        "meeting",
        r"Termin(?=\s*:)|Sitzungstermin(?=\s*:)|Sitzungsdatum(?=\s*:)|Sitzung\sam(?=\s*:)|Sitzungstag(?=\s*:)"
        r"|Sitzung(?=\s*:\s*\d)|Tag\sder\sSitzung",
    ),
    (
        "committee",
        r"Gremium(?=\s*:)|Beratung(?=\s*:\s*(?:[A-ZÄÖÜ][a-zäöü]*)?(?:[Rr]at|tag|[Aa]usschuss|[Vv]ersammlung|[Vv]ertretung)\b)|Beschlussorgan|Entscheidungsgremium|Beschließendes\sGremium|Protokoll(?=:\s\S)"
        r"|Ausschuss(?=\s*:)|Verteiler(?=\s*:)|(?:Sitzung|[Aa]n)(?=\s*:\s*[A-ZÄÖÜ])",
    ),
    (
        "public",
        r"Status|Öffentlichkeit(?:sstatus)?(?=\s*:)|Beratung(?=\s*:\s*(?:nicht)?öffentlich)|Beratungsart"
        r"|Sitzungsart(?=\s*:)"
        r"|Ö-Status|Behandlung(?=\s*:)|Beratungsstatus",
    ),
    ("item", r"TOP(?=\s*:)|Zu TOP|Anzahl der Anlagen"),
    ("result", r"Beschlussart(?=\s*:)"),
    (
        "own_cost",
        r"Kosten\s*\(Betrag in (?:€|EUR|Euro)\)|Gesamtkosten(?=\s*:)|Laufende Kosten(?=\s*:)|Einmalige Kosten(?=\s*:)",
    ),
)
_LABEL = re.compile("|".join(rf"(?P<{name}>{pattern})" for name, pattern in _LABELS))
_ACCEPTS = {
    "number": re.compile(NUMBER),
    "decision_number": re.compile(NUMBER),
    "date": re.compile(_DATE),
    "meeting": re.compile(_DATE),
    "public": re.compile(_PUBLIC, re.IGNORECASE),
    "item": re.compile(r"(?:[ÖN]\s)?\d{1,3}(?:\.\d{1,3})*"),
    "file_ref": re.compile(r"(?=.*\d)\S.{0,40}"),
    "lead_office": re.compile(r"(?=.*[A-Za-z\d]).{2,120}"),
    "other_office": re.compile(r"(?=.*[A-Za-z]).{2,120}"),
    "person": re.compile(r"(?=.*[A-Za-z]).{2,80}"),
    "doc_type": re.compile(
        r"(?!(?:Gremium|Gremien|Termin|Ergebnis|Zuständigkeit|Datum|TOP|Sitzung\w*|Status|Öffentlichkeit|Votum|Beratung\w*"
        r"|Vorberatung|Entscheidung|Kenntnisnahme|Anhörung|Abstimmung)\b(?!-))[A-ZÄÖÜ].{2,60}"
    ),
    "subject": re.compile(r".{3,}"),
    "refers_to": re.compile(rf"(?:{NUMBER}[\s,;]*)+"),
    "result": re.compile(r"[A-Za-zäöü].{3,80}"),
    "own_cost": re.compile(r".*\d.*"),
}
_BESIDE = {"number": re.compile(rf"\s*{NUMBER}"), "date": re.compile(rf"\s(?:{DAY})\s*$")}
"""Values that stand beside their label without a mark between."""
_CODE_OF_OFFICE = re.compile(r"(?:[A-ZÄÖÜ]{1,4}[\s/.-]{0,3}){0,2}\d{1,3}(?:[./-]\d{1,3}){0,2}")
_APART = re.compile(r"\s*(?P<label>\S.{1,40}?)\s{2,}(?P<value>\S.*)")
_OPEN_END = re.compile(r"(?:\s(?:und|für|der|des|sowie|mit)|[,\-–/])$")
_EMPTY_LABELS_WAIT = 8
_IN_BLOCKS = ("number", "date", "public", "file_ref", "person")
_WORDED = ("subject", "lead_office", "doc_type", "person", "other_office", "file_ref")


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
    for line in _joined(lines):
        name, value = _label_in(line)
        if name and value and _fits(name, value):
            labels.found.setdefault(name, []).append(_plain(name, value))
        elif name:
            if not value or name in _IN_BLOCKS:
                waiting = [*waiting, name][-_EMPTY_LABELS_WAIT:]
            if value:
                _settle(value, waiting, labels)
        else:
            _settle(line, waiting, labels)
    return labels


def is_labelled(line: str) -> bool:
    """Whether a line is a label, with its value or without."""
    return _label_in(line)[0] is not None


def is_bare_label(words: str) -> bool:
    """Whether the words are a label without a value."""
    found = _LABEL.match(words)
    return found is not None and words[found.end() :].strip() in ("", ":")


def label_of(line: str) -> str | None:
    """Which label a line begins with, followed by a colon."""
    found = _LABEL.match(line.strip())
    return found.lastgroup if found and line.strip()[found.end() :].lstrip().startswith(":") else None


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
    beside = _BESIDE.get(found.lastgroup)
    if separated is None and not (beside and beside.match(rest)):
        return None, line
    return found.lastgroup, re.sub(r"^\s*[:–-]?\s*", "", rest).strip()


def _fits(name: str, value: str) -> bool:
    if name == "committee":
        return has_committee(value)
    if name in ("number", "decision_number"):
        found = re.match(rf"(?:{NUMBER})(?=[\s:,;.(]|$)", value)
        return found is not None and is_number(found[0])
    if name in _WORDED and _is_value_of_others(value, name):
        return False
    if name == "doc_type" and re.match(COMMITTEE, value):
        return False
    accepted = _ACCEPTS[name]
    return accepted.fullmatch(value) is not None or (
        name in ("date", "meeting", "public") and bool(accepted.match(value))
    )


def _is_value_of_others(value: str, name: str) -> bool:
    if re.fullmatch(rf"{_PUBLIC}|{_DATE}|[-–]+", value, re.IGNORECASE):
        return True
    return bool(re.fullmatch(NUMBER, value)) and not (
        name == "file_ref" or (name == "lead_office" and _CODE_OF_OFFICE.fullmatch(value))
    )


def _plain(name: str, value: str) -> str:
    found = None
    if name in ("number", "decision_number"):
        found = re.match(NUMBER, value)
    elif name in ("date", "meeting"):
        day = _ACCEPTS[name].match(value)
        return day["day"] if day else value
    elif name == "doc_type":
        return re.split(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöü])", value)[0]
    elif name == "public":
        found = _ACCEPTS[name].match(value)
    return re.sub(r"(?<=[a-z]\.)(?=\d)", " ", found[0] if found else value).strip()


def _is_wide(line: str) -> bool:
    """Whether two blanks can stand side by side; blanks other than the plain one are not printable."""
    return "  " in line or not line.isprintable()


def _joined(lines: Iterable[str]) -> list[str]:
    """Lines with the next one added where a line cannot be the end of a value ("Referat für A und")."""
    joined: list[str] = []
    for line in lines:
        apart = _APART.match(line) if _is_wide(line) else None
        if apart and _LABEL.fullmatch(apart["label"]):
            line = f"{apart['label']}: {apart['value']}"
        plain = " ".join(line.split())
        if not plain:
            continue
        if joined and _OPEN_END.search(joined[-1]) and _LABEL.match(plain) is None:
            joined[-1] = re.sub(r"-$", "", joined[-1]) + ("" if joined[-1].endswith("-") else " ") + plain
        else:
            joined.append(plain)
    return joined
