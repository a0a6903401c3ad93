"""Names of bodies in one sentence, by their form: a kind word with its company, a legal form, a known pattern."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.formed_names import by_legal_form
from loaders.reading.names.found import Found, longest_first
from loaders.reading.names.ground_forms import ground_form
from loaders.reading.names.insurers import INSURERS
from loaders.reading.names.kind_names import by_kind
from loaders.reading.names.likeness import form_of
from loaders.reading.names.plurals import plurals
from loaders.reading.names.suspended import suspended
from loaders.reading.names.vocabulary import LEGAL_FORM, NO_PARTNER, NOT_NAMED, PROGRAMME, TITLE, kind_word
from loaders.reading.names.words import words
from loaders.reading.text.cued import Cued, Cues

_NEW_NAME = re.compile(
    r"\b(?:umbenannt|umzubenennen|umbenennen|Umbenennung|heißt(?!\ses\b)|heißen|nennt sich|firmiert|den Namen|dem Namen"
    r"|künftig als)\b"
)
_BEFORE = 60
_QUOTED = re.compile(r"[„\"](?P<name>[A-ZÄÖÜ][^“\"„]{3,80})[“\"]")
_SAID = re.compile(
    r",\s[a-zäöüß]|[,!?]$|\b(?:ist|sind|war|wird|werden|hat|haben|kann|können|soll|muss|müssen|wir|ich|man)\b"
)
"""What is quoted is what somebody said, and no name."""
_TIED_QUOTE = re.compile(
    r"\b(?:[Bb]eitritt|[Mm]itglied(?:schaft)?|[Aa]ustritt|beigetreten|angeschlossen|[Gg]esellschafter(?:in)?|gegründet)\b"
    r"[^.;„\"“]{0,40}[„\"](?P<name>[A-ZÄÖÜ][^“\"„]{3,80})[“\"]"
)
_CHAPTER = re.compile(
    r"(?:Kreis|Orts|Landes|Bezirks|Regional|Stadt|Diözesan)(?:verband|verein|gruppe|vereinigung)|Ortsgruppe"
)
_CHAPTER_BEHIND = re.compile(rf",?\s(?:{_CHAPTER.pattern})(?:\s[A-ZÄÖÜ][\w-]+){{0,2}}(?:\s(?:{LEGAL_FORM})(?![\w-]))?")
_BRAND = re.compile(
    r"\b(?:Mitglied\sbei|Mitgliedschaft\sbei|Beitritt\szu|Austritt\saus)\s"
    r"(?P<name>[A-ZÄÖÜ][\w-]+(?:\s(?:for|of|and|the|[A-ZÄÖÜ][\w-]+))+)"
)
_SMALL_CALLED = re.compile(
    r"\b(?:[Mm]itglied(?:schaft)?|[Bb]eitritt|[Aa]ustritt)\s(?:im|zum|beim|aus dem)\s"
    r"(?P<name>[b-df-hj-np-tv-xz]{3,5})\b"
)
_CALLED = re.compile(
    r"\b(?:[Bb]eitritt\szu[rm]|Mitglied\s(?:in\sder|im|der|des|bei\sder|beim)|Mitgliedschaft\s(?:in\sder|im|bei\sder"
    r"|beim)|tritt\sde[rm]|Austritt\saus\sde[rm]"
    r"|trat\sde[rm]|gehört\sde[rm])\s[„\"]?(?P<name>[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7}(?:\s[A-ZÄÖÜ][\wäöü]+)?)(?![\w-])"
)
_SPELLED = re.compile(
    r"(?P<name>(?:[A-ZÄÖÜ][\wäöüß-]*)(?:\s(?:[A-ZÄÖÜ][\wäöüß-]*|für|der|die|des|und|in|im|zur|zum)){1,8})"
    r"\s\((?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,7})\)"
)
_LAW_OR_PARTY = re.compile(
    r"(?:gesetz\w*|gesetzbuch\w*|ordnung|verordnung|richtlinie|verkehr\w*|CDU|CSU|SPD|FDP|AfD|GRÜNE|LINKE|BSW|EU|AG)$"
)
_EVTZ = r"[Ee]uropäische[rsnm]?\sVerbund(?:e?s)?\sfür\sterritoriale\sZusammenarbeit(?:\s\(EVTZ\))?"
_FORM_FIRST = re.compile(rf"\b(?P<form>EVTZ|gGmbH|GmbH|{_EVTZ})\s[„\"](?P<name>[^“\"„]{{3,80}})[“\"]")
_FORM_ALONE = re.compile(_EVTZ)
_CUED_NEW = Cued(
    _NEW_NAME, ("nannt", "umzubenennen", "umbenennen", "Umbenennung", "heiß", "nennt", "firmiert", "Namen", "künftig")
)
_TIED = Cues(("itglied", "tritt", "trat", "gehört"), _BRAND, _SMALL_CALLED, _CALLED)
_QUOTES = Cues(("„", '"'), _TIED_QUOTE, _FORM_FIRST, _QUOTED)
_CUED_SPELLED = Cued(_SPELLED, ("(",))


def bodies(text: str) -> list[Found]:
    """Every name of a body in the sentence, in its ground form."""
    said = words(text)
    found = [
        *by_legal_form(text, said),
        *by_kind(text, said),
        *_by_pattern(text),
        *_quoted(text),
        *_shortened(text),
        *suspended(text),
        *plurals(said),
    ]
    found += [whole for name in found if (whole := _with_chapter(text, name))]
    return longest_first([_judged(name) for name in found if not _is_programme(text, name)])


_RIGHTS = re.compile(r"(?:Nicht )?[Rr]echtsfähige[rsn]? \w+(?: des \w+ Rechts)?")
"""What a body is by law, and no name of it."""


def _judged(name: Found) -> Found:
    """Who audits a body, and an agency of the state, counts only where a fact speaks of it."""
    return replace(name, strong=False) if NO_PARTNER.search(name.name) else name


def _is_programme(text: str, name: Found) -> bool:
    """A programme or project is no body: "Förderprogramm „…“", and a quoted name in small letters."""
    if _FORM_ALONE.fullmatch(text, name.start, name.end) or _RIGHTS.fullmatch(name.name):
        return True
    before = text[max(0, name.start - _BEFORE) : name.start].rstrip(' „“"»')
    return bool(PROGRAMME.search(before.rpartition(" ")[2])) or (
        name.name[0].islower() and " " not in name.name and "." not in name.name
    )


def _with_chapter(text: str, name: Found) -> Found | None:
    """The local chapter that stands behind the name of an association: "…bund, Kreisverband Astadt e. V."."""
    if name.kind not in (BodyKind.UMBRELLA, BodyKind.ASSOCIATION) or _CHAPTER.search(name.name):
        return None
    chapter = _CHAPTER_BEHIND.match(text, name.end)
    if chapter is None:
        return None
    return replace(name, end=chapter.end(), name=f"{name.name}{chapter.group()}", also=(), strong=True)


def _by_pattern(text: str) -> Iterator[Found]:
    for found in INSURERS.finditer(text):
        yield Found(found.start(), found.end(), found.group(), BodyKind.INSURER)


def _quoted(text: str) -> Iterator[Found]:
    """A quoted name behind a legal form, behind a word of ties, or where the sentence gives a body its new name."""
    if not _QUOTES.stand_in(text):
        return
    for found in _FORM_FIRST.finditer(text):
        form = found["form"] if len(found["form"]) < 6 else "EVTZ"
        yield Found(found.start(), found.end(), f"{found['name']} {form}", None)
    for found in _TIED_QUOTE.finditer(text):
        before = text[: found.start("name")].rstrip(' „"').rpartition(" ")[2]
        if len(found["name"].split()) > 1 and not TITLE.search(before) and not _is_headed(found["name"]):
            yield Found(found.start("name") - 1, found.end(), found["name"], None, strong=False)
    if _CUED_NEW.search(text):
        for found in _QUOTED.finditer(text):
            if not _SAID.search(found["name"]):
                yield Found(found.start(), found.end(), found["name"], None)


def _is_headed(name: str) -> bool:
    """Whether the name has a kind word or a legal form, so that other rules find it."""
    return form_of(name) is not None or any(kind_word(word) for word in name.split())


def _shortened(text: str) -> Iterator[Found]:
    """A name spelled out before its abbreviation in brackets, and one that somebody joins or is member of."""
    for found in _CUED_SPELLED.finditer(text):
        start = _spelled_from(found["name"], found["short"])
        if start is not None and not _LAW_OR_PARTY.search(found["name"]):
            first = found.start() + start
            yield Found(first, found.end("name"), ground_form(text[first : found.end("name")]), None, strong=False)
    if not _TIED.stand_in(text):
        return
    for brand in (*_BRAND.finditer(text), *_SMALL_CALLED.finditer(text)):
        if not NOT_NAMED.match(brand["name"]) and not kind_word(brand["name"].split()[0]):
            yield Found(brand.start("name"), brand.end("name"), brand["name"], None)
    for found in _CALLED.finditer(text):
        short = found["name"].split()[0]
        if sum(letter.isupper() for letter in short) * 2 > len(short) and not _LAW_OR_PARTY.search(short):
            yield Found(found.start("name"), found.start("name") + len(short), short, None)


def _spelled_from(name: str, short: str) -> int | None:
    """Where the words begin whose first letters, capitals inside them too, spell ``short``."""
    for word in reversed(list(re.finditer(r"\b[A-ZÄÖÜ]", name))):
        initials = "".join(re.findall(r"(?<![A-Za-zäöüßÄÖÜ])[A-Za-zÄÖÜ]|(?<=[a-zäöüß])[A-ZÄÖÜ]", name[word.start() :]))
        wanted = [letter for letter in short.casefold() if letter in initials.casefold()]
        if (name[word.start()].casefold() == short[0].casefold() and len(wanted) == len(short)) or initials == short:
            return word.start()
    return None
