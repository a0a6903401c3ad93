"""How far the grammatical place of a name speaks for who pays and for who is paid."""

import re

from graph_model.values.vocabularies import ContributionKind
from loaders.reading.money.slots import Placed, Slot
from loaders.reading.money.sums import Sum, is_financing
from loaders.reading.money.words import money_words

Weights = tuple[float, float]
"""How well a name fits as payer and as payee."""
_PASSIVE = re.compile(r"\b(?:wird|werden|wurden?|worden)\b")
_FUTURE = re.compile(
    r"\b(?:wird|werden)\b[^.;]{0,160}\b(?!ge|zu\s)[a-zäöü]*(?:zahlen|leisten|(?<!ge)geben|(?<!ge)tragen|nehmen|steuern|bringen|stützen"
    r"|fördern|währen|stellen|schussen|schießen|wenden|richten|statten)\b"
)
"""Who "wird beisteuern" gives; in the passive one is given."""
_ONE_GIVES = re.compile(
    r"\b(?:unterstütz|förder|bezuschuss|finanzier|sponser)\w*\s(?:sie|er|man|wir)\b"
    r"|\b(?:sie|er|man|wir)\b[^.;]{0,90}\b(?:unterstütz|förder|bezuschuss|bedacht|bedenk|finanzier|sponser)"
)
_GIVEN_BY = re.compile(
    r"(?:[Zz]uschuss|[Zz]uschusses|[Zz]uschüsse|[Zz]uwendung|[Zz]uwendungen|[Ss]pende|[Aa]nschubfinanzierung"
    r"|[Kk]ofinanzierung"
    r"|[Ss]tarthilfe|[Zz]uweisung|^\W*Anteil|^\W*Beteiligung)\s(?:der|des)\s[„\"]?$"
)
"""Behind such a noun the genitive names who gives."""
_TO_ONE_OF = re.compile(
    r"\b(?:an|zugunsten|für)\s(?:das|die|den|der|des)\s(?:[a-zäöüß]+e[nrs]?\s){0,2}[A-ZÄÖÜ][\wäöüß-]+\s(?:des|der)\s[„\"]?$"
)
"""Before the genitive of whose house, office or branch is paid."""
_OTHERS_FIRST = re.compile(
    r"\W*(?:Das Land|Der Bund|Der Freistaat|Die EU|Die (?:\w+en )?\w*"
    r"(?:[Kk]assen|[Kk]ommunen|[Mm]itglieder|[Gg]emeinden))\s"
    r"[a-zäöüß]+\s"
    r"|\W*(?:\d[.)]\s)?(?:Der|Die|Das)\s(?:\w*[Aa]usschuss|\w*[Rr]at|\w*tag|\w*[Vv]ertretung|\w*[Vv]ersammlung|Verwaltung"
    r"|Magistrat|Senat|\w*[Vv]orstand|Landrätin|\w*[Bb]ürgermeister(?:in)?)(?:\s(?:der|des)\s\{m\d+\})?\s[a-zäöüß]+\s"
)
"""A sentence that begins with payers who are no names: the name behind its verb is not its subject."""
_BILLED = re.compile(r"\bin Rechnung\b")
_COSTS = re.compile(r"\bkoste(?:t|te|n|ten)?\b(?!\s(?:von|in)\b)")
_INFINITIVE = re.compile(r"(?:\bzu\s[a-zäöüß]+e?n|\b[a-zäöü]{2,}zu[a-zäöüß]+en)[\s.,“\"]*$")
"""A clause without a subject: what stands in it is given something."""
_FALLS_TO = re.compile(r"\b(?:ent)?f(?:allen|ällt|ielen?|iel)\b|\bkomm(?:t|en)\b|\bentfallend\w*")
_SHARE_OF = re.compile(r"(?:[Aa]nteil\w*|Beteiligung\w*)\s(?:an|in)\s(?:der|dem|die|das)\s(?:\w+e[nr]\s)?[„\"]?$")
"""Before what is bought, which is paid nothing itself."""
_ACQUIRES = re.compile(r"\b(?:erw[ia]rb\w*|erworben|zu erwerben)\b")
"""Of whom a share is acquired neither pays nor is paid what it counts for."""
_APPLIES = 3.2
"""Who applies is paid, whatever it is for."""
_BESIDE: dict[Slot, tuple[Weights, Weights]] = {
    Slot.TO: ((0.0, 3.0), (0.0, 3.0)),
    Slot.FOR: ((0.0, 2.0), (1.5, 0.5)),
    Slot.AT: ((0.0, 1.5), (1.0, 0.0)),
    Slot.IN: ((0.0, 1.5), (-1.0, -1.0)),
    Slot.ASIDE: ((-1.0, -1.0), (-1.0, -1.0)),
    Slot.GENITIVE: ((0.0, 2.0), (2.0, 0.5)),
}
"""How far a slot speaks for a payer and for a payee: of bodies, and of those that usually give."""


