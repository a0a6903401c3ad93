"""The statements of a part are those that say it, of both sides; groups, containments and chains name theirs."""

from collections.abc import Iterable

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import Explainer, Proofs, chains, containments, groups, ranking, read_weights
from graph_model.analysis.doubles.proofs import MOST_STATEMENTS
from graph_model.analysis.doubles.sides import sides
from graph_model.ledger.entries import Bundle, Entries
from graph_model.projection.project import project
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import EventKind
from tests.builders import Line, belongs, body_of, doubled, exists, happens, member, paper, works_on
from tests.unit.graph_model.analysis.doubles.told import TODAY, listed, part

NET = BodyKind.NETWORK


class _Told:
    """The lines as a paper, compared; and what each statement says."""

    def __init__(self, *lines: Line) -> None:
        self._bundle: Bundle = paper("blatt", *lines).bundle()
        self.facts = project(Entries.of([self._bundle]))
        self.ranking = ranking(of_facts(self.facts), TODAY, read_weights())
        self.proofs = Proofs(self.ranking, sides(self.ranking, self.facts))

    def said(self, statements: Iterable[str]) -> list[str]:
        quotes = {one.id: one.evidence.quote.strip() for one in self._bundle.statements}
        return [quotes[one] for one in statements]

    def of_part(self, name: str) -> list[str]:
        (double,) = Explainer(self.ranking, self.facts).doubles(self.ranking.order[:1].tolist())
        return self.said(part(double, name).statements)


def test_time_is_proved_by_the_foundings_and_the_end() -> None:
    told = _Told(
        doubled("Netz A", "Netz B"),
        *(exists(net, body_kind=NET) for net in ("Netz A", "Netz B")),
        *(happens(EventKind.FOUNDING, [], [net], date="2010") for net in ("Netz A", "Netz B")),
        happens(EventKind.DISSOLUTION, ["Netz A"], date="2030"),
    )
    assert sorted(told.of_part("time")) == ["Netz A event.", "event Netz A.", "event Netz B."]


def test_the_kind_is_proved_where_the_body_is_named_so_and_not_by_its_organ() -> None:
    nets = ("Netz A", "Netz B")
    told = _Told(
        doubled(*nets),
        *(exists(net, purpose="Pflege sichern") for net in nets),
        *(exists(net, body_kind=NET, purpose="Pflege sichern") for net in nets),
        *(exists(net, body_kind=NET, aliases=(net,)) for net in nets),
        belongs("Beirat", "Netz A"),
        exists("Beirat", body_kind=BodyKind.COMMITTEE),
    )
    (double,) = Explainer(told.ranking, told.facts).doubles([0])
    named = {s.id for s in told._bundle.statements if getattr(s.claim, "aliases", ())}
    assert set(part(double, "kind").statements) == named


def test_where_there_are_too_many_statements_no_side_is_left_out() -> None:
    members = [f"Ort {n}" for n in range(40)]
    told = _Told(*listed("Netz A", *members), *listed("Netz B", *members))
    said = told.of_part("members")
    assert (len(said), sum("Netz A" in one for one in said)) == (MOST_STATEMENTS, MOST_STATEMENTS // 2)


def test_a_containment_is_proved_by_the_memberships_in_both() -> None:
    told = _Told(*listed("Innen", "A", "B", "C"), *listed("Außen", "A", "B", "C", "D"))
    (one,) = containments(told.ranking)
    said = told.said(told.proofs.containment(one.inner, one.outer))
    assert sorted(said) == sorted(f"{who} membership {net}." for who in "ABC" for net in ("Innen", "Außen"))


def test_a_chain_is_proved_link_by_link() -> None:
    nets = {"Innen": "ABC", "Mitte": "ABCD", "Außen": "ABCDE"}
    told = _Told(*(line for net, members in nets.items() for line in listed(net, *members)))
    (chain,) = chains(told.ranking).chains
    said = told.said(told.proofs.chain(chain))
    assert {one.split()[-1].rstrip(".") for one in said} == set(nets)
    assert not any("E membership" in one for one in said)


def test_a_group_is_proved_by_what_its_pairs_have_in_common() -> None:
    nets = ("N1", "N2", "N3")
    told = _Told(
        *(doubled(*pair) for pair in (nets[:2], nets[1:], nets[::2])),
        *(works_on(net, "Pflege") for net in nets),
        member("Ort", "N4"),
    )
    (one,) = groups(told.ranking)
    said = told.said(told.proofs.group(one.bodies))
    assert set(one.bodies) == set(map(body_of, nets))
    assert sorted(said) == sorted([
        "N1 und N2 overlap.", "N2 und N3 overlap.", "N1 und N3 overlap.", *(f"{net} topic." for net in nets),
    ])  # fmt: skip
