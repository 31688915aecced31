/// How the last four weeks' entries spread over the four sources of self-efficacy.
public struct SourceBalance: Hashable, Sendable {
  private let counts: [Source: Count]

  /// What one source gave.
  public struct Count: Hashable, Sendable {
    /// Entries of every kind, wins among them.
    public var entries: Int
    public var wins: Int

    public init(entries: Int = 0, wins: Int = 0) {
      self.entries = entries
      self.wins = wins
    }
  }

  /// - Parameter counts: of the days in ``window(endingOn:)``.
  public init(_ counts: [Source: Count]) { self.counts = counts }

  public subscript(source: Source) -> Count { counts[source] ?? Count() }

  public var entries: Int { Source.allCases.reduce(0) { $0 + self[$1].entries } }

  /// The sources that fewer than one entry in twenty came from, the rarest first; none while there are fewer than eight
  /// entries, for then any of them may be missing by chance.
  public var missing: [Source] {
    guard entries >= Self.fewest else { return [] }
    return Source.allCases.filter { self[$0].entries * Self.rare < entries }
      .enumerated().sorted { (self[$0.element].entries, $0.offset) < (self[$1.element].entries, $1.offset) }
      .map(\.element)
  }

  /// The days it looks at: 28, the last of them being `today`.
  public static func window(endingOn today: CivilDate) -> Range<CivilDate> { .last(28, endingOn: today) }

  static let fewest = 8
  static let rare = 20
}
