# Everything sets itself up: a clone, Python 3.11 or newer, make. Nothing else to learn.
#   make demo    crawl the sample web, search it, export it (seconds)
#   make test    the tests
#   make slow    whole nights, faults and kills on the sample web (minutes)
#   make lint    style, formatting
#   make check   lint, types, import contracts, tests
#   make pins    write requirements*.txt again from pyproject.toml

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
RUNS := .venv/runs
READY := .venv/ready
INSTALL := $(PYTHON) -m pip --python .venv/bin/python install --quiet
RUN := .venv/bin/python -m

.PHONY: demo test slow lint check types contracts pins clean

demo: $(RUNS)
	.venv/bin/anlaufstelle demo

test: $(READY)
	$(RUN) pytest

slow: $(READY)
	$(RUN) pytest -m slow

lint: $(READY)
	$(RUN) ruff check .
	$(RUN) ruff format --check .

types: $(READY)
	$(RUN) mypy

contracts: $(READY)
	.venv/bin/lint-imports

check: lint types contracts test

# A bare Debian has neither python3-venv nor a pip that may install into the system: pip is told which environment to use.
$(RUNS): requirements.txt requirements-build.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed (Debian: apt-get install python3)." >&2; exit 2; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { echo "pip is needed (Debian: apt-get install python3-pip)." >&2; exit 2; }
	$(PYTHON) -m venv --without-pip .venv
	$(INSTALL) --require-hashes -r requirements.txt -r requirements-build.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $(RUNS)

$(READY): requirements-dev.txt $(RUNS)
	$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $(READY)

PIN := uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-header

pins:
	$(PIN) pyproject.toml -o requirements.txt
	$(PIN) pyproject.toml --extra dev -c requirements.txt -o requirements-dev.txt
	printf 'editables\nhatchling\n' | $(PIN) - -c requirements-dev.txt -o requirements-build.txt

clean:
	rm -rf .venv build dist demo-data .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
