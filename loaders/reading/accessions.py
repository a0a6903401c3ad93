"""Joining and leaving: "tritt dem … bei", "Beitritt zum …", "kündigt die Mitgliedschaft", with the tie behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.grammar import bodies_in, body_near, date_near, issuer_of, lists, members_near, since, tied_behind
from loaders.reading.marked import Marked
from loaders.reading.modality import Modality, clause_of, event_status, modality, tie_status
from loaders.reading.paper import Paper
from loaders.reading.sections import Section

_JOIN = re.compile(
    r"\b(?:[Bb]eitritt(?:s|es|e)?|[Bb]eizutreten|[Bb]eigetreten|[Bb]eitreten|beiträte|(?:tritt|treten|trat"
    r"|traten)\b(?=[^.;]{1,140}?\bbei\b)"
    r"|(?:schließt|schließen|schloss)\b(?=[^.;]{1,120}?\ban\b)|angeschlossen|anzuschließen|Einstieg(?:s|es)?"
    r"|Wiedereintritt|Eintritt|\bsich\b(?=[^.;]{1,160}\bbeteiligt\b)|(?:Wieder)?[Aa]ufnahme(?=\s(?:in|als|der|des)\b)"
    r"|aufgenommen(?=\b)|Mitglied (?:zu )?werden|(?:Beteiligung|beteiligt sich|beteiligen sich|zu beteiligen)\b(?!"
    r"\san\sder\s(?:Neug|G)ründung)"
    r"|(?:übernimmt|übernehmen|erwirbt|erwerben|zeichnet|kauft|erwarb|Erwerb|Übernahme"
    r"|Kauf)\b(?=[^.;]{0,120}?\b(?:Anteil\w*|Gesellschaftsanteil\w*|Geschäftsanteil\w*|Prozent|%)))"
)
_SHARE = re.compile(r"Anteil|Gesellschafter|Geschäftsanteil|Stammeinlage|%|Einstieg")
_LEAVE = re.compile(
    r"\b(?:[Aa]ustritt(?:s|es|e)?|[Aa]uszutreten|[Aa]usgetreten|[Aa]ustreten|(?:tritt|treten|trat"
    r"|traten)\b(?=[^.;]{1,140}?\baus\b[^.;]{0,60}(?:\baus\b|[.;]|$))"
    r"|[Aa]usstieg(?:s|es)?|(?:steigt|stieg|steigen)\b(?=[^.;]{1,140}?\baus\b)|raus\saus\b|(?:verlässt|verlassen"
    r"|verließ)\b|[Aa]usscheiden|scheidet\b(?=[^.;]{1,120}?\baus\b)|ausgeschieden|ausgestiegen"
    r"|(?:[Mm]itgliedschaft|Gesellschafteranteile|Geschäftsanteile|Beteiligung)\b(?=[^.;]{0,140}?\b(?:kündig\w*"
    r"|gekündigt|beend\w*|aufgeb\w*|aufzugeben|aufgegeben|auf\b(?=\s?(?:[.;]|$))|endet\w*|abzugeben|veräußer\w*))"
    r"|(?:kündig(?:t|en|te|ten)|gekündigt|Kündigung|beendet|beenden|Aufgabe"
    r"|Beendigung)\b(?=[^.;]{0,80}?(?:Mitgliedschaft|Beteiligung|Gesellschafteranteil)))"
)
_NO_JOIN = re.compile(
    r"Beteiligung(?:en|sbericht|sverwaltung)|Beteiligung\s(?:der|von)\s(?:Bürger|Öffentlichkeit|Träger)"
)
_DECIDES = re.compile(
    r"^(?:[^{}]{0,40})\b(?:vertagt|zurückgestellt|abgelehnt|zugestimmt|beschlossen|zugesagt|entschieden)\b"
    r"|\bhat beschlossen\b|\bhaben (?:bereits )?(?:zugestimmt|beschlossen|abgelehnt|vertagt)"
)


@dataclass(frozen=True, slots=True)
class _Step:
    """One joining or leaving: who, what, when, how far decided."""

    kind: EventKind
    who: tuple[int, ...]
    body: int
    how: Modality
    date: PartialDate | None
    role: Role
    span: tuple[int, int]
    rule: str
    confidence: float


def accessions(paper: Paper) -> Iterator[Finding]:
    """Accessions and exits of a paper, each with the membership that it makes, would make or ends."""
    carried: int | None = None
    for number, marked in enumerate(paper.sentences):
        after = paper.sentences[number + 1].text if number + 1 < len(paper.sentences) else ""
        steps = [*_joinings(paper, marked, after), *_leavings(paper, marked, after)]
        if not steps and carried is not None and _DECIDES.search(marked.text):
            steps = _carried(paper, marked, carried)
        carried = steps[-1].body if steps and steps[-1].kind is EventKind.ACCESSION else None
        for step in steps:
            yield from _told(paper, marked, step)


def _joinings(paper: Paper, marked: Marked, after: str) -> list[_Step]:
    steps = []
    for cue in _JOIN.finditer(marked.text):
        if _NO_JOIN.match(marked.text, cue.start()) or _is_head_noise(marked):
            continue
        body = _joined_body(paper, marked, cue)
        if body is None:
            continue
        who, sure = _joiner(paper, marked, body, cue)
        if not who:
            continue
        how = _joined_how(paper, marked, cue, after)
        if how is Modality.TOLD:
            continue
        role = (
            Role.SHAREHOLDER
            if _SHARE.search(marked.text) and not cue.group().casefold().startswith("beitr")
            else Role.MEMBER
        )
        date = (
            since(marked) or _date_within(marked, cue)
            if how in (Modality.OCCURRED, Modality.TOLD)
            else _planned(marked)
        )
        steps.append(
            _Step(EventKind.ACCESSION, who, body, how, date, role, cue.span(), "beitritt", 0.9 if sure else 0.6)
        )
    return steps[:1] if len({(s.who, s.body) for s in steps}) == 1 else steps


def _joined_how(paper: Paper, marked: Marked, cue: re.Match[str], after: str) -> Modality:
    """A noun alone ("mit dem Beitritt …") tells of nothing that happened."""
    how = modality(marked, *cue.span(), paper.status, after)
    noun = cue.group()[0].isupper()
    if noun and how in (Modality.TOLD, Modality.OCCURRED) and not any(not m.aside for m in marked.moments):
        return Modality.PROPOSED
    if how is Modality.TOLD and not noun:
        return Modality.PROPOSED if re.match(r"tritt|treten|beitr|beizu|schließ|übern|erw", cue.group()) else how
    return how


def _date_within(marked: Marked, cue: re.Match[str]) -> PartialDate | None:
    """The date in the clause of the cue: one in another clause dates something else."""
    date = date_near(marked, *cue.span())
    clause = clause_of(marked.text, *cue.span())
    dated = {marked.moments[int(n)].date for n in re.findall(r"\{d(\d+)\}", clause)}
    return date if date in dated else None


def _is_head_noise(marked: Marked) -> bool:
    """A line of the head counts only where it is a title that names who joins what."""
    return marked.sentence.section is Section.HEAD and "{e" in marked.text


def _joined_body(paper: Paper, marked: Marked, cue: re.Match[str]) -> int | None:
    """The body joined: tied to the cue, in the dative before it, else the nearest; never who sells a share."""
    tied = tied_behind(marked.text, cue.end())
    if (
        tied is not None
        and not paper.entity(tied).territorial
        and not re.match(r"\s(?:der|des)\s", marked.text[cue.end() :])
    ):
        return tied
    into = re.search(
        r"\b(?:in|zu|zum|zur|bei|beim|im|an)\s(?:der\s|dem\s|die\s|den\s|das\s)?(?:[a-zäöü]+\s)?[„\"]?\{b(\d+)\}",
        marked.text[cue.end() :],
    )
    if into and cue.group()[0].isupper():
        return int(into[1])
    share = re.search(r"(?:Anteil\w*|Prozent|%|Beteiligung)\s[^.;{]{0,40}?\{b(\d+)\}", marked.text[cue.start() :])
    if share:
        return int(share[1])
    dative = re.search(r"\b(?:dem|der|den|zum|zur|im|in der)\s(?:[A-Za-zäöüß]+\s)?[„\"]?\{b(\d+)\}", marked.text)
    return int(dative[1]) if dative else body_near(paper, marked, *cue.span())


def _joiner(paper: Paper, marked: Marked, body: int, cue: re.Match[str]) -> tuple[tuple[int, ...], bool]:
    """Who joins, and whether the sentence says so itself."""
    genitive = re.match(r"\s(?:der|des|von|durch)\s(?:\w+e[nrs]\s)?\{([mb])(\d+)\}", marked.text[cue.end() :])
    if genitive and int(genitive[2]) != body:
        return (int(genitive[2]),), True
    who = members_near(paper, marked, body, *cue.span())
    return (who, True) if who else (issuer_of(paper), False)


def _planned(marked: Marked) -> PartialDate | None:
    found = re.search(r"\b(?:zum|ab|ab dem|mit Wirkung (?:vom|zum)|soll|bis|im Jahr)\s\{d(\d+)\}", marked.text)
    return marked.moments[int(found[1])].date if found else None


def _leavings(paper: Paper, marked: Marked, after: str) -> list[_Step]:
    for cue in _LEAVE.finditer(marked.text):
        body = _left_body(paper, marked, cue)
        if body is None or (marked.sentence.section is Section.HEAD and not marked.numbers()):
            continue
        who = members_near(paper, marked, body, *cue.span())
        sure = bool(who)
        who = who or issuer_of(paper)
        how = modality(marked, *cue.span(), paper.status, after)
        how = (
            Modality.PROPOSED
            if how is Modality.TOLD or (how is Modality.OCCURRED and not _has_left(marked, cue))
            else how
        )
        date = date_near(marked, *cue.span()) if how is Modality.OCCURRED else _planned(marked)
        if who:
            shares = _SHARE.search(marked.text, cue.start(), cue.end() + 40)
            role = Role.SHAREHOLDER if shares else Role.MEMBER
            return [_Step(EventKind.EXIT, who, body, how, date, role, cue.span(), "austritt", 0.85 if sure else 0.6)]
    return []


def _has_left(marked: Marked, cue: re.Match[str]) -> bool:
    clause = clause_of(marked.text, *cue.span())
    return bool(
        re.search(
            r"ausgetreten|ausgeschieden|ausgestiegen|\btrat\b|verließ|gekündigt|beendet|schied|wurde|erfolgte", clause
        )
    )


def _left_body(paper: Paper, marked: Marked, cue: re.Match[str]) -> int | None:
    source = re.search(r"\baus\s(?:der|dem|den)\s[„\"]?\{b(\d+)\}", marked.text)
    return int(source[1]) if source else body_near(paper, marked, *cue.span())


def _carried(paper: Paper, marked: Marked, body: int) -> list[_Step]:
    """ "…; vertagt haben die Gemeinden {m1} und {m2}": the body of the sentence before."""
    if bodies_in(paper, marked):
        return []
    who = tuple(n for names in lists(marked.text) for n in names.numbers)
    how = modality(marked, 0, len(marked.text), paper.status)
    return (
        [_Step(EventKind.ACCESSION, who, body, how, None, Role.MEMBER, (0, len(marked.text)), "beitritt-weiter", 0.7)]
        if who
        else []
    )


def _told(paper: Paper, marked: Marked, step: _Step) -> Iterator[Finding]:
    passage = marked.passage(*step.span)
    motion = marked.sentence.motion
    for member in step.who:
        if member == step.body:
            continue
        if step.kind is EventKind.EXIT or _tells_event(paper, marked, step, member):
            event = EventClaim(event=step.kind, date=step.date, status=event_status(step.how))
            yield Finding(event, (member,), (step.body,), *passage, step.rule, step.confidence, motion)
        yield Finding(
            _membership(step), (member,), (step.body,), *passage, f"{step.rule}-mitglied", _sureness(step), motion
        )


def _sureness(step: _Step) -> float:
    """Who leaves is a member: less sure than a sentence that says so."""
    return step.confidence - (0.25 if step.kind is EventKind.EXIT else 0)


def _tells_event(paper: Paper, marked: Marked, step: _Step, member: int) -> bool:
    """What others have decided is told as their standing; an accession where it happened or is at issue here."""
    mine = paper.issuer is None or member == paper.issuer.number
    return mine or (step.how is Modality.OCCURRED and step.date is not None) or marked.sentence.motion


def _membership(step: _Step) -> MembershipClaim:
    if step.kind is EventKind.EXIT:
        left = step.how is Modality.OCCURRED
        return MembershipClaim(
            role=step.role, status=Status.ENDED if left else Status.CURRENT, until=step.date if left else None
        )
    status = tie_status(step.how)
    return MembershipClaim(role=step.role, status=status, since=step.date if status is Status.CURRENT else None)


def is_accession(finding: Finding) -> bool:
    """Whether the finding tells of an accession that has not happened."""
    return (
        isinstance(finding.claim, EventClaim)
        and finding.claim.event is EventKind.ACCESSION
        and finding.claim.status is not EventStatus.OCCURRED
    )
