"""The review queue as a page shows it: four sorts of questions, one of them open, one question in view."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from app.answers.review.doubtful import doubtful_statements
from app.answers.review.editions import unnamed_questions
from app.answers.review.likenesses import likeness_questions
from app.answers.review.queue import contradiction_questions
from app.answers.review.waiting import Waiting, waiting
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of question."""

    key: str
    title: str
    asks: str


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
    Sort("gleich", "Dieselben?", "Ist das derselbe Zusammenschluss?"),
    Sort("widerspruch", "Widersprüche", "Was stimmt?"),
    Sort("liste", "Nicht mehr genannt", "Was ist daraus geworden?"),
    Sort("unsicher", "Unsicher gelesen", "Ist das richtig gelesen?"),
)


def queue_of(database: Database, audience: Audience, sort: str, at: str, scope: Scope = EVERYTHING) -> Queue:
    """The queue at the question ``at`` of ``sort``; without a sort the first that has questions, and the first question
    where ``at`` is open no longer. Only the question in view is read whole."""
    found = waiting(database, audience).within(scope)
    by_sort = _ids(found)
    usual = next((one for one, asked in by_sort.items() if asked), SORTS[0])
    chosen = next((one for one in SORTS if one.key == sort), usual)
    ids = by_sort[chosen]
    place = ids.index(at) if at in ids else 0
    return Queue(
        sort=chosen,
        counts=tuple((one, len(asked)) for one, asked in by_sort.items()),
        question=_question(database, audience, found, chosen, place),
        here=ids[place] if ids else "",
        place=place + 1,
        total=len(ids),
        following=ids[(place + 1) % len(ids)] if ids else "",
        before=ids[place - 1] if ids else "",
    )


def _ids(found: Waiting) -> dict[Sort, tuple[str, ...]]:
    """What names the questions of each sort in an address, in their order."""
    told = (
        (q.mention for q in found.likenesses),
        (q.key for q in found.contradictions),
        (q.key for q in found.unnamed),
        (q.key for q in found.doubtful),
    )
    return dict(zip(SORTS, map(tuple, told), strict=True))


def _question(database: Database, audience: Audience, found: Waiting, sort: Sort, place: int) -> Any:  # noqa: ANN401 - each sort has its own
    """The question with what a person needs to decide it; None where there is none."""
    here = slice(place, place + 1)
    shown: Sequence[Any]
    match sort.key:
        case "gleich":
            shown = likeness_questions(database, audience, found.likenesses[here], found.now)
        case "widerspruch":
            shown = contradiction_questions(database, found.contradictions[here])
        case "liste":
            shown = unnamed_questions(database, audience, found.unnamed[here])
        case _:
            shown = doubtful_statements(database, found.doubtful[here])
    return shown[0] if shown else None
