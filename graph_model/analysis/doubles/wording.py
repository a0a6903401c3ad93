"""Words of purposes, target groups and names, as far as they tell what a body does."""

import re
from collections.abc import Iterable

from graph_model.values.names import BodyName

_WORD = re.compile(r"[a-zäöüß]{4,}")
_STEM = 6
_COMPOUND = 10
_SAY_NOTHING_TEXT = (
    "aber alle allem allen aller alles auch auf aus bei beim damit dass dem den der des deren die dies diese diesem "
    "diesen dieser dieses durch eine einem einen einer eines für gegen ihre ihrem ihren ihrer kann können mehr nach "
    "nicht oder ohne sich sind sowie soll sollen über unter vom von vor werden wird wurde zum zur zwischen sein seine "
    "seinen seiner haben hat insbesondere besonders weitere weiteren beteiligten gemeinsame gemeinsamen gemeinsam "
    "förderung verbesserung stärkung unterstützung zusammenarbeit aufgaben zweck ziel ziele thema themen bereich "
    "menschen personen einwohner bürger einwohnerinnen bürgerinnen"
)
_SAY_NOTHING = frozenset(_SAY_NOTHING_TEXT.split())
_KINDS = re.compile(
    r"(?:arbeits)?(?:gemeinschaft|kreis|gruppe)|(?:regional|orts|landes)?(?:netzwerk|netz|bündnis|verbund|verband)|"
    r"verein\w*|allianz|initiative|forum|konferenz|gesellschaft|zweckverband|stiftung|zusammenschluss|partnerschaft|"
    r"landkreis\w*|kreis\w*|stadt|städte|gemeinde\w*|kommun\w*|samtgemeinde\w*|freistaat|land|bund|runder|tisch|plus|neue[nrs]?"
)
_CARRIERS_TEXT = (
    "verein trägerverein förderverein freundeskreis gesellschaft trägergesellschaft betriebsgesellschaft "
    "managementgesellschaft service verwaltungs verwaltung holding der des die das für zur zum und"
)
_CARRIERS = frozenset(_CARRIERS_TEXT.split())
_KIND_ENDINGS = re.compile(
    r"(?:netz|netzwerk|bündnis|verbund|verband|kreis|forum|verein|konferenz|gesellschaft|agentur|zentrum|initiative|"
    r"gemeinschaft|gruppe|stelle|rat|bund|pakt|allianz)$"
)


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words that say something, and the ends of long ones: "Gesundheitsregion" gives "gesund" and
    "region"."""
    told = (word for word in _WORD.findall(text.casefold()) if word not in _SAY_NOTHING)
    return frozenset(stem for word in told for stem in _ends(word))


def name_stems(name: str, places: Iterable[str]) -> frozenset[str]:
    """The same of a name without its legal form, the words for kinds of bodies, and names of ``places``."""
    plain = BodyName(name).without_form if name.strip() else name
    told = [word for word in _WORD.findall(plain.casefold()) if not _KINDS.fullmatch(word)]
    known = frozenset(places)
    return frozenset(
        stem for word in told if word not in known and word not in _SAY_NOTHING for stem in _ends(word) if stem
    )


def core(name: str) -> str:
    """A name without legal form and words for the body that carries another: the same for a Verein and its GmbH."""
    plain = BodyName(name).without_form if name.strip() else name
    words = re.findall(r"\w+", plain.casefold())
    return " ".join(word for word in words if word not in _CARRIERS)


def _ends(word: str) -> tuple[str, ...]:
    """The end of a long word too, unless it only says what kind of body it is."""
    ends = len(word) >= _COMPOUND and not _KIND_ENDINGS.search(word)
    return (word[:_STEM], word[-_STEM:]) if ends else (word[:_STEM],)
