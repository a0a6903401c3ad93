"""The bodies met so far, findable by name: what a new mention is compared with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Self

from rapidfuzz import fuzz, process

from graph_model.ledger.reading_back import every
from graph_model.records.identities import Identity
from graph_model.records.statements import Mention
from graph_model.storage.database import Database
from loaders.resolution.names import ComparedName, compared

_NEAR_ENOUGH = 85
_Key = tuple[str, str | None, str | None]


class KnownBodies:
    """Names -> bodies. A generic name ("Gesundheitsbündnis") is known only within what one issuer writes."""

    def __init__(self) -> None:
        self._by_name: dict[_Key, str] = {}
        self._by_core: dict[str, set[str]] = defaultdict(set)
        self._cores: dict[str, list[str]] = defaultdict(list)
        self._names: set[str] = set()
        self.by_mention: dict[str, str] = {}

    @classmethod
    def of(cls, mentions: Iterable[Mention], identities: Iterable[Identity], issuers: Mapping[str, str | None]) -> Self:
        """The bodies of a ledger; ``issuers``: paper id -> issuer's name."""
        known = cls()
        named = {mention.id: mention for mention in mentions}
        for identity in sorted(identities, key=lambda i: (i.recorded, i.id)):
            if mention := named.get(identity.mention):
                known.learn(mention, identity.body, issuers.get(mention.paper))
        return known

    @classmethod
    def from_ledger(cls, database: Database) -> Self:
        """The bodies of the ledger in ``database``."""
        rows = database.read("read/ledger/issuers")
        issuers = {row["paper"]: row["issuer"] for row in rows}
        return cls.of(every(database, Mention), every(database, Identity), issuers)

    def names(self) -> frozenset[str]:
        """All names learnt, for finding them in texts."""
        return frozenset(self._names)

    def learn(self, mention: Mention, body: str, issuer: str | None, aliases: Iterable[str] = ()) -> None:
        """From now on the mention's name, and these aliases of it, mean ``body``."""
        self.by_mention[mention.id] = body
        for name in (mention.name, *aliases):
            self._names.add(name)
            self._learn_name(compared(name), body, issuer)

    def _learn_name(self, name: ComparedName, body: str, issuer: str | None) -> None:
        self._by_name.setdefault(_key(name, issuer), body)
        if name.core not in self._by_core and name.core:
            self._cores[name.core[0]].append(name.core)
        self._by_core[name.core].add(body)

    def named(self, name: str, issuer: str | None) -> str | None:
        """The body of this name: with the same legal form, or the only one of the name where one side names none."""
        apart = compared(name)
        exact = self._by_name.get(_key(apart, issuer))
        if exact or apart.generic:
            return exact
        bodies = self._by_core.get(apart.core, set())
        return next(iter(bodies)) if len(bodies) == 1 and self._form_open(apart) else None

    def near(self, name: str) -> list[tuple[str, str]]:
        """Up to five known cores written almost alike, each with one of its bodies."""
        apart = compared(name)
        if not apart.core or apart.generic:
            return []
        found = process.extract(
            apart.core, self._cores[apart.core[0]], scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=5
        )
        return [(core, min(self._by_core[core])) for core, _, _ in found]

    def _form_open(self, name: ComparedName) -> bool:
        forms = {form for core, form, _ in self._by_name if core == name.core} if name.form else set()
        return name.form is None or forms <= {None, str(name.form)}


def _key(name: ComparedName, issuer: str | None) -> _Key:
    return name.core, str(name.form) if name.form else None, (issuer or "") if name.generic else None
