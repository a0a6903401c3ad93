"""Law: after a change the pairs that share enough members are those of a full run, whatever was known before."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_model.analysis.doubles.like_members import LikeMembers, like_members
from graph_model.analysis.doubles.lists import Lists, lists

_BODIES = [f"b_{number:02}" for number in range(12)]
_networks = st.dictionaries(
    st.sampled_from(_BODIES), st.frozensets(st.sampled_from(_BODIES), max_size=6), min_size=1, max_size=9
)
_Network = dict[str, frozenset[str]]


def _told(network: _Network) -> tuple[Lists, tuple[str, ...]]:
    keys = tuple(sorted({*network, *(member for held in network.values() for member in held)}))
    place = {key: number for number, key in enumerate(keys)}
    ties = sorted((place[body], place[member]) for body, held in network.items() for member in held)
    bodies, members = (np.array([tie[side] for tie in ties], dtype=np.int64) for side in (0, 1))
    return lists(bodies, members, len(keys), np.ones(len(keys), dtype=np.bool_)), keys


def _answer(found: LikeMembers) -> list[list[tuple[int, int, float]]]:
    return [list(zip(one.left.tolist(), one.right.tolist(), one.score.tolist(), strict=True)) for one in found.found]


@settings(max_examples=25, deadline=None)
@given(_networks, _networks)
def test_what_is_brought_up_to_date_equals_a_full_run(before: _Network, now: _Network) -> None:
    known = like_members(*_told(before))
    assert _answer(like_members(*_told(now), known)) == _answer(like_members(*_told(now)))


@settings(max_examples=15, deadline=None)
@given(_networks, st.sampled_from(_BODIES), st.sampled_from(_BODIES))
def test_one_changed_membership_looks_at_one_list_anew(network: _Network, body: str, member: str) -> None:
    whole = {one: frozenset(_BODIES[:3]) for one in _BODIES} | network
    known = like_members(*_told(whole))
    changed = {**whole, body: whole[body] ^ {member}}
    found = like_members(*_told(changed), known)
    assert (found.updated or 0) <= 1
    assert _answer(found) == _answer(like_members(*_told(changed)))
