"""The state of a body on a day: its name, its legal form, and whether it was there; unknown is said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph_model.analysis.lineage.lives import Life, Turn
from graph_model.records.facts import Body
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import LegalForm, Vocabulary


class Alive(Vocabulary):
    """Whether a body was there on a day."""

    YES = "yes", "besteht"
    NOT_YET = "not_yet", "besteht noch nicht"
    NO_LONGER = "no_longer", "besteht nicht mehr"
    UNKNOWN = "unknown", "unbekannt"


@dataclass(frozen=True)
class State:
    """``names``: how it was called (several where the sources leave it open); ``legal_form`` None is unknown; ``why``
    says in German on what ``alive`` rests, ``facts`` are the keys of the successions."""

    body: str
    day: date
    alive: Alive
    names: tuple[str, ...]
    legal_form: LegalForm | None
    why: str
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def state_on(body: Body, life: Life, day: date) -> State:
    """The state of ``body`` on ``day``, as far as the facts tell it."""
    alive, why = _alive(life, day)
    names = _names(body, life, day)
    turns = [*life.made, *life.merged, *life.unmade, *life.renamed]
    return State(
        body.key,
        day,
        alive,
        names,
        _form(body, life, names),
        why,
        tuple(dict.fromkeys(turn.succession.key for turn in turns)),
        tuple(dict.fromkeys(told for turn in turns for told in turn.succession.statements)),
    )


def _alive(life: Life, day: date) -> tuple[Alive, str]:
    ended, begun = _ended(life, day), _begun(life, day)
    if begun is False:
        return Alive.NOT_YET, "der Anfang liegt nach allen Quellen später"
    if ended is True:
        return Alive.NO_LONGER, "das Ende liegt nach allen Quellen davor"
    if open_end := _open_end(life, day) if ended is False else _why_open(life):
        return Alive.UNKNOWN, open_end
    return _by_its_beginning(life, day, begun)


def _by_its_beginning(life: Life, day: date, begun: bool | None) -> tuple[Alive, str]:
    """Of a body without an end by that day."""
    if begun is True:
        return Alive.YES, "der Anfang liegt davor, ein Ende ist bis dahin nicht bekannt"
    if life.signs and min(life.signs) <= day <= max(life.signs):
        return Alive.YES, "davor und danach gibt es Mitgliedschaften oder Zahlungen"
    return Alive.UNKNOWN, "wann es begann, sagen die Quellen nicht oder verschieden"


def _open_end(life: Life, day: date) -> str:
    """Why it is open whether a body goes on that others became one with; nothing where there is no such merger."""
    merged = any(turn.occurred and turn.over(day) is not False for turn in life.merged)
    return "es wurde mit anderen eins; welches davon weiterbesteht, sagt keine Quelle" if merged else ""


def _begun(life: Life, day: date) -> bool | None:
    """By the first that made it: a body that takes another in was there before."""
    told = [turn.over(day) for turn in life.made if turn.occurred]
    if True in told:
        return True
    early = bool(life.signs) and min(life.signs) <= day
    return None if early or None in told or not told else False


def _ended(life: Life, day: date) -> bool | None:
    """False where nothing that unmade it lies before ``day``; None where that is open: no date, dates that differ, or
    an end that was decided for a day before and that no source reports."""
    told = [turn.over(day) if turn.occurred else _due(turn, day) for turn in life.unmade]
    return True if True in told else None if None in told else False


def _due(turn: Turn, day: date) -> bool | None:
    decided = turn.succession.status.value == "decided"
    return None if decided and turn.over(day) is not False else False


def _why_open(life: Life) -> str:
    if any(turn.occurred for turn in life.unmade):
        return "wann es endete, sagen die Quellen nicht oder verschieden"
    return "das Ende war beschlossen; ob es dazu kam, sagt keine Quelle"


def _names(body: Body, life: Life, day: date) -> tuple[str, ...]:
    """The names that it can have borne: of each renaming the old ones before it, the new ones after it, both where the
    day of the renaming is open."""
    told = [turn for turn in life.renamed if turn.occurred and turn.succession.names_before]
    if not told:
        return (body.name,)
    before = [n for turn in told if turn.over(day) is not True for n in turn.succession.names_before]
    after = [n for turn in told if turn.over(day) is not False for n in turn.succession.names_after]
    later = {n for turn in _sure(told, day, over=False) for n in turn.succession.names_after}
    earlier = {n for turn in _sure(told, day, over=True) for n in turn.succession.names_before}
    names = [name for name in dict.fromkeys((*after, *before)) if name not in later | earlier]
    return tuple(names) or (body.name,)


def _sure(turns: Iterable[Turn], day: date, *, over: bool) -> list[Turn]:
    return [turn for turn in turns if turn.over(day) is over]


def _form(body: Body, life: Life, names: tuple[str, ...]) -> LegalForm | None:
    """Of a body whose form changed what its name then carries; otherwise the one that the sources tell."""
    if not any(turn.succession.kind.value == "legal_form" for turn in life.renamed):
        return body.legal_form
    forms = {BodyName(name).legal_form for name in names}
    return forms.pop() if len(forms) == 1 else None


def states_on(bodies: Iterable[Body], known: Mapping[str, Life], day: date) -> tuple[State, ...]:
    """The states of several bodies, in this order."""
    return tuple(state_on(body, known.get(body.key) or Life(body.key), day) for body in bodies)
