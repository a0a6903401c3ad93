"""Names that end with a legal form: leftwards from the form over the words that can belong to the name."""

import re
from collections.abc import Iterator

from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.found import Found
from loaders.reading.names.fronts import first_of, is_adjective
from loaders.reading.names.ground_forms import ground_form
from loaders.reading.names.words import Word

_ARTICLES = frozenset({"die", "den", "das", "der", "dem", "des"})
_AND = frozenset({"für", "und", "&", "+", "gegen", "plus", "ohne", "mit", "for", "of", "and", "the"})
_ENGLISH = frozenset({"for", "of", "and", "the"})
_WITHIN = frozenset({"in", "im", "zur", "zum", "am", "an", "von", "auf"})
_INTO = frozenset({"die", "das", "den"})
"""Behind "in" these tell what something becomes, and not where it is."""
_NO_ADJECTIVES = frozenset(
    {"oder", "aber", "immer", "wieder", "unter", "über", "daher", "bisher", "leider", "sicher", "hinter", "sowie"}
)
_APPOSITIONS = frozenset(
    {
        "Kommunalunternehmen",
        "Kommunalunternehmens",
        "Gesellschaft",
        "Firma",
        "Unternehmen",
        "Betreibergesellschaft",
        "Genossenschaft",
        "Trägergesellschaft",
        "Tochtergesellschaft",
        "Energiegenossenschaft",
        "Anstalt",
    }
)
_TERRITORY = frozenset({BodyKind.COMPANY, BodyKind.METROPOLITAN_REGION, BodyKind.REGION})
_REGISTERED = re.compile(r"e\.?\s?V\.?", re.IGNORECASE)
_UNITED = frozenset(
    {
        BodyKind.ASSOCIATION,
        BodyKind.UMBRELLA,
        BodyKind.NETWORK,
        BodyKind.ALLIANCE,
        BodyKind.INITIATIVE,
        BodyKind.WORKING_COMMUNITY,
        BodyKind.LANDSCAPE_ASSOCIATION,
        BodyKind.FOUNDATION,
        BodyKind.INSTITUTION,
        BodyKind.COMPANY,
    }
)
_FIRMS = frozenset(
    {
        BodyKind.COMPANY,
        BodyKind.HOSPITAL,
        BodyKind.HOSPICE,
        BodyKind.CENTRE,
        BodyKind.NETWORK,
        BodyKind.ALLIANCE,
        BodyKind.INSTITUTION,
        BodyKind.WORKING_COMMUNITY,
    }
)
_LONGEST = 16
_REACH = 6


def by_legal_form(text: str, said: list[Word]) -> Iterator[Found]:
    """ "Musik am Fluss GmbH": leftwards from the legal form over the words that can belong to a name."""
    for at, word in enumerate(said):
        if not word.is_form or at == 0 or not (said[at - 1].capital or said[at - 1].quoted):
            continue
        first = _headed(said, at)
        if first is None:
            first = _leftmost(said, at)
        if first == at or (first + 1 == at and _is_verein(said[first])):
            continue
        yield _formed(text, said, first, at)


def _is_verein(word: Word) -> bool:
    """The bare word "Verein" and a legal form make no name."""
    return word.kind is not None and not word.kind.compound and word.kind.word == "verein"


def _formed(text: str, said: list[Word], first: int, at: int) -> Found:
    kinds = [word.kind for word in said[first:at] if word.kind]
    start = first + 1 if _is_apposition(said, first, at) else first
    kind = kinds[0].kind if kinds else BodyKind.COMPANY
    if _REGISTERED.fullmatch(said[at].text) and kind in _TERRITORY:
        kind = BodyKind.ASSOCIATION
    last = _behind_form(said, start, at)
    name, whole = (_joined_form(text, said[here], said[at], said[last]) for here in (start, first))
    end = said[last].end + (said[at].gap == " (" and text[said[last].end :].startswith(")"))
    return Found(said[first].start, end, name, kind, also=(whole,) if start != first else ())


def _joined_form(text: str, first: Word, form: Word, last: Word) -> str:
    return ground_form(text[first.start : form.start].rstrip(' (,„"“') + " " + text[form.start : last.end])


def _behind_form(said: list[Word], first: int, at: int) -> int:
    """ "Tourismus GmbH Nördliches Seenland": a single common word before the form is told apart by what follows."""
    if at - first > 1 or at + 2 >= len(said) or not said[at].text.endswith("mbH"):
        return at
    adjective, proper = said[at + 1], said[at + 2]
    named = adjective.joined and is_adjective(adjective.text) and proper.joined and proper.is_proper
    return at + 2 if named and adjective.capital else at


def _is_apposition(said: list[Word], first: int, at: int) -> bool:
    """ "Verein Kommunen in der … e.V.": the bare kind word before a name that is long enough without it, or
    short for one ("Verein AGN e. V.")."""
    kind = said[first].kind
    if not said[first + 1].capital:
        return False
    if said[first].text in _APPOSITIONS:
        return at - first > 1 and not (said[first].text == "Gesellschaft" and said[at].text == "mbH")
    bare = kind is not None and not kind.compound and kind.word == "verein"
    return bare and at - first > 1 and (at - first > 2 or said[first + 1].text.isupper())


