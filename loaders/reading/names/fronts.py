"""Where a name begins before its kind word: suspended compounds and the adjectives that belong to the name."""

import re
from functools import lru_cache

from loaders.reading.names.words import Word

_STEMS = (
    r"(?:isch|lich|ig|al|ell|iv|ar|är|sam|haft|los|end|iert|ant|ent|ös|bar|gut|deutsch|frei|rot|blau|grün|wei(?:ß|ss)"
    r"|schwarz|neu|alt|groß|klein|jung|gesund|rund|offen|hoh|ober|unter|mittler|nieder|städt|mobil|bunt|aktiv|erst|lokal)"
)
_ADJECTIVE = re.compile(rf"[a-zäöüß-]*{_STEMS}e[rsnm]?", re.IGNORECASE)
_OF_TOWN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}er")
_FEMININE = re.compile(
    r"(?:allianz|partnerschaft|plattform|initiative|gemeinschaft|gruppe|stelle|region|konferenz|vereinigung|liga"
    r"|diakonie|caritas|stiftung|gesellschaft|genossenschaft|agentur|klinik|kliniken|kasse|schule|universität|akademie"
    r"|kammer|zentrale|mission|beratung|hilfe|hochschule|versicherung|medizin|koordination|versammlung|bank|holding|gemeinde|energie|aktion|station|kirche)$"
)
_NEUTER = re.compile(
    r"(?:bündnis|netzwerk|netz|forum|cluster|klinikum|krankenhaus|hospital|haus|werk|zentrum|institut|hospiz|kuratorium"
    r"|kreuz|unternehmen)$"
)


def first_of(said: list[Word], at: int) -> int:
    """The first word of the name whose kind word stands at ``at``."""
    first = _suspended_before(said, at)
    while first > 0 and said[first].joined_left:
        if _is_name_adjective(said, first - 1, said[at]):
            first -= 1
        elif _is_second_adjective(said, first - 1) and _is_name_adjective(said, first - 2, said[at]):
            first -= 2
        else:
            break
    return first


def _is_second_adjective(said: list[Word], at: int) -> bool:
    """ "Grenznaher örtlicher Zweckverband": the second adjective is small, and stands in the case of the first."""
    word = said[at]
    return at > 0 and word.text[0].islower() and word.joined_left and said[at - 1].text[-2:] == word.text[-2:]


def _suspended_before(said: list[Word], at: int) -> int:
    """ "Hospiz- und Palliativzentrum Nord" begins two words before its kind word."""
    first = pair_before(said, at)
    return first if first is not None and is_one_name(said, first, at) else at


def pair_before(said: list[Word], at: int) -> int | None:
    """The first word of the suspended pair that ends at ``at``."""
    joined = at >= 2 and said[at - 1].text in ("und", "&", "sowie") and said[at - 2].text.endswith("-")
    return at - 2 if joined and said[at - 2].capital else None


def is_one_name(said: list[Word], first: int, at: int) -> bool:
    """Whether a suspended pair names one body: it has a name of its own behind, or an adjective before."""
    if first > 0 and said[first].joined_left:
        before = said[first - 1]
        if is_adjective(before.text) and before.capital and not before.article and first > 1:
            return True
    kind = said[at].kind
    if kind is not None and not kind.alone:
        return True
    if at + 1 >= len(said):
        return False
    behind = said[at + 1]
    opens_quote = behind.gap.strip() in ("„", '"', "“", "»")
    return opens_quote or (behind.joined and (behind.is_proper or behind.is_form or behind.text == "für"))


@lru_cache(maxsize=1 << 14)
def is_adjective(text: str) -> bool:
    """Whether a word has the form of an adjective that stands before a noun."""
    return bool(_ADJECTIVE.fullmatch(text) or _OF_TOWN.fullmatch(text))


def _is_name_adjective(said: list[Word], at: int, head: Word) -> bool:
    word = said[at]
    if not word.capital or word.stop or word.article or word.kind or not word.text[0].isupper():
        return False
    if not is_adjective(word.text):
        return False
    opens_sentence = at == 0 and not word.quoted
    return not opens_sentence or (bool(_ADJECTIVE.fullmatch(word.text)) and agrees(word.text, head.text))


def agrees(adjective: str, noun: str) -> bool:
    """Whether the adjective stands in the nominative that a noun without article asks for, or belongs to the towns of
    a "Städte-Netzwerk"."""
    plural = "-" in noun and adjective.endswith("e")
    return plural or adjective.endswith(strong_ending(noun))


def strong_ending(noun: str) -> str:
    """The ending of an adjective before a noun without article: "er", "e" or "es"."""
    plain = noun.casefold().replace("ue", "ü")
    return "e" if _FEMININE.search(plain) else "es" if _NEUTER.search(plain) else "er"
