import NudgeCore

/// Questions of guides, each by its kind: what can be picked, is picked with the mouse.
extension Dialog {
  func ask(_ kind: Guide.Question.Kind, _ asked: WindowQuestion) throws(Failure) -> DialogReply {
    switch kind {
    case .text, .duration, .date: return try typed(asked)
    case .note: return try tell(asked) ? .passed : .closed
    case .breathe(let pace):
      var asked = asked
      asked.note = pace.told
      return try tell(asked) ? .passed : .closed
    case .choice, .choices, .yesNo, .scale: return try picked(kind, readable(asked))
    }
  }

  /// A prompt with the person's own words in it is no argument: it is read in a window before.
  private func readable(_ asked: WindowQuestion) throws(Failure) -> WindowQuestion {
    guard asked.isPrivate else { return asked }
    try show(asked.prompt, .sentence, labels: (LeftOut.goOn.rawValue, "Close"))
    var asked = asked
    (asked.prompt, asked.isPrivate) = ("", false)
    return asked
  }

  private func picked(_ kind: Guide.Question.Kind, _ asked: WindowQuestion) throws(Failure) -> DialogReply {
    switch kind {
    case .choice(let options): return try picked(asked, options)
    case .choices(let options): return try pickedSeveral(asked, options)
    case .scale(let range, let low, let high): return try onScale(asked, range, low, high)
    default: return try picked(asked, ["yes", "no"])
    }
  }

  // MARK: - Typed

  private func typed(_ asked: WindowQuestion) throws(Failure) -> DialogReply {
    guard kind == .zenity else { return try typedInKDE(asked) }
    if asked.isPrivate || asked.isLong || asked.said != nil || asked.limit != nil { return try letter(asked) }
    return try reply(to: asking(asked.text, buttons(asked)))
  }

  /// With KDE, no window takes what is to be changed but as an argument: it is shown before, and typed anew.
  private func typedInKDE(_ asked: WindowQuestion) throws(Failure) -> DialogReply {
    let before = [asked.isPrivate ? asked.prompt : "", asked.said ?? ""].filter { !$0.isEmpty }.strung("\n\n")
    if !before.isEmpty { try show(before, .sentence) }
    var asked = asked
    if asked.isPrivate { asked.prompt = "" }
    let reply = try reply(to: asked.isLong ? lines(asked.text) : asking(asked.text))
    guard reply == .passed, let said = asked.said else { return reply }
    return .answer(said)
  }

  private func lines(_ question: String) -> [String] {
    ["--title", AnswerWindow.title, "--textinputbox", question.shownSafely, "", "\(Self.width)", "300"]
  }

  /// Question and answer on one sheet: it goes through the dialog's input, has room for several lines, and may close by itself.
  private func letter(_ asked: WindowQuestion) throws(Failure) -> DialogReply {
    let head = asked.text.shownSafely + "\n\n"
    let limit = asked.limit.map { ["--timeout", "\($0.components.seconds)"] } ?? []
    let outcome = try turn(
      ["--text-info", "--editable"] + frame(height: 300) + buttons(asked) + limit, head + (asked.said ?? ""))
    guard outcome.status == 0 || (outcome.status == Self.timedOut && asked.limit != nil) else { return .closed }
    return try text(of: outcome).flatMap { Self.answer(in: $0, behind: head) }.map(DialogReply.answer) ?? .passed
  }

  /// zenity's own status for a window that was closed by its clock; it prints what was typed.
  private static let timedOut: Int32 = 5

  /// What was written, without the question it was written beneath. Where the question was changed, all of it is an answer.
  static func answer(in text: String, behind head: String) -> String? {
    let question = head.withoutLastLineBreaks
    var answer = text
    if let place = text.firstRange(of: question) { answer.removeSubrange(place) }
    let lines = answer.drop { $0.isWhitespace }
    return lines.isEmpty ? nil : String(lines).withoutLastLineBreaks
  }

  // MARK: - Picked

