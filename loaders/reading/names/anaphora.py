"""What stands for a name: "der Verein", "die GmbH", "dieser", "sie"; and the authority that writes the paper."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph_model.values.body_kinds import ORGANS, BodyKind
from graph_model.values.vocabularies import LegalForm
from loaders.reading.names.entities import Entity
from loaders.reading.names.vocabulary import kind_word
from loaders.reading.text.cued import Cued

_ARTICLES = (
    r"(?:[Dd](?:er|ie|as|em|en|es)|[Dd]ies(?:er|e|es|em|en)"
    r"|[Vv]om|[Zz]um|[Zz]ur|[Ii]m|[Bb]eim|[Aa]m|[Ii]hre?[mnrs]?|[Ii]ns)"
)
_GENERAL = re.compile(
    rf"\b{_ARTICLES}\s(?:[a-zäöü]{{3,20}}e[nrsm]?\s){{0,2}}(?P<word>g?GmbH(?![\w-])(?!\s[„\"])|[A-ZÄÖÜ][A-Za-zäöü]{{3,24}}"
    r"(?![\w-])(?!\s[A-ZÄÖÜ„\"]))"
)
_NAMED_NEW = re.compile(r"\w+\s(?:neue|neu|künftige|gemeinsame)[nrsm]?\s")
"""What has yet to be named is none of those spoken of."""
_ATTRIBUTED = re.compile(
    r"\b(?:gegründete|errichtete|geschaffene|getragene|geführte|betriebene|geförderte|bestehende)[nrsm]?\s"
    r"(?P<word>g?GmbH|AöR|[A-ZÄÖÜ][A-Za-zäöü]{3,24})(?![\w-])(?!\s[A-ZÄÖÜ„\"])"
)
_LED = re.compile(
    r"\b[Dd](?:er|ie|as|em|en|es)\s(?:(?:von|vom|durch|im|in|am|seit|gemeinsam|zusammen)\s[^,;]{0,120}|\d{4}\s)$"
)
_CUED_ATTRIBUTED = Cued(_ATTRIBUTED, ("ete", "rte", "ene", "ende"))
"""What was done to it stands between the article and the word: "die 1999 von der {m1} gegründete Gesellschaft"."""
_INDEFINITE = re.compile(
    r"\b[Ee]in(?:e[nmrs]?)?\s(?:[a-zäöü]{3,20}e[nrsm]?\s){0,2}(?P<word>[A-ZÄÖÜ][A-Za-zäöü]{3,24})(?![\w-])(?!\s[A-ZÄÖÜ„\"])"
)
_OTHER_WORDS = re.compile(r"(?:GmbH|gGmbH|Unternehmen|Gremium|Einrichtung|Ortsverein|Anstalt)(?:e?s)?")
_NO_WORDS = frozenset({"region", "bund", "zentrale", "tisch", "kreuz", "hilfsdienst"})
_FOUNDED = re.compile(r"\s(?:eine[rs]|der|des|von|dieser|dieses)\b")
_OF_MONEY = r"(?:beträgt|betrug|beläuft sich|belief sich|bemisst sich|bemaß sich)\b"
"""Whoever is meant before these is a sum, not a body."""
_PRONOUN = re.compile(
    r"(?:^(?:[^\w]*)|,\s|;\s|\bund\s|\bdass\s)(?P<word>[Dd]ies(?:er|e|es)|[Ss]ie|[Ee]r|[Ee]s)(?=\s(?:[a-zäöü]|\{))"
    rf"(?!\s{_OF_MONEY})"
    r"|\b(?:wird|wurde|ist|war)\s(?P<behind>es|sie|er)(?=\s(?:von|vom|durch)\b)"
    r"|\b(?:ha(?:t|be|tte)|erhält|erhielt|erhalte|beantragte?|bittet|bat|zahlte?|leistete?|ist|war|wird|wurde|bleibt|gehört"
    r"|gehörte|sitzt|wirkt|tritt|trat|hält|trägt|entrichtet|beteiligte?|fördert|unterstützt)\s(?P<inverted>sie|er)(?=\s)"
)
_PRONOUNS = frozenset({"dieser", "diese", "dieses", "sie", "er", "es", "Dieser", "Diese", "Dieses", "Sie", "Er", "Es"})
_OPENS = re.compile(r"\W*(?:[Dd]iese[rs]?|[Ss]ie|[Ee][rs])\s")
_SHORT = {
    "gmbh": frozenset({LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.UG}),
    "ggmbh": frozenset({LegalForm.GGMBH}),
}
COMPANY_FORMS = frozenset(
    {LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.AG, LegalForm.UG, LegalForm.KG, LegalForm.EG}
)
_PUBLIC_FORMS = frozenset({LegalForm.AOER, LegalForm.KU, LegalForm.GKU})
_JOINED = frozenset(
    {BodyKind.ALLIANCE, BodyKind.NETWORK, BodyKind.INITIATIVE, BodyKind.CONFERENCE, BodyKind.WORKING_COMMUNITY}
)
_UMBRELLAS = frozenset({BodyKind.UMBRELLA, BodyKind.SPECIAL_PURPOSE, BodyKind.LANDSCAPE_ASSOCIATION})
_KINDS = {
    "gesellschaft": frozenset({BodyKind.COMPANY}),
    "unternehmen": frozenset({BodyKind.COMPANY}),
    "ortsverein": frozenset({BodyKind.ASSOCIATION, BodyKind.UMBRELLA}),
    "gremium": _JOINED | ORGANS,
    "einrichtung": frozenset(
        {
            BodyKind.INSTITUTION,
            BodyKind.CENTRE,
            BodyKind.HOSPICE,
            BodyKind.HOSPITAL,
            BodyKind.COORDINATION_OFFICE,
        }
    ),
}
"""The kinds that words stand for which are no kind words themselves."""
_NEUTER = (
    "bündnis",
    "netzwerk",
    "netz",
    "forum",
    "klinikum",
    "krankenhaus",
    "werk",
    "zentrum",
    "hospiz",
    "amt",
    "land",
)
_MASCULINE = ("verein", "verband", "verbund", "fonds", "beirat", "bund", "kreis", "pakt", "landkreis", "markt", "tag")


def general_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the sentence says "der Verein", "das Netzwerk" without a name; the word in its ground form."""
    attributed = [found for found in _CUED_ATTRIBUTED.finditer(text) if _LED.search(text, 0, found.start())]
    told = [*_GENERAL.finditer(text), *attributed]
    for found in {found.start("word"): found for found in told}.values():
        word = None if "Name" in text and _NAMED_NEW.match(text, found.start()) else general_word(found["word"])
        if word and not (word == "einrichtung" and _FOUNDED.match(text, found.end())):
            yield found.start("word"), found.end("word"), word


