"""A journal of ten years: every kind of entry, in the mix of somebody who writes a great deal, filled by SQL."""
import contextlib
import sqlite3
import time

from .journal import DAY

DAYS = 3652

PARTS = {
    "did": "walked|called|cooked|wrote|cleaned|read|rested|asked|listened|practised|repaired|planned|finished|began|"
           "answered|stretched|swam|sang|painted|sorted",
    "what": "five minutes by the river|my sister after lunch|a pot of soup|one page of the letter|the kitchen table|"
            "two chapters|on the bench in the sun|for help with the form|without interrupting|the hard sentence|"
            "the bicycle light|the week with a pencil|the report before noon|the garden bed|three emails|"
            "my back before work|ten lengths|in the choir|the window frame|old photographs",
    "how": "though I was tired|and felt lighter|with shaking hands|before breakfast|and said no kindly|while it rained|"
           "because I had promised myself|and stopped in time|with Ana|on my own",
    "feeling": "calm|proud|hopeful|tired|sad|anxious|grateful|overwhelmed",
    "tag": "outside|family|work|morning|health|courage|quiet|friends|home|music|food|sleep",
    "domain": "mood|focus|connection",
    "value": "honesty|kindness|patience|learning",
    "practice": "box-breathing|grounding|reframing|rehearsal|long-exhale",
    "outcome": "done|done|done|partial|started|rested",
}
"""One word of each is drawn for an entry, by its number."""

KINDS = {"win": 45, "check-in": 25, "affirmation": 8, "reflection": 7, "practice": 6, "setback": 4, "support": 2,
         "celebration": 2, "learning": 1}
"""Of a hundred entries."""

GOALS, STEPS = 40, 400
RARE = "lighthouse"
"""A word of one entry in ten thousand."""


