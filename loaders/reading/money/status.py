"""How far an amount is decided: applied for, proposed, decided, refused, running or over."""

from graph_model.values.vocabularies import ContributionKind, Status
from loaders.reading.money.background import Background
from loaders.reading.money.status_words import (
    APPLIES,
    ASKED,
    BUDGETED,
    CONDITION,
    DECIDES,
    ENDS_NOW,
    EXPECTED,
    FALLS_AWAY,
    GOES_ON,
    GRANTED,
    GRANTS,
    NOW,
    OVER,
    PASSIVE,
    REFUSED,
    REFUSES_IT,
    RESOLVED,
    RISE,
    RISES,
    SINCE,
    SUBORDINATE,
    SUGGESTS,
    TO_COME,
    TOLD_AS_PAST,
    UNTIL,
    WANTED,
)
from loaders.reading.money.sums import Sum
from loaders.reading.text.modality import Modality, modality, tie_status

_OPEN = frozenset({Status.APPLIED, Status.PROPOSED, Status.CURRENT})
_ON_JOINING = frozenset({ContributionKind.ENTRY_FEE, ContributionKind.PURCHASE})
WITH_JOINING = frozenset(
    {
        ContributionKind.FEE,
        ContributionKind.ENTRY_FEE,
        ContributionKind.SHAREHOLDER,
        ContributionKind.CAPITAL,
        ContributionKind.LEVY,
    }
)


def status_of(background: Background, told: Sum) -> Status:
    """As the sentence tells it; what the next sentence refuses, or says to be over, is so."""
    status = _as_told(background, told)
    if status in _OPEN and not told.marked.sentence.motion and REFUSES_IT.match(told.after):
        return Status.REJECTED
    if status is Status.CURRENT and ENDS_NOW.search(told.clause):
        return Status.ENDED
    return status


def of_joining(background: Background, status: Status, kind: ContributionKind) -> Status:
    """What is told as running but falls due once on joining is what the paper proposes. A later year alone says
    nothing: a fee that runs is often told for the year to come."""
    if status is Status.CURRENT and kind in _ON_JOINING and background.proposes:
        return background.status
    return status


def _as_told(background: Background, told: Sum) -> Status:
    if _runs(background, told):
        return Status.CURRENT
    if _asked(told):
        return _of_request(told)
    how = modality(told.marked, told.start, told.end, background.paper.status)
    plain = _refused_or_conditional(told) or _of_rise(told, how)
    if plain:
        return plain
    if _is_over(told) and not told.marked.sentence.motion:
        return Status.ENDED
    return _told(background, told, how)


def _refused_or_conditional(told: Sum) -> Status | None:
    if REFUSED.search(told.text if told.row else told.clause) and not NOW.search(told.clause):
        return Status.REJECTED
    return Status.PROPOSED if is_conditional(told.text) else None


def _runs(background: Background, told: Sum) -> bool:
    """Whether the column of a past year tells the amount, or the motion says that it shall fall away."""
    past = told.row and told.money.year is not None and told.money.year <= (background.paper.told_in or 0)
    return past or bool(told.marked.sentence.motion and FALLS_AWAY.search(told.clause))


def _of_request(told: Sum) -> Status:
    """Of an amount asked for; of "Antrag auf Erhöhung von {e0} auf {e1}" the old one runs."""
    if is_replaced(told) and not WANTED.search(told.text[: told.start]):
        return Status.CURRENT
    around = [told.text, *(earlier.text for earlier in told.before[:1] if not (told.row or earlier.money))]
    return Status.REJECTED if any(REFUSED.search(text) for text in around) else Status.APPLIED


def _is_over(told: Sum) -> bool:
    """Past by its words; by "bis {d0}" only where the sentence tells it as past; or because the sentence goes on to
    what is paid since then."""
    if GOES_ON.search(told.clause):
        return False
    until = UNTIL.search(told.clause) and TOLD_AS_PAST.search(told.text) and not SUBORDINATE.search(told.clause)
    since = any(int(n) > told.number for n in SINCE.findall(told.text))
    return bool(OVER.search(told.clause) or until or (since and not NOW.search(told.clause)))


def is_replaced(told: Sum) -> bool:
    """Whether another amount takes the place of this one ("von {e0} auf {e1}"): the year told is that of the other."""
    return _of_rise(told, Modality.TOLD) is Status.CURRENT


