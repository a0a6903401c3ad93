"""Who is tied to which body, and how: every cue of a frame with its arguments, before its status is judged."""

import re
from collections.abc import Iterator
from itertools import islice

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Role
from loaders.reading.text.clauses import clauses
from loaders.reading.text.grammar import issuer_of, labelled, lists
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.ties.arguments import COMPANIES, Argument, Setting, argument, setting
from loaders.reading.ties.company import companions, coordinated, enumerated, likewise, through
from loaders.reading.ties.frames import cues
from loaders.reading.ties.gapping import filled
from loaders.reading.ties.roles import role_tie
from loaders.reading.ties.tie import Tie

_FOREIGN = re.compile(
    r"^\W*(?:\d\.\s)?(?:(?:dass|daß|weil|wenn|falls|sofern|ob|obwohl|da|nachdem|während|damit|und|auch)\s)?"
    r"(?:Der|Die|Das|Ein|Eine|Einige|Viele|Alle|Mehrere|Weitere|Zahlreiche|der|die|das|alle|mehrere|weitere|viele|[1-9]\d*)"
    r"\s(?:[a-zäöüß]+e[nrsm]?\s){0,2}(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)\s(?!\{)"
)
_STANDS_FOR_ISSUER = re.compile(
    r"\w*(?:rat|rates|tag|tages|ausschuss|verwaltung|vertretung|versammlung|magistrat|senat|meister(?:in)?|vorstand)$"
    r"|Landrat|Landrätin|Kommune|Beitritt|Austritt|Mitgliedschaft|Kündigung|Beteiligung|Aufnahme|Verwaltung|Rat|Anteile?"
    r"|(?:Samt|Verbands|Orts)?Gemeinde|Stadt|(?:Land)?Kreis|Markt|Amt|Bezirk"
    r"|Vertreter\w*|Zugehörigkeit|Teilnahme|Mitarbeit|Trägerschaft|Gründung|Fraktion|Antrag|Vorschlag",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"(?<!mit )(?<!seit )(?<!bei )(?<!nach )(?<!von )(?<!zu )(?<!aus )(?<!in )(?<!ab )(?<!vor )"
    r"(?:\b(?:dem|einem|diesem|einer)|^\s*(?:Dem|Der))\s(?:[a-zäöüß]+\s)?(?!Jahr)[A-ZÄÖÜ][\wäöüß-]+\b"
)
_UNKNOWN_BEHIND = re.compile(
    r"\s(?:zu|zum|zur|in|im|bei|beim|aus|an|am)\s(?:de[rmn]\s|einem\s|einer\s)?(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\wäöüß-]+\b"
)
_OF_ITS_OWN = re.compile(r"\b(?:\w*[Kk]apital|Gesellschaft|Unternehmen|Verein|Verband)\b[^,]{0,40}$")
_TRIAL = re.compile(
    r"\b(?:[Dd]ie|[Dd]as|[Dd]er|[Dd]en)\s(?:[a-zäöü]+\s)?\w*(?:[Ee]rprobung|[Pp]rojekt|[Mm]odell|[Vv]orhaben|[Pp]hase)\w*\b"
)
_SELF = re.compile(r"\b[Ww]ir\b|\b[Uu]nsere[rnms]?\s(?:\{|Stadt|Gemeinde|Kreis|Landkreis|[Mm]itgliedschaft)")
_OWNER = re.compile(r"\w*(?:[Ee]igentümer|[Ee]igner|[Ii]nhaber|Teilhaber)\w*$")
_SUBJECT_FIRST = ("Die {", "Das {", "{")
_FIRST_HOUR = re.compile(r"\sder ersten Stunde\b")
_NO_MATTER = re.compile(
    r"^\W*(?:Ebenfalls nicht|Nicht|Kein)\s(?:Gegenstand|Bestandteil|Thema|Inhalt|Teil)\b"
    r"|\bnicht (?:Gegenstand|Thema) (?:der|dieser) (?:Vorlage|Beratung)\b"
)
_WORK = re.compile(
    r"\s(?:[a-zäöüß]+e[nrs]?\s)?(?:Ziel|Aufgabe|Arbeit|Vorhaben|Projekt|Maßnahme|Aktivität|Angebot|Programm|Tätigkeit)\w{0,3}\b"
)
_THERE = re.compile(r"\b(?:dort|darin|daran|hierin|hieran|dabei|dazu|hier)\b", re.IGNORECASE)
_IN_ITS_ORGAN = re.compile(
    r"\b(?:im|in der|in dem|in ihrem|in seinem|in ihrer|in seiner)\s"
    r"(?:Steuerungs(?:gruppe|kreis)|Lenkungs(?:gruppe|kreis)|Gesundheitsforum|Kuratorium)\b"
)
"""Who sits in the organ of a network takes part in the network."""
_AS_FOUNDER = re.compile(
    r"\bals\s(?:[a-zäöü]+\s)?(?:Gründungsmitglied|Mitgründer(?:in)?|Gründungsgesellschafter(?:in)?)\b"
)
_BESIDE = ("in", "bei")
_AND_IN = re.compile(
    r"[“\"]?(?:\s\([^(){}]{1,40}\))?,?\s(?:und|sowie)\s(?:auch\s)?(?:seit\s(?:[a-zA-Z]+\s){0,2}\{d\d+\}\s)?"
)
_WHERE = ("in", "bei", "an", "zu")
_MOST = 60
_SEVERAL = 2
_CARRIED = 0.15
_BY_ISSUER = 0.2
_FAR_OFF = 0.08


