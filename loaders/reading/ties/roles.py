"""Nouns of a role ("Mitglied", "Gesellschafter", "Träger"): whose role in which body the sentence says it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph_model.values.vocabularies import LegalForm
from loaders.reading.text.grammar import LIST, issuer_of, labelled, lists
from loaders.reading.text.phrases import Phrase
from loaders.reading.ties.arguments import Argument, Setting, stands_for
from loaders.reading.ties.company import coordinated

_COPULA = re.compile(
    r"\b(?:ist|sind|war|waren|bleibt|bleiben|wird|werden|wurden?|sei|seien|wäre|worden|soll|sollen|will|möchte|kann"
    r"|fungiert|fungieren|agiert|agieren|tritt|treten|gehört|gehören|gehörte|zählt|zählen|zählten|beantragt"
    r"|angehört|angehören|aufgenommen|auftritt)\b",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\b(?:[Zz]u den|[Zz]um Kreis der|unter den|eines? der|einer der)\s(?:[\wäöüß]+\s){0,2}$")
_AS = re.compile(r"\b[Aa]ls\s(?:[\wäöüß]+(?:e[nrs]?)\s){0,2}$")
_ASIDE = re.compile(
    r"(?<![\w-])(?:durch|von|vom|mit|für|auf|über|gegenüber|allen|unter|an|bei|zwischen|der|des|dem)\s"
    r"(?:die|den|der|dem|das|allen|ihren|seinen|weiteren|anderen|übrigen)?\s?(?:[a-zäöüß]+e[nrsm]?\s){0,2}$"
)
_LISTED = re.compile(
    r"[^.;]{0,90}?(?:\b(?:darunter|unter ihnen|nämlich|unter anderem|insbesondere|wie|z\. ?B\.)\s|[:(]\s?|\s[–-]\s)"
    r"(?:u\.\s?a\.\s|unter anderem\s|derzeit\s|z\. ?B\.\s|die\s|der\s|das\s|auch\s|neben\s){0,3}(?:[a-zäöü]+\s){0,2}"
    r"(?:[A-ZÄÖÜ][a-zäöü]+\s)?$"
)
_APART = re.compile(
    r"[^{}.;]{0,40},\s(?:seit\s[^{},]{0,20}\{d\d+\}\s)?"
    r"(?:(?:[a-zäöü]+e[srn]?|ebenfalls|auch|bislang|einst|selbst|seinerseits|ihrerseits|noch)\s){0,3}$"
)
_KNOWN_BY_NAME = re.compile(
    r"\s(?:im|in der|in dem|in|der|des|beim|bei der|am|an der|vom|von|einer|eines|mehrerer)\s(?!Jahr|\{d|Zeit)[\w„\"]"
)
_WE = re.compile(r"\b[Ww]ir\s(?:sind|waren|bleiben|werden)\b|\b(?:sind|waren|bleiben|werden)\swir\b")
_ATTACHED = ("in", "bei", "an", "von")
_SHARES = re.compile(
    r"(?:\w*[Aa]nteilen?|Aktien|%|Stammkapitals?|Kapitals?|Mitgliederliste|\w*[Vv]ereinbarung|\w*[Vv]ertrag(?:e?s)?)$"
)
_BELONGS = re.compile(r"\b(?:\w*angehör\w*|angeschlossen|beigetreten|verbunden|an)\b")
_WITH = re.compile(r"\{b(\d+)\}[“\"]?\s(?:\([^()]{1,30}\)\s)?mit\s(?:den|ihren|seinen)\s(?:\w+\s)?$")
_WHO_THEY_ARE = re.compile(
    rf"\s(?:der|des)\s[„\"]?\{{b(?P<body>\d+)\}}[“\"]?(?:,|\s[–-])\s(?:der|die|das)\s(?P<who>{LIST}),?(?:,\s|\s[–-]\s)(?=[a-zäöü])"
)
_AT_ONCE = re.compile(r"\s(?:\([^()]{1,30}\)\s)?(?:der|die|das|dem|den)?\s?[„\"]?")
_BODY = re.compile(r"\{b(\d+)\}")
_GOES_ON = re.compile(
    r"(?:[“\"]?(?:\s\([^()]{1,40}\))?(?:,|\sund|,\sund|\ssowie|,\ssowie)(?:\sauch|\sferner|\szudem)?"
    r"\s(?:im|in der|in dem|beim|bei der|des|der|am|an der)\s[„\"]?\{b\d+\}){1,12}"
)
_FOUNDED = re.compile(r"\b(?:wurde|ist)\b.*\bgegründet\b")
_CLOSE = 40


@dataclass(frozen=True, slots=True)
class RoleTie:
    """``named``: the sentence itself names the body; ``founding``: it tells of its founding by these members."""

    members: tuple[int, ...]
    bodies: tuple[int, ...]
    named: bool
    founding: bool = False


def role_tie(place: Setting) -> RoleTie | None:
    """The members and bodies of a role noun, or None where nobody is said to have the role."""
    if with_them := _with_them(place) or _in_apposition(place):
        return with_them
    attached = _attached(place)
    bodies = (*_bodies(place, attached.numbers), *_further(place, attached)) if attached else ()
    named = bool(bodies)
    if not bodies:
        bodies = _carried(place)
    if not bodies:
        return None
    members = _listed(place, attached, bodies) or _said(place, attached, bodies) or _ourselves(place, bodies)
    members = members or tuple(n for n in labelled(place.marked) if n not in bodies)
    return RoleTie(members, bodies, named) if members else None


def _with_them(place: Setting) -> RoleTie | None:
    """ "Die {b1} mit den Mitgliedern {m2}, {m3} und {m4} wurde gegründet": of the body before, the list behind."""
    body = _WITH.search(place.marked.text, 0, place.cue.start)
    behind = next((p for p in place.said if p.start >= place.cue.end), None)
    if body is None or behind is None or not _AT_ONCE.fullmatch(place.marked.text[place.cue.end : behind.start]):
        return None
    bodies = (int(body[1]),)
    founds = _FOUNDED.search(place.clause.text) is not None
    return RoleTie(_several(place, behind, bodies), bodies, True, founds)


def _in_apposition(place: Setting) -> RoleTie | None:
    """ "Die Gesellschafter der {b1}, der {m2} und die {m3}, zahlen …": who they are stands between commas."""
    found = _WHO_THEY_ARE.match(place.marked.text, place.cue.end)
    if found is None:
        return None
    bodies = (int(found["body"]),)
    members = (n for names in lists(found["who"]) for n in names.numbers)
    return RoleTie(tuple(dict.fromkeys(n for n in members if n not in bodies)), bodies, True)


def _bodies(place: Setting, numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for n in numbers if not place.paper.entity(n).territorial)


def _further(place: Setting, attached: Phrase) -> tuple[int, ...]:
    """The bodies that a list goes on with ("Mitglied im {b1} (seit {d0}), in der {b2} und im {b3}")."""
    listed = _GOES_ON.match(place.marked.text, attached.end)
    return tuple(int(number) for number in _BODY.findall(listed.group())) if listed else ()


def _attached(place: Setting) -> Phrase | None:
    """The phrase of the body: tied right behind the noun, a relative pronoun, else one by "in", "an" or "bei"."""
    fitting = [p for p in place.clause.phrases if _bodies(place, p.numbers)]
    for phrase in fitting:
        gap = phrase.lead - place.cue.end
        tied = phrase.preposition in _ATTACHED or _owned(place, phrase)
        if tied and 0 <= gap <= _CLOSE and "{m" not in place.marked.text[place.cue.end : phrase.lead]:
            return phrase
    for phrase in fitting:
        pronoun = place.clause.relative and phrase is place.clause.phrases[0]
        if (pronoun and phrase.cases == {"g"}) or (phrase.preposition in ("in", "bei", "an") and phrase.owner is None):
            return phrase
    if as_such := _supported(place, fitting):
        return as_such
    dative = [p for p in fitting if p.preposition is None and p.cases == {"d"} and _BELONGS.search(place.clause.text)]
    return dative[0] if dative else None


def _supported(place: Setting, fitting: list[Phrase]) -> Phrase | None:
    """ "Der {m1} unterstützt das {b2} als Fördermitglied": the object of the verb, where another is its subject."""
    before = place.marked.text[max(0, place.cue.start - 90) : place.cue.start]
    named = [p for p in place.clause.phrases if p.preposition is None and p.owner is None and p.end <= place.cue.start]
    if not _AS.search(before) or not any(p.cases == frozenset("n") for p in named):
        return None
    return next((p for p in fitting if p in named and "a" in p.cases), None)


def _owned(place: Setting, phrase: Phrase) -> bool:
    """ "Mitglieder des {b1}", "Inhaber der Anteile der {b1}", "Partner der Vereinbarung über das {b1}"."""
    if phrase.preposition == "über":
        return place.cue.word.startswith(("Vertrag", "Vereinbarung", "Unterzeichn"))
    return phrase.preposition is None and (
        phrase.owner == place.cue.word or bool(phrase.owner and _SHARES.match(phrase.owner))
    )


def _carried(place: Setting) -> tuple[int, ...]:
    """The body spoken of before: the noun stands without a body behind it, and the sentence names none."""
    if _KNOWN_BY_NAME.match(place.marked.text, place.cue.end):
        return ()
    subject = [p for p in place.clause.phrases if p.end <= place.cue.start and p.preposition is None]
    owning = [
        n
        for p in subject[:1]
        for n in _bodies(place, p.numbers)
        if re.search(r"\b(?:hat|zählt|umfasst|vereint)\b", place.clause.text)
    ]
    if place.cue.word.startswith("Vereins") and (club := _only_club(place)):
        return club
    return tuple(owning[:1]) or place.spoken_of


def _only_club(place: Setting) -> tuple[int, ...]:
    """The one Verein of the paper: "Vereinsmitglieder" are those of no company."""
    clubs = [e.number for e in place.paper.register.entities if e.form in (LegalForm.EV, LegalForm.ASSOCIATION)]
    return tuple(clubs) if len(clubs) == 1 else ()


def _listed(place: Setting, attached: Phrase | None, bodies: tuple[int, ...]) -> tuple[int, ...]:
    """Who is listed behind the noun and its body: in brackets, behind a colon or "darunter"."""
    start = attached.end if attached and attached.start > place.cue.start else place.cue.end
    for phrase in place.said:
        if phrase.start < start or not _others((phrase,), bodies):
            continue
        listed = _LISTED.fullmatch(place.marked.text[start : phrase.start])
        return _several(place, phrase, bodies) if listed else ()
    return ()


def _said(place: Setting, attached: Phrase | None, bodies: tuple[int, ...]) -> tuple[int, ...]:
    """Who is, becomes or stays it, of whom it stands in apposition, or who acts "als Mitglied"."""
    text, cue = place.marked.text, place.cue
    before = text[max(0, cue.start - 90) : cue.start]
    told = [p for p in place.clause.phrases if p is not attached]
    apart = [p for p in told if p.end <= cue.start and _APART.fullmatch(text[p.end : cue.start])]
    if apart:
        return _others(apart[-1:], bodies)
    pointed = _AS.search(before) or _AMONG.search(before)
    if (not pointed and _ASIDE.search(before)) or not (pointed or _COPULA.search(place.clause.text)):
        return ()
    subjects = [p for p in told if _subject(p) and _others((p,), bodies)]
    if subjects and _AS.search(before):
        subjects = [p for p in subjects if p.cases == frozenset("n")] or subjects
    if subjects:
        return _several(place, _nearest(subjects, cue.start, cue.end), bodies)
    lent = [p for clause in place.chain[1:] for p in clause.phrases if _subject(p) and _others((p,), bodies)]
    return _others(lent[:1], bodies)


def _ourselves(place: Setting, bodies: tuple[int, ...]) -> tuple[int, ...]:
    """The authority, where its letter says "wir sind"."""
    we = _WE.search(place.clause.text)
    return tuple(n for n in issuer_of(place.paper) if n not in bodies) if we else ()


def _subject(phrase: Phrase) -> bool:
    plain = phrase.preposition is None and "n" in phrase.cases
    return (plain and phrase.owner is None) or stands_for(phrase)


def _nearest(subjects: list[Phrase], start: int, end: int) -> Phrase:
    """The first behind the noun where one stands there, else the last before it."""
    behind = [p for p in subjects if p.start >= end and not p.bare]
    return behind[0] if behind else min(subjects, key=lambda p: start - p.end if p.end <= start else p.start - end)


def _others(told: Iterable[Phrase], bodies: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for p in told for n in p.numbers if n not in bodies)


def _several(place: Setting, phrase: Phrase, bodies: tuple[int, ...]) -> tuple[int, ...]:
    """The names of the phrase, those that go on from it, and those "neben" whom they stand."""
    beside = [p for p in place.clause.phrases if p.preposition == "neben"]
    numbers = (*coordinated(place, Argument(phrase.numbers, phrase, 0)), *_others(beside, bodies))
    return tuple(dict.fromkeys(n for n in numbers if n not in bodies))
