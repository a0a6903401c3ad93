"""Members that a body counts and names in part: "{b1} zählt 27 Kommunen, darunter {m2} und {m3}"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import MembershipClaim
from graph_model.values.vocabularies import Completeness, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import LIST, lists
from loaders.reading.text.paper import Paper

_AMONG = Cued(
    re.compile(
        r"\b(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zahlreiche|mehrere|alle|viele|weitere)\s"
        r"(?:[a-zäöüß]+e[nr]?\s){0,2}"
        r"(?:Kommunen|Gemeinden|Ortsgemeinden|Städten?|Gebietskörperschaften|Landkreisen?"
        r"|Kreisen?|Einrichtungen|Vereinen?|Organisationen|Institutionen|Unternehmen|Akteuren?|Praxen|Kliniken|Häusern?)\b"
        r"[^.;{}]{0,25},?\s\(?(?:darunter|unter ihnen|unter anderem|u\. ?a\.)\s(?:auch\s)?"
        r"(?:(?:die|der|das|den|dem)\s)?"
        rf"(?:[A-ZÄÖÜ][a-zäöü]+\s)?(?P<who>{LIST})"
    ),
    ("darunter", "unter ihnen", "unter anderem", "u. a.", "u.a."),
)
_COUNTS = re.compile(
    r"\b(?:zähl(?:t|en|te|ten)|umfass(?:t|en|te)|vereint|verbindet|besteh(?:t|en)\b[^.;]*\baus|angehör\w*"
    r"|gehör(?:t|en|te|ten)\b[^.;]*\ban)\b"
)
_BODY = re.compile(r"\{b(\d+)\}")
_OF_IT = re.compile(r"(?:Ihr|Ihm|Dazu|Hierzu)\s")
_SURE = 0.75


def among(paper: Paper) -> Iterator[Finding]:
    """The memberships of those whom such a sentence names."""
    for marked in paper.sentences:
        for found in _AMONG.finditer(marked.text):
            ahead = marked.text[: found.start()]
            bodies = [int(number) for number in _BODY.findall(ahead)]
            bodies = bodies or ([marked.focus.number] if marked.focus and _OF_IT.match(ahead) else [])
            if not bodies or not _COUNTS.search(ahead):
                continue
            claim = MembershipClaim(role=Role.MEMBER, status=Status.CURRENT, listed=Completeness.PARTIAL)
            members = (n for names in lists(found["who"]) for n in names.numbers)
            for member in dict.fromkeys(n for n in members if n != bodies[0]):
                yield Finding(claim, (member,), (bodies[0],), *marked.passage(*found.span()), "darunter", _SURE, False)
