"""Reading German dates: "16. Juni 2016", "22.04.15", "07/2014", "Mitte 2016", "2022-06-07"."""

import re

from graph_model.errors import InvalidValueError
from graph_model.values.dates import Part, PartialDate

_NAMES = "januar februar märz april mai juni juli august september oktober november dezember".split()  # noqa: SIM905
MONTHS = {name: number for number, name in enumerate(_NAMES, 1)} | {
    name[:3]: number for number, name in enumerate(_NAMES, 1)
}
_MONTH = "(?P<name>" + "|".join([*_NAMES, *(f"{name[:3]}\\.?(?![a-zäöü])" for name in _NAMES), "jänner"]) + ")"
DATE = re.compile(
    r"(?<![0-9.,/])(?:"
    r"(?P<iso>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)"
    r"|(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4}|[0-9]{2})(?![0-9]|\.[0-9])"
    r"|(?:(?P<day2>[0-9]{1,2})\.\s?)?" + _MONTH + r"\s(?P<year2>[0-9]{4})"
    r"|(?P<month3>0?[1-9]|1[0-2])/(?P<year3>(?:19|20)[0-9]{2})"
    r"|(?P<part>Anfang|Mitte|Ende)\s(?:des\sJahres\s)?(?P<year4>(?:19|20)[0-9]{2})"
    r"|(?P<year5>(?:19|20)[0-9]{2})"
    r")(?![0-9/]|-[0-9]|,[0-9]|\.[0-9])",
    re.IGNORECASE,
)


def german_date(text: str) -> PartialDate:
    """The date that the whole of ``text`` writes; InvalidValueError where it writes none."""
    found = DATE.fullmatch(text.strip())
    if found is None:
        raise InvalidValueError(text, "ein Datum", "erwartet wird zum Beispiel 22.04.2015, 07/2014 oder Mitte 2016")
    return date_of(found)


def date_of(found: re.Match[str]) -> PartialDate:
    """The date of a match of ``DATE``; InvalidValueError for a day that does not exist."""
    if found["iso"]:
        return PartialDate.parse(found["iso"])
    if found["month"]:
        return PartialDate(full_year(found["year"]), int(found["month"]), int(found["day"]))
    if found["year2"]:
        return PartialDate(int(found["year2"]), _month(found["name"]), int(found["day2"]) if found["day2"] else None)
    if found["year3"]:
        return PartialDate(int(found["year3"]), int(found["month3"]))
    if found["year4"]:
        return PartialDate(int(found["year4"]), part=Part(found["part"].capitalize()))
    return PartialDate(int(found["year5"]))


def full_year(digits: str) -> int:
    """``15`` is 2015 and ``87`` is 1987: two digits below 50 belong to this century."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def _month(name: str) -> int:
    plain = name.casefold().rstrip(".")
    return 1 if plain == "jänner" else MONTHS[plain]
