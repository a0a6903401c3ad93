"""The name that somebody gave a file: what people see of it, and what it is called in the data folder."""

import re
import unicodedata
from typing import Final

from loaders.sources.masking.masking import FILLER, mask

WITHOUT_NAME: Final = "ohne Namen"
_LONGEST: Final = 120
_LONGEST_BYTES: Final = 180
_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_NOT_PLAIN: Final = re.compile(rf"[^\w ,()+{FILLER}-]")


def shown_name(told: str) -> str:
    """The last part of the name, without control characters and names of persons; never empty."""
    last = unicodedata.normalize("NFC", told).replace("\\", "/").rpartition("/")[2]
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in last).split())
    stem, ending = _parted(plain)
    return _masked(stem[: _LONGEST - len(ending)]) + ending or WITHOUT_NAME


def disk_name(shown: str) -> str:
    """A file's name that is no path and means nothing to a file system: letters, digits, spaces and one ending."""
    stem, ending = _parted(shown)
    plain = _NOT_PLAIN.sub("_", stem).strip() or "_"
    while len(plain.encode()) > _LONGEST_BYTES:
        plain = plain[:-1]
    return plain + ending.lower()


def _parted(name: str) -> tuple[str, str]:
    found = _ENDING.search(name)
    return (name[: found.start()], found[0]) if found else (name, "")


def _masked(stem: str) -> str:
    """Underscores and hyphens stand for spaces in names of files; the name keeps them."""
    hidden = mask(re.sub(r"[_-]", " ", stem)).text
    return "".join(there if there == FILLER else here for here, there in zip(stem, hidden, strict=True))
