"""What a reader chose in a form: an empty field is no choice, a word that is none of ours is refused."""

from collections.abc import Mapping
from typing import TypeVar
from urllib.parse import urlencode

from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import Vocabulary

Term = TypeVar("Term", bound=Vocabulary)


def term(vocabulary: type[Term], text: str) -> Term | None:
    """The term that ``text`` is the value of; None where nothing was chosen. Raises InvalidValueError."""
    if not text:
        return None
    if text not in {known.value for known in vocabulary}:
        raise InvalidValueError(text, "eine Auswahl dieser Liste", "bitte einen der angebotenen Werte wählen")
    return vocabulary(text)


def year(text: str) -> int | None:
    """The year that was written; None where nothing was. Raises InvalidValueError."""
    if not text.strip():
        return None
    if not (text.strip().isdecimal() and len(text.strip()) == 4):
        raise InvalidValueError(text, "ein Jahr", "erwartet werden vier Ziffern, zum Beispiel 2015")
    return int(text)


def asked_again(choices: Mapping[str, str]) -> str:
    """The choices as the end of an address, with its question mark; nothing where nothing was chosen."""
    made = urlencode({name: value for name, value in choices.items() if value})
    return f"?{made}" if made else ""


def next_page(path: str, choices: Mapping[str, str]) -> str:
    """The address to which ``cursor=…`` is added."""
    question = asked_again(choices)
    return f"{path}{question}&" if question else f"{path}?"
