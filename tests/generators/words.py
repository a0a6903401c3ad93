"""What made-up regional bodies are called and work on."""

from collections.abc import Mapping

TOPICS: Mapping[str, tuple[str, ...]] = {
    "gesundheit": ("gesundheitliche Versorgung im Kreisgebiet", "Gesundheitsnetz", "kranke Menschen und Ärzteschaft"),
    "pflege": ("ambulante und stationäre Pflege ausbauen", "Pflegenetz", "Pflegebedürftige und Angehörige"),
    "praevention": ("Vorbeugung in Schule und Betrieb", "Präventionsrat", "Kinder und Belegschaften"),
    "aerztliche_versorgung": ("Hausärzte gewinnen und halten", "Landarztbündnis", "Ärztinnen in Ausbildung"),
    "hospiz": ("Begleitung am Lebensende sichern", "Hospizverbund", "Sterbende und Trauernde"),
    "sucht": ("Suchtkranke beraten und begleiten", "Suchthilfekreis", "Suchtkranke"),
    "demenz": ("Leben mit Demenz erleichtern", "Demenznetz", "Demenzkranke"),
    "familie": ("Familien früh erreichen", "Familienbündnis", "junge Eltern"),
    "inklusion": ("Barrieren im Alltag abbauen", "Teilhabebündnis", "Behinderte"),
    "integration": ("Ankommen und Spracherwerb", "Integrationsnetz", "Zugewanderte"),
    "bildung": ("Bildungswege vom Kindergarten an", "Bildungsregion", "Schülerinnen"),
    "arbeit": ("Fachkräfte ausbilden und halten", "Fachkräftebündnis", "Auszubildende"),
    "wirtschaft": ("Ansiedlung von Betrieben", "Wirtschaftsforum", "Unternehmen"),
    "tourismus": ("Gäste werben, Wanderwege pflegen", "Tourismusverband", "Urlauber"),
    "kultur": ("Bühnen und Museen vernetzen", "Kulturverbund", "Kulturschaffende"),
    "sport": ("Hallenzeiten und Übungsleiter", "Sportbund", "Sportvereine"),
    "mobilitaet": ("Busverkehr und Radwege planen", "Verkehrsverbund", "Pendler"),
    "energie": ("Strom aus Wind und Sonne", "Energieagentur", "Hausbesitzer"),
    "umwelt": ("Moore, Hecken und Gewässer schützen", "Landschaftspflege", "Landwirte"),
    "digitales": ("Glasfaser und Verwaltung online", "Digitalverbund", "Behörden"),
    "feuerwehr": ("Löschwesen und Katastrophenschutz", "Feuerwehrverbund", "Einsatzkräfte"),
    "abfall": ("Abfuhr und Verwertung", "Entsorgungsverbund", "Haushalte"),
    "wasser": ("Trinkwasser und Abwasser", "Wasserverbund", "Anschlussnehmer"),
    "archiv": ("Urkunden und Ortsgeschichte bewahren", "Archivverbund", "Heimatforschende"),
}
KREISE = (
    "Aldenburg", "Birkmoor", "Dornau", "Eschwinkel", "Fahlbeck", "Grauhorst", "Hasselfeld", "Immerloh", "Karlshude",
    "Lindenau", "Mohrwald", "Nettelsee", "Osterhagen", "Rabenfurt", "Sielow", "Tannrode",
)  # fmt: skip
