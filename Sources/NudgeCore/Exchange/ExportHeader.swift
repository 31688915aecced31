/// The first line of an export in JSON Lines.
public struct ExportHeader: Codable, Hashable, Sendable {
  /// What it is: ``content``.
  public var nudged: String
  /// ``currentVersion`` or earlier; what is newer is refused.
  public var version: Int
  /// The installation it comes from, drawn once when its journal was made. Numbers of records mean something with it alone.
  public var origin: String
  /// The version of the program that wrote it.
  public var program: String?
  /// When it was written, RFC 3339.
  public var at: String?

  public static let content = "journal"
  /// The member that tells it from other lines.
  public static let mark = "nudged"
  public static let currentVersion = 1
  /// The members of the lines that follow, one in each: a record of that kind.
  public static let kinds = ["entry", "goal", "step", "trial", "rest"]

  public init(origin: String, at: String) {
    nudged = Self.content
    version = Self.currentVersion
    self.origin = origin
    program = NudgedVersion.current
    self.at = at
  }
}

/// The last line of an export in JSON Lines: without it, the file was cut short.
public struct ExportEnd: Codable, Hashable, Sendable {
  public var end: Count

  public struct Count: Codable, Hashable, Sendable {
    /// Lines between the first and this one.
    public var records: Int
  }

  public init(records: Int) { end = Count(records: records) }
}

/// A rest day, as exports write it.
public struct RestView: Codable, Hashable, Sendable {
  /// `YYYY-MM-DD`
  public var day: String
  /// When it was made one, RFC 3339.
  public var at: String

  public init(day: CivilDate, at: Instant) {
    self.day = day.written
    self.at = at.rfc3339(offset: 0)
  }

  /// - Throws: ``ViewProblem``.
  public func read() throws(ViewProblem) -> (day: CivilDate, at: Instant) {
    guard let date = CivilDate(day) else { throw ViewProblem(member: "day", value: day) }
    return (date, try ViewProblem.instant(at, "at").instant)
  }
}
