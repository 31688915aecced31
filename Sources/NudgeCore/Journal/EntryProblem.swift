/// Why a draft cannot be kept as it is.
public enum EntryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case emptyText
  /// The text, or a field.
  case textTooLong(bytes: Int, field: String = "text")
  case effortOutOfRange(Int)
  case unknownDomain(String, known: [String])
  case badValue(String)
  case badSeconds(Int)
  case tooManyTags(Int)
  case badTag(String)
  case badPractice(String)
  case tooManyFields(Int)
  case fieldsTooLong(bytes: Int)
  case badFieldName(String)
  case badField(String, String, expected: String)
  /// When it happened cannot be later than now.
  case inTheFuture(String)
  /// The sentence names what can be.
  case cannotBeCleared(String)

  /// The parameter of `Log` it is about.
  public var field: String {
    switch self {
    case .emptyText: "text"
    case .textTooLong(_, let field): field
    case .effortOutOfRange: "effort"
    case .unknownDomain: "domain"
    case .badValue: "value"
    case .badSeconds: "seconds"
    case .tooManyTags, .badTag: "tags"
    case .badPractice: "practice"
    case .tooManyFields, .fieldsTooLong, .badFieldName: "fields"
    case .badField(let name, _, _): name
    case .inTheFuture: "at"
    case .cannotBeCleared: "clear"
    }
  }

  public var description: String {
    switch self {
    case .emptyText: "There is no text yet. A few words are enough."
    case .textTooLong(let bytes, let field):
      "The \(field == "text" ? "text" : "answer to “\(field)”") has \(bytes) bytes; one entry holds "
        + "\(EntryDraft.maximumTextBytes). Please keep the heart of it."
    case .effortOutOfRange(let effort): "Effort goes from 1 to 5, not \(effort)."
    case .unknownDomain(let name, let known):
      "There is no domain “\(name.excerpt)” yet. Known: \(known.joined(separator: ", ")). "
        + "Your own go under [journal] domains in nudged.toml."
    case .badValue(let value):
      "“\(value.excerpt)” cannot be a value: a few words on one line, at most \(EntryDraft.maximumTagLength) "
        + "characters, such as honesty."
    case .badSeconds(let seconds): "\(seconds) seconds cannot be the time spent on one entry. At most a day fits."
    case .tooManyTags(let count): "\(count) tags are more than an entry carries; \(EntryDraft.maximumTags) fit."
    case .badTag(let tag):
      "“\(tag.excerpt)” cannot be a tag: one word of at most \(EntryDraft.maximumTagLength) characters."
    case .badPractice(let name):
      "“\(name.excerpt)” cannot be the name of a practice: one line of "
        + "at most \(EntryDraft.maximumTagLength) characters, such as breathing."
    case .tooManyFields(let count): "\(count) fields are more than an entry carries; \(EntryDraft.maximumFields) fit."
    case .fieldsTooLong(let bytes):
      "The fields have \(bytes) bytes together; those of one entry hold \(EntryDraft.maximumTextBytes). "
        + "Please keep the heart of them."
    case .badFieldName(let name):
      "“\(name.excerpt)” cannot be the name of a field: small letters, digits and single dashes, such as my-own-field."
    case .badField(let name, let value, let expected):
      "\(name) takes \(expected), not “\(value.excerpt)”."
    case .inTheFuture(let time): "\(time) has not come yet. An entry is about now, or something earlier."
    case .cannotBeCleared(let sentence): sentence
    }
  }
}
