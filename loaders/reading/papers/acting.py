"""The committee that a paper speaks of as the one that decides, where no route and no label names it."""

import re

from loaders.reading.papers.committees import COMMITTEE, FULL, PROPER, base_form
from loaders.reading.papers.lines import cells_of
from loaders.reading.papers.numbers import DAY

IN = r"(?:[^.]|(?<=\d)\.)"
"""Anything within a sentence; a dot after a digit belongs to a date or a number."""

_COMMITTEE_OF = {
    "Kreisräte": "Kreistag",
    "Kreisrätinnen": "Kreistag",
    "Stadträte": "Stadtrat",
    "Stadträtinnen": "Stadtrat",
    "Gemeinderäte": "Gemeinderat",
    "Gemeinderätinnen": "Gemeinderat",
    "Stadtverordneten": "Stadtverordnetenversammlung",
    "Gemeindevertreter": "Gemeindevertretung",
    "Stadtvertreter": "Stadtvertretung",
    "Kreistagsmitglieder": "Kreistag",
    "Kreistagsabgeordneten": "Kreistag",
    "Bezirksverordneten": "Bezirksverordnetenversammlung",
    "Ratsmitglieder": "Rat",
    "Ratsherren": "Rat",
    "Ratsfrauen": "Rat",
    "Marktgemeinderäte": "Marktgemeinderat",
}
MEMBERS = "|".join(_COMMITTEE_OF)
FOR = (
    r"stimmten?|votierten?|beschloss(?:en)?|entschied(?:en)?|billigten?|bewilligten?|genehmigten?|verabschiedeten?"
    r"|befürworteten?|gab(?:en)?\s(?:\w+\s)?(?:grünes\sLicht|\w+\sZustimmung)|sprach(?:en)?\ssich|fassten?|einigten?\ssich"
)
DONE = (
    r"(?:beschlossen|zugestimmt|gestimmt|gebilligt|entschieden|bewilligt|genehmigt|befürwortet|verabschiedet|gefasst"
    r"|ausgesprochen|gegeben|votiert)"
)
VOTED = (
    re.compile(rf"\b(?:{FOR})\b{IN}{{0,60}}?\b(?:der|die|das)\s(?P<committee>{FULL})"),
    re.compile(rf"\b[Dd](?:er|ie|as)\s(?P<committee>{FULL})\b{IN}{{0,80}}?\b(?:{FOR})\b"),
    re.compile(rf"\b[Dd](?:er|ie|as)\s(?P<committee>{FULL})\b{IN}{{0,60}}?\bha(?:t|tte)\b{IN}{{0,200}}?\b{DONE}"),
    re.compile(
        rf"\bha(?:t|tte)\s(?:(?:sich|nun|jetzt)\s)?(?:der|die|das)\s(?P<committee>{FULL})\b{IN}{{0,200}}?\b{DONE}"
    ),
    re.compile(
        rf"\bgab(?:en)?\s(?:der|die|das)\s(?P<committee>{FULL})\b{IN}{{0,60}}?\b(?:grünes\sLicht|Zustimmung|Einverständnis)\b"
    ),
    re.compile(rf"\b(?:{FOR})\s(?:\w+\s)?die\s(?P<members>{MEMBERS})\b"),
    re.compile(rf"\b[Dd]ie\s(?P<members>{MEMBERS})\b{IN}{{0,60}}?\b(?:{FOR})\b"),
    re.compile(rf"\bhaben\s(?:\w+\s)?die\s(?P<members>{MEMBERS})\b{IN}{{0,160}}?\b{DONE}"),
    re.compile(rf"\b[Dd]ie\s(?P<members>{MEMBERS})\b{IN}{{0,60}}?\bhaben\b{IN}{{0,160}}?\b{DONE}"),
    re.compile(rf"\b(?:vo[mn]|durch)\s(?:de[nmr]\s|die\s)?(?P<committee>{FULL})\s{IN}{{0,80}}?\b{DONE}"),
)
NOTED = re.compile(
    rf"\b[Dd](?:er|ie|as)\s(?P<committee>{FULL})\b{IN}{{0,60}}?\b(?:nahm|nimmt|hat)\b"
    rf"{IN}{{0,160}}?\b(?:zur\s(?:\w+\s)?Kenntnis|Kenntnis)"
)
_VERBS = (
    r"beschlie(?:ß|ss)t|beschlie(?:ß|ss)en|entscheidet|stimmt|nimmt|wählt|empfiehlt|spricht|ermächtigt|beauftragt|bewilligt|genehmigt"
    r"|billigt|befürwortet|erklärt|ist\sdamit|lehnt|beruft|bestellt|begrüßt|möge|wolle|wird\sgebeten|fasst|unterstützt"
    r"|hält|bittet|fordert|bestätigt|erkennt|bekennt|verzichtet|verweist|vertagt|tritt|hebt|setzt|ändert|verabschiedet|legt|lehnte|lehnten"
)
_ACTORS = (
    re.compile(rf"\b(?:vo[mn]|durch)\s(?:de[nmr]\s)?(?P<committee>{COMMITTEE})\s+empfohlen"),
    re.compile(
        rf"(?:\b[Dd](?:er|ie|as)\s|^[^\w\n]{{0,10}})(?P<committee>{FULL})(?:\s\([^)\n]{{1,40}}\))?(?:,\s)?\s(?:{_VERBS})\b",
        re.MULTILINE,
    ),
)
_PENDING = re.compile(
    rf"\b(?:der|die|das)\s(?P<committee>{FULL})\b{IN}{{0,100}}?"
    r"\b(?:abstimmen|entscheiden|beraten|beschließen|befassen|berät|entscheidet|befasst)\b"
)
_MEETING_OF = re.compile(
    rf"\b(?:Sitzung|Niederschrift|Protokoll|Auszug|Beschluss|Tagung)\b.{{0,60}}?\bde[sr]\s(?P<committee>{FULL})"
)
_ADDRESSED = re.compile(
    rf"^\W{{0,5}}(?:(?:\w+\s){{0,2}}an\s(?:den|die|das)|für\s(?:den|die|das)|zur\sSitzung\s(?:des|der))\s(?P<committee>{FULL})\b",
    re.IGNORECASE,
)
_INFORMED = re.compile(
    rf"\W{{0,3}}(?:\w*[Mm]itteilung|\w*[Aa]ntwort|\w*[Bb]ericht|Information|Stellungnahme|zur\sAnfrage|zur\sVorlage|zur\sKenntnis\w*)"
    rf"\b.{{0,60}}?\s(?:an\s(?:den|die|das)|für\s(?:den|die|das)|im|in\sder)\s(?P<committee>{FULL})\b"
)
_NEAR_TOP = 20
_LONGEST_LINE = 110
_ALONE = re.compile(FULL)
_PLACE = re.compile(rf"\b(?:[Ii]m|[Ii]n\sder|Sitzung\sdes|Sitzung\sder)\s(?P<committee>{FULL})")
_SPOKEN_OF = re.compile(rf"\b[Dd](?:er|ie|as|em|es|en)\s(?P<committee>{FULL})")
_SUBJECT = re.compile(
    rf"(?:^|[.:!?]\s)\W{{0,4}}(?:\d+\.\s*)?D(?:er|ie|as)\s(?P<committee>{FULL})\s[a-zäöü]", re.MULTILINE
)
_WITH_DAY = re.compile(
    rf"(?:[Ff]ür:?\s)?(?P<committee>{FULL})(?:\s{PROPER}(?:\s\([\w.]{{2,20}}\))?)?(?:,?\s(?:am\s)?{DAY})?"
)
_IN_MEETING = re.compile(
    rf"\b(?:[Ii]m|in\sder|über\sdie|zur)\s(?:\d+\.\s)?(?:\w+e[nr]?\s)?(?P<committee>{FULL})\s(?:am|vom)\s"
)
_MEETING_COMPOUND = re.compile(r"\b[Zz]ur\s(?P<committee>Rat|Kreistag|Stadtrat|Gemeinderat|Ortsrat)s?sitzung\b")
_MINUTES_OF = re.compile(
    rf"(?:Auszug\s)?(?:aus\s(?:der|dem)\s)?(?:Niederschrift|Protokoll)\b.{{0,60}}?\bde[sr]\s(?P<committee>{FULL})"
    rf"|(?P<ahead>{FULL})(?:\s{PROPER})?,\s(?:Protokoll|Niederschrift)\b"
)
_OF_FACTION = re.compile(r"\b(?:[Ff]raktion|Gruppe)\b[^.\n]{0,60}\sim\s(?P<committee>" + FULL + ")")


