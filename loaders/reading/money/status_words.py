"""The words that say how far an amount is decided: asked for, refused, suggested, granted, over."""

import re

ASKED = re.compile(
    r"\b(?:[Bb]eantrag\w+|[Aa]ngefragt\w*|[Aa]ntrag(?:s|es)?\b(?!steller)|bittet|bitten|gebeten|baten?\b|ersuch\w+|erbeten\w*"
    r"|erbittet|[Gg]ewünscht)"
)
APPLIES = re.compile(r"\bbeantrag(?:t|en|te|ten)\b")
"""Who applies for what a clause of its own tells ("beantragt, den Zuschuss … zu erhöhen")."""
WANTED = re.compile(r"\b(?:gewünscht|beantragt|gefordert|erbeten|angemeldet)e[nrs]?\s(?:rund\s)?$")
REFUSED = re.compile(
    r"\babgelehnt|\bablehn\w*|\bzurückgewiesen|\bgegenstandslos|\bhinfällig|\bAbstand\s(?:genommen|nehmen|zu\snehmen)|\blehn(?:t|te|en)\b|\bnicht\s(?:\w+\s)?(?:gewährt|gezahlt|bewilligt|zugestimmt|beitr"
    r"|übernommen|bezuschusst|gefördert|bei\b|entsprochen|erhöht|unterstützt|ausgezahlt|befürwortet)|\bkeine Mehrheit"
    r"|\bnicht (?:gefolgt|zu folgen)|\bverworfen|\babschlägig|\bgegen\s(?:einen|eine|den"
    r"|die)\s\w*(?:[Zz]uschuss|[Bb]eitritt|[Ff]örderung)"
    r"|\bkein(?:en|e)?\s(?:\w+\s)?(?:Zuschuss|Beitrag|Förderung|Zuwendung)|verweigert|verwehrt"
    r"|[Nn]icht\s(?:weiter)?verfolgt|\bAbsage\b|\bwidersprochen\b"
)
CONDITION = re.compile(
    r"\b(?:[Ii]m Fall\w*|[Ss]ollten?|[Bb]ei|[Ff]alls|[Ss]ofern|[Ww]enn)\b[^.;]{0,30}(?:Beitritt\w*|beitr\w*"
    r"|beizutr\w*|Mitgliedschaft)"
)
OVER = re.compile(
    r"\b(?:[Ff]rüher\w*|[Zz]uvor|[Zz]unächst"
    r"|[Uu]rsprünglich|[Dd]amals|[Ee]hemals|[Ll]etztmal\w*|[Ii]m Vorjahr|[Ss]einerzeit|[Bb]is dahin"
    r"|[Bb]is zum Austritt|[Aa]nfangs|[Ee]instmals"
    r"|[Vv]ormals|hatten?\b[^.;]{0,80}\b(?:gelegen|betragen|gekostet|entrichtet|gezahlt|überwiesen"
    r"|geleistet|beigesteuert|zugewendet))\b"
)
EXPECTED = re.compile(
    r"\b(?:voraussichtlich|in\sAussicht\sgestellt|im\s(?:Gespräch|Raum)|angedacht|angestrebt|angepeilt|vorbehaltlich"
    r"|zur\sDiskussion)\b"
)
TO_COME = re.compile(
    r"\b(?:[Kk]ünftig|[Zz]ukünftig|[Ff]ortan)\b[^.;]{0,60}\bzu\s(?:zahlen|entrichten|leisten|tragen)\b"
    r"|\bwerden\s(?:es|das|dies)\s[^.;]{0,60}\bsein\b"
    r"|\bhätten?\b[^.;]{0,90}\bzu\s(?:zahlen|entrichten|leisten|tragen|rechnen)\b|\bzu\s\w+en\shätten?\b"
    r"|\b(?:ergäben?|errechneten sich|beliefe|betrügen?|lägen?|entstünden?|fiele|erforderte)\b"
)
"""What is only to be paid from then on, or would have to be."""
RESOLVED = re.compile(r"\b(?:gefasst|beschloss(?:en)?|festgesetzt|zugestimmt|angepasst)\b")
"""That somebody has decided what the next sentence tells of."""
GOES_ON = re.compile(r"\b(?:weiterzuzahlen|weitergezahlt|weiter\szu\szahlen|weiterhin|fortzuzahlen|noch\szu\szahlen)\b")
"""What is paid on until a day still runs."""
UNTIL = re.compile(r"(?<!\}\s)\b[Bb]is\s(?:Ende\s|zum\s(?:Jahr\s)?|einschließlich\s)?\{d\d+\}")
TOLD_AS_PAST = re.compile(
    r"\b(?:lag|lagen|betrug|betrugen|war|waren|wurden?|erhielt|erhielten|bekam|bekamen|(?:ent|an)?fiel(?:en)?"
    r"|floss(?:en)?|gab(?:en)?|ging(?:en)?|trug(?:en)?|kam(?:en)?|schoss(?:en)?|[a-zäöü]{3,}ten?)\b"
)
SINCE = re.compile(r"\bseit(?:\sdem)?(?:\sJahr)?\s\{d\d+\}[^.;{}]{0,20}\{e(\d+)\}")
NOW = re.compile(
    r"\b(?:[Dd]erzeit\w*|[Zz]urzeit|zur Zeit|[Aa]ktuell\w*|[Bb]isher\w*|[Bb]islang|[Ss]eit\b|[Uu]nverändert|bleibt"
    r"|weiterhin|gegenwärtig|momentan|jetzige\w*)"
)
RISE = re.compile(
    r"\bvon\s(?:[a-zäöü]+\s){0,2}\{e(?P<old>\d+)\}(?:[^.;{}]"
    r"|\{d\d+\}){0,60}\bauf\s(?:[a-zäöü]+\s){0,2}\{e(?P<new>\d+)\}"
    r"|\{e(?P<new2>\d+)\}[^.;{}]{0,12}\b(?:statt|anstelle von)\s(?:[a-zäöü]+\s){0,2}\{e(?P<old2>\d+)\}"
    r"|\bstatt\s(?:[a-zäöü]+\s){0,2}\{e(?P<old3>\d+)\}[^.;{}]{0,30}\{e(?P<new3>\d+)\}"
)
RISES = re.compile(
    r"\b(?:steig(?:t|en)|erhöh\w+|anheb\w+|angehoben|anzuheben|Erhöhung|Anhebung|sink(?:t|en)|senk\w+|gesenkt)\b"
)
BUDGETED = re.compile(
    r"\b(?:veranschlagt|eingeplant|eingestellt|Haushaltsentwurf|Entwurf des Haushalts|vorzusehen|einzuplanen)\b"
)
DECIDES = re.compile(
    r"\b(?:hat|haben|wurde)\b[^.;]{0,140}\b(?:beschlossen|entschieden|bewilligt|zugestimmt|genehmigt)\b"
    r"|\b(?:beschloss|beschlossen|bewilligte[n]?|genehmigte[n]?|entschied(?:en)?)\b|\bstimmten?\b[^.;]{0,60}\bzu\b"
)
GRANTED = re.compile(
    r"\b(?:bewilligt\w*|genehmigt\w*|gewährt\w*|beschlossen|beschieden|festgesetzt|zugesagt\w*|hob|setzte"
    r"|erhöhte|beschloss)\b"
)
PASSIVE = re.compile(r"\b(?:wurden?|worden)\b")
SUGGESTS = re.compile(
    r"\b(?:empfiehlt|empfehlen|empfahl|schlägt\b[^.;]{0,80}\bvor|schlug\b[^.;]{0,80}\bvor|vorgeschlagen"
    r"|soll(?:en|te|ten)?"
    r"|beabsichtigt|plant|geplant|würden?|müsste|wäre[n]?|käme[n]?|könnte[n]?|vorgesehen|bereit|denkbar"
    r"|möchten?|angeboten|(?:regt|regte|regen)\b[^.;]{0,80}\ban|angeregt|anzuregen)\b"
)
SUBORDINATE = re.compile(r"\bzu\s\w+en\b|\bdass\b|\w+zu\w+en\b")
GRANTS = re.compile(
    r"\bw(?:ird|erden)\b[^.;]{0,160}\b(?:gewährt|bewilligt|bereitgestellt|zur\sVerfügung\sgestellt|zugewendet"
    r"|übernommen|gezahlt|bezuschusst|erhöht"
    r"|angehoben"
    r"|festgesetzt)\b"
)
REFUSES_IT = re.compile(
    r"\W*(?:Dies\w*|Das|Dem|Den|Der|Die|Hierfür|Dafür|Daraus|Damit|Ein(?:e[mnr]?)?)\b[^.;{}]{0,90}"
    r"(?:\babgelehnt|\bablehn\w*|\blehn(?:t|te|en|ten)\b|\bkeine Mehrheit|\bnicht\s(?:\w+\s){0,2}"
    r"(?:gefolgt|entsprochen|folgen|entsprechen|zugestimmt|zu befürworten|befürwortet|gewährt|bewilligt|möglich"
    r"|weiter(?:verfolgt)?|nach(?:gekommen|zukommen))|\bverworfen|\babzulehnen|\bversagt|\bverweiger\w+"
    r"|\bvom Tisch|\babschlägig|\babgewiesen|\bwird nichts\b|\bnichts geworden)"
)
FALLS_AWAY = re.compile(
    r"\b(?:entfällt|entfallen|entfiele|entfielen|erübrigt sich)\b(?!\s(?:auf|an)\b)(?![^.;]{0,60}\bauf\s(?:d|\{))"
)
"""What shall no longer be paid still runs while that is proposed; "entfällt auf" parts a sum."""
ENDS_NOW = re.compile(
    r"\b(?:entf(?:ällt|allen|iele?)|fällt|fallen)\b[^.;{}]{0,30}\b(?:weg|künftig|fortan|dann|damit|somit|dadurch)\b"
    r"|\b(?:läuft|laufen|lief|liefen)\b[^.;{}]{0,30}\baus\b"
    r"|\b(?:ausgelaufen|weggefallen|eingestellt worden|aufgezehrt|gestrichen)\b"
)
