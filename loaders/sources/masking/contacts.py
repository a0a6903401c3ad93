"""Phones, mail addresses and bank accounts in a text; every pattern is bounded, so that the time is linear."""

import re
from collections.abc import Iterator

from loaders.sources.masking.words import section

_LOCAL = frozenset(".-_+%&'")
_LONGEST_LOCAL = 64
_AT = re.compile(r"[@(\[{](?:(?<=@)|\s?(?:at|ät|@|AT)\s?[)\]}]\s?)")
_DOMAIN = re.compile(
    r"\s?(?:[^\W_]|-){1,63}(?:(?:\.|\s?[(\[{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?)(?:[^\W_]|-){1,63}){1,6}", re.IGNORECASE
)
_PHONE_LABEL = (
    r"[TFMHDRPtfmhdrp](?<![^\W_].)(?i:(?<=t)el(?:efon)?(?:nummer|nr\.?)?|(?<=t)elefax|(?<=f)on|"
    r"(?<=f)ax(?:nummer)?|(?<=m)obil(?:telefon)?|(?<=h)andy|(?<=d)urchwahl|(?<=d)w|(?<=r)ufnummer|"
    r"(?<=h)otline|(?<=p)hone|(?<=r)uf|(?<=[tfm]))"
)
_NUMBER = r"(?:[-–]?\(?\+?|\(?0)[\d(][\d \t\u00a0/().\-–‑]{1,28}\d"
_LABELLED = re.compile(
    rf"{_PHONE_LABEL}(?:\.|:|\*\*|[ \t]|[-–]Nr\.?|\((?:dienstlich|privat|mobil)\)|\n){{1,6}}(?P<number>{_NUMBER})"
)
_SIGNS = r"[ \t\u00a0/().\-–‑]"
_INTERNATIONAL = re.compile(
    r"[+0](?<![\w+].)(?:(?<=\+)[1-9]\d{0,2}|(?<![/\-–.,]0)0 ?[1-9]\d[ \t\u00a0/(]{1,3})"
    rf"{_SIGNS}{{0,3}}\d(?:\d|{_SIGNS}){{4,20}}\d"
)
_BRACKETED = re.compile(r"\(0[1-9]\d{1,4}\)[ \t\u00a0/\-–]{0,3}\d[\d \t\u00a0/\-–‑]{2,14}\d")
_SEPARATED = re.compile(
    r"0[1-9](?<![\d.,/\-–§]0.)\d{1,4}(?:[ \t\u00a0]?[/\-–][ \t\u00a0]?|[ \t\u00a0])"
    r"(?P<rest>\d{2,8}(?:[ \t\u00a0\-–]{1,3}\d{1,8}){0,4})(?![\d]|[.,/]\d)"
)
_COMPACT = re.compile(r"0(?<![\d.,/\-–]0)(?:1[567]\d{8,9}|[2-9]\d{8,9})(?![\d.,/\-–]\d|\d)")
_ANOTHER = re.compile(r"\s?(?:oder|und|bzw\.|o\.|u\.)\s(?P<number>[-–]?\d[\d /\-–]{1,20}\d)(?![\d]|[.,]\d)")
_YEARLIKE = re.compile(r"(?:19|20)\d\d(?:[ \-–]{1,3}\d{1,3})?")
_PAPER = re.compile(
    r"(?:Nr|Nummer|Vorlage|Drucksache|Drs|DS|Az|Aktenzeichen|Beschluss|Antrag|Anfrage|Konto|Sachkonto|Produkt|"
    r"Kostenstelle|Haushaltsstelle|AGS|ARS|PSP|Zeichen)[.:)\-–]{0,2}\s{0,3}$",
    re.IGNORECASE,
)
_IBAN = re.compile(
    r"[A-Z]{2}\d{2}(?<![^\W_].{4})(?:[ \u00a0\-]?[A-Z0-9]{4}){2,7}(?:[ \u00a0\-]?[A-Z0-9]{1,3})?(?![^\W_])"
)
_IBAN_LABELLED = re.compile(r"[Ii](?i:BAN[\s:.\-]{0,4}(?P<number>[A-Z]{2}[ ]?\d{2}[A-Z0-9 \u00a0\-]{8,36}[A-Z0-9]))")
_ACCOUNT = re.compile(
    r"[KkB](?<![^\W_].)(?i:(?<=k)onto(?:nummer|nr\.?|[ \-]?Nr\.?|-Nummer)|(?<=k)to\.?(?:[ \-]?Nr\.?)?|(?<=b)lz|"
    r"(?<=b)ankleitzahl)[\s:.*|]{0,4}(?P<number>\d[\d \u00a0./\-]{2,20}\d)"
)
_BIC = re.compile(r"(?:BIC|SWIFT)(?:[ \-]Code)?[\s:.*|]{1,4}(?P<number>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![^\W_])")
_PLAIN_ACCOUNT = re.compile(r"Konto(?<![^\W_]Konto)[\s:]{1,3}(?P<number>\d[\d \u00a0]{4,14}\d)(?P<after>[^\n]{0,80})")
_BANK = re.compile(r"BLZ|Bank|Sparkasse|BIC|Inhaber|Verwendungszweck")
_LEAST_DIGITS = 8

