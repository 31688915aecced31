/// Earlier wins and mended setbacks that fit a setback: evidence against "I never manage".
public enum Evidence {
  /// What two entries may have in common.
  public struct Traits: Hashable, Sendable {
    public let domain: String?
    public let value: String?
    public let tags: Set<String>
    /// The words that say what it is about.
    public let words: Set<String>

    private static let mostBytes = 4000

    /// - Parameter text: everything that was written; small words are left out of the comparison.
    public init(domain: String? = nil, value: String? = nil, tags: [String] = [], text: String = "") {
      self.domain = domain
      self.value = value
      self.tags = Set(tags.map { $0.lowercased() })
      // What somebody tells first, says what it is about; of forty pages the rest would take as long as all else.
      words = text.beginning(ofBytes: Self.mostBytes).significantWords
    }

    /// What an entry may have in common with others.
    public init(_ draft: EntryDraft) {
      self.init(domain: draft.domain, value: draft.value, tags: draft.tags, text: draft.spoken)
    }
  }

  /// An entry that may be drawn.
  public struct Candidate: Hashable, Identifiable, Sendable {
    /// The entry's number.
    public let id: Int64
    public let day: CivilDate
    public let traits: Traits
    /// 1 to 5.
    public let effort: Int?
    /// Whether it is a setback that was mended, the nearest kin of the one at hand.
    public let isMendedSetback: Bool

    public init(id: Int64, day: CivilDate, traits: Traits, effort: Int? = nil, isMendedSetback: Bool = false) {
      self.id = id
      self.day = day
      self.traits = traits
      self.effort = effort
      self.isMendedSetback = isMendedSetback
    }
  }

  /// The candidates that fit best, the best first, spread over time: after each one drawn, its neighbours of two weeks before
  /// and after count less, down to a half. One that shares nothing with the setback is never drawn.
  ///
  /// - Parameters:
  ///   - seed: decides between equals; the same seed gives the same evidence.
  ///   - isWelcome: one that is not, is passed over.
  public static func best(
    for setback: Traits, among candidates: [Candidate], atMost limit: Int, seed: UInt64,
    where isWelcome: (Candidate) -> Bool = { _ in true }
  ) -> [Candidate] {
    var open = candidates.compactMap { Scored($0, for: setback, seed: seed) }
    var drawn: [Candidate] = []
    while drawn.count < limit, let best = open.indices.max(by: { open[$0] < open[$1] }) {
      let candidate = open.remove(at: best).candidate
      guard isWelcome(candidate) else { continue }
      drawn.append(candidate)
      for index in open.indices { open[index].keepDistance(from: candidate) }
    }
    return drawn
  }

  /// How well a candidate fits; 0 when nothing is shared.
  static func fit(of candidate: Candidate, to setback: Traits) -> Double {
    let shared = candidate.traits.fit(to: setback)
    guard shared > 0 else { return 0 }
    let effort = candidate.effort.map { Double($0 - EntryDraft.efforts.lowerBound) * 0.25 } ?? 0
    return shared + effort + (candidate.isMendedSetback ? 1.5 : 0)
  }
}

extension Evidence.Traits {
  /// A value is the person's own and says most; a domain is one of a few and says least. Many shared words tell no more than
  /// a long text.
  fileprivate func fit(to other: Self) -> Double {
    let tags = min(3, tags.intersection(other.tags).count)
    let words = min(4, words.intersection(other.words).count)
    let domain = domain != nil && domain == other.domain
    let value = value != nil && value == other.value
    return (value ? 4 : 0) + (domain ? 2 : 0) + Double(3 * tags) + Double(2 * words)
  }
}

/// A candidate with what it is worth at this point of the drawing.
private struct Scored {
  let candidate: Evidence.Candidate
  private let fit: Double
  /// 0.5 to 1: how far it is from what was drawn already.
  private var distance = 1.0
  private let lot: UInt64

  init?(_ candidate: Evidence.Candidate, for setback: Evidence.Traits, seed: UInt64) {
    fit = Evidence.fit(of: candidate, to: setback)
    guard fit > 0 else { return nil }
    self.candidate = candidate
    var draw = SeededDraw(seed: seed, purpose: "evidence", number: candidate.id)
    lot = draw.next()
  }

  mutating func keepDistance(from drawn: Evidence.Candidate) {
    let days = abs(candidate.day.daysSinceEpoch - drawn.day.daysSinceEpoch)
    distance = min(distance, 0.5 + 0.5 * min(1, Double(days) / 14))
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.fit * left.distance, left.lot) < (right.fit * right.distance, right.lot)
  }
}
