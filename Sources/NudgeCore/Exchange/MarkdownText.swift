/// What somebody wrote, so that Markdown shows it as it was written (CommonMark 0.31, section 2.4) and nothing in it becomes a
/// link, a picture, a heading or HTML.
public enum MarkdownText {
  /// Marks that mean something anywhere in a line.
  private static let marks = Set("\\`*_[]<>&~|$".unicodeScalars)

  /// On one line.
  public static func line(_ text: String) -> String { escaped(text.withPlainLineBreaks.shownOnOneLine[...]) }

  /// On as many lines as it was written, each led by `indentation` but the first, so that it stays within its list.
  public static func lines(_ text: String, indentation: String) -> String {
    let lines = text.withPlainLineBreaks.shownSafely.split(separator: "\n", omittingEmptySubsequences: false)
    var written = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { written += lines[index - 1].isBlank || line.isBlank ? "\n" : "\\\n" }
      if !line.isBlank { written += (index > 0 ? indentation : "") + escaped(line) }
    }
    return written
  }

  private static func escaped(_ line: Substring) -> String {
    // Four spaces in front would make it code.
    let line = line.drop(while: \.isWhitespace)
    var written = String.UnicodeScalarView()
    for (offset, scalar) in line.unicodeScalars.enumerated() {
      if marks.contains(scalar) || (offset == 0 && "#+-=:".unicodeScalars.contains(scalar)) { written.append("\\") }
      written.append(scalar)
    }
    return escapingNumber(String(written))
  }

  /// "1." and "1)" in front would begin a list.
  private static func escapingNumber(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
    return digits + "\\" + rest
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
