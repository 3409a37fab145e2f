"""The page 今日: what waits on this day."""
