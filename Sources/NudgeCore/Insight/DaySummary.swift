/// What one day of the journal adds up to. A day without anything has none.
public struct DaySummary: Hashable, Sendable {
  /// The day the entries belong to, fixed when they were written.
  public var day: CivilDate
  /// Seconds spent in guides and reflection.
  public var reflectionSeconds: Int
  /// Wins of steps that were done.
  public var stepsFinished: Int
  /// Whether the person made it a rest day.
  public var isRest: Bool
  /// One lane for each kind: ten years are 3,653 of these, and none needs memory of its own.
  private var counts: SIMD16<Int32> = .zero

  public init(
    day: CivilDate, counts: KeyValuePairs<EntryKind, Int> = [:], reflectionSeconds: Int = 0, stepsFinished: Int = 0,
    isRest: Bool = false
  ) {
    self.day = day
    self.reflectionSeconds = reflectionSeconds
    self.stepsFinished = stepsFinished
    self.isRest = isRest
    for (kind, count) in counts { self[kind] = count }
  }

  /// A day of which no more is told than how many entries it has: enough to follow a run through the years.
  public init(day: CivilDate, entriesOfAnyKind entries: Int, isRest: Bool) {
    self.init(day: day, isRest: isRest)
    entriesOfAnyKind = entries
  }

  /// Entries whose kinds are not told, or that do not count for theirs; 0 to 2,147,483,647.
  public var entriesOfAnyKind: Int {
    get { Int(counts[Self.anyKind]) }
    set { counts[Self.anyKind] = Int32(clamping: max(0, newValue)) }
  }

  /// The lane of entries whose kinds are not told.
  private static let anyKind = 15

  /// Entries of every kind.
  public var entries: Int { EntryKind.allCases.reduce(Int(counts[Self.anyKind])) { $0 + self[$1] } }

  public var hasEntry: Bool { counts != .zero }

  /// Entries of one kind; 0 to 2,147,483,647.
  public subscript(kind: EntryKind) -> Int {
    get { Int(counts[kind.lane]) }
    set { counts[kind.lane] = Int32(clamping: max(0, newValue)) }
  }
}

extension EntryKind {
  fileprivate var lane: Int {
    switch self {
    case .win: 0
    case .setback: 1
    case .checkIn: 2
    case .affirmation: 3
    case .reflection: 4
    case .support: 5
    case .celebration: 6
    case .practice: 7
    case .learning: 8
    }
  }
}
