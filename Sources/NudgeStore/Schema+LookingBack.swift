extension Schema {
  /// What looking back needs: which review a step comes from, which days a guide under way is about, and quick ways to what is
  /// private and to reviews.
  static let lookingBack = """
    PRAGMA user_version = 4;
    ALTER TABLE step ADD COLUMN review INTEGER REFERENCES entry (id);
    CREATE INDEX step_of_review ON step (review) WHERE review IS NOT NULL;

    -- The first day of the week, month or year that a guide under way looks back on.
    ALTER TABLE guide_run ADD COLUMN about INTEGER;

    -- A review is an entry that says what it looks back on: a week, a month or a year.
    CREATE INDEX review_of_unit ON entry_field (value, entry) WHERE name = 'looks-back';

    -- What belongs to the person's own terminal alone is taken out of the days of a report.
    CREATE INDEX entry_private_of_day ON entry (day, kind) WHERE removed_at IS NULL AND private = 1;
    """
}
