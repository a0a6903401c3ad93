"""Parts, topics, areas and what papers themselves call doubled."""

from itertools import combinations, product

from graph_model.projection.keys import fact_key
from graph_model.projection.told import Told, grouped, support
from graph_model.records.claims import AreaClaim, OverlapClaim, PartClaim, TopicClaim
from graph_model.records.facts import Coverage, Overlap, Part, TopicTie


def parts(told_by: list[Told]) -> list[Part]:
    """Organs, working groups and offices with the body they are part of."""
    groups = grouped(_pairs(told_by, PartClaim), lambda one: (one.subjects[0], one.objects[0]))
    return [
        Part(
            id="",
            key=fact_key("part", part, whole),
            audiences=(),
            **support(group),
            part=part,
            whole=whole,
        )
        for (part, whole), group in groups.items()
        if part != whole
    ]


def topics(told_by: list[Told]) -> list[TopicTie]:
    """What bodies work on; phrases of one key are one topic."""
    said = [(one, body) for one in told_by if isinstance(one.claim, TopicClaim) for body in one.subjects]
    groups: dict[tuple[str, str], list[Told]] = {}
    for one, body in said:
        groups.setdefault((body, _topic(one)), []).append(one)
    return [
        TopicTie(
            id="",
            key=fact_key("topic", body, topic),
            audiences=(),
            **support(group),
            body=body,
            topic=topic,
            phrases=tuple(sorted({one.claim.phrase for one in group if isinstance(one.claim, TopicClaim)})),
        )
        for (body, topic), group in groups.items()
    ]


def _topic(one: Told) -> str:
    claim = one.claim
    return (claim.key or claim.phrase) if isinstance(claim, TopicClaim) else ""


def coverages(told_by: list[Told]) -> list[Coverage]:
    """The areas that bodies work for."""
    found: dict[tuple[str, str], Coverage] = {}
    for one in told_by:
        if not isinstance(one.claim, AreaClaim):
            continue
        for body in one.subjects:
            found.setdefault(
                (body, one.claim.place.digits),
                Coverage(
                    id="",
                    key=fact_key("area", body, one.claim.place.digits),
                    audiences=(),
                    **support([one]),
                    body=body,
                    place=one.claim.place,
                    name=one.claim.name,
                ),
            )
    return list(found.values())


def overlaps(told_by: list[Told]) -> list[Overlap]:
    """Pairs of bodies that a paper itself calls doubled."""
    said = [
        (pair, one)
        for one in told_by
        if isinstance(one.claim, OverlapClaim)
        for pair in combinations(sorted({*one.subjects, *one.objects}), 2)
    ]
    groups: dict[tuple[str, str], list[Told]] = {}
    for (left, right), one in said:
        groups.setdefault((left, right), []).append(one)
    return [
        Overlap(
            id="",
            key=fact_key("overlap", *pair),
            audiences=(),
            **support(group),
            bodies=pair,
        )
        for pair, group in groups.items()
    ]


def _pairs(told_by: list[Told], kind: type[PartClaim]) -> list[Told]:
    return [
        Told(one.id, one.claim, (subject,), (object_,), one.document, one.confidence, one.motion)
        for one in told_by
        if isinstance(one.claim, kind)
        for subject, object_ in product(one.subjects, one.objects)
    ]
