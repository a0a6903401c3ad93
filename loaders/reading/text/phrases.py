"""The names of a sentence as its arguments: with their preposition, the cases that the article leaves open, and the
noun that they belong to ("der Rat der {m1}")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.reading.names.anaphora import COMPANY_FORMS, gender
from loaders.reading.names.entities import Entity
from loaders.reading.text.grammar import Names, lists
from loaders.reading.text.marked import MARK, Marked
from loaders.reading.text.paper import Paper

_CONTRACTED = {
    "im": "in", "am": "an", "zum": "zu", "zur": "zu", "beim": "bei", "vom": "von", "ins": "in", "ans": "an",
}  # fmt: skip
_PREPOSITION = (
    "in|bei|an|zu|mit|von|aus|durch|für|auf|unter|neben|zwischen|innerhalb|über|gegen|ohne|nach|um|seitens|gegenüber"
    "|wegen|vor|hinter|als|wie|statt|anstelle|zugunsten|samt|außer|gemeinsam mit|zusammen mit|" + "|".join(_CONTRACTED)
)
_DETERMINER = (
    r"d(?:er|ie|as|em|en|es)|(?:dies|jed|welch|all|beid)(?:er|es|em|en|e)"
    r"|(?:ein|kein|ihr|sein|unser|mehrer|weiter)(?:er|es|em|en|e)?"
)
_VERB = (
    "haben|werden|wurden?|würden?|sollen|sollten?|wollen|wollten?|können|könnten?|möchten?|müssen|sind|hatten?|waren"
    "|gehör(?:en|ten?)|zähl(?:en|ten?)|zahl(?:en|ten?)|bilde(?:n|ten?)|halten|hielten|trage?n|fördern|förderte"
    "|betreiben|finanzier(?:en|ten?)|treten|traten|schließen|schlossen|beteilig(?:en|ten?)|gründe(?:n|ten?)"
    "|beschlossen|beschließen|beantrag(?:en|ten?)|unterstütz(?:en|ten?)|stehen|arbeite(?:n|ten?)|wirk(?:en|ten?)"
    "|besitzen|verlassen|seine|ihre|heute|bisher|seither|daher|insbesondere|weiter|wieder|aber|oder|sowie|unter|außer"
    "|anderem|über|immer"
)
_LEAD = re.compile(
    rf"(?<![\w-])(?:(?P<preposition>(?i:{_PREPOSITION}))\s)?(?:(?P<determiner>(?i:{_DETERMINER}))\s)?"
    rf"(?:(?!(?:{_VERB}|{_DETERMINER})\s)(?:[a-zäöüß-]{{2,}}(?:e|en|er|es|em)|je|auch|sog\.)\s){{0,3}}"
    r"(?:(?P<head>[A-ZÄÖÜ][\w-]{2,})\s)?[„\"»]?$"
)
_INSERTED = re.compile(
    rf"(?:(?<![\w-])(?P<preposition>(?i:{_PREPOSITION}))\s)?\b(?P<determiner>[Dd](?:er|ie|as|em|en|es))\s"
    r"(?:[^,;{}.]|\{[ed]\d+\}){1,70}?"
    r"\s[a-zäöüß]{3,}(?:te|ten|ter|tes|ne|nen|ner|nes)\s(?P<head>(?!))?[„\"]?$"
)
_OPENERS = (
    "D(?:er|ie|as|em|en)|Eine?|Auch|Seit|Bereits|Neben|Hier|Daher|Zudem|Somit|Dass|Daß|Wie|Zuletzt|Bisher|Derzeit|Zurzeit|Damit"
    "|Dort|Künftig|Nunmehr|Außerdem|Mit|Da|Wenn|Ob|Falls|Sofern|Nur|Ebenso|Inzwischen|Daneben|Allein|Beide|Zunächst|Weil"
    "|Aktuell|Ferner|Sowohl|Insbesondere|Mittlerweile|Danach|Anschließend|Gleichzeitig|Während|Nachdem|Ebenfalls"
)
_OWNER = re.compile(
    rf"(?:(?P<noun>%|v\. ?H\.|(?<!\w)(?!(?:{_OPENERS})\b)[A-ZÄÖÜ][\wäöüß/-]+)"
    rf"|(?P<name>\{{[mb]\d+\}}))[“\"]?(?:\s\([^()]{{0,30}}\))?\s$"
)
_ENDINGS: tuple[tuple[str, dict[str, str]], ...] = (
    ("er", {"m": "n", "f": "gd", "n": "", "p": "g"}),
    ("ie", {"m": "", "f": "na", "n": "", "p": "na"}),
    ("as", {"m": "", "f": "", "n": "na", "p": ""}),
    ("em", {"m": "d", "f": "", "n": "d", "p": ""}),
    ("en", {"m": "a", "f": "", "n": "", "p": "d"}),
    ("es", {"m": "g", "f": "", "n": "gna", "p": ""}),
    ("e", {"m": "", "f": "na", "n": "", "p": "na"}),
    ("", {"m": "n", "f": "", "n": "na", "p": ""}),
)
_OF_DES = {"m": "g", "f": "", "n": "g", "p": ""}
"""Unlike "dieses" and "jedes", "des" is never the nominative or accusative."""
_COMMA_PAIR = re.compile(r"(\{[mb]\d+\})[“\"]?,\s(?:die|der|das|den|dem|des)\s[„\"]?(\{[mb]\d+\})")
_OF_WHOLE = frozenset({"%", "v. H.", "v.H."})
_LOOK_BACK = 90
_ANY = frozenset("nadg")
_OF_WRITER = {"wir": frozenset("n"), "uns": frozenset("da")}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Names that stand together at [start, end) of the marked text; ``lead`` is where their article or preposition
    begins. ``cases``: which of n(ominative), g, d, a the article leaves open. ``owner``: the noun that they follow as
    a genitive or by "von" ("Rat der {m1}"); ``head``: a noun between article and name ("dem Verein {b1}"). ``bare``:
    no article tells the case."""

    numbers: tuple[int, ...]
    start: int
    end: int
    lead: int
    preposition: str | None = None
    cases: frozenset[str] = _ANY
    owner: str | None = None
    head: str | None = None
    bare: bool = False


