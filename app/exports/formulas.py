"""No text of ours is run as a formula by the spreadsheet that opens it."""

import re
from typing import Final

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBER: Final = re.compile(r"[+-]?\d[\d.,]*")


def harmless(text: str) -> str:
    """The text of a CSV cell; an apostrophe stands before what a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(_STARTS) and not _NUMBER.fullmatch(text) else text
