"""Two bodies in time: a lane each, with what happened to them."""

from collections.abc import Mapping
from datetime import date

from app.answers.answer import BodyRef
from app.answers.lineage.answers import LaneRow, TimelineRow
from app.answers.lineage.lineages import timeline_row
from graph_model.analysis.lineage import timeline
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body


def lanes_of(facts: Facts, bodies: tuple[str, str], names: Mapping[str, BodyRef], day: date) -> TimelineRow | None:
    """The events of both as a drawing, the two first; None where no source dates anything of either."""
    own = facts.of_bodies(frozenset(bodies))
    drawn = timeline(own, own.successions, day)
    dated = {body.key: body for body in facts.bodies if body.key in bodies and (body.founded or body.dissolved)}
    row = timeline_row(drawn, names) if drawn else _empty(dated, day)
    return _completed(row, bodies, dated, names) if row else None


def _empty(dated: Mapping[str, Body], day: date) -> TimelineRow | None:
    """The scale where no event is told, but a beginning or an end."""
    told = [d for body in dated.values() for d in (body.founded, body.dissolved) if d]
    if not told:
        return None
    first, last = min(d.year for d in told), max(day.year, *(d.year for d in told))
    return TimelineRow(first=date(first, 1, 1), last=date(last, 12, 31))


def _completed(
    row: TimelineRow, bodies: tuple[str, str], dated: Mapping[str, Body], names: Mapping[str, BodyRef]
) -> TimelineRow:
    """With a lane for each of the two, and their ends where only the bodies themselves tell them."""
    lanes = {lane.body.id: lane for lane in row.lanes}
    own = [_lane(lanes.get(one), one, dated.get(one), row, names) for one in bodies]
    others = [lane for lane in row.lanes if lane.body.id not in bodies]
    return row.model_copy(update={"lanes": (*own, *others)})


def _lane(
    lane: LaneRow | None, body: str, dated: Body | None, row: TimelineRow, names: Mapping[str, BodyRef]
) -> LaneRow:
    ref = names.get(body) or BodyRef(id=body, name=body)
    made = lane or LaneRow(body=ref, since=row.first, until=row.last, since_open=True, until_open=True)
    told: dict[str, object] = {}
    if dated and dated.founded and made.since_open:
        told |= {"since": min(dated.founded.earliest(), row.last), "since_open": False}
    if dated and dated.dissolved and made.until_open:
        told |= {"until": max(dated.dissolved.latest(), row.first), "until_open": False}
    return made.model_copy(update=told)
