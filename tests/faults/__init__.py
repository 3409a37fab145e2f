"""Faults: what the store survives. Short versions run in the suite, `make faults` the long ones."""
