"""Numbered questions and their answers: "Zu Frage 3: …" goes on with what question 3 speaks of."""

import re
from dataclasses import dataclass, field

_ASKS = re.compile(r"^\W*(?:[Ff]rage\s(?:Nr\.\s)?)?(?P<number>\d{1,2})[.:)]{0,2}\s(?=\S).*\?[\s“\"]*$", re.DOTALL)
_ANSWERS = re.compile(
    r"^\W*(?:(?:Antwort(?:\sder\sVerwaltung)?|Die Verwaltung antwortet|Stellungnahme)\s)?(?:[Zz]u|[Aa]uf|ad|Ad|Antwort)"
    r"\s(?:der\s)?(?:Frage\s|Ziffer\s|Ziff\.\s|Nr\.\s|Nummer\s|Punkt\s)?(?P<number>\d{1,2})(?:[.:)]{1,2}(?=\s|$)|\s?$)"
)
_LONGEST_ANSWER = 20


@dataclass
class Questions:
    """Goes through the sentences in order and keeps which question the sentence at hand answers, by its place."""

    asked: dict[str, int] = field(default_factory=dict)
    now: int | None = None
    since: int = 0

    def answered(self, index: int, text: str) -> int | None:
        """The place of the question that the sentence at ``index`` answers; None where it answers none."""
        label = _ANSWERS.match(text)
        if label:
            self.now, self.since = self.asked.get(label["number"]), index
            return self.now
        asks = _ASKS.match(text)
        if asks:
            self.asked[asks["number"]], self.now = index, None
        if index - self.since > _LONGEST_ANSWER:
            self.now = None
        return self.now
