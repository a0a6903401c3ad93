"""The generic words of the trade: kinds of bodies, words that are never a name, known patterns."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph_model.values.body_kinds import BodyKind

LEGAL_FORM = (
    r"(?:(?:gemeinnützige\s)?GmbH(?:\s&\sCo\.?\sKG)?|gGmbH|GgmbH|mbH|e\.\s?V\.|eV|e\.V|AöR|gKU|KU|eG|e\.\s?G\.|UG|GbR"
    r"|KG|AG"
    r"|EVTZ|SE|KdöR|K\.d\.ö\.R\.)"
)
NOT_NAMED = re.compile(
    r"(?:mitglied|zuschu|zuschü|beitrag|beiträg|beitritt|austritt|ausstieg|anteil|beteiligung|gesellschafter|kostenpla"
    r"|aufgabe|partner|fördermi|förderu|fördere|vertret|gründung|auflösung|zusammenschluss|fusion|satzung|vorstand"
    r"|vorsitz|haushalt|prozent|einwohner|kommune|träger|vorlage|beschluss|antrag|antr[äa]g|sitzung|projekt|programm"
    r"|maßnahme|kündigung|umlage|spende|einlage|stammkapital|vertrag|verträg|verwaltung|ausschuss|ausschuß|gemeinderat"
    r"|anlage|konzept|betreff|leistung|personal|weitere|jährlich|teilnahme|geschäftsstelle|zuwendung|rechtsform"
    r"|jahresbeitr|beschlussd|beschlussv|unterstützung|zusammenarbeit|bürger)"
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
    r"|gmbh|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ja|nein|top|wirtschaft|politik|wissenschaft"
    r"|region|kultur|umwelt|klima|gesundheit|bereich|themen|fragen|rahmen|grund|ergebnis|vom|beim|aus|auf|durch|über"
    r"|unter|vor|zwischen|gegen|ohne|ihr|ihre|ihren|sein|seine|kein|keine|alle|beide|jede|jeder|wer|was|wo|ob)$",
    re.IGNORECASE,
)
NEVER_BODY = re.compile(
    r"(?:presse|video|telefon|fach|bürger|auftakt|abschluss|zukunfts)konferenz|(?:zivil|tochter|mutter"
    r"|stadt)gesellschaft"
    r"|(?:mitglieds|sport|grenz|heimat|tourismus|bundes|wirtschafts)(?:verein|region)|kommunalverband|ortsverband"
    r"|(?:gemeinde|kirchen)verband|stadtverband|fahrgemeinschaft|wohngemeinschaft|verwaltungsgemeinschaft|bundesrat"
    r"|lebensgemeinschaft|straßennetz|mobilfunknetz|glasfasernetz|stromnetz|gasnetz|rechtsform|ortsverein|internetforum"
    r"|staatsverband|gesamtverband|trägerverein|sitzung|region\w*ministerium|eigeninitiative|privatinitiative"
    r"|mitgliederinitiative|gesetzesinitiative",
    re.IGNORECASE,
)
PROGRAMME = re.compile(
    r"(?:programm|projekt|richtlinie|gesetz|wettbewerb|aktion|kampagne|titel|thema|motto|begriff)s?$", re.I
)
INSURER = re.compile(
    r"\b(?:AOK(?:\s(?:PLUS|Plus|[A-ZÄÖÜ][\w-]+(?:/[\w-]+)?))?|BARMER|Barmer|KKH|KNAPPSCHAFT|Knappschaft"
    r"|DAK(?:-Gesundheit)?"
    r"|IKK\s[\w-]+|BKK\s[A-ZÄÖÜ][\w-]+|Techniker\sKrankenkasse|SVLFG|hkk|vdek)\b"
)
SCHOOL_OR_CHAMBER = re.compile(
    r"\b(?:HTWK?|HAW|FH|TU|TH|HS|RWTH|IHK|HWK|AWO|DRK|VHS|KVHS)\s(?:[a-z]{2,3}\s)?[A-ZÄÖÜ][\wäöüß-]+\b"
)
_INFLECTED = ("", "s", "es", "ses")


@dataclass(frozen=True, slots=True)
class KindWord:
    """A word for a kind of body; ``alone``: a compound of it can name a body with nothing behind it; ``compound``: it
    is one, or as good as one ("Landschaftspflegeverband")."""

    word: str
    kind: BodyKind
    alone: bool
    compound: bool = False
    stem: str = ""


@cache
def kind_words() -> dict[str, KindWord]:
    """The kind words of data/kinds.csv by their singular."""
    lines = files("loaders.reading").joinpath("data/kinds.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter=";")
    return {row["word"]: _of_row(row) for row in rows}


def _of_row(row: dict[str, str]) -> KindWord:
    full = row["alone"] == "itself"
    return KindWord(row["word"], BodyKind[row["kind"]], full or row["alone"] == "yes", compound=full, stem=row["word"])


@cache
def kind_word(token: str) -> KindWord | None:
    """The kind word that ``token`` is, inflected or not, or ends with ("Gesundheitsbündnisses" -> bündnis)."""
    plain = token.casefold().strip('"„“”»«').replace("⁺", "plus").rstrip("+")
    if len(plain) < 4 or "." in plain or NEVER_BODY.search(plain):
        return None
    best: KindWord | None = None
    for ending in _INFLECTED:
        stem = plain.removesuffix(ending)
        if ending and stem == plain:
            continue
        found = _longest(stem)
        if found and (best is None or len(found.word) > len(best.word)):
            best = KindWord(found.word, found.kind, found.alone, found.compound or stem != found.word, stem)
    return best


def _longest(stem: str) -> KindWord | None:
    words = kind_words()
    fitting = [word for word in words if stem.endswith(word) and (len(stem) == len(word) or len(stem) >= len(word) + 2)]
    return words[max(fitting, key=len)] if fitting else None
