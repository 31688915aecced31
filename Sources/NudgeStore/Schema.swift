import GRDB

/// The journal's tables. Migrations are append-only: what has been released is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 journal and ledger") { db in try db.execute(sql: journalAndLedger) }
    migrator.registerMigration("2 walls and showings") { db in try db.execute(sql: wallsAndShowings) }
    migrator.registerMigration("3 a whole journal") { db in try db.execute(sql: wholeJournal) }
    migrator.registerMigration("4 looking back") { db in try db.execute(sql: lookingBack) }
    // Nothing of it refers to another table; to check them all would take seconds in a journal of years.
    migrator.registerMigration("5 words without blanks", foreignKeyChecks: .immediate) { try words($0) }
    migrator.registerMigration("6 calls that are kept once", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: calls)
    }
    migrator.registerMigration("7 what counts", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: whatCounts)
    }
    return migrator
  }

  /// The number of the last migration, as the file's header tells it (`PRAGMA user_version`): each migration sets its own.
  static let version: UInt8 = 7

  /// Instants are µs since the epoch, days are days since 1970-01-01.
  private static let journalAndLedger = """
    PRAGMA user_version = 1;
    CREATE TABLE nudge (
      id INTEGER PRIMARY KEY,
      plan TEXT NOT NULL,
      guide TEXT NOT NULL,
      occurrence INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN
        ('planned', 'shown', 'snoozed', 'answered', 'skipped', 'expired', 'merged', 'withdrawn')),
      due_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      snoozes INTEGER NOT NULL CHECK (snoozes >= 0),
      held_by TEXT,
      server TEXT,
      notification INTEGER,
      bubble_closed INTEGER NOT NULL CHECK (bubble_closed IN (0, 1)),
      UNIQUE (plan, occurrence)
    ) STRICT;
    CREATE INDEX nudge_open ON nudge (id) WHERE state IN ('planned', 'shown', 'snoozed');

    CREATE TABLE transition (
      id INTEGER PRIMARY KEY,
      nudge INTEGER NOT NULL REFERENCES nudge (id),
      at INTEGER NOT NULL,
      state TEXT NOT NULL,
      gate TEXT
    ) STRICT;
    CREATE INDEX transition_of_nudge ON transition (nudge);

    CREATE TABLE cursor (
      plan TEXT PRIMARY KEY,
      cue TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pause (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      since INTEGER NOT NULL,
      until INTEGER
    ) STRICT;

    -- text is a blob where it holds a NUL byte, which SQLite's text would end at.
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('win', 'setback', 'check-in', 'affirmation', 'reflection', 'support',
        'celebration', 'practice', 'learning')),
      text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
      effort INTEGER CHECK (effort BETWEEN 1 AND 5),
      outcome TEXT CHECK (outcome IN ('done', 'partial', 'started', 'rested', 'not-this-time')),
      domain TEXT,
      day INTEGER NOT NULL,
      written_at INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      nudge INTEGER REFERENCES nudge (id),
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX entry_of_kind_and_day ON entry (kind, day) WHERE removed_at IS NULL;
    CREATE INDEX entry_of_day ON entry (day) WHERE removed_at IS NULL;

    CREATE TABLE entry_tag (
      entry INTEGER NOT NULL REFERENCES entry (id),
      position INTEGER NOT NULL,
      tag ANY NOT NULL CHECK (typeof(tag) IN ('text', 'blob')),
      PRIMARY KEY (entry, position)
    ) STRICT, WITHOUT ROWID;
    """

  /// Walls are local times, in µs since the epoch of a clock set to UTC. A table cannot lose a constraint in SQLite, so that
  /// of the nudges is made anew (https://www.sqlite.org/lang_altertable.html#otheralter); GRDB puts foreign keys aside
  /// meanwhile and checks them at the end.
  ///
  /// What the walls showed for cursors so far, nobody knows: their plans start afresh.
  private static let wallsAndShowings = """
    PRAGMA user_version = 2;
    CREATE TABLE new_nudge (
      id INTEGER PRIMARY KEY,
      plan TEXT NOT NULL,
      guide TEXT NOT NULL,
      occurrence INTEGER NOT NULL,
      wall INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN
        ('planned', 'shown', 'snoozed', 'answered', 'skipped', 'expired', 'merged', 'withdrawn')),
      due_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      snoozes INTEGER NOT NULL CHECK (snoozes >= 0),
      held_by TEXT,
      belated INTEGER NOT NULL CHECK (belated IN (0, 1)),
      shown_at INTEGER,
      shown_wall INTEGER CHECK ((shown_wall IS NULL) = (shown_at IS NULL)),
      server TEXT,
      notification INTEGER,
      bubble_closed INTEGER NOT NULL CHECK (bubble_closed IN (0, 1))
    ) STRICT;
    INSERT INTO new_nudge
      SELECT id, plan, guide, occurrence, occurrence, state, due_at, expires_at, snoozes, held_by, 0,
        CASE WHEN server IS NULL THEN NULL ELSE due_at END, CASE WHEN server IS NULL THEN NULL ELSE due_at END,
        server, notification, bubble_closed
      FROM nudge;
    DROP TABLE nudge;
    ALTER TABLE new_nudge RENAME TO nudge;
    CREATE INDEX nudge_open ON nudge (id) WHERE state IN ('planned', 'shown', 'snoozed');
    CREATE INDEX nudge_shown ON nudge (shown_at) WHERE shown_at IS NOT NULL;

    ALTER TABLE cursor ADD COLUMN wall INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE cursor ADD COLUMN unanswered INTEGER NOT NULL DEFAULT 0 CHECK (unanswered >= 0);
    UPDATE cursor SET cue = '';

    -- until stands alone, or until_back does; neither: until the person says so.
    ALTER TABLE pause ADD COLUMN until_back INTEGER NOT NULL DEFAULT 0 CHECK (until_back IN (0, 1));
    ALTER TABLE pause ADD COLUMN was_away INTEGER NOT NULL DEFAULT 0 CHECK (was_away IN (0, 1));

    -- Drawn once: random moments are a function of it.
    CREATE TABLE installation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      seed INTEGER NOT NULL
    ) STRICT;
    INSERT INTO installation (id, seed) VALUES (1, random());
    """
}