def acting_committee(text: str, is_paper: bool) -> str | None:
    """The committee that decides according to the sentences of the text; in press texts also the one reported on."""
    patterns = (*_ACTORS, *VOTED, NOTED, _SUBJECT)
    for pattern in patterns if is_paper else (*patterns, _PENDING, _PLACE, _SPOKEN_OF):
        found = pattern.search(text)
        named = found.groupdict() if found else {}
        if named.get("committee"):
            return base_form(str(named["committee"]))
        if named.get("members"):
            return _COMMITTEE_OF[str(named["members"])]
    return None


def committee_line(lines: list[str]) -> str | None:
    """The committee whose meeting a short line of the head names, to which it is addressed, or that stands alone."""
    plain = [" ".join(line.strip("#*- \t").split()) for line in lines]
    short = [line for line in plain if line and len(line) <= _LONGEST_LINE]
    for pattern in (_MEETING_OF, _ADDRESSED):
        found = next((hit for line in short if (hit := pattern.search(line))), None)
        if found:
            return base_form(found["committee"])
    cells = [cell for line in short for cell in cells_of(line)]
    alone = next((line for line in short if _ALONE.fullmatch(line)), None)
    with_day = next((hit["committee"] for part in (*short, *cells) if (hit := _WITH_DAY.fullmatch(part))), None)
    faction = next((hit for line in short if (hit := _OF_FACTION.search(line))), None)
    return alone or with_day or _in_meeting(short) or (base_form(faction["committee"]) if faction else None)


def sitting_committee(lines: list[str]) -> str | None:
    """The committee whose minutes a line of the head says these are."""
    found = next((hit for line in lines if (hit := _MINUTES_OF.match(line))), None)
    return base_form(found["committee"] or found["ahead"]) if found else None


def informed_committee(lines: list[str]) -> str | None:
    """The committee to which a line of the head says that somebody answers or reports."""
    found = next((hit for line in lines[:_NEAR_TOP] if (hit := _INFORMED.match(line))), None)
    return base_form(found["committee"]) if found else None


def _in_meeting(lines: list[str]) -> str | None:
    patterns = (_IN_MEETING, _MEETING_COMPOUND)
    found = next((hit for pattern in patterns for line in lines if (hit := pattern.search(line))), None)
    return base_form(found["committee"]) if found else None
