/// Random moments within a stretch that begins at each cue of a plan: one (`randomized-delay`) or several a day
/// (`times-per-day` inside `between`). Experience sampling: asked at moments nobody can brace for.
public struct Spread: Hashable, Sendable {
  /// How long the stretch is on the wall; from a second to a day.
  public var length: Duration
  /// How many moments it holds; 1 to 24.
  public var count: Int
  /// The least time between two of them.
  public var gap: Duration
  /// Whether it prefers the hours in which this person has answered before.
  public var learns: Bool

  public init(length: Duration, count: Int = 1, gap: Duration = .zero, learns: Bool = false) {
    self.length = length
    self.count = count
    self.gap = gap
    self.learns = learns
  }
}
