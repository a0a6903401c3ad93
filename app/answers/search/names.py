"""What facts give the search: bodies, members, places and topics by their names; made once for each generation."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from app.answers.kept import Kept, kept
from app.answers.search.answers import Sort
from app.answers.search.index import Entry, Index
from app.answers.topic_words import topic_word
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_MOST_OTHERS: Final = 12


def names_of(database: Database, audience: Audience) -> Index:
    """The index of what this audience sees as the facts are now."""
    now = kept(database, audience)
    return now.remember("search names", lambda: Index(_entries(now)))


def _entries(now: Kept) -> Iterator[Entry]:
    yield from _bodies(now.facts)
    yield from _places(now.facts)
    topics = Counter(tie.topic for tie in now.facts.topics)
    for topic, bodies in topics.items():
        yield Entry(Sort.TOPIC, topic, topic_word(topic), weight=bodies)


def _bodies(facts: Facts) -> Iterator[Entry]:
    joined = Counter(m.member for m in facts.memberships)
    members = Counter(m.body for m in facts.memberships)
    for body in facts.bodies:
        sort = Sort.MEMBER if _is_member(body, joined[body.key], members[body.key]) else Sort.BODY
        others = tuple(name for name in body.names if name != body.name)[:_MOST_OTHERS]
        yield Entry(sort, body.key, body.name, others, joined[body.key] + members[body.key] + body.papers)


def _is_member(body: Body, joined: int, members: int) -> bool:
    """Kommunen, and whoever is only member of others."""
    return bool(body.kind and body.kind.is_territorial) or (joined > 0 and not members)


def _places(facts: Facts) -> Iterator[Entry]:
    """Territories by the names of their Kommunen, or as papers call them; the digits of a key find them too."""
    found = {tie.place.digits: tie.name for tie in facts.coverages}
    found |= {b.ags.digits: b.name for b in facts.bodies if b.ags and b.kind and b.kind.is_territorial}
    for digits, name in found.items():
        yield Entry(Sort.PLACE, digits, name, (digits,))
