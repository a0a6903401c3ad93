"""Numbers of papers: "2015/179", "VO/6226/15", "VII-DS-01234", "14-20 / V 04711", "705/IX.", "2008 0385"."""

import re
from collections.abc import Sequence

DAY = r"\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d\d-\d\d|\d{1,2}\.\s?[A-ZÄ][a-zä]+\s\d{4}"
_LETTERS = r"(?:(?:[A-ZÄÖÜ]{1,8}|StVV|GRDrs|Drs|Ds|Vorl)\.?(?:\s?[-/]\s?|\s)|[A-ZÄÖÜ]{1,4}(?=\d))"
_GROUP = r"(?:\d+[a-z]?(?![a-zäöü])|[A-ZÄÖÜ]{1,8}\d{0,5}(?![A-Za-zäöü])(?:\s\d+)?)"
NUMBER = rf"(?:\d{{4}}\s\d{{3,5}}(?!\d)|(?:{_LETTERS}){{0,3}}\d+[a-z]?(?![a-zäöü])(?:\s?[-/._]\s?{_GROUP}){{0,5}})"
_KIND = (
    r"(?:[A-ZÄÖÜ][\wäöüß]{0,30}[-/ ]?)?(?:[Vv]orlagen?|VORLAGE|[Dd]rucksachen?|DRUCKSACHE|[Aa]ntrag|[Aa]nfrage"
    r"|[Mm]itteilung|(?:Presse|Medien)(?:information|info)|[Bb]eschluss|[Nn]iederschrift|[Vv]ermerk|(?:DS|Drs\.?|Drucks\.|GRDrs)(?!\d))"
)
_ABOUT = (
    r"(?:(?:Antwort|Stellungnahme|Ergänzung|Beschluss|Änderung)\s(?:\w+\s){0,2}(?:auf|zur|zum|zu)\s(?:die\s|der\s)?)?"
)
_IN_LINE = re.compile(
    rf"^\(?(?:öffentliche\s|nichtöffentliche\s)?{_ABOUT}(?:{_KIND})"
    r"(?:[\s(-]*(?:Nr\.?|NR\.?|Nummer|Nr\.:))?\s*[:\-–.]?\s*"
    rf"(?P<number>{NUMBER})(?=[\s:,;.)]|$)",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(rf"(?:[Vv]orlage|[Dd]rucksache|DS|Drs\.)[\s-]*(?:Nr\.?|Nummer)\s*[:\-–]?\s*(?P<number>{NUMBER})")
_ATTACHED = re.compile(rf"Anlage\s?\w{{0,3}}\szu(?:r|m)?\s(?:[A-Z]\w+\s)?(?:Nr\.\s)?(?P<number>{NUMBER})(?=[\s,;)]|$)")
_ALONE = re.compile(
    rf"(?:Nr\.?\s*:?\s*)?(?P<number>{NUMBER})(?:\s*\(?[-–]?\s*(?:nicht)?öffentlich\s*[-–]?\)?)?"
    r"(?:\s\((?:(?:Seite|S\.)\s\d+|[A-Za-zäöü. ]{3,30})\))?"
)
_WITH_TITLE = re.compile(rf"(?P<number>{NUMBER})\.?(?:\s[-–])?\s+[A-ZÄÖÜ„\"][a-zäöüß].{{3,}}")
_CODED = re.compile(r"[A-ZÄÖÜ]{2,8}-(?:\d{4}-\d{2,6}|\d{2,6}-\d{4})")
"""A number with letters and its year, strokes or not: "VO-2019-0062"."""
_YEARS = re.compile(r"(?:.*\s)?(?P<first>(?:19|20)\d\d)\s?/\s?(?P<second>(?:19|20)\d\d)")
_HEAD_LINES = 25
_NEAR_TOP = 15


def number_in(lines: Sequence[str]) -> str | None:
    """The number that a line of the head gives without a label: after the kind of paper, alone, before the title."""
    parts = [part for line in lines[:_HEAD_LINES] for part in re.split(r"\s[-–|·]\s(?=[A-ZÄÖÜ])|,\s", line)]
    for pattern, reach, sure in (
        (_IN_LINE, _HEAD_LINES, False),
        (_ALONE, _NEAR_TOP, True),
        (_WITH_TITLE, _HEAD_LINES, True),
    ):
        for line in (*lines[:reach], *parts):
            found = pattern.match(line) if pattern is not _ALONE else pattern.fullmatch(line)
            if found and is_number(found["number"], sure=sure):
                return found["number"]
    attached = next((hit for line in lines[:_NEAR_TOP] if (hit := _ATTACHED.match(line))), None)
    if attached:
        return attached["number"]
    found = next((hit for line in lines[:_HEAD_LINES] if (hit := _ANYWHERE.search(line))), None)
    return found["number"] if found else None


def is_number(words: str, *, sure: bool = False) -> bool:
    """Whether the words can be a paper's number and are no date; ``sure`` asks for the marks of a number that stands
    without a label: a stroke, and a long group of digits or letters."""
    if re.fullmatch(DAY, words) or not re.fullmatch(NUMBER, words):
        return False
    if sure and (years := _YEARS.fullmatch(words)) and int(years["second"]) == int(years["first"]) + 1:
        return False
    return not sure or bool(
        _CODED.fullmatch(words) or (re.search(r"\d{2}|[A-Z]", words) and "/" in words and len(words) >= 5)
    )


def numbers_of(words: str) -> tuple[str, ...]:
    """All numbers of papers that the words give."""
    return tuple(found for found in re.findall(NUMBER, words) if not re.fullmatch(DAY, found))
