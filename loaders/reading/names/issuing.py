"""The authority that writes the paper: whom "der Landkreis" and "die Stadt" mean."""

import re

from graph_model.records.documents import Document
from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.entities import Entity, Register
from loaders.reading.names.found import Found
from loaders.reading.names.places import places

_COMMITTEES: tuple[tuple[str, str, BodyKind], ...] = (
    (r"Gemeinde(?:rat|vertretung)", "Gemeinde", BodyKind.MUNICIPALITY),
    (r"Marktgemeinderat", "Markt", BodyKind.MUNICIPALITY),
    (r"Stadt(?:rat|verordnetenversammlung|vertretung)", "Stadt", BodyKind.CITY),
    (r"Amtsausschuss", "Amt", BodyKind.MUNICIPAL_UNION),
    (r"Samtgemeinderat", "Samtgemeinde", BodyKind.MUNICIPAL_UNION),
    (r"Kreistag", "Landkreis", BodyKind.DISTRICT),
)
_TOWN = r"\s(?P<town>[A-ZÄÖÜ][a-zäöüß]+(?:[-/][A-ZÄÖÜ]?[a-zäöüß]+)*)"


def issuing(document: Document, register: Register) -> Entity | None:
    """The issuer that the document names; else the one of its committee; else who the text speaks of most."""
    named = _named(document.issuer or "") or _of_committee(document)
    if named:
        return register.add(named)
    local = [e for e in register.entities if e.territorial and e.kind not in (BodyKind.STATE, BodyKind.FEDERATION)]
    if not local and (acting := _acting(document.text)):
        return register.add(acting)
    return max(local, key=lambda entity: entity.seen, default=None)


def _named(issuer: str) -> Found | None:
    found = places(issuer)
    return found[0] if found else None


def _acting(text: str) -> Found | None:
    """The municipality of the council that a text without any other speaks of ("Der Stadtrat Bestadt …")."""
    for word, head, kind in _COMMITTEES:
        found = re.search(rf"\b{word}{_TOWN}", text)
        if found:
            return Found(0, 0, f"{head} {found['town']}", kind)
    return None


def _of_committee(document: Document) -> Found | None:
    committees = [document.deciding_body or "", *(c.committee or "" for c in document.consultations)]
    for committee in committees:
        named = _named(committee)
        if named:
            return named
        for word, head, kind in _COMMITTEES:
            found = re.search(word + _TOWN, committee)
            if found:
                return Found(0, 0, f"{head} {found['town']}", kind)
    return None
