"""What a journal's file holds, read without the daemon's help."""

import sqlite3

KINDS = ["win", "setback", "check-in", "affirmation", "reflection", "support"]
KINDS += ["celebration", "practice", "learning"]
SOURCES = ["mastery", "vicarious", "persuasion", "state"]


def read(path):
    """A copy of it in memory: whoever looks for longer is in nobody's way."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=30) as source:
        copy = sqlite3.connect(":memory:")
        source.backup(copy)
    source.close()
    return copy


def records(journal):
    """State by record: of an entry its text and whether it is gone, of a step its state as well."""
    found = {}
    for number, text, gone in journal.execute("SELECT id, text, removed_at IS NOT NULL FROM entry"):
        found["entry", number] = (text or "", bool(gone))
    steps = "SELECT id, text, state, removed_at IS NOT NULL FROM step"
    for number, text, state, gone in journal.execute(steps):
        found["step", number] = (text, state, bool(gone))
    return found


def troubles(journal):
    """What does not hang together, in sentences."""
    said = [row[0] for row in journal.execute("PRAGMA integrity_check")]
    found = [f"integrity_check: {line}" for line in said if line != "ok"]
    found += [f"foreign_key_check: {row}" for row in journal.execute("PRAGMA foreign_key_check")]
    found += [f"sums of a day: {row}" for row in _wrong_days(journal)]
    return found + _wrong_words(journal)


def _wrong_days(journal):
    sums = [f"sum(kind = '{kind}')" for kind in KINDS] + [f"sum(source = '{source}')" for source in SOURCES]
    sums += [
        "sum(coalesce(seconds, 0))",
        "sum(step IS NOT NULL AND kind = 'win' AND coalesce(outcome, 'done') = 'done')",
    ]
    counted = f"SELECT day, count(*), {', '.join(sums)} FROM entry WHERE removed_at IS NULL GROUP BY day"
    # Days without entries may have a row of zeros.
    kept = "SELECT * FROM day WHERE entries <> 0"
    for left, right in [(counted, kept), (kept, counted)]:
        yield from journal.execute(f"SELECT * FROM ({left}) EXCEPT SELECT * FROM ({right})")


def _wrong_words(journal):
    found = []
    try:
        journal.execute("INSERT INTO entry_words (entry_words) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        found.append(f"index of words: {error}")
    (up_to,) = journal.execute("SELECT up_to FROM indexed").fetchone()
    indexed = "SELECT id, text FROM entry WHERE id <= ? AND text <> x'' AND text NOT LIKE '% %'"
    for number, text in journal.execute(indexed, [up_to]).fetchall():
        there = journal.execute("SELECT rowid FROM entry_words WHERE entry_words MATCH ?", [text]).fetchall()
        if there != [(number,)]:
            found.append(f"index of words: {text} is found at {there} instead of {number}")
    return found
