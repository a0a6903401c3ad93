"""How far an amount is decided: applied for, proposed, decided, refused, running or over."""

import re

from graph_model.values.vocabularies import ContributionKind, Status
from loaders.reading.money.background import Background
from loaders.reading.money.sums import Sum
from loaders.reading.text.modality import Modality, modality, tie_status

_ASKED = re.compile(
    r"\b(?:beantrag\w+|[Aa]ntrag(?:s|es)?\b(?!steller)|bittet|bitten|gebeten|baten?\b|ersuch\w+|erbeten\w*|erbittet|[Gg]ewünscht)"
)
_WANTED = re.compile(r"\b(?:gewünscht|beantragt|gefordert|erbeten|angemeldet)e[nrs]?\s(?:rund\s)?$")
_REFUSED = re.compile(
    r"\babgelehnt|\bablehn\w*|\blehn(?:t|te|en)\b|\bnicht\s(?:\w+\s)?(?:gewährt|gezahlt|bewilligt|zugestimmt|beitr"
    r"|übernommen|bezuschusst|gefördert|bei\b|entsprochen|erhöht|unterstützt|ausgezahlt|befürwortet)|\bkeine Mehrheit"
    r"|\bnicht (?:gefolgt|zu folgen)|\bverworfen|\babschlägig|\bgegen\s(?:einen|eine|den|die)\s\w*(?:[Zz]uschuss|[Bb]eitritt|[Ff]örderung)|\bkein(?:en|e)?\s(?:\w+\s)?(?:Zuschuss|Beitrag"
    r"|Förderung|Zuwendung)|verweigert|verwehrt|[Nn]icht\s(?:weiter)?verfolgt|\bAbsage\b"
)
_CONDITION = re.compile(
    r"\b(?:[Ii]m Fall\w*|[Ss]ollten?|[Bb]ei|[Ff]alls|[Ss]ofern|[Ww]enn)\b[^.;]{0,30}(?:Beitritt\w*|beitr\w*"
    r"|beizutr\w*|Mitgliedschaft)"
)
_OVER = re.compile(
    r"\b(?:[Ff]rüher\w*|[Zz]uvor|[Zz]unächst"
    r"|[Uu]rsprünglich|[Dd]amals|[Ee]hemals|[Ll]etztmal\w*|[Ii]m Vorjahr|[Ss]einerzeit|[Bb]is dahin"
    r"|[Bb]is zum Austritt|[Aa]nfangs|[Ee]instmals"
    r"|[Vv]ormals|hatten?\b[^.;]{0,80}\b(?:gelegen|betragen|gekostet))\b"
)
_UNTIL = re.compile(r"(?<!\}\s)\b[Bb]is\s(?:Ende\s|zum\s(?:Jahr\s)?|einschließlich\s)?\{d\d+\}")
_TOLD_AS_PAST = re.compile(
    r"\b(?:lag|lagen|betrug|betrugen|war|waren|wurden?|erhielt|erhielten|bekam|bekamen|(?:ent|an)?fiel(?:en)?|floss(?:en)?|gab(?:en)?|ging(?:en)?|trug(?:en)?|kam(?:en)?|schoss(?:en)?|[a-zäöü]{3,}ten?)\b"
)
_SINCE = re.compile(r"\bseit(?:\sdem)?(?:\sJahr)?\s\{d\d+\}[^.;{}]{0,20}\{e(\d+)\}")
_NOW = re.compile(
    r"\b(?:[Dd]erzeit\w*|[Zz]urzeit|zur Zeit|[Aa]ktuell\w*|[Bb]isher\w*|[Bb]islang|[Ss]eit\b|[Uu]nverändert|bleibt"
    r"|weiterhin|gegenwärtig|momentan|jetzige\w*)"
)
_RISE = re.compile(
    r"\bvon\s(?:[a-zäöü]+\s){0,2}\{e(?P<old>\d+)\}(?:[^.;{}]|\{d\d+\}){0,60}\bauf\s(?:[a-zäöü]+\s){0,2}\{e(?P<new>\d+)\}"
    r"|\{e(?P<new2>\d+)\}[^.;{}]{0,12}\b(?:statt|anstelle von)\s(?:[a-zäöü]+\s){0,2}\{e(?P<old2>\d+)\}"
    r"|\bstatt\s(?:[a-zäöü]+\s){0,2}\{e(?P<old3>\d+)\}[^.;{}]{0,30}\{e(?P<new3>\d+)\}"
)
_RISES = re.compile(
    r"\b(?:steig(?:t|en)|erhöh\w+|anheb\w+|angehoben|anzuheben|Erhöhung|Anhebung|sink(?:t|en)|senk\w+|gesenkt)\b"
)
_BUDGETED = re.compile(
    r"\b(?:veranschlagt|eingeplant|eingestellt|Haushaltsentwurf|Entwurf des Haushalts|vorzusehen|einzuplanen)\b"
)
_DECIDES = re.compile(
    r"\b(?:hat|haben|wurde)\b[^.;]{0,60}\b(?:beschlossen|entschieden|bewilligt|zugestimmt|genehmigt)\b"
    r"|\b(?:beschloss|beschlossen|bewilligte[n]?|genehmigte[n]?|entschied(?:en)?)\b|\bstimmten?\b[^.;]{0,60}\bzu\b"
)
_GRANTED = re.compile(
    r"\b(?:bewilligt\w*|genehmigt\w*|gewährt\w*|beschlossen|beschieden|festgesetzt|zugesagt\w*|hob|setzte|erhöhte|beschloss)\b"
)
_PASSIVE = re.compile(r"\b(?:wurden?|worden)\b")
_SUGGESTS = re.compile(
    r"\b(?:empfiehlt|empfehlen|empfahl|schlägt\b[^.;]{0,80}\bvor|schlug\b[^.;]{0,80}\bvor|vorgeschlagen|soll(?:en|te|ten)?"
    r"|beabsichtigt|plant|geplant|würden?|müsste|wäre[n]?|käme[n]?|könnte[n]?|vorgesehen|bereit|denkbar|möchten?|angeboten)\b"
)
_SUBORDINATE = re.compile(r"\bzu\s\w+en\b|\bdass\b|\w+zu\w+en\b")
_GRANTS = re.compile(
    r"\bw(?:ird|erden)\b[^.;]{0,160}\b(?:gewährt|bewilligt|bereitgestellt|übernommen|gezahlt|bezuschusst|erhöht|angehoben"
    r"|festgesetzt)\b"
)
_OPEN = frozenset({Status.APPLIED, Status.PROPOSED, Status.CURRENT})
_ON_JOINING = frozenset({ContributionKind.ENTRY_FEE, ContributionKind.PURCHASE})
_REFUSES_IT = re.compile(
    r"\W*(?:Dies\w*|Das|Dem|Den|Der|Die|Hierfür|Dafür|Daraus|Damit|Ein(?:e[mnr]?)?)\b[^.;{}]{0,90}"
    r"(?:\babgelehnt|\bablehn\w*|\blehn(?:t|te|en|ten)\b|\bkeine Mehrheit|\bnicht\s(?:\w+\s){0,2}(?:gefolgt|entsprochen|folgen|entsprechen"
    r"|zugestimmt|zu befürworten|befürwortet|gewährt|bewilligt|weiter(?:verfolgt)?|nach(?:gekommen|zukommen)|möglich)|\bverworfen"
    r"|\babzulehnen|\bversagt|\bverweiger\w+|\bvom Tisch|\babschlägig|\babgewiesen|\bwird nichts\b|\bnichts geworden)"
)
_ENDS_NOW = re.compile(
    r"\b(?:entf(?:ällt|allen|iele?)|fällt|fallen)\b[^.;{}]{0,30}\b(?:weg|künftig|fortan|dann|damit|somit|dadurch)\b"
    r"|\b(?:läuft|laufen|lief|liefen)\b[^.;{}]{0,30}\baus\b|\b(?:ausgelaufen|weggefallen|eingestellt worden|aufgezehrt|gestrichen)\b"
)
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
    if status in _OPEN and not told.marked.sentence.motion and _REFUSES_IT.match(told.after):
        return Status.REJECTED
    if status is Status.CURRENT and _ENDS_NOW.search(told.clause):
        return Status.ENDED
    return status