def fill(path, count):
    """So many entries up to yesterday. The triggers keep the days, as they do for the daemon."""
    with contextlib.closing(sqlite3.connect(path)) as journal, journal:
        journal.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY;")
        journal.execute("BEGIN")
        write_drawers(journal)
        for statement in statements(count, int(time.time()) // DAY):
            journal.execute(statement)
    with contextlib.closing(sqlite3.connect(path)) as journal:
        journal.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def write_drawers(journal):
    journal.execute("CREATE TEMP TABLE part (name TEXT, place INTEGER, word TEXT, PRIMARY KEY (name, place))")
    for name, words in PARTS.items():
        journal.executemany("INSERT INTO part VALUES (?, ?, ?)",
                            ((name, place, word) for place, word in enumerate(words.split("|"))))
    kinds = [kind for kind, share in KINDS.items() for _ in range(share)]
    journal.execute("CREATE TEMP TABLE kind_of (place INTEGER PRIMARY KEY, kind TEXT)")
    # 37 and 100 share no divisor: the kinds come in turns, not in blocks.
    journal.executemany("INSERT INTO kind_of VALUES (?, ?)", ((i * 37 % 100, kind) for i, kind in enumerate(kinds)))


def draw(name, salt):
    """One of the words, by the number of the entry: a multiplicative hash, so that nothing repeats in step."""
    count = len(PARTS[name].split("|"))
    return f"(SELECT word FROM part WHERE name = '{name}' AND place = (n * {salt} % 1000003) / 7 % {count})"


def statements(count, today):
    """In the order of their references."""
    first = today - DAYS
    numbers = f"WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {count})"
    at = f"({first} + (n - 1) * {DAYS} / {count}) * {DAY * 1_000_000} + n % 86400 * 1000000"
    of = lambda kind, value: f"CASE WHEN kind = '{kind}' THEN {value} END"
    yield f"""
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {GOALS})
        INSERT INTO goal (id, text, value, domain, private, state, made_at)
        SELECT n, 'goal ' || n, {draw("value", 7919)}, {draw("domain", 104729)}, n % 20 = 0,
          iif(n > {GOALS} - 5, 'open', 'reached'), {first * DAY * 1_000_000} FROM number"""
    yield f"""
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {STEPS})
        INSERT INTO step (id, goal, position, text, confidence, private, state, outcome, made_at, closed_at)
        SELECT n, 1 + n % {GOALS}, n / {GOALS}, 'step ' || n, n * 13 % 101, 0, iif(n > {STEPS} - 10, 'open', 'finished'),
          iif(n > {STEPS} - 10, NULL, {draw("outcome", 7919)}), {first * DAY * 1_000_000},
          iif(n > {STEPS} - 10, NULL, {today * DAY * 1_000_000}) FROM number"""
    yield f"""
        {numbers}
        INSERT INTO entry (id, kind, text, effort, outcome, domain, value, source, private, seconds, guide, practice,
          step, day, at, written_at, offset)
        SELECT n, kind,
          {draw("did", 611953)} || ' ' || {draw("what", 350377)} || ' ' || {draw("how", 746773)}
            || iif(n % 10000 = 77, ' near the {RARE}', ''),
          {of("win", "1 + n % 5")}, {of("win", draw("outcome", 15485863))},
          iif(n % 3 > 0, {draw("domain", 104729)}, NULL), iif(n % 5 = 0, {draw("value", 7919)}, NULL),
          CASE WHEN kind IN ('affirmation', 'support') THEN 'persuasion' WHEN n % 29 = 0 THEN 'vicarious'
            WHEN kind IN ('check-in', 'reflection', 'practice') THEN 'state' ELSE 'mastery' END,
          n % 50 = 0, CASE WHEN kind IN ('reflection', 'practice') THEN 60 + n % 1200 END,
          {of("setback", "'setback-short'")}, {of("practice", draw("practice", 32452843))},
          iif(kind = 'win' AND n % 43 = 0, 1 + n % {STEPS}, NULL),
          {first} + (n - 1) * {DAYS} / {count}, {at}, {at}, 3600
        FROM number JOIN kind_of ON place = (n * 61 + n / 100) % 100"""
    yield f"""
        INSERT INTO entry_tag (entry, position, tag)
        SELECT id, 0, (SELECT word FROM part WHERE name = 'tag' AND place = id * 7 / 3 % 12) FROM entry WHERE id % 3 = 0
        UNION ALL
        SELECT id, 1, (SELECT word FROM part WHERE name = 'tag' AND place = (5 + id * 7 / 3) % 12) FROM entry WHERE id % 9 = 0"""
    for kind, fields in FIELDS.items():
        for name, value in fields.items():
            yield f"INSERT INTO entry_field SELECT id, '{name}', {value} FROM (SELECT id, id AS n FROM entry WHERE kind = '{kind}')"
    yield f"""
        INSERT INTO trial (setback, adjustment, try_on, try_at, confidence, private, state, happened, helped, made_at,
          ended_at)
        SELECT id, 'ask one day earlier', day + 2, 540 * 60000000, id * 13 % 101, 0, 'retried', 'it went better',
          iif(id % 4 = 0, 'no', 'yes'), at, at + {2 * DAY * 1_000_000} FROM entry WHERE kind = 'setback' AND id % 7 = 0"""
    yield f"""
        WITH RECURSIVE number (n) AS (SELECT {first} UNION ALL SELECT n + 13 FROM number WHERE n < {today - 14})
        INSERT INTO rest_day SELECT n, n * {DAY * 1_000_000} FROM number"""
    yield from nudges(first)
    yield """
        INSERT INTO entry_words (rowid, words)
        SELECT id, text || coalesce((SELECT char(10) || group_concat(tag, char(10)) FROM entry_tag WHERE entry = id), '')
          || coalesce(char(10) || value, '') || coalesce(char(10) || domain, '')
          || coalesce((SELECT char(10) || group_concat(value, char(10)) FROM entry_field WHERE entry = id), '')
        FROM entry"""
    yield "UPDATE indexed SET up_to = (SELECT max(id) FROM entry)"


FIELDS = {
    "check-in": {"mood": "1 + n % 5", "energy": "1 + n / 5 % 5", "confidence": "n * 13 % 101",
                 "feelings": draw("feeling", 611953)},
    "practice": {"before": "n % 11", "after": "min(10, n % 11 + n % 4)"},
    "setback": {"helped": draw("how", 611953), "trigger": draw("what", 746773), "lesson": "'ask earlier next time'",
                "adjustment": "'ask one day earlier'"},
}
FIELDS = {kind: {name: f"CAST({value} AS TEXT)" for name, value in fields.items()} for kind, fields in FIELDS.items()}


def nudges(first):
    """One every evening, most of them answered."""
    wall = f"(({first} + n) * {DAY} + 73800) * 1000000"
    numbers = f"WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {DAYS - 1})"
    yield f"""
        {numbers}
        INSERT INTO nudge (id, plan, guide, occurrence, wall, state, due_at, expires_at, snoozes, belated, shown_at,
          shown_wall, bubble_closed)
        SELECT (SELECT max(id) FROM nudge) + n, 'evening-wins', 'evening-wins', {wall}, {wall}, iif(n % 4, 'answered', 'expired'), {wall}, {wall}, 0, 0,
          {wall}, {wall}, 1 FROM number"""
    yield """
        INSERT INTO transition (nudge, at, state) SELECT id, shown_at, 'shown' FROM nudge WHERE plan = 'evening-wins'
        UNION ALL SELECT id, shown_at + 60000000, state FROM nudge WHERE plan = 'evening-wins'"""
