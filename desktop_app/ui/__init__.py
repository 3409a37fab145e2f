"""Qt: clicks, colours, translated words. May import domain, services, charts, settings, paths."""
