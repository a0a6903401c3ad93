"""Sentences: where they begin and end, and that every character keeps its place."""

from loaders.reading.text.sections import Section
from loaders.reading.text.sentences import sentences


def _texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


def test_a_sentence_does_not_end_behind_an_abbreviation_or_a_day() -> None:
    assert _texts("Der Verein e. V. tagte am 3. Mai 2011 z. B. in Astadt. Danach ging es weiter.") == [
        "Der Verein e. V. tagte am 3. Mai 2011 z. B. in Astadt.",
        "Danach ging es weiter.",
    ]


def test_lines_that_layout_broke_are_joined_and_broken_words_mended() -> None:
    text = "Das Netzwerk kümmert sich um die Zusammen-\narbeit der Gemeinden und\ntrifft sich oft."
    assert _texts(text) == ["Das Netzwerk kümmert sich um die Zusammenarbeit der Gemeinden und trifft sich oft."]


def test_a_suspended_hyphen_at_the_end_of_a_line_stays() -> None:
    assert _texts("Die Gesundheits-\nund Pflegekonferenz tagt.") == ["Die Gesundheits- und Pflegekonferenz tagt."]


def test_every_character_stands_where_the_document_has_it() -> None:
    text = "Betreff\n\nErster  Satz mit\nzwei Zeilen; zweiter Teil.\n- Punkt eins\n- Punkt zwei"
    for sentence in sentences(text):
        told = [text[place] for char, place in zip(sentence.text, sentence.at, strict=True) if char != " "]
        assert told == [char for char in sentence.text if char != " "]


def test_headings_open_the_parts_of_a_paper() -> None:
    text = "Beitritt\n\nBeschlussvorschlag:\nDie Stadt tritt bei.\n\nSachverhalt:\nSo ist es.\n\nAnlagen\nListe"
    assert [(s.text, s.section, s.motion) for s in sentences(text)] == [
        ("Beitritt", Section.HEAD, False),
        ("Beschlussvorschlag:", Section.MOTION, True),
        ("Die Stadt tritt bei.", Section.MOTION, True),
        ("Sachverhalt:", Section.REASONS, False),
        ("So ist es.", Section.REASONS, False),
        ("Anlagen", Section.ANNEX, False),
        ("Liste", Section.ANNEX, False),
    ]


def test_what_a_committee_is_asked_is_a_motion_without_a_heading() -> None:
    text = (
        "Beschluss: einstimmig beschlossen\n\nEs wurde beraten.\n\nDem Kreistag wird empfohlen:\n\nDer Kreis tritt bei."
    )
    assert [s.motion for s in sentences(text)] == [False, False, True, True]


def test_a_long_sentence_gives_a_passage_of_at_most_400_code_points_around_its_cue() -> None:
    text = "Der Rat " + "berät und " * 60 + "beschließt."
    (sentence,) = sentences(text)
    start, end = sentence.passage(300, 310)
    assert end - start <= 400
    assert start <= sentence.at[300] < end
