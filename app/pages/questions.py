"""The review queue as a page shows it: four sorts of questions, one of them open, one question in view."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from app.answers.review.answers import ReviewAnswer


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of question; ``identified`` gives the id of one of them."""

    key: str
    title: str
    asks: str
    identified: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Queue:
    """The open sort with the question in view (None: nothing is open), its place counted from 1, and where to go on."""

    sort: Sort
    counts: tuple[tuple[Sort, int], ...]
    question: Any
    here: str
    place: int
    total: int
    following: str
    before: str

    def address(self, sort: str, at: str = "") -> str:
        """The address of a question."""
        return "/pruefung?" + urlencode({"art": sort, **({"ab": at} if at else {})})


SORTS: Final = (
    Sort("gleich", "Dieselben?", "Ist das derselbe Zusammenschluss?", lambda q: q.mention),
    Sort("widerspruch", "Widersprüche", "Was stimmt?", lambda q: q.key),
    Sort("liste", "Nicht mehr genannt", "Was ist daraus geworden?", lambda q: q.membership.key),
    Sort("unsicher", "Unsicher gelesen", "Ist das richtig gelesen?", lambda q: q.key),
)


def queue_of(answer: ReviewAnswer, sort: str, at: str) -> Queue:
    """The queue at the question ``at`` of ``sort``; without a sort the first that has questions, and the first question
    where ``at`` is open no longer."""
    by_sort = dict(zip(SORTS, (answer.likenesses, answer.contradictions, answer.unnamed, answer.doubtful), strict=True))
    usual = next((one for one, found in by_sort.items() if found), SORTS[0])
    chosen = next((one for one in SORTS if one.key == sort), usual)
    counts = tuple((one, len(found)) for one, found in by_sort.items())
    return _at(chosen, counts, by_sort[chosen], at)


def _at(sort: Sort, counts: tuple[tuple[Sort, int], ...], questions: Sequence[Any], at: str) -> Queue:
    ids = [sort.identified(question) for question in questions]
    place = ids.index(at) if at in ids else 0
    return Queue(
        sort=sort,
        counts=counts,
        question=questions[place] if questions else None,
        here=ids[place] if ids else "",
        place=place + 1,
        total=len(ids),
        following=ids[(place + 1) % len(ids)] if ids else "",
        before=ids[place - 1] if ids else "",
    )
