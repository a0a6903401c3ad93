"""Who a paper speaks of: the names that mean one body, put together from all sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from graph_model.values.body_kinds import TERRITORIAL, BodyKind
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import LegalForm
from loaders.reading.names.found import Found
from loaders.reading.names.likeness import alike, form_of, forms_agree, key
from loaders.reading.names.search import NameSearch
from loaders.reading.names.vocabulary import acronym, kind_word

_BEFORE = 30
_BEGINNING = 6
_SHORTEST = 3
_NEVER_SHORT = frozenset({BodyKind.COORDINATION_OFFICE, BodyKind.FUND, BodyKind.CONFERENCE})
_PART = re.compile(r"[\s-]")
_BRAND = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{2,11}")
_AS_PLACE = re.compile(r"(?:\b(?:in|aus|bei|nach|um|über|ganz)\s|[A-ZÄÖÜ][\wäöüß]+\s|-\s?|\d\s)$")


@dataclass
class Entity:
    """One body or actor of a paper. ``names`` as read, the fullest first; ``strong``: how often a name of it stands
    that is a name by its form; ``seen``: how often it is named at all."""

    number: int
    name: str
    kind: BodyKind | None
    form: LegalForm | None
    names: list[str] = field(default_factory=list)
    strong: int = 0
    seen: int = 0

    @property
    def territorial(self) -> bool:
        return self.kind in TERRITORIAL


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Where a sentence speaks of an entity. ``implied``: by a pronoun or a general word, not by a name; ``others``: who
    is meant together with it ("beide Städte")."""

    start: int
    end: int
    entity: Entity
    implied: bool = False
    others: tuple[Entity, ...] = ()


