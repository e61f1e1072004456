# Two commands do everything on a fresh machine: `make site` and `make test`.
.DEFAULT_GOAL := site
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
PAGE := docs/maintainers/problems.md
export NO_MKDOCS_2_WARNING := 1
.PHONY: setup setup-dev browser site serve offline test bench check format reference lock clean

.venv/pyvenv.cfg:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
.venv/site.stamp: .venv/pyvenv.cfg requirements/site.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
.venv/dev.stamp: .venv/site.stamp requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@
node_modules/.stamp: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@
plugins/fazhi/static/.stamp: node_modules/.stamp .venv/site.stamp $(shell find plugins/fazhi -path '*/web/*' -type f)
	npm run --silent build -- "$$($(BIN)/python -c 'import material; print(material.__path__[0])')/templates"
	@touch $@

setup: plugins/fazhi/static/.stamp
setup-dev: setup .venv/dev.stamp
browser: setup-dev
	@sh tests/e2e/install-chromium.sh && sh tests/calendar/readers/install-libical.sh

site: setup
	$(BIN)/fazhi build
serve: setup
	$(BIN)/fazhi serve
offline: site
	$(BIN)/fazhi offline
test: browser
	npm test --silent
	$(BIN)/python -m pytest -n auto --dist loadscope
.cache/peers/.stamp: requirements/peers.txt
	$(PIP) install --upgrade --require-hashes --target .cache/peers -r requirements/peers.txt && touch $@
bench: browser .cache/peers/.stamp
	$(BIN)/python -m bench.build && $(BIN)/python -m bench.saving && $(BIN)/python -m bench.plugins && $(BIN)/python -m bench.quizzes && $(BIN)/python -m bench.answering \
	&& $(BIN)/python -m bench.search && $(BIN)/python -m bench.calendar && $(BIN)/python -m bench.reading && $(BIN)/python -m bench.law
check: setup-dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy && $(BIN)/lint-imports
	npm run --silent check
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/fazhi check
format: setup-dev
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .
	npm run --silent format
reference: setup
	@{ sed '/^## /,$$d' $(PAGE); $(BIN)/fazhi explain; } > .page && mv .page $(PAGE)
	@for name in quiz events terms holidays law; do $(BIN)/fazhi export schema $$name > docs/schema/$$name.schema.json; done
	@$(BIN)/python -m fazhi.law.pack > .page && mv .page plugins/fazhi/law/registry.json
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
lock: # site.txt takes the versions of dev.txt, so that both can be installed together
	$(LOCK) requirements/dev.in -o requirements/dev.txt
	$(LOCK) -c requirements/dev.txt requirements/site.in -o requirements/site.txt
	$(LOCK) requirements/peers.in -o requirements/peers.txt
clean:
	rm -rf site plugins/fazhi/static .mypy_cache .ruff_cache .pytest_cache
