# What sitrep is made, tried and checked with. `make help` lists the targets.
.POSIX:
.NOTPARALLEL:
.SUFFIXES:
.PHONY: help setup setup-dev setup-bench brief test check coverage bench lock wheel clean

BIN = .venv/bin
# Options for pytest, for example: make test PYTEST='-x tests/reading'
PYTEST = --numprocesses auto --dist loadfile

help:
	@echo 'make brief   set up, then make the briefs of all days of seeds/ under out/'
	@echo 'make test    set up, then run the tests'
	@echo 'make check   set up, then formatting, lint, types and layers'
	@echo 'make coverage set up, then run the tests and measure branch coverage'
	@echo 'make bench   set up, then measure speed and memory into benchmarks/RESULTS.md'
	@echo 'make setup   only set up .venv (PYTHON=/path/to/python3 chooses the interpreter)'
	@echo 'make lock    renew the locked versions (UPGRADE=--upgrade takes the newest ones)'
	@echo 'make wheel   build the wheel and the source archive under dist/'
	@echo 'make clean   remove what these commands made, .venv included; out/ stays'

setup:
	@sh tools/setup.sh run

setup-dev:
	@sh tools/setup.sh dev

setup-bench:
	@sh tools/setup.sh bench

brief: setup
	@$(BIN)/sitrep brief all
	@echo "The briefs are in $$PWD/out, a folder for each day:"
	@ls out/*/brief.pdf out/*/brief.html out/*/brief.md

test: setup-dev
	@sh tools/install-test-tools.sh
	$(BIN)/python -m pytest $(PYTEST)

check: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

coverage: setup-dev
	@sh tools/install-test-tools.sh
	$(BIN)/python -m pytest $(PYTEST) --cov --cov-report=term

bench: setup-bench
	$(BIN)/python -m benchmarks

lock:
	@sh tools/lock.sh $(UPGRADE)

wheel: setup
	rm -rf dist
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/hatchling build

clean:
	rm -rf .venv dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
