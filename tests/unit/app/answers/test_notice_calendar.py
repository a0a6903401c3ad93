"""The calendar of deadlines: written as the library icalendar would write it, whatever stands in names and reasons."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.answers.answer import BodyRef
from app.answers.costs.answers import DeadlineRow
from app.answers.costs.notice_calendar import as_calendar
from graph_model.analysis.costs.notices import NoticeState
from graph_model.values.vocabularies import Role

_DAY = date(2026, 9, 30)
_words = st.text(st.sampled_from("aäß€ ,;:\n\"'-3\\^"), min_size=1, max_size=200)


def _row(state: NoticeState, name: str, why: str) -> DeadlineRow:
    days = dict.fromkeys(("decided_by", "told_by", "ends"), _DAY if state is NoticeState.OPEN else None)
    later = dict.fromkeys(("later_decided_by", "later_told_by", "later_ends"), _DAY + timedelta(365))
    known = {**days, **(later if state is NoticeState.MISSED else dict.fromkeys(later))}
    unknown = dict.fromkeys(("unit", "saves", "saves_grounds", "legal_check", "notice"))
    sides = {"member": BodyRef(id="b_1", name="Landkreis Üben"), "body": BodyRef(id="b_2", name=name)}
    told = {"role": Role.MEMBER, "year": 2027, "state": state, "why": why, "key": "membership|b_1|b_2"}
    return DeadlineRow.model_validate({**sides, **told, **known, **unknown, "evidence": ()})


@given(st.lists(st.builds(_row, st.sampled_from(NoticeState), _words, _words), max_size=4))
def test_the_library_reads_it_and_writes_the_same(rows: list[DeadlineRow]) -> None:
    written = as_calendar(rows, date(2026, 6, 1))
    assert Calendar.from_ical(written).to_ical() == written
    entries = [one for one in Calendar.from_ical(written).walk() if one.name == "VTODO"]
    tasks = [row for row in rows if row.state is NoticeState.TASK]
    assert [str(one["summary"]) for one in entries] == [
        f"Kündigung klären: {row.body.name} (Landkreis Üben)" for row in tasks
    ]