def _headed(said: list[Word], at: int) -> int | None:
    """The first word of a name that begins with a kind word that can have this form, however long what follows is:
    "Deutscher Verein für öffentliche und private Fürsorge e. V."."""
    kinds = _UNITED if _REGISTERED.fullmatch(said[at].text) else _FIRMS
    here, head = at - 1, None
    while here >= 0 and at - here <= _LONGEST and said[here + 1].joined and _in_chain(said, here, at):
        word = said[here]
        if word.kind and word.capital and word.kind.kind in kinds and not _leads_to(said, here, head):
            head = here
        if word.opens:
            break
        here -= 1
    return None if head is None or head + 1 == at else first_of(said, head)


def _in_chain(said: list[Word], here: int, at: int) -> bool:
    word, behind = said[here], said[here + 1]
    if word.is_form or word.number:
        return False
    if word.capital:
        return not word.article
    if word.text in ("und", "&"):
        return behind.text not in _ARTICLES and here + 1 < at
    if (word.text == "in" and behind.text in _INTO) or _begins_anew(said, here):
        return False
    if word.text in _ARTICLES | _AND | _WITHIN:
        return True
    told = behind.capital or behind.text == "und"
    return word.text not in _NO_ADJECTIVES and told and _is_small_adjective(said, here)


def _is_small_adjective(said: list[Word], here: int) -> bool:
    """ "fahrradfreundlicher Kommunen", "für öffentliche und private Fürsorge": no verb in its place."""
    text = said[here].text
    if text.endswith("er") and is_adjective(text):
        return True
    before = said[here - 1].text if here else ""
    return text.endswith(("e", "en", "er", "es")) and before in _ARTICLES | _AND | _WITHIN


def _leads_to(said: list[Word], here: int, head: int | None) -> bool:
    """Whether the kind word at ``here`` only leads to the one at ``head`` ("Mitglied des Verbandes im Verein …")."""
    if head is None:
        return False
    before = said[head - 1].text
    if before in _ARTICLES:
        kind = said[here].kind
        return kind is None or kind.kind is not BodyKind.ASSOCIATION or said[head - 2].text in _WITHIN
    return before in _WITHIN or before in ("und", "&")


def _leftmost(said: list[Word], at: int) -> int:
    """The first word of the name that ends with the legal form at ``at``."""
    first, here = at, at - 1
    feminine = said[at].text.endswith("mbH")
    while here >= 0 and at - here <= _LONGEST and said[here + 1].joined:
        word = said[here]
        if word.capital and not word.article and (not word.stop or _is_told_apart(said, here)):
            first = here
            if word.opens:
                break
        elif word.is_form and _has_name_before(said, here):
            pass
        elif not _bridges(said, here) and not (feminine and _is_in_place(said, here)):
            break
        here -= 1
    return first


def _is_told_apart(said: list[Word], here: int) -> bool:
    """ "Gesunde Städte e. V.": a common noun belongs to the name where an adjective makes it one."""
    before = said[here - 1] if here > 1 else None
    return before is not None and before.capital and said[here].joined_left and is_adjective(before.text)


def _has_name_before(said: list[Word], here: int) -> bool:
    return here > 1 and said[here - 1].capital


def _bridges(said: list[Word], here: int) -> bool:
    """Whether the small word at ``here`` can stand inside a name: "für", "und", "in der" behind a kind word."""
    small, before = said[here].text, said[here - 1]
    if here == 0 or small[0].isupper() or _begins_anew(said, here):
        return False
    if small in _ENGLISH:
        return before.capital or before.text in _ENGLISH
    if small in _AND:
        return (before.capital and not before.stop) or before.text.endswith("-")
    if small in _ARTICLES:
        of_town = here > 2 and before.text == "für" and said[here - 3].place_head
        return (before.text in ("für", "gegen", "in") and not of_town) or _behind_kind(said, here)
    if small in _WITHIN:
        return before.capital and _behind_kind(said, here)
    return small.endswith(("e", "er", "en", "es")) and before.text in ("und", "für") and not small.startswith("ein")


def _begins_anew(said: list[Word], here: int) -> bool:
    """ "das Netz die Räume …", "der Beirat und die Wohlfahrt …": an article that nothing leads to ends a name."""
    before = said[here - 1] if here else None
    if said[here].text not in _ARTICLES or before is None:
        return False
    return said[here].text in _INTO and (before.capital or before.text in ("und", "sowie", "oder"))


def _is_locative(said: list[Word], here: int) -> bool:
    """ "Management im Krankenhaus GmbH": "im" is no article of a GmbH, so it stands inside the name."""
    return here > 0 and said[here].text in ("im", "am") and said[here - 1].capital and not said[here - 1].stop


def _is_in_place(said: list[Word], here: int) -> bool:
    """ "… im Landkreis Aheim GmbH": the place stands inside the name, too."""
    return _is_locative(said, here) or (here > 1 and said[here].place_head and _is_locative(said, here - 1))


def _behind_kind(said: list[Word], here: int) -> bool:
    """Whether a kind word stands a few words before, with nothing between that ends a name."""
    for at in range(here - 1, max(0, here - _REACH) - 1, -1):
        word = said[at]
        if _begins_anew(said, at):
            return False
        if word.kind and word.capital:
            return word.kind.compound or word.kind.word in ("verein", "verband", "arbeitsgemeinschaft", "bund")
        if word.opens or not (word.capital or word.text in _ARTICLES | _AND | _WITHIN):
            return False
    return False
