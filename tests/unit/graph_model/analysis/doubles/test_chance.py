"""Members in common weigh by how surprising they are, a common area by how few work there."""

from tests.builders import Line, covers, works_on
from tests.unit.graph_model.analysis.doubles.told import bodies, listed, part, ranked

SAME = [works_on(net, "Pflege") for net in ("Netz A", "Netz B")]
MEMBERS = ("Ort A", "Ort B", "Ort C", "Ort D")


def _weights(*others: Line, name: str = "members") -> float:
    lists = [line for net in ("Netz A", "Netz B") for line in listed(net, *MEMBERS)]
    found = ranked(*SAME, *lists, *(covers(net, "03157", "03157") for net in ("Netz A", "Netz B")), *others)
    (pair,) = [one for one in found if {one.left, one.right} == bodies("Netz A", "Netz B")]
    return part(pair, name).weight


def _choirs(*members: str, place: str) -> list[Line]:
    return [line for n in range(12) for line in (*listed(f"Chor {n}", *members), covers(f"Chor {n}", place, place))]


def test_members_that_others_do_not_share_weigh_more_than_members_that_all_of_the_kreis_share() -> None:
    assert _weights(*_choirs("Ort X", "Ort Y", place="03157")) > _weights(*_choirs(*MEMBERS, place="03157")) == 0.12


def test_an_area_in_which_many_work_weighs_less() -> None:
    elsewhere, here = (_choirs("Ort X", place=place) for place in ("03151", "03157"))
    assert _weights(*elsewhere, name="territory") > _weights(*here, name="territory")
