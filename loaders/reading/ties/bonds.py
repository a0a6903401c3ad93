"""Memberships of a paper, and the accessions behind them: the ties that its sentences state, as findings."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.amounts import german_number
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, EventKind, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import BODY, bodies_in, issuer_of, lists, number_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.modality import Modality, event_status, modality, tie_status
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section
from loaders.reading.text.walk import TAKING_PART
from loaders.reading.ties.answers import Answer, answer, asks_who, is_question
from loaders.reading.ties.everyone import everyone
from loaders.reading.ties.frames import cues
from loaders.reading.ties.histories import histories
from loaders.reading.ties.standing import Standing, standing
from loaders.reading.ties.tie import Tie
from loaders.reading.ties.ties import ties
from loaders.reading.ties.trials import term_of_trial

_DECIDES = re.compile(
    r"^(?:[^{}]{0,40})\b(?:vertagt|zurückgestellt|abgelehnt|zugestimmt|beschlossen|zugesagt|entschieden)\b"
    r"|\bhat beschlossen\b|\bhaben (?:bereits )?(?:zugestimmt|beschlossen|abgelehnt|vertagt)"
)
_BEGINS = re.compile(rf"(?:Der|Die|Das|Dieser|Diese|Dieses|Ihr|Zur|Zum)?\s?[„\"]?(?P<body>{BODY})")
_SHARE = re.compile(
    r"\s?\(?(?:(?:mit|zu|hält|hat|einen Anteil von|einem Anteil von|Anteil von)\s){0,2}(?P<share>\d{1,3}(?:,\d+)?)"
    r"\s?(?:%|Prozent|v\.\s?H\.)"
)
_BRACKETED = re.compile(r"\{b(\d+)\}[“\"]?\s\(seit\s(?:dem\s)?(?:Jahr\s)?\{d(\d+)\}\)")
_SINCE_IN = re.compile(
    r"\bseit\s(?:dem\s|Jahr\s|dem\sJahr\s)?\{d(\d+)\}\s(?:auch\s)?(?:Mitglied\s(?:der|des|von)|(?:Mitglied\s)?(?:im|in\sder"
    r"|in\sdem|bei\sder|bei\sdem|beim|dem))\s[„\"]?\{b(\d+)\}"
)
_OF_MEMBERSHIP = re.compile(r"\b(?:Mitgliedschaft|Beitritt|Austritt|Mitglied|Kündigung|Zugehörigkeit)(?:s|es)?\b")
_SAMPLE = re.compile(r"\b(?:u\.\s?a\.|unter anderem|unter ihnen|darunter|insbesondere|z\.\s?B\.|etwa|beispielsweise)")
_EVENTS = {"join": "beitritt", "leave": "austritt", "found": "gründung"}
_ROLES = {
    Role.MEMBER: "mitglied",
    Role.FOUNDING_MEMBER: "gründungsmitglied",
    Role.SHAREHOLDER: "gesellschafter",
    Role.FUNDER: "förderer",
    Role.PARTNER: "partner",
    Role.OPERATOR: "träger",
}
_JOINED = frozenset({Role.MEMBER, Role.SHAREHOLDER})
_REMEMBERED = 2
_WITH_DATE = 0.02
_EXIT_TELLS = 0.1
_ACCESSION_TELLS = 0.1
_A_WHOLE = 3
"""So many members since one day: that is when the body began, and no joining of each."""


def bonds(paper: Paper) -> Iterator[Finding]:
    """The memberships that sentences state, with the accessions behind them."""
    return histories(everyone(paper, _stated(paper)))


def _stated(paper: Paper) -> Iterator[Finding]:
    found = list(_found(paper))
    by_sentence = dict(found)
    actor = _actor(paper, [tie for _, told in found for tie in told])
    for number, told in found:
        marked = paper.sentences[number]
        after = paper.sentences[number + 1].text if number + 1 < len(paper.sentences) else ""
        behind = paper.sentences[number + 1] if number + 1 < len(paper.sentences) else None
        if not told and asks_who(marked.text) and behind:
            yield from _named_in_answer(paper, marked, behind)
        for tie in told:
            meant = _meant(tie, actor)
            if is_question(marked.text):
                how = _as_answered(answer(behind)) if meant.members else None
            else:
                how = standing(paper, meant, after) if meant.members else None
            if how is not None:
                yield from _told(paper, number, marked, meant, how)
        if not told and number and (before := by_sentence.get(number - 1)) and _DECIDES.search(marked.text):
            yield from _carried_on(paper, marked, before[-1].bodies[:1])


def _as_answered(told: Answer) -> Standing | None:
    """How a tie stands that a question asks for: a question alone tells none."""
    if told.over:
        return Standing(Modality.OCCURRED, told.since, told.until, changes=False)
    return Standing(Modality.TOLD, told.since, told.until, changes=told.since is not None) if told.holds else None


def _named_in_answer(paper: Paper, asked: Marked, told: Marked) -> Iterator[Finding]:
    """ "Wer trägt das {b1}? Der {m2} und die {m3}.": the first names of the answer."""
    bodies, names = bodies_in(paper, asked)[:1], lists(told.text)[:1]
    cue = next(cues(asked.text), None)
    if not bodies or not names or cue is None:
        return
    for member in dict.fromkeys(n for n in names[0].numbers if n not in bodies):
        claim = MembershipClaim(role=cue.frame.role, status=Status.CURRENT)
        yield Finding(claim, (member,), tuple(bodies), *told.passage(0, len(told.text)), "antwort", 0.75, False)


def _found(paper: Paper) -> Iterator[tuple[int, list[Tie]]]:
    """The ties of each sentence; what one is told of, or begins with, is what the next may leave out."""
    carried: tuple[int, ...] = ()
    last = -_REMEMBERED
    about = _titled(paper)
    for number, marked in enumerate(paper.sentences):
        meant = carried if number - last < _REMEMBERED else ()
        told = list(ties(paper, marked, about if about and _begins_anew(paper, number) else meant))
        if marked.sentence.section is Section.HEAD:
            told = [tie for tie in told if _may_head(tie)]
        theme = told[-1].bodies[:1] if told else _theme(paper, marked)
        if theme:
            carried, last = theme, number
        yield number, told


def _titled(paper: Paper) -> tuple[int, ...]:
    """The body whose membership the title of the paper is about."""
    subject = paper.subject
    told = subject is not None and not subject.territorial and _OF_MEMBERSHIP.search(paper.document.title or "")
    return (subject.number,) if subject and told else ()


def _begins_anew(paper: Paper, number: int) -> bool:
    """Whether a sentence opens a paragraph and speaks of a membership without a name: that of the title is meant."""
    marked = paper.sentences[number]
    opens = number > 0 and paper.sentences[number - 1].sentence.paragraph != marked.sentence.paragraph
    return opens and "{b" not in marked.text and marked.theme is None and _OF_MEMBERSHIP.search(marked.text) is not None


def _theme(paper: Paper, marked: Marked) -> tuple[int, ...]:
    """The body that a sentence begins with."""
    found = _BEGINS.match(marked.text)
    number = number_of(found["body"]) if found else None
    entity = paper.entity(number) if number is not None else None
    return () if entity is None or entity.territorial or entity.kind in TAKING_PART else (entity.number,)


def _actor(paper: Paper, told: list[Tie]) -> int | None:
    """Who acts where a sentence names nobody: the authority; another only where title and motion speak of it alone."""
    issuer = next(iter(issuer_of(paper)), None)
    asked = [t for t in told if not t.by_issuer and t.cue.frame.event in ("join", "join?", "leave") and _asked(t)]
    named = {member for tie in asked for member in tie.members}
    return next(iter(named)) if len(named) == 1 and issuer not in named else issuer


def _asked(tie: Tie) -> bool:
    sentence = tie.place.marked.sentence
    return sentence.motion or sentence.section is Section.HEAD


def _meant(tie: Tie, actor: int | None) -> Tie:
    if not tie.by_issuer or actor is None:
        return tie
    return replace(tie, members=tuple(n for n in (actor,) if n not in tie.bodies))


def _may_head(tie: Tie) -> bool:
    """A line of the head counts where it is a title that names who joins or leaves what."""
    return tie.cue.frame.sort == "noun" and tie.cue.frame.event != "state" and "{e" not in tie.place.marked.text


def _told(paper: Paper, number: int, marked: Marked, tie: Tie, how: Standing) -> Iterator[Finding]:
    passage = marked.passage(tie.cue.start, tie.cue.end)
    rule = _rule(tie)
    sure = max(0.1, tie.sure - how.doubt)
    for body in tie.bodies:
        for member in tie.members:
            claim = _membership(paper, number, marked, tie, how, (member, body))
            worth = sure + (_WITH_DATE if claim.since or claim.until else 0) - (_EXIT_TELLS if _leaves(tie) else 0)
            yield Finding(claim, (member,), (body,), *passage, rule, min(worth, 0.98), marked.sentence.motion)
            event = _event(paper, tie, replace(how, since=_in_brackets(marked, body, how.since)), member)
            if event is not None:
                yield Finding(
                    event, (member,), (body,), *passage, rule, sure - _ACCESSION_TELLS, marked.sentence.motion
                )


def _rule(tie: Tie) -> str:
    """What the sentence tells, and by which word ("beitritt:tritt", "mitglied:angehört")."""
    frame = tie.cue.frame
    told = _EVENTS.get(frame.event) or _ROLES[tie.role]
    return f"{told}:{tie.cue.word.casefold()}"


def _in_brackets(marked: Marked, body: int, since: PartialDate | None) -> PartialDate | None:
    """ "Mitglied im {b1} (seit {d0}) und im {b2}", "seit {d0} im {b1} und seit {d1} im {b2}": a date in brackets behind
    a body, or right before it, is that of this body alone."""
    dates = {int(found[1]): int(found[2]) for found in _BRACKETED.finditer(marked.text)}
    dates |= {int(found[2]): int(found[1]) for found in _SINCE_IN.finditer(marked.text)}
    if body in dates:
        return marked.moments[dates[body]].date
    return None if since in [marked.moments[n].date for n in dates.values()] else since


def _leaves(tie: Tie) -> bool:
    return tie.cue.frame.event == "leave"


def _membership(
    paper: Paper, number: int, marked: Marked, tie: Tie, how: Standing, who: tuple[int, int]
) -> MembershipClaim:
    member, body = who
    status, since, until = tie_status(how.how), how.since, how.until
    if _leaves(tie):
        status = Status.ENDED if how.how is Modality.OCCURRED else Status.CURRENT
        until = until if how.how in (Modality.OCCURRED, Modality.DECIDED) else None
    elif how.how is Modality.OCCURRED and not how.changes:
        status = Status.ENDED
    if tie.role is Role.PARTNER and (term := term_of_trial(paper, number, tie)):
        status, since, until = Status.ENDED, *term
    since = _in_brackets(marked, body, since)
    share = _share(marked.text, member) if tie.role is Role.SHAREHOLDER else None
    return MembershipClaim(
        role=tie.role, status=status, since=since, until=until, listed=_listed(marked, tie), share=share
    )


def _listed(marked: Marked, tie: Tie) -> Completeness:
    if len(tie.members) < 2:
        return Completeness.MENTION
    if _SAMPLE.search(marked.text) or tie.cue.frame.sort != "role":
        return Completeness.PARTIAL
    return Completeness.COMPLETE if re.search(r"\b(?:sind|:)", marked.text[tie.cue.end :]) else Completeness.PARTIAL


def _event(paper: Paper, tie: Tie, how: Standing, member: int) -> EventClaim | None:
    """The accession behind "seit 2007 Mitglied" and "wird Mitglied"; what verbs of joining tell, the events say."""
    frame = tie.cue.frame
    belongs = frame.sort == "role" or frame.particle in ("an", "dabei", "mit")
    if frame.event != "state" or not belongs or not how.changes or tie.role not in _JOINED:
        return None
    if "Gründungsmitglied" in tie.place.clause.text and how.how is not Modality.PROPOSED:
        return None
    happened = how.how in (Modality.OCCURRED, Modality.TOLD)
    mine = paper.issuer is None or member == paper.issuer.number or tie.place.marked.sentence.motion
    if (happened and how.since is None) or not (happened or mine):
        return None
    return EventClaim(event=EventKind.ACCESSION, date=how.since, status=event_status(how.how))


def _carried_on(paper: Paper, marked: Marked, bodies: tuple[int, ...]) -> Iterator[Finding]:
    """ "…; vertagt haben die Gemeinden {m1} und {m2}": the body of the sentence before."""
    if bodies_in(paper, marked):
        return
    status = tie_status(modality(marked, 0, len(marked.text), paper.status))
    claim = MembershipClaim(role=Role.MEMBER, status=status)
    for member in dict.fromkeys(n for names in lists(marked.text) for n in names.numbers):
        passage = marked.passage(0, len(marked.text))
        yield Finding(claim, (member,), bodies, *passage, "beitritt-weiter", 0.7, marked.sentence.motion)


def _share(text: str, member: int) -> Decimal | None:
    """The per cent behind a member's name ("{m1} (51 %)")."""
    named = re.search(rf"\{{[mb]{member}\}}", text)
    found = _SHARE.match(text, named.end()) if named else None
    share = german_number(found["share"]) if found else None
    return share if share and 0 < share <= 100 else None
