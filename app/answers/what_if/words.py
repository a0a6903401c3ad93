"""Steps of a scenario in German, and the bodies that their ids mean."""

from collections.abc import Iterable, Mapping

from app.answers.answer import BodyRef
from graph_model.analysis.costs.wording import eur
from graph_model.projection.facts import Facts
from graph_model.records.scenarios import JoinStep, MergeStep, Step


def told_steps(steps: Iterable[Step], names: Mapping[str, BodyRef]) -> tuple[str, ...]:
    """The steps in German sentences."""
    return tuple(_words(step, names) for step in steps)


def names_of(facts: Facts) -> dict[str, BodyRef]:
    """All bodies by every id that means them."""
    refs = {body.key: BodyRef(id=body.key, name=body.name, kind=body.kind) for body in facts.bodies}
    return {old: refs[body.key] for body in facts.bodies for old in body.former} | refs


def _words(step: Step, names: Mapping[str, BodyRef]) -> str:
    if isinstance(step, MergeStep):
        return f"{_name(step.gone, names)} geht in {_name(step.into, names)} auf"
    if isinstance(step, JoinStep):
        fee = f" (Beitrag {eur(step.eur)} im Jahr)" if step.eur is not None else ""
        return f"{_name(step.member, names)} tritt bei: {_name(step.body, names)}{fee}"
    return f"{_name(step.member, names)} tritt aus: {_name(step.body, names)}"


def _name(body: str, names: Mapping[str, BodyRef]) -> str:
    return names[body].name if body in names else body
