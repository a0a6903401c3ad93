"""A pair in words: what both sides have, what is common to them, and the statements that say so."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np

from graph_model.analysis.columns.network import NEVER_BEGAN
from graph_model.analysis.doubles.duties import duties
from graph_model.analysis.doubles.proofs import Proofs
from graph_model.analysis.doubles.ranges import member_range
from graph_model.analysis.doubles.ranking import Ranking
from graph_model.analysis.doubles.records import Brake, Double, PartScore
from graph_model.analysis.doubles.scoring import NAMES, PartName
from graph_model.analysis.doubles.sides import Side, sides
from graph_model.analysis.doubles.territory import names_of_places
from graph_model.projection.facts import Facts

LABELS: Mapping[PartName, str] = {
    PartName.WORDING: "ausdrücklich genannt",
    PartName.MEMBERS: "gemeinsame Mitglieder",
    PartName.EXCERPT: "bekannte Mitglieder (Auszug)",
    PartName.TOPICS: "gemeinsame Themen",
    PartName.PURPOSE: "Zweck",
    PartName.TARGET_GROUP: "Zielgruppe",
    PartName.TERRITORY: "Gebiet",
    PartName.KIND: "Art",
    PartName.TIME: "zur gleichen Zeit",
    PartName.FUNDING: "gleiche Geldgeber",
}
_UNKNOWN = "unbekannt"
_MOST_NAMED = 12
_LONGEST = 240


class Explainer:
    """Explains pairs of a ranking from the facts that speak of their bodies."""

    def __init__(self, ranking: Ranking, facts: Facts) -> None:
        self._ranking = ranking
        self._columns = ranking.told.columns
        self._sides = sides(ranking, facts)
        self._proofs = Proofs(ranking, self._sides)
        self._places = names_of_places(ranking.told.columns)

    def doubles(self, numbers: Sequence[int], first_place: int = 1) -> Iterator[Double]:
        """The pairs of these numbers, which follow one another in the order from ``first_place`` on."""
        yield from self.placed(numbers, range(first_place, first_place + len(numbers)))

    def placed(self, numbers: Sequence[int], places: Iterable[int | None]) -> Iterator[Double]:
        """The pairs of these numbers with the places that they have."""
        without = self._ranking.places_without(np.array(numbers, dtype=np.int64))
        for number, place, row in zip(numbers, places, without.tolist(), strict=True):
            yield self._double(number, place, row)

    def _double(self, number: int, place: int | None, without: list[int]) -> Double:
        scores, keys = self._ranking.scores, self._columns.bodies.keys
        ends = self._ranking.ends(number)
        known = sum(w for w, s in zip(scores.weights[number], scores.parts[number], strict=True) if not np.isnan(s))
        turned = keys[ends[0]] > keys[ends[1]]
        ends = (ends[1], ends[0]) if turned else ends
        return Double(
            left=keys[ends[0]],
            right=keys[ends[1]],
            score=float(scores.score[number]),
            confidence=float(scores.confidence[number]),
            rank=float(scores.rank[number]),
            place=place,
            parts=tuple(self._parts(number, ends, float(known), without)),
            brakes=tuple(self._brakes(number)),
            duties=tuple(one for end in ends for one in duties(self._ranking, end, self._side(end).memberships)),
        )

    def _side(self, body: int) -> Side:
        return self._sides.get(self._columns.bodies.keys[body], Side())

    def _parts(self, number: int, ends: tuple[int, int], known: float, without: list[int]) -> Iterator[PartScore]:
        scores = self._ranking.scores
        for column, name in enumerate(NAMES):
            score = None if np.isnan(scores.parts[number, column]) else round(float(scores.parts[number, column]), 4)
            if score is None and name is PartName.EXCERPT:
                continue
            weight = round(float(scores.weights[number, column]), 4)
            share = weight * score / known * float(scores.brake[number]) if score and known else 0.0
            low, high = (
                member_range(self._ranking, *ends) if name is PartName.MEMBERS and score is None else (None, None)
            )
            yield PartScore(
                name=name.value,
                label=LABELS[name],
                score=score,
                weight=weight,
                share=round(share, 4),
                left_value=self._value(name, ends[0]),
                right_value=self._value(name, ends[1]),
                common=self._common(name, *ends),
                note="; ".join(filter(None, (self._note(name, *ends), self._chance_note(name, score, number, *ends)))),
                low=low,
                high=high,
                place_without=without[column] or None,
                statements=self._proofs.part(name, ends),
            )

    def _brakes(self, number: int) -> Iterator[Brake]:
        scores, rules = self._ranking.scores, self._ranking.weights.brakes
        derived = self._ranking.told.areas.derived
        if scores.elsewhere[number]:
            guessed = any(derived[end] for end in self._ranking.ends(number))
            yield Brake("kein gemeinsames Gebiet", rules.elsewhere_derived if guessed else rules.elsewhere)
        if scores.other_work[number]:
            yield Brake("kein gemeinsames Thema", rules.other_work)
        if scores.other_purpose[number]:
            yield Brake("verschiedene Zwecke", rules.other_purpose)

    def _value(self, name: PartName, body: int) -> str:
        bodies, side = self._columns.bodies, self._side(body)
        kind = bodies.kinds[body]
        told: dict[PartName, Callable[[], str]] = {
            PartName.WORDING: lambda: bodies.names[body],
            PartName.MEMBERS: lambda: self._members(body),
            PartName.EXCERPT: lambda: self._members(body),
            PartName.TOPICS: lambda: ", ".join(sorted({one.topic for one in side.topics})),
            PartName.PURPOSE: lambda: self._purpose(body),
            PartName.TARGET_GROUP: lambda: bodies.targets[body],
            PartName.TERRITORY: lambda: self._area(body),
            PartName.KIND: lambda: kind.label if kind else "",
            PartName.TIME: lambda: self._time(body),
            PartName.FUNDING: lambda: self._named(self._ranking.told.payers.of(body).tolist()),
        }
        return _cut(told[name]()) or _UNKNOWN

    def _members(self, body: int) -> str:
        told = self._ranking.told
        count = int(told.members.sizes[body])
        if not count:
            return ""
        own = {m.member for m in self._side(body).memberships if m.body == self._columns.bodies.keys[body]}
        added = [m for m in told.members.of(body).tolist() if self._columns.bodies.keys[m] not in own]
        through = f", davon {len(added)} über Gremien: {self._named(added)}" if own and added else ""
        return f"{count} bekannt ({self._columns.bodies.lists[body].label}{through})"

    def _purpose(self, body: int) -> str:
        own = self._columns.bodies.purposes[body]
        said = [text for m in self._side(body).memberships for text in (m.purpose, m.benefit) if text]
        return "; ".join(dict.fromkeys([*([own] if own else []), *said])) or self._columns.bodies.names[body]

    def _area(self, body: int) -> str:
        areas = self._ranking.told.areas
        names = {c.place.digits: c.name for c in self._side(body).coverages if c.name}
        return ", ".join(self._place(names, digits) for digits in areas.sets[int(areas.of[body])])

    def _place(self, told: Mapping[str, str], digits: str) -> str:
        """The name of a place with its key; the key alone where nobody names it."""
        name = told.get(digits) or self._places.get(digits)
        return f"{name} ({digits})" if name else digits

    def _time(self, body: int) -> str:
        own = next((one for one in self._side(body).bodies if one.key == self._columns.bodies.keys[body]), None)
        if own and own.founded:
            return f"seit {own.founded.german()}" + (f" bis {own.dissolved.german()}" if own.dissolved else "")
        return "" if self._ranking.told.begun[body] == NEVER_BEGAN else "seit einem belegten Ereignis"

    def _common(self, name: PartName, left: int, right: int) -> str:
        told = self._ranking.told
        if name in (PartName.MEMBERS, PartName.EXCERPT):
            return self._named(sorted(set(told.members.of(left).tolist()) & set(told.members.of(right).tolist())))
        if name is PartName.FUNDING:
            return self._named(sorted(set(told.payers.of(left).tolist()) & set(told.payers.of(right).tolist())))
        if name is PartName.TOPICS:
            shared = set(told.topics.of(left).tolist()) & set(told.topics.of(right).tolist())
            return ", ".join(sorted(self._columns.topics.names[topic] for topic in shared))
        return self._words(name, left, right)

    def _words(self, name: PartName, left: int, right: int) -> str:
        told = self._ranking.told
        both = bool(told.told[left] and told.told[right])
        lists, words = {
            PartName.PURPOSE: (told.purposes, told.purpose_words) if both else (told.names, told.name_words),
            PartName.TARGET_GROUP: (told.targets, told.target_words),
        }.get(name, (None, ()))
        if lists is None:
            return ""
        shared = set(lists.of(left).tolist()) & set(lists.of(right).tolist())
        return ", ".join(sorted(f"{words[stem]}…" for stem in shared))

    def _note(self, name: PartName, left: int, right: int) -> str:
        told = self._ranking.told
        if name is PartName.TERRITORY and (told.areas.derived[left] or told.areas.derived[right]):
            return "erschlossen aus Namen oder Mitgliedern"
        if name is PartName.PURPOSE and not (told.told[left] and told.told[right]):
            return "verglichen sind nur die Namen"
        if name is PartName.EXCERPT:
            return "die Listen sind nicht vollständig"
        return ""

    def _chance_note(self, name: PartName, score: float | None, number: int, left: int, right: int) -> str:
        """How many members in common one would expect by chance, beside how many there are."""
        if score is None or name not in (PartName.MEMBERS, PartName.EXCERPT):
            return ""
        shorter = int(self._ranking.told.members.sizes[[left, right]].min())
        expected = f"{float(self._ranking.scores.expected[number]):.1f}".replace(".", ",")
        return f"durch Zufall wären etwa {expected} von {shorter} zu erwarten"

    def _named(self, places: Sequence[int]) -> str:
        names = sorted(self._columns.bodies.names[place] for place in places)
        more = f" und {len(names) - _MOST_NAMED} weitere" if len(names) > _MOST_NAMED else ""
        return ", ".join(names[:_MOST_NAMED]) + more


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
