"""The clauses of a sentence: what belongs to one predicate, who a relative pronoun means, which clause governs it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.phrases import Phrase, cases_of, gender_of, phrases

_FINITE = (
    "ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|soll|sollen|will|wollen|kann|können|zahlt|zahlen|tritt"
    "|treten|trat|gehört|gehören|beteiligt|trägt|hält|entrichtet|leistet|unterstützt|fördert|übernimmt|erhält|bleibt"
    "|verfolgt|dient|möchte|beantragt|kündigt|beschließt|beauftragt|erklärt|verlässt|scheidet|nimmt|finanziert|betreibt"
)
_BREAK = re.compile(rf"[,;:\s](?:(?<!\s)(?=\s|$)|(?<=\s)(?:[–-](?=\s)|(?:und|aber|oder|sondern)(?=\s(?:{_FINITE})\s)))")
_SUBORDINATE = re.compile(
    r"\s*(?:und\s|oder\s|sowie\s|auch\s|so\s)?(?:dass|daß|weil|wenn|falls|sofern|ob|obwohl|da|damit|nachdem|während|wobei"
    r"|wofür|indem|bevor|soweit|um|ohne|anstatt|sobald|solange|wonach|womit)\s",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s(?:und|aber|sondern|doch|denn|jedoch)\s")
_RELATIVE = re.compile(
    r"\s*(?:und\s|oder\s|sowie\s)?(?:(?P<preposition>in|an|bei|zu|mit|von|aus|durch|für)\s)?"
    r"(?P<pronoun>der|die|das|dem|den|denen|dessen|deren|welche[rmns]?)\s"
)
_VERB_LAST = re.compile(
    r"(?:\b(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|soll|sollen|will|wollen|hieß|trug|lag|stand|ging"
    r"|kam|fand|gab|nahm|hielt|lief|bot|schloss|entstand|trat|schied)"
    r"|[a-zäöüß]{2,}(?:t|en|te|ten))[\s.“\"]*$"
)
_INFINITIVE = re.compile(r"(?:\bzu\s[a-zäöüß]+e?n|\b[a-zäöü]{2,}zu[a-zäöüß]+en)[\s.“\"]*$")
_GAP = re.compile(
    r"\s*(?:und\s|aber\s|sowie\s)?(?:(?:die|der|das|den|dem|des|ein|eine|im|in|am|an|beim|bei|zum|zur|zu|mit|seit|bis"
    r"|von|vom|ab|erst|auch|bereits|schon|dagegen|hingegen|jedoch|noch|nur|nicht|weitere[nr]?|folgten?|folgt|dem|Jahr|Jahre|Ende|Anfang"
    r"|Mitte|je|jeweils|rund|%|Prozent|v\.\s?H\.|\d+(?:,\d+)?\s?%?|[„“\"]?\{[mbed]\d+\}[“\"]?)(?:\s|[.)]*$)){2,12}"
)
_OWN_SUBJECT = re.compile(rf"\s(?:die|der|das)\s[„\"]?\{{[mb]\d+\}}[“\"]?\s(?:{_FINITE})\s")
_HAS_VERB = re.compile(rf"\b(?:{_FINITE})\b")
_PREDICATE = re.compile(
    r"\s(?:ist|sind|war|bleibt|als)\s(?:[a-zäöü]+\s)?(?:ein|eine|einen|der|die|das)\s(?:[a-zäöüß-]+(?:e|er|es|en)\s){0,3}[A-ZÄÖÜ][\wäöüß-]+,$"
)
_PLURAL = frozenset({"die", "deren", "denen", "welche", "welchen"})
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Clause:
    """Stretches of a sentence that share a predicate. ``governed``: the place in the sentence's clauses of the one on
    which a relative, subordinate or infinitive clause depends; ``shares``: that of the one whose subject it shares;
    ``gapped``: it has no verb of its own ("die {m1} im {b2}")."""

    number: int
    spans: tuple[tuple[int, int], ...]
    phrases: tuple[Phrase, ...]
    text: str
    governed: int | None = None
    relative: bool = False
    gapped: bool = False


def clauses(paper: Paper, marked: Marked) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order in which they begin."""
    return paper.once("clauses", marked, lambda: _clauses(paper, marked))


def _clauses(paper: Paper, marked: Marked) -> tuple[Clause, ...]:
    said = phrases(paper, marked)
    groups: list[tuple[list[tuple[int, int]], int | None, str]] = []
    main: int | None = None
    before = 0
    for start, end, sign in _segments(marked.text, said):
        kind = _kind(marked.text[start:end], sign)
        if kind in ("main", "shared") and main is not None and _is_gapped(marked.text[start:end], sign):
            groups.append(([(start, end)], main, "gapped"))
            continue
        if (
            kind == "main"
            and sign == ","
            and main is not None
            and _stands_alone(marked.text, groups[main][0], start, end)
        ):
            groups.append(([(start, end)], None, "main"))
            main = before = len(groups) - 1
            continue
        if kind == "main" and main is not None and sign in (",", "–", "-", ""):
            groups[main][0].append((start, end))
            before = main
            continue
        first = kind == "main" and main is None
        governed = None if not groups or first or (kind == "main" and sign in (";", ":")) else before
        groups.append(([(start, end)], governed, kind))
        if kind == "main":
            main = len(groups) - 1
        before = len(groups) - 1
    return tuple(_clause(paper, marked.text, said, n, *group) for n, group in enumerate(groups))


