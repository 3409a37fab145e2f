"""Tables, transactions, journal, search, backup.

May import domain, peewee, sqlcipher3, cryptography.
"""
