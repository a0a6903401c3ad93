"""Membership tables whose cells were glued together when their text was taken from a PDF ("123.395,00ja")."""

import re
from collections import Counter
from collections.abc import Iterator

from loaders.sources.draft import Cell, Row

_HEADING = re.compile(
    r"(?=.*mitgliedschaft)(?=.*(?:kosten|beitrag|beiträge)).*(?:kündbar|kündigung|frist)", re.I | re.S
)
_LOOKED_AT = 1_500
_CODE = re.compile(
    r"^(?P<code>\d{3,4})(?!\d|[.,/:]|\s\d|\s[a-zäöü])[ \t]*(?:(?:\n|(?<=\s))\((?P<unit>[^)]{1,60})\)[ \t]*$)?",
    re.MULTILINE,
)
_CURRENCY = r"(?:€|EUR|Euro)"
_GLUED_YEAR = r"(?<![\d,])(?<!\d\.)(?:(?:19|20)\d\d(?=\d{1,3}[.,]\d))?"
_MONEY = (
    rf"{_GLUED_YEAR}(?P<amount>\d{{1,3}}(?:\.\d{{3}})+(?:,\d\d?|(?:,-+)?(?=\s?{_CURRENCY}))"
    rf"|\d+,\d\d?|\d+(?:,-+)?(?=\s?{_CURRENCY}))"
)
_AMOUNT = re.compile(rf"{_MONEY}(?:\s?{_CURRENCY})?\s*(?=(?:[Jj][Aa]|[Nn][Ee][Ii][Nn])(?![a-z]{{1,2}}\b))")
_BARE_AMOUNT = re.compile(rf"{_MONEY}(?:\s?{_CURRENCY})?[ \t]*$", re.MULTILINE)
_ANSWER = re.compile(r"^[ \t]*(?:[Jj]a|[Nn]ein)\b", re.MULTILINE)
_FORM_GLUE = re.compile(
    r"(?<=GmbH)(?=[A-ZÄÖÜ][a-zäöü])|(?<=e\. V\.|e\.\u00a0V\.)(?=\S)|(?<=e\.V\.)(?=\S)"
    r"|(?<=\))(?=[A-ZÄÖÜ])|(?<=\w[\"“])(?=[A-ZÄÖÜ])"
)
_WORD_GLUE = re.compile(r"(?<=[a-zäöüß]{2})(?=[A-ZÄÖÜ][a-zäöüß]+)|(?<=[A-ZÄÖÜ]{2})(?=[A-ZÄÖÜ][a-zäöüß]{4})")
_SHORT_GLUE = re.compile(r"(?<=\s[A-ZÄÖÜ]{2})(?=[A-ZÄÖÜ][a-zäöüß]{4,}\s)")
_LEGAL_FORM = re.compile(r"\be\.\s?V\.|\bg?GmbH\b|\beG\b|(?<=[a-zäöüß]\s)(?<!der\s)(?<!die\s)AG\b")
_NEW_SENTENCE = re.compile(
    r"(?<=[a-zäöüßA-Z\d])\s(?=(?:Das|Die|Der|Ein|Eine|Es|Um|Durch|Auszug\saus)\s[a-zäöü]+\s|(?:Das|Der|Die)\s[A-ZÄÖÜ])"
    r"|(?<=verband|.verein|..forum|...bund|etzwerk)\s(?=(?!Ver|Stift|Ein)[A-ZÄÖÜ][a-zäöüß]+(?:ung|tausch|nahme)\s(?:der|des|von)\s)"
)
_BULLET = re.compile(r"^\s*[-–•*]\s")
_NAME_REACH = 70
_WORDS_BESIDE = 3
_FEWEST_ROWS = 5
_REPEATED = 3


def glued_rows(text: str) -> tuple[Row, ...]:
    """The rows of a text that is a table: each begins with a code of the budget and ends with amount, yes or no, and
    notice. Fewer than five are no table."""
    if not _HEADING.match(text[:_LOOKED_AT]):  # looks ahead by itself: a search would do so from every character
        return ()
    starts = [found for found in _CODE.finditer(text) if not text[found.end() :].lstrip(" ").startswith("\n\n")]
    ends = [*(found.start() for found in starts[1:]), len(text)]
    furniture = _furniture(text, starts[0].start() if starts else 0)
    rows = tuple(
        row
        for found, end in zip(starts, ends, strict=False)
        if (row := _row(text, found, _before_furniture(text, found.end(), end, furniture)))
    )
    return rows if len(rows) >= _FEWEST_ROWS else ()