def phrases(paper: Paper, marked: Marked) -> tuple[Phrase, ...]:
    """The phrases of a sentence in order."""
    return paper.once("phrases", marked, lambda: _phrases(paper, marked))


def _phrases(paper: Paper, marked: Marked) -> tuple[Phrase, ...]:
    said = (
        phrase_at(paper, marked.text, numbers, start, end)
        for names in lists(marked.text)
        for numbers, start, end in _told_apart(paper, marked.text, names)
    )
    return tuple(_of_writer(paper, marked, phrase) for phrase in said)


def _of_writer(paper: Paper, marked: Marked, phrase: Phrase) -> Phrase:
    """The phrase with the cases of "wir" and "uns", where the body that writes the paper says it."""
    if paper.writer is None or phrase.numbers != (paper.writer.number,) or phrase.preposition:
        return phrase
    at = marked.origin[phrase.start]
    cases = _OF_WRITER.get(marked.sentence.text[at : at + 4].rstrip(" ,.").casefold())
    return replace(phrase, cases=cases, bare=False) if cases else phrase


def _told_apart(paper: Paper, text: str, names: Names) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """A list; two names with nothing but a comma between them are none where their articles tell other cases:
    "Mitglied des {b1}, die {m2} nicht"."""
    pair = _COMMA_PAIR.fullmatch(text, names.start, names.end)
    if pair is None or len(names.numbers) > len(pair.groups()):
        yield from _apart(text, names)
        return
    numbers = names.numbers
    first = phrase_at(paper, text, numbers[:1], names.start, pair.end(1))
    second = phrase_at(paper, text, numbers[1:], pair.start(2), names.end)
    if first.bare or second.bare or first.cases & second.cases:
        yield from _apart(text, names)
        return
    yield numbers[:1], names.start, pair.end(1)
    yield numbers[1:], pair.start(2), names.end


