"""What is paid into a company or cooperative: the member's own part, never the whole capital."""

import re

from loaders.reading.money.sums import Sum
from loaders.reading.money.words import MoneyWord

_PART_OF = re.compile(
    r"\bAnteil\w*\s(?:am|des|vom)\s\w+(?:\svon\s\{e\d+\})?[^,;{}]{0,40}\b(?:beträgt|betrug|beläuft sich auf"
    r"|liegt bei)\s(?:\w+\s)?$"
)
_WITH_IT = re.compile(r"\bmit\b[^,;{}]{0,20}$")
_WHOLE = r"(?:Stamm|Grund|Gründungs|Gesellschafts|Genossenschafts|Start)?[Kk]apital\w*"
_OF_WHOLE = re.compile(
    rf"\b(?:[Vv]om|[Aa]m|[Zz]um|[Ii]ns|in das|[Aa]n dem|[Vv]on dem|für das|auf das)\s(?:\w+\s)?{_WHOLE}\b"
    rf"|\b(?:[Dd]as|[Dd]ie)\s{_WHOLE}\b[^.;]{{0,80}}\b(?:erbringt|erbringen|leistet|leisten|zeichnet|bringt|bringen"
    r"|trägt|tragen|übernimmt|übernehmen|aufgebracht|gehalten|hält|halten)\b"
)
_TAKES = re.compile(
    r"\b(?:bringt|bringen|brachte[n]?|trägt|tragen|trug(?:en)?|übernimmt|übernehmen|übernahm(?:en)?|zeichnet|zeichnen"
    r"|zeichnete[n]?|leistet|leisten|leistete[n]?|erbringt|erbringen|hält|halten|hielt(?:en)?|zahlt|zahlen|zahlte[n]?"
    r"|steuert|steuern|entf\w+|beteiligt|eingezahlt|aufgebracht|gehalten|gezeichnet|geleistet|übernommen|zu zahlen"
    r"|einzuzahlen|einzubringen|aufzubringen|zu übernehmen|zu leisten)\b"
)
_NOMINAL = re.compile(
    r"\b(?:Geschäfts|Genossenschafts|Kapital|Gesellschafts)anteile?[ns]?\b[^.;]{0,90}\s(?:im|zum|mit (?:ein|d)em)\s"
    r"(?:Gesamt)?(?:[Nn]enn|[Nn]ominal)(?:wert|betrag)\w*\svon\s(?:insgesamt\s|zusammen\s)?$"
)
_ACQUIRES = re.compile(r"\b(?:erw[ia]rb\w*|erworben|zu erwerben)\b")
_OF_IT = re.compile(r"\W*(?:Davon|Hiervon|Daran|Hieran)\b")
_WHOLE_BEFORE = re.compile(r"\b(?:Stamm|Grund|Gesellschafts|Genossenschafts)kapital\b")
_SIZE = re.compile(
    rf"{_WHOLE}(?:\s\{{b\d+\}}|\s(?:der|des)\s(?:[a-zäöü]+e[nr]\s)?(?:\{{b\d+\}}|[A-ZÄÖÜ]\w+))?"
    r"(?:\s(?:in Höhe )?(?:von|über)|\s\(|:)\s"
    r"(?:insgesamt\s|rund\s)?$"
)
_OF_WHOLE_AHEAD = re.compile(rf"\b(?:[Vv]om|[Vv]on\s(?:dem|diesem)|[Aa]m|[Aa]n\sdem)\s(?:\w+e[nm]\s)?{_WHOLE}\b[^.;]*$")
_SHARES = re.compile(r"\bGeschäftsanteil\w*\s(?:zu|à|von|im Wert von|mit)\s(?:je\s|jeweils\s)?$")
_TOGETHER = re.compile(
    r"\s?(?:[^.;{}]|\{[mb]\d+\}){0,60}(?:zusammen|insgesamt|mithin|somit|also|macht|ergibt|sind das"
    r"|gesamt)\s[^.;{}]{0,20}\{e\d+\}"
)


def is_part_of_capital(told: Sum, cue: MoneyWord) -> bool:
    """ "beteiligt sich mit {e} am Stammkapital", "erwirbt einen Geschäftsanteil im Nennwert von {e}": the member's
    part of it; the whole capital is no cost."""
    ahead = told.text[: told.start]
    if _NOMINAL.search(ahead):
        return bool(_ACQUIRES.search(told.text) or _TAKES.search(told.text))
    with_it = cue.start >= told.end and _WITH_IT.search(ahead)
    part = with_it or (cue.end <= told.start and _PART_OF.search(ahead))
    return "share_capital" in cue.says and bool(part)


def pays_in(told: Sum) -> bool:
    """ "Vom Stammkapital von {e0} bringt die {m1} {e1} auf": of these the second."""
    ahead = told.text[: told.start]
    if _SIZE.search(ahead) or not told.names:
        return False
    if _OF_IT.match(told.text) and told.before and _WHOLE_BEFORE.search(told.before[0].text):
        return bool(_TAKES.search(told.text))
    return bool(_OF_WHOLE.search(told.text) and _TAKES.search(told.text))


def is_size_of_capital(told: Sum) -> bool:
    """ "Von dem Stammkapital in Höhe von {e0} zeichnet die {m1} {e1}": of these the first, which is no cost."""
    whole = _OF_WHOLE_AHEAD.search(told.text[: told.start])
    return whole is not None and _SIZE.search(told.text[: told.start]) is not None


def is_price_of_share(told: Sum) -> bool:
    """ "20 Geschäftsanteile zu je {e0}, zusammen {e1}": what one share costs beside what all cost."""
    return bool(_SHARES.search(told.text[: told.start]) and _TOGETHER.match(told.text[told.end :]))
