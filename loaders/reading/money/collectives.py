"""Groups that a paper names once and then calls by their kind: "die beiden Gemeinden", "die drei Kreise"."""

import re
from collections.abc import Iterator

from graph_model.values.body_kinds import BodyKind
from loaders.reading.text.grammar import lists
from loaders.reading.text.paper import Paper

_GROUP = re.compile(
    r"\b(?:[Dd]ie|[Dd]en|[Dd]er|[Bb]eiden?|[Ss]ämtliche[nr]?)\s(?:(?P<count>beiden|zwei|drei|vier|fünf|sechs|genannten)\s)?"
    r"(?P<kind>Gemeinden|Städten?|Landkreisen?|Kreisen?)\b(?!\s(?:\{|[A-ZÄÖÜ]))"
)
_KINDS = {
    "gemeinde": BodyKind.MUNICIPALITY,
    "städte": BodyKind.CITY,
    "landkreise": BodyKind.DISTRICT,
    "kreise": BodyKind.DISTRICT,
}
_COUNTS = {"beiden": 2, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}
_REACH = 15


def collectives(paper: Paper, index: int) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """The municipalities that such a word in the sentence at ``index`` means, with its place."""
    for found in _GROUP.finditer(paper.sentences[index].text):
        kind = _KINDS[found["kind"].casefold().removesuffix("n")]
        numbers = _group(paper, index, kind, _COUNTS.get(found["count"] or ""))
        if numbers:
            yield numbers, found.start("count") if found["count"] else found.start("kind"), found.end()


def _group(paper: Paper, index: int, kind: BodyKind, count: int | None) -> tuple[int, ...]:
    """The members of this kind of the nearest list before that names several of them."""
    for earlier in reversed(paper.sentences[max(0, index - _REACH) : index + 1]):
        for names in lists(earlier.text):
            alike = tuple(n for n in names.numbers if paper.entity(n).kind is kind)
            if len(alike) > 1 and count in (None, len(alike)):
                return alike
    return ()
