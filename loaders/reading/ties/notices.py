"""Terms of notice in the words of German lists: a duration, a fixed day, to which end, and the words themselves."""

import re

from graph_model.values.german_dates import MONTHS
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import TermEnd

_NUMBERS = {
    "ein": 1, "eine": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "halb": 6, "halbes": 6,
}  # fmt: skip
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")"
_ADJECTIVE = r"(?:weitere[smnr]?|volle[smnr]?|ganze[smnr]?|jeweilige[smnr]?)\s"
_FRACTIONS = ((r"½|\b1/2", 6), (r"¼|\b1/4", 3), (r"¾|\b3/4", 9))
_UNITS = {"tag": "D", "woche": "W", "monat": "M", "jahr": "Y", "quartal": "Q", "vierteljahr": "Q", "halbjahr": "H"}
_DURATION = re.compile(
    rf"(?<![\w.,]){_COUNT}\s*-?\s*(?:\((?:\d+|\w+)\)\s*)?(?:{_ADJECTIVE})?(?P<unit>Tag|Woche|Monat|Jahr|Jähr|Quartal|Vierteljahr|Halbjahr)"
    r"(?:e[nsr]?|n|s|ig\w*|lich\w*)?\b|(?P<bare>[Vv]ierteljähr|[Hh]albjähr)(?:lich|ig)\w*|\b(?P<alone>Quartal|Halbjahr|Vierteljahr)sfrist",
    re.IGNORECASE,
)
_MINIMUM = re.compile(
    r"(?:mindest|erstmals|frühestens|mindestlaufzeit|mindestdauer|laufzeit)[^.;,\d]{0,30}?$", re.IGNORECASE
)
_RENEWAL = re.compile(r"(?:verlänger\w*|erneuert\s+sich)[^.;,\d]{0,45}?$", re.IGNORECASE)
_DAY = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.|(?P<name>"
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")\b)",
    re.IGNORECASE,
)
_ENDS: tuple[tuple[TermEnd, str], ...] = (
    (TermEnd.BUDGET_YEAR, r"haushaltsjahr|rechnungsjahr"),
    (TermEnd.FINANCIAL_YEAR, r"geschäftsjahr|wirtschaftsjahr|vereinsjahr"),
    (TermEnd.MEMBERSHIP_YEAR, r"mitglied(?:schaft)?sjahr|beitragsjahr|vertragsjahr|laufzeitende|ende der laufzeit"),
    (TermEnd.CALENDAR_YEAR, r"kalenderjahr|jahres\s?(?:ende|schluss)"
     r"|ende (?:eines|des|jeden) (?:laufenden )?jahre?s|schluss (?:eines|des) jahres"
     r"|zum 31\.\s?(?:12\.|dezember)|ablauf (?:eines|des) jahres|\bz\.?\s?j(?:ahres)?e"),
    (TermEnd.QUARTER, r"quartals?(?:ende|schluss|s\b|\b)"),
    (TermEnd.MONTH, r"monats?(?:ende|schluss)|ende (?:eines|des) (?:kalender)?monats"),
    (TermEnd.ANY_DAY, r"jederzeit|fristlos|ohne (?:einhaltung einer )?(?:kündigungs)?frist|keine frist|täglich"),
)  # fmt: skip
_AT_ONCE = re.compile(
    r"\b(?:jederzeit|fristlos|sofort|ohne\s(?:(?:einhaltung\s)?(?:einer\s)?)?(?:kündigungs)?frist"
    r"|keine\s(?:kündigungs)?frist)|^ohne$",
    re.IGNORECASE,
)
_FORM = re.compile(r"schriftlich\w*|per einschreiben|einschreiben|textform|in schriftform", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:nein|nicht\s(?:\w+\s)?(?:kündbar|möglich)|unkündbar|keine?\s(?:kündigung|austritt)\b|pflichtmitglied\w*)",
    re.IGNORECASE,
)
_ALLOWED = re.compile(r"^\W*ja\b|(?<!un)kündbar|\bkündigung\b|\baustritt\b|jederzeit|\bmöglich|frist\b", re.IGNORECASE)