def by_slot(told: Sum, names: Placed, giver: bool, kind: ContributionKind) -> Weights:
    """How far the place of the names speaks for who pays and who is paid."""
    if is_financing(told) or _is_of_owners(told, names, kind):
        return (3.5, -3.0) if names.end <= told.start else (0.0, -3.0)
    asks = "asks" in _verbs(told)
    if names.slot is Slot.FROM:
        return _of_origin(told, kind, asks and not giver)
    if names.slot is Slot.ON:
        falls = _FALLS_TO.search(told.text) and names.end <= told.start
        return (3.0, 0.0) if falls else (0.0, 0.0)
    if names.slot is Slot.AT and asks:
        return 3.0, 0.0
    if names.slot in _BESIDE:
        return _beside(told, names, giver, kind)
    return _of_case(told, names, giver)


def _of_origin(told: Sum, kind: ContributionKind, asked: bool) -> Weights:
    """Of names behind "von": who gives, but for the seller of what is bought and for who is asked for nothing."""
    if kind is ContributionKind.CAPITAL and _ACQUIRES.search(told.clause):
        return -2.0, -1.0
    return (0.0, 4.0) if kind is ContributionKind.PURCHASE or asked else (3.0, 0.0)


def _beside(told: Sum, names: Placed, giver: bool, kind: ContributionKind) -> Weights:
    """Of names behind a preposition or in the genitive of who gives, or of whose office is given something."""
    ahead = told.text[: names.start]
    if names.slot is Slot.GENITIVE and _GIVEN_BY.search(ahead):
        return 3.0, 0.0
    if kind is ContributionKind.PURCHASE and names.slot in (Slot.TO, Slot.IN) and _SHARE_OF.search(ahead):
        return -1.0, 0.0
    part = names.slot is Slot.GENITIVE and _TO_ONE_OF.search(ahead)
    return _BESIDE[Slot.TO if part else names.slot][giver]


def _is_of_owners(told: Sum, names: Placed, kind: ContributionKind) -> bool:
    """Whether the row names who holds a share, and what that is."""
    return told.row and kind is ContributionKind.CAPITAL and names.slot is Slot.BARE and names.end <= told.start


def _of_case(told: Sum, names: Placed, giver: bool) -> Weights:
    """Of names in a case or without an article."""
    said = _verbs(told)
    gives = bool(said & {"gives", "pays", "buys"})
    if names.slot is Slot.DATIVE:
        return (3.0, 0.0) if _BILLED.search(told.text) else (0.0, 3.0 if gives else 1.0)
    if _COSTS.search(told.clause):
        return _of_costing(told, names, giver)
    if "asks" in said and names.slot is Slot.NOMINATIVE and names.end <= told.start and not giver:
        return 0.0, _APPLIES
    if _is_object(told, names, gives) or (said & {"gets", "asks", "levies"} and "pays" not in said):
        return 0.0, 2.5
    if gives:
        return _of_giving(told, giver)
    return (1.0, 0.0) if giver else (0.0, 1.0)


def _of_costing(told: Sum, names: Placed, giver: bool) -> Weights:
    """ "{b1} kostet {m1} {e0}": the first costs the other."""
    first = all(other.start >= names.start for other in told.names)
    if first and len(told.names) > 1:
        return 0.0, 2.0
    return (2.0, 0.0) if giver or not first else (0.0, 1.0)


def _is_object(told: Sum, names: Placed, gives: bool) -> bool:
    """Whether a verb of giving has the names for its object: by their case, or in a clause that has no subject or a
    pronoun for it."""
    if names.slot is Slot.NOMINATIVE and _ONE_GIVES.search(told.text):
        return True
    in_clause = told.left <= names.start < told.right
    return (names.slot is Slot.ACCUSATIVE and not told.row) or (
        gives and in_clause and _INFINITIVE.search(told.clause) is not None
    )


def _of_giving(told: Sum, giver: bool) -> Weights:
    if _OTHERS_FIRST.match(told.text):
        return 0.0, 3.0
    if _PASSIVE.search(told.clause) and not _FUTURE.search(told.clause):
        return 0.5, 0.5 if giver else 2.0
    return 2.5, 0.0


def _verbs(told: Sum) -> frozenset[str]:
    """What the verbs of the clause of the amount, else those of the sentence, say."""
    verbs = {"gives", "pays", "gets", "asks", "levies", "buys"}
    inside = [w.says & verbs for w in told.words if told.left <= w.start < told.right and w.says & verbs]
    every = inside or [w.says & verbs for w in told.words if w.says & verbs]
    if not every and told.leans and not told.row:
        every = [w.says & verbs for w in money_words(told.before[0].text) if w.says & verbs]
    return frozenset().union(*every)
