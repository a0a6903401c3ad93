"""Normal forms for comparing names of bodies: without legal form, kind word, article and ways of spelling."""

import re
from dataclasses import dataclass

from graph_model.values.names import BodyName
from graph_model.values.vocabularies import LegalForm

_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)\s*")
_QUOTED_END = re.compile(r"^(?P<before>[^„“\"»]*)[„“\"»](?P<inner>[^„“”\"«»]+)[“”\"«]$")
_KINDS = "bündnis|initiative|verein|netzwerk|zweckverband|verbund|projekt|kooperation|stiftung|genossenschaft"
_KIND_WORD = re.compile(rf"^(?P<kind>{_KINDS})(?: (?:der|des|für))? (?=\S+ ?\S)")
_ONLY_KINDS = re.compile(rf"^(?:(?:der|die|das)\s+)?(?:\S*(?:{_KINDS})\s*)+$", re.IGNORECASE)
_FORM_OF_KIND = {
    "zweckverband": LegalForm.SPECIAL_PURPOSE,
    "stiftung": LegalForm.FOUNDATION,
    "verein": LegalForm.ASSOCIATION,
    "genossenschaft": LegalForm.EG,
}
_ARTICLE = re.compile(r"^(?:der|die|das|den|dem|des) ")
_EMPTY_ADJECTIVE = re.compile(r"^(?:(?:grenzüberschreitend|örtlich|gemeinnützig|eingetragen)e[rsnm]? )+(?=\S+ \S)")
_CITY_TITLES = "landeshauptstadt|hansestadt|universitätsstadt|kreisfreie stadt|große kreisstadt"
_TERRITORIES = (
    (re.compile(r"^(?:lk|lkr|kreis) (?=\S)"), "landkreis "),
    (re.compile(rf"^(?:{_CITY_TITLES}) (?=\S)"), "stadt "),
)
_TERRITORY = re.compile(
    r"^(?:landkreis|stadt|gemeinde|markt|amt|samtgemeinde|verbandsgemeinde|land|bezirk|freistaat)\b"
)
_SHORT_FORMS = (
    (re.compile(r"\bawo\b"), "arbeiterwohlfahrt"),
    (re.compile(r"\bdrk\b"), "deutsches rotes kreuz"),
    (re.compile(r"\bihk\b"), "industrie und handelskammer"),
    (re.compile(r"\bhwk\b"), "handwerkskammer"),
    (re.compile(r"\b(k?)vhs\b"), r"\1volkshochschule"),
    (re.compile(r"^(?:lag|lokale aktionsgruppe(?: der)?) (?:leader region |leader )?(?=\S)"), "lokale aktionsgruppe "),
    (re.compile(r"^(?:ag|arge) (?=\S)"), "arbeitsgemeinschaft "),
    (re.compile(r"(?<=region)plus\b"), " plus"),
)
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_GENERIC_ENDINGS = (
    "buendnis|region|konferenz|netzwerk|verein|verband|beirat|stelle|fonds|gruppe|kreis|initiative|zentrum"
    "|allianz|forum|gremium|buero"
)
_GENERIC = re.compile(rf"^\S*(?:{_GENERIC_ENDINGS})(?: plus)?$")


@dataclass(frozen=True)
class ComparedName:
    """A name taken apart for comparing: ``core`` without legal form and generic kind word, ``form`` the legal form that
    the name carries or its kind word tells, ``short`` an abbreviation given in brackets or the name itself."""

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
    short, outer = _bracketed(name)
    body_name = BodyName(outer)
    plain = BodyName(body_name.without_form)
    core, kind = _core(plain.text)
    if short is None and plain.is_abbreviation:
        short = plain.text
    return ComparedName(name, core, body_name.legal_form or _FORM_OF_KIND.get(kind or ""), short)


def _bracketed(name: str) -> tuple[str | None, str]:
    """The abbreviation that stands in brackets, and the name without it."""
    bracket = _IN_BRACKETS.search(name)
    inner = bracket.group(1).strip() if bracket else ""
    if not inner or not BodyName(inner).is_abbreviation:
        return None, name
    return inner, _IN_BRACKETS.sub(" ", name).strip() or name


def _core(name: str) -> tuple[str, str | None]:
    """Casefolded, without quotes, article, empty adjectives and a kind word before a proper name, which is the second
    part of the answer; one word for each sort of territory and for what is usually abbreviated."""
    quoted = _QUOTED_END.match(name)
    if quoted and _ONLY_KINDS.match(quoted["before"]) and len(quoted["inner"].split()) > 1:
        kind = quoted["before"].split()[-1].casefold()
        return _spelled(BodyName(quoted["inner"]).normal), kind
    plain = _EMPTY_ADJECTIVE.sub("", _ARTICLE.sub("", BodyName(name).normal))
    found = _KIND_WORD.match(plain)
    rest = plain[found.end() :] if found else plain
    if found and not _TERRITORY.match(_spelled(rest)):
        return _spelled(rest), found["kind"]
    return _spelled(plain), None


def _spelled(normal: str) -> str:
    plain = _ARTICLE.sub("", normal)
    for pattern, word in (*_TERRITORIES, *_SHORT_FORMS):
        plain = pattern.sub(word, plain)
    return plain.translate(_SPELLED)
