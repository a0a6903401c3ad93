"""What an amount is: the kind of a contribution by the word that governs it, or that it is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind, Period
from loaders.reading.money.background import Background
from loaders.reading.money.capital import is_part_of_capital, pays_in
from loaders.reading.money.no_payments import is_no_payment
from loaders.reading.money.status import is_conditional
from loaders.reading.money.sums import AMOUNT, Sum, is_financing
from loaders.reading.money.words import MoneyWord, money_words
from loaders.reading.text.marked import Marked

_KINDS: dict[str, ContributionKind] = {
    "fee": ContributionKind.FEE,
    "plain_fee": ContributionKind.FEE,
    "levy": ContributionKind.LEVY,
    "share": ContributionKind.LEVY,
    "grant": ContributionKind.GRANT,
    "funding": ContributionKind.FUNDING,
    "shareholder": ContributionKind.SHAREHOLDER,
    "capital": ContributionKind.CAPITAL,
    "entry_fee": ContributionKind.ENTRY_FEE,
    "purchase": ContributionKind.PURCHASE,
    "donation": ContributionKind.DONATION,
}
_LOOSE = frozenset({"share"})
_NONE = frozenset({"none", "total", "inkind", "share_capital"})
_TELLING = (frozenset(_KINDS) - _LOOSE) | _NONE | {"buys", "sells"}
_GENERIC = frozenset({"cost", "member", "pays", "gives", "gets", "asks", "levies", "buys", "sells"})
_CUES = frozenset(_KINDS) | _NONE | _GENERIC | {"raise"}
_COUNTS = re.compile(
    r"\b(?:(?:sind|ist|waren|war|wären|wäre|seien|sei|sollen|soll|werden|wird)\s(?:\w+\s){0,3}(?:es|das|dies)\b"
    r"|(?:es|das|dies)\s(?:\w+\s){0,3}(?:sind|ist|waren|war|wären|wäre|seien|sei)\b|macht|machen|machte|ergibt|ergeben"
    r"|ergab|ergäben?|errechn\w+|bedeute[nt]|fällig|verbleiben|verbleibt|beläuft|belaufen|belief|beliefen|beträgt"
    r"|betragen|betrug|betrugen|liegt|liegen|lag|lagen|gehen|geht|Antwort)\b"
)
_OWNERS = re.compile(r"Gesellschafter|Stammkapital|Stammeinlage|Geschäftsanteil|Anteilseigner")
_SIGN = re.compile(r"\s\([A-Z*]{1,2}\)")
_AIM = re.compile(r"^[“\"]?\s(?:zum|zur|zu|für|an)\s[^,;.{}]{0,50}$")
_BOUGHT = re.compile(r"\b(?:übern[ia]\w+|erw[ia]rbt?\w*|kauf\w+)\b[^.;]{0,80}\bfür\s(?:je\s|insgesamt\s|rund\s)?$")
_JOINED = re.compile(r"\s(?:statt|anstelle von|auf|bzw\.|oder|und|bis)\s[^,{}]{0,30}\{e\d+\}[^{}]*$")
_FROM_WHERE = re.compile(r"\b(?:im|aus|aus dem|aus der|in dem|vom|unter)\s(?:[a-zäöüß]+\s)?$")
_OF_IT = re.compile(r"\s*(?:wovon|davon|hiervon|darunter|von denen)\b")
_RUNNING = re.compile(r"[Ll]aufende|[Jj]ährlich|Folgekosten|p\.\s?a\.|pro Jahr|im Jahr\b")
_LOSS = re.compile(r"(?:Jahres|Betriebs)?(?:[Vv]erlust|[Dd]efizit|[Ff]ehlbetr)")
_MADE_GOOD = re.compile(
    r"\bgleich(?:t|en)\b[^.;]{0,120}\baus\b|\b(?:[Aa]usgeglichen|auszugleichen|ausgleicht|übernommen|übernimmt|erstattet)\b"
)
_NOT = re.compile(r"\bnicht\b|\bkein")
_PARTS = re.compile(r"\bAnteil|%|Prozent")
_VERBS = frozenset({"gives", "pays", "gets", "asks"})
WEAK = 0.55
"""The confidence of a kind that a verb alone suggests: it counts only where the passage names payer or payee."""
_CARRIED = 5.0
_CROSSED = 8.0
_COMMA = 3.0
_BEHIND = 1.5


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a contribution; ``inferred`` where no word at the amount says it; ``plain``: a mere "Beitrag";
    ``guess``: only a verb or "Kosten" speaks for it, so that who pays whom decides; ``paid``: that verb is "zahlt"."""

    kind: ContributionKind
    inferred: bool
    confidence: float
    plain: bool = False
    guess: bool = False
    paid: bool = False


