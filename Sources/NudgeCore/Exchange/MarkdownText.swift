/// What somebody wrote, so that Markdown shows it as it was written (CommonMark 0.31, section 2.4) and nothing in it becomes a
/// link, a picture, a heading or HTML. Bare addresses are links to some readers (GitHub Flavored Markdown 0.29, section 6.9).
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
    let scalars = Array(line.unicodeScalars)
    var written = ""
    for (index, scalar) in scalars.enumerated() {
      let (before, after) = (index > 0 ? scalars[index - 1] : nil, index + 1 < scalars.count ? scalars[index + 1] : nil)
      if scalar == "@", before?.isOfAddress == true, after?.isOfAddress == true {
        // A backslash in front is no help: readers look for it when the escapes are gone.
        written += "`@`"
      } else {
        let isMark = marks.contains(scalar) || (index == 0 && "#+-=:".unicodeScalars.contains(scalar))
        if isMark || joinsAddress(scalar, before, after) { written += "\\" }
        written.unicodeScalars.append(scalar)
      }
    }
    return escapingNumber(written)
  }

  /// Whether it makes an address of what stands around it: the second slash of "//", the dot of "www.example".
  private static func joinsAddress(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?)
    -> Bool
  {
    switch scalar {
    case "/": before == "/"
    case ".": before?.isOfAddress == true && after?.properties.isAlphabetic == true
    default: false
    }
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

extension Unicode.Scalar {
  /// Whether it can stand beside the "@" of a mail address, or the dot of a host.
  fileprivate var isOfAddress: Bool {
    properties.isAlphabetic || properties.numericType != nil || "._+-".unicodeScalars.contains(self)
  }
}