def said_of(text: str, subject: Entity) -> Iterator[tuple[int, int]]:
    """Where the sentence says "ein Netzwerk" of the network that the paper is about."""
    for found in _INDEFINITE.finditer(text):
        word = general_word(found["word"])
        if word and any(word in _words_of(name) for name in subject.names):
            yield found.span("word")


def general_word(text: str) -> str | None:
    """The ground form of a word that can stand for a body: a bare kind word, or one of a few others."""
    kind = kind_word(text)
    if kind is not None:
        return None if kind.word in _NO_WORDS or kind.stem != kind.word else kind.word
    if _OTHER_WORDS.fullmatch(text):
        return re.sub(r"(?:es|s)$", "", text.casefold())
    return None


def pronouns(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a clause begins with "sie", "er", "dieser"; the word in small letters."""
    for found in _PRONOUN.finditer(text) if _has_pronoun(text) else ():
        part = next(part for part in ("word", "behind", "inverted") if found[part])
        yield found.start(part), found.end(part), found[part].casefold()


def _has_pronoun(text: str) -> bool:
    """Whether a pronoun stands anywhere, so that it is worth asking what it begins."""
    return not _PRONOUNS.isdisjoint(text.split()) or _OPENS.match(text) is not None


def meant_by(
    word: str, recent: Sequence[Entity], paragraph: Sequence[Entity], subject: Entity | None = None
) -> Entity | None:
    """The entity that a general word stands for: the latest that it fits, of the same paragraph before others; rather
    the ``subject`` of the paper than one that another paragraph tells of and that is spoken of less."""
    found = _latest(word, recent, paragraph)
    if subject is None or subject not in recent or (found and _is_meant_rather(found, subject, paragraph)):
        return found
    return subject if fits(word, subject) or subject.form in _SHORT.get(word, ()) else found


def _is_meant_rather(found: Entity, subject: Entity, paragraph: Sequence[Entity]) -> bool:
    """Also where it is called by initials alone, which may be those of the subject."""
    return found in paragraph or found.seen >= subject.seen or found.name.split()[0].isupper()


def _latest(word: str, recent: Sequence[Entity], paragraph: Sequence[Entity]) -> Entity | None:
    bodies = [entity for entity in reversed(recent) if not entity.territorial]
    near = [entity for entity in reversed(paragraph) if not entity.territorial]
    if word in _SHORT:
        forms = _SHORT[word]
        loose = (
            e
            for e in near
            if e.form is None and e.kind in (BodyKind.METROPOLITAN_REGION, BodyKind.REGION, BodyKind.HEALTH_REGION)
        )
        return (
            next((e for e in near if e.form in forms), None)
            or next(loose, None)
            or next((e for e in bodies if e.form in forms), None)
        )
    named = (e for e in (*near, *bodies) if any(word in _words_of(name) for name in e.names))
    return next(named, None) or next((e for e in (*near, *bodies) if fits(word, e)), None)


@lru_cache(maxsize=1 << 12)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split())


def stands_for(pronoun: str, recent: Sequence[Entity]) -> Entity | None:
    """The latest entity whose gender the pronoun has."""
    wanted = {"er": "m", "dieser": "m", "sie": "f", "diese": "f", "es": "n", "dieses": "n"}[pronoun]
    return next((entity for entity in reversed(recent) if gender(entity) == wanted), None)


def gender(entity: Entity) -> str:
    """m, f or n: by the legal form, else by the head word of the name."""
    if entity.form in COMPANY_FORMS:
        return "f"
    if entity.form in (LegalForm.EV, LegalForm.ASSOCIATION):
        return "m"
    head = next((w.stem for word in entity.name.split() if (w := kind_word(word))), entity.name.split()[0].casefold())
    if head.endswith(_MASCULINE):
        return "m"
    return "n" if head.endswith(_NEUTER) else "f"


def fits(word: str, entity: Entity) -> bool:
    """Whether a general word can mean the entity by its kind, its form or its name."""
    if word in ("gesellschaft", "unternehmen") and entity.form in COMPANY_FORMS:
        return True
    if word == "anstalt":
        return entity.form in _PUBLIC_FORMS
    if word in _KINDS:
        return entity.kind in _KINDS[word]
    kind = kind_word(word)
    if kind is None:
        return False
    if any(word in name.casefold() for name in entity.names):
        return True
    return (
        entity.kind is kind.kind
        or (kind.kind is BodyKind.UMBRELLA and entity.kind in _UMBRELLAS)
        or (kind.kind is BodyKind.ASSOCIATION and entity.form is LegalForm.EV)
    )
