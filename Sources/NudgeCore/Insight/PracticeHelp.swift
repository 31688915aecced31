/// How often a practice was used, and how it felt before and after.
public struct PracticeCount: Hashable, Sendable {
  public let practice: String
  /// 0 or more.
  public let uses: Int
  /// Uses with a rating before and one after, each from 0 (as hard as it gets) to 10 (at ease).
  public let rated: Int
  /// The sum of after minus before over the rated uses: above 0, it was easier afterwards.
  public let change: Int
  public let lastDay: CivilDate

  public init(practice: String, uses: Int, rated: Int, change: Int, lastDay: CivilDate) {
    self.practice = practice
    self.uses = uses
    self.rated = rated
    self.change = change
    self.lastDay = lastDay
  }

  /// −10 to 10; `nil` without rated uses.
  public var meanChange: Double? { rated == 0 ? nil : Double(change) / Double(rated) }

  /// The mean change, drawn towards 0 when uses are few; `nil` under three rated uses: no verdict yet.
  public var help: Double? { rated < Self.fewest ? nil : Double(change) / Double(rated + Self.doubt) }

  /// No verdict before there are so many rated uses.
  static let fewest = 3
  /// As if so many further uses had changed nothing. So three lucky uses do not outrank thirty good ones.
  static let doubt = 3
}

extension Sequence<PracticeCount> {
  /// The practice that helps most, by the person's own ratings; `nil` while none has a verdict, or none of those with one made
  /// anything easier. Of equal ones the most used, then the first by name, so that it is always the same.
  public var helpsMost: PracticeCount? {
    lazy.filter { ($0.help ?? 0) > 0 }.min { one, other in
      if one.help != other.help { return one.help ?? 0 > other.help ?? 0 }
      return one.uses != other.uses ? one.uses > other.uses : one.practice < other.practice
    }
  }
}
