"""Names of bodies in cells: the name itself, and the short forms that lists write before or behind it."""

import re

_SHORT = r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü0-9&/+-]{1,11}"
_BEHIND = re.compile(
    rf"^(?P<name>.{{6,}}?)\s*(?:\(\s*(?P<short>{_SHORT})\s*\)|\s[-–]\s(?P<dashed>[A-ZÄÖÜ]{{2,8}}))\s*(?P<form>e\.\s?V\.|gGmbH|GmbH)?$"
)
_BEFORE = re.compile(
    rf"^(?:\(\s*(?P<short>{_SHORT})\s*\)\s*|(?P<dashed>(?=[^\s]*[A-ZÄÖÜ][^\s]*[A-ZÄÖÜ]){_SHORT})\s?[-–:]\s)(?P<name>\S.{{5,}})$"
)
_REMARK = re.compile(r"\s*(?:\((?=[^)]*[\s\d,/:-])[^)]*\)|\bc/o\s.*)\s*$")
_AFTER_FORM = re.compile(
    r"(?P<name>^.{4,}?(?:\be\.\s?V\.|\bg?GmbH))\s(?:(?![(&-])\S+\s\S.*|\((?=[^)]*[\s\d])[^)]*\)\s\S.*)$"
)
_PART = re.compile(
    r"(?:Fach|Unter|Landes|Bezirks|Regional)?(?:ausschuss|gruppe|Ausschuss|Arbeitskreis|Arbeitsgruppe|Sektion|Beirat|Forum)\b"
)
_EDGES = " \t-–•*·,;:"


def split_name(words: str) -> tuple[str, tuple[str, ...]]:
    """The name and its short forms: "KGSt - Kommunale Gemeinschaftsstelle" and "Städtenetz (SN)" have one each.
    Remarks behind the name ("(36 Schulen)") and words behind its legal form are no part of it."""
    plain = re.sub(r"(?<=[a-zäöüß])-\s(?=[a-zäöüß](?!nd\b))", "", " ".join(words.split())).strip(_EDGES)
    plain = re.sub(r"(?<=\w-)\s(?=[A-ZÄÖÜ])", "", plain)
    plain = _AFTER_FORM.sub(r"\g<name>", _REMARK.sub("", plain)) or plain
    found = _BEHIND.match(plain) or _BEFORE.match(plain)
    if found is None or _PART.match(found["name"]) or _is_place_or_form(found["short"] or found["dashed"]):
        return plain, ()
    name = found["name"].strip(_EDGES)
    form = found.groupdict().get("form")
    return f"{name} {form}" if form else name, (found["short"] or found["dashed"],)


def _is_place_or_form(short: str) -> bool:
    """A word with a single capital is more likely a place: "Netzwerk Rotenburg (Wümme)"."""
    return sum(letter.isupper() for letter in short) < 2
