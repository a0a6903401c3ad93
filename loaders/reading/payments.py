"""Payer and payee of an amount: from verbs of paying, from "Beitrag des … an …", else authority and body spoken of."""

import re
from dataclasses import dataclass

from loaders.reading.grammar import ARTICLE, BODY, LIST, WHO, actors_in, bodies_in, lists, number_of
from loaders.reading.marked import Marked
from loaders.reading.money_kinds import Sum, is_conditional
from loaders.reading.paper import Paper

_GIVING = (
    r"zahlt|zahlen|zahlte|zahlten|leistet|leisten|gewährt|gewähren|gewährte|überweist|entrichtet|trägt|steuert"
    r"|beteiligt sich|bezuschusst"
    r"|unterstützt|unterstützte|fördert|fördern|spendet|stellt|bewilligt|bewilligte|gibt|geben"
)
_PAYS = re.compile(
    rf"(?<![Dd]em\s)(?P<payer>{LIST})\s(?:(?!\b(?:wird|werden|wurden?)\b)[^.;]){{0,100}}?\b(?:{_GIVING})\b"
    rf"|\b(?:{_GIVING})\s(?:die\s|der\s|das\s)?(?P<behind>{LIST})"
)
_RECEIVES = re.compile(
    rf"(?P<before>{WHO})?\s?[^.;{{}}]{{0,40}}\b(?:erhält|erhalten|erhielt|bekommt|bekommen|bekam|bezieht|beantragt"
    rf"|beantragte)\b\s?[^.;{{}}]{{0,30}}(?P<after>{WHO})?"
)
_GENITIVE = re.compile(
    rf"(?:\w*[Bb]eitr[aä]g\w*|[Aa]nteil|[Zz]usch[uü]ss\w*|\w*[Uu]mlage|Förderung|Zuwendung|Einlage)\s(?:des|der|von"
    rf"|vom)\s(?:\w+e[nrs]\s)?(?P<who>{WHO})"
)
_TO = re.compile(rf"\b(?:an|zu|zur|zum|für|in|am)\s{ARTICLE}(?P<who>{BODY})")
_FROM = re.compile(rf"\b(?:von|vom|durch|beim|bei)\s{ARTICLE}(?P<who>{WHO})")
_OTHERS = re.compile(
    r"(?:\w*[Bb]eitr[aä]g\w*|Umlage|Zuschuss)\s(?:der|von)\s(?:\w+en\s)?(?:Kommunen|Mitglieder|Gesellschafter"
    r"|Unternehmen|Partner|Gemeinden|Städte|Landkreise|Kreise)\b"
)
_BUYS = re.compile(
    rf"\b(?:[Vv]on|[Vv]om)\s(?:dem\s|der\s|den\s)?(?P<seller>{WHO})[^.;]{{0,60}}\b(?:übernimmt|erwirbt|kauft"
    rf"|übernehmen|erwerben)\b"
    rf"|\b(?:übernimmt|erwirbt|kauft)\b[^.;]{{0,120}}\b(?:von|vom)\s(?:dem\s|der\s)?(?P<seller2>{WHO})"
)
_BESIDE = re.compile(
    r"\{b(\d+)\}[“\"]?\s?(?:[:(–-]\s?|\((?:Mitglieds|Jahres)?[Bb]eitrag:?\s"
    r"|mit\s|jährlich\s|erhält\s|in Höhe von\s){0,2}$"
)
_EACH = re.compile(r"\{m(\d+)\}\s?(?:\(|mit\s|zahlt\s|:\s|gibt\s)?(?:jährlich\s|rund\s)?$")
_ACCESSION = re.compile(r"[Bb]eitr[ie]t|tritt\b.*\bbei\b")
_STATE = re.compile(
    r"\b(?:[Dd]as|[Vv]om|[Dd]em)\sLand\b|\b[Dd]es\sLandes\b|\b[Vv]om\sBund\b|\b[Dd]er\sBund\s(?:fördert|zahlt|gibt)"
)
_STATES = ("Land ", "Freistaat ")


