"""The kind of an amount that its own sentence does not say: by the label, the heading, what was said before."""

import re
from collections.abc import Iterator

from graph_model.values.vocabularies import ContributionKind, Period
from loaders.reading.money.background import Background
from loaders.reading.money.kind_words import KINDS, LOOSE, NONE, VERBS, Kind, named_by
from loaders.reading.money.status import is_conditional
from loaders.reading.money.sums import Sum, is_financing, is_of_year
from loaders.reading.money.words import money_words
from loaders.reading.text.cued import Cued
from loaders.reading.text.marked import Marked

_RUNNING = re.compile(r"[Ll]aufende|[Jj]ährlich|Folgekosten|p\.\s?a\.|pro Jahr|im Jahr\b")
_COUNTS = re.compile(
    r"\b(?:(?:sind|ist|waren|war|wären|wäre|seien|sei|sollen|soll|werden|wird)\s(?:\w+\s){0,3}(?:es|das|dies)\b"
    r"|(?:es|das|dies)\s(?:\w+\s){0,3}(?:sind|ist|waren|war|wären|wäre|seien|sei)\b|macht|machen|machte|ergibt|ergeben"
    r"|ergab|ergäben?|errechn\w+|bedeute[nt]|fällig|verbleiben|verbleibt|beläuft|belaufen|belief|beliefen|beträgt"
    r"|betragen|betrug|betrugen|liegt|liegen|lag|lagen|gehen|geht|Antwort)\b"
)
_CHANGES = re.compile(
    r"\b(?:sie|er|es|diese[rs]?|dieser Betrag|dieser Satz)\s(?:[^.;{}]|\{d\d+\}){0,60}"
    r"\bauf\s(?:[a-zäöü.]+\s){0,2}\{e\d+\}[^.;{}]{0,40}"
    r"(?:steig|sink|erhöh|anheb|angehoben|anwachs|ansteig|angestieg|zurückgeh|gesenkt|festgesetzt|begrenz|reduzier)"
    r"|\b(?:steig|sink|stieg|sank|erhöht|erhöhte|wächst|wuchs)\w*\s(?:sie|er|es|diese[rs]?)\s"
    r"|\{[mb]\d+\}\s(?:[^.;{}]|\{d\d+\}){0,60}\bauf\s(?:[a-zäöü.]+\s){0,2}\{e\d+\}\s(?:an)?(?:steig|sink)en\b"
)
"""A pronoun for what was told before rises or sinks to the amount; "sie" taken for a name, too: names cannot rise."""
_CUED_CHANGES = Cued(
    _CHANGES,
    (
        "steig",
        "stieg",
        "sink",
        "sank",
        "rhöh",
        "anheb",
        "angehoben",
        "wachs",
        "wächs",
        "wuchs",
        "zurückgeh",
        "gesenkt",
        "festgesetzt",
        "begrenz",
        "reduzier",
    ),
)
_BELONGS = re.compile(
    r"\b(?:gehör(?:t|en|te|ten)?\b[^.;]{0,120}\ban\b|angehör|verzeichnet|eingetreten|tr(?:itt|at)\b[^.;]{0,120}\bbei\b)"
)
_OWNERS = re.compile(r"Gesellschafter|Stammkapital|Stammeinlage|Geschäftsanteil|Anteilseigner")
_INHABITANTS = re.compile(r"\bEinwohner(?:n|innen)?\b|\bEW\b")
_NEAR = 2
_OF_ITS_SENTENCE = frozenset({ContributionKind.DONATION, ContributionKind.ENTRY_FEE, ContributionKind.PURCHASE})
"""Kinds that a sentence of its own, which names who gives, does not take over from the one before."""
_SIGN = re.compile(r"\s\([A-Z*]{1,2}\)")


def by_label(background: Background, told: Sum) -> Kind | None:
    """ "Laufende Kosten: {e} pro Jahr" in the head of a paper that proposes to join a body is the fee of that body."""
    if not told.row or told.marked.numbers():
        return None
    label = " ".join([told.text, *(earlier.text for earlier in told.before[:1])])
    if is_conditional(label) or (_RUNNING.search(label) and background.due):
        return Kind(ContributionKind.FEE, True, 0.6)
    return None


