/// One use of a practice, with how it felt before and after.
public struct PracticeUse: Hashable, Sendable {
  public let practice: String
  /// 0 (as hard as it gets) to 10 (at ease); `nil` when it was not asked or not answered.
  public let before: Int?
  public let after: Int?

  /// A rating outside 0 to 10 is none.
  public init(practice: String, before: Int? = nil, after: Int? = nil) {
    self.practice = practice
    self.before = before.flatMap { Self.ratings.contains($0) ? $0 : nil }
    self.after = after.flatMap { Self.ratings.contains($0) ? $0 : nil }
  }

  public static let ratings = 0...10

  /// How much easier it was afterwards, −10 to 10; `nil` without both ratings.
  public var change: Int? { before.flatMap { before in after.map { $0 - before } } }
}

/// Which practice helps this person, by their own ratings.
public struct PracticeHelp: Hashable, Sendable {
  /// The most helpful first; those without a verdict last, the most used of them first.
  public let practices: [Practice]

  public struct Practice: Hashable, Sendable {
    public let name: String
    public let uses: Int
    /// Uses with a rating before and after.
    public let ratedUses: Int
    /// `nil` without rated uses.
    public let medianChange: Double?
    /// The mean change, drawn towards 0 when uses are few; `nil` under three rated uses: no verdict yet.
    public let help: Double?
  }

  /// No verdict before there are so many rated uses.
  public static let fewest = 3
  /// As if so many further uses had changed nothing: the sum of changes is divided by rated uses + 3. So three lucky uses do
  /// not outrank thirty good ones.
  static let doubt = 3

  public init(_ uses: [PracticeUse]) {
    practices = Dictionary(grouping: uses, by: \.practice).map(Practice.init).sorted { $0.isBefore($1) }
  }

  /// The practice that helps most; `nil` while none has a verdict, or none of those with one made anything easier.
  public var helpsMost: Practice? { practices.first.flatMap { ($0.help ?? 0) > 0 ? $0 : nil } }
}

extension PracticeHelp.Practice {
  fileprivate init(name: String, uses: [PracticeUse]) {
    let changes = uses.compactMap { $0.change.map(Double.init) }
    let help = changes.reduce(0, +) / Double(changes.count + PracticeHelp.doubt)
    self.init(
      name: name, uses: uses.count, ratedUses: changes.count, medianChange: changes.median,
      help: changes.count < PracticeHelp.fewest ? nil : help)
  }

  /// Equal ones by use, then by name, so that the order is always the same.
  fileprivate func isBefore(_ other: Self) -> Bool {
    let (mine, theirs) = (help ?? -.infinity, other.help ?? -.infinity)
    if mine != theirs { return mine > theirs }
    return uses != other.uses ? uses > other.uses : name < other.name
  }
}
