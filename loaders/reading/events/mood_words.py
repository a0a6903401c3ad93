"""The words that tell how far a thing is decided: refused, put off, proposed, decided, happened, past or to come."""

import re

REFUSED = re.compile(
    r"\babgelehnt\b|\bgegenstandslos\b|\bhinfällig\b|\bAbstand\s(?:genommen|nehmen|zu\snehmen)\b|\bablehn\w*|\babzulehnen\b|\blehnt\w*\b[^.;]{0,160}\bab\b|\babgesagt\b|\bverworfen\b"
    r"|\bzurückgewiesen\b|\bnicht (?:weiter ?verfolgt|empfohlen|vorgeschlagen|zugestimmt|gefolgt|befürwortet"
    r"|entsprochen|angestrebt)\b"
    r"|\bkeine (?:Mehrheit|Zustimmung)\b|\bverzicht\w+|\bgescheitert\b|\bscheiterte\b|\bgegen (?:den|die|eine[nr]?)\s"
    r"(?:Beitritt|Austritt|Gründung|Auflösung|Fusion|Zusammen|Mitgliedschaft|Beteiligung|Umwandlung|Umbenennung)"
    r"|\bkein Bedarf\b|\bnicht zustande\b|\babgesehen\b|\bnimmt\b[^.;]{0,60}\bAbstand\b",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\bnicht\b(?!\s(?:nur|zuletzt|mehr als|allein|öffentlich|unerheblich))|\bkein(?:e[rsnm]?)?\b|\bniemals\b"
    r"|\bweder\b",
    re.IGNORECASE,
)
PUT_OFF = re.compile(
    r"\b(?:vertagt?|zurückgestellt|verschoben|noch nicht entschieden|steht noch aus|steht aus|noch offen)\b"
)
NOTED = re.compile(r"\bzur? Kenntnis\b|\bKenntnis (?:genommen|davon)\b")
ASKS = re.compile(r"\b(?:beschließt|stimmt|beauftragt|spricht sich|befürwortet|empfiehlt)\b")
ASKING_TITLE = re.compile(r"\b(?:Weisung|Zustimmung|Beschlussfassung|Antrag|Genehmigung|Ermächtigung|Entscheidung)\b")
BACKDATED = re.compile(r"\brückwirkend\w*\b")
"""A day before the paper that what it proposes shall hold from."""
UNDER_WAY = re.compile(r"\b(?:gerade|derzeit|aktuell|zurzeit|momentan|gegenwärtig)\b")
MODAL = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|kann|können|könnten?|möchten?|möge|mögen|muss|müssen|müssten?|darf"
    r"|würden?|wäre|wären)\b"
)
FUTURE = re.compile(r"\b(?:wird|werden|werde)\b")
PAST = re.compile(r"\b(?:wurden?|worden|ist|sind|sei|seien|war|waren|hat|haben|habe|hatten?)\b")
PERFECT_PASSIVE = re.compile(r"\b(?:wurden?|worden|hat|haben|habe|hatten?)\b")
DECIDED = re.compile(
    r"\b(?:beschlossen|beschloss(?:en)?|entschieden|entschied(?:en)?|zugestimmt|stimmten?"
    r"|stimmt(?=[^.;]*\szu\b)|vereinbarten?|vereinbart"
    r"|verständigten?|einigten|geeinigt|zugesagt|genehmigt|Beschlusslage|besiegelt|votierten?|bewilligt|erklärte?n?"
    r"|eingereicht|verabschiedet)\b"
)
PROPOSED = re.compile(
    r"\b(?:plan(?:t|en|te|ten)|geplant\w*|beabsichtig\w+|vorgeschlagen|schlägt|schlug|empfiehlt|empfohlen|empfahl"
    r"|empfehlen|beantrag\w+|[Aa]ntrag|angestrebt|anstrebt|anzustreben|strebt|streben|vorgesehen|befürwort\w+|denkbar"
    r"|diskutiert|geprüft|prüf(?:t|en|te)|[Pp]rüfung|beraten|[Bb]edarf|in Aussicht|Absicht\w*|Überlegung\w*|erwogen\w*"
    r"|erwägt|vorbereitet|vorzubereiten|Vorbereitung\w*|Ziel|möglich\w*|Bitte|bittet|gefordert|fordert|angeregt|regt"
    r"|wünscht|anstehend\w*|bevorstehend\w*|künftig\w*|ermächtigt|beauftragt|notwendig|erforderlich|Voraussetzung\w*"
    r"|Entwurf|vorbehaltlich|sofern|falls|wenn|angeboten)\b|\bim Falle?\b"
)
HAPPENED = re.compile(
    r"\b(?:erfolgten?|erfolgt|fand|fanden|stattgefunden|vollzogen|vollzog|abgeschlossen|eingetragen|kam es|wirksam"
    r"|in Kraft|datiert|gefeiert|seit|[Ss]eit|[Nn]ach|[Bb]ei|[Mm]it|wurden?|war|waren|hat|haben|ist)\b"
)
EXISTS = re.compile(r"\b[Ss]eit\b|\b(?:jetzt|nun|nunmehr|inzwischen|mittlerweile|seitdem|seither|heute)\b")
