"""The forms in which a report leaves: ending, media type, and what writes it."""

from enum import StrEnum
from typing import Final

from app.answers.watching import Phase, Steps, Watch, unwatched
from app.exports.csv_file import german_csv, plain_csv
from app.exports.docx_file import docx
from app.exports.xlsx_file import xlsx
from graph_model.errors import NetzatlasError
from graph_model.records.reports import Report


class FileFormError(NetzatlasError):
    """A file name whose ending is no form of ours. ``data``: name."""

    code = "file_form"
    status = 422
    exit_code = 2

    def __init__(self, name: str) -> None:
        forms = ", ".join(f".{form.value}" for form in FileForm)
        super().__init__(f"„{name}“ endet auf keine bekannte Form. Es gibt {forms}.", name=name)


_OFFICE: Final = "application/vnd.openxmlformats-officedocument"


class FileForm(StrEnum):
    """The value is the ending of the file; ``roh.csv`` is CSV for programs."""

    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    PLAIN_CSV = "roh.csv"

    @property
    def media_type(self) -> str:
        """What a server says of the file."""
        return _MEDIA[self]


_MEDIA: Final = {
    FileForm.DOCX: f"{_OFFICE}.wordprocessingml.document",
    FileForm.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    FileForm.CSV: "text/csv; charset=utf-8",
    FileForm.PLAIN_CSV: "text/csv; charset=utf-8",
}


def written(report: Report, form: FileForm, base: str = "", watch: Watch = unwatched) -> bytes:
    """The report as such a file; ``base`` is the address of the server that links to documents lead to. Raises what
    the watch raises."""
    steps = Steps(watch, Phase.FILE, sum(len(table.rows) for table in report.tables))
    match form:
        case FileForm.DOCX:
            return docx(report, base, steps)
        case FileForm.XLSX:
            return xlsx(report, base, steps)
        case FileForm.CSV:
            return german_csv(report, steps)
        case FileForm.PLAIN_CSV:
            return plain_csv(report, steps)


def form_of(name: str) -> FileForm:
    """The form that the ending of a file name asks for. Raises FileFormError."""
    forms: tuple[FileForm, ...] = (FileForm.PLAIN_CSV, *FileForm)
    for form in forms:
        if name.lower().endswith(f".{form.value}"):
            return form
    raise FileFormError(name)
