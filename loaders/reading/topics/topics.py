"""What bodies work on: fields that a paper lists, quotes, or names where it tells a body's purpose."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph_model.records.claims import TopicClaim
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.phrases import phrases
from loaders.reading.text.sections import Section
from loaders.reading.topics.themes import themes
from loaders.reading.topics.words import is_known, key_of, names_field

_FIELD = (
    r"(?:(?:Handlungs|Themen|Aktions|Arbeits|Aufgaben|Geschäfts|Tätigkeits|Politik|Kompetenz|Förder)?(?:[Ff]elder[n]?"
    r"|[Ff]eld(?:e?s)?|[Bb]ereiche[n]?)|(?:Kern|Schwerpunkt|Leit)?[Tt]hemen(?:feld\w*|schwerpunkt\w*)?"
    r"|Schwerpunkte[n]?|Arbeitsschwerpunkte[n]?|Aufgabenschwerpunkte[n]?|Zielbereich(?:e[n]?)?)"
)
_ARTICLE = r"(?:d(?:er|ie|as|em|en|es)|eine[mnrs]?|ihre[mnrs]?|seine[mnrs]?)"
_VERBS = (
    r"(?:wird|werden|wurden?|sollen?|sowie|oder|haben|sind|waren|stehen|stehende[nr]?|wie|insbesondere|derselben"
    r"|weitere[nrs]?)"
)
_ADJECTIVE = rf"(?!{_ARTICLE}\s|{_VERBS}\s)[a-zäöüß][a-zäöüß-]+(?:e|en|er|es|em)"
_NOUN = r"(?:[A-ZÄÖÜ][\wäöüß/]*-\s(?:und|sowie|oder)\s)?[A-ZÄÖÜ][\wäöüß/&-]+(?:\s(?:und|sowie)\s-[a-zäöüß][\wäöüß/-]+)?"
_CORE = rf"(?:{_ADJECTIVE}\s){{0,2}}{_NOUN}(?:\s[A-ZÄÖÜ][\wäöüß-]+)?"
_PREPOSITION = r"(?:in|im|an|am|für|von|zur|zum|gegen)"
_TAIL = (
    rf"(?:\s(?:{_PREPOSITION}\s(?:{_ARTICLE}\s)?|{_ARTICLE}\s)(?:{_ADJECTIVE}\s)?{_NOUN}"
    rf"|\s[a-zäöüß]+(?:er|en)\s{_NOUN}|\sälter\swerden|\saufwachsen)"
)
_ITEM = (
    rf"(?:(?:{_ARTICLE}|zum|zur|auf|um|in|im|für|auch|neu|nun|künftig)\s){{0,2}}"
    rf"(?:[„\"][^“\"„]{{3,80}}[“\"]|{_CORE}{_TAIL}{{0,2}}(?:\s\([^(){{}}]{{2,60}}\))?)"
)
_LIST = rf"{_ITEM}(?:(?:,|,?\s(?:und|sowie|bzw\.|oder))\s{_ITEM}){{0,14}}"
_CONNECTED = re.compile(
    rf"\b{_FIELD}\b[^.:„\"(]{{0,60}}?(?::\s|\s\(|\s[–-]\s|\s(?:sind|bleiben|blieben|werden|umfassen|lauten|wie|nämlich|bilden|waren"
    r"|liegen auf|liegen in)\s(?:auch\s|weiterhin\s|künftig\s|vor allem\s|insbesondere\s|derzeit\s|unter anderem\s"
    rf"|u\.\s?a\.\s)?|\svon\s(?=[„\"]))(?P<list>{_LIST})"
)
_DIRECT = re.compile(rf"\b{_FIELD}\s(?P<list>(?!{_ARTICLE}\s){_LIST})")
_QUOTED_CUE = re.compile(
    rf"\b(?:{_FIELD}|Thema|Themas|Clusters?|Aufmerksamkeit für die|Aufmerksamkeit für das)"
    rf"\s[„\"](?P<phrase>[^“\"]{{3,80}})[“\"]"
)
_NAMED_CUE = re.compile(rf"\b(?:{_FIELD}|Clusters?|Thema|Bereich)\s(?P<phrase>{_NOUN}(?:\s[A-ZÄÖÜ][\wäöüß-]+)?)")
_TURNED_TO = re.compile(
    rf"\b(?:auf|um|für)\s(?P<list>{_LIST})\s(?:[a-zäöüß]+\s){{0,2}}"
    r"(?:konzentrier\w+|erweiter\w+|ausgericht\w+|fokussier\w+|eingesetzt|einsetzt)"
    rf"|\b(?:[Kk]onzentration|[Aa]usrichtung|Schwerpunkt|Fokus)\b[^.,:;]{{0,30}}?\sauf\s(?P<list2>{_LIST})"
    rf"|\b[Ee]rweiterung\b[^.,:;]{{0,40}}?\sum\s(?P<list3>{_LIST})"
)
_PURPOSE = re.compile(
    r"\b(?:Ziel(?:e|setzung)?|[Vv]ereinszweck\w*|Zweck\w*|widme[nt]?|setzt sich|setzen sich|vertritt|voranbringen"
    r"|voranzubringen|befasst|beschäftigt sich|fördert|stärkt|stärken|vernetzt|bündelt|koordiniert|berät|engagiert"
    r"|dient|unterstützt|Aufgaben? (?:ist|sind)|kümmert|wirbt|werben|betreibt|betreiben|zuständig"
    r"|[Pp]lattform für|schulen|schult|Beitrag zu[mr]?|[Nn]etzwerkarbeit)\b"
)
_GOES_ON = re.compile(r"(?:D(?:er|ie|as)|Er|Sie|Es|\{m\d+\})\s")
"""What a sentence begins with that goes on about the body spoken of."""
_ADVANCING = re.compile(r"\bin\s(?P<list>[A-ZÄÖÜ][\wäöüß-]+(?:,\s[A-ZÄÖÜ][\wäöüß-]+)*\sund\s[A-ZÄÖÜ][\wäöüß-]+)\svoran")
_NOUNS = re.compile(
    rf"\b(?:in|im|bei|für|auf|an|um|zur|zum|der|die|des|dem|von|mit)\s(?:{_ARTICLE}\s)?(?P<list>{_CORE}(?:\svon\s{_NOUN})?"
    rf"(?:(?:,|\sund|\ssowie)\s{_CORE}){{0,6}})"
)
_QUOTED = re.compile(r"[„\"](?P<phrase>[^“\"„]{3,80})[“\"]")
_MARK = re.compile(r"\{[mbed]\d+\}")
_LEADING = re.compile(rf"^(?:(?:{_ARTICLE}|zum|zur|auf|um|in|im|für|auch|neu|nun|künftig)\s){{1,3}}")
_ANNOUNCED = re.compile(r"^(?:Bereich|Thema|Feld|Gebiet)(?:e|en|s|er|ern)?\s")
_ASIDE = re.compile(r"\s\([^()]*\)")
_OF = re.compile(r"\s(?:des|der)\s[A-ZÄÖÜ][\wäöüß-]+$")
_UNITS = re.compile(r"[Bb]ereich")
_FORM = re.compile(r"\bauswählen\b|\bWählen Sie\b|\bankreuzen\b|\brelevant\b|\bberührt\b")
_ANNOUNCES = re.compile(
    r"[Ff]eld|[Bb]ereich|[Tt]hem|[Ss]chwerpunkt|Cluster|Aufmerksamkeit|[Kk]onzentr|[Ee]rweiter|[Aa]us(?:ge)?richt"
    r"|[Ff]okus|eingesetzt|einsetzt|voran"
)
_CUED = Cued(
    _ANNOUNCES,
    (
        "eld",
        "ereich",
        "hem",
        "chwerpunkt",
        "Cluster",
        "Aufmerksam",
        "onzentr",
        "rweiter",
        "richt",
        "okus",
        "einges",
        "einsetzt",
        "voran",
    ),
)
_IN_FIELDS = re.compile(rf"\b(?:in|auf)\s(?:den|dem)\s{_FIELD}(?:\s|$)")
"""A list that itself says behind which words the fields stand: "Nutzung von Technik in den Bereichen A und B"."""
_LABEL = re.compile(rf"\W*{_FIELD}:?")
_BULLET = re.compile(r"^[-•*–·▪]\s?(?P<phrase>[^:.;]{3,60})[,;]?$")
_ITEM_OF = re.compile(r"(?:[-•*–·▪]|\(?\d{1,2}[.)]|[a-h][.)])\s(?!(?:[Dd](?:er|ie|as)\s)?[„\"]?\{b)")
_OFFICE = re.compile(
    r"(?:ministerium|ausschuss|amt|referat|dezernat|abteilung|dienst|fachbereich|behörde|verwaltung|ressort)"
    r"(?:e?s)?\s$",
    re.IGNORECASE,
)
"""What stands behind these is the name of an office, not what it is for."""
_LONGEST = 60


def topics(paper: Paper) -> Iterator[Finding]:
    """The fields of work that sentences tell, tied to the body they tell of (none: the paper as a whole); where none
    does, those that the title or the name of a body says."""
    told = list(_told(paper))
    yield from told or themes(paper)


def _told(paper: Paper) -> Iterator[Finding]:
    under_label = False
    announced: tuple[int, ...] = ()
    for marked in paper.sentences:
        announced = _announced(paper, marked, announced)
        bullet = _BULLET.match(marked.text)
        if under_label and bullet and _is_phrase(bullet["phrase"]):
            yield _topic(paper, marked, bullet["phrase"], bullet.span(), "handlungsfelder", 0.85)
            continue
        under_label = bool(_LABEL.fullmatch(marked.text.strip()))
        told = [] if marked.sentence.section is Section.HEAD else [*_listed(paper, marked), *_purposes(paper, marked)]
        if not told or _FORM.search(marked.text):
            continue
        found = _fullest(told)
        of_list = announced if _ITEM_OF.match(marked.text) else ()
        yield from (replace(f, subjects=of_list) if of_list else f for f in found)


def _announced(paper: Paper, marked: Marked, before: tuple[int, ...]) -> tuple[int, ...]:
    """The body whose list goes on here: "{b1} hat diese Ziele:" and then its items, up to one that names its own."""
    if _ITEM_OF.match(marked.text):
        return before
    return tuple(bodies_in(paper, marked)[:1]) if marked.text.rstrip().endswith(":") else ()


def _fullest(found: list[Finding]) -> Iterator[Finding]:
    """Without the phrases that are part of a longer one of the same sentence."""
    said = [f.claim.phrase for f in found if isinstance(f.claim, TopicClaim)]
    for finding, phrase in zip(found, said, strict=True):
        if not any(phrase != other and phrase in other for other in said):
            yield finding


def split_list(words: str) -> list[str]:
    """ "A, B und C" or, where "sowie" closes the list, "A, B und C sowie D" with "B und C" as one field, unless both
    are fields of the vocabulary."""
    quoted = [found["phrase"] for found in _QUOTED.finditer(words)]
    if quoted:
        return quoted
    parts = re.split(r",\s|\ssowie\s", _ASIDE.sub("", words))
    if " sowie " not in words and " und " in parts[-1] and not is_known(_bare(parts[-1])):
        parts[-1:] = re.split(r"(?<!-)\sund\s(?!-)", parts[-1], maxsplit=1)
    return [part for part in (_bare(part) for part in _apart(parts)) if part]


def _apart(parts: list[str]) -> Iterator[str]:
    """Two fields of the vocabulary that "und" joins are two, where they are not one of it together or of one kind."""
    for part in parts:
        halves = re.split(r"(?<!-)\sund\s(?!-)", part)
        twofold = len(halves) > 1 and not is_known(_bare(part)) and all(is_known(_bare(half)) for half in halves)
        twofold = twofold and len({key_of(_bare(half)) for half in halves}) > 1
        yield from halves if twofold else [part]


def _bare(part: str) -> str:
    """A field without article, aside and the word that announces it; without a genitive where it says enough."""
    plain = re.sub(r"^(?:und|sowie|oder)\s", "", part.strip(" .;:,()"))
    plain = _ANNOUNCED.sub("", _LEADING.sub("", plain))
    core = _OF.sub("", plain)
    return core if core != plain and is_known(core) else plain


def _listed(paper: Paper, marked: Marked) -> Iterator[Finding]:
    if not _CUED.search(marked.text):
        return
    for pattern, sure in ((_CONNECTED, 0.85), (_DIRECT, 0.8), (_TURNED_TO, 0.6), (_ADVANCING, 0.6)):
        for cue in pattern.finditer(marked.text):
            said = next(w for name, w in cue.groupdict().items() if name.startswith("list") and w)
            words = _IN_FIELDS.split(said)[-1]
            found = [phrase for phrase in split_list(words) if _is_phrase(phrase)]
            if _UNITS.search(cue.group().split()[0]) and not _mostly_known(found):
                continue
            for phrase in found:
                yield _topic(paper, marked, phrase, cue.span(), "handlungsfelder", sure)
    for pattern, sure in ((_QUOTED_CUE, 0.8), (_NAMED_CUE, 0.6)):
        for cue in pattern.finditer(marked.text):
            if _is_phrase(cue["phrase"]) and (pattern is _QUOTED_CUE or names_field(cue["phrase"])):
                yield _topic(paper, marked, cue["phrase"], cue.span(), "themenfeld", sure)


def _mostly_known(found: list[str]) -> bool:
    """ "Bereiche" are as often units of a house as fields of work: half of them must be fields that we know."""
    return 2 * sum(names_field(phrase) for phrase in found) >= max(1, len(found))


def _purposes(paper: Paper, marked: Marked) -> Iterator[Finding]:
    """A word of the vocabulary in a sentence that tells what a body is for."""
    spoken_of = bodies_in(paper, marked) or (marked.focus and _GOES_ON.match(marked.text))
    if not spoken_of or not _PURPOSE.search(marked.text):
        return
    for cue in _NOUNS.finditer(marked.text):
        if _OFFICE.search(marked.text, max(0, cue.start() - 30), cue.start()):
            continue
        for phrase in split_list(cue["list"]):
            if names_field(phrase) and _is_phrase(phrase):
                yield _topic(paper, marked, phrase, cue.span(), "zweck", 0.55)


def _is_phrase(phrase: str) -> bool:
    told = 3 <= len(phrase) <= _LONGEST and any(c.isupper() for c in phrase)
    return told and not _MARK.search(phrase) and not _LABEL.fullmatch(phrase)


def _topic(paper: Paper, marked: Marked, phrase: str, span: tuple[int, int], rule: str, sure: float) -> Finding:
    body = bodies_in(paper, marked, 0, span[0])[:1] or _spoken_of(paper, marked)
    claim = TopicClaim(phrase=phrase, key=key_of(phrase))
    return Finding(claim, tuple(body), (), *marked.passage(*span), rule, sure)


def _spoken_of(paper: Paper, marked: Marked) -> list[int]:
    """The body that the sentences before speak of, else the one named behind, else the one of the title."""
    subject = [paper.subject.number] if paper.subject else []
    if marked.focus and not (subject and _only_beside(paper, marked, marked.focus.number)):
        return [marked.focus.number]
    return bodies_in(paper, marked)[:1] or subject


def _only_beside(paper: Paper, marked: Marked, number: int) -> bool:
    """Whether a paragraph before named the body last, and only as somebody's partner: "… mit der {b1}"."""
    last = paper.last_naming(number, marked.sentence.start)
    if last is None or last.sentence.paragraph == marked.sentence.paragraph:
        return False
    named = [phrase for phrase in phrases(paper, last) if number in phrase.numbers]
    return bool(named) and all(phrase.preposition == "mit" for phrase in named)
