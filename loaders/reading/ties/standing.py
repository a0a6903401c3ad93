"""How far a tie is decided that a sentence tells of, and since and until when it holds."""

import re
from dataclasses import dataclass

from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import PaperStatus, Role
from loaders.reading.text.grammar import labelled
from loaders.reading.text.modality import Modality
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section
from loaders.reading.ties.standing_words import (
    ACTS,
    AGREED,
    APPLIED,
    BECAME,
    BECOMES,
    DECIDED,
    DONE,
    FUTURE,
    GOES_ON,
    GRANTED,
    HAPPENED,
    MODAL,
    NO_MORE,
    NONE,
    NOT,
    PAST_VERB,
    PERFECT,
    PROPOSED,
    PUT_OFF,
    REFUSED,
    SINCE,
    TERM,
    THEN,
    TOOK_PART,
    WAS,
    WISHED,
)
from loaders.reading.ties.tie import Tie
from loaders.reading.ties.tie_dates import began, dated, due, lasted, on_day, planned, started, to_come

_UNDECIDED = frozenset({PaperStatus.PROPOSED, PaperStatus.RECOMMENDED, PaperStatus.POSTPONED, PaperStatus.REJECTED})
_SETTLED = frozenset({PaperStatus.DECIDED, PaperStatus.REJECTED})
"""Of these a title tells what became of it."""
_NEGATED, _DENIED = 0.45, 0.1
_SAYS_NO = re.compile(r"\bMitgliedschaft\b[^,;]{0,60}\bbesteht\b[^,;]{0,60}\bnicht\b(?! mehr)|\bkeine Mitgliedschaft\b")


@dataclass(frozen=True, slots=True)
class Standing:
    """``how``: TOLD is a tie that simply is. ``changes``: the sentence tells of its beginning or end."""

    how: Modality
    since: PartialDate | None = None
    until: PartialDate | None = None
    changes: bool = True
    doubt: float = 0.0


def standing(paper: Paper, tie: Tie, after: str) -> Standing | None:
    """How the tie stands; None where the sentence only says what could be, as a rule of notice does."""
    event = tie.cue.frame.event
    if event == "leave":
        return _left(paper, tie, after)
    if event in ("join", "found") or (event == "join?" and not _simply_is(tie)):
        return _joined(paper, tie, after)
    return _is(paper, tie, after)


def said_with(tie: Tie) -> str:
    """The clause of the cue, and the one that governs it unless that only qualifies a name."""
    text = tie.place.clause.text
    for clause, above in zip(tie.place.chain, tie.place.chain[1:], strict=False):
        if clause.relative:
            break
        text += " " + above.text
    return text


def _simply_is(tie: Tie) -> bool:
    text = said_with(tie)
    return not (
        tie.place.marked.sentence.motion or PROPOSED.search(text) or DECIDED.search(text) or REFUSED.search(text)
    )


def _joined(paper: Paper, tie: Tie, after: str) -> Standing:
    text = said_with(tie)
    how, doubt = _change(paper, tie, text, after)
    if how is Modality.OCCURRED:
        date = began(tie, text) or dated(tie)
        return Standing(Modality.DECIDED, date) if to_come(paper, date) else Standing(how, date)
    return Standing(how, planned(tie), doubt=doubt)


def _left(paper: Paper, tie: Tie, after: str) -> Standing | None:
    text = said_with(tie)
    if TERM.search(text) and not tie.place.marked.sentence.motion:
        return None
    how, doubt = _change(paper, tie, text, after)
    date = due(tie) or (dated(tie) if how is Modality.OCCURRED else None) or planned(tie)
    if how is Modality.OCCURRED and to_come(paper, date):
        how = Modality.DECIDED
    return Standing(how, _had_begun(tie, date), date, doubt=doubt)


def _had_begun(tie: Tie, until: PartialDate | None) -> PartialDate | None:
    """ "kündigt ihre seit {d0} bestehende Mitgliedschaft": since when it was."""
    since = began(tie, "")
    return since if since != until else None


def _change(paper: Paper, tie: Tie, text: str, after: str) -> tuple[Modality, float]:
    """How far a beginning or an end is decided, and what that takes from its confidence."""
    if PUT_OFF.search(text):
        return Modality.PROPOSED, 0
    if REFUSED.search(text) or NOT.search(text):
        return Modality.REJECTED, 0
    date = dated(tie)
    past = tie.cue.frame.sort != "noun" and _is_past(tie)
    settled = tie.place.clause.relative or bool(labelled(tie.place.marked))
    told = past and (settled or (date is not None and not to_come(paper, date)))
    if tie.place.marked.sentence.motion and not told:
        return _asked(paper.status), 0
    if past:
        return Modality.OCCURRED, 0
    if tie.cue.frame.sort == "noun":
        return _of_noun(paper, tie, text, after)
    return _of_verb(paper, tie, text, after), 0


def _of_verb(paper: Paper, tie: Tie, text: str, after: str) -> Modality:
    """Of a verb in the present: on a day that is over it happened; what stands to come is a plan that stands, unless
    the paper has yet to decide it."""
    if DECIDED.search(text):
        return Modality.DECIDED
    if PROPOSED.search(text):
        return Modality.DECIDED if AGREED.match(after) else Modality.PROPOSED
    date = dated(tie)
    if date and not to_come(paper, date):
        return Modality.OCCURRED
    settled = paper.status is PaperStatus.DECIDED or (paper.status not in _UNDECIDED and planned(tie))
    return Modality.DECIDED if settled else Modality.PROPOSED


