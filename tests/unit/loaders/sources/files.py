"""Files that tests write themselves: PDFs with text, ruled tables or a lock, and workbooks."""

from pathlib import Path

from openpyxl import Workbook

FIXTURES = Path(__file__).parents[3] / "data" / "sources"


def write_pdf(path: Path, lines: list[tuple[int, int, str]], rules: tuple[tuple[int, int, int, int], ...] = ()) -> Path:
    """A PDF of one page with texts at (x, y) and straight lines."""
    drawn = "".join(f"{x} {y} m {a} {b} l S\n" for x, y, a, b in rules)
    written = "".join(f"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in lines)
    return _pdf(path, drawn + written)


def write_locked_pdf(path: Path) -> Path:
    """A PDF that asks for a password nobody has."""
    lock = "<</Filter/Standard/V 1/R 2/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">/P -4>>"
    return _pdf(path, "BT /F1 10 Tf 50 700 Td (Geheim) Tj ET", f"/Encrypt {lock}/ID[<01><01>]")


def write_table_pdf(path: Path, rows: list[list[str]]) -> Path:
    """A PDF of one page with a ruled table."""
    columns, top, height, width = len(rows[0]), 760, 20, 150
    low, right = top - height * len(rows), 40 + width * columns
    rules = [(40, top - height * n, right, top - height * n) for n in range(len(rows) + 1)]
    rules += [(40 + width * n, top, 40 + width * n, low) for n in range(columns + 1)]
    cells = [(44 + width * x, top - 14 - height * y, cell) for y, row in enumerate(rows) for x, cell in enumerate(row)]
    return write_pdf(path, cells, tuple(rules))


def write_xlsx(path: Path, rows: list[list[object]]) -> Path:
    """A workbook of one sheet."""
    book = Workbook()
    for row in rows:
        book["Sheet"].append(row)
    book.save(path)
    return path


def _pdf(path: Path, content: str, trailer: str = "") -> Path:
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 700 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    body, places = "%PDF-1.4\n", []
    for number, told in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{told}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R{trailer}>>\nstartxref\n{len(body)}\n%%EOF"
    )
    path.write_bytes((body + end).encode("cp1252"))
    return path
