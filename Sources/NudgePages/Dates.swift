import NudgeCore

extension CivilDate {
  /// "21 November"
  var inWords: String { "\(day) \(monthName)" }

  /// "21 November 2026"
  var inWordsWithYear: String { "\(inWords) \(year)" }

  /// "21 Nov"
  var inShort: String { "\(day) \(monthName.prefix(3))" }

  /// A date as the figures write it.
  ///
  /// - Throws: ``PageProblem``.
  static func reading(_ text: String) throws(PageProblem) -> CivilDate {
    guard let date = CivilDate(text) else { throw PageProblem("“\(text.excerpt)” is no date.") }
    return date
  }
}

/// Why no page can be made.
public struct PageProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sentence for the person.
  public let description: String

  public init(_ description: String) { self.description = description }
}
