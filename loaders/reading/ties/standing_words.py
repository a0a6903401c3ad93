"""The words that tell how far a tie is decided, and the patterns of its dates in a marked clause."""

import re

REFUSED = re.compile(
    r"\b(?:ablehn\w*|abgelehnt|zurückgewiesen|gegenstandslos|hinfällig|Abstand\s(?:genommen|nehmen|zu\snehmen)|abzulehnen|verzicht\w+|abgesehen|abzusehen|verworfen|verweigert|abgeraten|Absage|abgesagt|versagt"
    r"|zurückgezogen|nicht\s(?:weiter\s?verfolgt|zugestimmt|gefolgt|entsprochen|angestrebt|nähergetreten|verfolgt|beabsichtigt|vorgesehen"
    r"|beantragt|befürwortet|empfohlen|erfolgt|vorgeschlagen|gewünscht|eingegangen|zustande\w*))\b|\blehn(?:t|en|te|ten)\b[^;]*\bab\b"
    r"|\bsieht\b[^;]*\bab\b|\bkeine (?:Mehrheit|Zustimmung)|\bkein\w* (?:Bedarf|Anlass|Notwendigkeit|Grund)\b"
    r"|\bgegen\s(?:einen|eine|den|die)\s(?:Beitritt|Mitgliedschaft|Beteiligung|Einstieg|Aufnahme|Austritt|Kündigung)",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\bnicht\b(?!\s(?:nur|zuletzt|mehr als|allein|öffentlich\w*|unerheblich|fristgerecht))|\bniemals\b"
    r"|\bkein(?:e[rsnm]?)?\s(?:[a-zäöü]+\s){0,2}(?:Beitritt|Austritt|Mitglied\w*|Gesellschafter\w*|Beteiligung|Aufnahme"
    r"|Partner\w*|Träger\w*|Anteil\w*|Absicht)",
    re.IGNORECASE,
)
NONE = re.compile(
    r"\b[Kk]eine?\w*\s(?:[a-zäöü]+\s){0,2}(?:Mitgliedschaft|Trägerschaft|Gesellschafterstellung|Förderung)"
    r"|\bbesteh(?:t|en)\b[^,;]*\bnicht\b(?! mehr)"
)
NO_MORE = re.compile(
    r"\bnicht mehr\b|\behemal\w+|\bfrüher\w*\b|\bvormal\w+|\bbislang letzte\b|\beinst(?:ige[rsn]?)?\b|\bzeitweise\b",
    re.IGNORECASE,
)
PUT_OFF = re.compile(r"\b(?:vertagt?|zurückgestellt|verschoben|noch nicht entschieden|steht noch aus|noch offen)\b")
DECIDED = re.compile(
    r"\b(?:beschlossen|beschloss(?:en)?|entschieden|entschied(?:en)?|zugestimmt|stimmten?|bewilligt|genehmigt|zugesagt"
    r"|erklär(?:t|en|ten?)|eingereicht|verabschiedet|vereinbart|besiegelt)\b"
)
PROPOSED = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|möchten?|möge|mögen|plan(?:t|en|te|ten)|geplante?[nrsm]?|beabsichtig\w+"
    r"|vorgeschlagen|schlägt|schlug|empfiehlt|empfohlen|empfahl|beantrag\w+|[Aa]ntrag\w*|anstreb\w*|angestrebt|strebt"
    r"|streben|anzustreben|könnten?|würden?|falls|sofern|wenn|möglich\w*|vorgesehen\w*|befürwort\w+|wäre[n]?|dürften?|denkbar"
    r"|diskutiert|geprüft|prüf(?:en|t|te)|Prüfung|Bedarf|Absicht\w*|Überlegung\w*|kämen?|erwog\w+|erwägt|erwägen|bittet"
    r"|künftig\w*|zukünftig\w*|vorbehaltlich|vorbereitet|Vorbereitung|fordert|gefordert|angeboten|Interesse|bestünde|ob"
    r"|in Aussicht)\b|\bim Falle?\b|\bbei (?:einem|einer)\b|\b(?:zu|bei|ein|aus)zu\w+en\b",
)
BECOMES = re.compile(r"\b(?:wird|werden|wurden?|geworden|werde|würde|hinzu(?:gekommen|kommen|kommt)?)\b")
WISHED = re.compile(
    r"\b(?:Interesse|interessiert|bekundet\w*|\w+willig|Absichtserklärung|soll(?:en|te|ten)?|will|wollen|wollten?|möchten?|möge|mögen|plan(?:t|en|te|ten)|geplante?[nrsm]?|beabsichtig\w+"
    r"|vorgeschlagen|schlägt|schlug|empfiehlt|empfohlen|empfahl|beantrag\w+|anstreb\w*|angestrebt|strebt|streben"
    r"|anzustreben|könnten?|würden?|vorgesehen|wäre[n]?|denkbar|Prüfung|prüft|geprüft|erwog\w+|erwägt|künftig|zukünftig)\b"
    r"|\bim Falle?\b|\b(?:bei|falls|sofern|ob)\s(?:einer?|der|die)\s(?:Mitgliedschaft|Beteiligung)"
)
THEN = re.compile(r"\b(?:dann|sodann|danach|künftig|zukünftig|fortan)\b")
FUTURE = re.compile(r"\b(?:wird|werden)\b")
BECAME = re.compile(r"\b(?:wurden?|geworden|hinzugekommen)\b|\bkam(?:en)?\b.*\bhinzu\b")
WAS = re.compile(
    r"\b(?:war|waren|gehörten?|hielt(?:en)?|besaß(?:en)?|angehörten?|betrieb(?:en)?|trug(?:en)?|zählten?)\b"
)
PERFECT = re.compile(r"\b(?:ist|sind|hat|haben|wurden?|war|waren|hatten?|worden|habe|sei|seien)\b")
MODAL = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|möchten?|kann|können|könnten?|möge|würden?|wäre|muss)\b"
)
PAST_VERB = re.compile(
    r"(?:trat(?:en)?|unterzeichneten?|unterschrieb(?:en)?|übertrugen?|legten|trennten?|stieß(?:en)?|kam(?:en)?|bildeten?|schloss(?:en)?|nahm(?:en)?|beteiligten?|erwarb(?:en)?|kaufte[n]?|übernahm(?:en)?|stieg(?:en)?|schied(?:en)?"
    r"|verließ(?:en)?|zog(?:en)?|kündigten?|beendeten?|gab(?:en)?|legten?|endeten?|veräußerten?|verkauften?|gründeten?"
    r"|errichteten?|kehrten?|verabschiedeten?|rief(?:en)?|hob(?:en)?|beitrat(?:en)?|anschloss|austrat)$",
    re.IGNORECASE,
)
HAPPENED = re.compile(
    r"\b(?:erfolgten?|vollzogen|vollzog|wurde wirksam|[Ss]eit|[Nn]ach|[Mm]it|[Ii]nfolge|[Dd]urch|gefeiert)\b"
)
TERM = re.compile(
    r"\b(?:kann|können|möglich|zulässig|gilt|beträgt|bedarf|ist)\b.*\b(?:[Ff]rist\w*|jederzeit|Kündigungsfrist|Jahresende|Ende"
    r" (?:des|eines)|Schluss (?:des|eines)|frühestens|Monaten?|[Kk]ündbar)"
)
GOES_ON = re.compile(
    r"\b(?:fortgesetzt|fortgeführt|beibehalten|besteht fort|fortbesteht|bleib\w+|verlänger\w+"
    r"|aufrechterhalten|festgehalten)\b"
)
SINCE = re.compile(r"\b(?:[Ss]eit|seither)\s(?:[\wäöüß]+\s){0,4}\{d(\d+)\}")
SPAN = re.compile(
    r"\b(?:von|seit|ab)\s(?:dem\s)?\{d(\d+)\}\s(?:bis|–|-)\s(?:zum\s|Ende\s|einschließlich\s)?\{d(\d+)\}"
    r"|\(\{d(\d+)\}\s?(?:bis|–|-)\s?\{d(\d+)\}\)"
)
UNTIL = re.compile(r"\b[Bb]is\s(?:zum\s|Ende\s|einschließlich\s|zum Jahr\s|zum Ende\s(?:des Jahres\s)?){0,2}\{d(\d+)\}")
PLANNED = re.compile(
    r"\b(?:[Zz]um|[Aa]b|[Aa]b dem|[Vv]om|[Mm]it Wirkung (?:vom|zum|ab)|[Rr]ückwirkend (?:zum|ab)|[Ii]m|[Ii]n"
    r"|im Jahre?|ab dem Jahr|Anfang|Mitte"
    r"|Ende|mit Ablauf des|zum Ende des|zum Ablauf des|spätestens(?: zum)?|zum Jahresende|zum Jahresbeginn|Jahres)"
    r"\s?\{d(\d+)\}"
)
FROM = re.compile(r"zum|ab|mit Wirkung|rückwirkend", re.IGNORECASE)
AGREED = re.compile(
    r"Dafür (?:stimm|sprach|votier|entschied)|(?:Dem|So) (?:stimmt|wurde)"
    r"|(?:D(?:er|ie|as)\s(?:\w*[Vv]ersammlung|\w*[Rr]at|\w*tag|\w*[Aa]usschuss|\w*[Vv]ertretung|Gremium|Mitglieder)|Man)\s"
    r"stimmt\w*\b[^.;]{0,120}\bzu\b(?!\snicht)|(?:Einstimmig|Mehrheitlich)\s(?:angenommen|beschlossen|zugestimmt)"
    r"|(?:So|Einstimmig|Mehrheitlich) beschlossen"
)
APPLIED = re.compile(r"\b(?:Mitglieds|Aufnahme|Beitritts)antr[aä]g\w*|\bAntrag auf (?:Mitgliedschaft|Aufnahme)")
TOOK_PART = re.compile(
    r"\b(?:war|waren|wirkten?|beteiligten?|nahmen?|haben|hat|hatten?)\b(?!.*\b(?:beschlossen|vor|zugestimmt|entschieden)\b)"
)
DONE = re.compile(
    r"\b(?:vollzogene\w*|erfolgte\w*|erklärte[rnsm]?|abgewickelt|abgeschlossen|rechtskräftig|wirksam geworden)\b"
)
ACTS = re.compile(
    r"\b(?:beteiligt sich|beteiligen sich|gehört|gehören|macht|machen|nimmt|wirkt|wirken|schließt|tritt|wird"
    r"|werden|übernimmt|bringt"
    r"|geht)\b"
)
GRANTED = re.compile(
    r"\bstimm(?:t|en)\b.*\bzu\b|\bzuzustimmen\b|\bzugestimmt\b|\b(?:erklären|beantragen|begründen|erwerben|einzugehen|eingehen)\b"
)
