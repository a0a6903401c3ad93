# Everything a person or CI calls. Each target sets up what it needs first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED := ../shared
WORKERS ?= 2
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run install install-tests system neo4j test test-long lint bench quality lock clean

help: ## show the targets
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: install ## load examples/ and serve http://127.0.0.1:8000
	@exec $(BIN)/netzatlas run

install: $(VENV)/.archived ## the command, at .venv/bin/netzatlas

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Netzatlas braucht Python 3.11 oder neuer; mit PYTHON=python3.12 lässt sich eines wählen."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# What a start of the database takes is read and checked once, here (docs/decisions/0001): every later start is quicker.
$(VENV)/.archived: $(VENV)/.installed graph_model/storage/engine_java.py graph_model/storage/engine_archive.py
	$(BIN)/python -m graph_model.storage.engine_archive
	@touch $@

install-tests: install $(VENV)/.installed-tests

$(VENV)/.installed-tests: requirements-test.lock $(VENV)/.installed
	$(BIN)/pip install --quiet --require-hashes -r requirements-test.lock
	@touch $@

system: ## what the tests need of the system (Maven, Java 17, Chromium), through apt where it is missing and allowed
	@sh tests/system/packages.sh

neo4j: install-tests system ## the real Neo4j of the tests, fetched once through Maven
	@$(BIN)/python -m tests.neo4j.jars

test: install-tests system neo4j lint ## all tests but the long ones
	$(BIN)/pytest -m "not long" --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

test-long: install-tests system neo4j ## kills, soak, fuzz, laws at length: at most 30 minutes
	$(BIN)/pytest -m long
	$(BIN)/pytest tests/laws --hypothesis-profile long --numprocesses 2 --dist loadfile

lint: install-tests ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(VENV)/.installed-bench: requirements-bench.lock $(VENV)/.installed-tests
	$(BIN)/pip install --quiet --require-hashes -r requirements-bench.lock
	@touch $@

bench: $(VENV)/.installed-bench neo4j ## speed and memory on both databases, side by side in one run
	$(BIN)/python -m tests.benchmarks

quality: install-tests ## figures of reading, masking and names on all sets at hand
	$(BIN)/python -m tests.quality

lock: ## pin all versions with hashes (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet pyproject.toml --extra build -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet pyproject.toml --extra build --extra test -o requirements-test.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet pyproject.toml --extra build --extra test --extra bench -o requirements-bench.lock

clean: ## remove what was set up here
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
