"""Journals to measure with: the daemon makes them, SQL fills them."""
import contextlib
import sqlite3
import time

DAY = 86400


def fill(path, count):
    """So many wins, five a day up to yesterday."""
    day = int(time.time()) // DAY
    with contextlib.closing(sqlite3.connect(path)) as journal, journal:
        journal.executemany(
            "INSERT INTO entry (kind, text, effort, outcome, domain, day, at, written_at, offset)"
            " VALUES ('win', ?1, ?2, 'done', 'focus', ?3, ?4, ?4, 0)",
            ((f"walked {i % 60} minutes and wrote down what helped", i % 5 + 1, day - 1 - (count - i) // 5,
              (day - 1 - (count - i) // 5) * DAY * 1_000_000) for i in range(count)))


def copy(source, target):
    """With all that lies in its write-ahead log."""
    with contextlib.closing(sqlite3.connect(source)) as here, contextlib.closing(sqlite3.connect(target)) as there:
        here.backup(there)
        there.execute("PRAGMA journal_mode = WAL")


def query(path, sql):
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as journal:
        return journal.execute(sql).fetchall()
