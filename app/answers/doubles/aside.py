"""The pairs that judgements set aside, by the ids that their bodies have now."""

from collections.abc import Iterable, Mapping

from app.answers.history import Recalled
from graph_model.ledger.ledger import Ledger
from graph_model.projection.bodies_of import active
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

Asides = Mapping[frozenset[str], Judgement]


def set_aside(database: Database, recalled: Recalled | None = None) -> Asides:
    """The pairs of ids that judgements set aside and that nobody took back, now or as known at another standpoint. A
    body that became part of another is followed there; of two that are one by now no pair is left."""
    moment = recalled.standpoint.moment if recalled else None
    given = [j for j in Ledger(database).judgements() if moment is None or j.recorded <= moment]
    asides = [j for j in active(given) if j.kind is JudgementKind.SET_ASIDE]
    ids = {one for judgement in asides for one in judgement.about}
    now = _recalled_now(recalled) if moment and recalled else _now(database, ids)
    pairs = {frozenset(now.get(one, one) for one in judgement.about): judgement for judgement in asides}
    return {pair: judgement for pair, judgement in pairs.items() if len(pair) == 2}


def _now(database: Database, ids: Iterable[str]) -> Mapping[str, str]:
    """Old id -> the body that it is part of now, whoever may see it."""
    wanted = sorted(ids)
    rows = database.read("read/bodies_joined", ids=wanted, audience=Audience.CLOSED.value) if wanted else []
    return {old: row["id"] for row in rows for old in row["former"]}


def _recalled_now(recalled: Recalled) -> Mapping[str, str]:
    return {old: body.key for body in recalled.facts.bodies for old in body.former}
