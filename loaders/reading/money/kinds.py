"""What an amount is: the kind of a contribution by the word that governs it, or that it is none."""

import re

from graph_model.values.vocabularies import ContributionKind, Period
from loaders.reading.money.background import Background
from loaders.reading.money.capital import is_part_of_capital, pays_in
from loaders.reading.money.context import by_context, by_label, goes_on, speaks_of_members
from loaders.reading.money.kind_words import KINDS, LOOSE, NONE, VERBS, WEAK, Kind, named_by
from loaders.reading.money.no_payments import is_no_payment
from loaders.reading.money.sums import AMOUNT, Sum
from loaders.reading.money.words import MoneyWord

_TELLING = (frozenset(KINDS) - LOOSE) | NONE | {"buys", "sells"}
_GENERIC = frozenset({"cost", "member", "pays", "gives", "gets", "asks", "levies", "buys", "sells"})
_CUES = frozenset(KINDS) | NONE | _GENERIC | {"raise"}
_AIM = re.compile(r"^[“\"]?\s(?:zum|zur|zu|für|an)\s[^,;.{}]{0,50}$")
_BOUGHT = re.compile(
    r"\b(?:übern[ia]\w+|erw[ia]rbt?\w*|kauf\w+)\b[^.;]{0,120}\b(?:für|zum\s(?:Kauf)?[Pp]reis\svon|gegen\sZahlung\svon)\s"
    r"(?:je\s|insgesamt\s|rund\s)?$"
)
_MEASURED = re.compile(r"\b(?:eines|des|der|einer)\s(?:halben|ganzen|vollen|doppelten|dreifachen|einfachen)\s$")
_IN_BRACKETS = re.compile(r"[^()]{0,60}\([^()]*$")
_JOINED = re.compile(r"\s(?:statt|anstelle von|auf|bzw\.|oder|und|bis)\s[^,{}]{0,30}\{e\d+\}[^{}]*$")
_FROM_WHERE = re.compile(r"\b(?:im|aus|aus dem|aus der|in dem|vom|unter)\s(?:[a-zäöüß]+\s)?$")
_BY_SOURCE = re.compile(
    r"\b(?:[Nn]ach|[Ll]aut|[Gg]emäß|[Ee]ntsprechend)\s(?:dem\s|der\s)?(?:[a-zäöüß]+en\s)?(?:Entwurf\s(?:des|der|zum)\s)?$"
)
""" "Nach dem Wirtschaftsplan": where it stands, not what it is."""
_OF_IT = re.compile(r"\s*(?:wovon|davon|hiervon|darunter|von denen)\b")
_FOR_WHAT = re.compile(
    r"\b(?:[Ff]ür|[Zz]ur?|[Zz]um|[Bb]eim?|[Ww]egen|[Aa]nlässlich)\s(?:de[nrms]\s|die\s|das\s|eine[nrms]?\s)?(?:\w+en\s)?$"
)
"""Before a noun that tells what the money is for: "für den Kauf eines Fahrzeugs"."""
_LOSS = re.compile(r"(?:Jahres|Betriebs)?(?:[Vv]erlust|[Dd]efizit|[Ff]ehlbetr)")
_MADE_GOOD = re.compile(
    r"\b(?:[Aa]usgleichs?|[Dd]eckung|[Aa]bdeckung|[Mm]inderung)\s(?:des|der|eines|von|seines|ihres)\b|"
    r"\bgleich(?:t|en)\b[^.;]{0,120}\baus\b|\b(?:[Aa]usgeglichen|auszugleichen|ausgleicht|übernommen|übernimmt|erstattet)\b"
)
_NOT = re.compile(r"\bnicht\b|\bkein")
_PARTS = re.compile(r"\bAnteil|%|Prozent")

_CARRIED = 5.0
_CROSSED = 8.0
_COMMA = 3.0
_BEHIND = 1.5


def kind_of(background: Background, told: Sum) -> Kind | None:
    """None where the amount is no contribution."""
    if is_no_payment(told) or (background.receives and told.row):
        return None
    if (found := _BOUGHT.search(told.text[: told.start])) and _PARTS.search(told.text[found.start() :]):
        return Kind(ContributionKind.PURCHASE, False, 0.85)
    if pays_in(told):
        return Kind(ContributionKind.CAPITAL, False, 0.8)
    cue = _governing(told)
    if cue is None:
        return by_label(background, told) or (by_context(told) if goes_on(told) else None)
    return _by_word(told, cue) if cue.says & _TELLING else _by_generic_word(background, told, cue)


def _by_word(told: Sum, cue: MoneyWord) -> Kind | None:
    """What a word says that names a kind, or that the amount is none."""
    if _LOSS.match(cue.text) and _MADE_GOOD.search(told.text) and not _NOT.search(told.text):
        return Kind(ContributionKind.GRANT, True, 0.7)
    if cue.says & NONE:
        return Kind(ContributionKind.CAPITAL, False, 0.8) if is_part_of_capital(told, cue) else None
    named = named_by(cue.says - LOOSE)
    if named:
        return Kind(named, False, 0.9, "plain_fee" in cue.says)
    return Kind(ContributionKind.PURCHASE, False, 0.8) if _PARTS.search(told.text) else None