def _is_past(tie: Tie) -> bool:
    """ "trat bei", "ist beigetreten", "wurde aufgenommen", and not "soll aufgenommen werden"."""
    told = tie.place.clause.text
    if tie.cue.form == "attribute":
        return not PROPOSED.search(told)
    if tie.cue.word.endswith("willig") or APPLIED.search(told):
        return False
    elliptic = labelled(tie.place.marked) and not FUTURE.search(told)
    done = tie.cue.form == "participle" and (PERFECT.search(told) or elliptic) and not MODAL.search(told)
    return bool(done) or PAST_VERB.fullmatch(tie.cue.word) is not None


def _of_noun(paper: Paper, tie: Tie, text: str, after: str) -> tuple[Modality, float]:
    if DECIDED.search(text):
        return Modality.DECIDED, 0
    if PROPOSED.search(text):
        return (Modality.DECIDED if AGREED.match(after) else Modality.PROPOSED), 0
    if _has_happened(paper, tie, text):
        return Modality.OCCURRED, 0
    if tie.place.marked.sentence.section is Section.HEAD and paper.status in _SETTLED:
        return _asked(paper.status), 0.1
    before = tie.place.marked.text[max(0, tie.cue.start - 20) : tie.cue.start]
    if re.search(r"\b(?:[Ss]eit|[Nn]ach)\s(?:dem|der|ihrem|seinem|ihrer|seiner)\s$", before):
        return Modality.OCCURRED, 0.1
    return Modality.PROPOSED, 0.1


def _has_happened(paper: Paper, tie: Tie, text: str) -> bool:
    told = tie.place.clause.text
    if DONE.search(text) or (tie.cue.frame.event == "found" and TOOK_PART.search(told)):
        return True
    date = dated(tie)
    return date is not None and HAPPENED.search(told) is not None and not to_come(paper, date)


def _is(paper: Paper, tie: Tie, after: str) -> Standing:
    """Of a tie that is stated rather than begun."""
    text, told = said_with(tie), tie.place.clause.text
    if REFUSED.search(text):
        return Standing(Modality.REJECTED)
    since, until = began(tie, text), lasted(tie)
    over = until and (WAS.search(told) or PERFECT.search(told)) and not to_come(paper, until)
    if NO_MORE.search(told) or over:
        return Standing(Modality.OCCURRED, since or started(tie), until or dated(tie), changes=False)
    if NONE.search(told) if tie.cue.frame.sort == "noun" else NOT.search(told):
        doubt = _NEGATED if tie.role in (Role.MEMBER, Role.SHAREHOLDER) else 2 * _NEGATED
        doubt = _DENIED if _SAYS_NO.search(told) else doubt
        return Standing(Modality.REJECTED, changes=False, doubt=doubt)
    if tie.cue.frame.event == "form" and _is_past(tie):
        return Standing(Modality.TOLD, since or dated(tie), changes=False)
    return _begins(paper, tie, text, after) or Standing(Modality.TOLD, since, changes=since is not None)


def _begins(paper: Paper, tie: Tie, text: str, after: str) -> Standing | None:
    """Of a tie that comes to be, or shall ("wird Mitglied", "soll getragen werden")."""
    told = tie.place.clause.text
    if SINCE.search(text) or GOES_ON.search(text):
        return None
    becomes = tie.cue.frame.sort == "role" and BECOMES.search(told)
    if becomes and BECAME.search(told):
        return Standing(Modality.OCCURRED, dated(tie))
    if not becomes and not _asks(tie, text):
        return None
    how, doubt = _change(paper, tie, text, after)
    acts = tie.cue.frame.sort == "verb" and tie.place.marked.sentence.motion and how is Modality.PROPOSED
    date = planned(tie) or (on_day(paper, tie) if becomes else None)
    return Standing(how, date, changes=bool(becomes or acts), doubt=doubt)


def _asks(tie: Tie, text: str) -> bool:
    """Whether the tie is wished or asked for rather than there."""
    place, text = tie.place, tie.place.clause.text if tie.place.clause.relative else text
    carries = tie.role in (Role.OPERATOR, Role.FUNDER) or (tie.cue.frame.sort == "verb" and place.passive)
    asked = carries and place.marked.sentence.motion and not place.clause.relative
    before = place.marked.text[place.clause.spans[0][0] : tie.cue.start]
    soon = tie.cue.form != "participle" and tie.cue.word.endswith("en") and FUTURE.search(before)
    granted = tie.cue.frame.sort == "noun" and place.marked.sentence.motion and GRANTED.search(text)
    asked = (
        asked
        or bool(granted)
        or place.asked_infinitive
        or bool(place.marked.sentence.motion and THEN.search(place.clause.text))
        or bool(place.marked.sentence.motion and ACTS.search(place.clause.text))
    )
    return bool(WISHED.search(text) or asked or (soon and tie.cue.frame.sort == "verb"))


def _asked(status: PaperStatus | None) -> Modality:
    if status is PaperStatus.DECIDED:
        return Modality.DECIDED
    return Modality.REJECTED if status is PaperStatus.REJECTED else Modality.PROPOSED