def of_year(background: Background, status: Status, kind: ContributionKind, year: int | None) -> Status:
    """What is told as running but falls due later, or once on joining, is what the paper proposes."""
    later = year is not None and background.paper.told_in is not None and year > background.paper.told_in
    if status is Status.CURRENT and (later or (kind in _ON_JOINING and background.proposes)):
        return background.status
    return status


def _as_told(background: Background, told: Sum) -> Status:
    if _asked(told):
        return _of_request(told)
    if told.row and _REFUSED.search(told.text):
        return Status.REJECTED
    if is_conditional(told.text):
        return Status.PROPOSED
    how = modality(told.marked, told.start, told.end, background.paper.status)
    rise = _of_rise(told, how)
    if rise:
        return rise
    if _is_over(told) and not told.marked.sentence.motion:
        return Status.ENDED
    return _told(background, told, how)


def _of_request(told: Sum) -> Status:
    """Of an amount asked for; of "Antrag auf Erhöhung von {e0} auf {e1}" the old one runs."""
    if is_replaced(told) and not _WANTED.search(told.text[: told.start]):
        return Status.CURRENT
    around = [told.text, *(earlier.text for earlier in told.before[:1] if not (told.row or earlier.money))]
    return Status.REJECTED if any(_REFUSED.search(text) for text in around) else Status.APPLIED


