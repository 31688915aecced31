extension String {
  /// The same text with everything that could steer a terminal or a notification server made visible:
  /// control characters become their pictures (ESC is shown as ␛), directional overrides become ␦. Line breaks and tabs stay.
  public var shownSafely: String {
    if unicodeScalars.allSatisfy({ !$0.steersATerminal }) { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      shown.append(scalar.steersATerminal ? scalar.picture : scalar)
    }
    return String(shown)
  }

  /// ``shownSafely`` on one line: line breaks and tabs become spaces.
  public var shownOnOneLine: String {
    String(shownSafely.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// ``shownOnOneLine``, cut to so many Unicode scalars at most: one character may have any number of them.
  public func shownOnOneLine(atMost most: Int) -> String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return shownOnOneLine }
    return String(scalars[..<end]).shownOnOneLine + "…"
  }

  /// ``shownOnOneLine``, cut to 60 characters: enough to know what is meant by it, however much was said.
  public var excerpt: String {
    let most = 60
    let isLong = index(startIndex, offsetBy: most + 1, limitedBy: endIndex) != nil
    return isLong ? String(prefix(most - 1)).shownOnOneLine + "…" : shownOnOneLine
  }
}

extension StringProtocol {
  /// Without white space in front and behind.
  var withoutEdges: String {
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var steersATerminal: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F, 0x80...0x9F: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The Unicode control picture of a C0 control, DEL, or for the rest the symbol for "substitute, form two".
  fileprivate var picture: Unicode.Scalar {
    switch value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value) ?? "\u{2426}"
    case 0x7F: "\u{2421}"
    default: "\u{2426}"
    }
  }
}
