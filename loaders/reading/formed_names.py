"""Names that end with a legal form: leftwards from the form over the words that can belong to the name."""

import re
from collections.abc import Iterator

from graph_model.values.body_kinds import BodyKind
from loaders.reading.found import Found
from loaders.reading.ground_forms import ground_form
from loaders.reading.name_words import Word

_ARTICLES = frozenset({"die", "den", "das", "der", "dem", "des"})
_AND = frozenset({"für", "und", "&", "+", "gegen", "plus"})
_WITHIN = frozenset({"in", "im", "zur", "zum"})
_APPOSITIONS = frozenset(
    {"Kommunalunternehmen", "Kommunalunternehmens", "Gesellschaft", "Firma", "Unternehmen", "Betreibergesellschaft"}
)
_TERRITORY = frozenset({BodyKind.COMPANY, BodyKind.METROPOLITAN_REGION, BodyKind.REGION})
_REGISTERED = re.compile(r"e\.?\s?V\.?", re.IGNORECASE)
_GENITIVE_HEADS = frozenset(
    {"verein", "verband", "arbeitsgemeinschaft", "bund", "vereinigung", "hospiz", "gesellschaft"}
)
_LONGEST = 14
_REACH = 6


def by_legal_form(text: str, said: list[Word]) -> Iterator[Found]:
    """ "Allianz für die Region GmbH": leftwards from the legal form over the words that can belong to a name."""
    for at, word in enumerate(said):
        if not word.is_form or at == 0 or not (said[at - 1].capital or said[at - 1].quoted):
            continue
        first = _leftmost(said, at)
        if first == at or (first + 1 == at and _is_verein(said[first])):
            continue
        yield _formed(text, said, first, at)


def _is_verein(word: Word) -> bool:
    """The bare word "Verein" and a legal form make no name."""
    return word.kind is not None and not word.kind.compound and word.kind.word == "verein"


def _formed(text: str, said: list[Word], first: int, at: int) -> Found:
    kinds = [word.kind for word in said[first:at] if word.kind]
    start = first + 1 if _is_apposition(said, first, at) else first
    kind = kinds[0].kind if kinds else BodyKind.COMPANY
    if _REGISTERED.fullmatch(said[at].text) and kind in _TERRITORY:
        kind = BodyKind.ASSOCIATION
    name, whole = (_joined_form(text, said[here], said[at]) for here in (start, first))
    end = said[at].end + (said[at].gap == " (" and text[said[at].end :].startswith(")"))
    return Found(said[first].start, end, name, kind, also=(whole,) if start != first else ())


def _joined_form(text: str, first: Word, form: Word) -> str:
    return ground_form(text[first.start : form.start].rstrip(" (,") + " " + form.text)


def _is_apposition(said: list[Word], first: int, at: int) -> bool:
    """ "Verein Kommunen in der … e.V.": the bare kind word before a name that is long enough without it."""
    kind = said[first].kind
    if said[first].text in _APPOSITIONS:
        return at - first > 1
    return (
        kind is not None and not kind.compound and kind.word == "verein" and at - first > 2 and said[first + 1].capital
    )


def _leftmost(said: list[Word], at: int) -> int:
    """The first word of the name that ends with the legal form at ``at``."""
    first, here = at, at - 1
    feminine = said[at].text.endswith("mbH") or said[at].text.endswith("GmbH")
    while here >= 0 and at - here <= 14 and said[here + 1].joined:
        word = said[here]
        if word.capital and not word.stop and not word.article:
            first = here
            if word.opens:
                break
        elif word.is_form and _has_name_before(said, here):
            pass
        elif not _bridges(said, here) and not (feminine and _is_locative(said, here)):
            break
        here -= 1
    return first


def _has_name_before(said: list[Word], here: int) -> bool:
    return here > 1 and said[here - 1].capital


def _bridges(said: list[Word], here: int) -> bool:
    """Whether the small word at ``here`` can stand inside a name: "für", "und", "in der" behind a kind word."""
    small, before = said[here].text, said[here - 1]
    if here == 0 or small[0].isupper():
        return False
    if small in _AND:
        return (before.capital and not before.stop) or before.text.endswith("-")
    if small in _ARTICLES:
        return before.text in ("für", "gegen", "in") or _behind_kind(said, here)
    if small in _WITHIN:
        return before.capital and _behind_kind(said, here)
    return small.endswith(("e", "er", "en", "es")) and before.text in ("und", "für") and not small.startswith("ein")


def _is_locative(said: list[Word], here: int) -> bool:
    """ "Management im Krankenhaus GmbH": "im" is no article of a GmbH, so it stands inside the name."""
    return here > 0 and said[here].text in ("im", "am") and said[here - 1].capital and not said[here - 1].stop


def _behind_kind(said: list[Word], here: int) -> bool:
    """Whether a kind word stands a few words before, with nothing between that ends a name."""
    for word in reversed(said[max(0, here - _REACH) : here]):
        if word.kind and word.capital:
            return word.kind.compound or word.kind.word in _GENITIVE_HEADS
        if word.opens or not (word.capital or word.text in _ARTICLES | _AND | _WITHIN):
            return False
    return False
