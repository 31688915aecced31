/// Names people give to plans, guides and questions: they stand in the ledger, in file names and on command lines.
nonisolated enum WrittenName {
  /// The longest name, in characters.
  static let maximumLength = 64

  /// What a name may be, for a person.
  static let rule = "letters, digits, - and _, beginning with a letter or digit, at most \(maximumLength) characters"

  static func isFine(_ name: String) -> Bool {
    guard let first = name.first, name.count <= maximumLength else { return false }
    return isLetterOrDigit(first) && name.allSatisfy { isLetterOrDigit($0) || $0 == "-" || $0 == "_" }
  }

  /// Of one code point each: what looks alike is alike.
  private static func isLetterOrDigit(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1 && (character.isLetter || character.isWholeNumber)
  }
}
