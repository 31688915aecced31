/// A menu as numbered lines, answered by typing.
struct PlainChoice {
  var options: [String]
  /// What was chosen before; Enter alone keeps it.
  var ticked: Set<Int> = []

  private static let leaving: Set<String> = ["n", "0"]

  func ask(_ lines: PlainLines) throws(Interrupted) -> Int? {
    show(lines)
    lines.say("Type a number or the first letters, then Enter. \(leavingHint)\(lines.backHint)")
    return try lines.answer(
      "A number from 1 to \(options.count), please.", leaving: Self.leaving, said: ticked.first, position)
  }

  func askForSeveral(_ lines: PlainLines) throws(Interrupted) -> [Int]? {
    show(lines)
    lines.say("Type the numbers you choose with blanks between them, then Enter. \(leavingHint)\(lines.backHint)")
    return try lines.answer(
      "Numbers from 1 to \(options.count), please, such as 1 2.", leaving: Self.leaving,
      said: ticked.isEmpty ? nil : ticked.sorted(), positions)
  }

  private var leavingHint: String {
    ticked.isEmpty ? "Enter alone, n or 0: not now." : "Enter alone keeps what is chosen so far; n or 0: not now."
  }

  static func yesNo(_ lines: PlainLines, said: Bool? = nil) throws(Interrupted) -> Bool? {
    let leaving = said.map { "Enter alone keeps \($0 ? "yes" : "no"); 0: not now." } ?? "Enter alone: not now."
    lines.say("Type y for yes or n for no, then Enter. \(leaving)\(lines.backHint)")
    return try lines.answer("y or n, please.", leaving: ["0"], said: said) { line in
      ["y": true, "yes": true, "n": false, "no": false][line.lowercased()]
    }
  }

  private func show(_ lines: PlainLines) {
    for (index, option) in options.enumerated() {
      lines.say("  \(index + 1)  \(option)\(ticked.contains(index) ? " (chosen so far)" : "")")
    }
  }

  /// By its number, or by what only this one begins with.
  private func position(_ line: String) -> Int? {
    if let number = Int(line) { return (1...max(1, options.count)).contains(number) ? number - 1 : nil }
    let named = options.indices.filter { options[$0].lowercased().hasPrefix(line.lowercased()) }
    return named.count == 1 ? named[0] : nil
  }

  private func positions(_ line: String) -> [Int]? {
    let words = line.split { $0.isWhitespace || $0 == "," }
    let chosen = Set(words.compactMap { position(String($0)) })
    // One word that names nothing, and the line is asked for again rather than half understood.
    if chosen.isEmpty || words.contains(where: { position(String($0)) == nil }) { return position(line).map { [$0] } }
    return chosen.sorted()
  }
}
