/// Keeps spreadsheets from carrying out what people wrote.
///
/// A spreadsheet takes a cell for a formula that begins with `=`, `+`, `-` or `@`, in East Asia with their full-width forms, too.
/// Where a cell begins depends on the country: many split a file at `;`, some at tabs, and our quotation marks mean nothing then.
/// So an apostrophe is put in front of a formula wherever a cell could begin: in front of the text, and behind every `;`, `|`, tab
/// and line break in it. Blanks and quotation marks between are looked through. An apostrophe that is there already gets another
/// one, so that ``unguarded(_:)`` gives back exactly what was written.
enum CSVGuard {
  private static let formula = Set("=+-@＝＋－＠﹦﹢﹣﹫−".unicodeScalars)
  private static let separators = Set(";|\t\n\r；｜".unicodeScalars)
  private static let quotes = Set("\"“”„«»".unicodeScalars)
  /// At the very beginning of a text these lead to a formula, or are taken for one.
  private static let edges = Set("\t\r\n".unicodeScalars)

  static func guarded(_ text: String) -> String {
    rewritten(text) { marks, _ in marks + 1 }
  }

  static func unguarded(_ text: String) -> String {
    rewritten(text) { marks, _ in max(0, marks - 1) }
  }

  /// With another number of apostrophes wherever a formula could begin.
  private static func rewritten(_ text: String, _ number: (_ marks: Int, _ place: Int) -> Int) -> String {
    guard text.unicodeScalars.contains(where: { formula.contains($0) || edges.contains($0) }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var written = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      if place == 0 || separators.contains(scalars[place - 1]) {
        let marks = scalars[place...].prefix { $0 == "'" }.count
        let rest = scalars[(place + marks)...]
        let leads = beginsFormula(rest) || place == 0 && rest.first.map(edges.contains) == true
        written.append(contentsOf: repeatElement("'", count: leads ? number(marks, place) : marks))
        place += marks
        if marks > 0 { continue }
      }
      guard place < scalars.count else { break }
      written.append(scalars[place])
      place += 1
    }
    return String(written)
  }

  private static func beginsFormula(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    // Another separator in between begins a cell of its own.
    let first = rest.first { !isLookedThrough($0) }
    return first.map(formula.contains) ?? false
  }

  private static func isLookedThrough(_ scalar: Unicode.Scalar) -> Bool {
    if separators.contains(scalar) { return false }
    return scalar.properties.isWhitespace || quotes.contains(scalar) || scalar.properties.isDefaultIgnorableCodePoint
  }
}
