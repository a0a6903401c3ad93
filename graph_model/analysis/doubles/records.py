"""What comparing bodies gives: pairs with their parts, brakes and duties; containments, chains and groups."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class PartScore:
    """One part: ``score`` 0 to 1 or None where it is unknown (``low`` and ``high`` are the range then, where there is
    one), ``weight`` what it counts for in this pair, ``share`` what it adds to the pair's score, both sides' values as
    they read, what they have in ``common``, the statements it rests on; ``note`` says what is only derived, and
    ``place_without`` which place the pair would take if this part were left out."""

    name: str
    label: str
    score: float | None
    weight: float
    share: float
    left_value: str
    right_value: str
    common: str = ""
    note: str = ""
    low: float | None = None
    high: float | None = None
    place_without: int | None = None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Brake:
    """What speaks against a double: the score is multiplied by ``factor``."""

    label: str
    factor: float


@dataclass(frozen=True)
class Duty:
    """A duty by law of ``body`` that may forbid bringing the two together; ``told`` is False where it is only derived
    from kind, form or Land."""

    body: str
    label: str
    told: bool
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Double:
    """A pair of body ids with its score, how well it is known (0 to 1), what pairs are ordered by, its place in that
    order (from 1; None where nothing telling is common to them), and on what it rests."""

    left: str
    right: str
    score: float
    confidence: float
    rank: float
    place: int | None
    parts: tuple[PartScore, ...]
    brakes: tuple[Brake, ...] = ()
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True)
class Containment:
    """All ``members`` of ``inner`` (ids), whose list is complete, are members of ``outer``; ``part`` of the members of
    the outer that are known."""

    inner: str
    outer: str
    members: tuple[str, ...]
    part: float


@dataclass(frozen=True)
class Chains:
    """``chains`` of body ids, the innermost first; ``are_cut`` where there are more than were looked for."""

    chains: tuple[tuple[str, ...], ...]
    are_cut: bool = False


@dataclass(frozen=True)
class Group:
    """Bodies of which each is a likely double of each; ``least`` is the lowest rank of a pair among them."""

    bodies: tuple[str, ...]
    least: float
    usual: float


class NoDouble(StrEnum):
    """Why two bodies are not compared, or are no double of one another."""

    MEMBER = "das eine ist Mitglied oder Gesellschafter des anderen"
    SUCCESSION = "das eine ist aus dem anderen hervorgegangen"
    CARRIER = "ein Name, zwei Rechtsformen: das eine trägt das andere"
    ORGAN = "das eine ist ein Gremium, eine Arbeitsgruppe oder eine Geschäftsstelle des anderen"
    NOT_COMPARED = "mindestens eines ist kein Zusammenschluss oder besteht in diesem Zeitraum nicht"
    NOT_AT_ONCE = "beide bestanden in diesem Zeitraum nie gleichzeitig"
    NOTHING_IN_COMMON = "sie haben zu wenig gemeinsam, um verglichen zu werden"
