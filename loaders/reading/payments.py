"""Payer and payee of an amount: from verbs of paying, from "Beitrag des … an …", else authority and body spoken of."""

import re
from dataclasses import dataclass

from loaders.reading.grammar import ARTICLE, BODY, WHO, actors_in, bodies_in, number_of
from loaders.reading.marked import Marked
from loaders.reading.paper import Paper

_PAYS = re.compile(
    rf"(?P<payer>{WHO})\s[^.;]{{0,100}}?\b(?:zahlt|zahlen|zahlte|zahlten|leistet|leisten|gewährt|gewähren|gewährte|überweist|entrichtet|trägt|steuert|beteiligt sich|bezuschusst|unterstützt|fördert|spendet|stellt|bewilligt|bewilligte)\b"
)
_RECEIVES = re.compile(
    rf"(?P<before>{WHO})?\s?[^.;{{}}]{{0,40}}\b(?:erhält|erhalten|erhielt|bekommt|bekommen|bekam|bezieht|beantragt|beantragte)\b\s?[^.;{{}}]{{0,30}}(?P<after>{WHO})?"
)
_GENITIVE = re.compile(
    rf"(?:[Bb]eitr[aä]g\w*|[Aa]nteil|[Zz]uschuss|Umlage|Förderung|Zuwendung|Einlage)\s(?:des|der|von|vom)\s(?:\w+e[nrs]\s)?(?P<who>{WHO})"
)
_TO = re.compile(rf"\b(?:an|zu|zur|zum|für|in)\s{ARTICLE}(?P<who>{BODY})")
_FROM = re.compile(rf"\b(?:von|vom|durch)\s{ARTICLE}(?P<who>{WHO})")
_OTHERS = re.compile(
    r"(?:Beitrag|beitrag|Umlage|Zuschuss)\s(?:der|von)\s(?:\w+en\s)?(?:Kommunen|Mitglieder|Gesellschafter|Unternehmen|Partner|Gemeinden|Städte|Landkreise|Kreise)\b"
)
_BUYS = re.compile(
    rf"\b(?:[Vv]on|[Vv]om)\s(?:dem\s|der\s|den\s)?(?P<seller>{WHO})[^.;]{{0,60}}\b(?:übernimmt|erwirbt|kauft|übernehmen|erwerben)\b|\b(?:übernimmt|erwirbt|kauft)\b[^.;]{{0,120}}\b(?:von|vom)\s(?:dem\s|der\s)?(?P<seller2>{WHO})"
)


@dataclass(frozen=True, slots=True)
class Sides:
    """``named``: the sentence itself names the payer; ``confidence`` bounds that of the contribution."""

    payer: int | None
    payee: int | None
    named: bool
    confidence: float


def sides(paper: Paper, marked: Marked, at: int, number: int) -> Sides:
    """Who pays and who is paid the amount at ``at`` of the sentence."""
    text = marked.text
    bought = _BUYS.search(text)
    if bought:
        seller = number_of(bought["seller"] or bought["seller2"])
        buyer = next((n for n in actors_in(paper, marked) if n != seller), None)
        return Sides(buyer, seller, True, 0.85)
    payer = _payer(paper, marked)
    payee = _payee(paper, marked, payer)
    named = payer is not None
    others = bool(_OTHERS.search(text))
    if payer is None and paper.issuer and not others:
        payer = paper.issuer.number
    if payee is None:
        payee = _spoken_of(paper, marked, number, payer)
    if payer == payee:
        return Sides(None, None, named, 0.0)
    return Sides(payer, payee, named, 0.95 if named else 0.75)


def _payer(paper: Paper, marked: Marked) -> int | None:
    text = marked.text
    genitive = _GENITIVE.search(text)
    if genitive:
        return number_of(genitive["who"])
    pays = _PAYS.search(text)
    if pays:
        return number_of(pays["payer"])
    giver = _FROM.search(text)
    receives = _RECEIVES.search(text)
    if receives and giver:
        return number_of(giver["who"])
    actors = actors_in(paper, marked)
    return actors[0] if actors else None


def _payee(paper: Paper, marked: Marked, payer: int | None) -> int | None:
    text = marked.text
    receives = _RECEIVES.search(text)
    if receives:
        subject = receives["before"] or receives["after"]
        if subject and number_of(subject) != payer:
            return number_of(subject)
    aims = [number_of(f["who"]) for f in _TO.finditer(text) if number_of(f["who"]) != payer]
    if aims:
        return aims[0]
    named = [n for n in bodies_in(paper, marked) if n != payer]
    return named[0] if named else None


def _spoken_of(paper: Paper, marked: Marked, number: int, payer: int | None) -> int | None:
    """The body that a conditional cost is for (the one joined), else the one the sentences before speak of."""
    if re.search(r"Beitritt|beitr[ie]t", marked.text):
        joined = [
            n
            for m in paper.sentences
            if re.search(r"beitr|Beitritt|tritt\b.*\bbei\b", m.text)
            for n in bodies_in(paper, m)
        ]
        if joined:
            return joined[0]
    if marked.focus and marked.focus.number != payer:
        return marked.focus.number
    return None
