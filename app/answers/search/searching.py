"""The search and its suggestions: all sorts at once, by names with slips forgiven and by the words of texts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from app.answers.bodies.listing import body_rows
from app.answers.documents.listing import document_rows
from app.answers.paging import placed
from app.answers.scope.documents import documents_in
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.scope.scopes import ties_now
from app.answers.search.answers import PaperHit, Passage, PlaceHit, SearchAnswer, Sort, Suggestion, TopicHit
from app.answers.search.folding import asked_words, in_plain, plain
from app.answers.search.index import Entry, Found
from app.answers.search.names import names_of
from app.answers.search.papers import papers_of
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

USUAL_HITS: Final = 20
LARGEST_HITS: Final = 100
SUGGESTED: Final = 10
_OF_BODIES: Final = (Sort.BODY, Sort.MEMBER)
_BEFORE, _AFTER = 90, 150
_Sorted = Mapping[Sort, list[Entry]]


def search(
    database: Database,
    audience: Audience,
    text: str,
    *,
    cursor: str | None = None,
    limit: int = USUAL_HITS,
    scope: Scope = EVERYTHING,
) -> SearchAnswer:
    """What holds all words of ``text``, also within longer words, or words nearly the same; nothing where ``text`` has
    no word. Of each sort the next ``limit`` (up to 100); bodies and papers of ``scope`` alone. Raises
    BadCursorError."""
    if not asked_words(text):
        return SearchAnswer(text=text)
    most = max(1, min(limit, LARGEST_HITS))
    named = names_of(database, audience).find(text)
    found = _by_sort(named.entries, scope)
    taken = _with_taken(text, named)
    papers = _papers(database, audience, taken, scope)
    part = placed("search", max(len(papers), *map(len, found.values()), 0), lambda _: "", cursor, most)
    here = slice(part.start, part.end)
    return SearchAnswer(
        text=text,
        bodies=body_rows(database, audience, [one.key for one in found[Sort.BODY][here]]),
        members=body_rows(database, audience, [one.key for one in found[Sort.MEMBER][here]]),
        places=_places(database, audience, found[Sort.PLACE][here]),
        papers=_hits(database, papers[here], taken),
        topics=tuple(TopicHit(topic=e.key, name=e.name, bodies=e.weight) for e in found[Sort.TOPIC][here]),
        totals={**{sort: len(found[sort]) for sort in Sort}, Sort.PAPER: len(papers)},
        instead=named.instead,
        next_cursor=part.next_cursor,
    )


def suggestions(
    database: Database, audience: Audience, text: str, *, limit: int = SUGGESTED, scope: Scope = EVERYTHING
) -> tuple[Suggestion, ...]:
    """What may be meant by what was typed so far, the likeliest of each sort and papers by number or title."""
    if not asked_words(text):
        return ()
    found = _by_sort(names_of(database, audience).find(text).entries, scope)
    inside = documents_in(database, audience, scope)
    heads = papers_of(database, audience).heads.find(text).entries
    found[Sort.PAPER] = [entry for entry in heads if inside is None or entry.key in inside]
    return tuple(_suggested(found, max(1, min(limit, LARGEST_HITS))))


def _suggested(found: _Sorted, limit: int) -> Iterable[Suggestion]:
    """Most lines are for bodies and members; no sort that was found is left out."""
    shares = {Sort.BODY: 0.4, Sort.MEMBER: 0.3, Sort.PLACE: 0.1, Sort.PAPER: 0.2, Sort.TOPIC: 0.1}
    for sort, share in shares.items():
        for entry in found[sort][: max(1, round(limit * share))]:
            yield Suggestion(sort=sort, key=entry.key, name=entry.name)


def _by_sort(entries: Iterable[Entry], scope: Scope) -> defaultdict[Sort, list[Entry]]:
    found: defaultdict[Sort, list[Entry]] = defaultdict(list)
    for entry in entries:
        sort = Sort(entry.sort)
        if sort not in _OF_BODIES or scope.ties(entry.key):
            found[sort].append(entry)
    return found


def _with_taken(text: str, named: Found) -> str:
    """The words that texts are searched for: those of the question, in place of a slip the word that was meant."""
    instead = dict(named.instead)
    return " ".join(instead.get(word, word) for word in asked_words(text)) if instead else text


def _papers(database: Database, audience: Audience, text: str, scope: Scope) -> list[str]:
    """Documents whose head holds the words, then those whose text does."""
    held, inside = papers_of(database, audience), documents_in(database, audience, scope)
    words = len(asked_words(text))
    heads = [entry.key for entry in held.heads.find(text).entries] if words else []
    found = dict.fromkeys([*heads, *held.holding(text)])
    return [one for one in found if inside is None or one in inside]


def _hits(database: Database, ids: list[str], text: str) -> tuple[PaperHit, ...]:
    words = [re.compile(forms) for forms in in_plain(text)]
    texts = {row["id"]: row["text"] for row in database.read("read/search/papers", ids=ids)}
    rows = document_rows(database, ids)
    return tuple(PaperHit(document=row, passage=_passage(texts.get(row.id, ""), words)) for row in rows)


def _passage(text: str, words: Iterable[re.Pattern[str]]) -> Passage | None:
    """The words around the first place of the rarest word, cut between words."""
    folded = plain(text)
    places = [found for word in words if (found := word.search(folded))]
    if not places:
        return None
    start, end = max(places, key=lambda found: found.end() - found.start()).span()
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if start > _BEFORE:
        before = "… " + before.partition(" ")[2]
    if end + _AFTER < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Passage(before=" ".join(before.split()) + _gap(before), found=text[start:end], after=_gap_first(after))


def _gap(before: str) -> str:
    return " " if before[-1:].isspace() else ""


def _gap_first(after: str) -> str:
    return (" " if after[:1].isspace() else "") + " ".join(after.split())


def _places(database: Database, audience: Audience, entries: Iterable[Entry]) -> tuple[PlaceHit, ...]:
    ties = ties_now(database, audience)
    return tuple(
        PlaceHit(place=e.key, name=e.name, kommunen=len(ties.kommunen_in(e.key, with_gemeinden=True))) for e in entries
    )
