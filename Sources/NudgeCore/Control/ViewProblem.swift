/// A member of a record that cannot be read.
public struct ViewProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public let member: String
  public let value: String

  public init(member: String, value: String) {
    self.member = member
    self.value = value
  }

  public var description: String { "“\(value.excerpt)” cannot be read as \(member)." }

  /// RFC 3339, and its offset in seconds east of UTC.
  static func instant(_ text: String, _ member: String) throws(ViewProblem) -> (instant: Instant, offset: Int) {
    guard let read = try? Instant.reading(rfc3339: text) else { throw ViewProblem(member: member, value: text) }
    return read
  }

  static func instant(ifAny text: String?, _ member: String) throws(ViewProblem) -> Instant? {
    guard let text else { return nil }
    return try instant(text, member).instant
  }

  static func date(_ text: String?, _ member: String) throws(ViewProblem) -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(text) else { throw ViewProblem(member: member, value: text) }
    return date
  }

  static func word<Word: RawRepresentable>(_ text: String?, _ member: String) throws(ViewProblem) -> Word?
  where Word.RawValue == String {
    guard let text else { return nil }
    guard let word = Word(rawValue: text) else { throw ViewProblem(member: member, value: text) }
    return word
  }
}
