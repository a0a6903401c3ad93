"""The words that masking knows, and what a word of a text may be: a first name, a role, part of a body's name."""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

Tags = frozenset[str]

_SECTION = re.compile(r"^\[(\w+)\]$")
_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th"})
_PREFIXED = re.compile(r"(?:al|el|as|ad|an|ar|at|ash|ben|abu|bin|d|l|o)[-'’‑][A-ZÀ-Þ]")
_ENDS_IN_ABBREVIATION = re.compile(r".*[a-zà-ÿ][-‑][A-Z]{1,4}")
_LEADS = ("article", "towards_place", "mark")
"""Small words that tell what stands behind them, letter for letter but for capitals."""
_SHORT_ROLES = 4
_STEM = 3


@lru_cache(maxsize=1 << 12)
def fold(word: str) -> str:
    """A word for looking up: without case, accents and letters of one language alone; ``ß`` becomes ``ss``."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))


@cache
def section(file: str, name: str) -> frozenset[str]:
    """The folded words of one section of a data file; lines before the first section belong to ``all``."""
    found: dict[str, set[str]] = {"all": set()}
    current = "all"
    for line in files("loaders.sources").joinpath("data", file).read_text("utf-8").splitlines():
        heading = _SECTION.match(line)
        if heading:
            current = heading.group(1)
        elif not line.startswith("#"):
            found.setdefault(current, set()).update(fold(word) for word in line.split())
    return frozenset(found[name])


@cache
def _place_words() -> frozenset[str]:
    rows = files("loaders.sources").joinpath("data", "laender_kreise.csv").read_text("utf-8").splitlines()
    names = [row.split(";")[1] for row in rows if row[:1].isdigit()]
    words = [word for name in names for word in re.findall(r"\w{4,}", name.partition(",")[0])]
    return frozenset(map(fold, words)) - section("first_names.txt", "all")


_SECTIONS = (
    ("address", "titles_and_roles.txt"),
    ("title", "titles_and_roles.txt"),
    ("suffix", "titles_and_roles.txt"),
    ("plural", "titles_and_roles.txt"),
    ("doubtful", "titles_and_roles.txt"),
    ("label", "titles_and_roles.txt"),
    ("unit", "titles_and_roles.txt"),
    ("particle", "titles_and_roles.txt"),
    ("after_bare", "body_words.txt"),
    ("organ", "titles_and_roles.txt"),
    ("abbreviated", "titles_and_roles.txt"),
    ("party", "small_words.txt"),
    ("seat", "small_words.txt"),
    ("before", "body_words.txt"),
    ("firm", "body_words.txt"),
)


@lru_cache(maxsize=1 << 14)
def tags_of(word: str) -> Tags:
    """Everything that the word may be, by the word alone; what its neighbours say is decided by the rules."""
    if word[0] == "█":
        return frozenset({"filler", "capital"})
    key = fold(word)
    last = re.split(r"[-‑]", key)[-1]
    tags = {tag for tag, file in _SECTIONS if key in section(file, tag)}
    tags |= _shape(word) | _name_tags(key) | _noun_tags(key, last)
    if _is_role(word, key, last):
        tags.add("role")
    if key.startswith("dipl"):
        tags.add("title")
    if _ENDS_IN_ABBREVIATION.fullmatch(word):
        tags.add("body")
    plain = word.casefold()
    return frozenset(tags | {lead for lead in _LEADS if plain in section("small_words.txt", lead)})


def _shape(word: str) -> Tags:
    capital = word[0].isupper() or bool(_PREFIXED.match(word))
    single = len(word) == 1 and capital
    caps = len(word) > 1 and word.isupper()
    return frozenset(tag for tag, is_so in (("capital", capital), ("initial", single), ("caps", caps)) if is_so)


def _name_tags(key: str) -> Tags:
    parts = [part for part in re.split(r"[-‑]", key) if part]
    first = section("first_names.txt", "all")
    tags = set()
    if parts and all(part in first for part in parts):
        weak = len(parts) == 1 and key in section("ambiguous_first_names.txt", "all")
        tags.add("weak_first" if weak else "first")
    elif key in section("ambiguous_first_names.txt", "all"):
        tags.add("weak_first")
    surnames = section("surnames.txt", "all")
    if parts and (key in surnames or (len(parts) > 1 and any(part in surnames for part in parts))):
        tags.add("surname")
    if key in _place_words():
        tags.add("place")
    if key.endswith(_endings("small_words.txt", "place_ending")):
        tags.add("like_a_place")
    return frozenset(tags)


def _noun_tags(key: str, last: str) -> Tags:
    tags = set()
    after = section("body_words.txt", "after")
    if last in after:
        tags.add("after" if last == key else "body")
    elif last.endswith(_endings("small_words.txt", "body_ending")):
        tags.add("body")
    ends_as_noun = last.endswith(_endings("common_nouns.txt", "suffix")) and len(last) > _STEM * 2
    if (
        ends_as_noun
        or last in section("common_nouns.txt", "word")
        or (last in _endings("common_nouns.txt", "suffix") and len(last) > _STEM)
    ):
        tags.add("noun")
    return frozenset(tags)


@cache
def _endings(file: str, name: str) -> tuple[str, ...]:
    return tuple(section(file, name))


def _is_role(word: str, key: str, last: str) -> bool:
    roles = section("titles_and_roles.txt", "role")
    if key in roles and len(key) <= _SHORT_ROLES:
        return sum(char.isupper() for char in word) > 1 or key in section("small_words.txt", "short_office")
    if key in roles or last in roles:
        return word[0].isupper()
    return word[0].isupper() and last.endswith(_endings("small_words.txt", "role_ending")) and len(last) > _STEM * 2
