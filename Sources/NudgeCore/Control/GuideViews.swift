/// A guide in full, as the protocol shows it.
public struct GuideSheet: Codable, Hashable, Sendable {
  public var name: String
  public var title: String
  public var invitation: String
  /// An ``EntryKind``.
  public var kind: String
  public var domain: String?
  public var tags: [String]
  public var practice: Bool
  /// A ``Period/Unit``: what it looks back on, if it does.
  public var looksBackOn: String?
  public var closing: String?
  public var questions: [QuestionView]
}

/// A guide on a list.
public struct GuideSummary: Codable, Hashable, Sendable {
  public var name: String
  public var title: String
  /// An ``EntryKind``.
  public var kind: String
  public var practice: Bool
  /// The most it asks on one way through.
  public var questions: Int
}

/// A question of a guide.
public struct QuestionView: Codable, Hashable, Sendable {
  public var id: String
  /// One for each time it is asked at most.
  public var prompts: [String]
  /// A ``Guide/Question/Kind/Name``.
  public var kind: String
  public var options: [String]?
  public var from: Int?
  public var to: Int?
  public var fromLabel: String?
  public var toLabel: String?
  public var breathing: Breathing?
  public var optional: Bool
  public var atMost: Int
  public var onlyIf: Condition?
  public var timeLimitSeconds: Int?
  /// An ``EntryKind``.
  public var becomes: String?
  public var kept: Bool
  public var keptIf: Condition?

  public struct Breathing: Codable, Hashable, Sendable {
    public var inSeconds: Int
    public var holdSeconds: Int
    public var outSeconds: Int
    public var restSeconds: Int
    public var rounds: Int
  }

  public struct Condition: Codable, Hashable, Sendable {
    public var question: String
    public var answers: [String]
  }
}

/// A guide under way.
public struct RunView: Codable, Hashable, Sendable {
  public var id: Int64
  public var guide: GuideSheet
  /// By the ids of questions; `id-2`, `id-3` when one was asked again.
  public var answers: [String: String]
  /// Where to go on; absent at the end.
  public var next: String?
  public var nudge: Int64?
  /// `YYYY-MM-DD`, the first day of what it looks back on.
  public var about: String?
  /// RFC 3339.
  public var begunAt: String
  public var answeredAt: String
  public var seconds: Int
}

/// A practice, and what its uses add up to.
public struct PracticeView: Codable, Hashable, Sendable {
  public var name: String
  public var title: String
  /// How many times it was used in all.
  public var uses: Int
  /// Uses with a rating before and one after, each 0 to 10.
  public var rated: Int
  /// The mean of after − before over those, −10 to 10; absent without any.
  public var change: Double?
  /// `YYYY-MM-DD`
  public var lastDay: String?

  public init(name: String, title: String, uses: Int = 0, rated: Int = 0, change: Double? = nil, lastDay: String? = nil)
  {
    self.name = name
    self.title = title
    self.uses = uses
    self.rated = rated
    self.change = change
    self.lastDay = lastDay
  }
}
