"""What one file says and another is held against, on disk: so that memory stays small, however large the bundle is."""

import json
import sqlite3

_TABLES = """
CREATE TABLE stream (name TEXT PRIMARY KEY, anchor INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE leaf (position INTEGER PRIMARY KEY, kind TEXT NOT NULL);
CREATE TABLE named (stream TEXT, seq INTEGER, kind TEXT, id TEXT, digest TEXT, day TEXT NOT NULL,
                    PRIMARY KEY (stream, seq, kind, id, digest)) WITHOUT ROWID;
CREATE TABLE held (stream TEXT, seq INTEGER, kind TEXT, id TEXT, rule_set TEXT,
                   PRIMARY KEY (stream, seq, kind, id)) WITHOUT ROWID;
CREATE TABLE party (id TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE assessment (id TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE declaration (party TEXT, id TEXT, PRIMARY KEY (party, id)) WITHOUT ROWID;
CREATE TABLE finding (assessment TEXT, rule TEXT, form TEXT, facts TEXT NOT NULL,
                      PRIMARY KEY (assessment, rule, form)) WITHOUT ROWID;
CREATE TABLE seen (assessment TEXT, rule TEXT, form TEXT, PRIMARY KEY (assessment, rule, form)) WITHOUT ROWID;
"""


class Index:
    """A temporary database; it disappears with the program."""

    def __init__(self):
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _TABLES)

    def add(self, table, *values):
        """Keeps a row; False where there is one of its key already."""
        marks = ",".join("?" * len(values))
        try:
            self._db.execute(f"INSERT INTO {table} VALUES ({marks})", values)
        except sqlite3.IntegrityError:
            return False
        return True

    def find(self, query, *values):
        """The first row of a query, or None."""
        return self._db.execute(query, values).fetchone()

    def rows(self, query, *values):
        """All rows of a query, one after the other."""
        return self._db.execute(query, values)

    def findings(self, assessment):
        """(rule, facts) of each finding of an assessment."""
        query = "SELECT rule, facts FROM finding WHERE assessment = ?"
        return [(rule, json.loads(facts)) for rule, facts in self.rows(query, assessment)]

    def facts(self, table, **key):
        """The facts kept under a key, or None."""
        where = " AND ".join(f"{name} = ?" for name in key)
        row = self.find(f"SELECT facts FROM {table} WHERE {where}", *key.values())
        return None if row is None else json.loads(row[0])
