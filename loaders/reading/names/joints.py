"""Where a name goes on behind a dash, a comma, "und" or "in": "Zweckverband Aheim – Bestadt", "Arbeitskreis Luft und
Boden", "Verband … in Niedersachsen"."""

import csv
import re
from functools import cache
from importlib.resources import files

from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.vocabulary import KindWord
from loaders.reading.names.words import Word

_DASHES = frozenset({" – ", " - ", " / ", "/ ", " /"})
_OF_TERRITORIES = frozenset(
    {
        BodyKind.REGION,
        BodyKind.HEALTH_REGION,
        BodyKind.METROPOLITAN_REGION,
        BodyKind.SPECIAL_PURPOSE,
        BodyKind.LANDSCAPE_ASSOCIATION,
        BodyKind.WORKING_COMMUNITY,
        BodyKind.ASSOCIATION,
        BodyKind.UMBRELLA,
        BodyKind.CONFERENCE,
        BodyKind.HOSPITAL,
    }
)
_COUNTRYWIDE = frozenset({BodyKind.UMBRELLA, BodyKind.WORKING_COMMUNITY, BodyKind.NETWORK, BodyKind.ASSOCIATION})
_OF_TOPICS = frozenset(
    {
        BodyKind.WORKING_GROUP,
        BodyKind.NETWORK,
        BodyKind.ALLIANCE,
        BodyKind.INITIATIVE,
        BodyKind.WORKING_COMMUNITY,
        BodyKind.CONFERENCE,
    }
)
_PARTIES = frozenset({"Kommunen", "Hochschulen"})
_COMMON = re.compile(
    r"(?:ung|ungen|heit|keit|tion|tionen|stand|bericht|blick|gang|schaft|ment|nis|tät|wesen|wahl|frage|fragen|antrag"
    r"|information|informationen|tritt|schluss|plan|idee|projekt|gremium|fortschritt|zwischenstand|evaluation|thema)s?$",
    re.IGNORECASE,
)
"""A common noun behind the dash of a title ("– Sachstand") is no second half of a name."""


def beyond(said: list[Word], at: int, end: int, kind: KindWord) -> int:
    """The last word of the name that ends, so far, at ``end``; its kind word stands at ``at``."""
    if end > at and kind.kind in _OF_TERRITORIES:
        end = _behind_dash(said, end)
    if end > at and kind.kind in _COUNTRYWIDE:
        end = _in_state(said, end)
    return end


def with_topic(said: list[Word], at: int, end: int, kind: KindWord) -> int:
    """Goes on over "und Beruf", ", Boden und Luft" where a circle is named after its topics."""
    open_ended = not said[end].closed or said[end].after == ", "
    if kind.compound or kind.kind not in _OF_TOPICS or end != at + 1 or not open_ended:
        return end
    last = listed(said, end)
    if last + 2 >= len(said) or said[last + 1].text not in ("und", "&") or not said[last + 1].joined:
        return end
    topic = said[last + 2]
    named = (
        topic.joined
        and topic.is_proper
        and topic.text not in _PARTIES
        and not topic.text.isupper()
        and not _is_followed(said, last + 2)
    )
    return last + 2 if named else end


def _is_followed(said: list[Word], here: int) -> bool:
    """Whether more of a name of its own stands behind: "und AOK Nordland", "und Pflege gGmbH"."""
    return here + 1 < len(said) and said[here + 1].joined and (said[here + 1].capital or said[here + 1].is_form)


def listed(said: list[Word], end: int) -> int:
    """Goes on over "A, B" where "und C" closes the list, and over proper words."""
    while end + 1 < len(said) and said[end + 1].comma and said[end + 1].is_proper and _closes_list(said, end + 1):
        end += 1
    while end + 1 < len(said) and said[end + 1].joined and (said[end + 1].is_proper or said[end + 1].is_form):
        end += 1
    return end


def _closes_list(said: list[Word], here: int) -> bool:
    """Whether "A, B und C" goes on to its "und", so that the comma belongs to the name."""
    while here + 1 < len(said) and said[here + 1].comma and said[here + 1].is_proper:
        here += 1
    return here + 2 < len(said) and said[here + 1].text == "und" and said[here + 2].is_proper


def _behind_dash(said: list[Word], end: int) -> int:
    """Goes on over "– Bestadt/Ah" behind a name that ends with a place."""
    here = end + 1
    if here >= len(said) or said[here].gap not in _DASHES or said[end].is_form:
        return end
    word = said[here]
    if not word.is_proper or _COMMON.search(word.text) or _COMMON.search(said[end].text):
        return end
    parenthesis = here + 1 < len(said) and said[here + 1].gap == said[here].gap
    return end if parenthesis else here


def _in_state(said: list[Word], end: int) -> int:
    """Goes on over "in Schleswig-Holstein": an association of many places is told by its Land."""
    if end + 2 >= len(said) or not (said[end + 1].joined and said[end + 2].joined):
        return end
    led = said[end + 1].text in ("in", "im")
    return end + 2 if led and said[end + 2].text in _states() else end


@cache
def _states() -> frozenset[str]:
    """The Länder and the countries that associations name themselves after (data/states.csv)."""
    lines = files("loaders.reading").joinpath("data/states.csv").read_text(encoding="utf-8").splitlines()
    return frozenset(row["word"] for row in csv.DictReader(lines))
