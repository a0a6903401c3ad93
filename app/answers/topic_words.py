"""What a topic is called: keys of our vocabulary by their German label, other topics as the papers call them."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def topic_word(topic: str) -> str:
    """The German word of a topic."""
    return _labels().get(topic, topic)


@cache
def _labels() -> Mapping[str, str]:
    lines = files("loaders.reading").joinpath("data/topics.csv").read_text(encoding="utf-8").splitlines()
    return {row["key"]: row["label"] for row in csv.DictReader(lines, delimiter=";")}
