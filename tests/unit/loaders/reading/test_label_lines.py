"""Labels below the name of a body that tell what the authority is in it."""

from tests.unit.loaders.reading.told import events, memberships

_TEXT = """Beteiligungen und Mitgliedschaften

1. Klimaschutz Nordland e. V.
Mitglied seit: 2014
2. Klinikverbund Nordland GmbH
Beteiligung: 30 %"""


def test_labels_tell_membership_and_share_of_the_body_above() -> None:
    assert memberships(_TEXT, "Stadt Bestadt") >= {
        ("Stadt Bestadt", "member", "current", "Klimaschutz Nordland e. V.", "2014", ""),
        ("Stadt Bestadt", "shareholder", "current", "Klinikverbund Nordland GmbH", "", ""),
    }


def test_since_when_one_is_member_is_the_day_of_its_accession() -> None:
    assert events(_TEXT, "Stadt Bestadt") == {
        ("accession", "Stadt Bestadt", "Klimaschutz Nordland e. V.", "2014", "occurred")
    }
