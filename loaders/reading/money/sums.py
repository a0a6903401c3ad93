"""The amounts of a paper, each with its clause, the words about money around it and the sentences that it leans on."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.reading.money.amounts import Money
from loaders.reading.money.slots import Placed, placed
from loaders.reading.money.words import MoneyWord, money_words
from loaders.reading.text.grammar import bodies_in, lists
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

AMOUNT = re.compile(r"\{e(\d+)\}")
_BREAK = re.compile(
    r"[;–]|(?<!\d),(?=\s)|\s(?=(?:während|wobei|sowie|bzw\.)\s)|(?<=\})\s(?=und\s[^,;]{0,80}\{e)"
    r"|\s(?=und\s[a-zäöüß]{3,}te?n?\s)"
)
_ITEM = re.compile(r"^(?:[-•*–·]|\(?\d{1,2}[.)]|[a-z]\))\s")
_OF_YEAR = re.compile(
    r"\W*(?:Antwort:?\s|im Jahr\s|Jahr\s)?\{d\d+\}(?::|\s=|\s–|\s-|\s\|)?\s(?:rund\s|ca\.\s)?\{e\d+\}", re.IGNORECASE
)
"""An amount behind its year: "2016: 83.000 €."."""
_VERB = re.compile(
    r"\b(?:wird|werden|wurden?|ist|sind|beträgt|belaufen|beläuft|zahlt|zahlen|leistet|erhält|gewährt|übernimmt)\b"
)
_ENDS = (".", "!", "?", ";")
_LONGEST_ROW = 160
_FINANCING = re.compile(
    r"\W*(?:\w\s)?(?:Finanzierung(?:s\w*)?|Einnahmen|Deckung|Förderer|Kostenverteilung|Mittelherkunft)\b"
    r"|\W*(?:Geldgeber|\w*(?:[Zz]uwendungs|[Zz]uschuss|[Mm]ittel|[Ff]ördermittel)geber(?:in)?)(?![a-zäöüß])"
)
_WHO_PAYS = re.compile(
    r"\W*(?:(?:Verbands|Vereins)?[Mm]itglied(?:er|s?kommunen?|sgemeinden?)?|Gesellschafter(?:in|innen)?|Quelle|Träger|Kommunen?"
    r"|Gebietskörperschaft(?:en)?|Beteiligte[r]?|(?:Kooperations)?[Pp]artner|Kostenträger|Zahler|Spender)(?![a-zäöüß:])"
)
"""The caption above the first column of a table of those who pay."""
_MOST_AMOUNTS = 40
_FAR = 40
_HEADINGS = 3
_LONGEST_CAPTION = 100
_LEANS = re.compile(
    r"^(?:(?i:Dazu|Hinzu|Zusätzlich|Darüber|Daneben|Hiervon|Davon|Dies|Diese[rs]?|Das|Er|Sie|Es|Im Jahr|Ab|Für|Auf|Seit"
    r"|Bis|Bisher|Bislang|Derzeit|Zurzeit|Künftig|Seither|Seitdem|Zuletzt|Hierfür|Dafür"
    r"|Die (?:Kosten|Mittel|Beiträge))\b|\{d\d+\}\s(?:waren|sind|war)\b)"
)


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount {eN} at [start, end) of a marked sentence; [left, right) is its clause; ``before`` are the sentences
    it leans on, the nearest first: of a row of a list its heading, else those before it in its paragraph. ``row``: a
    line or list item rather than a sentence; ``leans``: it goes on with what the sentence before tells; ``index`` is
    the place of the sentence in the paper; ``after`` is the text of the one behind it in its paragraph."""

    marked: Marked
    money: Money
    number: int
    start: int
    end: int
    left: int
    right: int
    words: tuple[MoneyWord, ...]
    names: tuple[Placed, ...]
    index: int
    before: tuple[Marked, ...]
    row: bool
    leans: bool
    after: str = ""

    @property
    def text(self) -> str:
        return self.marked.text

    @property
    def clause(self) -> str:
        return self.text[self.left : self.right]

    @property
    def alone(self) -> bool:
        """Whether the sentence tells no other amount."""
        return len(self.marked.money) == 1


def sums(paper: Paper) -> Iterator[Sum]:
    """The amounts of a paper in order; a paragraph with dozens of them is a table run together and tells none."""
    told: Counter[int] = Counter()
    for marked in paper.sentences:
        told[marked.sentence.paragraph] += len(marked.money)
    for number, marked in enumerate(paper.sentences):
        if marked.money and told[marked.sentence.paragraph] <= _MOST_AMOUNTS:
            yield from _of_sentence(paper, number, marked)


