"""Where a name ends behind its kind word: proper words, a place, "für …", "der …", "und …"."""

import re

from graph_model.values.body_kinds import ORGANS, BodyKind
from loaders.reading.names.fronts import is_adjective
from loaders.reading.names.joints import beyond, listed, with_topic
from loaders.reading.names.plurals import singular
from loaders.reading.names.vocabulary import KindWord
from loaders.reading.names.words import Word

_GENITIVE_HEADS = frozenset(
    {
        "verein",
        "verband",
        "arbeitsgemeinschaft",
        "bund",
        "interessengemeinschaft",
        "vereinigung",
        "netzwerk",
        "liga",
        "freundeskreis",
        "förderverein",
    }
)
_ADJECTIVE_HEADS = frozenset(
    {
        "koordinierungsstelle",
        "koordinationsstelle",
        "netzwerk",
        "initiative",
        "bündnis",
        "verein",
        "fonds",
        "plattform",
        "forum",
        "fachstelle",
    }
)
_NO_PURPOSE = re.compile(
    r"(?:Kenntnis\w*|Beschluss\w*|Beispiel|Verfügung|Abstimmung|Beratung|Entscheidung|Diskussion|Zeit\w*|Teil|Ziel|Zweck"
    r"|Thema|Ende|Anfang|Sitzung|Prüfung|Vorlage|Umsetzung|Folge|Wahl|Stelle|Hälfte|Grunde|Erinnerung|Aufnahme"
    r"|Mitglied\w*|Anlass|Auflösung|Gründung|Sprache|Termin|Jahr\w*|Vorsitz\w*|Preis|Nachteil|Vorteil|Wohle?)"
)
"""What stands behind "zum" and "zur" in a sentence about a body, and never in its name."""
_TIME = re.compile(
    r"(?:Jahre?[ns]?|(?:Haushalts|Kalender|Schul|Förder)jahre?n?|Zeit|Dauer|Monate?n?|Laufzeit|Förderperiode)"
)
"""What stands behind "für die" in a sentence about a body, and never in its name."""
_JOINTS = frozenset({"zur", "zum", "gegen", "gesundes", "gesunde", "ohne"})
_HOUSES = frozenset({BodyKind.FUND, BodyKind.HOSPITAL, BodyKind.HOSPICE, BodyKind.COMPANY, BodyKind.CENTRE})
_UNITED = frozenset({BodyKind.SPECIAL_PURPOSE, BodyKind.HOSPITAL, BodyKind.COMPANY, BodyKind.ASSOCIATION})
""" "Vereinigung der Zweckverbände": that they are made one, and no name of what they become."""
_NESTING = frozenset({BodyKind.ASSOCIATION, BodyKind.SPECIAL_PURPOSE, BodyKind.FOUNDATION})
_ARTICLES = frozenset({"die", "den", "das", "der", "eine", "ein"})
_LACKING = frozenset({"verein", "verband", "gesellschaft", "stiftung", "gremium"})
"""Of these "ohne" tells what they lack, and is no part of a name."""
_DETERMINERS = frozenset(
    {
        "eine",
        "ein",
        "einen",
        "einer",
        "sie",
        "diese",
        "diesen",
        "dieses",
        "seine",
        "seinen",
        "ihre",
        "ihren",
        "deren",
        "dessen",
        "alle",
        "unsere",
        "jede",
        "jeden",
        "denselben",
        "dieselbe",
        "dasselbe",
    }
)
_PASSING = re.compile(
    r"(?:Jahre?n?|\w+jahre?n?|Zeit\w*|Dauer|Monate?n?|Zwecke?|Fall|Falle|Betrag|Beitrag|Kosten|Mitglieder|Antragsteller)$"
)
"""What something is "für" in a sentence about a body, and never in its name."""
_GENITIVES = frozenset({"der", "des", "einer", "eines", "von", "dieser", "dieses"})
_NO_ADJECTIVES = _ARTICLES | {"keine", "seine", "ihre", "diese", "eine", "neue", "weitere", "alle", "möchte", "hatte"}
_PLUS = frozenset({"plus", "PLUS", "⁺", "+"})
_FIELD = re.compile(
    r"(?:ung|heit|keit|tion|wesen|schutz|pflege|kultur|sport|medizin|soziales|umwelt|klima|jugend|familie|alter|demenz"
    r"|sucht|forschung|wissenschaft)$",
    re.IGNORECASE,
)
_PLACE_PAIR = re.compile(r"(?:Stadt|Landkreis|Stadtkreis|Kreis)(?:es|s)?-?")


