"""The bodies met so far, findable by name: what a new mention is compared with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Self

from rapidfuzz import fuzz, process

from graph_model.ledger.reading_back import every
from graph_model.records.claims import BodyClaim
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Mention
from graph_model.storage.database import Database
from loaders.resolution.names import ComparedName, compared

_NEAR_ENOUGH = 85
_NEAREST = 5
_Key = tuple[str, str | None, str | None]


class KnownBodies:
    """Names -> bodies. A generic name ("Gesundheitsbündnis"), and an abbreviation that is only another name of a body,
    are known only within what one issuer writes."""

    def __init__(self) -> None:
        self._by_name: dict[_Key, str] = {}
        self._by_core: dict[str, dict[str, str]] = defaultdict(dict)
        self._by_short: dict[str, dict[str, str]] = defaultdict(dict)
        self._cores: dict[str, list[str]] = defaultdict(list)
        self._names: set[str] = set()
        self.by_mention: dict[str, str] = {}

    @classmethod
    def of(
        cls,
        mentions: Iterable[Mention],
        identities: Iterable[Identity],
        issuers: Mapping[str, str | None],
        aliases: Mapping[str, tuple[str, ...]] | None = None,
    ) -> Self:
        """The bodies of a ledger; ``issuers``: paper id -> issuer's name; ``aliases``: mention id -> other names."""
        known, others = cls(), aliases or {}
        named = {mention.id: mention for mention in mentions}
        for identity in sorted(identities, key=lambda i: (i.recorded, i.id)):
            if mention := named.get(identity.mention):
                known.learn(mention, identity.body, issuers.get(mention.paper), others.get(mention.id, ()))
        return known

    @classmethod
    def from_ledger(cls, database: Database) -> Self:
        """The bodies of the ledger in ``database``."""
        issuers = {row["paper"]: row["issuer"] for row in database.read("read/ledger/issuers")}
        told = database.read("read/ledger/body_claims")
        aliases = aliases_of((row["subjects"], BodyClaim.model_validate_json(row["claim"])) for row in told)
        return cls.of(every(database, Mention), every(database, Identity), issuers, aliases)

    def names(self) -> frozenset[str]:
        """All names learnt, for finding them in texts."""
        return frozenset(self._names)

    def learn(self, mention: Mention, body: str, issuer: str | None, aliases: Iterable[str] = ()) -> None:
        """From now on the mention's name, and these aliases of it, mean ``body``."""
        self.by_mention[mention.id] = body
        name = compared(mention.name)
        self._learn_name(name, body, issuer, local=name.short == name.name and body != minted_body_id(mention.id))
        for alias in aliases:
            other = compared(alias)
            self._learn_name(other, body, issuer, local=other.short is not None)
            if other.short == alias:
                self._by_short[alias.casefold()].setdefault(f"{mention.name} ({alias})", body)

    def _learn_name(self, name: ComparedName, body: str, issuer: str | None, *, local: bool) -> None:
        self._names.add(name.name)
        self._by_name.setdefault(_key(name, issuer, local=local or name.generic), body)
        if name.short and name.short != name.name:
            self._by_short[name.short.casefold()].setdefault(name.name, body)
        if local or not name.core:
            return
        if name.core not in self._by_core:
            self._cores[name.core[0]].append(name.core)
        self._by_core[name.core].setdefault(name.name, body)

    def named(self, name: str, issuer: str | None) -> str | None:
        """The body of this name: with the same legal form, or the only one of the name where one side names none."""
        apart = compared(name)
        here = self._by_name.get(_key(apart, issuer, local=True))
        if here or apart.generic:
            return here
        if exact := self._by_name.get(_key(apart, issuer, local=False)):
            return exact
        bodies = set(self._by_core.get(apart.core, {}).values())
        return bodies.pop() if len(bodies) == 1 and self._form_open(apart) else None

    def near(self, name: str) -> list[tuple[str, str]]:
        """Names of known bodies written almost alike or abbreviated alike, each with its body, the likest first."""
        apart = compared(name)
        if not apart.core or apart.generic:
            return []
        known = self._cores.get(apart.core[0], [])
        found = process.extract(apart.core, known, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=_NEAREST)
        alike = [pair for core, _, _ in found for pair in sorted(self._by_core[core].items())]
        return [*alike, *sorted(self._by_short.get((apart.short or "").casefold(), {}).items())]

    def _form_open(self, name: ComparedName) -> bool:
        """Whether no known body of the name has another legal form."""
        forms = {compared(known).form for known in self._by_core[name.core]}
        return name.form is None or forms <= {None, name.form}


def aliases_of(claims: Iterable[tuple[Iterable[str], BodyClaim]]) -> dict[str, tuple[str, ...]]:
    """Mention id -> the other names that claims give it."""
    found: dict[str, tuple[str, ...]] = {}
    for subjects, claim in claims:
        for subject in subjects:
            found[subject] = tuple(dict.fromkeys((*found.get(subject, ()), *claim.aliases)))
    return found


def _key(name: ComparedName, issuer: str | None, *, local: bool) -> _Key:
    return name.core, str(name.form) if name.form else None, (issuer or "") if local else None
