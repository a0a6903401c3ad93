"""What must be written so that the stored facts become the projected ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph_model.projection.facts import bodies_in
from graph_model.records.facts import AnyFact, Body, Contribution, Coverage
from graph_model.storage.database import Write
from graph_model.storage.properties import to_properties
from graph_model.values.names import BodyName

LABELS = {
    "Profile": "profiles",
    "Membership": "memberships",
    "Contribution": "contributions",
    "Succession": "successions",
    "Part": "parts",
    "TopicTie": "topics",
    "Coverage": "coverages",
    "Overlap": "overlaps",
    "Contradiction": "contradictions",
}
_Audiences = tuple[str, ...]


@dataclass(frozen=True)
class Stored:
    """Body id -> the fact that describes it and who sees it; for each other kind fact id -> who sees it."""

    bodies: Mapping[str, tuple[str, _Audiences]]
    facts: Mapping[str, Mapping[str, _Audiences]]


def difference(projected: Iterable[AnyFact], stored: Stored) -> list[Write]:
    """Deletions of facts that no longer follow, then bodies, then facts that are new or seen by others than before."""
    told = list(projected)
    anchors, profiles = _anchors([fact for fact in told if isinstance(fact, Body)])
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in LABELS.values()}
    rows["profiles"] = [_profile_row(body) for body in profiles]
    for fact in told:
        if not isinstance(fact, Body):
            rows[LABELS[type(fact).__name__]].append(_row(fact))
    bodies = [_body_row(body, seen) for body, seen in anchors]
    deletions = [
        *(_deletion(name, stored.facts[name].keys() - {row["key"] for row in rows[name]}) for name in rows),
        _deletion("bodies", stored.bodies.keys() - {row["key"] for row in bodies}),
    ]
    changed = [
        Write("write/facts/bodies", [row for row in bodies if _body_changed(row, stored)]),
        *(Write(f"write/facts/{name}", [r for r in rows[name] if _changed(r, stored.facts[name])]) for name in rows),
    ]
    return [write for write in (*deletions, *changed) if write.rows]


def _anchors(bodies: list[Body]) -> tuple[list[tuple[Body, _Audiences]], list[Body]]:
    """For each body the fact of its widest audience with all who see the body, and the facts of narrower ones."""
    anchors: dict[str, Body] = {}
    seen: dict[str, list[str]] = {}
    profiles: list[Body] = []
    for body in bodies:
        if body.key in anchors:
            profiles.append(body)
        anchors.setdefault(body.key, body)
        seen.setdefault(body.key, []).extend(body.audiences)
    return [(body, tuple(dict.fromkeys(seen[key]))) for key, body in anchors.items()], profiles


def _body_row(body: Body, seen: _Audiences) -> dict[str, Any]:
    properties = _described(body) | {"id": body.key, "fact": body.id, "audiences": list(seen)}
    return {"key": body.key, "properties": properties}


def _profile_row(body: Body) -> dict[str, Any]:
    return {"key": body.id, "body": body.key, "properties": _described(body)}


def _described(body: Body) -> dict[str, Any]:
    """The body's properties, with what search needs: the normal form of its name and all its names as one text."""
    properties = to_properties(body)
    properties.pop("key")
    return {**properties, "normal": BodyName(body.name).normal, "names_text": " | ".join(body.names)}


def _row(fact: AnyFact) -> dict[str, Any]:
    properties = to_properties(fact)
    row: dict[str, Any] = {"key": fact.id, "properties": properties, "bodies": sorted(bodies_in(fact))}
    if isinstance(fact, Contribution) and fact.amount is not None:
        properties["eur"] = float(fact.amount.eur)
    if isinstance(fact, Coverage):
        row["area"] = fact.place.digits
    return row


def _deletion(name: str, keys: Iterable[str]) -> Write:
    return Write(f"write/facts/delete_{name}", [{"key": key} for key in sorted(keys)])


def _changed(row: dict[str, Any], stored: Mapping[str, _Audiences]) -> bool:
    return stored.get(row["key"]) != tuple(row["properties"]["audiences"])


def _body_changed(row: dict[str, Any], stored: Stored) -> bool:
    properties = row["properties"]
    return stored.bodies.get(row["key"]) != (properties["fact"], tuple(properties["audiences"]))
