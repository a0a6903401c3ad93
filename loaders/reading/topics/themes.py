"""What a paper is about where no sentence lists it: the fields that its title says."""

import re
from collections.abc import Iterator

from graph_model.records.claims import TopicClaim
from loaders.reading.findings import Finding
from loaders.reading.names.vocabulary import kind_word
from loaders.reading.text.paper import Paper
from loaders.reading.topics.words import fields_in, key_of

_IN_TITLE = 0.6
_OFFICE = re.compile(
    r"(?i:[\wäöüß-]{0,30}(?:minister|ausschuss|amt|referat|dezernat|abteilung|fachbereich|fachdienst|behörde|sachgebiet)(?:iums?|e?s)?)"
    r"(?:\sfür)?(?:(?:,|\sund|\s&)?\s(?:die\s)?[A-ZÄÖÜ][\wäöüß-]{1,40}){1,6}"
)
"""An office or a committee with what it is for, which is not what the paper is about."""


def themes(paper: Paper) -> Iterator[Finding]:
    """The fields that the title says, of a paper that speaks of a body."""
    if all(entity.territorial for entity in paper.register.entities):
        return
    title = _OFFICE.sub(" ", " ".join((paper.document.title or "").split()))
    fields = [field for field in fields_in(title) if _is_field(field)] if title else []
    for field in fields:
        marked = next((m for m in paper.sentences if field in m.sentence.text), None)
        if marked:
            subject = (paper.subject.number,) if paper.subject else ()
            claim = TopicClaim(phrase=field, key=key_of(field))
            yield Finding(claim, subject, (), *marked.passage(0, len(marked.text)), "thema", _IN_TITLE)


def _is_field(words: str) -> bool:
    """Not what says of which kind a body is ("Hospiz", "Leitstelle")."""
    return kind_word(words) is None