def _apart(text: str, names: Names) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """A list, cut before a name that it has already: there a pronoun begins another clause."""
    if len(set(names.numbers)) == len(names.numbers):
        yield names.numbers, names.start, names.end
        return
    numbers: list[int] = []
    start = end = names.start
    for mark in MARK.finditer(text, names.start, names.end):
        number = int(mark["number"])
        if number in numbers:
            yield tuple(numbers), start, end
            numbers, start = [], mark.start()
        numbers.append(number)
        end = mark.end()
    yield tuple(numbers), start, names.end


def phrase_at(paper: Paper, text: str, numbers: tuple[int, ...], start: int, end: int) -> Phrase:
    """The phrase of names, or of a word that stands for them, at [start, end) of the marked text."""
    first = max(0, start - _LOOK_BACK)
    led = _LEAD.search(text, _behind_break(text, first, start), start)
    if led is None or not led["determiner"]:
        led = _INSERTED.search(text, first, start) or led
    if led is None or not (led["preposition"] or led["determiner"]):
        return Phrase(numbers, start, end, start, owner=_owner(text, start), bare=True)
    said = (led["preposition"] or "").lower()
    preposition = _CONTRACTED.get(said, said.removeprefix("gemeinsam ").removeprefix("zusammen ")) or None
    determiner = (led["determiner"] or "").lower()
    cases = cases_of(determiner, [paper.entity(n) for n in numbers], led["head"]) if determiner else _ANY
    lead = led.start("preposition") if preposition else led.start("determiner")
    owner = (
        _owner(text, lead) if preposition == "von" or (preposition is None and _may_own(determiner, cases)) else None
    )
    owner = None if (owner == "{}" and "g" not in cases) or (owner in _OF_WHOLE and "n" in cases) else owner
    if owner and preposition is None:
        cases = (cases & frozenset("gd")) or frozenset("g")
    return Phrase(numbers, start, end, lead, preposition, cases, owner, led["head"], bare=not determiner)


def _behind_break(text: str, first: int, start: int) -> int:
    """The beginning of the words right before ``start``: no lead reaches over another name or a comma."""
    return max(first, text.rfind("}", first, start) + 1, text.rfind(",", first, start) + 1)


def _may_own(determiner: str, cases: frozenset[str]) -> bool:
    """A noun right before "der" and "des" takes them as its genitive, whatever the gender of the name seems to be."""
    return "g" in cases or determiner == "der"


def _owner(text: str, lead: int) -> str | None:
    found = _OWNER.search(text, max(0, lead - 60), lead)
    return (found["noun"] or "{}") if found else None


def cases_of(determiner: str, named: list[Entity], head: str | None = None) -> frozenset[str]:
    """The cases that an article leaves open for names of this gender and number; all where nothing fits."""
    table = _OF_DES if determiner == "des" else next(c for ending, c in _ENDINGS if determiner.endswith(ending))
    genders = {gender_of(named[0])} if head is None else {"m", "f", "n"}
    if len(named) > 1 or (head or "").endswith(("en", "e")):
        genders |= {"p"}
    found = frozenset("".join(table[g] for g in genders))
    return found or frozenset("".join(table.values())) or _ANY


def gender_of(entity: Entity) -> str:
    """m, f or n of the name's head word."""
    if entity.form in COMPANY_FORMS:
        return "f"
    first = entity.name.split()[0].casefold()
    if first in ("freistaat", "flecken", "bezirk") or first.endswith(("kreis", "verein", "bund")):
        return "m"
    return gender(entity)
