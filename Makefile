# Two commands set up everything on a fresh machine with Python 3.11 and make:
#   make site    creates the environment, installs, builds site/
#   make test    installs what the tests need as well, Chromium included, and runs them all
# make print-tools adds what "ocop print" needs to make PDFs.

PYTHON ?= python3
BIN := .venv/bin
SOME = -m "not slow"

.PHONY: site test test-all fuzz serve check lint lock print-tools bench bench-pages clean

site: .venv/site.stamp
	$(BIN)/ocop build

serve: .venv/site.stamp
	$(BIN)/ocop serve

check: .venv/site.stamp
	$(BIN)/ocop check

# A file's tests stay together, so that what they share is made once; the longest files begin (tests/conftest.py).
test: .venv/test.stamp lint
	sh tests/install-system.sh $(BIN) browser hosts markup print
	$(BIN)/ocop places --check
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder $(SOME)

# What takes long as well: what "make test" runs is part of it.
test-all: SOME =
test-all: test

# 100,000 broken records, then some that are broken by their shape, then by what they reach where atheris is installed.
fuzz: .venv/test.stamp
	$(BIN)/python -m tests.fuzz.run
	OCOP_FUZZ_EXAMPLES=3000 $(BIN)/pytest -q tests/fuzz -k any_value
	$(BIN)/python -m tests.fuzz.guided

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

print-tools: .venv/print.stamp

.venv/print.stamp: .venv/site.stamp requirements-print.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-print.lock
	sh tests/install-system.sh $(BIN) print
	touch $@

.venv/test.stamp: .venv/site.stamp requirements-test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

# Renew the lock files (needs uv).
lock:
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  pyproject.toml -o requirements.lock
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --extra test --extra print pyproject.toml -o requirements-test.lock
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --extra print pyproject.toml -o requirements-print.lock

# What a visitor on a slow phone waits for. Lighthouse runs too when LIGHTHOUSE_MODULES names a node_modules with it.
bench-pages: .venv/test.stamp
	sh tests/install-system.sh $(BIN) browser
	$(BIN)/python -m tests.bench.pages

# What building costs, for 108, 1,000 and 17,000 products, beside others: BENCH="--sizes 108 --peers hugo --skip serve".
bench: .venv/test.stamp
	$(BIN)/python -m tests.bench.build $(BENCH)

clean:
	rm -rf site .venv build *.egg-info
