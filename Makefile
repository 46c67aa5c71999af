# make run and make test set up all they need; the others too.
PYTHON ?= python3
FILE ?=
BIN := .venv/bin
export QT_LOGGING_RULES ?= *.debug=false
# Compiled code is kept, or else every program that a test starts compiles what it imports anew.
unexport PYTHONDONTWRITEBYTECODE
# Whoever has nothing left to do takes over some of what others have: a long test ends no run alone.
TESTS := $(BIN)/python -m pytest -q -n auto --dist worksteal -m "not long"

TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

.PHONY: run test test-long check coverage mutants parsers format bench translations lock clean set-up

set-up:
	@PYTHON=$(PYTHON) sh packaging/set-up.sh

# What this checkout reads of the translators' work.
resources/translations/%.qm: resources/translations/%.ts | set-up
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/translations.py --shipped

run: set-up $(TRANSLATIONS)
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display: drawing the window into build/screens instead."; \
		$(BIN)/chipline screens build/screens; \
	else \
		$(BIN)/chipline $(FILE); \
	fi

test: set-up
	@QT_QPA_PLATFORM=offscreen $(TESTS)

test-long: set-up
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -m long

# What CI runs in place of make test: the same tests, and which branches those take whose share is
# held. What has risen is kept by make coverage RAISE=--raise. The warnings that are ignored tell that
# slipcover does not measure the tests themselves.
coverage: set-up
	@mkdir -p build
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m slipcover -m pytest -q -n auto --dist worksteal -m "not long" \
		-W "ignore:Module already imported:pytest.PytestAssertRewriteWarning" \
		-W "ignore:Unable to activate pytest branch coverage:RuntimeWarning" tests/unit tests/store
	@$(BIN)/python tests/branch_coverage.py $(RAISE)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto --dist worksteal -m "not long" \
		--ignore=tests/unit --ignore=tests/store

# Changes the code here and there and tells what no test notices: PARTS="merge revert", MUTANTS=24 of
# each, SEED=2 for others.
# The tool has an environment of its own, as it needs what the program does not.
mutants: set-up
	@[ -x build/mutants/tool/bin/cosmic-ray ] || { $(PYTHON) -m venv build/mutants/tool && \
		build/mutants/tool/bin/pip install -q --disable-pip-version-check cosmic-ray==8.7.0; }
	@QT_QPA_PLATFORM=offscreen build/mutants/tool/bin/python tests/mutation $(PARTS)

# Lets public libraries read what is exported. They too have an environment of their own.
parsers: set-up
	@build/parsers/tool/bin/python -c "import networkx" 2>/dev/null || { \
		$(PYTHON) -m venv build/parsers/tool && \
		build/parsers/tool/bin/pip install -q --disable-pip-version-check bibtexparser==2.1.0 \
		citeproc-py==0.11.1 geojson-pydantic==2.2.0 icalendar==7.3.2 networkx==3.6.1 rispy==0.10.0; }
	@build/parsers/tool/bin/python tests/parsers $(BIN)/chipline

check: set-up
	@$(BIN)/ruff format --check desktop tests packaging
	@$(BIN)/ruff check desktop tests packaging
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: set-up
	@$(BIN)/ruff format desktop tests packaging
	@$(BIN)/ruff check --fix desktop tests packaging

# PARTS=start,edits measures only these; what was measured is kept when it is stopped.
bench: set-up
	@QT_QPA_PLATFORM=offscreen PYTHONPATH=desktop:tests $(BIN)/python -m performance \
		--json build/bench.json --only "$(PARTS)"

# Gathers all texts into resources/translations/*.ts for the translators, and makes of their work the
# .qm files by which this checkout speaks their language.
translations: set-up
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/translations.py

# Needs the network. Reads packaging/*.in and writes the hash-locked lists without any address.
lock: set-up
	@$(BIN)/python -m pip install -q uv
	@for list in requirements requirements-dev requirements-package; do \
		$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
			--no-annotate --no-emit-index-url packaging/$$list.in -o packaging/$$list.txt; \
	done

clean:
	@rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find desktop tests -name __pycache__ -prune -exec rm -rf {} +
	@rm -rf desktop/*.egg-info

.PHONY: package package-test package-try

# Builds all that can be built here into dist/: see CONTRIBUTING.md, Releases. SYSTEMS=linux builds less.
package: set-up
	@$(PYTHON) packaging/build.py $(SYSTEMS)

# What CI can do in two minutes: the Linux packages, hardly compressed, and the frozen program's own test.
package-try: set-up
	@rm -rf build/tried
	@CHIPLINE_XZ=0 $(PYTHON) packaging/build.py linux
	@QT_QPA_PLATFORM=offscreen build/package/linux/chipline/chipline --self-test build/tried

# Needs root: installs, tries and removes what make package built, on machines made for the test.
package-test:
	@$(PYTHON) packaging/prove.py $(SYSTEMS)
