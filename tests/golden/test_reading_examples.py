"""The papers of examples/ give exactly the facts that tests/data/examples_gold.jsonl lists."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph_model.records.documents import SourceKind
from loaders.documents import document_of
from loaders.reading.contract import contract_line
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.sources.draft import Draft

_ROOT = Path(__file__).parents[2]
_PAPERS = sorted([*(_ROOT / "examples").glob("*.txt"), *(_ROOT / "examples").glob("*.md")])
_GOLD = {
    row["id"]: row["gold"]
    for row in map(json.loads, (_ROOT / "tests/data/examples_gold.jsonl").read_text(encoding="utf-8").splitlines())
}
_ABOUT = {
    "memberships": ("member", "body", "role", "status", "since", "until"),
    "costs": ("payer", "payee", "amount_eur", "per", "kind", "year", "status"),
    "events": ("type", "subject", "object", "date", "status"),
}
_NAMES = frozenset({"member", "body", "payer", "payee", "subject", "object"})


def _read(path: Path) -> dict[str, Any]:
    text = path.read_text(encoding="utf-8")
    draft = Draft(
        source_key=path.name, source=SourceKind.PAPER, loader="text", origin=path.name, text=text, file_id=path.stem
    )
    document = document_of(draft)
    return contract_line(document, read(document, Gazetteer()), file_id=path.stem)


def _groups(gold: dict[str, Any], told: dict[str, Any]) -> list[set[str]]:
    """The forms of each name that mean one body."""
    every = [*gold["bodies"], *told["bodies"]]
    return [{name.casefold() for name in (body["name"], *body["aliases"])} for body in every]


def _same(field: str, want: dict[str, Any], have: dict[str, Any], groups: list[set[str]]) -> bool:
    wanted = [want.get(field), *want.get(f"accept_{field}", [])]
    if want.get(field) is None and f"accept_{field}" not in want:
        return True
    if field not in _NAMES:
        return have[field] in wanted
    return any(_one_body(str(name), str(have[field]), groups) for name in wanted if name)


def _one_body(name: str, other: str, groups: list[set[str]]) -> bool:
    plain, told = name.casefold(), other.casefold()
    return plain == told or any(plain in group and told in group for group in groups)


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("part", list(_ABOUT))
def test_an_example_gives_all_its_facts_and_no_others(path: Path, part: str) -> None:
    told, gold = _read(path), _GOLD[path.stem]
    groups = _groups(gold, told)
    left = list(told[part])
    missed = []
    for want in sorted(gold[part], key=lambda fact: bool(fact.get("optional"))):
        found = next((f for f in left if all(_same(field, want, f, groups) for field in _ABOUT[part])), None)
        if found is not None:
            left.remove(found)
        elif not want.get("optional"):
            missed.append(want)
    assert (missed, left) == ([], [])


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
def test_every_body_of_an_example_is_found(path: Path) -> None:
    told, gold = _read(path), _GOLD[path.stem]
    groups = _groups(gold, told)
    names = [body["name"] for body in told["bodies"]]
    wanted = [body["name"] for body in gold["bodies"] if not body.get("optional")]
    assert [name for name in wanted if not any(_one_body(name, other, groups) for other in names)] == []


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
def test_the_head_of_an_example_is_read_as_it_stands(path: Path) -> None:
    told, gold = _read(path)["document"], _GOLD[path.stem]["document"]
    wanted = {field: value for field, value in gold.items() if not field.startswith("accept_")}
    accepted = {field: [value, *gold.get(f"accept_{field}", [])] for field, value in wanted.items()}
    assert {field: told[field] for field in wanted if told[field] not in accepted[field]} == {}


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.stem)
def test_the_fields_of_work_of_an_example_are_all_found_and_no_others(path: Path) -> None:
    assert {topic["name"] for topic in _read(path)["topics"]} == {*_GOLD[path.stem]["topics"]}
