# Every target is a verb of packaging/chores.py. Arguments: make test ARGS="tests/domain -x"
PYTHON ?= python3
VERBS = audit sbom licences env run test lint bench faults screenshots help_pictures translations sample package try_package lock clean

.PHONY: $(VERBS)
$(VERBS):
	@$(PYTHON) packaging/chores.py $@ $(ARGS)
