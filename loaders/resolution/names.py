"""Normal forms for comparing names of bodies: what is left when generic words, quotes and brackets are gone."""

import re
from dataclasses import dataclass

from graph_model.values.names import BodyName
from graph_model.values.vocabularies import LegalForm

_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)\s*")
_QUOTED = re.compile(r"[„“\"»](?P<inner>[^„“”\"«»]{3,})[“”\"«]")
_KIND_WORDS = "bündnis|initiative|verein|netzwerk|zweckverband|verbund|projekt|kooperation|stiftung"
_KIND_WORD = re.compile(rf"^(?:{_KIND_WORDS}) (?=\S+ ?\S)")
_ARTICLE = re.compile(r"^(?:der|die|das|den|dem|des) ")
_CITY_TITLES = "landeshauptstadt|hansestadt|universitätsstadt|kreisfreie stadt|große kreisstadt"
_TERRITORIES = (
    (re.compile(r"^(?:lk|kreis) (?=\S)"), "landkreis "),
    (re.compile(rf"^(?:{_CITY_TITLES}) "), "stadt "),
)
_GENERIC_ENDINGS = (
    "bündnis|region|konferenz|netzwerk|verein|verband|beirat|stelle|fonds|gruppe|kreis|initiative|zentrum"
    "|allianz|forum|gremium|büro"
)
_GENERIC = re.compile(rf"^\S*(?:{_GENERIC_ENDINGS})(?: plus)?$")


@dataclass(frozen=True)
class ComparedName:
    """A name taken apart for comparing: ``core`` without legal form and generic kind word, ``short`` an abbreviation
    given in brackets or the name itself where it is one."""

    name: str
    core: str
    form: LegalForm | None
    short: str | None

    @property
    def generic(self) -> bool:
        """Whether it names a sort of body rather than one: "Gesundheitsbündnis" means another in each Landkreis."""
        return bool(_GENERIC.fullmatch(self.core))


def compared(name: str) -> ComparedName:
    """The name taken apart."""
    bracket = _IN_BRACKETS.search(name)
    inner = bracket.group(1).strip() if bracket else None
    short = inner if inner and BodyName(inner).is_abbreviation else None
    outer = _IN_BRACKETS.sub(" ", name).strip() if short else name
    body_name = BodyName(outer or name)
    plain = BodyName(body_name.without_form)
    if short is None and plain.is_abbreviation:
        short = plain.text
    return ComparedName(name, core(plain.text), body_name.legal_form, short)


def core(name: str) -> str:
    """Casefolded, without quotes, article and a kind word before a proper name; one word for each sort of territory."""
    quoted = _QUOTED.search(name)
    normal = _ARTICLE.sub("", BodyName(name).normal)
    if quoted and name.endswith(("“", "”", '"', "«")) and len(quoted["inner"].split()) > 1:
        normal = _ARTICLE.sub("", BodyName(quoted["inner"]).normal)
    for pattern, word in _TERRITORIES:
        normal = pattern.sub(word, normal)
    return _KIND_WORD.sub("", normal)
