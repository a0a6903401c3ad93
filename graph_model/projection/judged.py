"""What judgements do to facts: a fact judged wrong is left out, a value judged right replaces what papers say."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from graph_model.projection.bodies_of import BodiesOf, active
from graph_model.projection.keys import current_key
from graph_model.records.facts import Contradiction, Fact
from graph_model.records.judgements import Judgement, JudgementKind

_Kind = TypeVar("_Kind", bound=Fact)
_ON_FACTS = (JudgementKind.WRONG, JudgementKind.VALUE, JudgementKind.SEPARATE)


class Judged:
    """The judgements on facts that stand, by the key that their bodies have now."""

    def __init__(self, judgements: Iterable[Judgement], bodies: BodiesOf) -> None:
        self._by_key: dict[str, list[Judgement]] = defaultdict(list)
        for judgement in active(judgements):
            if judgement.kind in _ON_FACTS:
                self._by_key[current_key(judgement.about[0], bodies)].append(judgement)

    @property
    def separated(self) -> dict[str, tuple[str, ...]]:
        """Contributions whose sums are payments of their own: key -> those sums, as their texts."""
        return {
            key: tuple(json.loads(told.value or "[]"))
            for key, given in self._by_key.items()
            for told in given
            if told.kind is JudgementKind.SEPARATE
        }

    def apply(self, facts: Iterable[_Kind]) -> list[_Kind]:
        """The facts as judged. A field that the fact does not have is left alone: the paper may have been reread."""
        return [judged for fact in facts if (judged := self._one(fact)) is not None]

    def settle(self, contradictions: Iterable[Contradiction], facts: Iterable[Fact]) -> list[Contradiction]:
        """Contradictions about facts that are still there; where a person chose a value, that is the one chosen."""
        by_key = {fact.key: fact for fact in facts}
        return [_settled(c, by_key[c.about]) for c in contradictions if c.about in by_key]

    def _one(self, fact: _Kind) -> _Kind | None:
        standing = self._by_key.get(fact.key, [])
        if any(judgement.kind is JudgementKind.WRONG for judgement in standing):
            return None
        right = [j for j in standing if j.kind is JudgementKind.VALUE and j.field in type(fact).model_fields]
        if not right:
            return fact
        values = {j.field: json.loads(j.value or "null") for j in right}
        judged = tuple(j.id for j in right)
        return type(fact).model_validate({**fact.model_dump(mode="json"), **values, "judged": judged})


def _settled(contradiction: Contradiction, fact: Fact) -> Contradiction:
    chosen = str(getattr(fact, contradiction.field))
    if not fact.judged or chosen == contradiction.chosen:
        return contradiction
    return contradiction.model_copy(update={"chosen": chosen, "reason": "so entschieden", "judged": fact.judged})
