"""Project profiles by their labels: carrier, funders, partners, fields, target group, purpose."""

import re
from collections.abc import Iterator

from graph_model.records.claims import BodyClaim, MembershipClaim, TopicClaim
from graph_model.records.statements import LONGEST_PASSAGE, PassageForm
from graph_model.values.vocabularies import Role
from loaders.reading.findings import Finding
from loaders.reading.names.entities import Entity
from loaders.reading.profiles.profile import Entry, entries, is_profile
from loaders.reading.text.paper import Paper
from loaders.reading.topics.words import key_of

_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.OPERATOR, re.compile(r"(?:Projekt)?[Tt]räger(?:in|schaft)?|Projektleitung|Federführung")),
    (Role.FUNDER, re.compile(r"Förderer|Fördermittelgeber|[Gg]efördert|Finanzierung|Geldgeber|Förderung durch")),
    (Role.PARTNER, re.compile(r"Kooperationspartner\w*|Partner\w*")),
)
_TOPICS = re.compile(r"Zielbereich\w*|Themen\w*|Handlungsfeld\w*|Schwerpunkt\w*")
_TARGETS = re.compile(r"Zielgruppe\w*")
_PURPOSE = re.compile(r"Ziel(?:e|setzung)?|Zweck|Kurzbeschreibung")


def profile(paper: Paper) -> Iterator[Finding]:
    """What a profile says about its body under each label; nothing for other texts."""
    subject = paper.subject
    if subject is None or not is_profile(paper.document.text):
        return
    for entry in entries(paper.document.text):
        yield from _entry(paper, subject, entry)


def _entry(paper: Paper, subject: Entity, entry: Entry) -> Iterator[Finding]:
    place = (entry.start, min(entry.end, entry.start + LONGEST_PASSAGE))
    if _TOPICS.fullmatch(entry.label):
        claim = TopicClaim(phrase=entry.value, key=key_of(entry.value))
        yield Finding(claim, (subject.number,), (), *place, "profil-thema", 0.9, form=PassageForm.FIELD)
    if _TARGETS.fullmatch(entry.label):
        told = BodyClaim(body_kind=subject.kind, target_group=entry.value)
        yield Finding(told, (subject.number,), (), *place, "profil-zielgruppe", 0.7, form=PassageForm.FIELD)
    if _PURPOSE.fullmatch(entry.label):
        told = BodyClaim(body_kind=subject.kind, purpose=entry.value)
        yield Finding(told, (subject.number,), (), *place, "profil-ziel", 0.7, form=PassageForm.FIELD)
    named = paper.register.named(entry.value)
    roles = [role for role, label in _ROLES if label.search(entry.label)]
    if named is not None and named is not subject and len(roles) == 1:
        tie = MembershipClaim(role=roles[0])
        yield Finding(
            tie, (named.number,), (subject.number,), *place, "profil-" + roles[0], 0.9, form=PassageForm.FIELD
        )
