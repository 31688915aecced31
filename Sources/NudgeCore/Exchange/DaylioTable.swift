/// The table Daylio exports: `full_date,date,weekday,time,mood,activities,note_title,note`.
public struct DaylioTable: Sendable {
  /// Where such entries come from, in the journal's memory of what has come already.
  public static let origin = "daylio"

  private let places: [String: Int]

  /// - Parameter header: the names of the columns; what is not known is left alone.
  /// - Throws: ``ForeignProblem`` when one that is needed is not there.
  public init(header: [String]) throws(ForeignProblem) {
    places = Dictionary(header.enumerated().map { ($1.withoutEdges.lowercased(), $0) }) { first, _ in first }
    for name in ["full_date", "time", "mood"] where places[name] == nil {
      throw ForeignProblem("There is no column \(name). Daylio's export begins with full_date,date,weekday,time,mood.")
    }
  }

  /// A check-in with mood, activities as tags, and the note.
  ///
  /// - Throws: ``ForeignProblem``, ``EntryProblem``.
  public func foreign(_ values: [String]) throws -> ForeignEntry {
    func value(_ name: String) -> String {
      guard let place = places[name], values.indices.contains(place) else { return "" }
      return values[place].withoutEdges
    }
    let wall = try Self.wall(date: value("full_date"), time: value("time"))
    let said = ["mood", "activities", "note_title", "note"].map(value)
    let draft = try Self.draft(
      mood: said[0], activities: said[1], title: DaylioText.plain(said[2]), note: DaylioText.plain(said[3]))
    return ForeignEntry(draft: draft, wall: wall, said: said)
  }

  private static func draft(mood: String, activities: String, title: String, note: String) throws -> EntryDraft {
    let labels = ForeignTags(activities.split(separator: "|").map(String.init))
    let text = [title, note].filter { !$0.isEmpty }.joined(separator: "\n\n")
    var fields: [String: String] = [:]
    if let scale = moods[mood.lowercased()] { fields["mood"] = "\(scale)" } else { fields["daylio-mood"] = mood }
    if !labels.rest.isEmpty { fields["daylio-activities"] = labels.rest.joined(separator: ", ") }
    return try EntryDraft(kind: .checkIn, text: text.isEmpty ? mood : text, tags: labels.tags, fields: fields)
  }

  /// Daylio's own five; people rename them and add others, whose place nobody else knows.
  private static let moods = ["rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1]

  private static func wall(date: String, time: String) throws(ForeignProblem) -> CivilDateTime {
    guard let day = CivilDate(date) else { throw .date(date, expected: "a date such as 2026-11-21") }
    guard let clock = clock(time) else { throw .date(time, expected: "a time such as 21:05 or 9:05 pm") }
    return CivilDateTime(date: day, time: clock)
  }

  /// "21:05", "9:05 pm", "9:05 p.m.": by the phone's own fashion.
  private static func clock(_ text: String) -> CivilTime? {
    let dense = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    let digits = dense.prefix { $0.isNumber || $0 == ":" }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
    switch dense.dropFirst(digits.count) {
    case "": return CivilTime(hour: hour, minute: minute)
    case "am" where (1...12).contains(hour): return CivilTime(hour: hour % 12, minute: minute)
    case "pm" where (1...12).contains(hour): return CivilTime(hour: hour % 12 + 12, minute: minute)
    default: return nil
    }
  }
}

/// Daylio's notes may carry a little HTML.
enum DaylioText {
  private static let breaks: Set<String> = ["br", "p", "div", "li", "ul", "ol"]
  private static let signs: Set<String> = ["b", "i", "u", "s", "strong", "em", "span", "font", "strike"]
  private static let entities = ["&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]

  /// Without the tags it uses; every other "<" is the person's own.
  static func plain(_ text: String) -> String {
    var (plain, rest) = ("", text[...])
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      plain += rest[..<start]
      rest = rest[start...]
      let (taken, length) = markup(rest) ?? (String(rest.first ?? "<"), 1)
      plain += taken
      rest = rest.dropFirst(length)
    }
    return (plain + rest).withPlainLineBreaks.withoutEdges
  }

  /// What the tag or the entity in front stands for, and its length.
  private static func markup(_ text: Substring) -> (String, Int)? {
    if text.first == "&" { return entities.first { text.hasPrefix($0.key) }.map { ($0.value, $0.key.count) } }
    guard let end = text.prefix(200).firstIndex(of: ">") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<end]
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
    let length = text.distance(from: text.startIndex, to: end) + 1
    if breaks.contains(name) { return (name == "li" && inside.first == "/" ? "" : "\n", length) }
    return signs.contains(name) ? ("", length) : nil
  }
}
