"""Names that begin with, or are, a kind word: "Netzwerk Pflege", "Gesundheitsbündnis", "Verein „…“"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph_model.values.body_kinds import ORGANS, BodyKind
from loaders.reading.found import Found
from loaders.reading.ground_forms import ground_form
from loaders.reading.name_words import Word
from loaders.reading.vocabulary import KindWord

_GENITIVE_HEADS = frozenset(
    {"verein", "verband", "arbeitsgemeinschaft", "bund", "interessengemeinschaft", "vereinigung", "netzwerk", "liga"}
)
_ADJECTIVE_HEADS = frozenset(
    {
        "koordinierungsstelle",
        "koordinationsstelle",
        "netzwerk",
        "initiative",
        "bündnis",
        "verein",
        "fonds",
        "plattform",
        "forum",
        "fachstelle",
    }
)
_WEAK_KINDS = frozenset({BodyKind.COMPANY, BodyKind.CENTRE, BodyKind.OTHER})
_JOINTS = {"für", "zur", "zum", "gegen", "gesundes", "gesunde", "ohne"}
_ARTICLES = {"die", "den", "das", "der", "eine", "ein"}
_PREDICATE = re.compile(r"\bals\s(?:ein\w*\s)?$")
_INDEFINITE = re.compile(
    r"\b(?:ein|eine|einen|einem|einer|eines|kein|keine|welche|jede|jeder)\s(?:\w+e[mnrs]?\s)?$", re.IGNORECASE
)
_QUOTED = re.compile(r"\s?[„“\"»](?P<name>[^„“”\"»«]{3,110})[“”\"«]")
_PAREN_FORM = re.compile(r"\s\((?P<form>e\.\s?V\.|gGmbH|GmbH|gKU|AöR|EVTZ)\)")


def by_kind(text: str, said: list[Word]) -> Iterator[Found]:
    for at, word in enumerate(said):
        if text.isupper() or word.kind is None or not (word.capital or word.quoted):
            continue
        yield from _from_kind(text, said, at, word.kind)


def _from_kind(text: str, said: list[Word], at: int, kind: KindWord) -> Iterator[Found]:
    word = said[at]
    first = _left_adjectives(said, _suspended_before(said, at))
    before = text[: said[first].start]
    if (kind.word == "region" and not kind.compound) or _PREDICATE.search(before):
        return
    quoted = _QUOTED.match(text, word.end)
    inside = word.quotation
    if inside is not None:
        yield _in_quotes(text, inside, kind)
    elif quoted is not None and kind.word == "cluster" and _INDEFINITE.search(before):
        return
    elif quoted is not None:
        yield _with_quoted(text, said[first], word, kind, quoted)
    else:
        end = _rightmost(text, said, at, kind)
        named = end > at or first < at
        if named or kind.compound:
            strong = named and not _INDEFINITE.search(before) and not _is_loose(said, at, end, kind)
            yield _kind_name(text, said, first, end, at, kind, strong)


def _in_quotes(text: str, inside: tuple[int, int], kind: KindWord) -> Found:
    return Found(*inside, text[inside[0] : inside[1]].strip(), kind.kind)


def _with_quoted(text: str, first: Word, word: Word, kind: KindWord, quoted: re.Match[str]) -> Found:
    """A bare kind word only says what the quoted name is; a compound is a name itself."""
    inner, whole = quoted["name"].strip(), ground_form(text[first.start : quoted.end()])
    if kind.compound:
        return Found(
            first.start, quoted.end(), ground_form(text[first.start : word.end]), kind.kind, also=(inner, whole)
        )
    return Found(first.start, quoted.end(), inner, kind.kind, also=(whole,))


def _kind_name(text: str, said: list[Word], first: int, end: int, at: int, kind: KindWord, strong: bool) -> Found:
    last = said[end].end
    form = _PAREN_FORM.match(text, last)
    name = ground_form(text[said[first].start : last].replace(" (", " "))
    found = Found(said[first].start, form.end() if form else last, name, kind.kind, strong)
    if form:
        return replace(found, name=f"{name} {form['form']}", strong=True)
    alone = kind.alone or end > at or first < at
    return found if alone and (strong or kind.kind not in _WEAK_KINDS) else replace(found, strong=False)


def _is_loose(said: list[Word], at: int, end: int, kind: KindWord) -> bool:
    """ "das Bündnis für pragmatische Angebote": as likely a phrase as a name."""
    return (
        not kind.compound
        and end > at + 1
        and said[at + 1].text == "für"
        and said[at + 2].text[0].islower()
        and said[at + 2].text not in _ARTICLES
    )


def _suspended_before(said: list[Word], at: int) -> int:
    """ "Hospiz- und Palliativzentrum Nord" begins two words before its kind word."""
    joined = at >= 2 and said[at - 1].text in ("und", "&") and said[at - 2].text.endswith("-") and said[at - 2].capital
    return at - 2 if joined and at + 1 < len(said) and said[at + 1].joined and said[at + 1].is_proper else at


def _left_adjectives(said: list[Word], at: int) -> int:
    """The first of the capitalised adjectives before a kind word ("Europäische Metropolregion")."""
    first = at
    while first > 0 and said[first].joined_left and _is_name_adjective(said[first - 1], said, first - 1):
        first -= 1
    return first


def _is_name_adjective(word: Word, said: list[Word], at: int) -> bool:
    if not word.capital or word.stop or word.article or word.kind or not word.text[0].isupper():
        return False
    starts = at == 0 and not word.quoted
    return bool(
        re.fullmatch(
            r"[A-ZÄÖÜ][a-zäöüß-]*(?:isch|lich|eutsch|städt\w*|ional|ommunal|emeinsam|okal|reuzend)(?:e[rsnm]?)?"
            r"|[A-ZÄÖÜ][a-zäöü]{4,}er",
            word.text,
        )
    ) and (not starts or word.text.endswith(("ische", "isches", "ischer")))


def _rightmost(text: str, said: list[Word], at: int, kind: KindWord) -> int:
    """The last word of a name that begins with the kind word at ``at``."""
    end = at
    while (
        end + 1 < len(said) and said[end + 1].joined and said[end + 1].is_proper and (end > at or not said[at].closed)
    ):
        end += 1
    if end == at:
        end = _after_small_word(said, at, kind)
    while end > at and end + 1 < len(said) and said[end + 1].is_form and said[end + 1].joined:
        end += 1
    return _with_and(said, at, end, kind)


def _after_small_word(said: list[Word], at: int, kind: KindWord) -> int:
    """ "für …", "gegen …" behind any kind word; "der …" and an adjective only behind the bare general ones."""
    if at + 2 >= len(said) or not said[at + 1].joined:
        return at
    small = said[at + 1].text
    if (small in _JOINTS and kind.kind is not BodyKind.FUND) or small == "für":
        return _phrase(said, at + 2, at)
    if (
        small in ("der", "des", "zur")
        and kind.word in _GENITIVE_HEADS
        and not kind.compound
        and kind.kind not in ORGANS
    ):
        return _genitive(said, at)
    if (
        kind.word in _ADJECTIVE_HEADS
        and re.fullmatch(r"[a-zäöü]{3,}(?:e|es)", small)
        and small not in _ARTICLES | {"keine", "seine", "ihre", "diese", "eine", "neue", "weitere", "alle"}
    ):
        return at + 2 if said[at + 2].is_proper and said[at + 2].joined else at
    if kind.word in _GENITIVE_HEADS and re.fullmatch(r"[a-zäöü]{4,}er", small) and said[at + 2].capital:
        end = at + 2
        while end + 1 < len(said) and said[end + 1].is_proper and said[end + 1].joined:
            end += 1
        return end
    return at


def _genitive(said: list[Word], at: int) -> int:
    if not said[at + 2].capital or said[at + 2].place_head or said[at + 2].kind:
        return at
    end = at + 2
    if (
        end + 3 < len(said)
        and said[end + 1].text in ("in", "an")
        and said[end + 2].text in ("der", "dem")
        and said[end + 3].capital
    ):
        end += 3
        while end + 1 < len(said) and said[end + 1].is_proper and said[end + 1].joined:
            end += 1
    return _with_and(said, at, end, None)


def _phrase(said: list[Word], here: int, at: int) -> int:
    """The end of "für die Region", "für Kinder, Pflege und Alter"; ``at`` where none follows."""
    while here < len(said) and (
        said[here].text in _ARTICLES
        or (said[here].text[0].islower() and said[here].text.endswith(("e", "en", "er", "es")))
    ):
        if said[here].text in ("eine", "ein", "sie", "diese", "seine", "ihre", "alle"):
            return at
        here += 1
    if here >= len(said) or not said[here].capital or said[here].article or said[here].number:
        return at
    end = here
    while end + 1 < len(said) and said[end + 1].comma and said[end + 1].is_proper and _closes_list(said, end + 1):
        end += 1
    while end + 1 < len(said) and said[end + 1].joined and (said[end + 1].is_proper or said[end + 1].is_form):
        end += 1
    return _with_and(said, at, end, None)


def _closes_list(said: list[Word], here: int) -> bool:
    """Whether "A, B und C" goes on to its "und", so that the comma belongs to the name."""
    while here + 1 < len(said) and said[here + 1].comma and said[here + 1].is_proper:
        here += 1
    return here + 2 < len(said) and said[here + 1].text == "und" and said[here + 2].is_proper


def _with_and(said: list[Word], at: int, end: int, kind: KindWord | None) -> int:
    """Goes on over "und wissenschaftliche Einrichtungen" where the name has a word of its own already."""
    if end == at or end + 2 >= len(said) or said[end + 1].text not in ("und", "&") or said[end].is_form:
        return end
    if kind is not None and (kind.compound or kind.word != "verein"):
        return end
    here = end + 2
    if said[here].text[0].islower() and said[here].text.endswith("e") and here + 1 < len(said):
        here += 1
    plain = said[here].capital and not said[here].stop and not said[here].kind and not said[here].place_head
    if not plain or said[here].article:
        return end
    return here if not (here + 1 < len(said) and said[here + 1].is_form) else here + 1
