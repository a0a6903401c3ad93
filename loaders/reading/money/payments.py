"""Payer and payee of an amount: each name of the sentence is weighed by its place, its kind and its nearness."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind
from loaders.reading.money.background import Background, is_giver
from loaders.reading.money.groups import ONE_PAYER, each_paying, others_paying
from loaders.reading.money.kind_words import Kind
from loaders.reading.money.payees import spoken_of
from loaders.reading.money.slots import Placed, placed
from loaders.reading.money.status import WITH_JOINING
from loaders.reading.money.sums import AMOUNT, Sum, is_financing
from loaders.reading.money.weights import by_slot
from loaders.reading.names.entities import Entity
from loaders.reading.text.paper import Paper

_STATES = frozenset({BodyKind.STATE, BodyKind.FEDERATION})
_RELATIVE = re.compile(
    r",\s(?:(?:in|an|zu|mit|bei|von|aus)\s)?(?:der|die|das|dem|den|deren|dessen"
    r"|welche[rmns]?)\s[^,{}]*(?:\{[a-z]\d+\}[^,{}]*)*,"
)
_RESPECTIVELY = re.compile(r"\{e\d+\}(?:, \{e\d+\}){0,4} (?:beziehungsweise|bzw\.|respektive|und) \{e\d+\}")
_FROM_OUTSIDE = re.compile(r"\b(?:Fördermittel\w*|Drittmittel\w*|Zuwendungsbescheid\w*|Förderbescheid\w*)\b")
_JOINTLY = re.compile(r"\b(?:gemeinsam|gemeinschaftlich|zusammen|insgesamt)\b")
_EACH = re.compile(r"\b(?:jeweils|je)\b(?!\s(?:Einwohner|Kopf|Jahr|Monat|Quartal|EW|Mitglied))")
_ITS_SUM = re.compile(r"\s\((?:(?:rund|je|jährlich|zuletzt|derzeit|[A-ZÄÖÜ][a-zäöüß]+)\s){0,2}")
"""A name whose sum stands in brackets right behind it: "{b1} ({e0})"."""
_BESIDE_IT = 1.5
_SOMEBODY = re.compile(
    r"\b(?:[Aa]ntrag|[Aa]nfrage|[Aa]nliegen|[Gg]esuch)\s(?:eine[rs]|anderer|mehrerer|weiterer|privater)\s(?!\{)"
    r"|\b(?:an|für)\s(?:eine[nrm]?\s(?:privaten?|anderen?|freien?|weiteren?)|Dritte)\b"
)
"""Somebody without a name is paid, and none of the bodies spoken of."""
_AVAILABLE = re.compile(r"\bsteh(?:t|en|ende[nr]?)\b[^.;]{0,80}\bzur\sVerfügung\b")
_ENOUGH = 1.5
_HERE = 2.5
_NEVER_OWED = 4.0
"""Towns and Kreise are owed no fees, levies or shares."""


@dataclass(frozen=True, slots=True)
class Sides:
    """``payer_named`` and ``payee_named``: the sentence itself speaks of them; ``confidence`` bounds that of the
    contribution; ``each``: the amount is told for every one of the payers or payees. No payers: the paper only says
    that others pay, in ``payer_words`` if it has a word for them."""

    payers: tuple[int, ...]
    payees: tuple[int, ...]
    payer_named: bool
    payee_named: bool
    confidence: float
    each: bool = False
    payer_words: str | None = None


class _Payers(NamedTuple):
    """Who pays, how sure that is, and the word for them where they have no name; ``scale``: one sort of several."""

    numbers: tuple[int, ...]
    sure: float
    words: str | None = None
    scale: bool = False


@dataclass(frozen=True, slots=True)
class _Claim:
    """How well a list of names fits as payer and as payee."""

    names: Placed
    payer: float
    payee: float


def sides(background: Background, told: Sum, what: Kind) -> Sides | None:
    """Who pays and who is paid; None where nobody can be found who is paid."""
    kind = what.kind
    joining = kind in WITH_JOINING
    claims = [_claim(background, told, names, kind) for names in told.names]
    payer = max((c for c in claims if c.payer >= _ENOUGH), key=lambda c: c.payer, default=None)
    left = [c for c in claims if c is not payer]
    payee = max((c for c in left if c.payee >= _ENOUGH), key=lambda c: c.payee, default=None)
    paying = _payers(background, told, payer, joining)
    payers = paying.numbers
    if payee:
        payees, known = tuple(n for n in payee.names.numbers if n not in payers), 0.95
    else:
        not_paid = (*payers, *background.joiners) if joining else payers
        payees, known = spoken_of(background, told, not_paid, what)
    payers = _respectively(told, tuple(n for n in payers if n not in payees))
    payees = _respectively(told, payees)
    if not payees or (payee is None and _SOMEBODY.search(told.clause)):
        return None
    return Sides(
        payers,
        payees,
        payer is not None or paying.words in ONE_PAYER or paying.scale,
        payee is not None,
        min(paying.sure, known),
        _is_each(told),
        paying.words,
    )


def _respectively(told: Sum, payers: tuple[int, ...]) -> tuple[int, ...]:
    """ "{m1} und {m2} zahlen {e0} beziehungsweise {e1}": each amount is that of the payer, or payee, in its place."""
    for found in _RESPECTIVELY.finditer(told.text) if len(payers) > 1 else ():
        pair = [int(number) for number in AMOUNT.findall(found.group())]
        if told.number in pair and len(payers) == len(pair):
            return (payers[pair.index(told.number)],)
    return payers


def _in_its_place(told: Sum, names: Placed) -> bool:
    """Whether the amount is one of as many as there are names, told one after the other."""
    runs = (AMOUNT.findall(found.group()) for found in _RESPECTIVELY.finditer(told.text) if len(names.numbers) > 1)
    return any(len(run) == len(names.numbers) and str(told.number) in run for run in runs)


def _is_each(told: Sum) -> bool:
    near = told.text[max(0, told.start - 40) : told.start]
    return bool(_EACH.search(near)) and not _JOINTLY.search(near)


def _payers(background: Background, told: Sum, best: _Claim | None, joining: bool) -> _Payers:
    """The payers named; who joins where a fee falls due with that; the issuing authority where nobody else is meant."""
    paper = background.paper
    named = _payers_named(paper, told, best)
    if named is not None:
        return named
    if is_financing(told) or _FROM_OUTSIDE.search(told.clause):
        return _Payers((), 0.4)
    return _payers_meant(background, told, joining)


def _payers_meant(background: Background, told: Sum, joining: bool) -> _Payers:
    """Those whom the sentence does not name: the giver of the sentence before, a sort of payers, who is a member by
    the sentence, who joins; else the issuing authority."""
    paper = background.paper
    before = _giver_before(background, told)
    if before:
        return _Payers(before, 0.7)
    others = others_paying(paper, told)
    if others is not None:
        return _Payers(others.numbers, 0.7 if others.scale else 0.6, others.words, others.scale)
    member = _member_here(background, told)
    if member is not None:
        return _Payers((member,), 0.75)
    if joining and background.joiners:
        return _Payers((next(iter(background.joiners)),), 0.7)
    return _Payers((paper.issuer.number,), 0.75) if paper.issuer else _Payers((), 0.4)


def _giver_before(background: Background, told: Sum) -> tuple[int, ...]:
    """ "Das Netz wird von {b1} gefördert. Dafür stehen {e0} zur Verfügung": who gives by the sentence before."""
    if not (told.before and told.index and not told.names and _AVAILABLE.search(told.clause)):
        return ()
    paper = background.paper
    earlier = [names for names in placed(paper, told.index - 1) if paper.sentences[told.index - 1] is told.before[0]]
    giving = [names.numbers for names in earlier if all(is_giver(paper.entity(n)) for n in names.numbers)]
    return giving[0] if len(giving) == 1 else ()


def _payers_named(paper: Paper, told: Sum, best: _Claim | None) -> _Payers | None:
    """Those whom the sentence names; before one of another clause "jede Stadt" of the clause of the amount."""
    each = each_paying(paper, told)
    if each is not None and (best is None or not told.left <= best.names.start < told.right):
        return _Payers(each.numbers, 0.7, each.words, each.scale)
    return _Payers(best.names.numbers, 0.95 if best.payer >= _HERE else 0.8) if best is not None else None


def _member_here(background: Background, told: Sum) -> int | None:
    """Who alone, and not the authority, is a member by the sentence: "{b1} ist Mitglied im {b2} ({e0})"."""
    start, _ = told.marked.passage(told.start, told.end)
    members = {member for member, _ in background.members.get(start, ())}
    issuer = background.paper.issuer
    return next(iter(members)) if len(members) == 1 and not (issuer and issuer.number in members) else None


def _claim(background: Background, told: Sum, names: Placed, kind: ContributionKind) -> _Claim:
    entity = background.paper.entity(names.numbers[0])
    joins = kind in WITH_JOINING and entity.number in background.joiners
    payer, payee = by_slot(told, names, joins or is_giver(entity), kind)
    near = _nearness(told, names)
    prior_payer, prior_payee = (1.0, -1.0) if joins else _prior(entity)
    if entity.territorial and kind in WITH_JOINING:
        prior_payee -= _NEVER_OWED
    return _Claim(names, payer + prior_payer + near, payee + prior_payee + near * 0.5)


def _prior(entity: Entity) -> tuple[float, float]:
    if entity.kind in _STATES:
        return 1.0, -4.0
    if is_giver(entity):
        return 1.0, -1.0
    if entity.kind is not None and entity.kind.is_organ:
        return -1.0, -0.5
    return -0.5, 1.0


def _nearness(told: Sum, names: Placed) -> float:
    """Less for names in another clause, behind other amounts or farther off."""
    ahead = names.end <= told.start
    whole = told.text[names.end : told.start] if ahead else told.text[told.end : names.start]
    between = "" if told.row and ahead and "{e" not in whole else _RELATIVE.sub(" ", whole)
    outside = 0.0 if not between or told.left <= names.start < told.right or between != whole else 0.7
    if (ahead and _ITS_SUM.fullmatch(whole)) or (not ahead and whole == " ("):
        return _BESIDE_IT
    breaks = between.count(",") + (" und " in between) * bool(len(told.marked.money) > 1)
    crossed = 0 if told.money.year or _in_its_place(told, names) else len(AMOUNT.findall(between))
    return -1.5 * crossed - outside - 0.4 * min(breaks, 2) - 0.02 * between.count(" ")
