"""The page 日志审计: the journal filtered, read, verified and written out; nothing is edited."""
