"""Deciding by what is left of two names when the units that they share are taken away."""

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from loaders.resolution.names import ComparedName
from loaders.resolution.slips import slips
from loaders.resolution.territories import is_town
from loaders.resolution.verdicts import Verdict, ask, different, same
from loaders.resolution.words import units

_KINDS = "ok"
_CONTENT = "wtLs"
_OF_PLACES = frozenset({"bad", "sankt", "st", "neu", "alt", "gross", "klein", "hohen"})
_LONG_CHAIN = 3
_MOST_LEFT = 2


@dataclass(frozen=True)
class Apart:
    """The units that two names share, and what each has beside them."""

    shared: frozenset[str]
    left: frozenset[str]
    right: frozenset[str]

    @property
    def one_sided(self) -> frozenset[str] | None:
        """What the longer name has more, where the shorter one has nothing of its own."""
        if self.left and self.right:
            return None
        return self.left or self.right

    def strong(self) -> int:
        """How many shared units are proper words rather than kinds, topics or known places."""
        return sum(unit[0] == "w" and not is_town_stem(unit[2:]) for unit in self.shared)


def by_units(one: ComparedName, other: ComparedName) -> Verdict:
    """The decision on two names that nothing else told apart."""
    if one.squashed == other.squashed:
        return same(1.0, "gleicher Name") if one.words == other.words else same(0.98, "nur anders geschrieben")
    apart = _apart(one.bag, other.bag)
    if not apart.left and not apart.right:
        return _all_shared(one, other)
    slip, sure = slips(one.words, other.words)
    if slip:
        put_right = _apart(frozenset(_put_right(one, slip)), other.bag)
        if not put_right.left and not put_right.right:
            told = same if sure else ask
            return told(
                _likeness(one, other),
                "Schreibfehler in einem Wort" if sure else "ein Wort mit einem anderen Buchstaben",
            )
        apart = put_right if sure else apart
    return _by_leftovers(one, other, apart)


def is_town_stem(stemmed: str) -> bool:
    """Whether the stem is that of a Kreis or town of the project's table."""
    return any(is_town(stemmed + ending) for ending in ("", "e", "n", "en"))


def _put_right(name: ComparedName, slip: dict[str, str]) -> tuple[str, ...]:
    words = (slip.get(word, word) for word in name.words)
    return tuple(unit for word in words for unit in units(word))


def _apart(left: frozenset[str], right: frozenset[str]) -> Apart:
    """A level within a compound is the same as one of its own: Kreisverband A, Verband Landkreis A."""
    shared, here, there = left & right, left - right, right - left
    alike = {unit for unit in here | there if unit[0] == "c" and "l" + unit[1:] in here | there}
    both = alike | {"l" + unit[1:] for unit in alike}
    return Apart(shared | both, here - both, there - both) if alike else Apart(shared, here, there)


def _all_shared(one: ComparedName, other: ComparedName) -> Verdict:
    if one.units == other.units:
        return same(0.97, "nur anders gebeugt oder geschrieben")
    return same(0.93, "gleiche Wörter in anderer Reihenfolge")


def _by_leftovers(one: ComparedName, other: ComparedName, apart: Apart) -> Verdict:
    told = _roles(apart.left), _roles(apart.right)
    if any(role in side for side in told for role in "ga"):
        return different(0.1, "ein Organ oder Teil ist nicht das Ganze", firm=True)
    if "s" in told[0] and "s" in told[1]:
        return different(0.1, "verschiedene Richtungen oder Größen im Namen", firm=True)
    if "n" in told[0] or "n" in told[1]:
        return different(0.1, "verschiedene Zahlen im Namen", firm="n" in told[0] and "n" in told[1])
    more = apart.one_sided
    if more is not None:
        longer, shorter = (one, other) if apart.left else (other, one)
        return _one_sided(longer, shorter, apart, more)
    return _two_sided(one, other, apart, told)


def _likeness(one: ComparedName, other: ComparedName) -> float:
    """How near the letters are: 0 to 1."""
    return Levenshtein.normalized_similarity(one.squashed, other.squashed)


def _roles(left: frozenset[str]) -> set[str]:
    return {unit[0] for unit in left}


def _two_sided(one: ComparedName, other: ComparedName, apart: Apart, told: tuple[set[str], set[str]]) -> Verdict:
    """Both have something of their own."""
    if "L" in told[0] and "L" in told[1]:
        return different(0.1, "verschiedene Länder", firm=True)
    if all(side <= set("op") for side in told) and apart.strong():
        return ask(0.75, "gleicher Eigenname, aber eine andere Art")
    if all(side & set("cl") for side in told):
        return different(0.1, "verschiedene Ebenen", firm=True)
    return different(min(_likeness(one, other), 0.7), "verschiedene Namen")


def _one_sided(longer: ComparedName, shorter: ComparedName, apart: Apart, more: frozenset[str]) -> Verdict:
    """One name has all units of the other and some more."""
    roles = _roles(more)
    if roles <= set("opl"):
        return _lightly(longer, shorter, apart, more)
    if roles & set("c"):
        return _of_level(more)
    if _stands_alone(shorter, apart) and _only_described(longer, shorter):
        return same(0.88, "Eigenname gleich, davor steht nur, was es ist")
    if _is_longer_chain(longer, shorter, more):
        return same(0.85, "dieselbe Reihe von Orten, um einen länger")
    return _by_content(longer, shorter, apart, more)


