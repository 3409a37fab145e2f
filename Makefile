# Every target is a verb of packaging/chores.py. Arguments: make test ARGS="tests/domain -x"
PYTHON ?= python3
VERBS = env run test lint bench screenshots translations sample package clean

.PHONY: $(VERBS)
$(VERBS):
	@$(PYTHON) packaging/chores.py $@ $(ARGS)