Found = tuple[int, int]


def mails(text: str) -> Iterator[Found]:
    """Mail addresses, also written with (at) and (punkt)."""
    for sign in _AT.finditer(text):
        domain = _DOMAIN.match(text, sign.end())
        end = sign.start() - (sign.group() != "@" and text[max(0, sign.start() - 1) : sign.start()].isspace())
        start = _local_start(text, end) if domain else end
        if domain and start < end:
            yield start, domain.end()


def _local_start(text: str, end: int) -> int:
    start, limit = end, max(0, end - _LONGEST_LOCAL)
    if start > 1 and text[start - 1] == " " and text[end : end + 1] == "@":
        start -= 1
    stop = start
    while start > limit and (text[start - 1].isalnum() or text[start - 1] in _LOCAL):
        start -= 1
    return start if start < stop else end


def phones(text: str) -> Iterator[Found]:
    """Numbers after a label such as Telefon, and those that are telephone numbers by their form."""
    for found in _LABELLED.finditer(text):
        if _is_labelled_phone(found):
            yield found.span("number")
            yield from _more_numbers(text, found.end())
    for found in _INTERNATIONAL.finditer(text):
        if found.group()[0] == "+" or sum(char.isdigit() for char in found.group()) > _LEAST_DIGITS + 2:
            yield found.span()
    for found in _BRACKETED.finditer(text):
        yield found.span()
    for found in _SEPARATED.finditer(text):
        if _is_separated_phone(text, found):
            yield found.span()
    for found in _COMPACT.finditer(text):
        if not _PAPER.search(text, max(0, found.start() - 25), found.start()):
            yield found.span()


def _more_numbers(text: str, end: int) -> Iterator[Found]:
    """„Tel. 0000 401-2222 oder 401-2223“."""
    while (found := _ANOTHER.match(text, end)) is not None:
        yield found.span("number")
        end = found.end()


def _is_labelled_phone(found: re.Match[str]) -> bool:
    number = found.group("number")
    digits = sum(char.isdigit() for char in number)
    short = len(re.match(r"[A-Za-z]*", found.group())[0]) == 1  # type: ignore[index]
    return digits >= (_LEAST_DIGITS if short else 3) and (not short or number.lstrip("( ")[0] in "+0")


def _is_separated_phone(text: str, found: re.Match[str]) -> bool:
    digits = sum(char.isdigit() for char in found.group())
    if digits < _LEAST_DIGITS or digits > 14 or _YEARLIKE.fullmatch(found.group("rest")):
        return False
    return not _PAPER.search(text, max(0, found.start() - 25), found.start())


def accounts(text: str) -> Iterator[Found]:
    """IBANs by their form; account numbers, bank codes and BICs after their label."""
    for found in _IBAN.finditer(text):
        if (
            found.group()[:2].casefold() in section("small_words.txt", "country")
            and sum(char.isdigit() for char in found.group()) > 8
        ):
            yield found.span()
    for pattern in (_IBAN_LABELLED, _ACCOUNT, _BIC):
        for found in pattern.finditer(text):
            yield found.span("number")
    for found in _PLAIN_ACCOUNT.finditer(text):
        if _BANK.search(found.group("after")):
            yield found.span("number")
