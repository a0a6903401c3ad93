from graph_model.records.claims import BodyClaim
from graph_model.records.documents import paper_id
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Evidence, Mention, Statement
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

    assert told.body in known.by_mention.values()
    assert told.reasons == ("gleicher Name",)


def test_a_generic_name_means_another_body_with_each_issuer() -> None:
    known = KnownBodies()
    here, again = (_told(known, paper, "Gesundheitsbündnis", issuer="Landkreis Ost") for paper in ("P1", "P2"))
    there = _told(known, "P3", "Gesundheitsbündnis", issuer="Landkreis West")

    assert here.body == again.body != there.body


def test_an_abbreviation_given_beside_a_name_holds_within_its_issuer_and_is_asked_elsewhere() -> None:
    known = KnownBodies()
    long = _told(known, "P1", "Erweiterter Raum Nordtal", issuer="Landkreis Ost", aliases=("ERN",))
    here = _told(known, "P2", "ERN", issuer="Landkreis Ost")
    there = _told(known, "P3", "ERN", issuer="Landkreis West")

    assert here.body == long.body
    assert (there.body == long.body, there.like) == (False, long.body)


def test_a_typing_slip_joins_and_a_doubtful_name_is_a_question() -> None:
    known = KnownBodies()
    right = _told(known, "P1", "Klimaschutzagentur Nordtal")
    slip = _told(known, "P2", "Klimaschutzagnetur Nordtal")
    doubtful = _told(known, "P3", "Klimaschutzagentur Nordtalau")

    assert (slip.body, slip.like) == (right.body, None)
    assert (doubtful.body, doubtful.like) == (minted_body_id(doubtful.mention), right.body)


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


def _told(
    known: KnownBodies, key: str, name: str, *, issuer: str | None = None, aliases: tuple[str, ...] = ()
) -> Identity:
    mention = Mention.of(paper_id(key), name)
    evidence = Evidence(document=f"d_{key}", start=0, end=len(name), quote=name)
    exists = Statement.of(BodyClaim(aliases=aliases), evidence, subjects=(mention.id,), rule="invented")
    (identity,) = identify([mention], [exists], known, issuer=issuer, recorded=day(1))
    return identity
