"""Fields of work, organs, what a paper calls doubled, and project profiles."""

import pytest

from graph_model.records.claims import OverlapClaim, PartClaim, TopicClaim
from loaders.reading.findings import ACCEPTED
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.reading.topics.topics import split_list
from loaders.reading.topics.words import key_of
from tests.unit.loaders.reading.told import document, line, memberships

_PROFILE = """# NETZ FÜR GESUNDE KINDER

## Stadt Bestadt

### Zielbereich

- Gesund aufwachsen
- Bewegung

### Zielgruppe

- Kinder bis zehn Jahre

### Förderer

BARMER

### Projektträger

Stadt Bestadt
"""


def _ties(text: str, kind: type[PartClaim] | type[OverlapClaim] | type[TopicClaim]) -> set[tuple[str, ...]]:
    readout = read(document(text), Gazetteer())
    names = {mention.id: mention.name for mention in readout.mentions}
    found = [s for s in readout.statements if isinstance(s.claim, kind)]
    return {tuple(names[mention] for mention in (*s.subjects, *s.objects)) for s in found}


def test_a_list_of_fields_is_split_as_its_last_word_says() -> None:
    assert split_list("Bildung, Energie und Klima") == ["Bildung", "Energie", "Klima"]
    assert split_list("Bildung, Umwelt und Naturschutz sowie Kultur") == ["Bildung", "Umwelt", "Naturschutz", "Kultur"]
    assert split_list("Bildung, Umwelt und Ressourcen sowie Kultur") == ["Bildung", "Umwelt und Ressourcen", "Kultur"]
    assert split_list("„Pflege und Alter“ sowie „Sport“") == ["Pflege und Alter", "Sport"]


def test_fields_of_work_are_topics_with_our_key_where_we_have_one() -> None:
    told = line("Das Klimabündnis Nordland hat drei Handlungsfelder: Energie, Verkehr und Dorfbrunnen.")["topics"]
    assert {(topic["name"], topic["key"]) for topic in told} == {
        ("Energie", "energie"),
        ("Verkehr", "mobilitaet"),
        ("Dorfbrunnen", None),
    }
    assert key_of("wirtschaftsförderung") == "wirtschaft"


def test_what_a_list_names_is_told_of_the_body_that_announces_it() -> None:
    text = (
        "Die Initiative Gute Pflege hat zwei Ziele:\n\n"
        "1. Mehr Aufmerksamkeit für die „Pflegeausbildung“, auch im Klimabündnis Nordland\n"
        "2. Ein Cluster „Telemedizin“"
    )
    assert _ties(text, TopicClaim) == {("Initiative Gute Pflege",)}


def test_a_partner_named_at_the_end_of_a_paragraph_is_not_what_the_next_one_speaks_of() -> None:
    text = (
        "Betreff: Sachstand der Initiative Gute Pflege\n\nSachverhalt:\n"
        "Die Initiative Gute Pflege baut eine Lösung auf, zusammen mit der Aheim GmbH.\n\n"
        "Künftig geht es um die Aktivitäten im Handlungsfeld Pflegeausbildung."
    )
    assert _ties(text, TopicClaim) == {("Initiative Gute Pflege",)}


def test_the_fields_in_the_name_of_an_office_are_nobodys_topics() -> None:
    text = "Im Beirat Nordland des Ministeriums für Wirtschaft, Arbeit, Verkehr und Kultur berät die Aheim GmbH."
    assert line(text)["topics"] == []


def test_an_organ_is_part_of_its_body_and_no_body_of_the_contract() -> None:
    text = (
        "Die regionale Steuerungsgruppe der Gesundheitsregion Aheim tagte. "
        "Die Gesundheitsregion Aheim wurde 2015 gegründet."
    )
    assert _ties(text, PartClaim) == {
        ("Regionale Steuerungsgruppe der Gesundheitsregion Aheim", "Gesundheitsregion Aheim")
    }
    assert [body["name"] for body in line(text)["bodies"]] == ["Gesundheitsregion Aheim"]


def test_bodies_that_work_in_parallel_overlap() -> None:
    text = "Bisher haben das Gesundheitsforum Aheim und das Pflegenetzwerk Aheim parallel gearbeitet."
    assert _ties(text, OverlapClaim) == {("Gesundheitsforum Aheim", "Pflegenetzwerk Aheim")}


def test_bodies_whose_themes_coincide_overlap_and_what_is_denied_is_left_to_the_review() -> None:
    text = "Die Themen des Gesundheitsforums Aheim decken sich mit denen des Pflegenetzwerks Aheim."
    assert _ties(text, OverlapClaim) == {("Gesundheitsforum Aheim", "Pflegenetzwerk Aheim")}
    denied = "Zwischen dem Gesundheitsforum Aheim und dem Pflegenetzwerk Aheim bestehen keine Doppelstrukturen."
    readout = read(document(denied), Gazetteer())
    assert [s.confidence < ACCEPTED for s in readout.statements if isinstance(s.claim, OverlapClaim)] == [True]


@pytest.mark.parametrize(
    "clause",
    [
        "stimmen sich ab, damit keine Doppelstrukturen entstehen",
        "sollen sich abstimmen, um Doppelstrukturen zu vermeiden",
        "sollen Doppelstrukturen abbauen",
    ],
)
def test_who_wants_to_avoid_doubles_sees_the_danger_of_them(clause: str) -> None:
    text = f"Das Gesundheitsforum Aheim und das Pflegenetzwerk Aheim {clause}."
    assert _ties(text, OverlapClaim) == {("Gesundheitsforum Aheim", "Pflegenetzwerk Aheim")}


