# Sourceline: every command a person types. `make` alone lists them.
# The set-up itself is in .ci/setup; it makes .venv and does nothing when nothing has changed.

SHELL := /bin/bash
PY := .venv/bin/python
# One test process for each core; `make test WORKERS=0` keeps them in one.
WORKERS ?= auto
# Options for pytest: make test ARGS="-k grade -x"
ARGS ?=
# The PDF that `make verapdf` judges.
export FILE ?=

.DEFAULT_GOAL := help

.PHONY: help
help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: setup  ## start Sourceline on the sample (without a display: make the sample's PDF)
	@.ci/start

.PHONY: test
test: setup  ## run every test, offscreen
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(WORKERS) $(ARGS)

.PHONY: setup
setup:  ## make .venv from the lock, and see that Qt finds its libraries
	@.ci/setup

.PHONY: format
format: setup  ## put the code in form, and mend what can be mended
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .

.PHONY: lint
lint: setup  ## check form and style
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .

.PHONY: types
types: setup  ## check the types
	@$(PY) -m mypy

.PHONY: fuzz
fuzz: setup  ## run the properties for long
	@QT_QPA_PLATFORM=offscreen HYPOTHESIS_PROFILE=fuzz $(PY) -m pytest -m fuzz --timeout 3600 $(ARGS)

.PHONY: bench
bench: setup  ## measure beside our peers: medians and ratios
	@.ci/setup bench
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.benchmarks

.PHONY: verapdf
verapdf:  ## hold a PDF against PDF/UA-1 and PDF/A-2a: make verapdf FILE=brief.pdf
	@test -n "$$FILE" || { echo "Which PDF? Usage: make verapdf FILE=brief.pdf"; exit 2; }
	@.ci/verapdf/judge "$$FILE"

.PHONY: screenshots
screenshots: setup  ## draw the window, light and dark, into build/screenshots
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.screenshots build/screenshots
	@echo "Pictures: build/screenshots"

.PHONY: pictures
pictures: screenshots  ## renew the pictures that the README shows
	@cp $(addprefix build/screenshots/,$(addsuffix .png,start_light read_light read_dark weigh_light write_light)) docs/pictures/

.PHONY: sample
sample: setup  ## make the sample project anew from the sample article
	@$(PY) -m briefing.cli.sample

.PHONY: lock
lock: setup  ## pin every dependency anew, for Linux, Windows and macOS
	@.ci/lock

.PHONY: clean
clean:  ## remove what was built (not .venv)
	@rm -rf build .hypothesis .pytest_cache .mypy_cache .ruff_cache
	@find . -name __pycache__ -type d -not -path './.venv*' -prune -exec rm -rf {} +
