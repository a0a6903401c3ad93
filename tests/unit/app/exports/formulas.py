"""Computes the sums of a workbook as a spreadsheet would: SUM and SUMIFS with exact texts."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

_RANGE = r"'([^']+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)"
_CONDITION = re.compile(rf",{_RANGE},\"=((?:[^\"]|\"\")*)\"")
_CALL = re.compile(rf"=(SUM|SUMIFS)\({_RANGE}")


def sums(book: Workbook) -> Mapping[str, Decimal]:
    """Label -> what the formula beside it gives, on the first sheet."""
    overview = book.worksheets[0]
    return {
        str(label.value): _computed(book, str(formula.value))
        for label, formula, *_ in overview.iter_rows()
        if formula.data_type == "f"
    }


def _computed(book: Workbook, formula: str) -> Decimal:
    call = _CALL.match(formula)
    assert call, formula
    addends = _values(book, call.groups()[1:])
    conditions = [(_values(book, told[:5]), _text(told[5])) for told in _CONDITION.findall(formula)]
    rows = (n for n, _ in enumerate(addends) if all(str(where[n] or "") == text for where, text in conditions))
    numbers = (addends[n] for n in rows)
    return sum((Decimal(str(one)) for one in numbers if isinstance(one, int | float)), Decimal(0))


def _values(book: Workbook, told: Sequence[str]) -> list[object]:
    name, first, start, _, end = told
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return [sheet[f"{first}{line}"].value for line in range(int(start), int(end) + 1)]


def _text(escaped: str) -> str:
    return re.sub(r"~([~*?])", r"\1", escaped.replace('""', '"'))
