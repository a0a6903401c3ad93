"""Names of committees, councils and assemblies in texts."""

import re

_SINGLE = (
    r"Kreistag|Bezirkstag|Marktgemeinderat|Samtgemeinderat|Verbandsgemeinderat|Gemeinderat|Stadtbezirksrat|Stadtrat"
    r"|Marktrat|Ortschaftsrat|Ortsrat|Bezirksrat|Ortsbeirat|Ratsversammlung|Regionsversammlung|Rat"
    r"|Stadtverordnetenversammlung|Stadtverordnetenvorsteher|Gemeindevertretung|Stadtvertretung|Verbandsversammlung"
    r"|Bezirksvertretung|Bezirksversammlung|Bürgerschaft|Bürgerversammlung|Magistrat|Senat|Kreisvorstand"
    r"|Gemeindevorstand|Stadtvorstand|Verwaltungsrat|Vertreterversammlung|[A-ZÄÖÜ][a-zäöüß]+beirat|Beirat|Kommission"
)
_BOARD = (
    r"(?:[A-ZÄÖÜ][a-zäöüß]+(?:-?,|-)\s(?:(?:und|sowie)\s)?)*[A-ZÄÖÜ][a-zäöüß]*(?:-[A-ZÄÖÜ][a-zäöüß]+)*"
    r"(?:ausschuss|-Ausschuss|kommission|-Kommission)"
)
_FOR = r"[\w-]*[Aa]usschuss\sfür\s(?:[A-ZÄÖÜ][\w-]*-?(?:,\s|\sund\s|\s))*[A-ZÄÖÜ][\wäöüß-]*"
COMMITTEE = rf"(?:{_FOR}|{_BOARD}|(?:{_SINGLE})(?:e?s)?(?![\wäöüß-]))"
_GENITIVE = re.compile(rf"(?:{_BOARD}(?:es)|(?:{_SINGLE})(?:e?s))\b")
_ANY = re.compile(rf"(?<![\wäöüß-])(?:{COMMITTEE}|Ausschuss)")


def has_committee(words: str) -> bool:
    """Whether a line names a committee."""
    return _ANY.search(words) is not None


def base_form(name: str) -> str:
    """The nominative of a committee's name as running text gives it: "Kreisausschusses" is the Kreisausschuss."""
    plain = " ".join(name.split())
    if not _GENITIVE.fullmatch(plain):
        return plain
    return re.sub(r"(?<=ausschuss)es$|(?<=rat|Rat|tag|nat)e?s$", "", plain)
