"""Lists as CSV: the same columns and cells as `netzatlas … --format csv` writes."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any, Final

from fastapi import Request, Response

from app.answers.answer import Answer
from app.cli.formats import Column, Format, show

MEDIA_TYPE = "text/csv"
ENCODED = f"{MEDIA_TYPE}; charset=utf-8"
CSV_TOO: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "JSON, or CSV with `?format=csv` or `Accept: text/csv`", "content": {MEDIA_TYPE: {}}}
}


def wants_csv(request: Request) -> bool:
    """Whether ``format=csv`` or the Accept header asks for CSV."""
    asked = request.query_params.get("format")
    if asked is not None:
        return asked == "csv"
    return request.headers.get("accept", "").partition(";")[0].strip() == MEDIA_TYPE


def as_csv(rows: Iterable[Answer], columns: Sequence[Column], name: str) -> Response:
    """The rows as a file to save."""
    return Response(csv_text(rows, columns), media_type=ENCODED, headers=to_save(name))


def csv_text(rows: Iterable[Answer], columns: Sequence[Column]) -> str:
    """The rows under their head, which is one line."""
    out = StringIO()
    show((row.model_dump(mode="json") for row in rows), columns, Format.CSV, out)
    return out.getvalue()


def to_save(name: str) -> dict[str, str]:
    """The header by which a browser saves the list as a file of this name."""
    return {"Content-Disposition": f'attachment; filename="{name}.csv"'}
