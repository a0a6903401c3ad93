"""Making scenarios from what people type, and keeping them: for command line, API and pages alike."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from app.answers.standpoint import Standpoint
from graph_model.errors import InvalidValueError
from graph_model.records.scenarios import JoinStep, LeaveStep, MergeStep, Scenario, Step
from graph_model.scenarios import Scenarios
from graph_model.storage.database import Database
from graph_model.values.amounts import german_number
from graph_model.values.german_dates import german_date
from loaders.sources.masking.masking import mask

LONGEST_NAME = 120
_ARROW = re.compile(r"\s*(?:->|→|=>)\s*")
Meant = Callable[[str], str]
"""From a name as a person types it to the id of the body."""


def steps_of(
    meant: Meant, merges: Iterable[str] = (), leaves: Iterable[str] = (), joins: Iterable[str] = ()
) -> tuple[Step, ...]:
    """The steps that texts such as "A -> B" (for joining also "A -> B = 1.500") write: mergers first, then who leaves,
    then who joins. Raises InvalidValueError, and what ``meant`` raises."""
    taken: list[Step] = [MergeStep(gone=meant(one), into=meant(other)) for one, other in map(_sides, merges)]
    taken += [LeaveStep(member=meant(one), body=meant(other)) for one, other in map(_sides, leaves)]
    for text in joins:
        sides, _, fee = text.partition("=") if not _ends_in_arrow(text) else (text, "", "")
        one, other = _sides(sides)
        taken.append(
            JoinStep(member=meant(one), body=meant(other), eur=german_number(fee.strip()) if fee.strip() else None)
        )
    if not taken:
        raise InvalidValueError("", "ein Planspiel", "mindestens ein Schritt ist nötig")
    return tuple(taken)


def step_of(text: str) -> Step:
    """The step that an address or a form holds: ``merge|GONE|INTO``, ``leave|MEMBER|BODY`` or
    ``join|MEMBER|BODY|1.500``, with ids. Raises InvalidValueError."""
    kind, one, other, fee = ([part.strip() for part in text.split("|")] + [""] * 4)[:4]
    if one and other and kind == "merge":
        return MergeStep(gone=one, into=other)
    if one and other and kind == "leave":
        return LeaveStep(member=one, body=other)
    if one and other and kind == "join":
        return JoinStep(member=one, body=other, eur=german_number(fee) if fee else None)
    raise InvalidValueError(text, "ein Schritt", "bitte Schritt und beide Seiten wählen")


def step_words(step: Step) -> str:
    """What ``step_of`` reads back."""
    if isinstance(step, MergeStep):
        return f"merge|{step.gone}|{step.into}"
    if isinstance(step, LeaveStep):
        return f"leave|{step.member}|{step.body}"
    fee = f"{step.eur:f}".replace(".", ",") if step.eur is not None else ""
    return f"join|{step.member}|{step.body}|{fee}"


def day_of(text: str | None) -> date:
    """The full day that is written; today where nothing is. Raises InvalidValueError."""
    if not text or not text.strip():
        return date.today()
    told = german_date(text)
    if told.day is None:
        raise InvalidValueError(text, "ein Tag", "erwartet wird ein voller Tag, etwa 01.01.2026")
    return told.earliest()


def keep(
    database: Database,
    standpoint: Standpoint,
    name: str,
    steps: tuple[Step, ...],
    day: date,
    *,
    note: str | None = None,
    by: str | None = None,
) -> Scenario:
    """Keep the scenario, names of persons masked in all that is free text; the one of the same name is replaced.
    Raises InvalidValueError for a name that is empty or too long."""
    masked = mask(name).text.strip()
    if not 0 < len(masked) <= LONGEST_NAME:
        raise InvalidValueError(masked, "ein Name", f"1 bis {LONGEST_NAME} Zeichen sind nötig")
    told = {"note": mask(note).text if note else None, "by": mask(by).text if by else None}
    made = Scenario.of(masked, steps, day, audience=standpoint.audience, saved=datetime.now(UTC), **told)
    Scenarios(database).save(made)
    return made


def _ends_in_arrow(text: str) -> bool:
    """Whether the only sign of equality is that of an arrow."""
    return "=" not in text.replace("=>", "")


def _sides(text: str) -> tuple[str, str]:
    parts = [part.strip() for part in _ARROW.split(text)]
    if len(parts) != 2 or not all(parts):
        raise InvalidValueError(text, "ein Schritt", "erwartet werden zwei Namen mit einem Pfeil, etwa „A -> B“")
    return parts[0], parts[1]