def _by_generic_word(background: Background, told: Sum, cue: MoneyWord) -> Kind | None:
    """Of a word such as "Kosten", "Anteil" or "zahlt" the kind stands elsewhere, if at all."""
    if not cue.says & VERBS and any("building" in word.says for word in told.words):
        return None
    if _OF_IT.match(told.clause) and any(word.says & NONE for word in told.words if word.end <= told.start):
        return None
    if "cost" in cue.says and _costs_of_else(told):
        return None
    named = named_by(cue.says)
    return _by_clause(told) or by_label(background, told) or by_context(told) or _by_verb(background, told, named)


def _costs_of_else(told: Sum) -> bool:
    """ "Die Personalkosten werden mit {e} veranschlagt": the noun ahead in the clause says that it is no payment."""
    ahead = (w for w in told.words if told.left <= w.start and w.end <= told.start)
    nouns = [w for w in ahead if w.says & (KINDS.keys() | NONE) and not _FROM_WHERE.search(told.text[: w.start])]
    return bool(nouns) and not nouns[-1].says & KINDS.keys() and "{e" not in told.text[nouns[-1].end : told.start]


def _governing(told: Sum) -> MoneyWord | None:
    """The word about money that stands nearest to the amount, in its own clause before others."""
    cues = [w for w in told.words if w.says & _CUES and not _speaks_of_else(told, w)]
    ranked = sorted((_distance(told, word), number) for number, word in enumerate(cues))
    if not ranked:
        return None
    best = cues[ranked[0][1]]
    return _head_of(told, best, cues) or best


def _speaks_of_else(told: Sum, word: MoneyWord) -> bool:
    noted = word.says & NONE and word.start >= told.end and _IN_BRACKETS.match(told.text[told.end : word.start])
    return (
        bool(noted)
        or _is_purpose(told, word)
        or _steps_to(told, word)
        or _of_other(told, word)
        or _is_measure(told, word)
        or (bool(word.says & NONE) and _BY_SOURCE.search(told.text[: word.start]) is not None)
    )


def _is_purpose(told: Sum, word: MoneyWord) -> bool:
    return "purchase" in word.says and _FOR_WHAT.search(told.text[: word.start]) is not None


def _is_measure(told: Sum, word: MoneyWord) -> bool:
    """ "in Höhe eines halben Jahresbeitrags ({e})": how much, not what for."""
    return bool(_MEASURED.search(told.text[: word.start])) and told.text[word.end : told.start] in (" (", " von ")


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
    if not word.says & (NONE | {"cost"}):
        return None
    heads = (c for c in cues if c.end <= word.start and c.says & KINDS.keys())
    return next((c for c in heads if _AIM.match(told.text[c.end : word.start])), None)


def _distance(told: Sum, word: MoneyWord) -> float:
    """How far a word stands from the amount, in words; other amounts and clause ends between count as far."""
    ahead = word.end <= told.start
    between = told.text[word.end : told.start] if ahead else told.text[told.end : word.start]
    outside = 0.0 if told.left <= word.start < told.right else _CARRIED
    steps = between.count(" ") * (1.0 if ahead else _BEHIND)
    verb = 0.0 if word.says & (KINDS.keys() | NONE) else 2.5
    return steps + outside + verb + _CROSSED * len(AMOUNT.findall(between)) + _COMMA * between.count(",")


def _by_clause(told: Sum) -> Kind | None:
    """A generic word ("Kosten", "zahlt") takes the kind that its sentence names without another amount between."""
    nouns = [w for w in told.words if named_by(w.says - LOOSE) and not _is_purpose(told, w)]
    near = [(d, n) for n, w in enumerate(nouns) if (d := _distance(told, w)) < 2 * _CROSSED or w.end <= told.start]
    if not near:
        return None
    word = nouns[min(near)[1]]
    kind = named_by(word.says - LOOSE)
    return Kind(kind, False, 0.8, "plain_fee" in word.says) if kind else None


def _by_verb(background: Background, told: Sum, named: ContributionKind | None) -> Kind | None:
    """What only a verb or a word such as "Kosten" says: yearly payments are fees, others grants."""
    said: frozenset[str] = frozenset().union(*(w.says for w in told.words if told.left <= w.start < told.right))
    membership = any("member" in word.says for word in told.words)
    if named:
        return Kind(named, True, 0.6)
    if told.before and not told.names and speaks_of_members(told.before[0]):
        return Kind(ContributionKind.FEE, True, 0.6, guess=True)
    if "levies" in said:
        return Kind(ContributionKind.FEE, True, 0.6, guess=True, paid=True)
    yearly = re.search(r"jährlich|[Jj]ahr\b|p\.\s?a\.|laufend", told.text) or told.money.period is Period.YEAR
    if said & {"gives", "gets", "asks"} and not membership:
        return Kind(ContributionKind.GRANT, True, WEAK, guess=True)
    if yearly or membership:
        return Kind(ContributionKind.FEE, True, 0.6, guess=True, paid="pays" in said)
    return Kind(ContributionKind.GRANT, True, 0.6 if "pays" in said else WEAK, guess=True, paid=True)