def ties(paper: Paper, marked: Marked, carried: tuple[int, ...] = ()) -> Iterator[Tie]:
    """The ties of a sentence in the order of their cues; ``carried`` is the body that the sentence before spoke of.
    What has dozens of cues is a table or a list of words, and no sentence."""
    found = tuple(islice(cues(marked.text), _MOST + 1))
    if not found or len(found) > _MOST or _NO_MATTER.search(marked.text):
        return
    said = clauses(paper, marked)
    places = (setting(paper, marked, said, cue, carried) for cue in found)
    told = [tie for place in places if place and (tie := _tie(place))]
    told += filled(told, said)
    changing = {(tie.place.clause.number, tie.bodies) for tie in told if tie.cue.frame.event != "state"}
    ending = {(tie.place.clause.number, tie.bodies) for tie in told if _ends(tie)}
    for tie in told:
        spot = (tie.place.clause.number, tie.bodies)
        noun, event = tie.cue.frame.sort == "noun", tie.cue.frame.event
        if not (noun and ((event == "state" and spot in changing) or (event == "join" and spot in ending))):
            yield tie


def _ends(tie: Tie) -> bool:
    """Whether a verb ends what a noun of its clause names ("hat seine Beteiligung beendet")."""
    return tie.cue.frame.event == "leave" and tie.cue.frame.sort == "verb" and "own" in tie.cue.frame.member


def _tie(place: Setting) -> Tie | None:
    return _of_role(place) if place.cue.frame.sort == "role" else _of_action(place)


def _of_role(place: Setting) -> Tie | None:
    found = role_tie(place)
    if found is None or (_OWNER.match(place.cue.word) and not all(_is_company(place, n) for n in found.bodies)):
        return None
    sure = place.cue.frame.sure - (0 if found.named else _CARRIED)
    role = place.cue.frame.role
    if role is Role.MEMBER and (found.founding or _FIRST_HOUR.match(place.marked.text, place.cue.end)):
        role = Role.FOUNDING_MEMBER
    return Tie(place, through(place, found.members), found.bodies, role, sure)


def _is_company(place: Setting, number: int) -> bool:
    """Who owns a house or a road is no shareholder."""
    entity = place.paper.entity(number)
    return entity.form in COMPANIES or entity.kind is BodyKind.COMPANY


def _of_action(place: Setting) -> Tie | None:
    """The arguments of a verb or of the noun of an action."""
    if place.cue.form == "attribute":
        return _of_attribute(place)
    body, bodies = _body(place)
    bodies = (*bodies, *_further(place, body)) if body else bodies
    member = (
        argument(place, place.cue.frame.member, lambda numbers: _members(place, numbers, bodies)) if bodies else None
    )
    if not bodies or (body is None and member is None and not place.marked.sentence.motion):
        return None
    members = coordinated(place, member) if member else enumerated(place) or _implied(place, bodies)
    if place.cue.frame.event != "leave" and members:
        members = (*members, *companions(place), *likewise(place))
    members = tuple(dict.fromkeys(n for n in through(place, members) if n not in bodies))
    if _merges(place, members, body):
        return None
    if body is None and place.cue.frame.sort == "noun" and _bodies(place, members):
        return None
    sure = place.cue.frame.sure - (0 if body else _CARRIED) - (0 if member else _by_issuer(place, body))
    sure -= _FAR_OFF * sum(found.far for found in (member, body) if found)
    by_issuer = member is None and not enumerated(place) and not labelled(place.marked)
    return Tie(place, members, bodies, _role(place, bodies[0]), sure, by_issuer) if members else None


