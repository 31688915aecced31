/// A piece of the journal told as a story, in the order in which it is read. The protocol carries it as it is, and pages of any
/// kind are made from it.
public struct StoryPiece: Codable, Hashable, Sendable {
  public var kind: Kind
  /// Of a title and of a chapter, on one line.
  public var heading: String?
  /// The day a piece begins, `YYYY-MM-DD`; absent where it goes on with the day before it.
  public var day: String?
  public var sentences: [StorySentence]

  public init(_ kind: Kind, heading: String? = nil, day: String? = nil, _ sentences: [StorySentence]) {
    self.kind = kind
    self.heading = heading
    self.day = day
    self.sentences = sentences
  }

  /// Stable: others read them.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// What stands at the top.
    case title
    /// A month that holds something.
    case chapter
    /// What a day holds, or more of it.
    case day
    /// A harder moment, with what it taught and what was tried.
    case setback
    /// Something to stop at: a goal reached, a celebration, the first win, being back, steps that were chosen.
    case highlight
    /// What stands at the end.
    case closing
  }
}

/// One sentence: our words, the person's, and ours again. What the person wrote is as they wrote it, and not harmless yet.
public struct StorySentence: Codable, Hashable, Sendable {
  public var before: String
  /// nil: the sentence is ours alone.
  public var words: String?
  public var after: String

  public init(_ before: String, _ words: String? = nil, after: String = "") {
    self.before = before
    self.words = words
    self.after = after
  }
}

extension StorySentence {
  /// A sentence with what somebody wrote: it begins with a capital where nothing stands before it, and ends as sentences do.
  init(_ before: String, telling words: String) {
    var words = words.withoutEdges
    if before.isEmpty, let first = words.first { words = first.uppercased() + words.dropFirst() }
    let ends = words.last.map { ".!?…。！？:;".contains($0) } ?? true
    self.init(before, words, after: ends ? "" : ".")
  }
}
