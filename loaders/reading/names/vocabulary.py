"""The generic words of the trade: kinds of bodies, words that are never a name, known patterns."""

import csv
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from graph_model.values.body_kinds import BodyKind

LEGAL_FORM = (
    r"(?:(?:gemeinnützige\s)?(?:[gG]?GmbH|GgmbH|mbH)(?:\s&\sCo\.?\sKG)?|(?:AG|SE)\s&\sCo\.?\sKG|[eE]\.\s?V\.|eV|e\.V|(?:gk?)?AöR|gkA|gKU|KU|eG"
    r"|e\.\s?G\.|g?UG(?:\s\(haftungsbeschränkt\))?|GbR|KG|g?AG|EVTZ|SE|KdöR|K\.\s?d\.\s?ö\.\s?R\.)"
)
NOT_NAMED = re.compile(
    r"(?:mitglied|zuschu|zuschü|beitrag|beiträg|beitritt|austritt|ausstieg|anteil|beteiligung|gesellschafter|kostenpla"
    r"|aufgabe|partner|fördermi|förderu|fördere|vertret|gründung|auflösung|zusammenschluss|fusion|satzung|vorstand"
    r"|vorsitz|haushalt|prozent|einwohner|kommune|träger|vorlage|beschluss|antrag|antr[äa]g|sitzung|projekt|programm"
    r"|maßnahme|kündigung|umlage|spende|einlage|stammkapital|vertrag|verträg|verwaltung|ausschuss|ausschuß|gemeinderat"
    r"|anlage|konzept|betreff|leistung|personal|weitere|jährlich|teilnahme|geschäftsstelle|zuwendung|rechtsform"
    r"|eigentümer|inhaber|nachfolge|rechtsnachfolge|betreiberin|pächter|dienstleister|auftragnehmer|auftraggeber|gründer"
    r"|mitbegründer|mitgründer|mehrheits(?:eig|gesell)|minderheits(?:eig|gesell)|allein(?:gesell|eig)|haupt(?:gesell|eig|aktion)|mitgesell|miteig|kapitaleig|eigner|aktionär|teilhaber|initiator|jahresbeitr|beschlussd|beschlussv|drucksache|unterstützung|zusammenarbeit|bürger(?!schaftlich|energie|stiftung|netz|werk|solar|wind|strom|hilfe|verein|bus))"
    r"|(?:kosten|mittel|mitteln|geld|gelder|ziel|ziele|zielen|euro|eur|teur|jahr|jahre|jahres|jahren|gemeinden|städte"
    r"|städten"
    r"|landkreise|landkreisen|kreise|kreisen|stadt|landkreis|gemeinde|kreis|land|länder|rat|rates|kreistag|kreistages"
    r"|kreistags|stadtrat|herr|frau|termin|bericht|status|bedarf|angebot|angebote|firmen|unternehmen|hochschulen"
    r"|vereine"
    r"|vereinen|verbände|verbänden|krankenkassen|schulen|januar|februar|märz|april|mai|juni|juli|august|september"
    r"|oktober"
    r"|november|dezember|nr|seit|für|die|der|das|und|in|im|nach|mit|bei|von|am|an|ab|zu|zum|zur|auch|als|wie|bis|hier"
    r"|es"
    r"|sie|er|ein|eine|einen|einem|einer|eines|um|dies|diese|dieser|dieses|nicht|so|da|dem|den|des|neue|neuer|neues"
    r"|darüber|damit|dafür|daher|zurzeit|derzeit|künftig|insgesamt|wenn|falls|soll|sollen|wird|werden|hat|haben|ist"
    r"|sind"
    r"|namen?|namens|bezeichnung|firmierung|mutter|tochter|schwester|gmbh|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ja|nein|top|wirtschaft|politik|wissenschaft"
    r"|region|kultur|umwelt|klima|gesundheit|bereich|themen|fragen|rahmen|grund|ende|anfang|mitte|ergebnis|vom|beim|aus|auf|durch|über"
    r"|unter|vor|zwischen|gegen|ohne|ihr|ihre|ihren|sein|seine|kein|keine|alle|beide|jede|jeder|wer|was|wo|ob"
    r"|\w*(?:unterlagen?|leistung(?:en)?|werkzeugen?|zugang|überweisung|vorberatung|gelder|zuschüssen?|beiträgen?))$",
    re.IGNORECASE,
)
NEVER_BODY = re.compile(
    r"spitzenverb|(?:presse|video|telefon|fach|bürger|auftakt|abschluss|zukunfts)konferenz|(?:zivil|tochter|mutter"
    r"|stadt)gesellschaft"
    r"|(?:mitglieds|sport|ideal|grenz|heimat|tourismus|bundes|wirtschafts)(?:verein|region)|ortsverband"
    r"|(?:gemeinde|kirchen)verband|stadtverband|fahrgemeinschaft|wohngemeinschaft|verwaltungsgemeinschaft|bundesrat"
    r"|lebensgemeinschaft|(?:digital|solidar|fiskal|wärme|hochschul|ganztags)pakt|(?:straßen|mobilfunk|glasfaser|strom|gas|schienen|wege|leitungs|verwaltungs|daten|kanal|bus|linien|filial"
    r"|rohr|kabel|fernwärme|wärme|haltestellen|messstellen|radverkehrs|verkehrs)netz|^zustiftung|rechtsform|ortsverein|internetforum"
    r"|staatsverband|gesamtverband|trägerverein|sitzung|region\w*ministerium|eigeninitiative|privatinitiative"
    r"|mitgliederinitiative|gesetzesinitiative|regelwerk|bauwerk|wegenetz|(?:leitungs|gewässer|strecken|linien|filial|schienen)netz",
    re.IGNORECASE,
)
PROGRAMME = re.compile(
    r"(?:programm|projekt|richtlinie|gesetz|wettbewerb|aktion|kampagne|titel|thema|motto|begriff)s?$", re.I
)
TITLE = re.compile(
    r"(?:antrag|vertrag|vereinbarung|charta|konzept|plan|leitbild|studie|vorhaben|maßnahme|veranstaltung|reihe|tag|tagung"
    r"|messe)s?$",
    re.IGNORECASE,
)
"""What a quoted title is of, where it is no name of a body."""
NO_PARTNER = re.compile(
    r"(?:wirtschaftsprüf|steuerberat|rechtsanw|anwalts|treuhand|ingenieur|architekt|unternehmensberat|bauunternehm)"
    r"|\bAgentur(?:en)? für Arbeit\b|\bBundesagentur\b",
    re.IGNORECASE,
)
"""Names of those who audit, advise and build for a body, and of agencies of the state: they take part in none."""
_LONGEST = 80
_INFLECTED = ("", "s", "es", "ses")


