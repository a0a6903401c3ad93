"""Duties by law of a body that a planner has to see before two bodies are brought together."""

from collections.abc import Iterable, Iterator

from graph_model.analysis.doubles.ranking import Ranking
from graph_model.analysis.doubles.records import Duty
from graph_model.records.facts import Membership
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import LegalForm, Obligation


def duties(ranking: Ranking, body: int, memberships: Iterable[Membership]) -> Iterator[Duty]:
    """What a source tells, then what follows from legal form, or from kind and Land."""
    bodies = ranking.told.columns.bodies
    key = bodies.keys[body]
    bound = [m for m in memberships if m.obligation is Obligation.LAW]
    if bound:
        said = tuple(dict.fromkeys(statement for m in bound for statement in m.statements[:1]))
        yield Duty(key, f"{len(bound)} Mitgliedschaften sind gesetzlich vorgegeben", told=True, statements=said)
    if LegalForm.SPECIAL_PURPOSE is bodies.forms[body] or bodies.kinds[body] is BodyKind.SPECIAL_PURPOSE:
        yield Duty(key, "Zweckverband: Aufgaben und Ende regeln Gesetz und Verbandssatzung", told=False)
    if _is_prescribed_conference(ranking, body):
        yield Duty(key, "Gesundheitskonferenz: in diesem Land gesetzlich vorgeschrieben", told=False)


def _is_prescribed_conference(ranking: Ranking, body: int) -> bool:
    areas = ranking.told.areas
    laender = {digits[:2] for digits in areas.sets[int(areas.of[body])]}
    named = "gesundheitskonferenz" in ranking.told.columns.bodies.names[body].casefold()
    return named and bool(laender & set(ranking.weights.duties.health_conference))
