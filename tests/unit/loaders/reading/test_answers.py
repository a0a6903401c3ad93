"""Numbered questions and their answers."""

from loaders.reading.text.questions import Questions


def test_an_answer_goes_on_with_the_question_of_its_number() -> None:
    questions = Questions()
    texts = (
        "Frage 1: Was kostet der Verein?",
        "2. Was kostet der Verband?",
        "Zu Frage 2:",
        "900 Euro.",
        "Zu 1: Nichts.",
    )
    assert [questions.answered(place, text) for place, text in enumerate(texts)] == [None, None, 1, 1, 0]


def test_a_sentence_that_speaks_of_a_number_answers_nothing() -> None:
    questions = Questions()
    texts = ("1. Was kostet der Verein?", "Zu 12 Sitzungen wurde eingeladen.", "Zu Frage 7:")
    assert [questions.answered(place, text) for place, text in enumerate(texts)] == [None, None, None]