def _by_issuer(place: Setting, body: Argument | None) -> float:
    """ "Die Mitarbeit im {b1} wurde eingestellt", "{m1}: ausgetreten": whose it was is hardly in doubt."""
    if labelled(place.marked):
        return 0
    own = place.passive and body is not None and "own" in place.cue.frame.member
    return _CARRIED if own else _BY_ISSUER


def _merges(place: Setting, members: tuple[int, ...], body: Argument | None) -> bool:
    """ "{b1} und {b2} haben sich zum {b3} zusammengeschlossen": several bodies become one, they do not join it."""
    became = place.cue.frame.event == "form" and body is not None and body.phrase.preposition == "zu"
    if body is None or not became or len(members) < _SEVERAL or len(_bodies(place, members)) != len(members):
        return False
    every = [place.paper.entity(n) for n in (*members, body.numbers[0])]
    forms = {entity.form for entity in every}
    return len({entity.kind for entity in every} - {None}) == 1 or (len(forms) == 1 and None not in forms)


def _in_list_of_members(place: Setting, body: Argument) -> bool:
    """ "… teilen sich der {m1}, die {m2} und der {b3}": what only looks like a genitive stands among the members."""
    if body.phrase.preposition is not None or "gen" not in place.cue.frame.body:
        return False
    listed = (names.numbers for names in lists(place.marked.text) if set(body.numbers) & set(names.numbers))
    return any(place.paper.entity(n).territorial for numbers in listed for n in numbers)


def _body(place: Setting) -> tuple[Argument | None, tuple[int, ...]]:
    """The body as an argument, else the one spoken of before; an object that can only be the subject is none."""
    frame = place.cue.frame
    body = argument(place, frame.body, lambda numbers: _bodies(place, numbers)) or _somewhere(place)
    body = None if body and _in_list_of_members(place, body) else body
    if body and frame.body == ("acc",) and not place.passive and "n" in body.phrase.cases:
        others = [p for p in place.clause.phrases if p.preposition is None and p is not body.phrase]
        body = body if others or not place.clause.text.strip().startswith(_SUBJECT_FIRST) else None
    return body, body.numbers if body else _carried(place)


def _further(place: Setting, body: Argument) -> Iterator[int]:
    """ "ist im {b1} und seit {d0} in der {b2} engagiert": the bodies beside it, each behind its preposition."""
    if place.cue.frame.role is not Role.MEMBER or body.phrase.preposition not in _BESIDE:
        return
    for phrase in place.clause.phrases:
        first, last = sorted((phrase, body.phrase), key=lambda p: p.start)
        if phrase is body.phrase or phrase.preposition not in _BESIDE or first is last:
            continue
        if _AND_IN.fullmatch(place.marked.text, first.end, last.lead):
            yield from (n for n in _bodies(place, phrase.numbers) if n not in body.numbers)


def _somewhere(place: Setting) -> Argument | None:
    """A body behind another preposition than the verb usually has: it is meant rather than one spoken of before."""
    frame = place.cue.frame
    if frame.role is not Role.MEMBER or frame.sort != "verb" or not {"in", "bei", "an", "zu"} & set(frame.body):
        return None
    return argument(place, _WHERE, lambda numbers: _bodies(place, numbers))


def _of_attribute(place: Setting) -> Tie | None:
    """ "das vom {m1} geförderte {b2}", and "das {b2} verfolgt vom {m1} geförderte Ziele"."""
    cue = place.cue
    before = [p for p in place.clause.phrases if 0 <= cue.start - p.end <= 30 and p.preposition in ("von", "durch")]
    if not before or cue.frame.body != ("acc",):
        return None
    bodies, less = _attributed(place)
    members = tuple(n for n in before[-1].numbers if n not in bodies)
    return Tie(place, members, bodies, cue.frame.role, cue.frame.sure - less) if bodies and members else None


