"""Patterns that are tried only where a word of theirs stands: looking for a word is many times quicker than trying a
pattern at each character, and most sentences have none."""

import re
from collections.abc import Iterable


class Cued:
    """In whatever ``pattern`` finds stands one of ``cues``, letter for letter; where the pattern does not heed capitals
    (``re.IGNORECASE``), the cues are in small letters."""

    __slots__ = ("_cues", "_folds", "pattern")

    def __init__(self, pattern: re.Pattern[str], cues: tuple[str, ...]) -> None:
        self.pattern = pattern
        self._cues = cues
        self._folds = bool(pattern.flags & re.IGNORECASE)  # asked once: the arithmetic of flags is slow

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every match of the pattern in the text."""
        said = text.casefold() if self._folds else text
        for cue in self._cues:  # no call of its own, and no generator: either would cost more than the search
            if cue in said:
                return self.pattern.finditer(text)
        return ()

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match of the pattern in the text, from ``start`` on."""
        said = text.casefold() if self._folds else text
        for cue in self._cues:
            if cue in said:
                return self.pattern.search(text, start)
        return None

    def split(self, text: str) -> list[str]:
        """The text in pieces, cut wherever the pattern is found."""
        said = text.casefold() if self._folds else text
        for cue in self._cues:
            if cue in said:
                return self.pattern.split(text)
        return [text]


class Cues:
    """One look for several patterns: in whatever one of ``patterns`` finds stands one of ``words``, letter for letter,
    or in small letters where the patterns do not heed capitals."""

    __slots__ = ("_folds", "_words", "patterns")

    def __init__(self, words: tuple[str, ...], *patterns: re.Pattern[str]) -> None:
        self.patterns = patterns
        self._words = words
        self._folds = any(pattern.flags & re.IGNORECASE for pattern in patterns)

    def stand_in(self, text: str) -> bool:
        """Whether one of the words stands in the text, so that the patterns are worth trying."""
        said = text.casefold() if self._folds else text
        return next((True for word in self._words if word in said), False)
