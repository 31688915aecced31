import NudgeCore
import Varlink

/// Reads what came over the protocol into the domain's words.
enum Parse {
  static func instant(_ text: String?) throws -> Instant? {
    guard let text else { return nil }
    guard let instant = try? Instant(rfc3339: text) else {
      throw BadTime(text: text, reason: "Times are RFC 3339 with offset, such as 2026-05-01T09:00:00+02:00.")
    }
    return instant
  }

  static func pauseEnd(_ parameters: Control.Pause.Parameters) throws -> Pause.End {
    guard parameters.untilBack == true else { return try instant(parameters.until).map(Pause.End.at) ?? .never }
    guard parameters.until == nil else { throw VarlinkError.invalidParameter("untilBack") }
    return .back
  }

  static func kind(_ text: String) throws -> EntryKind {
    guard let kind = EntryKind(rawValue: text) else { throw VarlinkError.invalidParameter("kind") }
    return kind
  }

  /// A word of an enumeration.
  static func word<Word: RawRepresentable>(_ text: String?, _ parameter: String) throws -> Word?
  where Word.RawValue == String {
    guard let text else { return nil }
    guard let word = Word(rawValue: text) else { throw VarlinkError.invalidParameter(parameter) }
    return word
  }

  static func day(_ text: String?, _ parameter: String) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(text) else { throw VarlinkError.invalidParameter(parameter) }
    return day
  }

  /// What somebody looks for, of a few words: each is looked for in the whole journal.
  static func search(_ text: String?) throws(VarlinkError) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).count ?? 0
    guard words > ParameterBound.searchWords else { return text }
    let reason = "At most \(ParameterBound.searchWords) words fit, and these are \(words). A few of them find it, too."
    throw .tooMuch("search", reason, in: JournalMethods.interface)
  }

  /// A whole number in a range; `standard` when absent.
  static func limit(
    _ limit: Int?, in range: ClosedRange<Int>, standard: Int, _ parameter: String = "limit"
  ) throws -> Int {
    guard let limit else { return standard }
    guard range.contains(limit) else { throw VarlinkError.invalidParameter(parameter) }
    return limit
  }
}
