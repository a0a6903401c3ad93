"""The parts of the score over all pairs at once: 0 to 1 each, NaN where it is unknown, with what it weighs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis.columns.network import NEVER_BEGAN, Codes
from graph_model.analysis.doubles import territory
from graph_model.analysis.doubles.candidates import Wording
from graph_model.analysis.doubles.chance import Surprise, area_bits, homes, surprise
from graph_model.analysis.doubles.compared import Compared
from graph_model.analysis.doubles.lists import Common, Floats, Lists, common, contained, likeness, strength
from graph_model.analysis.doubles.weights import ListMix, Weights

_YEAR = 365.25
_DIGITS = 4
_EXACT = 12


class PartName(StrEnum):
    """The parts, in the order in which they are shown."""

    WORDING = "wording"
    MEMBERS = "members"
    EXCERPT = "excerpt"
    TOPICS = "topics"
    PURPOSE = "purpose"
    TARGET_GROUP = "target_group"
    TERRITORY = "territory"
    KIND = "kind"
    TIME = "time"
    FUNDING = "funding"


NAMES = tuple(PartName)
BASIC = tuple(name for name in PartName if name not in (PartName.WORDING, PartName.EXCERPT))
"""The parts whose lack lowers the confidence: silence of papers is no lack, and excerpts stand in for members."""
_WORK = [NAMES.index(name) for name in (PartName.WORDING, PartName.TOPICS, PartName.PURPOSE, PartName.TARGET_GROUP)]


@dataclass(frozen=True)
class Scores:
    """Of each pair: the parts (columns as in ``NAMES``), what each weighs there, the factor of what speaks against it,
    ``expected`` how many members one expects to be common by chance; score, confidence and rank follow from these."""

    left: Codes
    right: Codes
    parts: Floats
    weights: Floats
    brake: Floats
    elsewhere: NDArray[np.bool_]
    other_work: NDArray[np.bool_]
    other_purpose: NDArray[np.bool_]
    names_only: NDArray[np.bool_]
    expected: Floats
    score: Floats
    confidence: Floats
    rank: Floats

    def __len__(self) -> int:
        return len(self.left)

    def telling(self) -> Codes:
        """The numbers of the pairs that say something: kind, time, payers or area alone are no sign of double work, and
        names alone are none unless the area is common too."""
        some = {name: self.parts[:, column] > 0 for column, name in enumerate(NAMES)}
        words = some[PartName.PURPOSE] & (~self.names_only | some[PartName.TERRITORY])
        found = words | some[PartName.TARGET_GROUP] | some[PartName.WORDING] | some[PartName.TOPICS]
        return np.flatnonzero(found | some[PartName.MEMBERS] | some[PartName.EXCERPT])


def scored(told: Compared, left: Codes, right: Codes, wording: Wording, weights: Weights) -> Scores:
    """Compare the pairs."""
    by_part, weighed, names_only, expected = _compare(told, left, right, wording, weights)
    parts, shares = np.column_stack([by_part[n] for n in NAMES]), np.column_stack([weighed[n] for n in NAMES])
    elsewhere, other_work, other_purpose = _against(by_part, names_only, weights.brakes.like_purpose)
    derived = told.areas.derived[left] | told.areas.derived[right]
    rules = weights.brakes
    brake = np.where(elsewhere, np.where(derived, rules.elsewhere_derived, rules.elsewhere), 1.0)
    brake = brake * np.where(other_work, rules.other_work, 1.0) * np.where(other_purpose, rules.other_purpose, 1.0)
    score, confidence = mixed(parts, shares, brake, weights)
    return Scores(
        left=left,
        right=right,
        parts=parts,
        weights=shares,
        brake=brake,
        elsewhere=elsewhere,
        other_work=other_work,
        other_purpose=other_purpose,
        names_only=names_only,
        expected=expected,
        score=score,
        confidence=confidence,
        rank=ranked(score, confidence, weights),
    )


def mixed(parts: Floats, shares: Floats, brake: Floats, weights: Weights) -> tuple[Floats, Floats]:
    """Score (weighed mean of the known parts, times the brake) and confidence (how much of the weights is known)."""
    known = ~np.isnan(parts)
    weighed = np.where(known, shares, 0.0)
    total = weighed.sum(axis=1)
    told = np.where(known, parts, 0.0) * weighed
    score = np.divide(told.sum(axis=1), total, out=np.zeros(len(parts)), where=total > 0) * brake
    whole = sum(getattr(weights.parts, name) for name in BASIC)
    by_wording = np.where(known[:, NAMES.index(PartName.WORDING)], weights.parts.wording, 0.0)
    confidence = np.minimum(total / (whole + by_wording), 1.0)
    confidence = confidence * np.where(known[:, _WORK].any(axis=1), 1.0, weights.ranking.work_unknown)
    return _settled(score), _settled(confidence)


def ranked(score: Floats, confidence: Floats, weights: Weights) -> Floats:
    """What pairs are ordered by: the score, as if what is unknown were as in a usual pair."""
    return _settled(score * confidence + weights.ranking.usual * (1 - confidence))


def _settled(values: Floats) -> Floats:
    """Rounded as if sums did not depend on the order of what is added: one that ends in a 5 would go either way."""
    return np.round(np.round(values, _EXACT), _DIGITS)


def _compare(
    told: Compared, left: Codes, right: Codes, wording: Wording, weights: Weights
) -> tuple[Mapping[PartName, Floats], Mapping[PartName, Floats], NDArray[np.bool_], Floats]:
    mix = weights.lists
    by_chance = surprise(told.members, homes(told.areas), told.complete, left, right, weights.chance)
    members, excerpt = _members(told, left, right, by_chance, weights)
    names_only = ~(told.told[left] & told.told[right])
    topics, payers = common(told.topics, left, right), common(told.payers, left, right)
    scores = {
        PartName.WORDING: _wording(told, left, right, wording),
        PartName.MEMBERS: members,
        PartName.EXCERPT: excerpt,
        PartName.TOPICS: likeness(topics, mix),
        PartName.PURPOSE: _purpose(told, left, right, names_only, weights),
        PartName.TARGET_GROUP: _text(likeness(common(told.targets, left, right), mix), weights),
        PartName.TERRITORY: territory.alike(told.areas, left, right, weights.territory),
        PartName.KIND: _kinds(told, left, right, weights),
        PartName.TIME: _time(told, left, right, weights),
        PartName.FUNDING: _funding(told.payers, payers, left, right, mix),
    }
    weighed = {name: np.full(len(left), getattr(weights.parts, name)) for name in NAMES}
    weighed[PartName.TOPICS] *= strength(topics, weights.rare)
    weighed[PartName.FUNDING] *= strength(payers, weights.rare, weights.rare.most_payers)
    weighed[PartName.MEMBERS] *= _telling(by_chance, weights)
    weighed[PartName.EXCERPT] *= _telling(by_chance, weights)
    weighed[PartName.PURPOSE] *= np.where(names_only, weights.texts.from_names, 1.0)
    derived = told.areas.derived[left] | told.areas.derived[right]
    weighed[PartName.TERRITORY] *= np.where(derived, weights.territory.derived, 1.0)
    weighed[PartName.TERRITORY] *= _narrow(told, left, right, scores[PartName.TERRITORY], weights)
    return scores, weighed, names_only, by_chance.expected


def _wording(told: Compared, left: Codes, right: Codes, wording: Wording) -> Floats:
    count = len(told.columns.bodies)
    said = np.array([one * count + other for one, other in wording], dtype=np.int64)
    return np.where(np.isin(left * count + right, said), 1.0, np.nan)


def _members(told: Compared, left: Codes, right: Codes, by_chance: Surprise, weights: Weights) -> tuple[Floats, Floats]:
    """A figure where both lists are complete. Else who is not known is neither in nor out: there is a figure only where
    enough members are known and more are common than chance explains, of the known ones of the lighter list alone."""
    shared = common(told.members, left, right)
    complete = told.complete[left] & told.complete[right]
    enough = np.minimum(told.members.sizes[left], told.members.sizes[right]) >= weights.members.excerpt_least
    telling = ~complete & enough & (by_chance.bits > 0)
    excerpt = np.where(telling, contained(shared), np.nan)
    return np.where(complete, likeness(shared, weights.lists), np.nan), excerpt


def _telling(found: Surprise, weights: Weights) -> Floats:
    """What known members weigh: the more, the less likely what both lists have in common, or have not, is by chance."""
    rules = weights.chance
    return np.clip(np.abs(found.bits) / rules.full_bits, rules.least, rules.most)


def _narrow(told: Compared, left: Codes, right: Codes, alike: Floats, weights: Weights) -> Floats:
    """What a common area weighs: the less, the more bodies work there; that none is common weighs in full."""
    rules = weights.territory
    bits = area_bits(told.areas, told.there, left, right, weights.chance)
    return np.where(alike > 0, np.clip(bits / rules.full_bits, rules.least, 1.0), 1.0)


def _text(alike: Floats, weights: Weights) -> Floats:
    return np.minimum(alike / weights.texts.full, 1.0)


def _purpose(told: Compared, left: Codes, right: Codes, names_only: NDArray[np.bool_], weights: Weights) -> Floats:
    """Words of purposes and names. Where a side has only its name, the names are compared, and no shared word tells
    nothing."""
    by_text = _text(likeness(common(told.purposes, left, right), weights.lists), weights)
    by_name = likeness(common(told.names, left, right), weights.lists)
    return np.where(names_only, np.where(by_name > 0, by_name, np.nan), by_text)


def _kinds(told: Compared, left: Codes, right: Codes, weights: Weights) -> Floats:
    known = sorted({kind for kind in told.columns.bodies.kinds if kind})
    number = {kind: n for n, kind in enumerate(known)}
    near = np.array(
        [[_near(one, other, weights) for other in (*known, None)] for one in (*known, None)], dtype=np.float64
    )
    of = np.array([number[kind] if kind else len(known) for kind in told.columns.bodies.kinds], dtype=np.int64)
    found: Floats = near[of[left], of[right]]
    return found


def _near(one: object, other: object, weights: Weights) -> float:
    if one is None or other is None:
        return np.nan
    if one is other:
        return 1.0
    return weights.kind.same_family if any({one, other} <= family for family in weights.kind.families) else 0.0


def _time(told: Compared, left: Codes, right: Codes, weights: Weights) -> Floats:
    """Years side by side until the end of the period, of those that count in full; unknown without both beginnings."""
    until = np.minimum(np.minimum(told.ended[left], told.ended[right]), told.window.last.toordinal())
    since = np.maximum(told.begun[left], told.begun[right])
    known = (told.begun[left] != NEVER_BEGAN) & (told.begun[right] != NEVER_BEGAN)
    years = np.maximum(until - since + 1, 0) / _YEAR
    return np.where(known, np.minimum(years / weights.time.full_years, 1.0), np.nan)


def _funding(told: Lists, payers: Common, left: Codes, right: Codes, mix: ListMix) -> Floats:
    """Unknown where all that is known is that one and the same pays both: that is how one payer's list looks."""
    same = (payers.count == 1) & (told.sizes[left] == 1) & (told.sizes[right] == 1)
    return np.where(same, np.nan, likeness(payers, mix))


def _against(
    parts: Mapping[PartName, Floats], names_only: NDArray[np.bool_], like_purpose: float
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Where the areas have nothing in common; where topics are known and none is shared, nor a purpose (like names
    do not count); where no topics are known and the purposes differ. A paper's own words go before all of these."""
    silent = np.isnan(parts[PartName.WORDING])
    topics, purpose = parts[PartName.TOPICS], parts[PartName.PURPOSE]
    differ = (purpose < like_purpose) & ~names_only
    unlike = np.isnan(purpose) | (purpose < like_purpose) | names_only
    return (
        silent & (parts[PartName.TERRITORY] == 0),
        silent & (topics == 0) & unlike,
        silent & np.isnan(topics) & differ,
    )
