"""The route of a paper through committees (Beratungsfolge), in the forms of the council systems."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from graph_model.errors import InvalidValueError
from graph_model.records.documents import Consultation
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import german_date
from graph_model.values.vocabularies import ConsultationRole, Outcome
from loaders.reading.papers.committees import FULL, base_form, has_committee
from loaders.reading.papers.labels import label_of
from loaders.reading.papers.numbers import DAY
from loaders.reading.papers.outcomes import outcome_of, role_of

_HEADING = re.compile(
    r"^\s*(?:(?:Beratungs|Gremien|Sitzungs)(?:folge|gang|reihenfolge|verlauf|lauf|weg)\b|Gremi(?:um|en)(?=\s*$|[\s/|]+(?:Termin|Datum"
    r"|Sitzung|TOP|Art|Zuständigkeit|Rolle|am\s*$))"
    r"|(?:Datum(?:\sder\sSitzung)?|Sitzungs(?:termin|datum)|Termin)\s+Gremium|Beratungen\s*:?\s*$)",
    re.IGNORECASE,
)
_END = re.compile(
    r"^\s*(?:(?:\d\.\s*)?(?:Beschluss(?:vorschlag|antrag|entwurf|empfehlung|text|fassung)?|Antrag|Sachverhalt"
    r"|Sachdarstellung|Information|Begründung|Erläuterung|Vormerkung|Inhalt|Anlagen?(?:/n)?|Im Budget|Einreicher"
    r"|Finanzielle Auswirkung|Kurzfassung|Kosten|Relevanz|Betreff|Betr\.|Titel|Tagesordnungspunkt|Mitwirkung|ALLRIS)"
    r"\b(?!\s+\d\d\.))",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"\b(?:beschließt|möge|wolle|nimmt|empfiehlt|stimmt)\b")
"""What a committee does in a sentence, and no part of its turn."""
_TABLE_HEAD = re.compile(
    r"^\s*(?:(?:Gremium|Termin|TOP|ö|nö|N|Ö|Ergebnis|Sitzung|am|Sitzungstermin|Status|Datum|Zuständigkeit|\(Zuständigkeit\)"
    r"|Öffentlichkeit|Beratungsfolge|Gremien|Art|Votum|Sitzungstag|dieser|der|Vorlage|Beschluss|Sitzungsdatum|Sitzungsart|Beratungsaktion|Behandlung"
    r"|Kompetenz|Abstimmung|Beratungstyp|TOP-Nr\.|Ö/N|Rolle|Beratung|Änderungen|vorbehalten|Fachausschüsse)\b[\s:|/().]*)+$"
)
_DATE = re.compile(rf"(?<!\d)(?:{DAY})(?!\d)")
_UNHEADED = re.compile(
    rf"\s*(?:[-–•*]\s*)?(?:[A-Za-zÄÖÜäöü][\wäöü ]{{2,25}}:\s+)?(?:(?:{FULL})|Ausschuss\s(?:für|f\.)\s[^\d]{{3,60}}?)"
    rf"\s+(?:am\s|\()?(?:{DAY})(?:[\s)].{{0,60}})?$"
)
_ROW = re.compile(rf"\W*(?:(?:{FULL})(?:\s.*)?\s(?:{DAY})\s|(?:{DAY})\s+(?:{FULL}))")
_OTHER_LABELS = frozenset({"subject", "lead_office", "person", "own_cost", "file_ref", "refers_to"})
_ROLE = re.compile(
    r"\(?\b(?:Vorberatung|Entscheidung|Anhörung|Kenntnisnahme|zur Kenntnis(?!\sgenommen)|Kenntnis(?!\sgenommen)"
    r"|vorberatend|Beratung|beschließend|Beschlussfassung|Empfehlung|Information|Bestätigung|Vorabstimmung"
    r"|[12]\.\sLesung)\b\)?",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?<![\w-])(?:nicht\s?öffentlich|nö|N)(?![\w-])")
_PUBLIC = re.compile(r"(?<![\w-])(?:öffentlich|ö|Ö)(?![\w-])")
_CROSS = re.compile(r"\d(?P<gap>\s+)[xX](?=\s|$)")
_MEETING = re.compile(
    r"^(?:\d+\.\s?)?(?:öffentliche\s|nichtöffentliche\s|ordentliche\s)*(?:Sitzung|Plenarsitzung)\b(?:\s(?:des|der)\s)?"
)
_DELIVERED = re.compile(r"^\s*(?:In|An)\s(?:den|die|das)\s(?P<committee>\S.*)$")
_APART = re.compile(r"\s{2,}|\s*[|/]\s*")
_LONGEST_ROUTE = 60
_LONGEST_ROW = 160
_LONGEST_RESULT = 60


@dataclass
class _Turn:
    """One committee's turn while its lines are read."""

    committee: str
    role: ConsultationRole = ConsultationRole.UNKNOWN
    date: PartialDate | None = None
    public: bool | None = None
    result: str | None = None

    def closed(self) -> Consultation:
        return Consultation(
            committee=base_form(self.committee),
            role=self.role,
            date=self.date,
            public=self.public,
            result=self.result,
            outcome=outcome_of(self.result, self.role),
        )


