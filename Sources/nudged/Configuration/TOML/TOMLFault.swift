/// Why a text is not TOML, and where.
nonisolated struct TOMLFault: Error, Hashable, Sendable {
  /// Counted from 1.
  let line: Int
  /// Counted from 1, in Unicode characters as editors count them, a combining one by itself.
  let column: Int
  /// One or two sentences: what is there, and how to mend it.
  let reason: String
}

nonisolated extension Unicode.Scalar {
  /// What stands where something else is expected, as the end of a sentence that begins “… is expected here, and ”.
  var asFound: String {
    if Self.typographicQuotes.contains(self) {
      return "there is a typographic quote, \(self). Please use the straight one, \"."
    }
    if self == "\t" || self == " " { return "there is a blank." }
    if properties.generalCategory == .spaceSeparator {
      return "there is a blank of another kind, \(code). Please type a plain space instead."
    }
    if isInvisible {
      return "there is a character nobody sees, \(code). Please delete it and type anew what belongs there."
    }
    return "there is “\(self)”."
  }

  /// “U+2028”
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Those that word processors, web pages and telephones put in place of " and '.
  private static let typographicQuotes: Set<Unicode.Scalar> = [
    "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "″", "′", "‶", "‵", "「", "」", "『", "』", "〝", "〞",
    "〟", "＂", "＇",
  ]

  private var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}
