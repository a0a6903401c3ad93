"""What becomes of bodies: founding, renaming, change of legal form, merger, split, dissolution."""

import re
from collections.abc import Callable, Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind
from loaders.reading.findings import Finding
from loaders.reading.grammar import ARTICLE, BODY, WHO, bodies_in, date_near, number_of, tied_behind
from loaders.reading.marked import Marked
from loaders.reading.mergers import mergers
from loaders.reading.modality import Modality, clause_of, event_status, modality
from loaders.reading.paper import Paper
from loaders.reading.sections import Section

_FOUND = re.compile(
    r"\b(?P<strong>[Gg]egründet(?:e[nrsm]?)?|[Nn]eugründung|[Gg]ründung|gründet(?:e|en)?|gründen|zu gründen"
    r"|ins Leben gerufen|aus der Taufe gehoben"
    r"|konstituiert(?:e|en)?|[Gg]ründungsversammlung)\b"
    r"|\b(?P<weak>entstand(?:en)?|entsteht|gebildet|eingerichtet|einzurichten|errichtet|[Ee]inrichtung|[Ee]rrichtung"
    r"|geschaffen|aufgebaut|etabliert|[Aa]uftakt|[Ss]tart(?:ete)?|[Bb]ildung|besteht seit|bestehen seit)\b"
)
_BECOMES = re.compile(
    rf"\b(?:wurde|wird)\s(?:[a-zäöü]+\s)?(?P<who>{WHO})\s(?:zur|zum)\s(?P<body>{BODY})|(?P<who2>{WHO})\s(?:wurde"
    rf"|wird)\s[^.;{{}}]{{0,20}}(?:\{{d\d+\}}\s)?(?:zur|zum)\s(?P<body2>{BODY})"
)
_HAS_BECOME = re.compile(
    rf"\bZu[rm]\s(?P<body>{BODY})\s(?:ist|wird|wurde)\s[^.;]{{0,60}}?(?P<who>{WHO})|(?P<who2>{WHO})\s(?:ist|sind)"
    rf"\s[^.;]{{0,40}}?\b(?:zur|zum)\s(?P<body2>{BODY})\sgeworden"
)
_JOINED_UP = re.compile(
    rf"\b(?:zum|zur|zu einem|zu einer)\s[„\"]?(?P<body>{BODY})[“\"]?\s(?:zusammengeschlossen|zusammen\b|zusammengetan"
    rf"|vereinigt)"
)
_DISSOLVE = re.compile(
    r"\b(?P<verb>[Aa]ufgelöst(?:e[nrsm]?)?|aufzulösen|auflösen|liquidiert|löst\b(?=[^.;]{1,80}\bauf\b)|abgewickelt"
    r"|erloschen|eingestellt)\b|\b(?P<noun>Auflösung|Liquidation|Abwicklung)(?=\s)"
)
_ENDS = re.compile(r"\b(?:Arbeit|Tätigkeit|Betrieb|wird|werden)\b")
_RENAME = re.compile(
    rf"(?P<old>{BODY})[^.;]{{0,80}}?\bin\s{ARTICLE}(?P<new>{BODY})[“\"]?\s(?:umbenannt|umzubenennen|umbenennen)"
    rf"|\bUmbenennung\s(?:der|des|von)\s(?P<old2>{BODY})\s(?:in|zu|zur|zum)\s{ARTICLE}(?P<new2>{BODY})"
    rf"|(?P<old3>{BODY})\s(?:heißt|nennt sich|firmiert|trägt)\s(?:[a-zäöü]+\s|ab\s|seit\s|\{{d\d+\}}\s|als\s|unter\s"
    rf"|den\sNamen\s|dem\sNamen\s){{0,6}}[„\"]?(?P<new3>{BODY})"
    rf"|\b[Aa]us\s{ARTICLE}(?P<old6>{BODY})\s(?:wird|wurde)\s[^.;{{}}]{{0,40}}(?:\{{d\d+\}}"
    rf"\s)?{ARTICLE}(?P<new6>{BODY})[.]?$"
    rf"|\bUmbenannt\s(?:wird|wurde)\s[^.;{{}}]{{0,20}}{ARTICLE}(?P<old7>{BODY})[^.;]{{0,40}}?\bin"
    rf"\s{ARTICLE}(?P<new7>{BODY})"
    rf"|(?P<new4>{BODY})\s?[,(]\s?(?:früher|ehemals|vormals|bisher|bis\s\{{d\d+\}})\s{ARTICLE}(?P<old4>{BODY})"
    rf"|\bbenennt\s(?:sich\s)?(?:(?:die|der|das|den)\s)?(?P<old5>{BODY})[^.;]{{0,60}}?\bin\s{ARTICLE}(?P<new5>{BODY})"
)
_FORM = re.compile(
    r"\b(?:umgewandelt|umzuwandeln|Umwandlung|Rechtsformwechsel|Formwechsel|Rechtsformänderung|neue Rechtsform"
    r"|andere Rechtsform)\b"
)
_SPLIT = re.compile(
    r"\b(?:aufgespalten|aufgespaltet|Aufspaltung|ausgegliedert|Ausgliederung|abgespalten|Abspaltung|aufgeteilt in"
    r"|ausgegründet|Ausgründung)\b"
)
_Rule = Callable[[Paper, Marked, str], Iterator[Finding]]