def read_route(lines: list[str]) -> tuple[Consultation, ...]:
    """The consultations that a paper's own route names, in its order."""
    turns: list[_Turn] = []
    name = ""
    for line in _route_lines(lines):
        words = _DATE.sub(" ", _ROLE.sub(" ", line))
        if _starts_turn(line, name):
            turns.append(_Turn(_committee(f"{name} {words}" if name else words)))
            name = ""
        elif _opens_name(line):
            name = line.strip()
            continue
        if name and _DATE.search(line):
            turns.append(_Turn(_committee(name)))
            name = ""
        if turns:
            if _sits_again(line, turns[-1]):
                turns.append(_Turn(turns[-1].committee, turns[-1].role))
            _add(line, words, turns[-1])
    return tuple(turn.closed() for turn in turns) or _delivered(lines)


def is_table_head(line: str) -> bool:
    """Whether the line heads the columns of a route ("Datum   Gremium   Ergebnis")."""
    apart = len(_APART.split(line.strip())) > 1
    return apart and _TABLE_HEAD.match(line) is not None


def opens_route(line: str) -> bool:
    """Whether the consultations begin with this line."""
    return bool(_HEADING.match(line) or _UNHEADED.match(line))


def deciding(consultations: tuple[Consultation, ...]) -> Consultation | None:
    """The consultation that decides: the last with that role, else the last that is no preliminary one."""
    for role in (ConsultationRole.DECISION, ConsultationRole.UNKNOWN, ConsultationRole.NOTE):
        having = [turn for turn in consultations if turn.role is role]
        if having:
            return next((turn for turn in reversed(having) if _counts(turn)), having[-1])
    return consultations[-1] if consultations else None


def _counts(turn: Consultation) -> bool:
    return turn.outcome not in (Outcome.POSTPONED, Outcome.REFERRED)


def _route_lines(lines: list[str]) -> Iterator[str]:
    start = next((at for at, line in enumerate(lines) if _HEADING.match(line)), None)
    if start is None:
        yield from (line for line in lines if _UNHEADED.match(line) and not _MEETING.match(line.strip()))
        return
    said = [line for line in lines[start + 1 : start + 1 + _LONGEST_ROUTE] if line.strip()]
    for line, after in zip_longest(said, said[1:], fillvalue=""):
        if label_of(line) in _OTHER_LABELS or (_END.match(line) and not _is_column(line, after)) or _is_told(line):
            return  # the paper itself begins
        if not _TABLE_HEAD.match(line):
            yield line


def _is_told(line: str) -> bool:
    """ "Die Gemeindevertretung beschließt:", "Der Rat möge …", and whatever is too long for a row."""
    decides = _DECIDES.search(line) is not None and has_committee(line) and _DATE.search(line) is None
    return decides or (len(" ".join(line.split())) > _LONGEST_ROW and line.rstrip().endswith("."))


