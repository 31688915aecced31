extension Schema {
  /// What the uses of practices add up to, by day and in all, kept by triggers as ``days`` is: uses and ratings of years are
  /// told without reading them. Days and practices may have a row of zeros.
  static let practiceDays = """
    CREATE TABLE practice_day (
      practice TEXT NOT NULL,
      day INTEGER NOT NULL,
      uses INTEGER NOT NULL,
      -- Uses with a rating before and one after, and the sum of what changed in between.
      rated INTEGER NOT NULL,
      change INTEGER NOT NULL,
      PRIMARY KEY (practice, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE practice_sum (
      practice TEXT PRIMARY KEY,
      uses INTEGER NOT NULL,
      rated INTEGER NOT NULL,
      change INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER practice_summed AFTER INSERT ON practice_day BEGIN
      INSERT INTO practice_sum VALUES (NEW.practice, NEW.uses, NEW.rated, NEW.change)
        ON CONFLICT (practice) \(adding);
    END;
    CREATE TRIGGER practice_summed_anew AFTER UPDATE OF uses, rated, change ON practice_day BEGIN
      UPDATE practice_sum SET uses = uses + NEW.uses - OLD.uses, rated = rated + NEW.rated - OLD.rated,
        change = change + NEW.change - OLD.change
        WHERE practice = NEW.practice;
    END;

    CREATE TRIGGER practice_counted AFTER INSERT ON entry WHEN NEW.practice IS NOT NULL BEGIN
      \(counting("NEW", by: 1));
    END;
    CREATE TRIGGER practice_counted_anew AFTER UPDATE OF practice, day, removed_at ON entry
    WHEN OLD.practice IS NOT NULL OR NEW.practice IS NOT NULL BEGIN
      \(counting("OLD", by: -1));
      \(counting("NEW", by: 1));
    END;
    CREATE TRIGGER practice_counted_out AFTER DELETE ON entry WHEN OLD.practice IS NOT NULL BEGIN
      \(counting("OLD", by: -1));
    END;

    -- A rating counts as long as both of its halves are there.
    CREATE TRIGGER practice_rated AFTER INSERT ON entry_field WHEN NEW.name IN ('before', 'after') BEGIN
      \(rating("NEW", by: 1));
    END;
    CREATE TRIGGER practice_rated_out BEFORE DELETE ON entry_field WHEN OLD.name IN ('before', 'after') BEGIN
      \(rating("OLD", by: -1));
    END;
    CREATE TRIGGER practice_rating_leaves BEFORE UPDATE ON entry_field WHEN OLD.name IN ('before', 'after') BEGIN
      \(rating("OLD", by: -1));
    END;
    CREATE TRIGGER practice_rating_returns AFTER UPDATE ON entry_field WHEN NEW.name IN ('before', 'after') BEGIN
      \(rating("NEW", by: 1));
    END;

    """

  /// What can be made again from the rest, in tables that are empty. Words come into their index again behind the work.
  static let derived = """
    \(countedDays());
    INSERT INTO practice_day
      SELECT practice, day, count(*), count(change), coalesce(sum(change), 0)
      FROM (SELECT practice, day, \(change(of: "entry.id")) AS change FROM entry
        WHERE practice IS NOT NULL AND removed_at IS NULL)
      GROUP BY practice, day;
    INSERT INTO indexed (id, up_to) VALUES (1, 0);
    """

  /// Adds one use to its day, or takes it out, with its rating if it has one.
  private static func counting(_ row: String, by sign: Int) -> String {
    """
    INSERT INTO practice_day
        SELECT \(row).practice, \(row).day, \(sign), \(sign) * (change IS NOT NULL), \(sign) * coalesce(change, 0)
        FROM (SELECT \(change(of: "\(row).id")) AS change)
        WHERE \(row).practice IS NOT NULL AND \(row).removed_at IS NULL
        ON CONFLICT (practice, day) \(adding)
    """
  }

  /// Adds the rating that a field completes, or takes it out.
  private static func rating(_ field: String, by sign: Int) -> String {
    """
    INSERT INTO practice_day
        SELECT practice, day, 0, \(sign), \(sign) * change
        FROM (SELECT practice, day, \(change(of: "entry.id")) AS change FROM entry
          WHERE id = \(field).entry AND practice IS NOT NULL AND removed_at IS NULL)
        WHERE change IS NOT NULL
        ON CONFLICT (practice, day) \(adding)
    """
  }

  private static let adding = """
    DO UPDATE
        SET uses = uses + excluded.uses, rated = rated + excluded.rated, change = change + excluded.change
    """

  private static func change(of entry: String) -> String {
    """
    (SELECT CAST("after".value AS INTEGER) - CAST("before".value AS INTEGER) FROM entry_field AS "before"
          JOIN entry_field AS "after" ON "after".entry = "before".entry AND "after".name = 'after'
          WHERE "before".entry = \(entry) AND "before".name = 'before')
    """
  }
}
