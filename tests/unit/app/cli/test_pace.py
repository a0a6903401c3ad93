"""Rate and remaining time."""

from app.cli.pace import Pace


def test_rate_and_remaining_time_follow_from_what_was_done() -> None:
    pace = Pace(1_000, begun=0.0)
    assert [pace.told(done, now) for done, now in ((50, 5.0), (100, 10.0))] == ["10/s, noch 1:35", "10/s, noch 1:30"]


def test_nothing_is_told_before_anything_can_be_said() -> None:
    assert Pace(10, begun=0.0).told(1, 0.2) == ""


def test_only_the_last_half_minute_counts() -> None:
    pace = Pace(10_000, begun=0.0)
    told = [
        pace.told(done, now)
        for done, now in ((5_000, 10.0), (5_010, 20.0), (5_020, 30.0), (5_030, 40.0), (5_040, 50.0))
    ]
    assert told[-1] == "1,0/s, noch 1:22:40"


def test_without_a_total_only_the_rate_is_told() -> None:
    assert Pace(None, begun=0.0).told(7, 2.0) == "3,5/s"
