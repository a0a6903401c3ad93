"""What a module may be called, how long it and its functions may be, and where Cypher may stand."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import PACKAGES, ROOT, modules, named

_FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc", "tools", "base"}
_LONGEST_MODULE = 300
_LONGEST_FUNCTION = 40
_CYPHER = re.compile(r"\b(MATCH|MERGE|UNWIND|OPTIONAL MATCH)\s*\(|\bUNWIND \$|\bRETURN \w+\.")
_UNFINISHED = re.compile(r"#\s*(TODO|FIXME|XXX|HACK)\b")


def _ours() -> Iterator[Path]:
    return (module for package in PACKAGES for module in modules(package))


def _functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(module.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_no_module_is_called_after_nothing_in_particular() -> None:
    assert {named(m) for m in _ours() if m.stem in _FORBIDDEN_NAMES or m.parent.name in _FORBIDDEN_NAMES} == set()


def test_every_module_can_be_read_in_one_go() -> None:
    lengths = {named(m): len(m.read_text("utf-8").splitlines()) for m in _ours()}
    assert {name: length for name, length in lengths.items() if length > _LONGEST_MODULE} == {}


def test_every_function_can_be_seen_at_once() -> None:
    lengths = {
        f"{named(m)}:{function.name}": (function.end_lineno or function.lineno) - function.lineno + 1
        for m in _ours()
        for function in _functions(m)
    }
    assert {name: length for name, length in lengths.items() if length > _LONGEST_FUNCTION} == {}


def test_every_package_says_what_lives_in_it() -> None:
    silent = {
        named(m) for m in _ours() if m.name == "__init__.py" and not ast.get_docstring(ast.parse(m.read_text("utf-8")))
    }
    assert silent == set()


def test_every_module_says_what_it_is_for() -> None:
    assert {named(m) for m in _ours() if not ast.get_docstring(ast.parse(m.read_text("utf-8")))} == set()


def test_cypher_stands_in_the_cypher_folder_alone() -> None:
    assert {named(m) for m in _ours() if _CYPHER.search(m.read_text("utf-8"))} == set()


def test_nothing_is_left_for_later_in_the_code() -> None:
    assert {named(m) for m in _ours() if _UNFINISHED.search(m.read_text("utf-8"))} == set()


def test_no_file_is_empty_but_the_marks_of_test_packages() -> None:
    assert {named(m) for m in _ours() if not m.read_text("utf-8").strip()} == set()


def test_the_top_level_holds_only_what_the_house_has() -> None:
    allowed = {"app", "graph_model", "loaders", "cypher", "notebooks", "tests", "docs", "examples"}
    folders = {p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".")}
    assert folders - allowed - {"build", "dist", "netzatlas-data"} == set()