def rightmost(said: list[Word], at: int, kind: KindWord) -> int:
    """The last word of a name whose kind word stands at ``at``; ``at`` itself where nothing belongs to it."""
    end = _plus(said, at, kind)
    if kind.kind in _NESTING and kind.word != "verein" and _is_nested(said, end + 1):
        end += 1
    proper = _proper(said, end) if not said[end].closed else end
    if proper == end == at:
        proper = _after_small_word(said, at, kind)
        if proper > at:
            proper = _proper(said, proper)
    end = beyond(said, at, max(end, proper), kind)
    while end > at and end + 1 < len(said) and said[end + 1].is_form and said[end + 1].joined:
        end += 1
    return with_topic(said, at, _with_and(said, at, end, kind), kind)


def _is_nested(said: list[Word], here: int) -> bool:
    """ "Förderverein Hospiz Astadt", "Zweckverband Klinikum Astadt": what the body is for stands in its name."""
    return here < len(said) and said[here].joined and said[here].capital and said[here].kind is not None


def _plus(said: list[Word], at: int, kind: KindWord) -> int:
    """ "Gesundheitsregion plus" is written in two words, too."""
    follows = at + 1 < len(said) and said[at + 1].joined and said[at + 1].text in _PLUS
    return at + 1 if follows and kind.kind is BodyKind.HEALTH_REGION else at


def _proper(said: list[Word], end: int) -> int:
    """Goes on over proper words and places ("Nord", "Landkreis und Stadt Astadt", "Region Astadt")."""
    first = end
    while end + 1 < len(said) and said[end + 1].joined:
        if said[end + 1].is_proper or (end > first and _is_of_adjective(said, end + 1)):
            end += 1
        elif (place := _place(said, end + 1)) is not None:
            end = place
        elif end > first and (_is_middle(said, end + 1) or _is_of_kreis(said, end + 1)):
            end += 1
        else:
            break
    return end


def _is_of_kreis(said: list[Word], here: int) -> bool:
    """ "Bestadter Kreis": the adjective of the name before belongs to it."""
    return said[here].text == "Kreis" and said[here - 1].text.endswith("ischer")


def _is_middle(said: list[Word], here: int) -> bool:
    """ "Verbund Notfallversorgung Mitte", and not "seit Mitte 2012"."""
    dated = here + 1 < len(said) and (said[here + 1].number or said[here + 1].capital)
    return said[here].text == "Mitte" and not dated


def _is_of_adjective(said: list[Word], here: int) -> bool:
    """ "Historischer Städte": a common noun belongs to the name behind an adjective that does."""
    word = said[here]
    return (
        word.capital
        and not word.article
        and not word.number
        and word.kind is None
        and is_adjective(said[here - 1].text)
    )


def _place(said: list[Word], here: int) -> int | None:
    """The last word of "Landkreis Astadt", "Stadt- und Landkreis Astadt", "Region Astadt" at ``here``."""
    paired = _PLACE_PAIR.fullmatch(said[here].text)
    if not (said[here].place_head or paired) or said[here].text.endswith("en"):
        return None
    if paired and here + 2 < len(said) and said[here + 1].text == "und":
        here += 2
        if not _PLACE_PAIR.fullmatch(said[here].text):
            return None
    named = here + 1 < len(said) and said[here + 1].joined and said[here + 1].is_proper and not said[here].closed
    return here + 1 if named else None


def _after_small_word(said: list[Word], at: int, kind: KindWord) -> int:
    """ "für …", "gegen …" behind any kind word; "der …" and an adjective only behind the bare general ones."""
    if at + 2 >= len(said) or not said[at + 1].joined:
        return at
    small = said[at + 1].text
    purposeless = small in ("zur", "zum") and _NO_PURPOSE.fullmatch(said[at + 2].text)
    joined = singular(said[at + 2].text) if kind.word == "vereinigung" else None
    if (
        purposeless
        or (joined and joined.kind in _UNITED)
        or (small == "ohne" and kind.word in _LACKING)
        or (small == "für" and _is_time(said, at + 2))
    ):
        return at
    if (small in _JOINTS and kind.kind not in _HOUSES) or small == "für":
        return _with_purpose(said, _phrase(said, at + 2, at)) if small in ("zur", "zum") else _phrase(said, at + 2, at)
    if kind.kind is BodyKind.UNIVERSITY:
        return at + 2 if small in ("der", "des", "zu") and said[at + 2].capital else at
    if small in ("der", "des") and kind.word in _GENITIVE_HEADS and kind.kind not in ORGANS:
        return at if kind.compound and small == "des" else _genitive(said, at)
    return _after_adjective(said, at, kind)


