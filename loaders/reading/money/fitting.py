"""The kind that fits who pays whom, where no word at the amount says it: a member's fee, a shareholder's payment."""

import re
from dataclasses import replace

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind, LegalForm, Role
from loaders.reading.money.background import Background
from loaders.reading.money.kind_words import WEAK, Kind
from loaders.reading.money.payments import Sides
from loaders.reading.money.sums import Sum

_SHAREHOLDERS = re.compile(r"\bGesellschafter(?:n|in|innen)?\b")
_BEARS = re.compile(
    r"\b(?:trägt|tragen|trug(?:en)?|zahl(?:t|en|te|ten)|leiste(?:n|t|te|ten)|entricht\w+|wende[tn]?|überw[ie]+s\w*)\b"
)
_GIFT = re.compile(r"[Zz]usch[uü]ss|[Ff]örder|[Ss]pende|[Uu]nterstütz|[Ee]inmalig|[Kk]osten")
_ONCE = re.compile(r"\beinmalige?[nrs]?\b")
_FOR_ENTRY = re.compile(
    r"\b(?:[Ff]ür|[Bb]ei|[Mm]it)\s(?:der|die|den|dem|ihre[rn]?|seine[rn]?|eine)\s(?:Aufnahme|Beitritt|Eintritt)\b"
    r"[^.;]{0,60}\b(?:einmalig|einmal)"
)
_OWED = frozenset({ContributionKind.FEE, ContributionKind.GRANT})
_COMPANIES = frozenset({LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.UG, LegalForm.KG, LegalForm.AG})
_STATES = frozenset({BodyKind.STATE, BodyKind.FEDERATION})
_STATE_WORDS = frozenset({"Land", "Bund", "Freistaat", "EU"})
_MEMBERS = frozenset({Role.MEMBER, Role.FOUNDING_MEMBER})


def fitted(known: Background, told: Sum, kind: Kind, who: Sides) -> Kind:
    """The kind as it is told; a guess becomes what such a payer owes such a payee, if anything."""
    plain = _plainly(known, told, kind, who)
    if plain:
        return replace(kind, kind=plain)
    company = all(known.paper.entity(number).form in _COMPANIES for number in who.payees)
    if kind.plain and company and "Gesellschafterbeitr" in known.paper.document.text:
        return replace(kind, kind=ContributionKind.SHAREHOLDER)
    if kind.guess and company and kind.kind is ContributionKind.FEE and _SHAREHOLDERS.search(told.text):
        return replace(kind, kind=ContributionKind.SHAREHOLDER)
    if _owes(known, told, kind, who, company):
        levy = _all_of(known, who, BodyKind.SPECIAL_PURPOSE)
        return replace(kind, kind=ContributionKind.LEVY if levy else ContributionKind.FEE)
    if not kind.guess:
        return kind
    owed = _owed(known, kind, who, company)
    weak = owed is ContributionKind.GRANT and kind.kind is ContributionKind.FEE
    return replace(kind, kind=owed, confidence=WEAK if weak else kind.confidence)


def _plainly(known: Background, told: Sum, kind: Kind, who: Sides) -> ContributionKind | None:
    """What is paid once, or by a state, is so whoever is paid."""
    once = _paid_once(told, kind)
    return once or (ContributionKind.FUNDING if kind.inferred and _is_state(known, who) else None)


def _paid_once(told: Sum, kind: Kind) -> ContributionKind | None:
    """ "Für die Aufnahme sind einmalig {e0} zu zahlen" is an entry fee; "beteiligt sich einmalig mit {e0}" a grant."""
    if kind.inferred and kind.kind in _OWED and _FOR_ENTRY.search(told.clause):
        return ContributionKind.ENTRY_FEE
    guessed = kind.guess and kind.kind is ContributionKind.FEE
    return ContributionKind.GRANT if guessed and _ONCE.search(told.clause) else None


def _owes(known: Background, told: Sum, kind: Kind, who: Sides, company: bool) -> bool:
    """Whether a member bears a sum that no word calls a grant: then it is what members owe."""
    if not kind.inferred or kind.kind is not ContributionKind.GRANT or company or not _BEARS.search(told.clause):
        return False
    roles = {known.roles.get((payer, payee)) for payer in who.payers for payee in who.payees}
    return bool(roles & _MEMBERS) and _GIFT.search(told.text) is None


def _owed(known: Background, kind: Kind, who: Sides, company: bool) -> ContributionKind:
    """What a guess comes to: members of a Zweckverband owe a levy, of a company what its shareholders pay, of a Verein
    a fee; from all others it is a grant."""
    yearly = kind.kind is ContributionKind.FEE
    joined = bool(set(who.payees) & known.due.keys())
    roles = {known.roles.get((payer, payee)) for payer in who.payers for payee in who.payees}
    if yearly and _all_of(known, who, BodyKind.SPECIAL_PURPOSE):
        return ContributionKind.LEVY
    if yearly and Role.SHAREHOLDER in roles:
        return ContributionKind.SHAREHOLDER
    if yearly and (company or not (kind.paid or roles & _MEMBERS or _may_have_members(known, who))):
        return ContributionKind.GRANT
    if kind.paid and not yearly and not company and (roles & _MEMBERS or joined):
        return ContributionKind.FEE
    return kind.kind


def _is_state(known: Background, who: Sides) -> bool:
    return who.payer_words in _STATE_WORDS or (
        bool(who.payers) and all(known.paper.entity(number).kind in _STATES for number in who.payers)
    )


def _all_of(known: Background, who: Sides, kind: BodyKind) -> bool:
    return all(known.paper.entity(number).kind is kind for number in who.payees)


def _may_have_members(known: Background, who: Sides) -> bool:
    """Whether a Verein is paid, a body that the paper proposes to join, or any in a paper about memberships."""
    forms = {known.paper.entity(number).form for number in who.payees}
    joined = set(who.payees) & known.due.keys()
    return LegalForm.EV in forms or bool(joined) or "Mitgliedschaft" in known.paper.document.text
