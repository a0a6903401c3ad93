"""When an amount falls due and for which year: the words at it, in its clause, in what it leans on."""

import re
from collections.abc import Iterator

from graph_model.values.vocabularies import ContributionKind, Period
from loaders.reading.money.amounts import period_before
from loaders.reading.money.sums import AMOUNT, Sum, is_caption
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_YEARLY = frozenset({ContributionKind.FEE, ContributionKind.SHAREHOLDER, ContributionKind.LEVY})
_BY_NATURE = frozenset({ContributionKind.CAPITAL, ContributionKind.ENTRY_FEE, ContributionKind.PURCHASE})
_SHARED = re.compile(
    r"(?>(?:,|\sund|\ssowie|,\sund)\s(?:(?:der|die|das|den|dem|vom|von|auf|durch)\s){0,2}\{[mb]\d+\}\s\{e\d+\}){1,12}"
)
_EACH_YEAR = re.compile(r"\{d\d+\}\s?(?:bis|und|–|-|/)\s?(?:einschließlich\s)?\{d\d+\}")
_PARTNERS = re.compile(
    r"\{e\d+\}(?:[^.;{}]|\{d\d+\}){0,50}\b(?:auf|statt|anstelle von)\b[^.;{}]{0,40}\{e\d+\}"
    r"|\bstatt\b[^.;{}]{0,30}\{e\d+\}[^.;{}]{0,40}\{e\d+\}"
)
_EACH = re.compile(r"\b(?:je|jeweils)\b")
_DATE = re.compile(r"\{d(\d+)\}")
_FOR = re.compile(
    r"(?:\b(?:[Ff]ür|[Aa]b|[Ss]eit|[Ii]m|in|[Zz]um|Jahr|Jahre[ns]?|Haushaltsjahr\w*|Haushalt\w*|Förderjahr"
    r"|Geschäftsjahr"
    r"|[Ll]etztmalig|[Ee]rstmals|erstmalig|HH|DHH|Wirtschaftsjahr|Kalenderjahr|Beitragsjahr|Beitrittsjahr"
    r"|Umlagejahr)(?:\s(?:das|dem|die|den|der|des))?"
    r"(?:\s(?:Haushaltsjahr\w*|Haushalts?|Jahr\w*|Förderjahr|Kalenderjahr\w*|Geschäftsjahr))?|\{e\d+\}\s\()\s?$"
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
_LABELLED = re.compile(r"[({;,/|]\s?\{d(\d+)\}(?::|\s=|\s–|\snoch)?\s(?:rund\s|ca\.\s|noch\s)?\{e\d+\}")
_TITLED = re.compile(r"(?<![\d./-])(20\d{2})(?![\d./-])")
_ROW_OF_YEARS = re.compile(r"\{d\d+\}(?:(?:,|\sund|,\sund|\sbis|\sbis einschließlich|–|-|/|\s–)\s?\{d\d+\}){1,9}")
_OF_YEARS = re.compile(
    r"\{d\d+\}:?\s(?:noch\s|rund\s)?\{e\d+\}[^.;{}]{0,20}\b(?:und"
    r"|sowie)\s(?:im Jahr\s)?\{d\d+\}:?\s(?:rund\s)?\{e\d+\}|^\W*(?:\w+:\s)?\{d\d+\}:?\s\{e\d+\}"
    r"|[({,;]\s?(?:\{d\d+\}|Vorjahr):?\s\{e\d+\}"
)
_RECURS = re.compile(
    r"(?:[Bb]etriebskosten|[Pp]ersonalkosten|[Ss]achkosten|[Bb]etriebs|[Dd]efizit|[Vv]erlust|[Ff]ehlbetrags?"
    r"|[Ss]ockel|[Bb]asis|[Gg]rund"
    r"|[Ii]nstitutionelle\w*\s|[Ll]aufende\w*\s|[Rr]egel)(?:zuschu|zuschü|förder|zuwend|finanz|ausgleich"
    r"|abdeckung|übernahme)"
)
_STANDS = re.compile(
    r"\b[Dd](?:er|en|em|es|ie)\s(?:[a-zäöüß]+\s){0,2}\w*(?:[Zz]uschuss|[Zz]uschusses|Zuwendung|Förderung"
    r"|Zuweisung)\b[^.;]{0,80}"
    r"\b(?:beträgt|betrug|betragen|beläuft|belief|liegt|lag|steigt|sinkt|erhöht|angehoben|anzuheben|gekürzt)\b"
)
"""A grant told with its article as one that is there."""
_BARE = 6.0
_OUTSIDE = 5.0
_CROSSED = 12.0


def period_of(told: Sum, kind: ContributionKind, inferred: bool) -> tuple[Period, bool]:
    """The period of an amount, and whether the source says it rather than the kind."""
    if kind in _BY_NATURE:
        return Period.ONCE, True
    said = (
        told.money.period
        or _of_partner(told)
        or _in_clause(told)
        or (_of_context(told) if inferred or told.row else None)
    )
    if said:
        return said, True
    return (Period.YEAR if kind in _YEARLY or _recurs(told) else Period.ONCE), False


def _recurs(told: Sum) -> bool:
    """Whether a grant is one of a row of years, or of a sort that is given every year."""
    return bool(told.money.year or any(pattern.search(told.text) for pattern in (_OF_YEARS, _RECURS, _STANDS)))


def _of_partner(told: Sum) -> Period | None:
    """ "von {e0} auf {e1} je Einwohner", "{m1} {e0} und {m2} {e1} jährlich": they share the period that one tells."""
    shared = _SHARED.match(told.text, told.end)
    if shared:
        return told.marked.money[int(AMOUNT.findall(shared.group())[-1])].period
    for found in _PARTNERS.finditer(told.text):
        pair = [int(number) for number in AMOUNT.findall(found.group())]
        if told.number in pair:
            return next((p for n in pair if (p := told.marked.money[n].period)), None)
    return None


def _in_clause(told: Sum) -> Period | None:
    """The word nearest before the amount, else one behind it in its clause, else one anywhere before it."""
    text = told.text
    if _EACH_YEAR.search(text) and _EACH.search(text[: told.start]):
        return Period.YEAR
    behind = text[told.end : told.right]
    following = AMOUNT.search(behind)
    options = (
        text[told.left : told.start],
        behind[: following.start()] if following else behind,
        text[: told.start],
        text[told.end :] if told.alone else "",
    )
    return next((p for option in options if (p := _period(option))), None)


def _period(words: str) -> Period | None:
    """The period nearest to the end of the words; a rate per inhabitant goes no farther than its own amount."""
    period = period_before(words)
    return None if period is Period.INHABITANT and AMOUNT.search(words) else period


def _of_context(told: Sum) -> Period | None:
    """The period of the heading of a row; of the amount before in the same paragraph for a part of it."""
    for earlier in told.before:
        period = period_before(earlier.text) or next((m.period for m in reversed(earlier.money) if m.period), None)
        if period and period is not Period.INHABITANT:
            return period if told.row or _goes_on(told, earlier) else None
    return None


def _goes_on(told: Sum, earlier: Marked) -> bool:
    return bool(earlier.money or told.leans) and not re.search(
        r"[Zz]uschuss|\beinmalig|\bweitere|zusätzlich", told.text
    )


def year_of(told: Sum, told_in: int | None) -> int | None:
    """The year the amount is for: its label, else the one behind "für", "ab", "im Jahr" that is nearest to it; of
    several years joined ("{d0}, {d1} und {d2} je {e0}") the first. ``told_in``: the year of the paper."""
    labelled = told.money.year or _of_label(told, told_in)
    if labelled:
        return labelled
    spots = sorted(_spots(told))
    return _first_of_row(told, spots[0][2]) if spots else _of_notice(told) or _of_plan(told)


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
        for found in _DATE.finditer(earlier.text):
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
