"""Questions of councillors and what is answered: "Ist die Stadt Mitglied im …? Nicht mehr." """

import re
from dataclasses import dataclass

from graph_model.values.dates import PartialDate
from loaders.reading.text.marked import Marked

_ASKED = re.compile(r"\?[\s“\"]*$")
_WHO = re.compile(r"^(?:Frage\s?\d*\s?[:.)]?\s|\d+[.)]\s|[a-z]\)\s)?Wer\b")
_LEAD = r"^(?:Antwort(?:\sder\sVerwaltung)?\s?\d*\s?[:.]?\s|[A-Z]:\s|Zu\s\d+[.:)]?\s|-\s)?"
_YES = re.compile(rf"{_LEAD}(?:Ja|Jawohl|Richtig|Zutreffend)\b")
_NO_MORE = re.compile(rf"{_LEAD}(?:Nicht mehr|Inzwischen nicht mehr|Nein, nicht mehr|Nur bis)\b")
_SINCE = re.compile(r"\bseit\s(?:[a-zäöüß]+\s){0,2}\{d(\d+)\}")
_UNTIL = re.compile(r"\bbis\s(?:zum\s|Ende\s)?\{d(\d+)\}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the sentence behind a question says to it; ``holds``: still, ``over``: no longer; neither: no or unclear."""

    holds: bool = False
    over: bool = False
    since: PartialDate | None = None
    until: PartialDate | None = None


def is_question(text: str) -> bool:
    return _ASKED.search(text) is not None


def asks_who(text: str) -> bool:
    """Whether a question asks for the member itself: "Wer trägt …?"."""
    return is_question(text) and _WHO.match(text) is not None


def answer(after: Marked | None) -> Answer:
    """What is answered; nothing holds where no sentence follows."""
    if after is None:
        return Answer()
    over = bool(_NO_MORE.match(after.text))
    since, until = _date(after, _SINCE), _date(after, _UNTIL)
    return Answer(bool(_YES.match(after.text)) and not over, over, since, until)


def _date(said: Marked, words: re.Pattern[str]) -> PartialDate | None:
    found = words.search(said.text)
    return said.moments[int(found[1])].date if found else None
