"""Which bodies are compared in a period, and what the parts of the score compare of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from graph_model.analysis.columns.network import NEVER_BEGAN, NEVER_ENDS, Codes, Flags, NetworkColumns
from graph_model.analysis.doubles.lists import Lists, lists
from graph_model.analysis.doubles.territory import Areas, areas
from graph_model.analysis.doubles.window import Window
from graph_model.analysis.doubles.wording import name_stems, stems
from graph_model.values.body_kinds import ORGANS, TERRITORIAL, BodyKind
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus, Role

_NO_NETWORK = TERRITORIAL | ORGANS | {BodyKind.INSURER, BodyKind.UNIVERSITY, BodyKind.HOSPITAL, BodyKind.PUBLIC_BODY}
_ENDING = (EventKind.MERGER, EventKind.DISSOLUTION, EventKind.SPLIT, EventKind.RENAME, EventKind.LEGAL_FORM)
_LEAST_ENDED = 2


@dataclass(frozen=True)
class Compared:
    """``there``: compared at all; ``whole``: the body that an organ belongs to, itself for others; ``begun`` and
    ``ended`` with what successions say; ``complete``: the member list is; ``told``: a purpose is known, and not
    the name alone; ``purposes`` are empty where it is not."""

    columns: NetworkColumns
    window: Window
    there: Flags
    whole: Codes
    begun: Codes
    ended: Codes
    members: Lists
    topics: Lists
    payers: Lists
    purposes: Lists
    purpose_words: tuple[str, ...]
    names: Lists
    name_words: tuple[str, ...]
    targets: Lists
    target_words: tuple[str, ...]
    told: Flags
    complete: Flags
    areas: Areas

    def with_organs(self, bodies: Iterable[int]) -> list[str]:
        """The ids of these bodies and of their organs."""
        wanted = np.isin(self.whole, np.array(sorted(set(bodies)), dtype=np.int64))
        return [self.columns.bodies.keys[place] for place in np.flatnonzero(wanted).tolist()]


def compared(columns: NetworkColumns, window: Window) -> Compared:
    """What is compared in ``window``."""
    whole = _wholes(columns)
    begun, ended = _lifetimes(columns)
    there = _there(columns, window, whole, begun, ended)
    count, ties = len(columns.bodies), columns.memberships
    holds = ties.holds(window.first.toordinal(), window.last.toordinal())
    funds = np.fromiter((role is Role.FUNDER for role in ties.roles), bool, len(ties.roles))
    inside = holds & ~funds & (whole[ties.body] != ties.member)
    members = lists(whole[ties.body[inside]], ties.member[inside], count, there)
    places = _place_words(columns)
    named = {n: name_stems(columns.bodies.names[n], places) for n in np.flatnonzero(there).tolist()}
    said = _purposes(columns, whole, named)
    names, name_words = _words(named.items(), count, there)
    purposes, purpose_words = _words(said.items(), count, there)
    aims = ((number, stems(text)) for number, text in enumerate(columns.bodies.targets) if text)
    targets, target_words = _words(aims, count, there)
    return Compared(
        columns=columns,
        window=window,
        there=there,
        whole=whole,
        begun=begun,
        ended=ended,
        members=members,
        topics=lists(whole[columns.topics.body], columns.topics.other, count, there),
        payers=lists(*_payers(columns, whole, holds & funds), count, there),
        purposes=purposes,
        purpose_words=purpose_words,
        names=names,
        name_words=name_words,
        targets=targets,
        target_words=target_words,
        told=purposes.sizes > 0,
        complete=np.fromiter((one is Completeness.COMPLETE for one in columns.bodies.lists), bool, count),
        areas=areas(columns, members),
    )


def _payers(columns: NetworkColumns, whole: Codes, funding: Flags) -> tuple[Codes, Codes]:
    """Bodies and who finances them: by what is paid, and as Förderer."""
    ties = columns.memberships
    return (
        np.concatenate((whole[columns.payments.body], whole[ties.body[funding]])),
        np.concatenate((columns.payments.other, ties.member[funding])),
    )


def _wholes(columns: NetworkColumns) -> Codes:
    """Organs of organs belong to the outermost body; where papers go round in a circle, to its first."""
    above = dict(zip(columns.parts.body.tolist(), columns.parts.other.tolist(), strict=True))
    found = np.arange(len(columns.bodies), dtype=np.int64)
    for part in above:
        seen, at = [part], above[part]
        while at in above and at not in seen:
            seen.append(at)
            at = above[at]
        found[part] = min(seen[seen.index(at) :]) if at in seen else at
    return found


def _lifetimes(columns: NetworkColumns) -> tuple[Codes, Codes]:
    """First and last day of each body; one whose end occurred, nobody says when, was never there for us."""
    begun, ended = columns.bodies.begun.copy(), columns.bodies.ended.copy()
    for event in columns.successions:
        if event.status is not EventStatus.OCCURRED:
            continue
        if event.date and event.kind is not EventKind.ACCESSION:
            new = [columns.place[key] for key in event.after if key in columns.place and key not in event.before]
            unknown = [place for place in new if begun[place] == NEVER_BEGAN]
            begun[unknown] = event.date.earliest().toordinal()
        if event.kind in _ENDING:
            gone = [columns.place[key] for key in event.before if key in columns.place and key not in event.after]
            last = event.date.latest().toordinal() if event.date else NEVER_BEGAN
            ended[gone] = np.where(ended[gone] == NEVER_ENDS, last, ended[gone])
    return begun, ended


def _there(columns: NetworkColumns, window: Window, whole: Codes, begun: Codes, ended: Codes) -> Flags:
    """Not members of other sorts, organs, what ended before or began after, and firms that nobody carries."""
    count = len(columns.bodies)
    first, last = window.first.toordinal(), window.last.toordinal()
    carried = np.zeros(count, dtype=bool)
    carried[columns.memberships.body] = True
    carried[columns.payments.body] = True
    kinds = columns.bodies.kinds
    sort = np.fromiter((kind not in _NO_NETWORK for kind in kinds), bool, count)
    firm = np.fromiter((kind is BodyKind.COMPANY for kind in kinds), bool, count)
    alive = (begun <= last) & (ended >= first) & ~_left_by_all(columns, first)
    found: Flags = sort & alive & (whole == np.arange(count)) & (carried | ~firm)
    return found


def _left_by_all(columns: NetworkColumns, first: int) -> Flags:
    """Bodies of which at least two memberships are known, all of which ended before: nobody carries them on."""
    count, ties = len(columns.bodies), columns.memberships
    over = (ties.until < first) | (ties.over & (ties.until == NEVER_ENDS))
    ever = ties.counts | ties.over
    known = np.bincount(ties.body[ever], minlength=count)
    gone = np.bincount(ties.body[ever & over], minlength=count)
    left: Flags = (known >= _LEAST_ENDED) & (known == gone)
    return left


def _purposes(columns: NetworkColumns, whole: Codes, names: Mapping[int, frozenset[str]]) -> dict[int, frozenset[str]]:
    """Stems of purposes and of what members say they get, with those of the name, for bodies that have any."""
    found: dict[int, frozenset[str]] = defaultdict(frozenset)
    for number, purpose in enumerate(columns.bodies.purposes):
        if purpose:
            found[number] |= stems(purpose)
    for number in np.flatnonzero(np.fromiter((bool(w) for w in columns.memberships.words), bool)).tolist():
        found[int(whole[columns.memberships.body[number]])] |= stems(columns.memberships.words[number])
    return {number: told | names.get(number, frozenset()) for number, told in found.items() if told}


def _place_words(columns: NetworkColumns) -> frozenset[str]:
    named = (name for name, kind in zip(columns.bodies.names, columns.bodies.kinds, strict=True) if kind in TERRITORIAL)
    return frozenset(word for name in named for word in name.casefold().split())


def _words(told: Iterable[tuple[int, Iterable[str]]], count: int, there: Flags) -> tuple[Lists, tuple[str, ...]]:
    known: dict[str, int] = {}
    pairs = [(body, known.setdefault(stem, len(known))) for body, found in told for stem in sorted(found)]
    return lists(_column(pairs, 0), _column(pairs, 1), count, there), tuple(known)


def _column(pairs: list[tuple[int, int]], side: int) -> Codes:
    return np.array([pair[side] for pair in pairs], dtype=np.int64)
