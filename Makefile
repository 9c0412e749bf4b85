# Everything a developer types. `make` alone says what there is.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PINNED := requirements.txt requirements-meaning.txt requirements-postgresql.txt

.DEFAULT_GOAL := help
.PHONY: help install install-words install-postgresql demo run test check format bench fuzz lock audit mutants screenshots clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

$(VENV)/.product: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Khorgos needs Python 3.11 or newer; set PYTHON=python3.x")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.meaning: requirements-meaning.txt $(VENV)/.product
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements-meaning.txt
	touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.meaning
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

install: $(VENV)/.meaning  ## the product and what it needs, into .venv

install-words: $(VENV)/.product  ## the same without the encoder of sentences: 180 MB less, words alone answer

install-postgresql: install  ## the driver of PostgreSQL as well
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-postgresql.txt

demo: install  ## the playground: chat with the bot in the browser, no token needed
	$(BIN)/khorgos demo

run: install  ## the bot on Telegram (KHORGOS_TOKEN)
	$(BIN)/khorgos run

# Four processes on however many processors: much of the time they wait for clocks, servers and Chromium.
test: $(VENV)/.development | .pytest_cache/compiled  ## every test
	$(BIN)/python -m pytest --numprocesses 4 --dist worksteal

# In a fresh clone the four would each compile everything, all at the same time.
.pytest_cache/compiled: | $(VENV)/.development
	-$(BIN)/python -m pytest --collect-only --quiet > /dev/null

check: $(VENV)/.development  ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.development  ## put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.development  ## the benchmarks, as ratios against named baselines
	$(BIN)/python -m bench

mutants: $(VENV)/.development  ## change the rules of choice one by one and see whether a test notices; takes half an hour
	$(BIN)/python -m bench.mutants

fuzz: $(VENV)/.development  ## 20,000 random updates of every kind to the whole bot
	$(BIN)/python -m bench.fuzz

screenshots: $(VENV)/.development  ## the pictures in docs/, taken from the real thing
	$(BIN)/python docs/screenshots.py

lock: $(VENV)/.development  ## pin what pyproject.toml and requirements-dev.in ask for
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --upgrade pyproject.toml requirements-build.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --upgrade requirements-dev.in -o requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  requirements-postgresql.in -o requirements-postgresql.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --upgrade requirements-meaning.in -o requirements-meaning.txt

audit: $(VENV)/.development  ## known vulnerabilities in what is pinned; fails where that can't be looked up, too
	$(BIN)/pip-audit --strict --disable-pip --require-hashes $(addprefix -r ,$(PINNED))

clean:  ## forget the environment, the index and the caches
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache .hypothesis
