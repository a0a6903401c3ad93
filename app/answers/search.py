"""The search: bodies by any of their names, documents by number, title and text."""

import re

from app.answers.bodies.answers import SearchAnswer
from app.answers.bodies.listing import body_rows
from app.answers.documents.listing import document_rows, seen_by
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

USUAL_HITS = 20
LARGEST_HITS = 100
_MOST_WORDS = 12


def search(database: Database, audience: Audience, text: str, *, limit: int = USUAL_HITS) -> SearchAnswer:
    """What holds all words of ``text``, also within longer words; nothing where ``text`` has no word. At most
    ``limit`` (up to 100) bodies and as many documents."""
    words = re.findall(r"[\w§]+(?:[-/][\w]+)*", text.lower())[:_MOST_WORDS]
    if not words:
        return SearchAnswer(text=text)
    most = max(1, min(limit, LARGEST_HITS))
    named = database.read(
        "read/bodies_like", words=words, text=text.strip().lower(), audience=audience.value, most=most
    )
    told = database.read("read/documents_like", words=words, visibilities=seen_by(audience), most=most)
    return SearchAnswer(
        text=text,
        bodies=body_rows(database, audience, [row["id"] for row in named]),
        documents=document_rows(database, [row["id"] for row in told]),
    )
