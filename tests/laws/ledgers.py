"""Random small ledgers: few names and few papers, so that everything meets everything."""

from hypothesis import strategies as st

from graph_model.ledger.entries import Bundle, Entries
from graph_model.records.documents import paper_id
from graph_model.records.judgements import Judgement, JudgementKind, Withdrawal
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import (
    Audience,
    ContributionKind,
    EventKind,
    EventStatus,
    Outcome,
    Period,
    Role,
    Status,
    Visibility,
)
from tests.builders import (
    Line,
    Paper,
    belongs,
    body_of,
    covers,
    doubled,
    exists,
    happens,
    judged,
    member,
    paper,
    pays,
    taken_back,
    works_on,
)

NAMES = ("Bund Nord", "Netz Süd", "Kreis Ost", "Stadt West")
KEYS = ("P1", "P2", "P3")
_names = st.sampled_from(NAMES)
_pairs = st.permutations(NAMES).map(lambda names: (names[0], names[1]))
_sums = _pairs.map(lambda p: f"contribution|{body_of(p[0])}|{body_of(p[1])}|Mitgliedsbeitrag|year|2019|counts|")
_dates = st.sampled_from(["2003", "2013", "2013-05", "2016-Mitte"])

_LINES = st.one_of(
    st.builds(lambda name, kind: exists(name, body_kind=kind, aliases=("BN",)), _names, st.sampled_from(BodyKind)),
    st.builds(lambda p, r, s: member(*p, role=r, status=s), _pairs, st.sampled_from(Role), st.sampled_from(Status)),
    st.builds(
        lambda p, eur, per, year, kind: pays(p[0], p[1], eur, per, year=year, contribution_kind=kind),
        _pairs,
        st.sampled_from([None, 100, 200]),
        st.sampled_from([None, Period.YEAR, Period.ONCE]),
        st.sampled_from([None, 2019]),
        st.sampled_from([None, ContributionKind.FEE, ContributionKind.GRANT]),
    ),
    st.builds(
        lambda kind, p, date, status: happens(kind, p[:1], p[1:], date=date, status=status),
        st.sampled_from([EventKind.ACCESSION, EventKind.EXIT, EventKind.MERGER]),
        _pairs,
        _dates,
        st.sampled_from(EventStatus),
    ),
    st.builds(lambda name, date: happens(EventKind.FOUNDING, [name], date=date), _names, _dates),
    _pairs.map(lambda p: belongs(*p)),
    _names.map(lambda name: works_on(name, "Gesundheit")),
    _names.map(lambda name: covers(name, "03157", "Ost")),
    _pairs.map(lambda p: doubled(*p)),
)


def _told(line: Line, motion: bool, confidence: float) -> Line:
    return (line.as_motion() if motion else line).sure(confidence)


lines = st.builds(_told, _LINES, st.booleans(), st.sampled_from([0.4, 0.7, 0.9]))


def papers(recorded: int) -> st.SearchStrategy[Paper]:
    """A version of one of three papers, read on this day; now and then a name means another body than elsewhere."""
    return st.builds(
        lambda key, told, **rest: paper(key, *told, recorded=recorded, **rest),
        st.sampled_from(KEYS),
        st.lists(lines, min_size=1, max_size=4),
        date=st.sampled_from([None, "2019-03-01", "2020-05-01"]),
        visibility=st.sampled_from(Visibility),
        outcome=st.sampled_from(Outcome),
        rules=st.sampled_from(["r1", "r2"]),
        lead=st.sampled_from(["", "Vorwort. "]),
        means=st.sampled_from([(), (), ((NAMES[0], NAMES[1]),), ((NAMES[2], "Kreis Ost (zwei)"),)]),
    )


def judgements(on: int, mentions: list[str]) -> st.SearchStrategy[Judgement]:
    """A judgement on two of these mentions, on the key of a fact or a claim that may exist, or on an outcome."""
    claims = st.permutations(mentions).map(lambda order: f"claim|membership|{order[0]}|into|{order[1]}|member|current")
    keys = st.builds(lambda p: f"membership|{body_of(p[0])}|{body_of(p[1])}|member", _pairs)
    on_bodies = st.builds(
        lambda kind, pair: judged(kind, *pair, on=on),
        st.sampled_from([JudgementKind.SAME, JudgementKind.SAME, JudgementKind.DIFFERENT]),
        st.permutations(mentions).map(lambda order: order[:2]),
    )
    told = st.sampled_from([JudgementKind.RIGHT, JudgementKind.WRONG])
    outcomes = st.tuples(st.sampled_from(KEYS), st.sampled_from(Outcome))
    return st.one_of(
        on_bodies,
        on_bodies,
        on_bodies,
        st.builds(lambda kind, key: judged(kind, key, on=on), told, claims),
        outcomes.map(lambda said: judged(JudgementKind.OUTCOME, paper_id(said[0]), on=on, value=said[1].value)),
        st.builds(lambda key: judged(JudgementKind.WRONG, key, on=on), keys),
        st.builds(lambda key: judged(JudgementKind.VALUE, key, on=on, field="unit", value='"Amt 10"'), keys),
        st.builds(
            lambda key: judged(JudgementKind.SEPARATE, key, on=on, field="amount", value='["200", "100"]'), _sums
        ),
        st.builds(lambda name: judged(JudgementKind.VALUE, body_of(name), on=on, field="name", value='"Bund"'), _names),
    )


Step = Bundle | Judgement | Withdrawal


@st.composite
def steps(draw: st.DrawFn, longest: int = 7) -> list[Step]:
    """What happens to a ledger, one step a day."""
    told: list[Step] = [draw(papers(0)).bundle()]
    for number in range(1, draw(st.integers(4, longest))):
        told.append(_step(draw, number, told))
    return told


def _step(draw: st.DrawFn, number: int, before: list[Step]) -> Step:
    given_before = [step for step in before if isinstance(step, Judgement)]
    kinds = ["paper", "paper", "judge", "judge", "judge", "withdraw", *(["return"] if given_before else [])]
    match draw(st.sampled_from(kinds)):
        case "paper":
            return draw(papers(number)).bundle()
        case "judge":
            known = {mention.id for step in before if isinstance(step, Bundle) for mention in step.mentions}
            unknown = Paper("P0").mention(NAMES[0]).id
            return draw(judgements(number, sorted({*known, unknown})))
        case "return":
            return taken_back(draw(st.sampled_from(given_before)), on=number)
    return Paper(draw(st.sampled_from(KEYS))).withdrawn(number, erased=False)


@st.composite
def ledgers(draw: st.DrawFn) -> Entries:
    """A ledger after some steps."""
    told = draw(steps())
    return Entries.of(
        [step for step in told if isinstance(step, Bundle)],
        [step for step in told if isinstance(step, Judgement)],
        [step for step in told if isinstance(step, Withdrawal)],
    )


audiences = st.sampled_from(Audience)
