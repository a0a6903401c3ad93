"""Names of bodies: normal form, legal form, abbreviation."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Self

from graph_model.errors import InvalidValueError
from graph_model.values.printed import Printed
from graph_model.values.vocabularies import LegalForm

_FORMS: tuple[tuple[LegalForm, str], ...] = (
    (LegalForm.GMBH_CO_KG, r"GmbH\s*&\s*Co\.?\s*KG"),
    (LegalForm.GGMBH, r"[gG][gG][mM][bB]H|(?:gemeinnützige|Gemeinnützige|gem\.)\s+(?:GmbH|Gesellschaft\s+mbH)"),
    (LegalForm.GMBH, r"G[mM][bB]H|Gesellschaft\s+mit\s+beschränkter\s+Haftung"),
    (LegalForm.MBH, r"mbH"),
    (LegalForm.EV, r"e\.?\s?V\.?|E\.\s?V\.|[eE]ingetragener\s+Verein"),
    (LegalForm.GKU, r"gKU|gemeinsames\s+Kommunalunternehmen"),
    (LegalForm.KU, r"KU"),
    (LegalForm.AOER, r"AöR|Anstalt\s+des\s+öffentlichen\s+Rechts"),
    (LegalForm.KOER, r"K\.?d\.?ö\.?R\.?|Körperschaft\s+des\s+öffentlichen\s+Rechts"),
    (LegalForm.EG, r"eG"),
    (LegalForm.UG, r"g?UG(?:\s*\(haftungsbeschränkt\))?"),
    (LegalForm.AG, r"g?AG|Aktiengesellschaft"),
    (LegalForm.KG, r"KG"),
    (LegalForm.GBR, r"GbR"),
    (LegalForm.EVTZ, r"EVTZ|Europäischer\s+Verbund\s+für\s+territoriale\s+Zusammenarbeit"),
)
_FIRST_LETTERS = "AEGKUegkm"
_MARKS = re.compile(
    rf"(?<!\w)(?=[{_FIRST_LETTERS}])(?:"
    + "|".join(rf"(?P<f{number}>(?:{form})(?!\w))" for number, (_, form) in enumerate(_FORMS))
    + ")"
)
_QUOTES = re.compile(r"[„“”‟\"«»‚‘’'`´]")
_SPACE = re.compile(r"\s+")
_PLUS = re.compile(r"⁺|(?<=\w)\+(?!\w)")
_BETWEEN = re.compile(r"[|·•\-‐-―_/.,;:()\[\]+&]")


@dataclass(frozen=True, slots=True)
class BodyName(Printed):
    """A name as written, with single spaces and without what cannot be seen (soft hyphens, control characters);
    ``normal`` and ``legal_form`` follow from it."""

    text: str

    def __post_init__(self) -> None:
        told = _SPACE.sub(" ", self.text)
        if not told.isprintable():
            told = "".join(sign for sign in told if unicodedata.category(sign)[0] != "C")
        plain = _SPACE.sub(" ", told).strip()
        if not plain:
            raise InvalidValueError(self.text, "ein Name", "er ist leer")
        object.__setattr__(self, "text", plain)

    @classmethod
    def parse(cls, text: str) -> Self:
        return cls(text)

    def __str__(self) -> str:
        return self.text

    @property
    def legal_form(self) -> LegalForm | None:
        """The last legal form that the name carries: a Verein may have "GmbH" inside its name."""
        return self.parted[0]

    @property
    def without_form(self) -> str:
        """The name without its last legal form."""
        return self.parted[1]

    @property
    def parted(self) -> tuple[LegalForm | None, str]:
        """``legal_form`` and ``without_form`` at once."""
        last = self._last_mark()
        if last is None:
            return None, self.text
        form = _FORMS[int((last.lastgroup or "")[1:])][0]
        return form, _SPACE.sub(" ", self.text[: last.start()] + " " + self.text[last.end() :]).strip(" ,") or self.text

    @property
    def normal(self) -> str:
        """For comparing: casefolded, without quotes, hyphens and dots as spaces, the legal form kept at the end."""
        form, plain = self.parted
        return _compared(f"{plain} {form}" if form and plain != self.text else self.text)

    def _last_mark(self) -> re.Match[str] | None:
        """At the beginning of a name "AG" is an Arbeitsgemeinschaft and no legal form."""
        marks = reversed(list(_MARKS.finditer(self.text)))
        return next((found for found in marks if found.start() or found.group() != "AG"), None)

    @property
    def is_abbreviation(self) -> bool:
        """Two to eight letters of which most are capitals: EWH, KGSt, LPV."""
        letters = self.text
        return bool(re.fullmatch(r"[A-ZÄÖÜa-z]{2,8}", letters)) and sum(c.isupper() for c in letters) * 2 > len(letters)


def _compared(text: str) -> str:
    plain = _PLUS.sub(" plus ", _QUOTES.sub("", text))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold())
    return _SPACE.sub(" ", _BETWEEN.sub(" ", _QUOTES.sub("", folded.casefold()))).strip()
