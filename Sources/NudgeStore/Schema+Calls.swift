extension Schema {
  /// What tells a call that is made once more from another one.
  static let calls = """
    PRAGMA user_version = 6;

    -- Keys of the latest calls that were kept; see Store+CallKeys.swift.
    CREATE TABLE kept_call (id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
    """
}
