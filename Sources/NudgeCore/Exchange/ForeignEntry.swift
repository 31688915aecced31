/// An entry of another program, as the journal keeps it.
public struct ForeignEntry: Hashable, Sendable {
  public var draft: EntryDraft
  /// The day it had there.
  public var day: CivilDate
  /// What calendar and clock showed there; at 24:00 that is the next day's midnight.
  public var wall: CivilDateTime
  /// The same for the same entry, whenever the file is written anew.
  public var key: String
  /// What tells it from others of the same key.
  public var detail: ForeignDetail?
  /// What was not kept quite as it stood there, each a sentence.
  public var notes: [String]

  init(draft: EntryDraft, moment: ForeignMoment, said: [String], detail: ForeignDetail?, notes: [String] = []) {
    self.draft = draft
    day = moment.day
    wall = moment.wall
    key = "\(moment.name) \(StableHash(said).digits)"
    self.detail = detail
    self.notes = moment.notes + notes
  }
}

/// What an entry of another program says beyond its minute and its words.
public struct ForeignDetail: Hashable, Sendable {
  /// The same for all entries of which as much is known: other columns tell nothing of whether two rows differ.
  public var kind: String
  /// The same for the same content.
  public var content: String

  public init(kind: String, content: String) { (self.kind, self.content) = (kind, content) }

  init(names: [String], values: [String]) {
    self.init(kind: StableHash(names).digits, content: StableHash(values).digits)
  }
}

/// When something was, by another program's calendar and clock.
struct ForeignMoment: Hashable, Sendable {
  var day: CivilDate
  var wall: CivilDateTime
  /// The same whenever the file is written anew: part of an entry's key.
  var name: String
  /// How the clock's words stay findable where they mean nothing here; nil: they were understood.
  var unknownTime: String?
  var notes: [String] = []

  /// A time nobody here can read is never guessed: the entry keeps its day, stands at noon, and that is said.
  init(day: CivilDate, time: String) {
    self.day = day
    if let clock = ForeignClock(time) {
      wall = clock.wall(on: day)
      name = clock.isEndOfDay ? "\(day)T24:00" : "\(wall)"
    } else {
      wall = CivilDateTime(date: day, time: .noon)
      name = "\(day)T? \(time.withoutEdges)"
      unknownTime = time.withoutEdges
      notes.append(
        time.withoutEdges.isEmpty
          ? "There is no time here, so the entry is kept at 12:00 of its day."
          : "“\(time.excerpt)” is not a time nudged can read, so the entry is kept at 12:00 of its day. A time such as 21:05 is understood."
      )
    }
  }
}

extension CivilTime {
  /// 12:00.
  static let noon = CivilTime(microsecondOfDay: microsecondsPerDay / 2)
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

/// What another program says besides, kept in fields of its own: `daylio-scales`, `jrnl-location`.
struct ForeignFields {
  private var named: [String: String] = [:]
  private let program: String
  private let most: Int
  /// What makes no name of a field, or is one too many: in one field together.
  private var more: [String] = []

  /// - Parameters:
  ///   - program: what each name begins with.
  ///   - most: how many fields these may be.
  init(_ program: String, most: Int = EntryDraft.maximumFields) { (self.program, self.most) = (program, most) }

  var fields: [String: String] {
    var fields = named
    if !more.isEmpty { fields["\(program)-more"] = more.joined(separator: "\n") }
    return fields
  }

  /// Keeps a value as it is; an empty one says nothing.
  mutating func keep(_ value: String, as label: String) {
    guard !value.allSatisfy(\.isWhitespace) else { return }
    let name = Self.name("\(program)-\(label)")
    if let name, name != "\(program)-more", named[name] == nil, named.count < most - 1 {
      named[name] = value
    } else {
      more.append(label.withoutEdges.isEmpty ? value : "\(label.withoutEdges): \(value)")
    }
  }

  /// "Sleep Quality" becomes "sleep-quality"; nil where letters would be lost.
  private static func name(_ label: String) -> String? {
    let words = label.lowercased().split { $0.isWhitespace || "-_./()".contains($0) }
    let name = words.joined(separator: "-")
    let isFine = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    return isFine && words.count > 1 && name.utf8.count <= EntryDraft.maximumTagLength ? name : nil
  }
}
