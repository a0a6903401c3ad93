"""For which year an amount is: its label, the year at it, that of its list, its heading or the title of the paper."""

import re
from collections.abc import Iterator

from loaders.reading.money.sums import AMOUNT, Sum, is_caption
from loaders.reading.text.blocks import CELL
from loaders.reading.text.paper import Paper

_EACH = re.compile(r"\b(?:je|jeweils)\b")
_DATE = re.compile(r"\{d(\d+)\}")
_FOR = re.compile(
    r"(?:\b(?:[Ff]ür|[Aa]b|[Ss]eit|[Ii]m|in|[Zz]um|Jahr|Jahre[ns]?|Haushaltsjahr\w*|Haushalt\w*|Förderjahr"
    r"|Geschäftsjahr"
    r"|[Ll]etztmalig|[Ee]rstmals|erstmalig|HH|DHH|Wirtschaftsjahr|Kalenderjahr|Beitragsjahr|Beitrittsjahr"
    r"|Umlagejahr)(?:\s(?:das|dem|die|den|der|des))?"
    r"(?:\s(?:Haushaltsjahr\w*|Haushalts?|Jahr\w*|Förderjahr|Kalenderjahr\w*|Geschäftsjahr))?|\{e\d+\}\s\()\s?$"
)
_SAME_YEAR = re.compile(
    r"\b(?:im\s(?:selben|gleichen)|in\sdemselben|desselben|des\sgleichen)\s(?:Haushalts|Kalender)?[Jj]ahr"
)
_SINCE = re.compile(r"\b[Ss]eit(?:\sdem)?(?:\sJahre?)?\s$")
_NOT_FOR = re.compile(
    r"(?:\b[Bb]is(?:\s(?:zum|Ende|einschließlich))?|\b[Ss]tand|[Ss]tichtag\w*|\bvom|\bam|[Vv]orlage|Nr\.)\s?$"
)
_PLAN = re.compile(
    r"\b(?:Wirtschafts|Haushalts|Finanz|Umlage)(?:plan\w*|satzung)?\s(?:für\s)?(?:das\s(?:Jahr|Haushaltsjahr)\s)?\{d(\d+)\}"
)
_BEGAN = re.compile(r"\b(?:[Ss]eit|[Gg]egründet|[Gg]ründung\w*|[Bb]eitritt|[Ee]intritt)\b:?[^.;{}]{0,12}$")
_BY_PLAN = re.compile(r"\W*(?:Danach|Hiernach|Demnach|Darin|Dort)\b")
_NOTICE = re.compile(
    r"\b\w*[Bb]escheid\w*\s(?:vom|von)\s\{d(\d+)\}[^.;]{0,140}\b(?:bewilligt|gewährt|zugewendet|festgesetzt)"
)
_LABEL = re.compile(
    r"(?:\{d(?P<date>\d+)\}|\b(?P<before>Vorjahr|im Vorjahr|Vj\.)|\b(?P<next>Folgejahr))"
    r"\s?(?::|=|–|-|noch|waren es(?: noch)?|seien es(?: noch)?)?\s(?:rund\s|ca\.\s|etwa\s|noch\s|nur\s){0,2}$"
)
"""A year right before its amount: "({d1}: {e1})", "Vorjahr: {e1}"."""
_LABELLED = re.compile(
    r"[({;,/|]\s?(?:[A-ZÄÖÜ][a-zäöü]+\s)?\{d(\d+)\}(?::|\s=|\s–|\snoch)?\s(?:rund\s|ca\.\s|noch\s)?\{e\d+\}"
)
_PARTS = re.compile(r"\W*(?:Hiervon|Davon|Von diesem Betrag|Von dieser Summe|Darin|Hierauf)\b")
_NOT_YEAR_OF_LIST = re.compile(r"\b(?:[Ss]eit|[Bb]is|[Aa]b|[Vv]om|[Vv]on|[Aa]m|[Ss]tand)\b(?:\s\w+){0,2}\s$")
_GAPPED = re.compile(r"(?:,|\sund|\ssowie|\s|auf|an|von|vom|der|die|das|den|dem|für|\{[mbe]\d+\}|[A-ZÄÖÜ][a-zäöüß-]+)+")
_TITLED = re.compile(r"(?<![\d./-])(20\d{2})(?![\d./-])")
_ROW_OF_YEARS = re.compile(r"\{d\d+\}(?:(?:,|\sund|,\sund|\sbis|\sbis einschließlich|–|-|/|\s–)\s?\{d\d+\}){1,9}")
_BARE = 6.0
_OUTSIDE = 5.0
_CROSSED = 12.0


def year_of(told: Sum, told_in: int | None) -> int | None:
    """The year the amount is for: its label, else the one behind "für", "ab", "im Jahr" that is nearest to it; of
    several years joined ("{d0}, {d1} und {d2} je {e0}") the first. ``told_in``: the year of the paper."""
    labelled = told.money.year or _of_label(told, told_in)
    if labelled or CELL in told.text:
        return labelled or _of_column(told)
    spots = sorted(_spots(told))
    if spots:
        return _first_of_row(told, spots[0][2])
    return _of_same_year(told) or _of_notice(told) or _of_plan(told) or _of_list(told) or _of_whole(told)


def _of_column(told: Sum) -> int | None:
    """The year of the cell above the amount, in a table drawn with strokes; a year of another cell says nothing."""
    at = told.text.count(CELL, 0, told.start)
    for line in told.before:
        cells = line.text.split(CELL)
        dates = _DATE.findall(cells[at]) if at < len(cells) else []
        if len(dates) == 1:
            return line.moments[int(dates[0])].date.year
    return None


