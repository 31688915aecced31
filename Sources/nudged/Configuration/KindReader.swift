import NudgeCore

/// Reads the kind of a question, and what goes with it.
struct KindReader {
  let table: SettingsTable
  let id: String

  private static let homes: [(name: Guide.Question.Kind.Name, keys: [String])] = [
    (.choice, ["options"]), (.choices, ["options"]), (.scale, ["from", "to", "from-label", "to-label"]),
    (.breathe, ["in", "hold", "out", "rest", "rounds"]),
  ]
  static let known = Set(homes.flatMap(\.keys)).sorted()

  private static let scales = -1000...1000
  private static let breaths = 1...30
  private static let pauses = 0...30
  private static let rounds = 1...60
  private static let optionCounts = 2...20

  /// Where a file does not say, what the journal takes under this id, or a text.
  func kind() -> Guide.Question.Kind? {
    let known = Guide.Question.knownType(of: id)
    guard let name = table.has("kind") ? table.word("kind") : Self.name(of: known) else { return nil }
    refuseWhatIsElsewhere(name)
    guard let kind = kind(name, known) else { return nil }
    if let known, !Guide.Question.fits(kind, id) {
      table.refuse(
        table.has("kind") ? "kind" : "id",
        "The journal keeps \(known.expectation) as “\(id)”. Another id takes answers of your own kind.")
      return nil
    }
    return kind
  }

  private func kind(_ name: Guide.Question.Kind.Name, _ known: FieldType?) -> Guide.Question.Kind? {
    switch name {
    case .text: .text
    case .choice: options(known).map { .choice($0) }
    case .choices: options(known, areParted: true).map { .choices($0) }
    case .scale: scale(known)
    case .duration: .duration
    case .yesNo: .yesNo
    case .date: .date
    case .note: .note
    case .breathe: .breathe(breathing())
    }
  }

  private func refuseWhatIsElsewhere(_ name: Guide.Question.Kind.Name) {
    let own = Self.homes.first { $0.name == name }?.keys ?? []
    for key in Self.known where table.has(key) && !own.contains(key) {
      let homes = Self.homes.filter { $0.keys.contains(key) }.map { "kind \($0.name.rawValue)" }
      table.refuse(key, "It belongs to \(homes.joined(separator: " or ")), not to kind \(name.rawValue).")
    }
  }

  private func options(_ known: FieldType?, areParted: Bool = false) -> [String]? {
    guard table.has("options") else {
      switch known {
      case .choice(let words), .choices(let words): return words
      default: return table.needs("options") ? nil : nil
      }
    }
    guard let options = table.lines("options", areLabels: true) else { return nil }
    if !Self.optionCounts.contains(options.count) {
      table.refuse("options", "Between \(Self.optionCounts.lowerBound) and \(Self.optionCounts.upperBound), please.")
    }
    if Set(options).count < options.count { table.refuse("options", "One of these is there twice.") }
    if areParted, options.contains(where: { $0.contains(",") }) {
      table.refuse(
        "options", "Several can be chosen, and commas part them: there is no room for a comma inside of one.")
    }
    return options
  }

  private func scale(_ known: FieldType?) -> Guide.Question.Kind? {
    var range: ClosedRange<Int>? = nil
    if case .scale(let usual) = known { range = usual }
    guard let from = bound("from", range?.lowerBound), let to = bound("to", range?.upperBound) else { return nil }
    guard from < to else {
      table.refuse("to", "A scale goes up: to is more than from.")
      return nil
    }
    return .scale(
      from...to, low: table.has("from-label") ? table.label("from-label") : nil,
      high: table.has("to-label") ? table.label("to-label") : nil)
  }

  private func bound(_ key: String, _ usual: Int?) -> Int? {
    if table.has(key) { return table.number(key, within: Self.scales) }
    if usual == nil { table.refuse(key, "A scale needs its ends, such as from = 0 and to = 10.") }
    return usual
  }

  private func breathing() -> Guide.Question.Breathing {
    let usual = Guide.Question.Breathing()
    return Guide.Question.Breathing(
      breatheIn: table.number("in", within: Self.breaths) ?? usual.breatheIn,
      hold: table.number("hold", within: Self.pauses) ?? usual.hold,
      breatheOut: table.number("out", within: Self.breaths) ?? usual.breatheOut,
      rest: table.number("rest", within: Self.pauses) ?? usual.rest,
      rounds: table.number("rounds", within: Self.rounds) ?? usual.rounds)
  }

  private static func name(of type: FieldType?) -> Guide.Question.Kind.Name {
    switch type {
    case .text, nil: .text
    case .scale: .scale
    case .choice: .choice
    case .choices: .choices
    case .yesNo: .yesNo
    case .duration: .duration
    case .date: .date
    }
  }
}
