"""The worked example of docs/doubles.md gives the figures that stand there; the weights there are those of the file."""

import re
from datetime import date
from pathlib import Path

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import Double, chains, containments, rank, ranking, read_weights
from graph_model.transfer.network import read_network
from graph_model.values.vocabularies import Audience
from tests.docs.tables import ROOT

_PAGE = (ROOT / "docs" / "doubles.md").read_text("utf-8")
_LABELS = {
    "shared members": "members",
    "known members (excerpt)": "excerpt",
    "target group": "target_group",
    "explicit wording": "wording",
}


def _example(folder: Path) -> tuple[Double, ...]:
    file = folder / "example.jsonl"
    file.write_text(re.findall(r"```jsonl\n(.*?)```", _PAGE, re.DOTALL)[0], "utf-8")
    return rank(read_network(file, Audience.PUBLIC).facts, date(2024, 6, 1))


def test_the_parts_of_the_worked_example_are_those_of_the_page(tmp_path: Path) -> None:
    first, *_ = _example(tmp_path)
    told = {part.name: (part.score, part.weight, part.share) for part in first.parts if part.score is not None}
    rows = re.findall(r"^\| (\w+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", _PAGE, re.MULTILINE)
    assert {name: tuple(map(float, figures)) for name, *figures in rows} == {
        name: (score, weight, round(share + 1e-9, 3)) for name, (score, weight, share) in told.items()
    }


def test_score_confidence_and_rank_of_the_worked_example_are_those_of_the_page(tmp_path: Path) -> None:
    first, second, *_ = _example(tmp_path)
    told = re.findall(r"= (0\.\d{3})\. (?=Confidence|Rank|Members)", re.sub(r"\s+", " ", _PAGE))
    assert [float(one) for one in told] == [round(one, 3) for one in (first.score, first.confidence, first.rank)]
    assert f"halved to {second.score:.3f}" in _PAGE


def test_the_weights_of_the_page_are_those_of_the_file() -> None:
    parts = _PAGE.split("## The parts")[1].split("## The score")[0]
    rows = re.findall(r"^\| ([a-z ()]+) \| (\d\.\d\d) \| [^|]+ \| [^|]+ \|$", parts, re.MULTILINE)
    weights = read_weights().parts.model_dump()
    assert {_LABELS.get(name, name): float(weight) for name, weight in rows} == weights


def test_containments_and_chains_of_the_worked_example_are_those_of_the_page(tmp_path: Path) -> None:
    file = tmp_path / "nested.jsonl"
    file.write_text(re.findall(r"```jsonl\n(.*?)```", _PAGE, re.DOTALL)[1], "utf-8")
    facts = read_network(file, Audience.PUBLIC).facts
    found = ranking(of_facts(facts), date(2024, 6, 1), read_weights())
    names = {body.key: body.name for body in facts.bodies}
    told = [(names[c.inner], names[c.outer], str(len(c.members)), f"{c.part:g}") for c in containments(found)]
    assert told == re.findall(r"^\| (\w+) \| (\w+) \| (\d) \| ([\d.]+) \|$", _PAGE, re.MULTILINE)
    chain = ("Hebammennetz", "Pflegebündnis", "Sportverband")
    assert [tuple(names[body] for body in one) for one in chains(found).chains] == [chain]
    assert " in ".join(chain) in re.sub(r"\s+", " ", _PAGE)
