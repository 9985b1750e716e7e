# Two commands set up everything on a fresh machine with Python 3.11 and make:
#   make site    creates the environment, installs, builds site/
#   make test    installs what the tests need as well, Chromium included, and runs them all

PYTHON ?= python3
BIN := .venv/bin

.PHONY: site test serve check lint lock clean

site: .venv/site.stamp
	$(BIN)/ocop build

serve: .venv/site.stamp
	$(BIN)/ocop serve

check: .venv/site.stamp
	$(BIN)/ocop check

test: .venv/test.stamp lint
	sh tests/install-browser.sh $(BIN)
	$(BIN)/ocop places --check
	$(BIN)/pytest -n auto

lint: .venv/test.stamp
	$(BIN)/ruff format --check generator tests
	$(BIN)/ruff check generator tests
	$(BIN)/mypy

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/site.stamp: .venv/bin/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	touch $@

.venv/test.stamp: .venv/site.stamp requirements-test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

# Renew the lock files (needs uv).
lock:
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  pyproject.toml -o requirements.lock
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --extra test pyproject.toml -o requirements-test.lock

clean:
	rm -rf site .venv build *.egg-info