def _row(text: str, code: re.Match[str], end: int) -> Row | None:
    inside = text[:end]
    amount = _AMOUNT.search(inside, code.end()) or _last(_BARE_AMOUNT.finditer(inside, code.end()))
    answer = None if amount else _last(_ANSWER.finditer(inside, code.end()))
    if amount is None and answer is None:
        return None
    told_end = amount.start() if amount else answer.start() if answer else end
    name = _name(text, code.end(), told_end)
    cells = [_cell(text, "unit", *(code.span("unit") if code["unit"] else code.span("code")))]
    cells.append(_cell(text, "body", *name))
    cells.append(_cell(text, "benefit", name[1], told_end))
    if amount:
        cells.append(_cell(text, "amount", *amount.span("amount")))
    cells.extend(_ending(text, amount.end() if amount else told_end, end))
    kept = tuple(cell for cell in cells if cell.end > cell.start)
    return Row(start=code.start(), end=max(cell.end for cell in kept), cells=kept)


def _ending(text: str, start: int, end: int) -> Iterator[Cell]:
    """Yes or no, and the words of the notice, which may be glued to it."""
    answer = re.compile(r"\s*(?P<answer>[Jj][Aa]|[Nn][Ee][Ii][Nn])").match(text, start, end)
    if answer:
        yield _cell(text, "terminable", *answer.span("answer"))
    behind = answer.end() if answer else start
    yield _cell(text, "notice", behind, _cell_end(text, behind, end))


def _cell_end(text: str, start: int, end: int) -> int:
    """Where the last cell of a row ends: at an empty line; in the last row also where a line that does not go on is
    followed by one that begins anew, since prose may follow the table."""
    at, open_line = start, True
    for line in text[start:end].splitlines(keepends=True):
        is_new = not open_line and end == len(text) and re.match(r"\s*[A-ZÄÖÜ\d]", line)
        if at > start and (not line.strip() or is_new):
            return at
        at += len(line)
        open_line = len(line.strip()) < 2 or line.rstrip("\n").endswith((" ", "-"))
    return end


def _name(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the name stands: up to a glued joint, a bullet, or a line that does not go on. The lines of one cell but
    its last end with a blank or a hyphen."""
    while start < end and text[start].isspace():
        start += 1
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        line = text[at : stop if stop >= 0 else end]
        if at > start and _BULLET.match(line):
            return start, at
        joint = _joint(line)
        if joint:
            return start, at + joint
        if stop < 0 or not (line.endswith((" ", "-")) or _opens_short_form(text[stop + 1 : end])):
            return start, at + len(line)
        at = stop + 1
    return start, end


def _joint(line: str) -> int | None:
    """Where a line goes over from the name to the cell beside it."""
    reach = re.split(r"\((?!\S{1,12}\))|www\.", line[:_NAME_REACH])[0]
    forms = [found.start() for found in _FORM_GLUE.finditer(line[: len(reach) + 1])]
    if forms:
        return forms[0]
    sentence = _NEW_SENTENCE.search(reach)
    if sentence:
        return sentence.start()
    short = _SHORT_GLUE.search(line)
    if short and short.start() <= len(reach):
        return short.start()
    named = max((found.end() for found in _LEGAL_FORM.finditer(reach)), default=0)
    glued = [found.start() for found in _WORD_GLUE.finditer(reach) if found.start() > named]
    return next((at for at in reversed(glued) if len(line[at:].split()) >= _WORDS_BESIDE), None)


def _opens_short_form(rest: str) -> bool:
    return re.match(r"\([A-ZÄÖÜ][\w-]{1,11}\)", rest) is not None


def _cell(text: str, column: str, start: int, end: int) -> Cell:
    """The cell without blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Cell(column=column, start=start, end=end)


def _last(found: Iterator[re.Match[str]]) -> re.Match[str] | None:
    return next(reversed(list(found)), None)


def _furniture(text: str, first_row: int) -> frozenset[str]:
    """The heading of the table, which stands again on every page: lines before the first row that are repeated."""
    counts = Counter(line.strip() for line in text.splitlines() if len(line.strip()) > 30)
    heading = {line.strip() for line in text[:first_row].splitlines()}
    return frozenset(line for line, count in counts.items() if count >= _REPEATED and line in heading)


def _before_furniture(text: str, start: int, end: int, furniture: frozenset[str]) -> int:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip() in furniture or re.search(r"Seite \d+ von \d+", line):
            return at
        at += len(line)
    return end
