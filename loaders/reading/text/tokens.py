"""The words of a marked sentence, taken apart once for all lists of words that are looked up in it."""

import re
from functools import lru_cache

WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+(?:-[A-Za-zÄÖÜäöüß]+)*")


@lru_cache(maxsize=256)  # the sentences of some pages: each list goes through all of them before the next
def tokens(text: str) -> frozenset[str]:
    """The different words of a sentence, letter for letter."""
    return frozenset(WORD.findall(text))
