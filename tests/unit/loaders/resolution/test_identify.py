import pytest

from graph_model.records.claims import BodyClaim, EventClaim
from graph_model.records.documents import paper_id
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Evidence, Mention, Statement
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.resolution.identify import identify
from loaders.resolution.known_bodies import KnownBodies
from tests.builders import day


def test_the_same_name_in_another_paper_is_the_same_body() -> None:
    known = KnownBodies()

    assert _told(known, "P1", "Netz Nord e.V.").body == _told(known, "P2", "Netz Nord").body


def test_verein_and_company_of_one_name_stay_apart() -> None:
    known = KnownBodies()
    bodies = {_told(known, f"P{n}", name).body for n, name in enumerate(["Netz Nord e.V.", "Netz Nord GmbH"])}

    assert len(bodies) == 2


def test_without_a_legal_form_a_name_of_two_bodies_is_not_guessed() -> None:
    known = KnownBodies()
    for number, name in enumerate(["Netz Nord e.V.", "Netz Nord GmbH"]):
        _told(known, f"P{number}", name)
    told = _told(known, "P9", "Netz Nord")

    assert told.body == minted_body_id(told.mention)
    assert told.like in known.by_mention.values()
    assert told.reasons == ("der Name passt zu mehreren: „Netz Nord GmbH“ und „Netz Nord e.V.“",)


def test_what_was_asked_about_once_is_the_same_name_ever_after() -> None:
    known = KnownBodies()
    for number, name in enumerate(["Netz Nord e.V.", "Netz Nord GmbH"]):
        _told(known, f"P{number}", name)
    asked, again = (_told(known, paper, "Netz Nord") for paper in ("P8", "P9"))

    assert (again.body, again.like) == (asked.body, None)


def test_two_bodies_are_never_joined_through_a_third_name() -> None:
    known = KnownBodies()
    names = ("Netz Nord e.V.", "Netz Nord", "Netz Nord GmbH")
    first, third, second = (_told(known, f"P{n}", name) for n, name in enumerate(names))

    assert third.body == first.body
    assert (second.body, second.like) == (minted_body_id(second.mention), None)


def test_a_generic_name_means_another_body_with_each_issuer() -> None:
    known = KnownBodies()
    here, again = (_told(known, paper, "Gesundheitsbündnis", issuer="Landkreis Ost") for paper in ("P1", "P2"))
    there = _told(known, "P3", "Gesundheitsbündnis", issuer="Landkreis West")

    assert here.body == again.body != there.body


@pytest.mark.parametrize(
    "name", ["Allianz für die Region GmbH", "Initiative für die Stadt gGmbH", "Energie für alle Orte AG"]
)
def test_a_company_with_a_chosen_name_is_one_whoever_writes_of_it(name: str) -> None:
    known = KnownBodies()
    here = _told(known, "P1", name, issuer="Landkreis Ost")
    there = _told(known, "P2", name, issuer="Stadt West")

    assert there.body == here.body


@pytest.mark.parametrize(
    "name",
    [
        "Stadtwerke GmbH",
        "Klinikum GmbH",
        "Klinikum in der Region GmbH",
        "Krankenhaus und Hospiz GmbH",
        "Wohnungsbaugesellschaft mbH",
        "Gesellschaft für Wirtschaftsförderung mbH",
        "Förderverein e.V.",
        "Bündnis für Familie e.V.",
        "Allianz für die Region",
        "Sparkasse",
    ],
)
def test_what_many_places_have_is_another_body_with_each_issuer(name: str) -> None:
    known = KnownBodies()
    here = _told(known, "P1", name, issuer="Landkreis Ost")
    again = _told(known, "P2", name, issuer="Landkreis Ost")
    there = _told(known, "P3", name, issuer="Landkreis West")

    assert here.body == again.body != there.body


def test_a_company_named_without_its_form_is_its_own_within_one_issuer() -> None:
    known = KnownBodies()
    here = _told(
        known, "P1", "Allianz für die Region GmbH", issuer="Landkreis Ost", aliases=("Allianz für die Region",)
    )
    again = _told(known, "P2", "Allianz für die Region GmbH", issuer="Stadt West", aliases=("Allianz für die Region",))
    short = [
        _told(known, f"P{place}", "Allianz für die Region", issuer=place) for place in ("Landkreis Ost", "Stadt West")
    ]

    assert {here.body, again.body, *(one.body for one in short)} == {here.body}


