"""Papers that were erased go from the mirrors, too, and are not taken in again."""

import sqlite3
from collections.abc import Collection
from pathlib import Path

from graph_model.records.documents import paper_id
from loaders.sources.endpoint.kept_files import KeptFiles
from loaders.sources.endpoint.kept_objects import KeptObjects
from loaders.sources.endpoint.mirror import mirrors, opened_mirror
from loaders.sources.oparl_papers import file_key

_KEYS = """
SELECT id, 'Paper', id FROM objects WHERE kind = 'Paper' UNION ALL
SELECT n.dependent, 'File', n.needs FROM needs n WHERE n.kind = 'File'
"""


def forget(mirror: sqlite3.Connection, erased: Collection[str]) -> None:
    """Takes the papers and files behind ``erased`` (ids of papers in the ledger) out of the mirror for good."""
    objects = KeptObjects(mirror)
    with mirror:
        for paper, kind, key in mirror.execute(_KEYS).fetchall():
            told = paper if kind == "Paper" else file_key(paper, key)
            if paper_id(told) in erased:
                objects.forget(key, kind)
        KeptFiles(mirror).sweep()


def forget_everywhere(folder: Path, erased: Collection[str]) -> None:
    """As ``forget``, in all mirrors of a folder; MirrorError where a run is at work in one of them."""
    for path in mirrors(folder):
        with opened_mirror(path) as mirror:
            forget(mirror, erased)
