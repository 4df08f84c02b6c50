# make run      set up, then open the program on the sample images
# make test     every check: style, types, imports, tests
# make docs     the documentation as a site, in build/site
# make bench    the benchmarks, in their quick form
# make format   rewrite the code in house style
# make screenshots  take the pictures of the documentation anew
# make clean    remove what checks, builds and tours leave behind
#
# Everything is installed into VENV. Python 3.10 to 3.13 is needed, and on Debian and
# Ubuntu system libraries that Qt lacks are installed if no password is needed for it.

VENV ?= .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PYTEST_ARGS ?=
# Extras of pyproject.toml that the tests use; those of others are skipped.
TEST_EXTRAS ?= test docs export

# The first Python that starts and is supported; version managers leave empty shells.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3.10 python3 python; do \
	"$$name" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info < (3, 14))' \
	2>/dev/null && echo "$$name" && break; done)

DISPLAYS := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Windows_NT,$(OS))$(filter Darwin,$(shell uname -s))
ifeq ($(DISPLAYS),)
export QT_QPA_PLATFORM ?= offscreen
endif

BENCHMARKS := $(filter-out benchmarks/_%,$(wildcard benchmarks/*.py))

.PHONY: run set-up set-up-test set-up-docs test docs screenshots bench format clean

run: set-up
ifeq ($(DISPLAYS),)
	@echo "There is no display: the program shows itself off-screen; its pictures go to tour/."
	$(BIN)/python main.py --tour tour
else
	$(BIN)/python main.py --sample
endif

set-up:
	@$(call set_up,)

set-up-test:
	@$(call set_up,$(addprefix --extra ,$(TEST_EXTRAS)))
	@$(BIN)/python scripts/set_up_readers.py

set-up-docs:
	@$(call set_up,--extra docs)

test: set-up-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PYTEST_ARGS)

docs: set-up-docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "The documentation is in build/site/index.html. Its search needs a server:"
	@echo "$(BIN)/python -m http.server --directory build/site"

screenshots: set-up
	$(BIN)/python scripts/documentation_pictures.py

bench: set-up
ifeq ($(BENCHMARKS),)
	@echo "There are no benchmarks in benchmarks/."
else
	@failed=0; for script in $(BENCHMARKS); do \
		echo "$$script"; $(BIN)/python "$$script" --quick || failed=1; done; \
	exit $$failed
endif

format: set-up-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf build dist tour *.egg-info .mypy_cache .ruff_cache .pytest_cache
	rm -rf .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

define set_up
python="$(PYTHON)"; \
	if [ -z "$$python" ]; then \
		echo "Python 3.10 to 3.13 is needed, and there is none." >&2; exit 1; fi; \
	"$$python" scripts/set_up.py --venv "$(VENV)" $(1)
endef
