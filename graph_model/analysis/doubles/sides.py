"""What the facts tell of each body that is compared, its organs included."""

from collections import defaultdict
from dataclasses import dataclass, field

from graph_model.analysis.doubles.ranking import Ranking
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Contribution, Coverage, Membership, TopicTie


@dataclass
class Side:
    """What the facts tell of one body, its organs included."""

    bodies: list[Body] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    contributions: list[Contribution] = field(default_factory=list)
    topics: list[TopicTie] = field(default_factory=list)
    coverages: list[Coverage] = field(default_factory=list)


def sides(ranking: Ranking, facts: Facts) -> dict[str, Side]:
    """The facts by the body that they count for: those of an organ for its body."""
    columns, whole = ranking.told.columns, ranking.told.whole
    found: dict[str, Side] = defaultdict(Side)

    def side(key: str) -> Side:
        place = columns.place.get(key)
        return found[key if place is None else columns.bodies.keys[int(whole[place])]]

    for body in facts.bodies:
        side(body.key).bodies.append(body)
    for membership in facts.memberships:
        side(membership.body).memberships.append(membership)
    for contribution in facts.contributions:
        if contribution.status.counts:
            side(contribution.payee).contributions.append(contribution)
    for topic in facts.topics:
        side(topic.body).topics.append(topic)
    for coverage in facts.coverages:
        side(coverage.body).coverages.append(coverage)
    return found
