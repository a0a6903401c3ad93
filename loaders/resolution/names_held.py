"""The names that the ledger holds, without whom they mean: all that finding them in a text needs."""

from graph_model.records.claims import BodyClaim
from graph_model.storage.database import Database


def names_held(database: Database) -> frozenset[str]:
    """The names that ``KnownBodies.from_ledger`` would have learnt: of all mentions, and the other names that current
    claims tell of bodies. Names are few where mentions are many, so that this is read in a moment."""
    names = database.read("read/ledger/mention_names")[0]["names"]
    claims = (BodyClaim.model_validate_json(row["claim"]) for row in database.read("read/ledger/body_claims"))
    return frozenset({*names, *(alias for claim in claims for alias in claim.aliases)})
