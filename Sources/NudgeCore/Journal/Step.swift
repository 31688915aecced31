/// A tiny piece of a goal, or one that stands for itself. Finishing it is a win.
public struct Step: Hashable, Identifiable, Sendable {
  public typealias ID = Int64

  /// Counted up from 1 and never used again.
  public private(set) var id: ID
  public var goal: Goal.ID?
  /// Its place among the goal's steps, counted from 1; a ladder goes by ``difficulty`` first.
  public var position: Int
  public var text: String
  /// The if-then cue in the person's words: "when the kettle is on".
  public var cue: String?
  /// A calendar expression that makes the cue a plan of its own; nil: no nudge.
  public var calendar: String?
  /// How hard it looks, 1 to 10: its rung on a ladder.
  public var difficulty: Int?
  /// What could go wrong, and what then.
  public var risk: String?
  public var confidence: Confidence?
  public var isPrivate: Bool
  public var state: State
  /// How it went the last time; nil: it has not been tried yet.
  public var outcome: Outcome?
  /// The review it was chosen in.
  public var review: Entry.ID?
  /// The step it was split from.
  public var parent: ID?
  public let madeAt: Instant
  /// When it was finished, released or split; nil: it is open.
  public var closedAt: Instant?

  /// What became of it.
  public enum State: String, CaseIterable, Codable, Sendable {
    case open
    case finished
    /// Let go, with no reason asked.
    case released
    /// Several smaller ones took its place.
    case split
  }

  public init(
    id: ID, goal: Goal.ID? = nil, position: Int = 1, text: String, cue: String? = nil, calendar: String? = nil,
    difficulty: Int? = nil, risk: String? = nil, confidence: Confidence? = nil, isPrivate: Bool = false,
    state: State = .open, outcome: Outcome? = nil, review: Entry.ID? = nil, parent: ID? = nil, madeAt: Instant,
    closedAt: Instant? = nil
  ) {
    self.id = id
    self.goal = goal
    self.position = position
    self.text = text
    self.cue = cue
    self.calendar = calendar
    self.difficulty = difficulty
    self.risk = risk
    self.confidence = confidence
    self.isPrivate = isPrivate
    self.state = state
    self.outcome = outcome
    self.review = review
    self.parent = parent
    self.madeAt = madeAt
    self.closedAt = closedAt
  }

  /// The same under another number; 0 stands for none yet.
  public func numbered(_ id: ID) -> Step {
    var copy = self
    copy.id = id
    return copy
  }
}

/// "How sure am I that I can do this, even if …", said beforehand.
public struct Confidence: Hashable, Sendable {
  /// 0 to 100.
  public var percent: Int
  /// What may come in between.
  public var evenIf: String?

  public init(percent: Int, evenIf: String? = nil) {
    self.percent = percent
    self.evenIf = evenIf
  }

  /// Percent.
  public static let range = 0...100
}
