"""Names of committees, councils and assemblies in texts."""

import re

_SINGLE = (
    r"Kreistag|Bezirkstag|Marktgemeinderat|Samtgemeinderat|Verbandsgemeinderat|Gemeinderat|Stadtbezirksrat|Stadtrat"
    r"|Marktrat|Ortschaftsrat|Ortsrat|Bezirksrat|Ortsbeirat|Ratsversammlung|Regionsversammlung|Rat"
    r"|Stadtverordnetenversammlung|Stadtverordnetenvorsteher|Gemeindevertretung|Stadtvertretung|Verbandsversammlung"
    r"|Bezirksvertretung|Bezirksversammlung|Bürgerschaft|Bürgerversammlung|Magistrat|Senat|Kreisvorstand"
    r"|Gemeindevorstand|Stadtvorstand|Verwaltungsrat|Vertreterversammlung|[A-ZÄÖÜ][a-zäöüß]{1,40}beirat|Beirat|Kommission"
)
_BOARD = (
    r"(?:[A-ZÄÖÜ][a-zäöüß]{1,40}(?:-?,|-)\s(?:(?:und|sowie)\s)?){0,4}"
    r"[A-ZÄÖÜ][a-zäöüß]{0,40}(?:-[A-ZÄÖÜ][a-zäöüß]{1,40}){0,4}"
    r"(?:ausschuss|-Ausschuss|kommission|-Kommission)"
)
_FOR = r"[\w-]{0,40}[Aa]usschuss\sfür\s(?:[A-ZÄÖÜ][\w-]{0,40}(?:,\s|\sund\s|\s)){0,8}[A-ZÄÖÜ][\wäöüß-]{0,40}"
COMMITTEE = rf"(?<![\wäöüß-])(?:{_FOR}|{_BOARD}|(?:{_SINGLE})(?:e?s)?(?![\wäöüß-]))"
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