def _is_time(said: list[Word], here: int) -> bool:
    """ "der Verband für die Jahre ab 2020": a time, and no purpose."""
    noun = here + 1 if said[here].text in _ARTICLES and here + 1 < len(said) else here
    return _TIME.fullmatch(said[noun].text) is not None


def _with_purpose(said: list[Word], end: int) -> int:
    """Goes on over the genitive of "zur Förderung der Pflege", "zum Schutz älterer Menschen"."""
    if end + 2 >= len(said) or not (said[end + 1].joined and said[end + 2].joined):
        return end
    led, owned = said[end + 1].text, said[end + 2]
    genitive = led in ("der", "des", "von") or (led.endswith("er") and led.islower() and is_adjective(led))
    return end + 2 if genitive and owned.capital and not owned.place_head and owned.kind is None else end


def _after_adjective(said: list[Word], at: int, kind: KindWord) -> int:
    """ "Netzwerk gesunde Schule", "Arbeitsgemeinschaft kommunaler Kliniken"."""
    small = said[at + 1].text
    if kind.word in _ADJECTIVE_HEADS and re.fullmatch(r"[a-zäöü]{3,}(?:e|es)", small) and small not in _NO_ADJECTIVES:
        return at + 2 if said[at + 2].is_proper and said[at + 2].joined else at
    if kind.word in _GENITIVE_HEADS and re.fullmatch(r"[a-zäöü]{4,}er", small) and said[at + 2].capital:
        return _proper(said, at + 2)
    return at


def _genitive(said: list[Word], at: int) -> int:
    first = at + 2 + _is_small_genitive(said, at + 2)
    if first >= len(said) or not said[first].capital or said[first].place_head or _is_body_word(said, at, first):
        return at
    end = first
    if (
        end + 3 < len(said)
        and said[end + 1].text in ("in", "an")
        and said[end + 2].text in ("der", "dem")
        and said[end + 3].capital
    ):
        end = _proper(said, end + 3)
    return _with_and(said, at, end, None)


def _is_body_word(said: list[Word], at: int, first: int) -> bool:
    """ "Verein der Klinik": most likely two bodies; "Förderverein der Klinik" is one."""
    kind = said[at].kind
    friends = kind is not None and kind.word in ("förderverein", "freundeskreis")
    return said[first].kind is not None and first == at + 2 and not friends


def _is_small_genitive(said: list[Word], here: int) -> bool:
    """ "der freien Wohlfahrtspflege", "der kommunalen Arbeitgeberverbände"."""
    word = said[here].text
    return word.islower() and word.endswith("en") and is_adjective(word) and said[here].joined


def _phrase(said: list[Word], here: int, at: int) -> int:
    """The end of "für die Region", "für Kinder, Pflege und Alter"; ``at`` where none follows."""
    determined = said[here].text in _ARTICLES
    while here < len(said) and _is_small_in_phrase(said[here].text):
        if said[here].text in _DETERMINERS:
            return at
        here += 1
    if here >= len(said):
        return at
    place = _place(said, here)
    if place is not None:
        return place
    if not said[here].capital or said[here].article or said[here].number or _is_passing(said, here, determined):
        return at
    end = _with_and(said, at, listed(said, here), None)
    told = determined and end + 1 < len(said) and said[end + 1].joined and said[end + 1].text in _GENITIVES
    return at if told else end


def _is_passing(said: list[Word], here: int, determined: bool) -> bool:
    """ "für die Jahre 2020 und 2021", "für den Landkreis": nothing that a name ends with."""
    return bool(_PASSING.match(said[here].text)) or (determined and said[here].place_head)


def _is_small_in_phrase(text: str) -> bool:
    return text in _ARTICLES or (text[0].islower() and text.endswith(("e", "en", "er", "es")))


def _with_and(said: list[Word], at: int, end: int, kind: KindWord | None) -> int:
    """Goes on over "und wissenschaftliche Einrichtungen" where the name has a word of its own already."""
    if end == at or end + 2 >= len(said) or said[end + 1].text not in ("und", "&") or said[end].is_form:
        return end
    suspended = said[end].text.endswith("-")
    here = end + 2
    if _FIELD.search(said[end].text) and _FIELD.search(said[here].text) and said[here].capital:
        return _proper(said, here)
    if kind is not None and (kind.compound or kind.word != "verein") and not suspended:
        return end
    if said[here].text[0].islower() and said[here].text.endswith("e") and here + 1 < len(said):
        here += 1
    plain = said[here].capital and not said[here].place_head and (suspended or not said[here].stop)
    if not plain or said[here].article or (said[here].kind and not suspended):
        return end
    if suspended:
        here = _proper(said, here)
    return here if not (here + 1 < len(said) and said[here + 1].is_form) else here + 1
