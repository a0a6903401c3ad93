"""Bodies: names, kind, legal form, place, and what events say of founding and end."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from graph_model.projection.accepted import Accepted
from graph_model.projection.bodies_of import BodiesOf
from graph_model.projection.told import Told, first
from graph_model.records.claims import BodyClaim, EventClaim
from graph_model.records.facts import Body, Succession
from graph_model.records.statements import Mention
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus

_Value = TypeVar("_Value")
MOST_STATEMENTS = 25
"""A body is named in thousands of papers: the best passages stand for all; its papers are counted in full."""
_ENDING = (EventKind.MERGER, EventKind.DISSOLUTION, EventKind.SPLIT)
_FULLEST = (Completeness.COMPLETE, Completeness.PARTIAL, Completeness.MENTION)


def bodies(
    statements: Iterable[Accepted],
    told_by: list[Told],
    mentions: Mapping[str, Mention],
    resolved: BodiesOf,
    events: Iterable[Succession],
) -> list[Body]:
    """Every body that an accepted statement speaks of."""
    used = {mention for a in statements for mention in (*a.statement.subjects, *a.statement.objects)}
    names = _names(mentions[mention] for mention in sorted(used)) if used else {}
    said: dict[str, list[Told]] = defaultdict(list)
    for one in told_by:
        for body in (*one.subjects, *one.objects):
            said[body].append(one)
    old = _old_names(statements, names, resolved)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in used:
        body, name = resolved[mention], names[mention]
        forms[body][name] += 0 if (body, name) in old else 1
    founded, ended = _lifetimes(events)
    former = _former(resolved)
    return [
        _body(body, forms[body], said[body], former.get(body, ()), founded.get(body), ended.get(body))
        for body in sorted(forms)
    ]


def _old_names(
    statements: Iterable[Accepted], names: Mapping[str, str], resolved: BodiesOf
) -> frozenset[tuple[str, str]]:
    """Bodies with the names that they bore before they were renamed: they stay findable, but none is called so."""
    return frozenset(
        (resolved[old], names[old])
        for claim, said in ((a.statement.claim, a.statement) for a in statements)
        if isinstance(claim, EventClaim) and claim.event is EventKind.RENAME and claim.status is EventStatus.OCCURRED
        for old in said.subjects
        if any(resolved[new] == resolved[old] and names[new] != names[old] for new in said.objects)
    )


def _names(mentions: Iterable[Mention]) -> dict[str, str]:
    return {mention.id: mention.name for mention in mentions}


def _former(resolved: BodiesOf) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for old in sorted(resolved.redirects):
        found[resolved.now(old)].append(old)
    return {body: tuple(old) for body, old in found.items()}


def _body(
    body: str,
    forms: Counter[str],
    said: list[Told],
    former: tuple[str, ...],
    founded: PartialDate | None,
    dissolved: PartialDate | None,
) -> Body:
    own = [(one, one.claim) for one in said if isinstance(one.claim, BodyClaim) and body in one.subjects]
    claims = [claim for _, claim in own]
    kind = _most(claim.body_kind for claim in claims)
    telling = _proving(own, kind) or said
    lists = {claim.member_list for claim in claims}
    return Body(
        id="",
        key=body,
        audiences=(),
        statements=tuple(dict.fromkeys(one.id for one in telling))[:MOST_STATEMENTS],
        confidence=max(one.confidence for one in telling),
        name=_best_name(forms),
        names=tuple(sorted({*forms, *(alias for claim in claims for alias in claim.aliases)})),
        kind=kind,
        legal_form=_most(claim.legal_form for claim in claims),
        founded=founded,
        dissolved=dissolved,
        ags=first(claim.place for claim in claims),
        purpose=first(claim.purpose for claim in claims),
        target_group=first(claim.target_group for claim in claims),
        member_list=next((form for form in _FULLEST if form in lists), Completeness.MENTION),
        former=former,
        papers=len({one.document.paper for one in said}),
    )


def _proving(own: list[tuple[Told, BodyClaim]], kind: BodyKind | None) -> list[Told]:
    """The statements, before all others those that tell the kind, the purpose and the target group that are shown: a
    kind rather where the body is named than where its purpose is told."""
    named = [(one, claim) for one, claim in own if not (claim.purpose or claim.target_group)]
    telling = (
        next((one for one, claim in (*named, *own) if kind and claim.body_kind is kind), None),
        next((one for one, claim in own if claim.purpose), None),
        next((one for one, claim in own if claim.target_group), None),
    )
    return [*(one for one in telling if one), *(one for one, _ in own)]


def _best_name(forms: Counter[str]) -> str:
    """The form that most papers use; among equals the fullest, then the first by alphabet."""
    return min(forms, key=lambda name: (-forms[name], -len(name), name))


def _most(values: Iterable[_Value | None]) -> _Value | None:
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], str(value))) if counted else None


def _lifetimes(events: Iterable[Succession]) -> tuple[dict[str, PartialDate], dict[str, PartialDate]]:
    founded: dict[str, PartialDate] = {}
    ended: dict[str, PartialDate] = {}
    for event in events:
        if event.status is not EventStatus.OCCURRED or event.date is None:
            continue
        if event.kind is EventKind.FOUNDING:
            founded.update(dict.fromkeys(event.after, event.date))
        elif event.kind in _ENDING and not _leaves_open_who_goes_on(event):
            ended.update({body: event.date for body in event.before if body not in event.after})
    return founded, ended


def _leaves_open_who_goes_on(event: Succession) -> bool:
    """ "A and B were merged" ends neither of them for sure: no source says which of them goes on."""
    return event.kind is EventKind.MERGER and not event.after