def is_row(marked: Marked) -> bool:
    """Whether a sentence is a line of a list or table that tells an amount."""
    text = marked.text
    plain = len(marked.sentence.text) <= _LONGEST_ROW and not text.endswith(_ENDS)
    return "{e" in text and (plain or bool(_ITEM.match(text) and not _VERB.search(text)) or bool(_OF_YEAR.match(text)))


def is_of_year(told: Sum) -> bool:
    """Whether the amount stands behind its year, as the answer to what was paid ("2016: {e0}")."""
    return bool(_OF_YEAR.match(told.text))


def is_financing(told: Sum) -> bool:
    """Whether the amount stands in a list below "Finanzierung:" or "Einnahmen", whose names are those who pay."""
    listed = told.row or (told.before and told.before[0].text.endswith(":"))
    if not listed:
        return False
    return any(_FINANCING.match(earlier.text) for earlier in told.before) or (told.row and _is_table_of_payers(told))


def _is_table_of_payers(told: Sum) -> bool:
    """Whether the caption right above the rows says that their first column names members, shareholders or givers."""
    caption = told.before[0].text if told.before else ""
    return _WHO_PAYS.match(caption) is not None and not caption.endswith((".", ":", ";", "?"))


def _of_sentence(paper: Paper, number: int, marked: Marked) -> Iterator[Sum]:
    row = is_row(marked)
    before = tuple(_heading(paper, number) if row else _earlier(paper, number))
    leans = bool(before) and _is_leaning(before[0], marked)
    asked = paper.sentences[paper.answered[number]] if number in paper.answered else None
    if asked and asked not in before:
        before = (*before, asked) if any(bodies_in(paper, earlier) for earlier in before) else (asked, *before)
        leans = leans or before[0] is asked
    words, names = money_words(marked.text), tuple(placed(paper, number))
    after = _after(paper, number)
    breaks = _breaks(marked.text)
    for found in AMOUNT.finditer(marked.text):
        left = max((at for at in breaks if at <= found.start()), default=0)
        right = min((at for at in breaks if at >= found.end()), default=len(marked.text))
        money = marked.money[int(found[1])]
        span = (*found.span(), left, right)
        yield Sum(marked, money, int(found[1]), *span, words, names, number, before, row, leans, after)


def _after(paper: Paper, number: int) -> str:
    """The next sentence, where it stands in the same paragraph and tells no amount."""
    following = paper.sentences[number + 1] if number + 1 < len(paper.sentences) else None
    if (
        following is None
        or following.money
        or following.sentence.paragraph != paper.sentences[number].sentence.paragraph
    ):
        return ""
    return following.text


def _is_leaning(earlier: Marked, marked: Marked) -> bool:
    return earlier.text.endswith((";", ":", "?")) or bool(_LEANS.match(marked.text))


def _breaks(text: str) -> list[int]:
    """Where clauses end: not at the commas of a list of names, not inside brackets."""
    depths = _depths(text) if "(" in text else [0] * len(text)
    named = [(names.start, names.end) for names in lists(text)]
    return [
        m.end()
        for m in _BREAK.finditer(text)
        if depths[m.start()] == 0 and not any(start < m.start() < end for start, end in named)
    ]


def _depths(text: str) -> list[int]:
    """For each place of the text how many brackets are open."""
    depths, depth = [], 0
    for char in text:
        depth = max(0, depth + (char == "(") - (char == ")"))
        depths.append(depth)
    return depths


def _heading(paper: Paper, number: int) -> Iterator[Marked]:
    """The nearest line above a row that is no row itself, and the captions above it up to a sentence."""
    found = 0
    for earlier in reversed(paper.sentences[max(0, number - _FAR) : number]):
        if is_row(earlier):
            continue
        yield earlier
        found += 1
        if found == _HEADINGS or earlier.text.endswith("."):
            return


def is_caption(marked: Marked) -> bool:
    """Whether a line only announces what follows it."""
    return marked.text.endswith(":") or (len(marked.text) <= _LONGEST_CAPTION and not marked.text.endswith(_ENDS))


def _earlier(paper: Paper, number: int) -> Iterator[Marked]:
    marked = paper.sentences[number]
    for at in range(number - 1, max(0, number - 3) - 1, -1):
        earlier = paper.sentences[at]
        if paper.answered.get(at) != paper.answered.get(number):
            return
        together = earlier.sentence.paragraph == marked.sentence.paragraph
        leads = at == number - 1 and _is_leaning(earlier, marked)
        if together or leads or (marked.sentence.motion and earlier.sentence.motion):
            yield earlier
        if earlier.sentence.section is not marked.sentence.section:
            return