class Register:
    """The entities of one paper while it is being read."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_key: dict[str, list[Entity]] = {}
        self._by_word: dict[str, list[Entity]] = {}
        self._names: NameSearch | None = None
        self._of_towns: tuple[NameSearch, dict[str, Entity]] | None = None

    def add(self, found: Found) -> Entity:
        """The entity that the name means; a new one where it means none yet."""
        entity = self.meant(found) or self._new(found)
        entity.seen += 1
        entity.strong += found.strong
        if entity.form in (None, LegalForm.ASSOCIATION) and found.form and not entity.territorial:
            entity.form = found.form
        if found.kind and (entity.kind is None or (entity.kind is BodyKind.REGION and found.strong)):
            entity.kind = found.kind
        for name in (found.name, *found.also, *_short_names(found)):
            self._name(entity, name)
        return entity

    def meant(self, found: Found) -> Entity | None:
        """The entity known under this name, a short form or a slip of it."""
        for name in (found.name, *found.also):
            entity = self._of_form(name, found.form)
            if entity:
                return entity
        if found.territorial:
            return None
        other = self._of_other_form(found) or self._of_brand(found)
        return other or next((e for e in self._near(found) if _same(found, e)), None)

    def _near(self, found: Found) -> list[Entity]:
        """The bodies that share the beginning of a word with the name, in the order of the register."""
        near = {e.number: e for word in key(found.name).split() for e in self._by_word.get(word[:_BEGINNING], [])}
        return [near[number] for number in sorted(near)]

    def _of_brand(self, found: Found) -> Entity | None:
        """ "XyZ-Verbund" and "XyZ Astadt gGmbH", where "XyZ" is short for a body of the paper."""
        brand = _PART.split(found.name, maxsplit=1)[0]
        if not _is_brand(brand):
            return None
        rest = set(key(found.name).split()[1:])
        for entity in self._by_key.get(key(brand), []):
            known = set(key(entity.name).split())
            joined = found.name.startswith(f"{brand}-") and bool(found.kind)
            if forms_agree(found.form, entity.form) and (rest <= known or (joined and len(rest) == 1)):
                return entity
        return None

    def _of_other_form(self, found: Found) -> Entity | None:
        """ "TR GmbH", where TR is short for a body of another form that has a namesake of this one."""
        for entity in self._by_key.get(key(found.name), []):
            for name in entity.names:
                other = self._of_form(BodyName(name).without_form, found.form)
                if other and other is not entity and other.form is found.form:
                    return other
        return None

    def named(self, name: str) -> Entity | None:
        """The entity of exactly this name."""
        return self._of_form(name, form_of(name))

    def _of_form(self, name: str, form: LegalForm | None) -> Entity | None:
        """Among the entities of one name that of this legal form, else one that has none."""
        same = self._by_key.get(key(name), [])
        exact = (entity for entity in same if entity.form == form)
        return next(exact, None) or next((e for e in same if forms_agree(e.form, form)), None)

    def only(self, word: str) -> Entity | None:
        """The one body of the paper that has the word in a name."""
        near = self._by_word.get(word[:_BEGINNING], [])
        fitting = {e.number: e for e in near if any(word in key(name).split() for name in e.names)}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def only_of(self, kind: BodyKind | None) -> Entity | None:
        """The one entity of this kind."""
        alike = list(islice((entity for entity in self.entities if entity.kind is kind), 2))
        return alike[0] if len(alike) == 1 else None

    def spoken(self, text: str) -> Iterator[Mentioned]:
        """Where the text speaks of an entity by one of its names, the longest first at each place."""
        if self._names is None:
            self._names = NameSearch({n for e in self.entities for n in (*e.names, *_formless(e)) if _can_stand(n)})
        for start, end, name in self._names.found(text):
            entity = self.named(name)
            if entity:
                yield Mentioned(start, end, entity)

    def by_town(self, text: str) -> Iterator[Mentioned]:
        """Where a municipality is called by its town alone ("Astadt tritt bei"), and not as a place ("in Astadt")."""
        if self._of_towns is None:
            towns = self._towns()
            self._of_towns = (NameSearch(towns), towns)
        search, towns = self._of_towns
        for start, end, town in search.found(text):
            if not _AS_PLACE.search(text[max(0, start - _BEFORE) : start]):
                yield Mentioned(start, end, towns[town])

    def _towns(self) -> dict[str, Entity]:
        """The towns that only one municipality of the paper is named after."""
        named: dict[str, list[Entity]] = {}
        for entity in self.entities:
            town = entity.name.partition(" ")[2]
            if entity.territorial and entity.kind is not BodyKind.STATE and town:
                named.setdefault(town, []).append(entity)
        return {town: entities[0] for town, entities in named.items() if len(entities) == 1}

    def alias(self, entity: Entity, name: str) -> None:
        """Lets ``name`` mean ``entity`` from now on (an abbreviation that the paper introduces)."""
        self._name(entity, name)

    def rename(self, entity: Entity, name: str) -> None:
        """Makes ``name`` the one that the entity is shown by."""
        self._name(entity, name)
        entity.name = name

    def _new(self, found: Found) -> Entity:
        entity = Entity(len(self.entities), found.name, found.kind, found.form)
        self.entities.append(entity)
        return entity

    def _index(self, entity: Entity, name: str) -> None:
        for word in key(name).split() if not entity.territorial else ():
            near = self._by_word.setdefault(word[:_BEGINNING], [])
            if not near or near[-1] is not entity:
                near.append(entity)

    def _name(self, entity: Entity, name: str) -> None:
        if name not in entity.names:
            entity.names.append(name)
            self._names = self._of_towns = None
            self._index(entity, name)
        same = self._by_key.setdefault(key(name), [])
        if entity not in same:
            same.append(entity)


def is_general(name: str) -> bool:
    """A kind word alone ("Gesundheitsregion") shortens a name in its paper, but is no name elsewhere."""
    return " " not in name and "." not in name and kind_word(name) is not None


def _can_stand(name: str) -> bool:
    """A single common word ("Verein") is no name in running text."""
    kind = kind_word(name)
    return len(name) >= _SHORTEST and not (kind and not kind.compound and " " not in name)


def gathered(found: Iterable[Found]) -> Register:
    """A register of all names of a paper: the fullest names first, so that short ones find what they shorten."""
    register = Register()
    for name in sorted(found, key=lambda f: (not f.strong, -len(f.name.split()), f.form is None)):
        register.add(name)
    return register


def _formless(entity: Entity) -> Iterator[str]:
    """The names of several words without their legal form: a paper seldom repeats it."""
    if entity.form is not None and not entity.territorial:
        plain = (BodyName(name).without_form for name in entity.names)
        yield from (name for name in plain if " " in name)


def _short_names(found: Found) -> tuple[str, ...]:
    """The proper part behind a bare kind word, where it can stand for itself; a brand before what it stands for."""
    if found.territorial or not found.strong:
        return ()
    first, _, rest = found.name.partition(" ")
    if _is_brand(first) and acronym(first) is None and len(rest.split()) > 1:
        return (first,)
    kind = kind_word(first)
    telling = len(rest.split()) > 1 or any(c.isupper() for c in rest[1:]) or "." in rest
    can_stand = (bool(rest) and rest.split()[0][0].isupper()) or "." in rest
    telling = telling and BodyName(rest).legal_form is None
    named = kind and not kind.compound and not kind.kind.is_organ and kind.kind not in _NEVER_SHORT
    return (rest,) if named and telling and can_stand else ()


def _is_brand(word: str) -> bool:
    """A word with a capital inside, such as "QuNiK" or "AWK"."""
    return word[1:] != word[1:].lower() and _BRAND.fullmatch(word) is not None


def _same(found: Found, entity: Entity) -> bool:
    if not forms_agree(found.form, entity.form):
        return False
    return any(alike(key(found.name), key(name)) for name in entity.names)
