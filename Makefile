# nudged: what a person or a packager needs. The work is done by scripts/.
PREFIX ?= $(HOME)/.local
DESTDIR ?=
ARGS ?=
export PREFIX DESTDIR

.PHONY: build test attack install uninstall demo bench lint setup clean help
.DEFAULT_GOAL := build

build: setup ## release build of the programs
	@scripts/build

attack: ## kills, faults of the disk and power cuts, counted; ARGS='cuts --rounds 60' for some
	@Tests/Attacks/run $(ARGS)

install: build ## build, install under PREFIX (~/.local), start
	@scripts/install

uninstall: ## remove everything but the journal
	@scripts/uninstall

test: ## install what tests need, lint, build, test; ARGS='--filter Name' for some
	@scripts/test $(ARGS)

demo: build ## see it work in a private session that leaves nothing behind
	@scripts/setup --demo
	@scripts/demo

bench: build ## one table: measured, budget, peers on this machine
	@scripts/setup --bench
	@Benchmarks/run $(ARGS)

lint: ## formatting and shell scripts
	@scripts/lint

setup:
	@scripts/setup

clean: ## remove what builds leave
	rm -rf .build .build-venv

help: ## this list
	@LC_ALL=C.UTF-8 sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12
