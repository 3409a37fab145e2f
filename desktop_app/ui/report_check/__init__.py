"""文稿核数: a report from outside with its faulty sentences marked, and the findings beside it.

Shows what the services found; checks nothing itself. May import domain, services and ui parts.
"""
