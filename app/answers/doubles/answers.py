"""What is answered about possible Doppelstrukturen."""

from datetime import datetime
from decimal import Decimal

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.scope.pair import PairInScope


class DoublePart(Answer):
    """One part of a score: ``score`` 0 to 1 (None: unknown; ``low`` and ``high`` are the range then, where there is
    one), ``weight`` what it counts for in this pair, ``share`` what it adds to the whole, both values as they read,
    what they have in ``common``, what is only derived (``note``), the place of the pair if this part were left out,
    and the passages."""

    name: str
    label: str
    score: float | None = None
    low: float | None = None
    high: float | None = None
    weight: float
    share: float
    left_value: str
    right_value: str
    common: str = ""
    note: str = ""
    place_without: int | None = None
    evidence: tuple[Citation, ...] = ()


class BrakeRow(Answer):
    """What speaks against a double; the score is multiplied by ``factor``."""

    label: str
    factor: float


class DutyRow(Answer):
    """A duty by law of one of the two; ``told`` is False where it is only derived."""

    body: BodyRef
    label: str
    told: bool
    evidence: tuple[Citation, ...] = ()


class SetAside(Answer):
    """The judgement that set a pair aside; it can be taken back."""

    judgement: str
    by: str
    why: str
    recorded: datetime


class DoubleRow(Answer):
    """Two bodies that may do the same for the same people: a hint, no verdict. ``score`` 0 to 1, ``confidence`` how
    well it is known, ``rank`` what pairs are ordered by, ``place`` from 1 (None: nothing telling is common to them);
    ``left_yearly`` and ``right_yearly`` are EUR a year (decided or running) paid to each, None where no amount is
    known."""

    hint: str = "Hinweis auf mögliche Doppelstruktur"
    place: int | None = None
    left: BodyRef
    right: BodyRef
    score: float
    confidence: float
    rank: float = 0.0
    is_telling: bool = False
    parts: tuple[DoublePart, ...] = ()
    brakes: tuple[BrakeRow, ...] = ()
    duties: tuple[DutyRow, ...] = ()
    left_yearly: Decimal | None = None
    right_yearly: Decimal | None = None
    set_aside: SetAside | None = None


class DoublesAnswer(Answer):
    """Pairs, the likeliest first; ``found`` of them in all. Of the same bodies ``standing`` pairs are not set aside,
    ``clear`` of them telling enough; ``aside`` counts those that judgements set aside. ``compared`` is the number of
    bodies looked at, ``when`` says for which day or years, in German."""

    pairs: tuple[DoubleRow, ...] = ()
    found: int = 0
    clear: int = 0
    standing: int = 0
    compared: int = 0
    aside: int = 0
    when: str = ""
    next_cursor: str | None = None


class PairAnswer(Answer):
    """One pair explained; ``pair`` is None where the two are no double, and ``reason`` says why in German. ``scope``:
    how it stands to the Kommune that was chosen, None where none was."""

    left: BodyRef
    right: BodyRef
    pair: DoubleRow | None = None
    reason: str | None = None
    scope: PairInScope | None = None
    when: str = ""


class ContainmentRow(Answer):
    """All ``members`` of ``inner`` are members of ``outer``; they are ``part`` (0 to 1) of the members known there.
    ``statements`` say so, ``evidence`` are their passages."""

    inner: BodyRef
    outer: BodyRef
    members: tuple[BodyRef, ...]
    part: float
    statements: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()


class GroupRow(Answer):
    """Bodies of which each is a likely double of each; ``least`` is the lowest rank of a pair among them, ``usual`` the
    mean; ``statements`` say in what they are alike, ``evidence`` are their passages."""

    bodies: tuple[BodyRef, ...]
    least: float
    usual: float
    statements: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()


class ChainRow(Answer):
    """Bodies of which each lies within the next, the innermost first; ``statements`` say so, ``evidence`` are their
    passages."""

    bodies: tuple[BodyRef, ...]
    statements: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()


class GroupsAnswer(Answer):
    """Groups of more than two, bodies whose members are all in another, and chains of such. ``more_chains``: there are
    more than these, which were not looked for. The first rows of each kind carry their passages, the others the ids
    of their statements alone."""

    groups: tuple[GroupRow, ...] = ()
    containments: tuple[ContainmentRow, ...] = ()
    chains: tuple[ChainRow, ...] = ()
    more_chains: bool = False
    when: str = ""
    next_cursor: str | None = None
