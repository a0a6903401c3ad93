"""How well persons are masked, on our own set: leaks by kind, damaged names of bodies, recall of bare names."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.sources.masking.masking import mask

_DATA = Path(__file__).resolve().parents[1] / "data"
_SURE = ("title", "role", "label", "phone", "mail", "account")


@dataclass(frozen=True)
class Case:
    """A text, what must be gone from it, and what must stay."""

    kind: str
    text: str
    gone: tuple[str, ...]
    stays: tuple[str, ...]

    def leaks(self) -> list[str]:
        """What is still to be read after masking."""
        masked = mask(self.text).text
        return [part for part in self.gone if part in masked]

    def damage(self) -> list[str]:
        """What should have stayed and is not there whole any more."""
        masked = mask(self.text).text
        return [part for part in self.stays if part not in masked]


def cases(file: str) -> Iterator[Case]:
    """The cases of ``persons.jsonl`` (with persons) or ``bodies_kept.jsonl`` (without)."""
    for line in (_DATA / file).read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        kind, gone, stays = told.get("kind", "body"), told.get("gone", ()), told.get("stays", ())
        yield Case(kind, told["text"], tuple(gone), tuple(stays))


def leaks(kind: str) -> dict[str, list[str]]:
    """The texts of one kind that leak, each with what is left in it."""
    return {case.text: left for case in cases("persons.jsonl") if case.kind == kind and (left := case.leaks())}


def damage() -> dict[str, list[str]]:
    """The texts in which something else than a person was masked."""
    every = [*cases("persons.jsonl"), *cases("bodies_kept.jsonl")]
    return {case.text: lost for case in every if (lost := case.damage())}


def bare_recall() -> float:
    """The share of bare names of persons that are masked whole."""
    bare = [case for case in cases("persons.jsonl") if case.kind == "bare"]
    names = sum(len(case.gone) for case in bare)
    return 1 - sum(len(case.leaks()) for case in bare) / names


def figures() -> dict[str, str]:
    """What is printed by `make quality`: the name of each figure, and its value."""
    told = {f"leaks: {kind}": _of(len(leaks(kind)), kind) for kind in _SURE}
    bodies = sum(1 for _ in cases("bodies_kept.jsonl"))
    return {
        **told,
        "damaged names": f"{len(damage())} in {bodies} texts",
        "recall of bare names": f"{bare_recall():.2f}",
    }


def _of(number: int, kind: str) -> str:
    return f"{number} of {sum(case.kind == kind for case in cases('persons.jsonl'))}"


if __name__ == "__main__":
    sys.stdout.write("".join(f"{name}: {value}\n" for name, value in figures().items()))
