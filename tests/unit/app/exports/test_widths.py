"""Columns of a table on paper: no word torn that could be whole, no number torn at all, the page full."""

from app.exports.page_drawing import width_of
from app.exports.widths import SIZES, ColumnTexts, column_widths

PAGE, PAD = 15_000, 160


def _fits(text: str, size: int, width: int) -> bool:
    return width_of(text, size * 10) + PAD <= width + 1


def test_each_column_holds_its_longest_word_and_all_together_the_page() -> None:
    columns = [
        ColumnTexts("Zusammenschluss", ["Verein der Kommunen"], 1, is_number=False),
        ColumnTexts("Gelebt", ["unbekannt"], 0.1, is_number=False),
        ColumnTexts("EUR", ["1.811.231,76"], 0.1, is_number=True),
        ColumnTexts("Zweck", ["Zusammenarbeit in der Gesundheitsvorsorge " * 6], 1, is_number=False),
    ]
    size, widths = column_widths(columns, PAGE, PAD)
    assert (size, sum(widths)) == (SIZES[0], PAGE)
    longest = ("Zusammenschluss", "unbekannt", "1.811.231,76", "Gesundheitsvorsorge")
    assert all(_fits(word, size, width) for word, width in zip(longest, widths, strict=True))
    assert widths[3] == max(widths)


def test_where_there_are_many_columns_letters_become_smaller_and_numbers_stay_whole() -> None:
    columns = [ColumnTexts("Zahlende", ["Landkreis Tückental"], 1, is_number=False)]
    for year in range(2016, 2025):
        columns.append(ColumnTexts(f"{year} EUR", ["1.052.131,76"], 1, is_number=True))
        columns.append(ColumnTexts(f"{year} worauf", ["fortgeschrieben; geplant"], 1, is_number=False))
    size, widths = column_widths(columns, PAGE, PAD)
    assert (size, sum(widths)) == (SIZES[-1], PAGE)
    assert all(_fits("1.052.131,76", size, width) for width in widths[1::2])


def test_a_table_without_rows_has_its_head() -> None:
    assert column_widths([ColumnTexts("Wer", [], 1, is_number=False)], PAGE, PAD) == (SIZES[0], [PAGE])
