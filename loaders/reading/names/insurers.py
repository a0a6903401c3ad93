"""Names of statutory health insurers: the list in data/insurers.csv, and the families AOK, BKK and IKK by
their form."""

import csv
import re
from collections.abc import Iterator
from importlib.resources import files

from loaders.reading.text.cued import Cued

_FAMILIES = r"AOK(?:\s[A-ZÄÖÜ][\w-]+(?:/[\w-]+)?)?|IKK\s[\w-]+(?:\splus)?|BKK\s[A-ZÄÖÜ][\w-]+"
_LOUD = 5
"""From so many letters on a name in capitals is written in small ones, too ("BARMER", "Barmer")."""


def _listed() -> Iterator[str]:
    lines = files("loaders.reading").joinpath("data/insurers.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        yield row["name"]
        if row["name"].isupper() and len(row["name"]) >= _LOUD and " " not in row["name"]:
            yield row["name"].capitalize()


def _pattern(names: list[str]) -> re.Pattern[str]:
    """The longest name first; a hyphen may be a blank."""
    spelled = (re.sub(r"\\ ", r"\\s", re.escape(name)).replace(r"\-", r"[-\s]") for name in names)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spelled)}|{_FAMILIES})\b")


_NAMES = sorted(set(_listed()), key=lambda name: (-len(name), name))
_FIRST_WORDS = {re.split(r"[\s-]", name)[0] for name in _NAMES}
INSURERS = Cued(_pattern(_NAMES), tuple(sorted(_FIRST_WORDS | {"AOK", "BKK", "IKK"})))
"""Finds them in a sentence."""