def _segments(text: str, said: tuple[Phrase, ...]) -> Iterator[tuple[int, int, str]]:
    """[start, end) between the signs that part clauses, with the sign before; none inside a list or brackets."""
    start, sign, seen, depth = 0, "", 0, 0
    starts = [phrase.start for phrase in said]
    for found in _BREAK.finditer(text):
        place = found.start()
        depth += text.count("(", seen, place) - text.count(")", seen, place)
        seen = place
        listed = bisect_left(starts, place)
        if depth > 0 or (listed and place < said[listed - 1].end):
            continue
        yield start, place, sign
        start, sign = found.end(), found.group().strip()
    yield start, len(text), sign


def _kind(text: str, sign: str) -> str:
    if _SUBORDINATE.match(text):
        return "subordinate"
    if sign == "," and _JOINED.match(text):
        return "shared"
    if sign in ("", ";", ":"):
        return "subordinate" if sign and _INFINITIVE.search(text) else "main"
    pronoun = _RELATIVE.match(text)
    if pronoun and _VERB_LAST.search(text):
        article = text[pronoun.end() :].startswith(("{", "„{")) and not pronoun["preposition"]
        return "main" if article else "relative"
    if _INFINITIVE.search(text):
        return "subordinate"
    return "shared" if sign in ("und", "aber", "oder", "sondern") else "main"


def _stands_alone(text: str, spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch behind a comma is a main clause of its own: it begins with its subject and its verb, and so
    does the one before ("die {m1} hat zugestimmt, die {m2} hat abgelehnt")."""
    return _OWN_SUBJECT.match(text, start, end) is not None and _HAS_VERB.search(text, *spans[0]) is not None


def _is_gapped(text: str, sign: str) -> bool:
    """Whether the stretch behind a comma names who or what, and has nothing but names, articles and times."""
    return sign in (",", ";") and "{" in text and _GAP.fullmatch(text) is not None and _two_things(text)


def _two_things(text: str) -> bool:
    return len(re.findall(r"\{[mbd]\d+\}", text)) > 1 or " nicht" in text


def _clause(
    paper: Paper,
    text: str,
    said: tuple[Phrase, ...],
    number: int,
    spans: list[tuple[int, int]],
    governed: int | None,
    kind: str,
) -> Clause:
    own = [p for p in said if any(start <= p.start < end for start, end in spans)]
    if kind == "relative" and (pronoun := _pronoun(paper, text, said, spans[0])):
        own.insert(0, pronoun)
    told = " ".join(text[start:end] for start, end in spans)
    return Clause(number, tuple(spans), tuple(own), told, governed, kind == "relative", kind == "gapped")


def _pronoun(paper: Paper, text: str, said: tuple[Phrase, ...], span: tuple[int, int]) -> Phrase | None:
    """The relative pronoun as a phrase of the names that it means: the nearest before it of its gender."""
    found = _RELATIVE.match(text, *span)
    if found is None:
        return None
    word = found["pronoun"]
    form = {"denen": "den", "dessen": "des", "deren": "der"}.get(word, word)
    for phrase in reversed([p for p in said if span[0] - _NEAR <= p.end <= span[0]]):
        numbers = phrase.numbers if word in _PLURAL else phrase.numbers[-1:]
        if len(numbers) > 1 or _agrees(word, gender_of(paper.entity(numbers[0]))):
            cases = frozenset("g") if word in ("dessen", "deren") else _of_pronoun(paper, form, numbers)
            place = found.start("pronoun")
            return Phrase(numbers, place, place + len(word), place, found["preposition"], cases)
    return _of_predicate(paper, said, text, found, form)


def _of_predicate(paper: Paper, said: tuple[Phrase, ...], text: str, found: re.Match[str], form: str) -> Phrase | None:
    """ "Der {b1} ist eine Arbeitsgemeinschaft, die …": what is said to be it."""
    noun = _PREDICATE.search(text, max(0, found.start() - _NEAR), found.start())
    subjects = [p for p in said if noun and p.end <= noun.start() + 1 and p.preposition is None and "n" in p.cases]
    if not subjects or found["preposition"]:
        return None
    word = found["pronoun"]
    cases = {"die": "na", "das": "na", "der": "n", "den": "a", "dem": "d"}.get(word)
    if cases is None or word in ("den", "dem"):
        cases = cases or "d"
    place = found.start("pronoun")
    return Phrase(subjects[-1].numbers[-1:], place, place + len(word), place, None, frozenset(cases))


def _of_pronoun(paper: Paper, form: str, numbers: tuple[int, ...]) -> frozenset[str]:
    return cases_of(form, [paper.entity(n) for n in numbers])


def _agrees(word: str, gender: str) -> bool:
    return gender in {"der": "mf", "die": "f", "das": "n", "dem": "mn", "den": "m", "dessen": "mn", "deren": "f"}.get(
        word, "mfn"
    )
