"""Words that stand for several names at once: "beide Häuser", "die drei Kreise", "Stadt und Landkreis", "sie"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import LegalForm
from loaders.reading.names.anaphora import COMPANY_FORMS
from loaders.reading.names.entities import Entity, Mentioned
from loaders.reading.names.vocabulary import kind_word
from loaders.reading.text.cued import Cued, Cues

Group = tuple[Entity, ...]

_TWO = 2
_COUNTS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}
_COUNTED = re.compile(
    r"\b(?:(?P<both>[Bb]eide[nr]?)|(?:(?<=[Dd]ie\s)|(?<=[Dd]en\s)|(?<=[Dd]er\s)|(?<=[Aa]lle\s)|(?<=[Aa]llen\s)|(?<=[Ii]hre\s))"
    r"(?P<count>zwei|drei|vier|fünf|sechs))\s(?:[a-zäöü]{3,}(?:en|e)\s){0,2}(?P<noun>[A-ZÄÖÜ][a-zäöüß-]+)(?![\w-])(?!\s[A-ZÄÖÜ„\"])"
)
_PAIR = re.compile(
    r"(?<![\w-])(?P<first>Stadt|Gemeinde|Landkreis|Kreis|Land)\sund\s(?P<second>Stadt|Gemeinde|Landkreis|Kreis|Land)(?![\w-])"
    r"(?!\s[A-ZÄÖÜ])"
)
_VERB = (
    r"(?:sind|haben|waren|hatten|werden|wurden|wollen|wollten|sollen|bilden|bildeten|betreiben|gehören|tragen|halten"
    r"|arbeiten|gründeten|beteiligen|treten|zahlen|unterhalten|finanzieren|führen)"
)
_THEY = re.compile(
    rf"\b(?:haben|sind|waren|hatten|wollen|werden|wurden|sollen|betreiben|bilden|unterhalten)\s(?P<behind>sie)\b"
    rf"|(?:^|(?<=,\s)|(?<=;\s)|(?<=und\s)|(?<=der\s)|(?<=dem\s)|(?<=die\s)|(?<=denen\s)|(?<=dass\s))(?P<before>[Ss]ie|[Bb]eide)"
    rf"\s(?=(?:[^,;.:]{{0,80}}\s)?{_VERB}\b)"
)
_CUED_COUNTED = Cued(_COUNTED, ("eide", "zwei", "drei", "vier", "fünf", "sechs"))
_CUED_PAIR = Cued(_PAIR, ("Stadt", "Gemeinde", "Kreis", "Land"))
_CUED_THEY = Cued(_THEY, ("sie", "Sie", "eide"))
_CUES = Cues(
    ("eide", "zwei", "drei", "vier", "fünf", "sechs", "Stadt", "Gemeinde", "reis", "Land", "sie", "Sie"),
    _COUNTED,
    _PAIR,
    _THEY,
)
_KINDS = {
    "städte": frozenset({BodyKind.CITY}),
    "großstädte": frozenset({BodyKind.CITY}),
    "gemeinden": frozenset({BodyKind.MUNICIPALITY, BodyKind.MUNICIPAL_UNION}),
    "landkreise": frozenset({BodyKind.DISTRICT}),
    "kreise": frozenset({BodyKind.DISTRICT}),
    "länder": frozenset({BodyKind.STATE}),
    "stadt": frozenset({BodyKind.CITY}),
    "gemeinde": frozenset({BodyKind.MUNICIPALITY}),
    "landkreis": frozenset({BodyKind.DISTRICT}),
    "kreis": frozenset({BodyKind.DISTRICT}),
    "land": frozenset({BodyKind.STATE}),
}
_TOWNS = re.compile(r"(?:Gebietsk|K)örperschaften?|Kommunen|Verwaltungen|Räte")
_HOUSES = re.compile(r"(?:Kranken)?[Hh]äusern?|Kliniken|Klinika|Klinikums")
_PLURALS = {
    "vereine": "verein", "verbände": "verband", "verbünde": "verbund", "netzwerke": "netzwerk", "bündnisse": "bündnis",
    "zweckverbände": "zweckverband", "gesellschaften": "gesellschaft", "stiftungen": "stiftung", "allianzen": "allianz",
}  # fmt: skip
_JOINT = re.compile(
    r"(?:,|,?\sund|,?\ssowie)\s(?:(?:auch|die|der|das|den|dem|des)\s){0,2}(?:[a-zäöü]+e[nrs]?\s)?(?:[A-ZÄÖÜ][a-zäöü]+\s)?[„\"]?"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Who was named before a sentence, who in it, the lists of names before it, who writes, and everybody of the
    paper."""

    recent: Sequence[Entity]
    here: Sequence[Mentioned]
    lists: Sequence[Group]
    issuer: Entity | None
    everybody: Sequence[Entity]

    def named(self, place: int) -> list[Entity]:
        """Who is named before this place."""
        return [*self.recent, *(m.entity for m in self.here if m.end <= place)]

    def last(self, text: str, place: int) -> Group:
        """The last list of names before this place."""
        here = together(text, [mention for mention in self.here if mention.end <= place])
        return here or (self.lists[-1] if self.lists else ())