  private func picked(_ asked: WindowQuestion, _ options: [String]) throws(Failure) -> DialogReply {
    guard kind == .zenity else {
      return try reply(
        to: ["--title", AnswerWindow.title, "--menu", asked.text.shownSafely] + options.flatMap { [$0, $0] })
    }
    guard let said = asked.said else {
      let list = ["--list", "--hide-header", "--column", ""] + list(asked, rows: options.count)
      return try reply(to: list + buttons(asked) + options)
    }
    // What was said before is chosen, and no argument either.
    let list = ["--list", "--radiolist", "--hide-header", "--column", "", "--column", ""]
    return try reply(
      to: list + self.list(asked, rows: options.count) + buttons(asked), rows: options
    ) { $0 == said }
  }

  private func pickedSeveral(_ asked: WindowQuestion, _ options: [String]) throws(Failure) -> DialogReply {
    guard kind == .zenity else {
      let boxes = options.flatMap { [$0, $0, "off"] }
      let reply = try reply(
        to: ["--title", AnswerWindow.title, "--separate-output", "--checklist", asked.text.shownSafely] + boxes)
      guard case .answer(let lines) = reply else { return reply }
      return .answer(lines.split(separator: "\n").map(String.init).strung(", "))
    }
    let list = ["--list", "--checklist", "--hide-header", "--column", "", "--column", "", "--separator", ", "]
    let said = asked.said?.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) } ?? []
    return try reply(
      to: list + self.list(asked, rows: options.count) + buttons(asked), rows: options
    ) { said.contains($0) }
  }

  /// The steps of a scale with the words at its ends; a long one is typed.
  private func onScale(
    _ asked: WindowQuestion, _ range: ClosedRange<Int>, _ low: String?, _ high: String?
  ) throws(Failure) -> DialogReply {
    var asked = asked
    guard range.count <= Self.mostRows else {
      asked.prompt += " (\(range.lowerBound) to \(range.upperBound))"
      return try typed(asked)
    }
    func label(_ number: Int) -> String {
      let word = number == range.lowerBound ? low : number == range.upperBound ? high : nil
      return word.map { "\(number)  \($0)" } ?? "\(number)"
    }
    asked.said = asked.said.flatMap { Int($0) }.map(label)
    let reply = try picked(asked, range.map(label))
    guard case .answer(let label) = reply else { return reply }
    return .answer(label.prefix { $0 != " " }.description)
  }

  private static let mostRows = 11

  /// Whether words may stand in the window that asks it.
  static func isTyped(_ kind: Guide.Question.Kind) -> Bool {
    switch kind {
    case .text, .duration, .date: true
    case .scale(let range, _, _): range.count > mostRows
    case .choice, .choices, .yesNo, .note, .breathe: false
    }
  }

  private func list(_ asked: WindowQuestion, rows: Int) -> [String] {
    frame(height: min(520, 170 + rows * 24)) + ["--text", Self.markup(Self.zenityText(asked.text, label: false))]
  }

  /// Above a list zenity reads markup, and knows no way to switch that off.
  private static func markup(_ text: String) -> String {
    text.reduce(into: "") { shown, character in
      switch character {
      case "&": shown += "&amp;"
      case "<": shown += "&lt;"
      case ">": shown += "&gt;"
      default: shown.append(character)
      }
    }
  }

  // MARK: - Replies

  private func reply(to arguments: [String]) throws(Failure) -> DialogReply {
    try reply(in: try run(arguments))
  }

  /// - Parameter rows: each with whether it is chosen to begin with.
  private func reply(
    to arguments: [String], rows: [String], _ isChosen: (String) -> Bool
  ) throws(Failure) -> DialogReply {
    try reply(in: try turn(arguments, rows.map { "\(isChosen($0) ? "TRUE" : "FALSE")\n\($0)\n" }.strung("")))
  }

  private func reply(in outcome: Programs.Outcome) throws(Failure) -> DialogReply {
    guard outcome.status == 0 else { return .closed }
    return try text(of: outcome).map(DialogReply.answer) ?? .passed
  }

  private func buttons(_ asked: WindowQuestion) -> [String] {
    kind == .zenity ? ["--ok-label", WindowQuestion.keep, "--cancel-label", asked.leaving] : []
  }
}

extension Guide.Question.Breathing {
  /// The pace in words, where nothing can move.
  fileprivate var told: String {
    let parts = [("in", breatheIn), ("hold", hold), ("out", breatheOut), ("rest", rest)]
    return parts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.strung(", ") + " seconds, \(rounds) times."
  }
}
