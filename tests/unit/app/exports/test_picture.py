"""The drawing of a dossier: a picture of points in Word, lines in print, the same bytes for the same drawing."""

import struct
import zlib
from datetime import UTC, datetime
from io import BytesIO

from docx import Document

from app.exports.docx_file import docx
from app.exports.figure import drawing_of
from app.exports.page_drawing import width_of
from app.exports.picture import png
from graph_model.records.frozen import checksum_of
from graph_model.records.record import content_id
from graph_model.records.reports import Column, DrawnBody, DrawnTie, Figure, Report, Row, Source, Table
from graph_model.values.body_kinds import BodyKind

FIGURE = Figure(
    title="Bündnis (Nord) und Bündnis Süd",
    says="Mitglieder heute: nur links 1, beide 0, nur rechts 0.",
    bodies=(
        DrawnBody(name="Bündnis (Nord)", kind=BodyKind.ALLIANCE, x=-200, y=0, ties=2),
        DrawnBody(name="Bündnis Süd", kind=BodyKind.ALLIANCE, x=200, y=0, ties=1),
        DrawnBody(name="Verein der Kommunen im großen Ährental und Umgebung e.V.", x=-400, y=60, ties=1),
    ),
    ties=(
        DrawnTie(source=0, target=1, tie="doppelung", words="Hinweis"),
        DrawnTie(source=2, target=0, tie="mitgliedschaft"),
    ),
)
REPORT = Report(
    title="Dossier",
    asked="",
    state="heute",
    made=datetime(2027, 1, 1, tzinfo=UTC),
    tables=(Table(title="T", columns=(Column(title="Was"),), rows=(Row(cells=("eins",), sources=(0,)),)),),
    sources=(Source(document="d_1", paper="p_1", label="1/2027"), Source(document="d_2", paper="p_2", label="2/2027")),
)


def test_the_picture_is_a_png_with_ink_on_it_and_always_the_same() -> None:
    made = png(FIGURE)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    assert made == png(FIGURE)
    pixels = zlib.decompress(made[made.index(b"IDAT") + 4 : made.index(b"IEND") - 8])
    assert 0.005 < sum(byte < 128 for byte in pixels) / len(pixels) < 0.2


def test_what_the_lines_mean_finds_room_below_two_bodies_that_stand_near_each_other() -> None:
    near = FIGURE.model_copy(update={"bodies": FIGURE.bodies[:2], "ties": FIGURE.ties[:1]})
    made = png(near)
    width, height = struct.unpack(">II", made[16:24])
    pixels = zlib.decompress(made[made.index(b"IDAT") + 4 : made.index(b"IEND") - 8])
    edge = [pixels[row * (3 * width + 1) + 3 * (width - 8) + 1 :][:21] for row in range(height)]
    assert set(b"".join(edge)) == {255}


def test_letters_of_german_names_are_as_wide_as_others() -> None:
    assert 0 < width_of("Ährental", 10) < width_of("Ährental und mehr", 10)


def test_a_word_document_holds_the_picture_with_words_for_those_who_do_not_see_it() -> None:
    made = Document(BytesIO(docx(REPORT.model_copy(update={"figure": FIGURE}))))
    (shape,) = made.inline_shapes
    assert (shape._inline.docPr.get("name"), shape._inline.docPr.get("descr")) == (FIGURE.title, FIGURE.says)
    section = made.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    assert shape.width == (section.page_width or 0) - margins


def test_what_was_kept_is_drawn_as_it_was() -> None:
    drawn = drawing_of(FIGURE)
    assert [(node.name, node.place) for node in drawn.nodes] == [(one.name, (one.x, one.y)) for one in FIGURE.bodies]
    assert [(edge.source, edge.target, edge.tie.value) for edge in drawn.edges] == [
        ("0", "1", "doppelung"),
        ("2", "0", "mitgliedschaft"),
    ]


def test_erasing_a_paper_takes_the_drawing_with_it() -> None:
    told = REPORT.model_copy(update={"figure": FIGURE})
    assert told.without(["p_1"]).figure is None
    assert told.without(["p_9"]).figure == FIGURE


def test_states_that_were_kept_before_there_were_drawings_keep_their_checksum() -> None:
    before = REPORT.model_dump(mode="json")
    del before["figure"]
    assert checksum_of(REPORT) == content_id("x", before)
    assert checksum_of(REPORT.model_copy(update={"figure": FIGURE})) != checksum_of(REPORT)