@dataclass(frozen=True, slots=True)
class Sides:
    """``payer_named`` and ``payee_named``: the sentence itself speaks of them; ``confidence`` bounds that of the
    contribution. No payers: the paper only says that others pay."""

    payers: tuple[int, ...]
    payee: int | None
    payer_named: bool
    payee_named: bool
    confidence: float


def sides(paper: Paper, marked: Marked, amount: Sum) -> Sides:
    """Who pays and who is paid an amount of the sentence."""
    bought = _BUYS.search(marked.text)
    if bought:
        seller = number_of(bought["seller"] or bought["seller2"])
        buyers = tuple(n for n in actors_in(paper, marked) if n != seller)[:1]
        return Sides(buyers, seller, True, True, 0.85)
    payers = _each(marked, amount) or _payers(paper, marked)
    named = bool(payers)
    unnamed = _OTHERS.search(marked.text) or _STATE.search(marked.text)
    if not payers and paper.issuer and not unnamed:
        payers = (paper.issuer.number,)
    told = _payee(paper, marked, amount, payers)
    payee = told if told is not None else _spoken_of(paper, marked, payers)
    payers = tuple(payer for payer in payers if payer != payee)
    if not payers and not unnamed:
        return Sides((), None, named, told is not None, 0.0)
    return Sides(payers, payee, named, told is not None, 0.95 if named else 0.75)


def _each(marked: Marked, amount: Sum) -> tuple[int, ...]:
    """ "{m1} zahlt {e0}, {m2} {e1}": of several amounts each has its payer before it."""
    beside = _EACH.search(marked.text[: amount.start])
    return (int(beside[1]),) if beside and len(marked.money) > 1 else ()


def _payers(paper: Paper, marked: Marked) -> tuple[int, ...]:
    text = marked.text
    genitive = _GENITIVE.search(text)
    if genitive and paper.entity(number_of(genitive["who"])).territorial:
        return (number_of(genitive["who"]),)
    receives, giver = _RECEIVES.search(text), _FROM.search(text)
    if receives:
        return (number_of(giver["who"]),) if giver else ()
    pays = _PAYS.search(text)
    if pays:
        numbers = lists(pays["payer"] or pays["behind"])[0].numbers
        each = len(numbers) > 1 and re.search(r"\b(?:jeweils|je)\b", text)
        return numbers if each else numbers[:1]
    if giver:
        return (number_of(giver["who"]),)
    return tuple(actors_in(paper, marked)[:1])


def _payee(paper: Paper, marked: Marked, amount: Sum, payers: tuple[int, ...]) -> int | None:
    text = marked.text
    beside = _BESIDE.search(text[: amount.start])
    if beside and int(beside[1]) not in payers:
        return int(beside[1])
    receives = _RECEIVES.search(text)
    subject = (receives["before"] or receives["after"]) if receives else None
    if subject and number_of(subject) not in payers and _can_receive(paper, marked, number_of(subject)):
        return number_of(subject)
    aims = [number_of(f["who"]) for f in _TO.finditer(text) if number_of(f["who"]) not in payers]
    named = aims or [n for n in bodies_in(paper, marked) if n not in payers]
    return named[0] if named else None


def _can_receive(paper: Paper, marked: Marked, number: int) -> bool:
    """A municipality receives only where the sentence names no body, a Land never."""
    entity = paper.entity(number)
    return not entity.name.startswith(_STATES) and not (entity.territorial and bodies_in(paper, marked))


def _spoken_of(paper: Paper, marked: Marked, payers: tuple[int, ...]) -> int | None:
    """The body that a conditional cost is for (the one joined), else the one the sentences before speak of."""
    if is_conditional(marked.text):
        joined = [n for m in paper.sentences if _ACCESSION.search(m.text) for n in bodies_in(paper, m)]
        if joined:
            return joined[0]
    if marked.focus and marked.focus.number not in payers:
        return marked.focus.number
    return paper.subject.number if paper.subject and paper.subject.number not in payers else None
