"""Where layout left more than one blank between two words of a line: there the columns of a table part."""

from collections.abc import Sequence


def parted(text: str, at: Sequence[int]) -> str:
    """The text with tabs where several blanks stood; ``at``: the places of its characters in the document."""
    if isinstance(at, range) or not at:  # nothing was left out
        return text
    pieces: list[str] = []
    begun = 0
    blank = text.find(" ", 0, -1)
    while blank >= 0:
        if at[blank + 1] - at[blank] > 1:
            pieces += (text[begun:blank], "\t")
            begun = blank + 1
        blank = text.find(" ", blank + 1, -1)
    return "".join((*pieces, text[begun:]))