def _is_over(told: Sum) -> bool:
    """Past by its words; by "bis {d0}" only where the sentence tells it as past; or because the sentence goes on to
    what is paid since then."""
    until = _UNTIL.search(told.clause) and _TOLD_AS_PAST.search(told.text) and not _SUBORDINATE.search(told.clause)
    since = any(int(n) > told.number for n in _SINCE.findall(told.text))
    return bool(_OVER.search(told.clause) or until or (since and not _NOW.search(told.clause)))


def is_replaced(told: Sum) -> bool:
    """Whether another amount takes the place of this one ("von {e0} auf {e1}"): the year told is that of the other."""
    return _of_rise(told, Modality.TOLD) is Status.CURRENT


def is_conditional(text: str) -> bool:
    """Whether the sentence speaks of a cost that falls due only with an accession."""
    return bool(_CONDITION.search(text))


def falls_due_with_joining(told: Sum, kind: ContributionKind, status: Status) -> bool:
    """Whether a fee that is told as a matter of course is only due once the body is joined."""
    open_ = status in (Status.CURRENT, Status.APPLIED)
    return open_ and kind in WITH_JOINING and not _NOW.search(told.text)


def _asked(told: Sum) -> bool:
    """Whether the clause of the amount, or the heading of its list, asks for it."""
    if _WANTED.search(told.text[: told.start]):
        return True
    if told.marked.sentence.motion and not _REFUSED.search(told.text):
        return False
    heading = told.before[0].text if told.before and (told.row or told.before[0].text.endswith(":")) else ""
    return bool(_ASKED.search(told.clause) or (_ASKED.search(heading) and not _GRANTED.search(heading)))


def _of_rise(told: Sum, how: Modality) -> Status | None:
    """ "von {e0} auf {e1}": once it has happened the old amount is over, until then the new one is only planned."""
    found = _RISE.search(told.text)
    if found is None:
        return None
    new = next(int(n) for n in (found["new"], found["new2"], found["new3"]) if n is not None)
    old = next(int(n) for n in (found["old"], found["old2"], found["old3"]) if n is not None)
    if told.number not in (old, new):
        return None
    done = how is Modality.OCCURRED and not _DECIDES.search(told.text)
    if told.number == old:
        return Status.ENDED if done else Status.CURRENT
    if _DECIDES.search(told.text):
        return Status.DECIDED
    return Status.CURRENT if done else (Status.PROPOSED if how is Modality.TOLD else tie_status(how))


def _told(background: Background, told: Sum, how: Modality) -> Status:
    """What is told without a plan runs; "nicht" refuses an amount only beside a word for refusing."""
    text = told.text
    if how is Modality.REJECTED and not _REFUSED.search(text):
        return background.status if told.marked.sentence.motion else Status.CURRENT
    if how is Modality.OCCURRED and _GRANTED.search(text) and (_PASSIVE.search(text) or _DECIDES.search(text)):
        return Status.DECIDED
    if told.row and told.before and how is Modality.TOLD and _GRANTED.search(told.before[0].text):
        return Status.DECIDED
    if how in (Modality.TOLD, Modality.OCCURRED) and not told.marked.sentence.motion:
        return _around(background, told)
    return tie_status(how)


def _around(background: Background, told: Sum) -> Status:
    """What the rest of the sentence makes of a plain clause: decided, suggested, budgeted, to rise."""
    text = told.text
    depends = _SUBORDINATE.search(told.clause)
    if depends and _REFUSED.search(text[told.right :] + text[: told.left]):
        return Status.REJECTED
    if depends and _DECIDES.search(text):
        return Status.DECIDED
    if depends and _SUGGESTS.search(text):
        return Status.PROPOSED
    if _GRANTS.search(text) and not _NOW.search(text) and background.proposes:
        return background.status
    if told.leans and told.before[0].text.endswith(";") and _REFUSED.search(told.before[0].text):
        return Status.REJECTED
    ahead = any(moment.date.year >= (background.paper.told_in or moment.date.year) for moment in told.marked.moments)
    if ahead and (_BUDGETED.search(told.clause) or _RISES.search(told.clause)):
        return Status.PROPOSED
    return Status.CURRENT