def _is_column(line: str, after: str) -> bool:
    """Whether "Beschluss" only says what the line below it is: the result of the meeting."""
    return line.strip().casefold() == "beschluss" and len(after) < _LONGEST_RESULT and _result_of(after) is not None


def _starts_turn(line: str, name: str) -> bool:
    if _MEETING.match(line.strip()):
        return False
    named = has_committee(f"{name} {line}" if name else line) and not _opens_name(line)
    return named and (_result_of(line) is None or _ROW.match(line) is not None)


def _sits_again(line: str, turn: _Turn) -> bool:
    """Another day on which the same committee sat about the paper."""
    return turn.date is not None and _DATE.fullmatch(line.strip()) is not None


def _opens_name(line: str) -> bool:
    """A committee whose name goes on in the next line: "Ausschuss für öffentliche"."""
    plain = line.strip()
    return bool(re.search(r"[Aa]usschuss\sfür\b[^\d()]*(?:[a-zäöüß]e|,|\bund|-|für)$", plain)) and not _ROLE.search(
        plain
    )


def _committee(words: str) -> str:
    plain = " ".join(words.split())
    result = _result_of(plain)
    plain = plain.removesuffix(result) if result else plain
    plain = re.sub(r"^(?:[ÖN]|TOP)(?:\s\d[\d.]*)?\s(?=[A-ZÄÖÜ])", "", plain)
    plain = re.split(r"\s_|\s\d|\s[xXöÖN](?:\s|$)|[|(;]|\s(?:nicht\s?)?öffentlich(?:\s|$)", plain)[0]
    return re.sub(
        r"^[\wäöü ]{0,25}:\s+|^(?:der|die|das|Der|Die)\s|(?:\s(?:am|vom|den|zur))?\s*[-–:,.]*$", "", plain
    ).strip()


def _add(line: str, words: str, turn: _Turn) -> None:
    role = _ROLE.search(line)
    if role and turn.role is ConsultationRole.UNKNOWN:
        turn.role = role_of(role[0])
    date = _DATE.search(line)
    if date and turn.date is None:
        turn.date = _date(date[0])
    rest = line.replace(turn.committee, " ")
    turn.public = turn.public if turn.public is not None else _public_of(rest)
    turn.result = turn.result or _result_of(rest if role is None else words.replace(turn.committee, " "))


def _public_of(words: str) -> bool | None:
    if _OPEN.search(words):
        return False
    if _PUBLIC.search(words):
        return True
    cross = _CROSS.search(words)
    return None if cross is None else len(cross["gap"]) < 2


def _result_of(words: str) -> str | None:
    plain = _MEETING.sub("", _DATE.sub(" ", words).strip())
    found = re.search(
        r"(?i)(?:(?:un)?geändert|einstimmig|mehrheitlich|abweichend|einvernehmlich|zur Kenntnis genommen|vorberaten"
        r"|abgesetzt|vertagt|abgelehnt|zurückgestellt|zurückgezogen|verwiesen|beschlossen|zugestimmt|empfohlen|ohne\s\w+|ja:?\s?\d).*",
        plain,
    )
    return " ".join(found[0].split()) if found else None


def _date(words: str) -> PartialDate | None:
    try:
        return german_date(words)
    except InvalidValueError:
        return None


def _delivered(lines: list[str]) -> tuple[Consultation, ...]:
    """Papers that are only addressed: "In den Verwaltungsausschuss", "In die Ratsversammlung"; the last one decides."""
    found = [addressed["committee"] for line in lines if (addressed := _DELIVERED.match(line))]
    plain = [re.sub(r"^Mitglieder\s(?:des|der)\s", "", " ".join(name.split())) for name in found]
    names = [base_form(name) for name in plain if has_committee(name) and len(name) < 80]
    roles = [ConsultationRole.PRELIMINARY] * (len(names) - 1) + [ConsultationRole.DECISION]
    return tuple(Consultation(committee=name, role=role) for name, role in zip(names, roles, strict=False))