def events(paper: Paper) -> Iterator[Finding]:
    """The events of bodies that sentences tell of."""
    for number, marked in enumerate(paper.sentences):
        if marked.sentence.section is Section.HEAD and not _is_title(paper, marked):
            continue
        after = paper.sentences[number + 1].text if number + 1 < len(paper.sentences) else ""
        for rule in _RULES:
            yield from rule(paper, marked, after)
    yield from mergers(paper)


def _is_title(paper: Paper, marked: Marked) -> bool:
    return bool(paper.document.title) and marked.sentence.text[:30] in (paper.document.title or "")


def _event(
    paper: Paper,
    marked: Marked,
    kind: EventKind,
    before: tuple[int, ...],
    after: tuple[int, ...],
    span: tuple[int, int],
    rule: str,
    confidence: float,
    *,
    how: Modality | None = None,
    date: PartialDate | None = None,
) -> Finding:
    how = how or modality(marked, *span, paper.status)
    how = Modality.PROPOSED if how is Modality.TOLD and date is None else how
    claim = EventClaim(event=kind, date=date, status=event_status(how))
    return Finding(claim, before, after, *marked.passage(*span), rule, confidence, marked.sentence.motion)


def _foundings(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    for cue in _FOUND.finditer(marked.text):
        body, sure = _founded(paper, marked, cue)
        if body is None:
            continue
        how = modality(marked, *cue.span(), paper.status, after)
        date = date_near(marked, *cue.span())
        how, sure = _founding_how(paper, marked, cue, how, date, sure)
        date = date if how is Modality.OCCURRED or _is_planned(marked, date) else None
        yield _event(paper, marked, EventKind.FOUNDING, (body,), (), cue.span(), "gründung", sure, how=how, date=date)


def _founding_how(
    paper: Paper, marked: Marked, cue: re.Match[str], how: Modality, date: PartialDate | None, sure: float
) -> tuple[Modality, float]:
    noun = cue.group()[0].isupper() and cue.start() > 0 and "egründet" not in cue.group()
    if how is Modality.TOLD and date is None:
        return Modality.PROPOSED, sure - 0.45
    if how is Modality.TOLD:
        how = Modality.OCCURRED
    if how is Modality.OCCURRED and noun and date is None:
        return how, sure - 0.45
    if how is Modality.REJECTED and noun:
        return how, sure - 0.3
    if cue["weak"] and date is None and how is Modality.OCCURRED:
        return how, sure - 0.4
    return how, sure


def _is_planned(marked: Marked, date: PartialDate | None) -> bool:
    return date is not None and bool(
        re.search(r"\b(?:zum|ab|im Jahr|bis|im|für|Anfang|Ende|Mitte)\s(?:dem\s)?\{d", marked.text)
    )


def _founded(paper: Paper, marked: Marked, cue: re.Match[str]) -> tuple[int | None, float]:
    """The body that is founded, and how sure: named behind a noun, subject of a verb, else what was spoken of."""
    tied = tied_behind(marked.text, cue.end())
    if tied is not None and not paper.entity(tied).territorial:
        return tied, 0.9 if cue["strong"] else 0.7
    clause = clause_of(marked.text, *cue.span())
    start = marked.text.find(clause)
    named = [n for n in bodies_in(paper, marked, start, start + len(clause)) if not _is_founder(marked, n)]
    if len(named) > 1 and re.search(r"\b(?:hat|haben|gründe\w+)\b", clause):
        named = named[-1:]
    if named:
        return named[0], 0.9 if cue["strong"] else 0.7
    every = [n for n in bodies_in(paper, marked) if not _is_founder(marked, n)]
    if every and cue["strong"]:
        return every[0], 0.75
    begins = cue.group() in ("Auftakt", "Start")
    about = paper.subject if begins and paper.subject else marked.focus
    if about and marked.moments and (cue["strong"] or begins):
        return about.number, 0.6 if cue["strong"] else 0.5
    return None, 0.0


def _is_founder(marked: Marked, number: int) -> bool:
    """Whether the body stands behind "von", "aus", "mit" or in brackets: it takes part, but is not what is founded."""
    before = rf"\b(?:von|durch|aus|als|vom|mit|bei|beim|im|in|an)\s{ARTICLE}(?:\{{[mb]\d+\}}(?:,|\sund)\s{ARTICLE})*"
    mark = rf"\{{b{number}\}}"
    return bool(re.search(rf"{before}{mark}|\({mark}\)", marked.text, re.IGNORECASE))


def _becoming(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    """ "{d0} wurde der {m1} zur {b2}": that is when the body began."""
    for cue in (*_BECOMES.finditer(marked.text), *_HAS_BECOME.finditer(marked.text)):
        body = number_of(cue["body"] or cue["body2"])
        date = date_near(marked, *cue.span())
        how = Modality.OCCURRED if date and not re.search(r"\b(?:wird|soll)\b", marked.text) else None
        yield _event(paper, marked, EventKind.FOUNDING, (body,), (), cue.span(), "wurde-zu", 0.8, how=how, date=date)


def _joined_up(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    """ "{m1} und {m2} schlossen sich {d0} zum {b3} zusammen": that founds the body."""
    for cue in _JOINED_UP.finditer(marked.text):
        date = date_near(marked, *cue.span())
        body = number_of(cue["body"])
        sure = 0.7 if date else 0.45
        yield _event(paper, marked, EventKind.FOUNDING, (body,), (), cue.span(), "zusammengeschlossen", sure, date=date)


def _dissolutions(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    for cue in _DISSOLVE.finditer(marked.text):
        tied = tied_behind(marked.text, cue.end()) if cue["noun"] else None
        named = bodies_in(paper, marked, 0, cue.start()) or (bodies_in(paper, marked) if cue["verb"] else [])
        body = tied if tied is not None else named[0] if cue["verb"] and named else None
        if (
            body is None
            or paper.entity(body).territorial
            or (cue["verb"] == "eingestellt" and not _ENDS.search(marked.text))
        ):
            continue
        how = modality(marked, *cue.span(), paper.status, after)
        how = Modality.PROPOSED if how is Modality.TOLD else how
        date = date_near(marked, *cue.span())
        yield _event(
            paper, marked, EventKind.DISSOLUTION, (body,), (), cue.span(), "auflösung", 0.85, how=how, date=date
        )


def _renamings(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    for cue in _RENAME.finditer(marked.text):
        said = {name[:3]: number_of(mark) for name, mark in cue.groupdict().items() if mark}
        if said["old"] != said["new"]:
            date = date_near(marked, *cue.span())
            yield _event(
                paper,
                marked,
                EventKind.RENAME,
                (said["old"],),
                (said["new"],),
                cue.span(),
                "umbenennung",
                0.85,
                date=date,
            )


def _new_forms(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    for cue in _FORM.finditer(marked.text):
        named = bodies_in(paper, marked)
        before = named[:1] or ([marked.focus.number] if marked.focus else [])
        if before:
            date = date_near(marked, *cue.span())
            yield _event(
                paper,
                marked,
                EventKind.LEGAL_FORM,
                tuple(before),
                tuple(named[1:2]),
                cue.span(),
                "rechtsform",
                0.7 if named else 0.5,
                date=date,
            )


def _splits(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    for cue in _SPLIT.finditer(marked.text):
        source = re.search(rf"\b(?:aus|von)\s{ARTICLE}(?P<body>{BODY})", marked.text)
        named = bodies_in(paper, marked)
        if not named:
            continue
        whole = number_of(source["body"]) if source else named[0]
        rest = tuple(n for n in named if n != whole)
        yield _event(
            paper,
            marked,
            EventKind.SPLIT,
            (whole,),
            rest,
            cue.span(),
            "aufspaltung",
            0.7,
            date=date_near(marked, *cue.span()),
        )


_RULES: tuple[_Rule, ...] = (_foundings, _becoming, _joined_up, _dissolutions, _renamings, _new_forms, _splits)
