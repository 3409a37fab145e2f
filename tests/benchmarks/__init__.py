"""Speed beside its anchors, both measured in one run; `make bench` prints the table. No tests."""
