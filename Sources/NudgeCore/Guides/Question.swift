extension Guide {
  /// One thing that is asked, or shown on the way.
  public struct Question: Hashable, Sendable {
    /// Stable, so that answers keep their meaning when the wording changes.
    public var id: String
    /// What is asked: one sentence, or several, of which one is picked for the day (``Guide/picked(seed:day:)``).
    public var prompts: [String]
    public var kind: Kind
    /// Whether the guide can be submitted without it.
    public var isOptional: Bool
    /// Asked so often, as long as there is an answer each time: the answers are `id`, `id-2`, `id-3`.
    public var atMost: Int
    /// When it is asked; nil: always.
    public var condition: Condition?
    /// How long to write, for a text.
    public var timeLimit: Duration?
    /// Its answer is an entry of its own, of this kind.
    public var becomes: EntryKind?
    public var keeping: Keeping

    public init(
      id: String, prompts: [String], kind: Kind = .text, isOptional: Bool = true, atMost: Int = 1,
      condition: Condition? = nil, timeLimit: Duration? = nil, becomes: EntryKind? = nil, keeping: Keeping = .always
    ) {
      self.id = id
      self.prompts = prompts
      self.kind = kind
      self.isOptional = isOptional
      self.atMost = atMost
      self.condition = condition
      self.timeLimit = timeLimit
      self.becomes = becomes
      self.keeping = keeping
    }

    public init(id: String, prompt: String, kind: Kind = .text) {
      self.init(id: id, prompts: [prompt], kind: kind)
    }

    public var prompt: String { prompts.first ?? "" }
  }
}

extension Guide.Question {
  /// What kind of answer it takes.
  public enum Kind: Hashable, Sendable {
    case text
    /// One of these.
    case choice([String])
    /// Some of these, or others.
    case choices([String])
    /// A whole number, with words for both ends.
    case scale(ClosedRange<Int>, low: String? = nil, high: String? = nil)
    case duration
    case yesNo
    case date
    /// A text that is shown; nothing is asked.
    case note
    /// Breathing to a pace; nothing is asked.
    case breathe(Breathing)
  }

  /// A pace of breathing, in whole seconds.
  public struct Breathing: Hashable, Sendable {
    public var breatheIn: Int
    public var hold: Int
    public var breatheOut: Int
    /// Before the next breath.
    public var rest: Int
    public var rounds: Int

    public init(breatheIn: Int = 4, hold: Int = 0, breatheOut: Int = 6, rest: Int = 0, rounds: Int = 6) {
      self.breatheIn = breatheIn
      self.hold = hold
      self.breatheOut = breatheOut
      self.rest = rest
      self.rounds = rounds
    }
  }

  /// An answer given before.
  public struct Condition: Hashable, Sendable {
    /// A question further up.
    public var question: String
    /// One of these, or among several, one of these; empty: any answer.
    public var answers: [String]

    public init(question: String, answers: [String] = []) {
      self.question = question
      self.answers = answers
    }
  }

  /// Whether the words of an answer stay.
  public enum Keeping: Hashable, Sendable {
    case always
    /// The words are let go: they are in no entry.
    case never
    /// They are let go unless that was answered.
    case when(Condition)
  }
}

extension Guide.Question.Kind {
  /// The stable words for kinds, in guide files and in the protocol.
  public enum Name: String, CaseIterable, Sendable {
    case text
    case choice
    case choices
    case scale
    case duration
    case yesNo = "yes-no"
    case date
    case note
    case breathe
  }

  public var name: Name {
    switch self {
    case .text: .text
    case .choice: .choice
    case .choices: .choices
    case .scale: .scale
    case .duration: .duration
    case .yesNo: .yesNo
    case .date: .date
    case .note: .note
    case .breathe: .breathe
    }
  }

  /// What an answer is kept as; nil where nothing is asked.
  public var answerType: FieldType? {
    switch self {
    case .text: .text
    case .choice(let options): .choice(options)
    case .choices(let options): .choices(options)
    case .scale(let range, _, _): .scale(range)
    case .duration: .duration
    case .yesNo: .yesNo
    case .date: .date
    case .note, .breathe: nil
    }
  }

  /// Whether it wants an answer.
  public var isAsked: Bool { answerType != nil }
}