def kind_of(background: Background, told: Sum) -> Kind | None:
    """None where the amount is no contribution."""
    if is_no_payment(told) or (background.receives and told.row):
        return None
    if _BOUGHT.search(told.text[: told.start]) and _PARTS.search(told.text[told.end :]):
        return Kind(ContributionKind.PURCHASE, False, 0.85)
    if pays_in(told):
        return Kind(ContributionKind.CAPITAL, False, 0.8)
    cue = _governing(told)
    if cue is None:
        return _by_label(background, told) or (_by_context(told) if _goes_on(told) else None)
    return _by_word(told, cue) if cue.says & _TELLING else _by_generic_word(background, told, cue)


def _by_word(told: Sum, cue: MoneyWord) -> Kind | None:
    """What a word says that names a kind, or that the amount is none."""
    if _LOSS.match(cue.text) and _MADE_GOOD.search(told.text) and not _NOT.search(told.text):
        return Kind(ContributionKind.GRANT, True, 0.7)
    if cue.says & _NONE:
        return Kind(ContributionKind.CAPITAL, False, 0.8) if is_part_of_capital(told, cue) else None
    named = _named(cue.says - _LOOSE)
    if named:
        return Kind(named, False, 0.9, "plain_fee" in cue.says)
    return Kind(ContributionKind.PURCHASE, False, 0.8) if _PARTS.search(told.text) else None


def _by_generic_word(background: Background, told: Sum, cue: MoneyWord) -> Kind | None:
    """Of a word such as "Kosten", "Anteil" or "zahlt" the kind stands elsewhere, if at all."""
    if not cue.says & _VERBS and any("building" in word.says for word in told.words):
        return None
    if _OF_IT.match(told.clause) and any(word.says & _NONE for word in told.words if word.end <= told.start):
        return None
    named = _named(cue.says)
    return _by_clause(told) or _by_label(background, told) or _by_context(told) or _by_verb(background, told, named)


def kinds_said(text: str) -> Iterator[ContributionKind]:
    """The kinds of contributions that a text names, in order."""
    for word in money_words(text):
        named = _named(word.says - _LOOSE)
        if named:
            yield named


def _named(said: frozenset[str]) -> ContributionKind | None:
    return next((_KINDS[one] for one in sorted(said) if one in _KINDS), None)


def _governing(told: Sum) -> MoneyWord | None:
    """The word about money that stands nearest to the amount, in its own clause before others."""
    cues = [w for w in told.words if w.says & _CUES and not (_steps_to(told, w) or _of_other(told, w))]
    ranked = sorted((_distance(told, word), number) for number, word in enumerate(cues))
    if not ranked:
        return None
    best = cues[ranked[0][1]]
    return _head_of(told, best, cues) or best


def _steps_to(told: Sum, word: MoneyWord) -> bool:
    """ "Erhöhung … auf {e}": the amount is the new one, not the difference."""
    return "raise" in word.says and bool(re.search(r"\bauf\b", told.text[word.end : told.start]))


def _of_other(told: Sum, word: MoneyWord) -> bool:
    """A word behind another amount speaks of that one; "im Budget" only tells where the money comes from."""
    if word.start < told.end:
        return False
    between = told.text[told.end : word.start]
    other = "{e" in between and not _JOINED.match(between)
    return other or bool(_FROM_WHERE.search(between))


def _head_of(told: Sum, word: MoneyWord, cues: list[MoneyWord]) -> MoneyWord | None:
    """ "Zuschuss zum Defizit": the noun that a word for what is no cost is tied to by "zum" or "für"."""
    if not word.says & (_NONE | {"cost"}):
        return None
    heads = (c for c in cues if c.end <= word.start and c.says & _KINDS.keys())
    return next((c for c in heads if _AIM.match(told.text[c.end : word.start])), None)


def _distance(told: Sum, word: MoneyWord) -> float:
    """How far a word stands from the amount, in words; other amounts and clause ends between count as far."""
    ahead = word.end <= told.start
    between = told.text[word.end : told.start] if ahead else told.text[told.end : word.start]
    outside = 0.0 if told.left <= word.start < told.right else _CARRIED
    steps = between.count(" ") * (1.0 if ahead else _BEHIND)
    verb = 0.0 if word.says & (_KINDS.keys() | _NONE) else 2.5
    return steps + outside + verb + _CROSSED * len(AMOUNT.findall(between)) + _COMMA * between.count(",")


