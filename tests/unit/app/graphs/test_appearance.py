from app.graphs.appearance import (
    BETWEEN,
    EDGE_LOOKS,
    GROUP,
    NODE_LOOKS,
    ORGAN,
    OTHER,
    TERRITORY,
    line_of,
    look_of,
)
from app.graphs.elements import Tie
from graph_model.values.body_kinds import BodyKind


def test_every_tie_is_drawn_and_stands_in_the_legend() -> None:
    assert {look.tie for look in (*EDGE_LOOKS, BETWEEN)} == set(Tie)
    assert [line_of(tie).tie for tie in Tie] == list(Tie)


def test_no_two_ties_differ_in_colour_alone() -> None:
    without_colour = [(look.dashes, look.arrow, look.both_ends, look.width) for look in EDGE_LOOKS]
    assert len(set(without_colour)) == len(EDGE_LOOKS)


def test_mergers_memberships_and_doubles_have_their_own_colours() -> None:
    colours = {line_of(tie).colour for tie in (Tie.MEMBERSHIP, Tie.SUCCESSION, Tie.DOUBLE)}
    assert len(colours) == 3


def test_every_look_of_a_body_has_its_own_shape() -> None:
    assert len({look.shape for look in NODE_LOOKS}) == len(NODE_LOOKS)


def test_every_kind_has_a_look_and_an_unknown_one_is_shown_as_unknown() -> None:
    assert {look_of(kind) for kind in BodyKind} <= set(NODE_LOOKS)
    assert (look_of(None), look_of(BodyKind.DISTRICT), look_of(BodyKind.STEERING_GROUP)) == (OTHER, TERRITORY, ORGAN)


def test_every_shape_but_the_circle_has_its_corners() -> None:
    without = {look.name for look in (*NODE_LOOKS, GROUP) if not look.outline}
    assert without == {look.name for look in (*NODE_LOOKS, GROUP) if look.shape == "dot"}
    assert len({look.outline for look in NODE_LOOKS}) == len(NODE_LOOKS)
