"""Who stands beside the one that a predicate names: lists, gapped shares, companions, who acts for another."""

import re
from collections.abc import Iterator

from graph_model.values.vocabularies import Role
from loaders.reading.text.phrases import Phrase
from loaders.reading.ties.arguments import COMPANIES, Argument, Setting

_BETWEEN = re.compile(
    r"(?:\s?\([^()]{0,60}\)"
    r"|\s(?:mit|zu|in Höhe von)?[^{}.;]{0,40}(?:%|Prozent|v\.\s?H\.|Anteilen?|\{e\d+\}|Sitze?n?|\d)"
    r"|(?:\s[A-ZÄÖÜ][\wäöüß./-]+){1,2}(?:\s\([^()]{0,60}\))?)?"
    r"(?:,|,?\sund|,?\ssowie|;)\s(?:auch\s|(?:zu\s|mit\s|weitere\s)?[^{}.;]{0,20}(?:%|Prozent|v\.\s?H\.)\s)?"
)
_TOGETHER = re.compile(r"\b(?:gemeinsam|[Zz]usammen|[Gg]emeinsam)\s(?:\w+\s)?mit\b")
_LIKEWISE = re.compile(r"\b(?:eben|genau)so\s$")
_TOO = re.compile(
    r"[^.;:{}]{0,30},\s(?:(?:eben|genau)so|ferner|außerdem|zudem|daneben|des Weiteren)\s(?:wie\s)?(?:auch\s)?"
)
_GAPPED = re.compile(r"[^{}]{0,20},\s(?:und\s)?(?:die|der|das|den|dem)\s$")
_SHARE_BEHIND = re.compile(r"\s(?:mit\s|zu\s|hält\s)?(?:weiteren\s|den übrigen\s)?(?:\d|\{e)")
_LISTED = re.compile(r"[^{}.;:]{0,60}:\s(?:(?:die|der|das|den|dem)\s)?(?:[A-ZÄÖÜ][a-zäöü]+\s)?[„\"]?")
_AGENTS = frozenset({"von", "durch", "zwischen"})
"""These stand once before a list ("durch den {b1} (Einlage {e0}) und die {b2} (Einlage {e1})")."""
_THROUGH = frozenset({Role.MEMBER, Role.SHAREHOLDER})


def coordinated(place: Setting, found: Argument) -> tuple[int, ...]:
    """The names of a phrase and of those beside it in a list ("die {m1} mit 29 % und die {m2} mit 20 %")."""
    like = [p for p in place.clause.phrases if _is_like(p, found.phrase)]
    at = next((n for n, p in enumerate(like) if p is found.phrase), None)
    if at is None:
        return found.numbers
    first = last = at
    while first > 0 and _goes_on(place, like[first - 1], like[first]):
        first -= 1
    while last + 1 < len(like) and _goes_on(place, like[last], like[last + 1]):
        last += 1
    kept = [*like[first : last + 1], *(p for p in like[last + 1 :] if _gapped(place, p))]
    every = [n for p in kept for n in (found.numbers if p is found.phrase else p.numbers)]
    return tuple(dict.fromkeys(every))


def _is_like(phrase: Phrase, first: Phrase) -> bool:
    """Whether a phrase can stand in one list with another: by its preposition, which "durch" lends to what follows."""
    lent = phrase.preposition is None and first.preposition in _AGENTS and phrase.start > first.start
    return phrase is first or phrase.preposition == first.preposition or lent


def _goes_on(place: Setting, before: Phrase, after: Phrase) -> bool:
    return _BETWEEN.fullmatch(place.marked.text, before.end, after.lead) is not None


def _gapped(place: Setting, phrase: Phrase) -> bool:
    """ "…beteiligt, die {m2} mit 70 %": a second subject that leaves out the verb."""
    text, end = place.marked.text, place.cue.end
    return bool(
        phrase.start > end and _GAPPED.fullmatch(text, end, phrase.start) and _SHARE_BEHIND.match(text, phrase.end)
    )


def companions(place: Setting) -> Iterator[int]:
    """Who acts together with the subject ("zusammen mit der {m1} und den {m2}", "neben der {m3}")."""
    for phrase in place.clause.phrases:
        likewise = phrase.preposition == "wie" and _LIKEWISE.search(place.marked.text[: phrase.lead])
        together = phrase.preposition == "mit" and _TOGETHER.search(place.clause.text)
        joined = phrase.preposition == "mit" and _is_union(place) and phrase.start > place.cue.end
        if phrase.preposition in ("neben", "außer") or likewise or together or joined:
            yield from phrase.numbers


def _is_union(place: Setting) -> bool:
    """ "ein Zusammenschluss des {m1} mit der {b2}": both sides of the word are members."""
    return place.cue.frame.sort == "noun" and place.cue.frame.body == ("subj",) and place.cue.frame.role is Role.MEMBER


def likewise(place: Setting) -> tuple[int, ...]:
    """Who is said to be it, too, behind the clause: "…, ebenso die {m2} und {m3}"."""
    found = _TOO.search(place.marked.text, place.cue.end)
    if found is None:
        return ()
    return next((p.numbers for p in place.said if p.lead <= found.end() <= p.start), ())


def enumerated(place: Setting) -> tuple[int, ...]:
    """Who is listed behind a colon that ends the clause: "Dem {b1} gehören folgende Städte an: {m1} und {m2}"."""
    behind = [p for p in place.said if p.start > place.cue.end]
    if not behind or not _LISTED.fullmatch(place.marked.text, place.cue.end, behind[0].lead):
        return ()
    return behind[0].numbers


def through(place: Setting, members: tuple[int, ...]) -> tuple[int, ...]:
    """The company through which somebody is a member or holds a share ("die {m1} hält über die {b2} 51 %")."""
    if place.cue.frame.role not in _THROUGH:
        return members
    over = [n for p in place.clause.phrases if p.preposition == "über" and _beside(place, p) for n in p.numbers]
    firms = tuple(n for n in over if place.paper.entity(n).form in COMPANIES)
    return firms if firms and len(members) == 1 else members


def _beside(place: Setting, phrase: Phrase) -> bool:
    """Whether nothing but words of the same part of the sentence stands between the cue and the phrase."""
    first, last = sorted((place.cue.end, phrase.start))
    return phrase.owner is None and "," not in place.marked.text[first:last]