def test_an_abbreviation_given_beside_a_name_holds_within_its_issuer_and_is_asked_elsewhere() -> None:
    known = KnownBodies()
    long = _told(known, "P1", "Erweiterter Raum Nordtal", issuer="Landkreis Ost", aliases=("ERN",))
    here = _told(known, "P2", "ERN", issuer="Landkreis Ost")
    there = _told(known, "P3", "ERN", issuer="Landkreis West")

    assert here.body == long.body
    assert (there.body == long.body, there.like) == (False, long.body)


def test_a_typing_slip_joins_and_a_doubtful_name_is_a_question() -> None:
    known = KnownBodies()
    right = _told(known, "P1", "Apothekerkammer Nordtal")
    slip = _told(known, "P2", "Apothekerkamer Nordtal")
    doubtful = _told(known, "P3", "Landesapothekerkammer Nordtal")

    assert (slip.body, slip.like) == (right.body, None)
    assert (doubtful.body, doubtful.like) == (minted_body_id(doubtful.mention), right.body)


def test_a_renamed_body_keeps_its_id_whatever_its_new_name_is() -> None:
    known = KnownBodies()
    before = _told(known, "P1", "Bündnis Seeblick")
    old, new = _renaming("P2", "Bündnis Seeblick", "Netzwerk Nordlicht", known)

    assert (old.body, new.body, new.like) == (before.body, before.body, None)
    assert _told(known, "P3", "Netzwerk Nordlicht").body == before.body


def test_a_renaming_that_is_only_proposed_joins_nothing() -> None:
    old, new = _renaming("P2", "Bündnis Seeblick", "Netzwerk Nordlicht", KnownBodies(), EventStatus.PROPOSED)

    assert old.body != new.body


def test_a_new_name_that_is_known_as_another_body_is_asked_about() -> None:
    known = KnownBodies()
    later = _told(known, "P1", "Netzwerk Nordlicht")
    old, new = _renaming("P2", "Bündnis Seeblick", "Netzwerk Nordlicht", known)

    assert (new.body, new.like) == (later.body, old.body)


@pytest.mark.parametrize("name", ["Kreis Peine", "LK Peine", "Landkreis Peine (NI)", "Peine (Landkreis)"])
def test_every_way_of_writing_a_kreis_is_one_body(name: str) -> None:
    known = KnownBodies()
    kreis, town = _told(known, "P1", "Landkreis Peine"), _told(known, "P2", "Stadt Peine")
    told = _told(known, "P3", name)

    assert (told.body, told.like) == (kreis.body, None)
    assert told.body != town.body


def test_a_bare_name_of_a_town_and_a_kreis_is_asked_about() -> None:
    known = KnownBodies()
    kreis = _told(known, "P1", "Landkreis Peine")
    told = _told(known, "P2", "Peine")

    assert (told.body, told.like) == (minted_body_id(told.mention), kreis.body)


def test_a_mention_that_has_a_body_is_not_decided_again() -> None:
    known = KnownBodies()
    _told(known, "P1", "Netz Nord")

    assert identify([Mention.of(paper_id("P1"), "Netz Nord")], (), known, issuer=None, recorded=day(2)) == ()


def test_what_was_learnt_is_learnt_again_from_the_ledger() -> None:
    mention = Mention.of(paper_id("P1"), "Netz Nord")
    identity = Identity.of(mention.id, minted_body_id(mention.id), rule="r", recorded=day(1))
    known = KnownBodies.of([mention], [identity], {mention.paper: None})

    assert _told(known, "P2", "Netzwerk „Netz Nord“").body == identity.body
    assert "Netz Nord" in known.names()


def _renaming(
    key: str, old: str, new: str, known: KnownBodies, status: EventStatus = EventStatus.OCCURRED
) -> tuple[Identity, Identity]:
    """What a paper makes of both names that tells that the one was renamed to the other."""
    before, after = Mention.of(paper_id(key), old), Mention.of(paper_id(key), new)
    evidence = Evidence(document=f"d_{key}", start=0, end=4, quote="wird")
    claim = EventClaim(event=EventKind.RENAME, status=status)
    event = Statement.of(claim, evidence, subjects=(before.id,), objects=(after.id,), rule="invented")
    found = identify([after, before], [event], known, issuer=None, recorded=day(1))
    return found[0], found[1]


def _told(
    known: KnownBodies, key: str, name: str, *, issuer: str | None = None, aliases: tuple[str, ...] = ()
) -> Identity:
    mention = Mention.of(paper_id(key), name)
    evidence = Evidence(document=f"d_{key}", start=0, end=len(name), quote=name)
    exists = Statement.of(BodyClaim(aliases=aliases), evidence, subjects=(mention.id,), rule="invented")
    (identity,) = identify([mention], [exists], known, issuer=issuer, recorded=day(1))
    return identity