def test_bodies_of_which_one_takes_over_the_tasks_of_the_other_overlap() -> None:
    text = "Die Aufgaben des Gesundheitsforums Aheim gehen auf das Pflegenetzwerk Aheim über."
    assert _ties(text, OverlapClaim) == {("Gesundheitsforum Aheim", "Pflegenetzwerk Aheim")}


def test_a_profile_is_read_by_its_labels() -> None:
    assert memberships(_PROFILE) == {
        ("BARMER", "funder", "current", "Netz für Gesunde Kinder", "", ""),
        ("Stadt Bestadt", "operator", "current", "Netz für Gesunde Kinder", "", ""),
    }
    assert {topic["name"] for topic in line(_PROFILE)["topics"]} == {"Gesund aufwachsen", "Bewegung"}


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        (
            "Gearbeitet wird in den Feldern Pflege im Quartier, mobile Beratung und Nachsorge.",
            {"Pflege im Quartier", "mobile Beratung", "Nachsorge"},
        ),
        ("Die Themen (Impfen, Pflege, Prävention) decken sich.", {"Impfen", "Pflege", "Prävention"}),
        (
            "Auf der Tagesordnung standen die Themen Hitzeschutz und seelische Gesundheit von Kindern und Eltern.",
            {"Hitzeschutz", "seelische Gesundheit von Kindern und Eltern"},
        ),
        (
            "Schwerpunkte sind der Rettungsdienst sowie die Gesundheitsberichterstattung.",
            {"Rettungsdienst", "Gesundheitsberichterstattung"},
        ),
        ("Grund ist die Erweiterung des Vereinszwecks um die Telemedizin.", {"Telemedizin"}),
        ("Es gibt Arbeitsgruppen in den Bereichen Einkauf, Personal und Technik.", set()),
        ("Handlungsfeld: Bitte auswählen", set()),
    ],
)
def test_fields_are_read_in_the_forms_that_papers_list_them(sentence: str, fields: set[str]) -> None:
    told = line(f"Sachverhalt:\nDas Pflegenetzwerk Aheim hat ein Jahr gearbeitet. {sentence}")["topics"]
    assert {topic["name"] for topic in told} == fields


def test_fields_stand_as_bullets_under_their_label() -> None:
    fields = "Handlungsfelder:\n• Gesunde Ernährung\n• Sturzprävention\n"
    text = f"Sachverhalt:\nDas Pflegenetzwerk Aheim arbeitet gut.\n\n{fields}"
    told = line(text)["topics"]
    assert [(topic["name"], topic["key"]) for topic in told] == [
        ("Gesunde Ernährung", "ernaehrung"),
        ("Sturzprävention", "praevention"),
    ]


def test_a_phrase_has_the_key_of_the_vocabulary_word_in_it() -> None:
    assert key_of("Prävention an Schulen") == "praevention"
    assert key_of("Alkoholprävention") == "praevention"
    assert key_of("Förderung der Telemedizin") == "digitale_gesundheit"
    assert key_of("Digitalisierung des Gesundheitsdienstes") == "digitalisierung"
    assert key_of("Digitalisierung in der Gesundheit") == "digitale_gesundheit"
    assert key_of("Dorfbrunnen") is None


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        (
            "Die Handlungsfelder der Allianz Aheim bleiben die Pflege und neu der Hitzeschutz.",
            ["Hitzeschutz", "Pflege"],
        ),
        ("Der Pflegeverein Aheim e. V. wirbt für Gesundheitsberufe.", ["Gesundheitsberufe"]),
        (
            "Der Verein Aheim e. V. leistet einen Beitrag zur Integration von Geflüchteten.",
            ["Integration von Geflüchteten"],
        ),
    ],
)
def test_what_a_body_works_on_is_read_from_its_sentence(text: str, phrases: list[str]) -> None:
    assert sorted(topic["name"] for topic in line(text)["topics"]) == phrases


def test_a_title_says_what_a_paper_is_about_where_no_sentence_does() -> None:
    text = """Landkreis Aheim

Betreff: Förderung der Sterbebegleitung
Beschlussvorlage Nr. 12/2020

Beschlussvorschlag:
Der Hospizverein Aheim e. V. erhält einen Zuschuss von 500 Euro."""
    assert [(topic["name"], topic["key"]) for topic in line(text)["topics"]] == [("Sterbebegleitung", "hospiz")]


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("ambulante Suchthilfe", "sucht"),
        ("Videosprechstunden", "digitale_gesundheit"),
        ("Wohnungslosenhilfe", "wohnungslosigkeit"),
        ("Qualifizierung von Notfallsanitätern", "gesundheitsberufe"),
        ("Krankenhausfinanzierung", "krankenhausplanung"),
        ("geriatrische Versorgung", "altern"),
        ("Patientenrechte", "patientensicherheit"),
        ("Hebammenhilfe", "fruehe_hilfen"),
    ],
)
def test_the_vocabulary_covers_municipal_health_work(phrase: str, key: str) -> None:
    assert key_of(phrase) == key