def speaks_of_several(text: str) -> bool:
    """Whether a word stands in the sentence that can stand for several names, so that ``groups`` is worth asking."""
    return _CUES.stand_in(text)


def groups(text: str, known: Known) -> Iterator[Mentioned]:
    """Where the sentence speaks of several at once, and of whom."""
    found = [*_counted(text, known), *_pairs(text, known)]
    yield from found
    said = list(_CUED_THEY.finditer(text))
    seen = replace(known, here=sorted((*known.here, *found), key=lambda m: m.start)) if said else known
    for they in said:
        part = "behind" if they["behind"] else "before"
        last = seen.last(text, they.start(part))
        if len(last) > 1 and not (they[part].casefold() == "beide" and len(last) > _TWO):
            yield _mentioned(they.span(part), last)


def _mentioned(place: tuple[int, int], group: Group) -> Mentioned:
    return Mentioned(*place, group[0], implied=True, others=group[1:])


def _counted(text: str, known: Known) -> Iterator[Mentioned]:
    for found in _CUED_COUNTED.finditer(text):
        part = "both" if found["both"] else "count"
        if meant := _so_many(found["noun"], _COUNTS.get(found["count"] or "", _TWO), known, found.start(part)):
            yield _mentioned((found.start(part), found.end()), meant)


def _pairs(text: str, known: Known) -> Iterator[Mentioned]:
    for found in _CUED_PAIR.finditer(text):
        one, other = (_one(found[part], known, found.start()) for part in ("first", "second"))
        if one and other and one is not other:
            yield _mentioned(found.span(), (one, other))


def together(text: str, here: Sequence[Mentioned]) -> Group:
    """The names that stand in one list of the sentence, the last such list."""
    runs: list[list[Mentioned]] = []
    for mention in here:
        if runs and _JOINT.fullmatch(text, runs[-1][-1].end, mention.start):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    lists = [run for run in runs if len({m.entity.number for m in run}) > 1 or run[0].others]
    if not lists:
        return ()
    found = [entity for mention in lists[-1] for entity in (mention.entity, *mention.others)]
    return tuple({entity.number: entity for entity in found}.values())


def _so_many(noun: str, count: int, known: Known, place: int) -> Group:
    """The last list with so many whom the noun fits, else the last so many who were named."""
    for group in reversed(known.lists):
        fitting = tuple(entity for entity in group if _fits(noun, entity))
        if len(fitting) == count:
            return fitting
    found: dict[int, Entity] = {}
    for entity in reversed(known.named(place)):
        if _fits(noun, entity):
            found.setdefault(entity.number, entity)
    last = list(found.values())[:count]
    return tuple(reversed(last)) if len(last) == count else ()


def _fits(noun: str, entity: Entity) -> bool:
    word = noun.casefold()
    if (kinds := _KINDS.get(word) or _KINDS.get(word.removesuffix("n"))) is not None:
        return entity.kind in kinds
    if _TOWNS.fullmatch(noun):
        return entity.territorial
    if _HOUSES.fullmatch(noun):
        return entity.kind is BodyKind.HOSPITAL or "klini" in entity.name.casefold()
    one = _PLURALS.get(word) or _PLURALS.get(word.removesuffix("n"))
    return one is not None and not entity.territorial and _is_of(one, entity)


def _is_of(word: str, entity: Entity) -> bool:
    if word == "gesellschaft":
        return entity.form in COMPANY_FORMS
    kind = kind_word(word)
    named = any(word in name.casefold() for name in entity.names)
    return (
        named or (kind is not None and (entity.kind is kind.kind)) or (word == "verein" and entity.form is LegalForm.EV)
    )


def _one(word: str, known: Known, place: int) -> Entity | None:
    """Whom "Stadt" means: the authority that writes where it is one, else the last one named, else the only one."""
    kinds = _KINDS[word.casefold()]
    if known.issuer and known.issuer.kind in kinds:
        return known.issuer
    last = next((entity for entity in reversed(known.named(place)) if entity.kind in kinds), None)
    if last:
        return last
    every = list(islice((entity for entity in known.everybody if entity.kind in kinds), _TWO))
    return every[0] if len(every) == 1 else None
