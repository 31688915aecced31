extension Guide.Question {
  /// What the journal takes under this id where it is known, entries' own properties included; nil: words of any kind.
  public static func knownType(of id: String) -> FieldType? {
    switch id {
    case "effort": .scale(EntryDraft.efforts)
    case "outcome": .choice(Outcome.allCases.map(\.rawValue))
    default: EntryField.known(id)?.type
    }
  }

  /// Whether every answer of a kind can be kept under an id.
  public static func fits(_ kind: Kind, _ id: String) -> Bool {
    guard let known = knownType(of: id), let type = kind.answerType else { return true }
    return switch (known, type) {
    case (.text, _), (.choices, .choice), (.choices, .choices): true
    case (.scale(let range), .scale(let asked)): range.contains(asked)
    case (.choice, .choice(let asked)): asked.allSatisfy { known.canonical($0) != nil }
    default: known == type
    }
  }

  /// The name of the field an answer is kept in: ids may hold capitals and underscores, fields do not.
  public static func fieldName(of id: String) -> String {
    let plain = id.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let name = String(plain.prefix(EntryDraft.maximumTagLength)).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "answer" : name
  }
}