def _attributed(place: Setting) -> tuple[tuple[int, ...], float]:
    """The body that an attribute tells of, and how much less sure it is where it tells of what the body does."""
    cue = place.cue
    behind = [p for p in place.clause.phrases if 0 <= p.start - cue.end <= 30 and p.preposition is None]
    if behind:
        return _bodies(place, behind[0].numbers)[:1], 0
    if not _WORK.match(place.marked.text, cue.end):
        return (), 0
    subjects = (p for p in place.clause.phrases if p.end <= cue.start and p.preposition is None and "n" in p.cases)
    return next((found for p in subjects if (found := _bodies(place, p.numbers)[:1])), ()), _CARRIED


def _role(place: Setting, body: int) -> Role:
    """Whoever takes part in a company holds a share of it, unless the sentence speaks of a member."""
    role = place.cue.frame.role
    if role is Role.MEMBER and place.cue.frame.event == "join" and _AS_FOUNDER.search(place.clause.text):
        return Role.FOUNDING_MEMBER
    company = place.paper.entity(body).form in COMPANIES
    return Role.SHAREHOLDER if role is Role.MEMBER and company and "Mitglied" not in place.marked.text else role


def _bodies(place: Setting, numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for n in numbers if not place.paper.entity(n).territorial)


def _members(place: Setting, numbers: tuple[int, ...], bodies: tuple[int, ...]) -> tuple[int, ...]:
    return () if set(numbers) & set(bodies) == set(numbers) else tuple(n for n in numbers if n not in bodies)


def _carried(place: Setting) -> tuple[int, ...]:
    """The body that the clause above or the sentence before speaks of; a subject or object is never left out."""
    core = {"subj", "acc", "obj"} & set(place.cue.frame.body)
    if core and not (place.cue.frame.role is Role.PARTNER and _TRIAL.search(place.clause.text)):
        return ()
    if _IN_ITS_ORGAN.search(place.clause.text) and place.cue.frame.role is Role.MEMBER:
        about = place.paper.subject
        return (about.number,) if about and not about.territorial else place.spoken_of
    if _speaks_of_another(place) or place.cue.word.casefold().startswith(("entsend", "entsandt")):
        return ()
    frame = place.cue.frame
    told = frame.sort == "noun" or place.cue.form != "finite" or frame.particle or frame.needs
    if frame.event == "leave" and (left := _left(place)):
        return left
    return place.spoken_of if told or _THERE.search(place.clause.text) else ()


def _left(place: Setting) -> tuple[int, ...]:
    """ "Die {m1}, bislang Mitglied im {b2}, scheidet aus": the one body of the sentence that is not its subject."""
    if place.cue.frame.sort != "verb" or place.clause.relative:
        return ()
    named = {n for p in place.said if p.preposition in ("in", "bei", "an") for n in _bodies(place, p.numbers)}
    return tuple(named) if len(named) == 1 else ()


def _speaks_of_another(place: Setting) -> bool:
    """Whether a word that is no known name stands where the body would: "dem neuen Bündnis", "an denen"."""
    text, clause = place.marked.text, place.clause
    if clause.relative and not any(text[p.start] != "{" for p in clause.phrases):
        return not _OF_ITS_OWN.search(text, max(0, clause.spans[0][0] - 60), clause.spans[0][0] - 1)
    if place.cue.frame.sort == "noun":
        return _UNKNOWN_BEHIND.match(text, place.cue.end) is not None
    return "dat" in place.cue.frame.body and _UNKNOWN.search(clause.text) is not None


def _implied(place: Setting, bodies: tuple[int, ...]) -> tuple[int, ...]:
    """The issuing authority, where the clause has no subject of its own that it could not mean."""
    frame = place.cue.frame
    if _SELF.search(place.clause.text):
        return tuple(n for n in issuer_of(place.paper) if n not in bodies)
    if frame.sort == "noun" and frame.body == ("subj",):
        return ()
    if label := labelled(place.marked):
        return tuple(n for n in label if n not in bodies)
    stated = frame.sort == "verb" and frame.event in ("found", "state", "form") and not place.asked_infinitive
    if stated or frame.role in (Role.FUNDER, Role.OPERATOR):
        return ()
    foreign = _FOREIGN.match(place.clause.text)
    if place.cue.frame.sort == "verb" and foreign and not _STANDS_FOR_ISSUER.search(foreign["noun"]):
        return ()
    return tuple(n for n in issuer_of(place.paper) if n not in bodies)
