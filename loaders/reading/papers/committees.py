"""Names of committees, councils and assemblies in texts."""

import re

_SINGLE = (
    r"Kreistag|Bezirkstag|Marktgemeinderat|Samtgemeinderat|Verbandsgemeinderat|Ortsgemeinderat|Gemeinderat"
    r"|Stadtbezirksrat|Stadtteilrat|Stadtrat|Marktrat|Ortschaftsrat|Ortsrat|Bezirksrat|Ortsbeirat|Ratsversammlung"
    r"|Regionsversammlung|Landschaftsversammlung|Regionalversammlung|Rat|Bezirksverordnetenversammlung"
    r"|Stadtverordnetenversammlung|Stadtverordnetenvorsteher|Gemeindevertretung|Stadtvertretung|Ortschaftsvertretung"
    r"|(?:[A-ZÄÖÜ][a-zäöüß]{1,30})?[Vv]erbandsversammlung|Gemeindeversammlung|Stadtteilvertretung|Seniorenrat"
    r"|Bezirksvertretung|Bezirksversammlung|Bürgerschaft|Bürgerversammlung|Magistrat|Senat|Kreisvorstand"
    r"|Gemeindevorstand|Stadtvorstand|Verwaltungsrat|Vertreterversammlung|[A-ZÄÖÜ][a-zäöüß]{1,40}beirat|Beirat|Kommission"
)
_BOARD = (
    r"(?:[A-ZÄÖÜ][a-zäöüß]{1,40}(?:-?,|-)\s(?:(?:und|sowie)\s)?){0,4}"
    r"[A-ZÄÖÜ][a-zäöüß]{0,40}(?:-[A-ZÄÖÜ][a-zäöüß]{1,40}){0,4}"
    r"(?:ausschuss|-Ausschuss|ausschuß|kommission|-Kommission)"
)
_OFFICE = r"(?:[a-zäöüß]{2,20}(?:liche|ige|ische|ende|ale|elle)[nrs]?\s)?[A-ZÄÖÜ][\wäöüß-]{0,40}"
_FOR = (
    r"[\w-]{0,40}[Aa]usschuss(?:es)?\sfür\s(?:die\s|den\s|das\s)?"
    rf"(?:{_OFFICE}(?:,\s(?:und\s|sowie\s)?|\sund\s|\s&\s|\ssowie\s)){{0,8}}{_OFFICE}"
)
COMMITTEE = rf"(?<![\wäöüß-])(?=[A-ZÄÖÜ])(?:{_FOR}|{_BOARD}(?:e?s)?(?![a-zäöüß])|(?:{_SINGLE})(?:e?s)?(?![\wäöüß-]))"
_PLACE = (
    r"(?:Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Stadt|Samtgemeinde|Verbandsgemeinde|Einheitsgemeinde"
    r"|Ortsgemeinde|Gemeinde|Landkreises|Kreises|Marktes|Region|Städteregion|Amtes|Bezirks|Zweckverbandes)(?![a-zäöü])"
)
PROPER = r"(?:(?:Bad|Sankt|St\.|Groß|Klein|Hohen)\s)?[A-ZÄÖÜ][a-zäöüß]{1,30}(?:[-/][A-ZÄÖÜ][a-zäöüß]{1,30}){0,3}"
FULL = rf"{COMMITTEE}(?:\s(?:der|des)\s{_PLACE}(?:\s{PROPER})?)?"
"""A committee with the authority it belongs to, where the text names it ("Rat der Stadt Musterau")."""
_GENITIVE = re.compile(rf"(?P<head>{_FOR}|{_BOARD}es|(?:{_SINGLE})(?:e?s))(?P<of>\s(?:der|des|für)\s.*)?")
_ANY = re.compile(rf"(?<![\wäöüß-])(?:{COMMITTEE}|Ausschuss|FA(?=\s[A-ZÄÖÜ]))")


def has_committee(words: str) -> bool:
    """Whether a line names a committee."""
    return _ANY.search(words) is not None


def committee_in(words: str) -> str | None:
    """The first committee that the words name, in its base form, with its authority where they say it."""
    found = re.search(FULL, words)
    return base_form(found[0]) if found else None


def base_form(name: str) -> str:
    """The nominative of a committee's name as running text gives it: "Kreisausschusses" is the Kreisausschuss."""
    plain = " ".join(name.split())
    found = _GENITIVE.fullmatch(plain)
    if not found:
        return plain
    head = re.sub(r"(?<=usschuss)es(?=\sfür|$)|(?<=rat|Rat|tag|nat)e?s$", "", found["head"])
    return head + (found["of"] or "")