def read_notice(words: str) -> Notice | None:
    """The notice of a cell or a phrase; None where it says nothing but yes, no or a dash. Only what is written is
    filled: "jährlich" alone gives the words without a date."""
    plain = " ".join(words.split())
    told = re.sub(r"^(?:ja|nein)\b[\s,;:.–-]*", "", plain, flags=re.IGNORECASE)
    if not re.search(r"\w{2}|\d", told) or re.fullmatch(r"(?i)(?:k\.?\s?a\.?|unbekannt|entfällt|keine angaben?)", told):
        return None
    durations = _durations(told)
    fixed_day = _fixed_day(told, "notice" in durations)
    return Notice(
        words=told,
        duration=durations.get("notice") or ("P0D" if _AT_ONCE.search(told) and not fixed_day else None),
        fixed_day=fixed_day,
        to_end_of=next((end for end, pattern in _ENDS if re.search(pattern, told, re.IGNORECASE)), None),
        minimum_term=durations.get("minimum"),
        renewal=durations.get("renewal"),
        form=found[0].casefold() if (found := _FORM.search(told)) else None,
    )


def read_terminable(words: str) -> bool | None:
    """Whether the words of a cell say that a membership can be ended; None where they leave it open."""
    plain = " ".join(words.split())
    if _REFUSED.search(plain) and not re.match(r"(?i)\W*ja\b", plain):
        return False
    return True if _ALLOWED.search(plain) or _durations(plain) or _DAY.search(plain) else None


def _durations(words: str) -> dict[str, str]:
    """Durations by what they are for: the notice, a minimum term, a renewal; the first of each counts."""
    found: dict[str, str] = {}
    for sign, months in _FRACTIONS:
        words = re.sub(rf"(?:{sign})\s?-?\s?[Jj]ahre?s?\b", f"{months} Monate", words)
    for match in _DURATION.finditer(words):
        before = words[: match.start()]
        is_notice = re.match(r"\s*(?:vor|Frist|Kündigungsfrist)\b", words[match.end() :], re.IGNORECASE)
        is_minimum = _MINIMUM.search(before) and not is_notice
        what = "renewal" if _RENEWAL.search(before) else "minimum" if is_minimum else "notice"
        if re.search(r"\b(?:nach|alle|seit)\s*$", before, re.IGNORECASE) and what == "notice":
            continue
        found.setdefault(what, _in_months(_iso(match)) if what == "notice" else _iso(match))
    return found


def _in_months(duration: str) -> str:
    """Terms of notice are told in months, however the list words them: a year is twelve."""
    years = re.fullmatch(r"P(\d+)Y", duration)
    return f"P{int(years[1]) * 12}M" if years else duration


def _iso(match: re.Match[str]) -> str:
    unit = (match["unit"] or match["bare"] or match["alone"]).casefold()
    unit = {"vierteljähr": "vierteljahr", "halbjähr": "halbjahr", "jähr": "jahr"}.get(unit, unit)
    said = (match["count"] or "1").casefold()
    if said.startswith("halb"):
        return "P6M"
    count = int(said) if said.isdigit() else _NUMBERS[said]
    letter = _UNITS[unit]
    months = {"Q": 3, "H": 6}.get(letter)
    return f"P{count * months}M" if months else f"P{count}{letter}"


def _fixed_day(words: str, has_duration: bool) -> str | None:
    """The day by which notice is due ("bis 30.06."). "Zum 30.09." is that day only where no duration stands beside
    it, and the end of the year never is."""
    for found in _DAY.finditer(words):
        day, month = int(found["day"]), int(found["month"]) if found["month"] else MONTHS[found["name"].casefold()]
        is_end = re.search(r"(?:zum|auf den|mit wirkung (?:vom|zum))\s*$", words[: found.start()], re.IGNORECASE)
        if not (1 <= month <= 12 and 1 <= day <= 31) or (is_end and (has_duration or (month, day) == (12, 31))):
            continue
        return f"--{month:02}-{day:02}"
    return None