@dataclass(frozen=True, slots=True)
class KindWord:
    """A word for a kind of body; ``alone``: a compound of it can name a body with nothing behind it; ``compound``: it
    is one, or as good as one ("Landschaftspflegeverband"); ``match``: whether the word itself counts ("whole"), its
    compounds ("compound"), or both ("any");
    ``long``: what an abbreviation stands for."""

    word: str
    kind: BodyKind
    alone: bool
    compound: bool = False
    stem: str = ""
    match: str = "any"
    long: str = ""


@cache
def kind_words() -> dict[str, KindWord]:
    """The kind words of data/kinds.csv by their singular."""
    lines = files("loaders.reading").joinpath("data/kinds.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter=";")
    return {row["word"]: _of_row(row) for row in rows}


@cache
def acronyms() -> dict[str, KindWord]:
    """The abbreviations of data/acronyms.csv that name a body with what follows ("IHK Astadt")."""
    lines = files("loaders.reading").joinpath("data/acronyms.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter=";")
    return {row["word"]: _of_acronym(row["word"].casefold(), row["kind"], row["long"]) for row in rows}


def _of_acronym(word: str, kind: str, full: str) -> KindWord:
    return KindWord(word, BodyKind[kind], alone=False, stem=word, long=full)


def acronym(token: str) -> KindWord | None:
    """The kind of body that a general abbreviation stands for."""
    return acronyms().get(token)


def _of_row(row: dict[str, str]) -> KindWord:
    full = row["alone"] == "itself"
    match = row["match"] or "any"
    return KindWord(row["word"], BodyKind[row["kind"]], full or row["alone"] == "yes", full, row["word"], match)


@lru_cache(maxsize=1 << 14)
def kind_word(token: str) -> KindWord | None:
    """The kind word that ``token`` is, inflected or not, or ends with ("Gesundheitsbündnisses" -> bündnis)."""
    plain = token.casefold().strip('"„“”»«').replace("⁺", "plus").rstrip("+")
    if token in acronyms():
        return acronym(token)
    if not 4 <= len(plain) <= _LONGEST or "." in plain or NEVER_BODY.search(plain):
        return None
    found = _of_plain(plain)
    if found is None and (umlauts := _with_umlauts(plain)) != plain and (found := _of_plain(umlauts)):
        return replace(found, stem=plain[: len(plain) - len(umlauts) + len(found.stem)])
    return found


def _with_umlauts(plain: str) -> str:
    """Papers sent by telefax write "Buendnis"."""
    return plain.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")


def _of_plain(plain: str) -> KindWord | None:
    best: KindWord | None = None
    for ending in _INFLECTED:
        stem = plain.removesuffix(ending)
        if ending and stem == plain:
            continue
        found = _longest(stem)
        if found and (best is None or len(found.word) > len(best.word)):
            best = replace(found, compound=found.compound or stem != found.word, stem=stem)
    return best


def _longest(stem: str) -> KindWord | None:
    """The longest kind word that the stem is, or ends with behind at least two letters."""
    words = kind_words()
    if stem in words:
        return words[stem] if words[stem].match != "compound" else None
    ends = (words.get(stem[at:]) for at in range(2, len(stem) - 2))
    found = next((word for word in ends if word), None)
    return found if found and found.match != "whole" else None