def is_conditional(text: str) -> bool:
    """Whether the sentence speaks of a cost that falls due only with an accession, and not of one that has been."""
    return bool(CONDITION.search(text)) and PASSIVE.search(text) is None


def falls_due_with_joining(told: Sum, kind: ContributionKind, status: Status) -> bool:
    """Whether a fee that is told as a matter of course is only due once the body is joined."""
    open_ = status in (Status.CURRENT, Status.APPLIED)
    return open_ and kind in WITH_JOINING and not NOW.search(told.text)


def _asked(told: Sum) -> bool:
    """Whether the clause of the amount, or the heading of its list, asks for it."""
    if WANTED.search(told.text[: told.start]):
        return True
    if told.marked.sentence.motion and not REFUSED.search(told.text):
        return False
    if SUBORDINATE.search(told.clause) and APPLIES.search(told.text, 0, told.left):
        return True
    heading = told.before[0].text if told.before and (told.row or told.before[0].text.endswith(":")) else ""
    return bool(ASKED.search(told.clause) or (ASKED.search(heading) and not GRANTED.search(heading)))


def _of_rise(told: Sum, how: Modality) -> Status | None:
    """ "von {e0} auf {e1}": once it has happened the old amount is over, until then the new one is only planned."""
    found = RISE.search(told.text)
    if found is None:
        return None
    new = next(int(n) for n in (found["new"], found["new2"], found["new3"]) if n is not None)
    old = next(int(n) for n in (found["old"], found["old2"], found["old3"]) if n is not None)
    if told.number not in (old, new):
        return None
    done = how is Modality.OCCURRED and not DECIDES.search(told.text)
    if told.number == old:
        return Status.ENDED if done else Status.CURRENT
    if DECIDES.search(told.text):
        return Status.DECIDED
    return Status.CURRENT if done else (Status.PROPOSED if how is Modality.TOLD else tie_status(how))


def _told(background: Background, told: Sum, how: Modality) -> Status:
    """What is told without a plan runs; "nicht" refuses an amount only beside a word for refusing."""
    text = told.text
    if how is Modality.REJECTED and not REFUSED.search(text):
        return background.status if told.marked.sentence.motion else Status.CURRENT
    if how is Modality.OCCURRED and GRANTED.search(text) and (PASSIVE.search(text) or DECIDES.search(text)):
        return Status.DECIDED
    if told.row and told.before and how is Modality.TOLD and GRANTED.search(told.before[0].text):
        return Status.DECIDED
    if how in (Modality.TOLD, Modality.OCCURRED) and not told.marked.sentence.motion:
        return _around(background, told)
    return tie_status(how)


def _around(background: Background, told: Sum) -> Status:
    """What the rest of the sentence makes of a plain clause: decided, suggested, budgeted, to rise."""
    text = told.text
    depending = _above(told) if SUBORDINATE.search(told.clause) else None
    if depending:
        return depending
    if GRANTS.search(text) and not NOW.search(text) and background.proposes:
        return background.status
    if told.leans and told.before[0].text.endswith(";") and REFUSED.search(told.before[0].text):
        return Status.REJECTED
    return _ahead(background, told)


def _ahead(background: Background, told: Sum) -> Status:
    """Of what nobody decides in its own sentence: whether it is only to come."""
    if background.draft and not NOW.search(told.clause):
        return Status.PROPOSED
    if TO_COME.search(told.clause):
        decided = told.before and RESOLVED.search(told.before[0].text)
        return Status.DECIDED if decided else Status.PROPOSED
    ahead = any(moment.date.year >= (background.paper.told_in or moment.date.year) for moment in told.marked.moments)
    if EXPECTED.search(told.clause) and not NOW.search(told.clause):
        return Status.PROPOSED
    if ahead and (BUDGETED.search(told.clause) or RISES.search(told.clause)):
        return Status.PROPOSED
    return Status.CURRENT


def _above(told: Sum) -> Status | None:
    """What the sentence says of the clause of the amount that depends on it ("…, das Netz mit {e} zu fördern")."""
    if REFUSED.search(told.text[told.right :] + told.text[: told.left]):
        return Status.REJECTED
    if DECIDES.search(told.text):
        return Status.DECIDED
    return Status.PROPOSED if SUGGESTS.search(told.text) else None
