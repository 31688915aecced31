extension Schema {
  /// Everything a journal holds besides wins and nudges.
  static let wholeJournal = entries + days + practiceDays + aims + upkeep

  private static let entries = """
    PRAGMA user_version = 3;
    CREATE INDEX nudge_of_plan ON nudge (plan, occurrence);

    -- at is the moment an entry is about; written_at stays when it was written.
    ALTER TABLE entry ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entry ADD COLUMN value TEXT;
    ALTER TABLE entry ADD COLUMN source TEXT NOT NULL DEFAULT 'mastery'
      CHECK (source IN ('mastery', 'vicarious', 'persuasion', 'state'));
    ALTER TABLE entry ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1));
    ALTER TABLE entry ADD COLUMN seconds INTEGER CHECK (seconds BETWEEN 0 AND 86400);
    ALTER TABLE entry ADD COLUMN guide TEXT;
    ALTER TABLE entry ADD COLUMN practice TEXT;
    ALTER TABLE entry ADD COLUMN step INTEGER REFERENCES step (id);
    ALTER TABLE entry ADD COLUMN trial INTEGER REFERENCES trial (id);
    UPDATE entry SET at = written_at, source = CASE
      WHEN kind IN ('affirmation', 'support') THEN 'persuasion'
      WHEN kind IN ('check-in', 'reflection', 'practice') THEN 'state'
      ELSE 'mastery' END;
    DROP INDEX entry_of_kind_and_day;
    CREATE INDEX entry_of_kind_and_day ON entry (kind, day, source) WHERE removed_at IS NULL;
    DROP INDEX entry_of_day;
    CREATE INDEX entry_of_day ON entry (day, at) WHERE removed_at IS NULL;
    CREATE INDEX entry_of_domain ON entry (domain, day) WHERE removed_at IS NULL AND domain IS NOT NULL;
    CREATE INDEX entry_of_value ON entry (value, day) WHERE removed_at IS NULL AND value IS NOT NULL;
    CREATE INDEX entry_of_practice ON entry (practice, day) WHERE removed_at IS NULL AND practice IS NOT NULL;
    CREATE INDEX entry_of_step ON entry (step, day) WHERE step IS NOT NULL;
    CREATE INDEX entry_of_trial ON entry (trial) WHERE trial IS NOT NULL;
    CREATE INDEX entry_private ON entry (kind) WHERE removed_at IS NULL AND private = 1;
    CREATE INDEX entry_of_source ON entry (source, day) WHERE removed_at IS NULL AND source <> 'mastery';
    CREATE INDEX entry_of_outcome ON entry (outcome, day) WHERE removed_at IS NULL AND outcome IS NOT NULL;
    CREATE INDEX entry_removed ON entry (day, at) WHERE removed_at IS NOT NULL;
    CREATE INDEX entry_with_tag ON entry_tag (tag, entry);

    -- Blobs where a value holds a NUL byte, as in entry.text.
    CREATE TABLE entry_field (
      entry INTEGER NOT NULL REFERENCES entry (id),
      name TEXT NOT NULL,
      value ANY NOT NULL CHECK (typeof(value) IN ('text', 'blob')),
      PRIMARY KEY (entry, name)
    ) STRICT, WITHOUT ROWID;

    -- Words by entry; what removed entries said stays in it, and is passed over when it is found. It is brought up to date
    -- before each search: a win need not wait for it. Beginnings of up to eight letters are kept by themselves: of a word that
    -- half of the entries have, the latest twenty would be found behind all others.
    CREATE VIRTUAL TABLE entry_words USING fts5 (
      words, content = '', columnsize = 0, prefix = '3 4 5 6 7 8',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'");
    CREATE TABLE indexed (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      up_to INTEGER NOT NULL
    ) STRICT;
    INSERT INTO indexed (id, up_to) VALUES (1, 0);

    """

  /// Kept by triggers, so that no figure about years has to read years of entries. Days without entries have no row, or one of
  /// zeros.
  private static let days = """
    CREATE TABLE day (
      day INTEGER PRIMARY KEY,
      entries INTEGER NOT NULL,
      win INTEGER NOT NULL,
      setback INTEGER NOT NULL,
      check_in INTEGER NOT NULL,
      affirmation INTEGER NOT NULL,
      reflection INTEGER NOT NULL,
      support INTEGER NOT NULL,
      celebration INTEGER NOT NULL,
      practice INTEGER NOT NULL,
      learning INTEGER NOT NULL,
      mastery INTEGER NOT NULL,
      vicarious INTEGER NOT NULL,
      persuasion INTEGER NOT NULL,
      state INTEGER NOT NULL,
      seconds INTEGER NOT NULL,
      steps INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE rest_day (
      day INTEGER PRIMARY KEY,
      at INTEGER NOT NULL
    ) STRICT;

    \(countingTriggers(isWeighed: false))
    \(countedDays(isWeighed: false));

    """

  /// An entry that hurts, or says "nothing", is kept and does not count for its kind or its source (`EntryDraft.isCounted`).
  static let whatCounts = """
    PRAGMA user_version = 7;
    ALTER TABLE entry ADD COLUMN counted INTEGER NOT NULL DEFAULT 1 CHECK (counted IN (0, 1));
    CREATE INDEX entry_uncounted ON entry (kind, day, source) WHERE removed_at IS NULL AND counted = 0;
    DROP TRIGGER entry_counted;
    DROP TRIGGER entry_counted_anew;
    DROP TRIGGER entry_counted_out;
    \(countingTriggers(isWeighed: true))
    """

  /// - Parameter isWeighed: whether entries have a column that says whether they count.
  private static func countingTriggers(isWeighed: Bool) -> String {
    """
    CREATE TRIGGER entry_counted AFTER INSERT ON entry WHEN NEW.removed_at IS NULL BEGIN
      \(counting("NEW", by: 1, isWeighed));
    END;
    CREATE TRIGGER entry_counted_anew AFTER UPDATE OF kind, source, seconds, step, outcome, day, removed_at\
    \(isWeighed ? ", counted" : "") ON entry BEGIN
      \(counting("OLD", by: -1, isWeighed));
      \(counting("NEW", by: 1, isWeighed));
    END;
    CREATE TRIGGER entry_counted_out AFTER DELETE ON entry WHEN OLD.removed_at IS NULL BEGIN
      \(counting("OLD", by: -1, isWeighed));
    END;
    """
  }

  /// The days as they add up from the entries.
  static func countedDays(isWeighed: Bool = true) -> String {
    """
    INSERT INTO day
      SELECT day, count(*), \(terms("entry", isWeighed).map { "sum(\($0))" }.joined(separator: ", "))
      FROM entry WHERE removed_at IS NULL GROUP BY day
    """
  }

  /// The columns of `day` besides `day` and `entries`, and what one entry, `row`, adds to each.
  private static func tallied(_ isWeighed: Bool) -> [(column: String, term: String)] {
    let weight = isWeighed ? " AND row.counted" : ""
    return [
      ("win", "win"), ("setback", "setback"), ("check_in", "check-in"), ("affirmation", "affirmation"),
      ("reflection", "reflection"), ("support", "support"), ("celebration", "celebration"), ("practice", "practice"),
      ("learning", "learning"),
    ].map { ($0.0, "row.kind = '\($0.1)'\(weight)") }
      + ["mastery", "vicarious", "persuasion", "state"].map { ($0, "row.source = '\($0)'\(weight)") }
      + [
        ("seconds", "coalesce(row.seconds, 0)"),
        ("steps", "row.step IS NOT NULL AND row.kind = 'win' AND coalesce(row.outcome, 'done') = 'done'"),
      ]
  }

  private static func terms(_ row: String, _ isWeighed: Bool) -> [String] {
    tallied(isWeighed).map { $0.term.replacing("row.", with: "\(row).") }
  }

  /// Adds one entry to its day, or takes it out.
  private static func counting(_ row: String, by sign: Int, _ isWeighed: Bool) -> String {
    let signed = terms(row, isWeighed).map { "\(sign) * (\($0))" }
    let sums = tallied(isWeighed).map { "\($0.column) = \($0.column) + excluded.\($0.column)" }
    return """
      INSERT INTO day
        SELECT \(row).day, \(sign), \(signed.joined(separator: ", ")) WHERE \(row).removed_at IS NULL
        ON CONFLICT (day) DO UPDATE SET entries = entries + excluded.entries, \(sums.joined(separator: ", "))
      """
  }

  private static let aims = """
    CREATE TABLE goal (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
      value TEXT,
      domain TEXT,
      aim TEXT CHECK (aim IN ('skill', 'knowledge', 'process')),
      until INTEGER,
      private INTEGER NOT NULL CHECK (private IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('open', 'reached', 'released')),
      made_at INTEGER NOT NULL,
      closed_at INTEGER,
      removed_at INTEGER
    ) STRICT;

    CREATE TABLE step (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      goal INTEGER REFERENCES goal (id),
      position INTEGER NOT NULL,
      text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
      cue TEXT,
      calendar TEXT,
      difficulty INTEGER CHECK (difficulty BETWEEN 1 AND 10),
      risk TEXT,
      confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
      even_if TEXT,
      private INTEGER NOT NULL CHECK (private IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'released', 'split')),
      outcome TEXT CHECK (outcome IN ('done', 'partial', 'started', 'rested', 'not-this-time')),
      parent INTEGER REFERENCES step (id),
      made_at INTEGER NOT NULL,
      closed_at INTEGER,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX step_of_goal ON step (goal);
    CREATE INDEX step_open ON step (id) WHERE state = 'open' AND removed_at IS NULL;

    CREATE TABLE trial (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      setback INTEGER REFERENCES entry (id),
      adjustment ANY NOT NULL CHECK (typeof(adjustment) IN ('text', 'blob')),
      try_on INTEGER NOT NULL,
      try_at INTEGER NOT NULL,
      confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
      even_if TEXT,
      private INTEGER NOT NULL CHECK (private IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('open', 'retried', 'revised', 'released')),
      happened ANY CHECK (happened IS NULL OR typeof(happened) IN ('text', 'blob')),
      helped TEXT CHECK (helped IN ('yes', 'partly', 'no')),
      next TEXT,
      follows INTEGER REFERENCES trial (id),
      made_at INTEGER NOT NULL,
      ended_at INTEGER,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX trial_open ON trial (id) WHERE state = 'open' AND removed_at IS NULL;
    CREATE INDEX trial_of_setback ON trial (setback) WHERE setback IS NOT NULL;

    """

  private static let upkeep = """
    -- How to take the latest acts back: what a record was before, as JSON; NULL where it was not there. One act may change
    -- several records.
    CREATE TABLE change (
      id INTEGER PRIMARY KEY,
      act INTEGER NOT NULL,
      at INTEGER NOT NULL,
      subject TEXT NOT NULL CHECK (subject IN ('entry', 'goal', 'step', 'trial', 'rest')),
      key INTEGER NOT NULL,
      before ANY
    ) STRICT;

    -- Guides that were begun. Each answer is here as soon as it is given.
    CREATE TABLE guide_run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      guide TEXT NOT NULL,
      nudge INTEGER REFERENCES nudge (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'submitted', 'left')),
      begun_at INTEGER NOT NULL,
      answered_at INTEGER NOT NULL,
      seconds INTEGER NOT NULL CHECK (seconds >= 0)
    ) STRICT;
    CREATE INDEX guide_run_open ON guide_run (guide) WHERE state = 'open';
    CREATE TABLE guide_answer (
      run INTEGER NOT NULL REFERENCES guide_run (id),
      question TEXT NOT NULL,
      value ANY NOT NULL CHECK (typeof(value) IN ('text', 'blob')),
      PRIMARY KEY (run, question)
    ) STRICT, WITHOUT ROWID;

    -- The jar: what has been drawn in this round, and how many draws there were.
    CREATE TABLE jar_drawn (entry INTEGER PRIMARY KEY REFERENCES entry (id)) STRICT;
    CREATE TABLE jar (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      draws INTEGER NOT NULL
    ) STRICT;
    INSERT INTO jar (id, draws) VALUES (1, 0);

    -- What came from elsewhere, so that it comes once: the journal or program it is from, and its name there. A record may be
    -- known by several names. It came with an import, was taken back with it, or was here before.
    ALTER TABLE installation ADD COLUMN origin TEXT;
    UPDATE installation SET origin = lower(hex(randomblob(8)));
    CREATE TABLE imported (
      origin TEXT NOT NULL,
      key TEXT NOT NULL,
      subject TEXT NOT NULL CHECK (subject IN ('entry', 'goal', 'step', 'trial', 'rest')),
      record INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('came', 'taken-back', 'here')),
      PRIMARY KEY (origin, subject, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX imported_record ON imported (subject, record);
    """
}
