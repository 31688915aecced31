import GRDB

/// The journal's tables. Migrations are append-only: what has been released is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 journal and ledger") { db in try db.execute(sql: journalAndLedger) }
    return migrator
  }

  /// The number of the last migration, as the file's header tells it (`PRAGMA user_version`): each migration sets its own.
  static let version: UInt8 = 1

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
}
