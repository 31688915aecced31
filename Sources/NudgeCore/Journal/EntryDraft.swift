/// What a person gives to the journal, checked, before it has a number and a day.
public struct EntryDraft: Hashable, Sendable {
  public let kind: EntryKind
  /// As written, byte for byte; what shows it makes it harmless (``String/shownSafely``).
  public let text: String
  /// 1 (a breath) to 5 (all I had).
  public let effort: Int?
  public let outcome: Outcome?
  /// An area of life, one of ``Settings/domains``.
  public let domain: String?
  /// What matters to the person, in a word or a few.
  public let value: String?
  public package(set) var tags: [String]
  /// The source of self-efficacy it feeds.
  public let source: Source
  /// Private entries are shown in the person's own terminal alone: in no notification, no shared file, no report unless asked.
  public internal(set) var isPrivate: Bool
  /// Time spent on it in a guide or in reflection, in whole seconds, up to a day.
  public let seconds: Int?
  /// What else it says, by field name (``EntryField``), each value in the form of its type.
  public package(set) var fields: [String: String]
  /// What it belongs to.
  public internal(set) var origin: EntryOrigin
  /// Whether it counts for something good. What hurts, or says "nothing", is kept and does not (``EntryKind/needsPraise``).
  public internal(set) var isCounted = true

  /// The longest text an entry or one of its fields holds, in bytes of UTF-8: about forty pages.
  public static let maximumTextBytes = 100_000
  /// Effort goes from 1 to 5.
  public static let efforts = 1...5
  /// The most tags one entry carries, and the longest of them, in characters. A value is no longer either.
  public static let maximumTags = 20
  public static let maximumTagLength = 50
  /// The most fields one entry carries.
  public static let maximumFields = 60
  /// A day, in seconds.
  public static let times = 0...86_400

  /// - Throws: ``EntryProblem`` naming the field that cannot be kept as it is.
  public init(
    kind: EntryKind, text: String, effort: Int? = nil, outcome: Outcome? = nil, domain: String? = nil,
    value: String? = nil, tags: [String] = [], source: Source? = nil, isPrivate: Bool = false, seconds: Int? = nil,
    fields: [String: String] = [:], origin: EntryOrigin = EntryOrigin()
  ) throws(EntryProblem) {
    try Self.check(text: text, effort: effort, value: value, tags: tags, seconds: seconds)
    self.kind = kind
    self.text = text
    self.effort = effort
    self.outcome = outcome
    self.domain = domain
    self.value = value
    self.tags = tags
    self.source = source ?? kind.usualSource
    self.isPrivate = isPrivate
    self.seconds = seconds
    self.fields = fields.isEmpty ? fields : try Self.checked(fields)
    self.origin = origin
  }
}

/// What an entry belongs to, besides the nudge it answers.
public struct EntryOrigin: Hashable, Sendable {
  /// The guide it was written with.
  public var guide: String?
  /// The practice that was used.
  public var practice: String?
  /// The step it is about; done may finish it.
  public var step: Step.ID?
  /// The trial it is about.
  public var trial: Trial.ID?

  public init(guide: String? = nil, practice: String? = nil, step: Step.ID? = nil, trial: Trial.ID? = nil) {
    self.guide = guide
    self.practice = practice
    self.step = step
    self.trial = trial
  }
}

extension EntryDraft {
  /// The same, counted as its words deserve.
  ///
  /// - Parameter isPraised: whether nothing in it hurts, and it says something.
  public func weighed(_ isPraised: (EntryDraft) -> Bool) -> EntryDraft {
    var weighed = self
    weighed.isCounted = !kind.needsPraise || isPraised(self)
    return weighed
  }

  /// All that was said in words: the text, and the fields that hold text.
  public var spoken: String { words { _ in true } }

  /// The same without what a guide asked for because it is harsh, or somebody else's.
  public var ownWords: String { words { !EntryField.quoted.contains($0) } }

  private func words(ofFields isMeant: (String) -> Bool) -> String {
    let fields = fields.filter { EntryField.known($0.key)?.type ?? .text == .text && isMeant($0.key) }
    return ([text] + fields.sorted { $0.key < $1.key }.map(\.value)).joined(separator: "\n")
  }
}
