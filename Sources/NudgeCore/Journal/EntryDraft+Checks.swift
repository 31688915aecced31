extension EntryDraft {
  static func check(
    text: String, effort: Int?, value: String?, tags: [String], seconds: Int?
  ) throws(EntryProblem) {
    if text.allSatisfy(\.isWhitespace) { throw .emptyText }
    if text.utf8.count > maximumTextBytes { throw .textTooLong(bytes: text.utf8.count) }
    if let effort, !efforts.contains(effort) { throw .effortOutOfRange(effort) }
    if let value, !isFineValue(value) { throw .badValue(value) }
    if let seconds, !times.contains(seconds) { throw .badSeconds(seconds) }
    if tags.count > maximumTags { throw .tooManyTags(tags.count) }
    for tag in tags where tag.isEmpty || tag.count > maximumTagLength || tag.contains(where: \.isWhitespace) {
      throw .badTag(tag)
    }
  }

  /// The name of a practice, as somebody tells it.
  ///
  /// - Throws: ``EntryProblem``.
  public static func checked(practice: String?) throws(EntryProblem) -> String? {
    if let practice, !isFineValue(practice) { throw .badPractice(practice) }
    return practice
  }

  private static func isFineValue(_ value: String) -> Bool {
    !value.allSatisfy(\.isWhitespace) && value.count <= maximumTagLength && value.shownOnOneLine == value
  }

  /// Fields in the form of their types; those that say nothing are left out.
  static func checked(_ fields: [String: String]) throws(EntryProblem) -> [String: String] {
    if fields.count > maximumFields { throw .tooManyFields(fields.count) }
    var checked: [String: String] = [:]
    for (name, value) in fields where !value.allSatisfy(\.isWhitespace) {
      guard isFineName(name) else { throw .badFieldName(name) }
      if value.utf8.count > maximumTextBytes { throw .textTooLong(bytes: value.utf8.count, field: name) }
      let type = EntryField.known(name)?.type ?? .text
      guard let canonical = type.canonical(value) else { throw .badField(name, value, expected: type.expectation) }
      checked[name] = canonical
    }
    return checked
  }

  /// Holds what a call writes into fields to one text's worth. What was there already, such as the answers of a long guide, may
  /// stay.
  ///
  /// - Throws: ``EntryProblem``.
  public func keepingFieldsShort(of old: EntryDraft? = nil) throws(EntryProblem) -> EntryDraft {
    let bytes = fieldBytes
    guard bytes <= max(Self.maximumTextBytes, old?.fieldBytes ?? 0) else { throw .fieldsTooLong(bytes: bytes) }
    return self
  }

  private var fieldBytes: Int { fields.reduce(0) { $0 + $1.value.utf8.count } }

  /// Lower case letters and digits of ASCII, and single dashes between them: such as "in-my-control".
  private static func isFineName(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return name.utf8.count <= maximumTagLength
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) } }
  }
}
