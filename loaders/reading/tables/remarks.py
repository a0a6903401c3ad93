"""What the remark beside a row tells of its membership: since and until when, planned, over, or a share held."""

import re
from dataclasses import dataclass

from graph_model.errors import InvalidValueError
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import DATE, date_of
from graph_model.values.vocabularies import Role, Status

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SINCE = re.compile(
    r"\b(?:seit|ab|[Mm]itglied seit|[Bb]eitritt|[Bb]eigetreten|[Ee]intritt|[Gg]ezeichnet|[Ee]rworben)\b[^;,\d]{0,25}$"
)
_UNTIL = re.compile(
    r"\b(?:bis|[Aa]ustritt|[Aa]usgetreten|[Aa]usgeschieden|[Gg]ekündigt|[Kk]ündigung|[Ee]rloschen|[Bb]eendet|[Ee]nde[t]?)\b"
    r"[^;,\d]{0,25}$"
)
_OVER = re.compile(r"\b(?:erloschen|ausgetreten|ausgeschieden|beendet|ehemals|früher\w*|aufgelöst)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:Beitritt|Eintritt|Aufnahme|Mitgliedschaft)\b[^;]{0,40}\b(?:vorgesehen|geplant|beantragt|beabsichtigt|angestrebt)\b"
    r"|\b(?:vorgesehen|geplant|beantragt)e[rn]?\s(?:Beitritt|Eintritt|Aufnahme|Mitgliedschaft)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"\b(?:(?:Allein|Mit)?[Gg]esellschafter(?:in)?|(?:Geschäfts|Gesellschafts|Genossenschafts)anteile?|Stammeinlage)\b"
)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is not told is None."""

    since: PartialDate | None = None
    until: PartialDate | None = None
    status: Status | None = None
    role: Role | None = None


def read_remark(words: str) -> Remark:
    """The remark of a row of a list of memberships ("seit 1978", "Kündigung zum 31.12.2024 ausgesprochen")."""
    status = Status.PROPOSED if _PLANNED.search(words) else Status.ENDED if _OVER.search(words) else None
    since, until = _dated(words, _SINCE), _dated(words, _UNTIL)
    return Remark(since, until, status, Role.SHAREHOLDER if _SHARES.search(words) else None)


def _dated(words: str, before: re.Pattern[str]) -> PartialDate | None:
    """The first date behind one of the words."""
    days = [(found.start(), _day(found)) for found in DATE.finditer(words)]
    years = [(found.start(), PartialDate(int(found[0]))) for found in _YEAR.finditer(words)]
    told = sorted((place, day) for place, day in (*days, *years) if day and before.search(words, 0, place))
    return told[0][1] if told else None


def _day(found: re.Match[str]) -> PartialDate | None:
    try:
        return date_of(found)
    except InvalidValueError:
        return None
