"""Records: what the ledger keeps (documents, statements, identities, judgements) and what follows from it (facts).

Every record is frozen and refuses unknown fields. Ids of documents, statements and mentions are derived
from content, so that the same input gives the same ids on every machine.
"""
