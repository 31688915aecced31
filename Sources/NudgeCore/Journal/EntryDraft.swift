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
  public let tags: [String]

  /// The longest text an entry holds, in bytes of UTF-8: about forty pages.
  public static let maximumTextBytes = 100_000
  /// Effort goes from 1 to 5.
  public static let efforts = 1...5
  /// The most tags one entry carries, and the longest of them, in characters.
  public static let maximumTags = 20
  public static let maximumTagLength = 50

  /// - Throws: ``EntryProblem`` naming the field that cannot be kept as it is.
  public init(
    kind: EntryKind, text: String, effort: Int? = nil, outcome: Outcome? = nil, domain: String? = nil,
    tags: [String] = []
  ) throws(EntryProblem) {
    if text.allSatisfy(\.isWhitespace) { throw .emptyText }
    if text.utf8.count > Self.maximumTextBytes { throw .textTooLong(bytes: text.utf8.count) }
    if let effort, !Self.efforts.contains(effort) { throw .effortOutOfRange(effort) }
    if tags.count > Self.maximumTags { throw .tooManyTags(tags.count) }
    for tag in tags where tag.isEmpty || tag.count > Self.maximumTagLength || tag.contains(where: \.isWhitespace) {
      throw .badTag(tag)
    }
    self.kind = kind
    self.text = text
    self.effort = effort
    self.outcome = outcome
    self.domain = domain
    self.tags = tags
  }
}

/// Why a draft cannot be kept as it is.
public enum EntryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case emptyText
  case textTooLong(bytes: Int)
  case effortOutOfRange(Int)
  case unknownDomain(String, known: [String])
  case tooManyTags(Int)
  case badTag(String)

  /// The parameter of `Log` it is about.
  public var field: String {
    switch self {
    case .emptyText, .textTooLong: "text"
    case .effortOutOfRange: "effort"
    case .unknownDomain: "domain"
    case .tooManyTags, .badTag: "tags"
    }
  }

  public var description: String {
    switch self {
    case .emptyText: "There is no text yet. A few words are enough."
    case .textTooLong(let bytes):
      "The text has \(bytes) bytes; one entry holds \(EntryDraft.maximumTextBytes). Please keep the heart of it."
    case .effortOutOfRange(let effort): "Effort goes from 1 to 5, not \(effort)."
    case .unknownDomain(let name, let known):
      "There is no domain “\(name.shownSafely)” yet. Known: \(known.joined(separator: ", ")). "
        + "Your own go under [journal] domains in nudged.toml."
    case .tooManyTags(let count): "\(count) tags are more than an entry carries; \(EntryDraft.maximumTags) fit."
    case .badTag(let tag):
      "“\(tag.shownSafely)” cannot be a tag: one word of at most \(EntryDraft.maximumTagLength) characters."
    }
  }
}