def goes_on(told: Sum) -> bool:
    """Whether the amount goes on with what was said before: "{d0} waren es {e0}", "das sind {e0}", "fällig werden"."""
    return told.row or told.leans or _changes(told) or bool(_COUNTS.search(told.clause) and not told.names)


def _changes(told: Sum) -> bool:
    return bool(told.before) and _CUED_CHANGES.search(told.text) is not None


def by_context(told: Sum) -> Kind | None:
    """The kind that the heading of a row, or the sentences before, go on speaking of."""
    if _counts_no_payment(told):
        return None
    for earlier in told.before:
        kinds = [kind for kind, sign in _kinds_with_signs(earlier.text) if not sign or sign in told.text]
        if kinds and (kinds[-1] not in _OF_ITS_SENTENCE or told.row or told.leans or not told.names):
            return Kind(_fresh(told, kinds[-1]), True, 0.65)
        if is_financing(told):
            return Kind(ContributionKind.GRANT, True, 0.6)
        if goes_on(told) and speaks_of_members(earlier):
            return Kind(ContributionKind.FEE, True, 0.6)
        continues = (told.row or told.leans) and (earlier.money or earlier.text.endswith(":"))
        if continues and any(word.says & VERBS for word in money_words(earlier.text)):
            return Kind(ContributionKind.GRANT, True, 0.6)
    return _by_inhabitants(told) or _by_heading(told)


def _by_inhabitants(told: Sum) -> Kind | None:
    """ "Für die {m1} sind das bei 12.000 Einwohnern {e0}": what a scale of fees comes to."""
    scale = any(earlier.money for earlier in told.before[:_NEAR]) and _INHABITANTS.search(told.clause)
    return (
        Kind(ContributionKind.FEE, True, 0.6, guess=True, paid=True) if scale and _COUNTS.search(told.clause) else None
    )


def _counts_no_payment(told: Sum) -> bool:
    """ "Die Einnahmen verbleiben bei den Gemeinden; {d0} waren es {e0}": what is counted on is no payment."""
    if told.row or not told.before or not _COUNTS.search(told.clause):
        return False
    nouns = [word.says for word in money_words(told.before[0].text) if word.says & (NONE | KINDS.keys())]
    return bool(nouns) and all(says & NONE and not says & KINDS.keys() for says in nouns)


def _kinds_with_signs(text: str) -> Iterator[tuple[ContributionKind, str]]:
    """The kinds of a text, each with the sign by which rows refer to it: "Umlagen (U)"."""
    for word in money_words(text):
        named = named_by(word.says - LOOSE)
        if named:
            sign = _SIGN.match(text, word.end)
            yield named, sign[0].strip() if sign else ""


def _by_heading(told: Sum) -> Kind | None:
    """A row with a name below a heading that speaks of costs, shares or payments: what that name gives or gets."""
    if not told.row or not (told.names or is_of_year(told)):
        return None
    said: frozenset[str] = frozenset().union(*(w.says for earlier in told.before for w in money_words(earlier.text)))
    if not said & {"cost", "share", "total", *VERBS}:
        return None
    belongs = "member" in said or any(speaks_of_members(earlier) for earlier in told.before)
    if "pays" in said or belongs or told.money.period is Period.INHABITANT:
        return Kind(ContributionKind.FEE, True, 0.6, guess=True, paid="pays" in said)
    if "share" in said and any(_OWNERS.search(earlier.text) for earlier in told.before):
        return Kind(ContributionKind.CAPITAL, True, 0.65)
    return Kind(ContributionKind.LEVY if "share" in said else ContributionKind.GRANT, True, 0.6)


def _fresh(told: Sum, kind: ContributionKind) -> ContributionKind:
    """ "Dazu kämen einmalig {e}": what comes once on top of a yearly fee is a grant."""
    yearly = kind in (ContributionKind.FEE, ContributionKind.SHAREHOLDER)
    return ContributionKind.GRANT if yearly and re.search(r"\beinmalig|\bweitere|beantragt", told.text) else kind


def speaks_of_members(marked: Marked) -> bool:
    """Whether a sentence tells that somebody belongs to a body, or joins it."""
    return bool(_BELONGS.search(marked.text)) or any("member" in word.says for word in money_words(marked.text))
