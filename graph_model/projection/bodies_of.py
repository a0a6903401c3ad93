"""Which body each mention means: identities by rule, then what people judged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.records.statements import Mention
from graph_model.values.names import BodyName


@dataclass(frozen=True)
class BodiesOf:
    """Mention id -> body id, and the ids of bodies that became part of another (``redirects``: old -> new)."""

    by_mention: Mapping[str, str]
    redirects: Mapping[str, str]

    def __getitem__(self, mention: str) -> str:
        return self.by_mention[mention]

    def now(self, body: str) -> str:
        """The body that ``body`` has become; itself where it was never merged."""
        seen: set[str] = set()
        while body in self.redirects and body not in seen:
            seen.add(body)
            body = self.redirects[body]
        return body


def active(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements not taken back, oldest first; a later one on the same field or pair replaces an earlier."""
    ordered = sorted(judgements, key=lambda j: (j.recorded, j.id))
    returned = _taken_back(ordered)
    standing: dict[tuple[object, ...], Judgement] = {}
    for judgement in ordered:
        if judgement.kind is not JudgementKind.TAKE_BACK and judgement.id not in returned:
            subject = _subject(judgement)
            standing.pop(subject, None)
            standing[subject] = judgement
    return tuple(standing.values())


def _taken_back(ordered: list[Judgement]) -> set[str]:
    """A return can itself be returned: the latest word on each judgement holds."""
    returned: set[str] = set()
    for judgement in reversed(ordered):
        if judgement.kind is JudgementKind.TAKE_BACK and judgement.id not in returned:
            returned.update(judgement.about)
    return returned


def _subject(judgement: Judgement) -> tuple[object, ...]:
    identity = judgement.kind in (JudgementKind.SAME, JudgementKind.DIFFERENT)
    pair = tuple(sorted(judgement.about))
    return ("identity", pair) if identity else (judgement.kind, pair, judgement.field)


def bodies_of(mentions: Iterable[Mention], identities: Iterable[Identity], judgements: Iterable[Judgement]) -> BodiesOf:
    """Latest identity of each mention; a mention without one has a body of its own; DIFFERENT splits, SAME joins."""
    named = {mention.id: mention.name for mention in mentions}
    told = {i.mention: i.body for i in sorted(identities, key=lambda i: (i.recorded, i.id))}
    by_rule = {mention: told[mention] if mention in told else minted_body_id(mention) for mention in named} | told
    standing = [j for j in active(judgements) if all(mention in by_rule for mention in j.about)]
    split = _split(by_rule, named, [j for j in standing if j.kind is JudgementKind.DIFFERENT])
    redirects = _joined(split, standing)
    found = BodiesOf(split, redirects)
    return BodiesOf({mention: found.now(body) for mention, body in split.items()}, redirects)


def _split(by_rule: Mapping[str, str], named: Mapping[str, str], different: list[Judgement]) -> dict[str, str]:
    """DIFFERENT (a, b) of one body gives what is named as b a body of its own; where both have one name, b alone."""
    split = dict(by_rule)
    for judgement in different:
        stays, goes = judgement.about
        if split[stays] != split[goes]:
            continue
        if minted_body_id(goes) == split[goes]:
            stays, goes = goes, stays
        name = _normal(named, goes)
        alike = _normal(named, stays) == name
        moved = [m for m, body in split.items() if body == split[goes] and _normal(named, m) == name]
        for mention in [goes] if alike else moved:
            split[mention] = minted_body_id(goes)
    return split


def _normal(named: Mapping[str, str], mention: str) -> str | None:
    return BodyName(named[mention]).normal if mention in named else None


def _joined(split: Mapping[str, str], standing: list[Judgement]) -> dict[str, str]:
    """SAME (a, b): the body of b becomes the body of a, unless a later DIFFERENT keeps the two apart."""
    redirects: dict[str, str] = {}
    for place, judgement in enumerate(standing):
        if judgement.kind is not JudgementKind.SAME:
            continue
        found = BodiesOf(split, redirects)
        stays, goes = (found.now(split[mention]) for mention in judgement.about)
        if stays == goes or _kept_apart(found, stays, goes, standing[place + 1 :]):
            continue
        redirects[goes] = stays
    return redirects


def _kept_apart(found: BodiesOf, one: str, other: str, later: list[Judgement]) -> bool:
    pairs = (
        {found.now(found.by_mention[m]) for m in judgement.about}
        for judgement in later
        if judgement.kind is JudgementKind.DIFFERENT
    )
    return any(pair == {one, other} for pair in pairs)
