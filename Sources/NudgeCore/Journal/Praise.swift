/// What is said to something that was kept: chosen by what it was, what it took and where it stands, and never the same twice
/// running.
public struct Praise: Sendable {
  /// What a sentence answers.
  public enum Occasion: String, CaseIterable, Sendable {
    /// The first win there is.
    case first
    /// The first one after a quiet time.
    case backAgain
    case goalReached
    case stepFinished
    /// A step that goes on.
    case stepTried
    /// A small change that was tried and helped.
    case trialHelped
    /// One that was tried, whatever came of it.
    case trialTried
    /// A win that took nearly all there was.
    case greatEffort
    case started
    case partial
    case rested
    case notThisTime
    /// A win as most are.
    case win
    /// One remembered on a later day.
    case remembered
    case checkIn
    case setback
    case affirmation
    case reflection
    case support
    case celebration
    case practice
    case learning
  }

  /// What was said last, the newest at the end.
  private var recent: [String] = []
  /// As many as a busy week has.
  private static let memory = 40

  public init() {}

  /// - Parameter turn: any number that grows, such as an entry's: it decides where in the pool is begun.
  public mutating func sentence(for occasion: Occasion, turn: Int64) -> String {
    let pool = Self.sentences(for: occasion)
    let start = Int(turn.remainderDown(by: Int64(pool.count)))
    let turned = pool[start...] + pool[..<start]
    // Of a pool that was all said lately, the one that was said longest ago.
    let next =
      turned.first { !recent.contains($0) }
      ?? turned.min { (recent.firstIndex(of: $0) ?? 0) < (recent.firstIndex(of: $1) ?? 0) } ?? pool[start]
    recent.removeAll { $0 == next }
    recent.append(next)
    if recent.count > Self.memory { recent.removeFirst() }
    return next
  }
}

extension Praise.Occasion {
  /// - Parameters:
  ///   - entry: what was written.
  ///   - standing: where it stands among the others.
  public init(_ entry: Entry, _ standing: Encouragement.Standing) {
    let draft = entry.draft
    self =
      switch draft.kind {
      case .win: Self(win: entry, standing)
      case .checkIn: .checkIn
      case .setback: .setback
      case .affirmation: .affirmation
      case .reflection: .reflection
      case .support: .support
      case .celebration: .celebration
      case .practice: .practice
      case .learning: draft.origin.trial == nil ? .learning : .trialTried
      }
  }

  private init(win entry: Entry, _ standing: Encouragement.Standing) {
    let draft = entry.draft
    if let outcome = Self(draft.outcome) {
      self = draft.origin.step != nil && [.started, .partial].contains(outcome) ? .stepTried : outcome
    } else if standing.isFirst {
      self = .first
    } else if draft.origin.step != nil {
      self = .stepFinished
    } else if draft.origin.trial != nil {
      self = .trialTried
    } else if draft.effort ?? 0 >= 4 {
      self = .greatEffort
    } else if standing.isLate(entry) {
      self = .remembered
    } else {
      self = standing.isBackAgain ? .backAgain : .win
    }
  }

  /// nil: done, which goes without saying.
  private init?(_ outcome: Outcome?) {
    switch outcome {
    case .started: self = .started
    case .partial: self = .partial
    case .rested: self = .rested
    case .notThisTime: self = .notThisTime
    case .done, nil: return nil
    }
  }
}
