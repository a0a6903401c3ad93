"""Applying: the facts as they would be after some steps; what merges is named by what it becomes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from graph_model.errors import NetzatlasError
from graph_model.projection.facts import Facts, bodies_in
from graph_model.projection.keys import fact_key
from graph_model.records.facts import AnyFact, Membership
from graph_model.records.scenarios import JoinStep, LeaveStep, MergeStep, Step
from graph_model.values.vocabularies import Role, Status

_Kind = TypeVar("_Kind", bound=AnyFact)
_ENDS: Mapping[str, tuple[str, ...]] = {
    "memberships": ("member", "body"),
    "contributions": ("payer", "payee"),
    "parts": ("part", "whole"),
    "topics": ("body",),
    "coverages": ("body",),
}


class StepRefusedError(NetzatlasError):
    """A step that cannot be taken, such as leaving what one is no member of. ``data``: step."""

    code = "step_refused"
    status = 422
    exit_code = 2

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"Schritt {number} geht nicht: {reason}. Bitte den Schritt ändern.", step=number)


@dataclass(frozen=True)
class Applied:
    """``facts`` after the steps; ``became``: body -> what it was merged into; ``ended`` and ``begun`` memberships."""

    facts: Facts
    became: Mapping[str, str]
    ended: tuple[Membership, ...] = ()
    begun: tuple[Membership, ...] = ()

    def now(self, body: str) -> str:
        """What a body has become; itself where it was not merged."""
        while body in self.became:
            body = self.became[body]
        return body


def applied(facts: Facts, steps: Iterable[Step]) -> Applied:
    """The facts after ``steps``, taken one after another. Ids of bodies that were merged as one are followed. Raises
    StepRefusedError."""
    held = Applied(facts, {})
    ids = _ids(facts)
    for number, step in enumerate(steps, start=1):
        held = _TAKEN[step.kind](held, step, ids, number)
    return held


def body_meant(ids: Mapping[str, str], held: Applied, told: str, number: int) -> str:
    """The body that an id of a step means after the steps before it. Raises StepRefusedError."""
    if told not in ids:
        raise StepRefusedError(number, f"„{told}“ gibt es zu diesem Stand nicht")
    return held.now(ids[told])


def _ids(facts: Facts) -> dict[str, str]:
    """Every id that means a body, those merged into it as one included."""
    former = {old: body.key for body in facts.bodies for old in body.former}
    return former | {body.key: body.key for body in facts.bodies}


def _merge(held: Applied, step: MergeStep, ids: Mapping[str, str], number: int) -> Applied:
    gone, into = (body_meant(ids, held, told, number) for told in (step.gone, step.into))
    if gone == into:
        raise StepRefusedError(number, "ein Zusammenschluss kann nicht mit sich selbst zusammengeführt werden")
    return replace(held, facts=_merged(held.facts, gone, into), became={**held.became, gone: into})


def _leave(held: Applied, step: LeaveStep, ids: Mapping[str, str], number: int) -> Applied:
    member, body = (body_meant(ids, held, told, number) for told in (step.member, step.body))
    ended = tuple(m for m in held.facts.memberships if (m.member, m.body) == (member, body) and m.status.counts)
    if not ended:
        raise StepRefusedError(number, "diese Mitgliedschaft gibt es zu diesem Stand nicht")
    memberships = tuple(m for m in held.facts.memberships if m not in ended)
    paid = tuple(c for c in held.facts.contributions if (c.payer, c.payee) != (member, body))
    facts = replace(held.facts, memberships=memberships, contributions=paid)
    return replace(held, facts=facts, ended=(*held.ended, *ended))


def _join(held: Applied, step: JoinStep, ids: Mapping[str, str], number: int) -> Applied:
    member, body = (body_meant(ids, held, told, number) for told in (step.member, step.body))
    if member == body:
        raise StepRefusedError(number, "niemand tritt sich selbst bei")
    if any((m.member, m.body) == (member, body) and m.status.counts for m in held.facts.memberships):
        raise StepRefusedError(number, "diese Mitgliedschaft besteht schon")
    begun = _membership(member, body)
    facts = replace(held.facts, memberships=(*held.facts.memberships, begun))
    return replace(held, facts=facts, begun=(*held.begun, begun))


_TAKEN: Mapping[str, Callable[[Applied, Any, Mapping[str, str], int], Applied]] = {
    "merge": _merge,
    "leave": _leave,
    "join": _join,
}


def _membership(member: str, body: str) -> Membership:
    """A membership that no paper tells: it rests on no statement."""
    return Membership(
        id=fact_key("planned", member, body),
        key=fact_key("planned", member, body),
        audiences=(),
        statements=(),
        member=member,
        body=body,
        role=Role.MEMBER,
        status=Status.CURRENT,
    )


def _merged(facts: Facts, gone: str, into: str) -> Facts:
    """``gone`` named as ``into`` in every fact; what then ties a body to itself falls away, what is said twice stands
    once, and what became of what is left as it is."""
    moved = {name: _once(_moved(getattr(facts, name), ends, gone, into), ends) for name, ends in _ENDS.items()}
    return replace(
        facts,
        **moved,
        bodies=tuple(body for body in facts.bodies if body.key != gone),
        overlaps=tuple(o for o in facts.overlaps if gone not in o.bodies),
        successions=tuple(s for s in facts.successions if gone not in bodies_in(s)),
    )


def _moved(facts: Iterable[_Kind], ends: tuple[str, ...], gone: str, into: str) -> list[_Kind]:
    found = [_renamed(fact, ends, gone, into) for fact in facts]
    return [fact for fact in found if len({getattr(fact, end) for end in ends}) == len(ends)]


def _renamed(fact: _Kind, ends: tuple[str, ...], gone: str, into: str) -> _Kind:
    update = {end: into for end in ends if getattr(fact, end) == gone}
    return cast(_Kind, fact.model_copy(update=update)) if update else fact


def _once(facts: Iterable[_Kind], ends: tuple[str, ...]) -> tuple[_Kind, ...]:
    """Of several equal ties the first: of one member, body and role; of one body and topic or place. Payments stay
    several: two fees are two."""
    found: dict[object, _Kind] = {}
    for fact in facts:
        beside = [getattr(fact, name, None) for name in ("role", "topic", "place", "status")]
        kept = fact.id if "payer" in ends else tuple(map(str, beside))
        found.setdefault((*(getattr(fact, end) for end in ends), kept), fact)
    return tuple(found.values())
