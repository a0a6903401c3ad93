"""Who is paid where the sentence of an amount does not say it: what speaks for each body is weighed."""

import re
from collections.abc import Iterator
from itertools import takewhile

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind, LegalForm, Role, Status
from loaders.reading.money.background import Background, Hint, can_be_paid
from loaders.reading.money.kind_words import Kind
from loaders.reading.money.short_names import called_short
from loaders.reading.money.slots import Slot
from loaders.reading.money.status import WITH_JOINING, is_conditional
from loaders.reading.money.status_words import NOW
from loaders.reading.money.sums import Sum, is_financing, is_row
from loaders.reading.names.entities import Entity
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.paper import Paper

_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]{1,2}\s")
_LABEL = re.compile(r"\W*(?:\d{1,2}[.)]\s|[a-z]\)\s)?\{b(\d+)\}(?:\s\([^)]{1,40}\))?:\s")
_LABELLED = 3.0
_SECTION = 25
_HEADING = 110
_NEARBY = 4
_BELONGING = frozenset({Role.MEMBER, Role.FOUNDING_MEMBER, Role.SHAREHOLDER})
_MEMBER = 3.0
_HOLDER = 1.5
"""Of a shareholder a fee is told now and then, too."""
_OF_MEMBER = 0.65
_ROWS = 12
_GOES_ON = 2.0


def spoken_of(background: Background, told: Sum, payers: tuple[int, ...], what: Kind) -> tuple[tuple[int, ...], float]:
    """The body that an amount is for where its sentence names none: the one that most speaks for, and how sure that
    is."""
    paper, kind = background.paper, what.kind
    weights: dict[int, float] = {}
    nearest: dict[int, float] = {}
    payers = (*payers, *_giving(paper, told)) if is_financing(told) else payers
    for number, weight, sure in _hints(background, told):
        if number not in payers and can_be_paid(paper.entity(number)):
            weights[number] = weights.get(number, 0.0) + weight
            nearest[number] = max(nearest.get(number, 0.0), sure)
    if not weights:
        return (), 0.0
    led = told.row and any(bodies_in(paper, earlier) for earlier in told.before)
    owing = 0.3 if led else 1.0
    best = max(
        weights,
        key=lambda n: weights[n] + _suits(paper.entity(n), kind) + owing * _owed(background, payers, n, what),
    )
    sure = nearest[best]
    meant = background.renamed.get(best, best)
    return (meant,), max(sure, _OF_MEMBER) if not what.guess and _owed(background, payers, best, what) else sure


def _giving(paper: Paper, told: Sum) -> Iterator[int]:
    """The names of the rows around that of an amount in a table of those who pay: none of them is paid."""
    above = reversed(paper.sentences[max(0, told.index - _ROWS) : told.index])
    for rows in (above, paper.sentences[told.index : told.index + _ROWS]):
        for row in takewhile(is_row, rows):
            yield from row.numbers()


def _owed(background: Background, payers: tuple[int, ...], number: int, what: Kind) -> float:
    """What members owe goes to the body of which the paper tells that the payer is a member."""
    if what.guess and not what.paid:
        return 0.0
    roles = {background.roles.get((payer, number)) for payer in payers} & _BELONGING
    if not roles or what.kind not in WITH_JOINING:
        return 0.0
    company = what.kind in (ContributionKind.SHAREHOLDER, ContributionKind.CAPITAL)
    return _MEMBER if company or roles - {Role.SHAREHOLDER} else _HOLDER


def _suits(entity: Entity, kind: ContributionKind) -> float:
    """Levies go to a Zweckverband, payments of shareholders to a company."""
    if kind is ContributionKind.LEVY:
        return 1.0 if entity.kind is BodyKind.SPECIAL_PURPOSE else 0.0
    if kind in (ContributionKind.CAPITAL, ContributionKind.SHAREHOLDER):
        company = entity.form is not None and entity.form is not LegalForm.EV
        return 2.0 if company else -1.0 if entity.kind is BodyKind.SPECIAL_PURPOSE else 0.0
    return 0.0


def _hints(background: Background, told: Sum) -> Iterator[Hint]:
    """What speaks for a body: its number, the weight of the hint, and how sure the hint alone would be."""
    paper = background.paper
    yield from background.hints
    yield from _of_proposal(background, told)
    if not is_financing(told):
        yield from _in_sentence(told)
    yield from _before(paper, told)
    yield from called_short(paper, told)
    labels = (found for earlier in told.before if not told.row and (found := _LABEL.match(earlier.text)))
    yield from ((int(found[1]), _LABELLED, 0.7) for found in labels)
    for number in _of_heading(paper, told.index):
        yield number, 1.7, 0.7
    if told.marked.theme:
        yield told.marked.theme.number, 1.5, 0.7
    if told.marked.focus and not told.row:
        yield told.marked.focus.number, 1.0, 0.55
    nearby = () if told.row else paper.sentences[max(0, told.index - _NEARBY) : told.index]
    yield from ((number, 0.4, 0.5) for marked in nearby for number in bodies_in(paper, marked)[:1])


def _before(paper: Paper, told: Sum) -> Iterator[Hint]:
    """The bodies of the sentences that the amount leans on, the nearer the more; sentences that name none put none
    farther off. What goes on with another amount goes on with who is paid it."""
    steps = 0
    for earlier in told.before:
        bodies = bodies_in(paper, earlier)
        first = 4.0 if told.leans or told.row else 2.0
        going_on = _GOES_ON if steps == 0 and earlier.money and told.leans and not told.row else 0.0
        for place, number in enumerate(bodies):
            yield number, max(first + going_on * (place == 0) - 0.7 * steps - 0.3 * place, 0.3), 0.7
        steps += bool(bodies) or told.row


def _of_proposal(background: Background, told: Sum) -> Iterator[Hint]:
    """The bodies that the paper proposes to join; of what falls due only then above all."""
    if NOW.search(told.clause):
        return
    conditional = is_conditional(told.text)
    for number, status in background.due.items():
        if conditional or status is not Status.REJECTED:
            yield number, 4.0 if conditional else 1.5, 0.65


def _in_sentence(told: Sum) -> Iterator[Hint]:
    for names in told.names:
        for number in names.numbers:
            yield number, 2.0 if names.slot is Slot.ASIDE else 5.0, 0.6


def _of_heading(paper: Paper, index: int) -> list[int]:
    """The bodies of the nearest heading above: a short line that is no sentence and tells no amount."""
    for earlier in reversed(paper.sentences[max(0, index - _SECTION) : index]):
        text = earlier.sentence.text
        ends = text.endswith((".", ";", ",")) and not text.endswith("V.")
        if len(text) <= _HEADING and not ends and "{e" not in earlier.text:
            bodies = bodies_in(paper, earlier)
            if bodies or _NUMBERED.match(text) or text.endswith(":"):
                return bodies
    return []
