"""The bodies met so far, findable by name and place: what a new mention is compared with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple, Self

from graph_model.ledger.reading_back import every
from graph_model.records.claims import BodyClaim
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Mention
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from loaders.resolution.candidates import NameIndex
from loaders.resolution.names import ComparedName, compared
from loaders.resolution.told import Told, told_of
from loaders.resolution.verdicts import Verdict
from loaders.resolution.whole_bodies import against_all
from loaders.sources.place_directory import PlaceDirectory, places

_Key = tuple[str, str | None, str | None]


class Likeness(NamedTuple):
    """A known body with the decision on it, all its names heard, and the name that is likest."""

    verdict: Verdict
    name: str
    body: str


class KnownBodies:
    """Names -> bodies. A generic name ("Gesundheitsbündnis") that is no firm, the name of several places, and an
    abbreviation that is only another name of a body are known only within what one issuer writes."""

    def __init__(self, directory: PlaceDirectory | None = None) -> None:
        self.directory = directory or places()
        self.by_mention: dict[str, str] = {}
        self._by_name: dict[_Key, str] = {}
        self._index: NameIndex[str] = NameIndex()
        self._names_of: dict[str, dict[str, ComparedName]] = defaultdict(dict)
        self._kinds: dict[str, BodyKind] = {}
        self._by_place: dict[str, str] = {}
        self._place_of: dict[str, str] = {}
        self._names: set[str] = set()

    @classmethod
    def of(
        cls,
        mentions: Iterable[Mention],
        identities: Iterable[Identity],
        issuers: Mapping[str, str | None],
        told: Mapping[str, Told] | None = None,
        directory: PlaceDirectory | None = None,
    ) -> Self:
        """The bodies of a ledger; ``issuers``: paper id -> issuer's name; ``told``: mention id -> what claims tell."""
        known, claims = cls(directory), told or {}
        named = {mention.id: mention for mention in mentions}
        for identity in sorted(identities, key=lambda i: (i.recorded, i.id)):
            if mention := named.get(identity.mention):
                issuer = issuers.get(mention.paper)
                known.learn(mention, identity.body, issuer, claims.get(mention.id, Told()))
        return known

    @classmethod
    def from_ledger(cls, database: Database, directory: PlaceDirectory | None = None) -> Self:
        """The bodies of the ledger in ``database``."""
        issuers = {row["paper"]: row["issuer"] for row in database.read("read/ledger/issuers")}
        rows = database.read("read/ledger/body_claims")
        told = told_of((row["subjects"], BodyClaim.model_validate_json(row["claim"])) for row in rows)
        return cls.of(every(database, Mention), every(database, Identity), issuers, told, directory)

    def names(self) -> frozenset[str]:
        """All names learnt, for finding them in texts."""
        return frozenset(self._names)

    def learn(self, mention: Mention, body: str, issuer: str | None, told: Told | None = None) -> None:
        """From now on the mention's name, its other names and its place mean ``body``."""
        self.by_mention[mention.id] = body
        claims = told or Told()
        own = minted_body_id(mention.id) == body
        name = with_form(compared(mention.name), claims)
        self._learn_name(name, body, issuer, local=name.short == name.name and not own, anew=own)
        for alias in claims.aliases:
            other = compared(alias)
            self._learn_name(other, body, issuer, local=other.short is not None, anew=False)
            if other.is_short:
                self._index.add(replace(name, short=alias), body)
        if claims.kind:
            self._kinds.setdefault(body, claims.kind)
        if key := self.place(mention.name, claims, issuer):
            self._by_place.setdefault(key.digits, body)
            self._place_of.setdefault(body, key.digits)

    def place(self, name: str, told: Told, issuer: str | None) -> PlaceKey | None:
        """The one place that the name means: as the claim tells, by the directory, or within the issuer's own area."""
        if told.place or (told.kind and not told.kind.is_territorial):
            return told.place
        return self.directory.key_near(name, issuer)

    def at(self, place: PlaceKey) -> str | None:
        """The body of this place."""
        return self._by_place.get(place.digits)

    def named(self, name: str, issuer: str | None, place: PlaceKey | None = None) -> str | None:
        """The body of this name with the same legal form; None where it is of another place."""
        apart = compared(name)
        found = self._by_name.get(_key(apart, issuer, local=True))
        if found is None and not self._is_local(apart):
            found = self._by_name.get(_key(apart, issuer, local=False))
        elsewhere = found and place and self._place_of.get(found, place.digits) != place.digits
        return None if elsewhere else found

    def near(self, name: str, told: Told, place: PlaceKey | None = None) -> list[Likeness]:
        """Bodies with a name written almost alike or abbreviated alike, each with the decision on it."""
        apart = with_form(compared(name), told)
        if apart.generic:
            return []
        bodies = dict.fromkeys(body for _, body in self._index.near(apart))
        found = []
        for body in bodies:
            if place and self._place_of.get(body, place.digits) != place.digits:
                continue
            if _sort(told.kind) and _sort(self._kinds.get(body)) not in (None, _sort(told.kind)):
                continue
            verdict, likest = against_all(apart, self._names_of[body].values())
            found.append(Likeness(verdict, likest, body))
        return sorted(found, key=lambda one: (-one.verdict.score, one.body))

    def _learn_name(self, name: ComparedName, body: str, issuer: str | None, *, local: bool, anew: bool) -> None:
        """``anew``: the name has a body of its own now, whatever it meant before, so that it is asked about once."""
        self._names.add(name.name)
        here = local or self._is_local(name)
        key = _key(name, issuer, local=here)
        if anew:
            self._by_name[key] = body
        self._by_name.setdefault(key, body)
        if not local and not name.generic and name.name not in self._names_of[body]:
            self._names_of[body][name.name] = name
            self._index.add(name, body)

    def _is_local(self, name: ComparedName) -> bool:
        return (name.generic and not name.is_firm) or (
            name.place is not None and len(self.directory.candidates(name.name)) > 1
        )


def with_form(name: ComparedName, told: Told) -> ComparedName:
    """The name with the legal form that a claim tells, where it carries none itself."""
    return replace(name, form=told.legal_form) if told.legal_form and not name.carries_form else name


def _sort(kind: BodyKind | None) -> str | None:
    """Territories, organs and all others are never one body."""
    if kind is None:
        return None
    return "territory" if kind.is_territorial else "organ" if kind.is_organ else "body"


def _key(name: ComparedName, issuer: str | None, *, local: bool) -> _Key:
    return name.core, str(name.form) if name.form else None, (issuer or "") if local else None
