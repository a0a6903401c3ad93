from tests.quality.pairs import own_score


def test_our_own_pairs_are_decided_as_well_as_is_asked_of_unseen_ones() -> None:
    precision, recall, asked = own_score()

    assert precision >= 0.98
    assert recall >= 0.90
    assert asked <= 0.08
