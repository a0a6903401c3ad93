"""Names of bodies in one sentence, by their form: a kind word with its company, a legal form, a known pattern."""

import re
from collections.abc import Iterator

from graph_model.values.body_kinds import BodyKind
from loaders.reading.formed_names import by_legal_form
from loaders.reading.found import Found, longest_first
from loaders.reading.kind_names import by_kind
from loaders.reading.name_words import words
from loaders.reading.suspended import suspended
from loaders.reading.vocabulary import INSURER, PROGRAMME, SCHOOL_OR_CHAMBER

_NEW_NAME = re.compile(
    r"\b(?:umbenannt|umzubenennen|umbenennen|Umbenennung|heißt|heißen|nennt sich|firmiert|den Namen|dem Namen|künftig als)\b"
)
_QUOTED = re.compile(r"[„\"](?P<name>[A-ZÄÖÜ][^“\"„]{3,80})[“\"]")
_FORM_FIRST = re.compile(r"\b(?P<form>EVTZ|gGmbH|GmbH)\s[„\"](?P<name>[^“\"„]{3,80})[“\"]")


def bodies(text: str) -> list[Found]:
    """Every name of a body in the sentence, in its ground form."""
    said = words(text)
    found = [*by_legal_form(text, said), *by_kind(text, said), *_by_pattern(text), *_quoted(text), *suspended(text)]
    return longest_first([name for name in found if not _is_programme(text, name)])


def _is_programme(text: str, name: Found) -> bool:
    """A programme or project is no body: "Förderprogramm „…“", and a quoted name in small letters."""
    before = re.sub(r"[\s„“\"»]+$", "", text[: name.start])
    return (
        bool(PROGRAMME.search(before.rpartition(" ")[2]))
        or (name.name[0].islower()
        and " " not in name.name
        and "." not in name.name)
    )


def _by_pattern(text: str) -> Iterator[Found]:
    for found in INSURER.finditer(text):
        yield Found(found.start(), found.end(), found.group(), BodyKind.INSURER)
    for found in SCHOOL_OR_CHAMBER.finditer(text):
        kinds = {"IHK": BodyKind.CHAMBER, "HWK": BodyKind.CHAMBER, "AWO": BodyKind.UMBRELLA, "DRK": BodyKind.UMBRELLA}
        kind = kinds.get(found.group().split()[0], BodyKind.UNIVERSITY)
        yield Found(found.start(), found.end(), found.group(), kind)


def _quoted(text: str) -> Iterator[Found]:
    """A quoted name behind a legal form, or where the sentence gives a body its new name."""
    for found in _FORM_FIRST.finditer(text):
        yield Found(found.start(), found.end(), f"{found['name']} {found['form']}", None)
    if _NEW_NAME.search(text):
        for found in _QUOTED.finditer(text):
            yield Found(found.start(), found.end(), found["name"], None)
