"""What minutes say in sentences: the first of their items, and what the meeting made of it."""

import re

from graph_model.values.vocabularies import PaperStatus
from loaders.reading.papers.committees import COMMITTEE

_WITHIN = r"(?:[^.\n]|(?<=\d)\.|\n(?!\n)){0,200}?"
_SITTING = (
    rf"\b[Dd](?:er|ie|as)\s(?:{COMMITTEE}|Ausschuss|Versammlung|Gremium|Vertretung|Verbandsversammlung|Kommission)"
)
_ADVISER = r"\b[Dd](?:er|ie)\s(?:[A-ZÄÖÜ][\wäöüß-]{0,40})?(?:[Aa]usschuss|[Bb]eirat)\b"
_PASSIVE = r"\b(?:wird|werden|wurde|wurden)\b"
_TOLD: tuple[tuple[PaperStatus, str], ...] = (
    (PaperStatus.RECOMMENDED, rf"{_ADVISER}{_WITHIN}\b(?:empfiehlt|empfahl|spricht\ssich{_WITHIN}\bfür)\b"),
    (
        PaperStatus.REJECTED,
        rf"{_SITTING}\b{_WITHIN}\b(?:lehnt\b{_WITHIN}\bab\b|lehnte\b)|{_PASSIVE}{_WITHIN}\babgelehnt\b",
    ),
    (
        PaperStatus.POSTPONED,
        rf"{_SITTING}\b{_WITHIN}\b(?:stellte?\b{_WITHIN}\bzurück|vertagte?|verschiebt|verschob)\b"
        rf"|{_PASSIVE}{_WITHIN}\b(?:vertagt|zurückgestellt)\b",
    ),
    (PaperStatus.NOTED, rf"{_SITTING}\b{_WITHIN}\bKenntnis\b"),
    (
        PaperStatus.DECIDED,
        rf"{_SITTING}\b{_WITHIN}\b(?:stimmte?n?|beschließt|beschloss|billigte?|genehmigte?|bewilligte?|befürwortete?"
        rf"|spricht\ssich{_WITHIN}\bfür)\b"
        rf"|{_PASSIVE}{_WITHIN}\b(?:zugestimmt|beschlossen|angenommen|gebilligt|genehmigt|stattgegeben|entsprochen)\b",
    ),
)
_SAID = tuple((status, re.compile(pattern)) for status, pattern in _TOLD)
_ITEM = re.compile(r"^[ \t]*(?:TOP\s)?(?P<item>\d{1,2})\.?[ \t]+[A-ZÄÖÜ]", re.MULTILINE)
_LONGEST = 20_000


def first_item(text: str) -> str:
    """The text up to the heading of the item after the first one; excerpts often print the next heading, too."""
    headings = list(_ITEM.finditer(text[:_LONGEST]))
    following = (
        later.start()
        for at, first in enumerate(headings[:1])
        for later in headings[at + 1 :]
        if int(later["item"]) == int(first["item"]) + 1
    )
    return text[: next(following, len(text))]


def told_in_minutes(told: str) -> PaperStatus | None:
    """What the last sentence that tells of a decision makes of the item; ``told`` are the sentences of the item that
    can tell of one."""
    last = (status for sentence in reversed(told.split("\n\n")) for status, said in _SAID if said.search(sentence))
    return next(last, None)
