/// An entry of another program, as the journal keeps it.
public struct ForeignEntry: Hashable, Sendable {
  public var draft: EntryDraft
  /// What calendar and clock showed there; the entry's day is its date.
  public var wall: CivilDateTime
  /// The same for the same entry, whenever the file is written anew.
  public var key: String

  init(draft: EntryDraft, wall: CivilDateTime, said: [String]) {
    self.draft = draft
    self.wall = wall
    key = "\(wall) \(StableHash(said).digits)"
  }
}

/// Why an entry of another program cannot be taken over.
public struct ForeignProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }

  static func date(_ text: String, expected: String) -> ForeignProblem {
    ForeignProblem("“\(text.excerpt)” is not \(expected).")
  }
}

/// Tells texts of one minute apart.
struct StableHash {
  private var hash = FNV1a()

  /// - Parameter texts: each counts by itself; "ab", "c" is another than "a", "bc".
  init(_ texts: [String]) {
    for text in texts {
      for byte in text.utf8 { hash.mix(UInt64(byte)) }
      // No UTF-8 text holds it.
      hash.mix(0xFF)
    }
  }

  var digits: String { String(hash.value, radix: 16) }
}

/// Labels of other programs as tags, which are one word each.
struct ForeignTags {
  private(set) var tags: [String] = []
  /// Labels that make no tag, or are more than an entry carries.
  private(set) var rest: [String] = []

  init(_ labels: [String]) {
    for label in labels where !label.allSatisfy(\.isWhitespace) {
      let tag = Self.word(label)
      if tags.contains(tag) { continue }
      let fits = !tag.isEmpty && tag.count <= EntryDraft.maximumTagLength && tags.count < EntryDraft.maximumTags
      if fits { tags.append(tag) } else { rest.append(label.shownOnOneLine.withoutEdges) }
    }
  }

  /// "movies / tv" becomes "movies/tv", "bad sleep" becomes "bad-sleep"; a sign in front, as in "@home", goes.
  private static func word(_ label: String) -> String {
    let words = label.split(whereSeparator: \.isWhitespace).map(String.init)
    var tag = ""
    for word in words {
      let joins = tag.isEmpty || tag.hasSuffix("/") || word.hasPrefix("/")
      tag += (joins ? "" : "-") + word
    }
    return String(tag.drop { $0 == "@" || $0 == "#" })
  }
}
