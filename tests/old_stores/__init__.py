"""One small store of every released format, packed; made once by make.py and never changed."""