def _by_clause(told: Sum) -> Kind | None:
    """A generic word ("Kosten", "zahlt") takes the kind that its sentence names without another amount between."""
    nouns = [w for w in told.words if _named(w.says - _LOOSE)]
    near = [(d, n) for n, w in enumerate(nouns) if (d := _distance(told, w)) < 2 * _CROSSED or w.end <= told.start]
    if not near:
        return None
    word = nouns[min(near)[1]]
    kind = _named(word.says - _LOOSE)
    return Kind(kind, False, 0.8, "plain_fee" in word.says) if kind else None


def _by_label(background: Background, told: Sum) -> Kind | None:
    """ "Laufende Kosten: {e} pro Jahr" in the head of a paper that proposes to join a body is the fee of that body."""
    if not told.row or told.marked.numbers():
        return None
    label = " ".join([told.text, *(earlier.text for earlier in told.before[:1])])
    if is_conditional(label) or (_RUNNING.search(label) and background.due):
        return Kind(ContributionKind.FEE, True, 0.6)
    return None


def _goes_on(told: Sum) -> bool:
    """Whether the amount goes on with what was said before: "{d0} waren es {e0}", "das sind {e0}", "fällig werden"."""
    return told.row or told.leans or bool(_COUNTS.search(told.clause) and not told.names)


def _by_context(told: Sum) -> Kind | None:
    """The kind that the heading of a row, or the sentences before, go on speaking of."""
    for earlier in told.before:
        kinds = [kind for kind, sign in _kinds_with_signs(earlier.text) if not sign or sign in told.text]
        if kinds:
            return Kind(_fresh(told, kinds[-1]), True, 0.65)
        if is_financing(told):
            return Kind(ContributionKind.GRANT, True, 0.6)
        if told.row and _speaks_of_members(earlier):
            return Kind(ContributionKind.FEE, True, 0.6)
        goes_on = (told.row or told.leans) and (earlier.money or earlier.text.endswith(":"))
        if goes_on and any(word.says & _VERBS for word in money_words(earlier.text)):
            return Kind(ContributionKind.GRANT, True, 0.6)
    return _by_heading(told)


def _kinds_with_signs(text: str) -> Iterator[tuple[ContributionKind, str]]:
    """The kinds of a text, each with the sign by which rows refer to it: "Umlagen (U)"."""
    for word in money_words(text):
        named = _named(word.says - _LOOSE)
        if named:
            sign = _SIGN.match(text, word.end)
            yield named, sign[0].strip() if sign else ""


def _by_heading(told: Sum) -> Kind | None:
    """A row with a name below a heading that speaks of costs, shares or payments: what that name gives or gets."""
    if not (told.row and told.names):
        return None
    said: frozenset[str] = frozenset().union(*(w.says for earlier in told.before for w in money_words(earlier.text)))
    if not said & {"cost", "share", "total", *_VERBS}:
        return None
    if "pays" in said or "member" in said or told.money.period is Period.INHABITANT:
        return Kind(ContributionKind.FEE, True, 0.6, guess=True, paid="pays" in said)
    if "share" in said and any(_OWNERS.search(earlier.text) for earlier in told.before):
        return Kind(ContributionKind.CAPITAL, True, 0.65)
    return Kind(ContributionKind.LEVY if "share" in said else ContributionKind.GRANT, True, 0.6)


def _fresh(told: Sum, kind: ContributionKind) -> ContributionKind:
    """ "Dazu kämen einmalig {e}": what comes once on top of a yearly fee is a grant."""
    yearly = kind in (ContributionKind.FEE, ContributionKind.SHAREHOLDER)
    return ContributionKind.GRANT if yearly and re.search(r"\beinmalig|\bweitere|beantragt", told.text) else kind


def _speaks_of_members(marked: Marked) -> bool:
    return any("member" in word.says for word in money_words(marked.text))


def _by_verb(background: Background, told: Sum, named: ContributionKind | None) -> Kind | None:
    """What only a verb or a word such as "Kosten" says: yearly payments are fees, others grants."""
    said: frozenset[str] = frozenset().union(*(w.says for w in told.words if told.left <= w.start < told.right))
    membership = any("member" in word.says for word in told.words)
    if named:
        return Kind(named, True, 0.6)
    if "levies" in said:
        levied = any(e.kind is BodyKind.SPECIAL_PURPOSE for e in background.paper.register.entities)
        return Kind(ContributionKind.LEVY if levied else ContributionKind.FEE, True, 0.6)
    yearly = re.search(r"jährlich|[Jj]ahr\b|p\.\s?a\.|laufend", told.text) or told.money.period is Period.YEAR
    if said & {"gives", "gets", "asks"} and not membership:
        return Kind(ContributionKind.GRANT, True, WEAK, guess=True)
    if yearly or membership:
        return Kind(ContributionKind.FEE, True, 0.6, guess=True, paid="pays" in said)
    return Kind(ContributionKind.GRANT, True, 0.6 if "pays" in said else WEAK, guess=True)
