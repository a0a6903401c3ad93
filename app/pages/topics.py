"""Topics on a page: by their German words."""

from app.answers.topic_words import topic_word

__all__ = ["part_word", "topic_word"]


def part_word(value: str, part: str) -> str:
    """What a side of a pair shows for a part of its score: topics by their words, all else as it is."""
    return ", ".join(topic_word(topic) for topic in value.split(", ")) if part == "topics" else value
