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
_AREAS = frozenset({"k:region", "k:metropolregion", "k:euregio", "k:eurodistrikt", "k:oekomodellregion"})


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
    return found


def _names_an_area(name: ComparedName) -> bool:
    """Whether the first word that is no adjective is a region of some sort."""
    first = next((found for word in name.words if (found := units(word)) and found[0][0] != "p"), ())
    return any(unit in _AREAS for unit in first)
