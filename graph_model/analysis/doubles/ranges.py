"""Between which bounds the likeness of members lies where a list is not complete."""

from graph_model.analysis.doubles.ranking import Ranking


def member_range(ranking: Ranking, left: int, right: int) -> tuple[float, float]:
    """The lowest and highest likeness of members that the known ones allow. The members of a complete list that are
    known on the other side too are contained for certain; how long a list is that is not complete, nobody knows."""
    told, mix = ranking.told, ranking.weights.lists
    if not (told.complete[left] or told.complete[right]):
        return 0.0, 1.0
    whole, other = (left, right) if told.complete[left] else (right, left)
    weight, here, there = told.members.weight, set(told.members.of(whole)), set(told.members.of(other))
    all_here, shared, beyond = (float(sum(weight[list(one)])) for one in (here, here & there, there - here))
    if not all_here:
        return 0.0, 1.0
    low = mix.containment * shared / all_here
    high = mix.jaccard * all_here / (all_here + beyond) + mix.containment
    return round(low, 4), round(min(high, 1.0), 4)
