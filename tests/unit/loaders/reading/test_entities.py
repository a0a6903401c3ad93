"""Names that mean one body: short forms, slips, abbreviations, "der Verein", the authority of the paper."""

from loaders.reading.names.gazetteer import Gazetteer, KnownBody
from loaders.reading.text.paper import Paper, lay_open
from tests.unit.loaders.reading.told import document


def _paper(text: str, issuer: str | None = None) -> Paper:
    return lay_open(document(text, issuer), Gazetteer())


def _names(paper: Paper) -> set[str]:
    return {entity.name for entity in paper.register.entities}


def test_a_short_form_and_a_slip_mean_the_full_name() -> None:
    text = "Die Gesundheitsregion Aheim tagt. Die Gesundheitsregion wächst. Die Gesundsheitsregion hilft."
    assert _names(_paper(text)) == {"Gesundheitsregion Aheim"}


def test_the_same_name_with_another_legal_form_is_another_body() -> None:
    text = "Die Nordland Kultur GmbH und der Nordland Kultur e.V. arbeiten zusammen."
    assert _names(_paper(text)) == {"Nordland Kultur GmbH", "Nordland Kultur e.V."}


def test_an_abbreviation_means_the_name_that_introduces_or_spells_it() -> None:
    paper = _paper("Das Gesunde-Orte-Netzwerk (GON) und das Netzwerk Freier Raum Nordland tagen. GON und FRN wachsen.")
    assert [set(sentence.numbers()) for sentence in paper.sentences] == [{0, 1}, {0, 1}]


def test_a_general_word_means_the_body_spoken_of_last() -> None:
    paper = _paper("Der Verein „Gesund am Fluss“ besteht. Das Klimabündnis Nordland auch. Der Verein zahlt nichts.")
    (number,) = paper.sentences[2].numbers()
    assert paper.entity(number).name == "Gesund am Fluss"


def test_der_landkreis_is_the_authority_of_the_paper() -> None:
    paper = _paper("Der Landkreis tritt bei. Der Landkreis Beheim tritt nicht bei.", issuer="Landkreis Aheim")
    assert paper.issuer is not None
    assert paper.issuer.name == "Landkreis Aheim"
    assert paper.entity(paper.sentences[0].numbers()[0]).name == "Landkreis Aheim"


def test_a_town_alone_means_its_municipality_but_not_as_a_place() -> None:
    paper = _paper("Die Stadt Bestadt ist dabei. Bestadt zahlt. Die Messe in Bestadt läuft.")
    assert [len(sentence.numbers()) for sentence in paper.sentences] == [1, 1, 0]


def test_the_year_of_the_paper_is_that_of_its_number_where_it_has_no_date() -> None:
    assert lay_open(document("Das Netz Nord entstand vor drei Jahren.", number="2019/12"), Gazetteer()).told_in == 2019


def test_names_of_the_ledger_are_found_whatever_their_form() -> None:
    gazetteer = Gazetteer([KnownBody(name="Nordland bewegt")])
    paper = lay_open(document("Die Stadt Bestadt ist Mitglied bei Nordland bewegt."), gazetteer)
    assert "Nordland bewegt" in _names(paper)


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert list(Gazetteer().found("Nordland bewegt")) == []
    assert [found.name for found in Gazetteer.of({"Netzwerk Pflege Nord"}).found("im Netzwerk Pflege Nord")] == [
        "Netzwerk Pflege Nord"
    ]


def test_an_abbreviation_of_several_words_takes_up_the_place_of_its_name() -> None:
    read = _paper("Das Kommunale Rechenzentrum Aheim (KRZ Aheim) wird aufgelöst. Die Umlage des KRZ Aheim entfällt.")
    assert "{b0}" in read.sentences[1].text


def test_a_name_is_known_without_its_legal_form() -> None:
    read = _paper("Die Wärmeagentur Beheim GmbH arbeitet. Die Wärmeagentur Beheim berät.")
    assert read.sentences[1].text == "Die {b0} berät."


def test_a_list_of_members_is_not_what_a_paper_goes_on_speaking_of() -> None:
    read = _paper(
        "Das Netzwerk Pflege Aheim besteht. Ihm gehören der Hospizverein Beheim e. V., der Sozialverband Cedorf e. V. "
        "und die Tafel Dehausen e. V. an. Dort wird beraten."
    )
    assert read.sentences[2].focus is not None
    assert read.sentences[2].focus.name == "Netzwerk Pflege Aheim"
