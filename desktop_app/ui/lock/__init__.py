"""Passwords in the window: the way in, the lock after idle minutes, the recovery key."""
