/// Why a goal, a step or a trial cannot be kept as it is.
public struct AimProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The parameter of the protocol it is about.
  public let field: String
  /// A sentence for the person: what is the matter, and what works.
  public let reason: String

  public init(_ field: String, _ reason: String) {
    self.field = field
    self.reason = reason
  }

  public var description: String { reason }
}

extension Goal {
  /// - Throws: ``AimProblem``.
  public func check(domains: [String]) throws(AimProblem) {
    try checkWords()
    try AimProblem.check(domain: domain, among: domains)
  }

  /// All but the area of life, which another journal may have named.
  func checkWords() throws(AimProblem) {
    try AimProblem.check(text: text, "text")
    try AimProblem.check(line: value, "value")
    try AimProblem.check(date: until, "until")
  }
}

extension Step {
  /// How hard a step can look.
  public static let difficulties = 1...10

  /// - Throws: ``AimProblem``.
  public func check(zones: ZoneDatabase) throws(AimProblem) {
    try checkWords()
    try checkCalendar(zones: zones)
  }

  /// All but the calendar, which another journal may have kept until it was over.
  func checkWords() throws(AimProblem) {
    try AimProblem.check(text: text, "text")
    try AimProblem.check(text: cue, "cue")
    try AimProblem.check(text: risk, "risk")
    try confidence?.check()
    if let difficulty, !Self.difficulties.contains(difficulty) {
      throw AimProblem("difficulty", "Difficulty goes from 1 (easy) to 10 (hard), not \(difficulty).")
    }
  }

  private func checkCalendar(zones: ZoneDatabase) throws(AimProblem) {
    guard let calendar else { return }
    do throws(CalendarExpressionError) {
      let cue = try CalendarExpression(calendar, zones: zones)
      guard cue.next(after: Instant(seconds: 0), in: .utc) == nil else { return }
    } catch {
      throw AimProblem("calendar", "“\(calendar.excerpt)” is not a calendar expression: \(error).")
    }
    throw AimProblem("calendar", "“\(calendar.excerpt)” never comes: no day fits it. Please check the date.")
  }
}

extension Trial {
  /// - Throws: ``AimProblem``.
  public func check() throws(AimProblem) {
    try AimProblem.check(text: adjustment, "adjustment")
    try AimProblem.check(words: result.happened, "happened")
    try AimProblem.check(text: result.next, "next")
    try AimProblem.check(date: tryOn, "tryOn")
    try confidence?.check()
  }

  /// A trial lies ahead.
  ///
  /// - Throws: ``AimProblem``.
  public func checkIsAhead(of now: Instant, in zone: Zone) throws(AimProblem) {
    if zone.instant(of: CivilDateTime(date: tryOn, time: tryAt)) > now { return }
    let isToday = tryOn == zone.civil(at: now).date
    throw AimProblem(
      isToday ? "tryAt" : "tryOn",
      isToday
        ? "\(tryAt) has passed today. A later time works, or tomorrow."
        : "\(tryOn) is behind us. Today with a later time fits, or any day ahead.")
  }
}

extension Confidence {
  func check() throws(AimProblem) {
    guard Self.range.contains(percent) else {
      throw AimProblem("confidence", "Confidence goes from 0 to 100, not \(percent).")
    }
    try AimProblem.check(text: evenIf, "evenIf")
  }
}

extension AimProblem {
  static func check(text: String?, _ field: String) throws(AimProblem) {
    try check(words: text, field)
    guard text?.utf8.contains(0) == true else { return }
    throw AimProblem(field, "It holds a NUL byte, which no text here may hold.")
  }

  /// What is kept as an entry's text is: byte for byte.
  fileprivate static func check(words text: String?, _ field: String) throws(AimProblem) {
    guard let text else { return }
    if text.allSatisfy(\.isWhitespace) { throw AimProblem(field, "There are no words yet. A few are enough.") }
    if text.utf8.count > EntryDraft.maximumTextBytes {
      throw AimProblem(
        field, "That is \(text.utf8.count) bytes; \(EntryDraft.maximumTextBytes) fit. Please keep the heart of it.")
    }
  }

  /// What stands in lists and filters.
  static func check(line: String?, _ field: String) throws(AimProblem) {
    guard let line else { return }
    let isFine =
      !line.allSatisfy(\.isWhitespace) && line.count <= EntryDraft.maximumTagLength && line.shownOnOneLine == line
    guard !isFine else { return }
    throw AimProblem(
      field,
      "“\(line.excerpt)” cannot be a \(field): a few words on one line, at most \(EntryDraft.maximumTagLength) "
        + "characters.")
  }

  static func check(domain: String?, among known: [String]) throws(AimProblem) {
    guard let domain, !known.contains(domain) else { return }
    throw AimProblem("domain", EntryProblem.unknownDomain(domain, known: known).description)
  }

  /// What calendar expressions reach.
  private static let years = 1970...2199

  static func check(date: CivilDate?, _ field: String) throws(AimProblem) {
    guard let date, !years.contains(date.year) else { return }
    throw AimProblem(
      field, "\(date) is out of reach: years go from \(years.lowerBound) to \(years.upperBound).")
  }
}
