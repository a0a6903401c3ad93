"""Other wordings of one name: words shortened with a dot, and a nationwide scope at the end."""

import re
from dataclasses import replace
from functools import lru_cache

from graph_model.values.names import BodyName
from loaders.resolution.lexicon import lexicon
from loaders.resolution.names import ComparedName, compared
from loaders.resolution.words import folded, is_known, units

_DOTTED = re.compile(r"(?<![\w.-])[^\W\d_]{3,}\.(?![\w-])|(?<![\w-])[a-zäöü]\.|(?<=[\s.][a-z]\.)\s?[A-ZÄÖÜ]\.(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_SCOPE = re.compile(
    r",?\s+(?:(?:in\s+)?der\s+(?:Bundesrepublik(?:\s+Deutschland)?|BRD)|in\s+(?:ganz\s+)?Deutschland|Deutschlands)"
    r"(?=\s*(?:\(|$))"
)
_NATIONWIDE = ("Deutschland", "Bundesrepublik", "BRD")
_SAYS_ENOUGH = 2
_KINDS = "ok"


def written_out(one: ComparedName, other: ComparedName) -> ComparedName:
    """``one`` with each word that a dot shortens written as the only word of ``other`` that begins so; words whose
    shortening the table of abbreviations knows are written out already."""
    plain = _plain(one.name) if "." in one.name else ""
    if not _DOTTED.search(plain):
        return one
    own = {folded(word) for word in _WORD.findall(plain)}
    free = [word for word in dict.fromkeys(_WORD.findall(other.name)) if folded(word) not in own]
    return _reworded(one, _DOTTED.sub(lambda found: _full(found.group(), free), plain))


def without_scope(name: ComparedName) -> ComparedName | None:
    """The name without the words that say that it is for all of Germany; None where there are none, or where too
    little is left to tell one body."""
    if not any(word in name.name for word in _NATIONWIDE):
        return None
    rest = _reworded(name, _SCOPE.sub("", _plain(name.name)))
    return rest if rest is not name and not rest.generic and len(rest.units) >= _SAYS_ENOUGH else None


def _full(dotted: str, words: list[str]) -> str:
    """The only one of the words that the dotted one can stand for; as it is where none or several fit."""
    short = dotted.strip()
    begins = short.rstrip(".")
    compound = _compound(begins)
    if compound:
        return compound
    if short in lexicon().long or (len(begins) > 1 and is_known(folded(begins))):
        return dotted
    fits = [word for word in words if _stands_for(begins, word)]
    return f" {fits[0]} " if len(fits) == 1 else dotted


def _compound(begins: str) -> str | None:
    """A compound whose last word, a kind of body, is shortened: "Kreisverb", "Kreiskrhs"."""
    for short, long in lexicon().long.items():
        first = begins.removesuffix(short[:-1].lower())
        if short[-1] == "." and first not in ("", begins) and units(folded(long))[0][0] in _KINDS:
            return first + long.lower()
    return None


def _stands_for(begins: str, word: str) -> bool:
    """A single small letter stands for a small word only."""
    longer = len(word) > len(begins) and folded(word).startswith(folded(begins))
    return longer and (len(begins) > 1 or word[0] == begins)


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    """Without the legal form, whose dots shorten no word of the name."""
    return BodyName(name).without_form


def _reworded(name: ComparedName, text: str) -> ComparedName:
    """The name with another wording beside its legal form; as it is where the form stands within it."""
    plain = _plain(name.name)
    if text == plain or plain not in name.name:
        return name
    told = compared(name.name.replace(plain, text, 1))
    return replace(told, form=name.form or told.form, carries_form=name.carries_form)
