"""What tells two bodies apart however alike their names are: legal form, and what is a part or annex of another."""

from graph_model.values.vocabularies import LegalForm
from loaders.resolution.names import ComparedName
from loaders.resolution.verdicts import Decision, Verdict, ask, different
from loaders.resolution.words import units

_COMPANIES = frozenset(
    {
        LegalForm.GMBH,
        LegalForm.GGMBH,
        LegalForm.MBH,
        LegalForm.AG,
        LegalForm.UG,
        LegalForm.KG,
        LegalForm.GMBH_CO_KG,
        LegalForm.GBR,
    }
)
_ALIKE = (
    {LegalForm.EV, LegalForm.ASSOCIATION},
    {LegalForm.GMBH, LegalForm.MBH},
    {LegalForm.KOER, LegalForm.SPECIAL_PURPOSE},
    {LegalForm.GKU, LegalForm.KU},
)
_NEAR = ({LegalForm.GGMBH, LegalForm.GMBH}, {LegalForm.GGMBH, LegalForm.MBH})
_ASSOCIATIONS = frozenset({"o:verein", "o:zweckverband", "o:stiftung", "o:genossenschaft", "o:gesellschaft"})
_AREAS = frozenset(
    {
        "k:region",
        "k:metropolregion",
        "k:euregio",
        "k:eurodistrikt",
        "k:oekomodellregion",
        "k:naturpark",
        "k:nationalpark",
        "t:grossraum",
        "t:wirtschaftsraum",
        "t:ballungsraum",
        "t:verdichtungsraum",
    }
)
_ADJECTIVE = ("e", "er", "es")


def told_apart(one: ComparedName, other: ComparedName) -> Verdict | None:
    """The reason why the two cannot be one body; None where there is none."""
    forms = {one.form, other.form} - {None}
    if len(forms) == 2 and forms not in _ALIKE and forms not in _NEAR:
        return different(0.1, f"verschiedene Rechtsformen: {one.form} und {other.form}", firm=True)
    if one.annexes != other.annexes:
        return different(0.1, "ein Organ oder Teil ist nicht das Ganze", firm=True)
    return None


def with_forms(found: Verdict, one: ComparedName, other: ComparedName) -> Verdict:
    """A name that is the same is asked about where the legal forms leave room for two bodies."""
    if found.decision is not Decision.SAME:
        return found
    if {one.form, other.form} in _NEAR:
        return ask(0.9, f"gleicher Name, aber {one.form} und {other.form}")
    company, area = sorted((one, other), key=lambda name: name.form not in _COMPANIES)
    if company.form in _COMPANIES and area.form is None and _names_an_area(area):
        return ask(0.9, "der Name eines Gebiets und eine Gesellschaft dieses Namens")
    if _joins_an_area(one, other) or _joins_an_area(other, one):
        return ask(0.9, "der Name eines Gebiets und ein Zusammenschluss dieses Namens")
    return found


def _joins_an_area(joined: ComparedName, area: ComparedName) -> bool:
    """Whether one tells by a word that it is a Verein or the like, and the other is a region without a legal form."""
    told = _ASSOCIATIONS.intersection((*joined.outer, *joined.units))
    return bool(told) and area.form is None and _ASSOCIATIONS.isdisjoint(area.bag) and _names_an_area(area)


def _names_an_area(name: ComparedName) -> bool:
    """Whether the first word is a region of some sort; adjectives may stand before it."""
    for word in name.words:
        found = units(word)
        if any(unit in _AREAS for unit in found):
            return True
        if not found or not (found[0][0] in "pL" or word.endswith(_ADJECTIVE)):
            return False
    return False
