"""Imports point one way: graph_model <- loaders <- app."""

import pytest

from tests.architecture.sources import PACKAGES, imported, modules, named

_ALLOWED = {
    "graph_model": {"graph_model"},
    "loaders": {"graph_model", "loaders"},
    "app": {"graph_model", "loaders", "app"},
}
_DRIVERS = {"neo4j", "arcadedb_embedded"}
_WEB = {"fastapi", "starlette", "uvicorn", "jinja2"}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_only_what_stands_before_it(package: str) -> None:
    ours = {
        (named(module), name)
        for module in modules(package)
        for name in imported(module)
        if name.split(".")[0] in PACKAGES and name.split(".")[0] not in _ALLOWED[package]
    }
    assert ours == set()


def test_only_the_storage_knows_the_driver() -> None:
    strangers = {
        named(module)
        for package in PACKAGES
        for module in modules(package)
        if "graph_model/storage" not in named(module)
        and any(name.split(".")[0] in _DRIVERS for name in imported(module))
    }
    assert strangers == set()


@pytest.mark.parametrize("package", ["graph_model", "loaders"])
def test_only_the_app_knows_the_web(package: str) -> None:
    strangers = {named(m) for m in modules(package) if any(name.split(".")[0] in _WEB for name in imported(m))}
    assert strangers == set()


def test_no_product_code_imports_the_tests() -> None:
    strangers = {
        named(m) for package in PACKAGES for m in modules(package) if any(n.startswith("tests") for n in imported(m))
    }
    assert strangers == set()