def _of_list(told: Sum) -> int | None:
    """ "{d0} entfallen auf {m1} {e0}, auf {m2} {e1} und auf {m3} {e2}": the only year of a list is that of all."""
    dates = list(_DATE.finditer(told.text))
    first = AMOUNT.search(told.text)
    if len(dates) != 1 or first is None or not dates[0].end() <= first.start() < told.start:
        return None
    moment = told.marked.moments[int(dates[0][1])]
    if moment.aside or moment.date.month or _NOT_YEAR_OF_LIST.search(told.text[: dates[0].start()]):
        return None
    return moment.date.year if _GAPPED.fullmatch(told.text, first.end(), told.end) else None


def _of_whole(told: Sum) -> int | None:
    """ "Ihr stehen {d0} {e0} zur Verfügung. Hiervon trägt …": a part is of the year of the whole."""
    if not (_PARTS.match(told.text) and told.before):
        return None
    whole = told.before[0]
    years = {m.date.year for m in whole.moments if not m.aside and m.date.month is None}
    return years.pop() if len(years) == 1 and len(whole.money) == 1 else None


def _of_same_year(told: Sum) -> int | None:
    """ "im selben Jahr": the last year of the sentence before."""
    if not (told.before and _SAME_YEAR.search(told.text)):
        return None
    return next((m.date.year for m in reversed(told.before[0].moments) if not m.aside), None)


def _of_notice(told: Sum) -> int | None:
    """ "mit Bescheid vom {d0} bewilligt": what a notice grants belongs to its year."""
    found = _NOTICE.search(told.text)
    return told.marked.moments[int(found[1])].date.year if found else None


def _of_label(told: Sum, told_in: int | None) -> int | None:
    found = _LABEL.search(told.text[: told.start])
    if found is None:
        return None
    if found["date"]:
        moment = told.marked.moments[int(found["date"])]
        return None if moment.date.month or moment.aside else moment.date.year
    step = -1 if found["before"] else 1
    base = _of_same_sentence(told) or told_in
    return base + step if base else None


def _of_same_sentence(told: Sum) -> int | None:
    """ "im Jahr {d0} {e0} (Vorjahr: {e1})": the year that the other amount is for."""
    ahead = [f for f in _DATE.finditer(told.text) if f.end() <= told.start and _FOR.search(told.text[: f.start()])]
    years = [m.date.year for f in ahead if not (m := told.marked.moments[int(f[1])]).aside]
    return years[-1] if years else _of_plan(told)


def _of_plan(told: Sum) -> int | None:
    """ "… hat den Wirtschaftsplan {d0} beschlossen. Danach beträgt …": the year of the plan spoken of before."""
    if not (_BY_PLAN.match(told.text) and told.before):
        return None
    earlier = told.before[0]
    found = _PLAN.search(earlier.text)
    return earlier.moments[int(found[1])].date.year if found else None


def _first_of_row(told: Sum, date: int) -> int:
    """The year of the date, or of the first date of the row of years that it ends."""
    for found in _ROW_OF_YEARS.finditer(told.text):
        row = [int(number) for number in _DATE.findall(found.group())]
        if date in row:
            return told.marked.moments[row[0]].date.year
    return told.marked.moments[date].date.year


def year_of_heading(told: Sum) -> int | None:
    """The year that the line above a list, or the sentence before that line, is about."""
    if not (told.before and (told.row or told.before[0].text.endswith(":"))):
        return None
    for earlier in told.before:
        for found in _DATE.finditer(earlier.text) if CELL not in earlier.text else ():
            moment = earlier.moments[int(found[1])]
            named = _FOR.search(earlier.text[: found.start()]) or (len(earlier.moments) == 1 and is_caption(earlier))
            since = _BEGAN.search(earlier.text[: found.start()])
            if not (moment.aside or since) and named and moment.date.month is None:
                return moment.date.year
    return None


def year_of_title(paper: Paper) -> int | None:
    """ "Zuschuss … für das Jahr 2024": the year that the title of the paper names."""
    years = set(_TITLED.findall(paper.document.title or ""))
    return int(years.pop()) if len(years) == 1 else None


def _spots(told: Sum) -> Iterator[tuple[float, int, int]]:
    """How far each year stands from the amount, the year, and the number of its date."""
    text = told.text
    of_others = {int(number) for number in _LABELLED.findall(text)}
    for found in _DATE.finditer(text):
        moment, ahead = told.marked.moments[int(found[1])], text[: found.start()]
        if moment.aside or _NOT_FOR.search(ahead) or int(found[1]) in of_others:
            continue
        inside = told.left <= found.start() < told.right
        if _SINCE.search(ahead) and not inside:
            continue
        bare = not _FOR.search(ahead)
        if bare and ahead.endswith("("):
            continue
        if bare and (moment.date.month is not None or (told.row and found.start() > told.start)):
            continue
        between = text[min(found.end(), told.end) : max(found.start(), told.start)]
        each = _EACH.search(ahead[-12:])
        if not (
            inside or told.alone or each or (found.end() <= told.start and "{e" not in text[found.end() : told.start])
        ):
            continue
        outside = 0.0 if inside else _OUTSIDE
        crossed = _CROSSED * len(AMOUNT.findall(between))
        yield between.count(" ") + outside + crossed + bare * _BARE, moment.date.year, int(found[1])
