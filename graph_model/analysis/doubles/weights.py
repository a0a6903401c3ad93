"""The weights of the score: one documented file, checked when it is read."""

import tomllib
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph_model.errors import NetzatlasError
from graph_model.values.body_kinds import BodyKind

_OURS = Path(__file__).with_name("weights.toml")
_Weight = Annotated[float, Field(ge=0, le=10)]
_Share = Annotated[float, Field(ge=0, le=1)]
_AlmostOne = 1e-6


class WeightsFileError(NetzatlasError):
    """The file of weights cannot be used. ``data``: file, place, reason."""

    code = "weights_file"
    status = 500
    exit_code = 2

    def __init__(self, file: Path, place: str, reason: str) -> None:
        where = f" bei „{place}“" if place else ""
        super().__init__(
            f"Die Gewichte in {file} sind{where} nicht brauchbar: {reason}. "
            "docs/doubles.md nennt alle Werte; ohne eigene Datei gelten die mitgelieferten.",
            file=str(file),
            place=place,
            reason=reason,
        )


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PartWeights(_Table):
    """One weight a part."""

    members: _Weight
    excerpt: _Weight
    topics: _Weight
    purpose: _Weight
    target_group: _Weight
    territory: _Weight
    kind: _Weight
    time: _Weight
    funding: _Weight
    wording: _Weight

    @model_validator(mode="after")
    def _count_for_something(self) -> Self:
        if not sum((self.members, self.topics, self.purpose, self.target_group, self.territory)):
            raise ValueError("mindestens ein Teil muss zählen")
        return self


class ListMix(_Table):
    """How much of each measure makes the likeness of two lists."""

    jaccard: _Share
    containment: _Share

    @model_validator(mode="after")
    def _add_up(self) -> Self:
        if abs(self.jaccard + self.containment - 1) > _AlmostOne:
            raise ValueError("jaccard und containment müssen zusammen 1 ergeben")
        return self


class MemberRules(_Table):
    """When lists that are not complete are compared."""

    excerpt_least: Annotated[int, Field(ge=2)]


class RareRules(_Table):
    """How rare what is common must be to tell all."""

    full_bits: Annotated[float, Field(gt=0)]
    least: _Share
    most_payers: Annotated[float, Field(ge=1)]


class ChanceRules(_Table):
    """What tells that members in common are no chance."""

    shared: Annotated[float, Field(gt=0, lt=1)]
    usual: Annotated[float, Field(gt=0, lt=1)]
    bodies: Annotated[float, Field(gt=0)]
    full_bits: Annotated[float, Field(gt=0)]
    least: _Share
    most: Annotated[float, Field(ge=1)]


class TextRules(_Table):
    """When texts count as alike."""

    full: Annotated[float, Field(gt=0, le=1)]
    from_names: _Share


class TerritoryRules(_Table):
    """What an area within another counts for, by steps."""

    nested: tuple[_Share, _Share, _Share]
    derived: _Share
    full_bits: Annotated[float, Field(gt=0)]
    least: _Share


class TimeRules(_Table):
    """Years side by side that count in full."""

    full_years: Annotated[float, Field(gt=0)]


class KindRules(_Table):
    """Kinds that do like things."""

    same_family: _Share
    families: tuple[frozenset[BodyKind], ...]


class Brakes(_Table):
    """What speaks against a double, as a factor."""

    elsewhere: _Share
    elsewhere_derived: _Share
    other_work: _Share
    other_purpose: _Share
    like_purpose: _Share


class RankingRules(_Table):
    """How unknown parts count in the order, and from where a hint is clear."""

    usual: _Share
    work_unknown: _Share
    clear: _Share


class GroupRules(_Table):
    """When several bodies are one group."""

    least: _Share


class ContainmentRules(_Table):
    """From how many members on containment is told."""

    least_members: Annotated[int, Field(ge=1)]


class DutyRules(_Table):
    """Where a kind of body is prescribed by law."""

    health_conference: tuple[Annotated[str, Field(pattern=r"^[0-9]{2}$")], ...]


class Weights(_Table):
    """All that the score can be tuned by."""

    parts: PartWeights
    lists: ListMix
    members: MemberRules
    chance: ChanceRules
    rare: RareRules
    texts: TextRules
    territory: TerritoryRules
    time: TimeRules
    kind: KindRules
    brakes: Brakes
    ranking: RankingRules
    groups: GroupRules
    containment: ContainmentRules
    duties: DutyRules


def read_weights(file: Path | None = None) -> Weights:
    """The weights in ``file``, the program's own where None. Raises WeightsFileError."""
    chosen = file or _OURS
    try:
        return Weights.model_validate(tomllib.loads(chosen.read_text("utf-8")))
    except OSError as error:
        raise WeightsFileError(chosen, "", f"die Datei ist nicht lesbar ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WeightsFileError(chosen, "", f"kein TOML ({error})") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise WeightsFileError(chosen, place, _reason(first["type"], str(first["msg"]))) from error


def _reason(kind: str, told: str) -> str:
    known = {
        "missing": "der Wert fehlt",
        "extra_forbidden": "diesen Wert gibt es nicht",
        "enum": "diese Art gibt es nicht",
        "value_error": told.partition(", ")[2],
    }
    return known.get(kind, f"der Wert passt nicht ({told})")
