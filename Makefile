# Each target sets up what it needs: a .venv, the locked dependencies, the package.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help setup run test check bench lock clean
help: ## This list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/' | expand -t 16

setup: $(VENV)/.run ## The virtual environment with all that running needs

run: $(VENV)/.run ## Extract the shipped pages to out/records.jsonl and show the result
	$(BIN)/dateline extract corpus/pages -o out/records.jsonl
	$(BIN)/dateline show out/records.jsonl --doc chad-handover#0

test: check ## Style, types, layers and all tests
	$(BIN)/pytest -n auto --dist loadfile

check: $(VENV)/.test ## Style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.test ## Speed beside spaCy's pipeline and others, and whether the bounds are met; ONLY="html quantities" for some
	$(BIN)/python -m dateline.evaluation.bench $(ONLY)

lock: $(VENV)/.test ## Renew requirements/*.lock from pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate --output-file requirements/run.lock pyproject.toml requirements/build.in
	$(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate --extra train --extra test --constraint requirements/run.lock --output-file requirements/test.lock pyproject.toml
	sed -i 's/+cpu$$//' requirements/test.lock  # any build of torch will do

clean: ## Remove what was built
	rm -rf $(VENV) out build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.run: requirements/run.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "Dateline needs Python 3.11: make PYTHON=/path/to/python3.11"; exit 2; }
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/run.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.lock
	$(PIP) -r requirements/test.lock
	touch $@