def _by_content(longer: ComparedName, shorter: ComparedName, apart: Apart, more: frozenset[str]) -> Verdict:
    """The longer name has words more that say something."""
    if longer.suspended and not shorter.suspended and _roles(more) & set("wt"):
        return different(0.6, "einer von zweien, die zusammen genannt sind")
    if shorter.generic:
        return _general(longer, shorter)
    return _held(longer, shorter, apart, more)


def _lightly(longer: ComparedName, shorter: ComparedName, apart: Apart, more: frozenset[str]) -> Verdict:
    """Only words that a name may leave out."""
    if _is_landscape(shorter):
        return ask(0.75, "der kürzere Name kann eine Landschaft meinen")
    if _tells_a_body(shorter) and longer.units[-len(shorter.units) :] == shorter.units:
        return same(0.9, "gleicher Name, davor steht nur, was es ist")
    if apart.strong() and (len(apart.shared) > 1 or _is_peculiar(shorter)):
        return same(0.92, "gleicher Eigenname; die Art steht nur einmal dabei")
    if _roles(more) <= set("pl") and any(unit[0] in "wLk" for unit in apart.shared):
        return same(0.9, "gleicher Name mit einem beschreibenden Wort")
    return ask(0.75, "ein Name steht im anderen, ist aber allgemein")


def _of_level(more: frozenset[str]) -> Verdict:
    if more & {"c:land", "c:bund"} and len(more) == 1:
        return ask(0.8, "ein Name nennt die Ebene, der andere nicht")
    return different(0.4, "eine andere Ebene")


def _stands_alone(shorter: ComparedName, apart: Apart) -> bool:
    """Whether the shorter name is a proper name by itself: nothing but two words of its own, or one that is written as
    no ordinary word is."""
    proper = all(unit[0] in "wsnL" for unit in shorter.units)
    if not proper or shorter.words[0] in _OF_PLACES or _is_landscape(shorter) or not apart.strong():
        return False
    return len(shorter.units) >= 2 or _is_peculiar(shorter)


def _only_described(longer: ComparedName, shorter: ComparedName) -> bool:
    """Whether the longer name is the shorter one behind words that say what it is, each by its kind."""
    before = len(longer.words) - len(shorter.words)
    told = [units(word) for word in longer.words[:before]]
    return longer.words[before:] == shorter.words and all(
        not word or any(unit[0] in "okp" for unit in word) for word in told
    )


def _is_landscape(name: ComparedName) -> bool:
    """ "Oberes Tal": two words that name an area rather than a body."""
    return len(name.units) == 2 and name.units[0][0] == "s"


def _tells_a_body(name: ComparedName) -> bool:
    """Whether it has several words of which one says what kind of body it is."""
    return len(name.units) > 1 and any(unit[0] == "k" for unit in name.units)


def _is_peculiar(name: ComparedName) -> bool:
    """Capitals or digits inside a word, or quotes: no ordinary word."""
    return bool(name.outer) or any(sign.isupper() for word in name.name.split() for sign in word[1:])


def _is_longer_chain(longer: ComparedName, shorter: ComparedName, more: frozenset[str]) -> bool:
    """ "Region A-B-C" and "Region A-B-C-D": the chain of places goes on behind the shorter name."""
    grown = longer.units[: len(shorter.units)] == shorter.units and len(more) == 1
    return grown and _chain(shorter) >= _LONG_CHAIN and _chain(longer) == _chain(shorter) + 1


def _chain(name: ComparedName) -> int:
    """How many proper words follow the kind with nothing between them."""
    words = [unit for unit in name.units if unit[0] not in _KINDS]
    return len(words) if all(unit[0] in "wsL" for unit in words) and len(words) == len(name.words) - 1 else 0


def _general(longer: ComparedName, shorter: ComparedName) -> Verdict:
    """A sort of body, and one of the sort."""
    begins = longer.units[: len(shorter.units)] == shorter.units
    if begins and (shorter.units[0][0] == "k" or len(shorter.units) > 1):
        return ask(0.7, "ein Name ist allgemein und kann diesen meinen")
    return different(0.5, "ein allgemeiner Name und der eines einzelnen")


def _held(longer: ComparedName, shorter: ComparedName, apart: Apart, more: frozenset[str]) -> Verdict:
    content = sum(unit[0] in _CONTENT for unit in apart.shared)
    left = sum(unit[0] in "wtLsk" for unit in more)
    if content >= 2 and _in_one_piece(longer, more) and left <= _MOST_LEFT and content >= left:
        return ask(max(0.75, min(_likeness(longer, shorter), 0.9)), "ein Name steht im anderen")
    return different(min(_likeness(longer, shorter), 0.7), "ein Name sagt mehr als der andere")


def _in_one_piece(longer: ComparedName, more: frozenset[str]) -> bool:
    """Whether what the longer name has more stands together."""
    places = [place for place, unit in enumerate(longer.units) if unit in more]
    return bool(places) and places[-1] - places[0] < len(more) + 1
