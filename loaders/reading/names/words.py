"""The words of a sentence as the search for names sees them."""

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from loaders.reading.names.vocabulary import LEGAL_FORM, NOT_NAMED, KindWord, kind_word
from loaders.reading.text.cued import Cued

_FORM = (
    r"(?<![\w.-])(?:(?:Betriebs|Verwaltungs|Beteiligungs|Besitz|Service)-g?GmbH(?![\w-])|[eE]\.\s?V\.(?!-)"
    rf"|{LEGAL_FORM}(?![A-Za-zÄÖÜäöüß_-]))"
)
_PLAIN_WORD = re.compile(
    r"\d+(?=[A-ZÄÖÜ][a-zäöü])|[A-ZÄÖÜa-zäöüß0-9][\w⁺+&/]*(?:[.\-–][A-ZÄÖÜa-zäöüß0-9][\w⁺+&/]*)*-?|[&+]"
)
_WORD = re.compile(rf"(?P<form>{_FORM})|{_PLAIN_WORD.pattern}")
_CUED_FORM = Cued(
    re.compile(_FORM),
    ("mbH", "AG", "SE", "V.", "eV", "e.V", "AöR", "gkA", "KU", "eG", "G.", "UG", "GbR", "KG", "EVTZ", "KdöR", "R."),
)
_QUOTATION = re.compile(r"[„“\"»](?P<name>[^„“”\"»«]{3,110})[“”\"«]")
_CUED_QUOTATION = Cued(_QUOTATION, ("„", "“", '"', "»"))
_ABBREVIATION = re.compile(r"(?=[^\s]*[A-ZÄÖÜ][^\s]*[A-ZÄÖÜ])[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9}")
_GAP_ASIDE = re.compile(r" \([A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9}\) ")
_PLACE_HEADS = re.compile(
    r"(?:Landes|Kreis|Hanse|Universitäts)?(?:Landkreis|Kreis|Stadt|Gemeinde|Samtgemeinde|Land|Amt|Region|Städte"
    r"|Freistaat)(?:haupt\w*|es|s|n|en|e)?"
)
_ARTICLE = re.compile(
    r"(?:D(?:er|ie|as|em|en|es)|Ein(?:e[rsmn]?)?|Im|In|Am|An|Zu[rm]?|Vom?n?|Bei[m]?|Aus|Mit|Für|Nach|Seit|Auch"
    r"|Dies\w*|Ih[rm]\w*|Sein\w*|Kein\w*|Unser\w*|Beim|Durch|Als|Wie|Laut|Über|Unter|Zwischen|Gegen|Ab|Bis|Um|Und"
    r"|Sowie|Alle)"
)

_LED = re.compile(r"(?:^|[„“\"(]|\b(?:der|die|zur|einer|eine)\s)$")
_NAMING = frozenset({"Region", "Gesundheit", "Kultur", "Umwelt", "Klima", "Wirtschaft", "Kommunen", "Hochschulen"})


@lru_cache(maxsize=1 << 13)
def _is_article(text: str) -> bool:
    return bool(_ARTICLE.fullmatch(text))


@lru_cache(maxsize=1 << 13)
def _is_stop(text: str) -> bool:
    return bool(NOT_NAMED.match(text)) and text not in _NAMING


@lru_cache(maxsize=1 << 13)
def _is_place_head(text: str) -> bool:
    return bool(_PLACE_HEADS.fullmatch(text))


class Word(NamedTuple):
    """``gap`` is what stands between the word before and this one; ``quotation`` the quotation around it."""

    text: str
    start: int
    end: int
    gap: str
    after: str
    is_form: bool
    kind: KindWord | None
    quotation: tuple[int, int] | None

    @property
    def capital(self) -> bool:
        return not self.is_form and self.text != self.text.lower()

    @property
    def joined(self) -> bool:
        """Nothing but a space stands before it."""
        return self.gap in (" ", "  ") or (self.is_form and self.gap in (" (", ", "))

    @property
    def joined_left(self) -> bool:
        return self.gap == " "

    @property
    def comma(self) -> bool:
        return self.gap == ", "

    @property
    def opens(self) -> bool:
        """Something other than a space stands before it: a quotation mark, a bracket, a comma."""
        return self.gap not in (" ", "  ")

    @property
    def closed(self) -> bool:
        return self.after not in (" ", "")

    @property
    def quoted(self) -> bool:
        return self.quotation is not None

    @property
    def article(self) -> bool:
        return _is_article(self.text)

    @property
    def number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def stop(self) -> bool:
        """A common noun of ties, money or time: never the beginning of a name."""
        return _is_stop(self.text)

    @property
    def place_head(self) -> bool:
        return _is_place_head(self.text)

    @property
    def is_proper(self) -> bool:
        """Can go on a name behind its kind word."""
        if not self.capital or self.article or self.number or self.kind is not None or self.place_head:
            return False
        if len(self.text) == 1:
            return False
        return not self.stop


def _is_aside(text: str, word: re.Match[str]) -> bool:
    """An abbreviation in brackets inside a name: "Pflegeverband (PV) Astadt"."""
    start, end = word.span()
    inside = text[start - 2 : start] == " (" and text[end : end + 2] == ") " and text[end + 2 : end + 3].isupper()
    return inside and word.lastgroup is None and bool(_ABBREVIATION.fullmatch(word.group()))


def _is_leading(text: str, word: re.Match[str]) -> bool:
    """ "die AG Sucht": in front of a name it is a working group, behind one a legal form."""
    return (
        word.group() == "AG"
        and bool(_LED.search(text, max(0, word.start() - 12), word.start()))
        and text[word.end() : word.end() + 2].strip()[:1].isupper()
    )


def _plain_gap(gap: str) -> str:
    """What stands between two words, without an abbreviation in brackets."""
    return _GAP_ASIDE.sub(" ", gap) if "(" in gap else gap


def words(text: str) -> list[Word]:
    """The words of a sentence, legal forms as one word ("e. V.")."""
    quotations = [found.span("name") for found in _CUED_QUOTATION.finditer(text)]
    pattern = _WORD if _CUED_FORM.search(text) else _PLAIN_WORD
    found = list(pattern.finditer(text))
    if " (" in text:
        found = [word for word in found if not _is_aside(text, word)]
    places = [word.span() for word in found]
    gaps = [text[end:start] for (_, end), (start, _) in zip([(0, 0), *places], places, strict=False)]
    if " (" in text:
        gaps = [_plain_gap(gap) for gap in gaps]
    afters = [*gaps[1:], ""]
    made: list[Word] = []
    for word, (start, end), gap, after in zip(found, places, gaps, afters, strict=False):
        said = text[start:end]
        form = word.lastgroup is not None and not _is_leading(text, word)
        around = _quotation_around(quotations, start, end) if quotations else None
        made.append(Word(said, start, end, gap, after, form, None if form else kind_word(said), around))
    return made


def _quotation_around(quotations: list[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    last = bisect_right(quotations, start, key=itemgetter(0)) - 1
    return quotations[last] if last >= 0 and end <= quotations[last][1] else None
