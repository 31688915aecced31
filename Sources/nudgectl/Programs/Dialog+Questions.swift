import NudgeCore

/// What a person did with a window that asks.
enum DialogReply: Equatable {
  case answer(String)
  /// Left empty: the next question.
  case passed
  case closed
}

/// Questions of guides, each by its kind: what can be picked, is picked with the mouse.
extension Dialog {
  /// - Parameter isFirst: nothing was answered yet; later windows say that closing them is "stop here".
  func ask(_ slot: Guide.Slot, isFirst: Bool) throws(Failure) -> DialogReply {
    switch slot.question.kind {
    case .text, .duration, .date: try typed(slot.prompt, isFirst)
    case .choice(let options): try picked(slot.prompt, options, isFirst)
    case .yesNo: try picked(slot.prompt, ["yes", "no"], isFirst)
    case .choices(let options): try pickedSeveral(slot.prompt, options, isFirst)
    case .scale(let range, let low, let high): try onScale(slot.prompt, range, low, high, isFirst)
    case .note: try tell(slot.prompt) ? .passed : .closed
    case .breathe(let pace): try tell([slot.prompt, pace.told].filter { !$0.isEmpty }.strung("\n")) ? .passed : .closed
    }
  }

  private func typed(_ prompt: String, _ isFirst: Bool) throws(Failure) -> DialogReply {
    try reply(to: asking(prompt) + (isFirst ? [] : stopHere))
  }

  private func picked(_ prompt: String, _ options: [String], _ isFirst: Bool) throws(Failure) -> DialogReply {
    switch kind {
    case .zenity:
      let list = ["--list", "--hide-header", "--column", ""] + frame(prompt, rows: options.count)
      return try reply(to: list + (isFirst ? [] : stopHere) + options)
    case .kdialog: return try reply(to: ["--title", AnswerWindow.title, "--menu", prompt.shownSafely] + twice(options))
    }
  }

  private func pickedSeveral(_ prompt: String, _ options: [String], _ isFirst: Bool) throws(Failure) -> DialogReply {
    switch kind {
    case .zenity:
      let list = ["--list", "--checklist", "--hide-header", "--column", "", "--column", "", "--separator", ", "]
      let boxes = options.flatMap { ["FALSE", $0] }
      return try reply(to: list + frame(prompt, rows: options.count) + (isFirst ? [] : stopHere) + boxes)
    case .kdialog:
      let boxes = options.flatMap { [$0, $0, "off"] }
      let reply = try reply(
        to: ["--title", AnswerWindow.title, "--separate-output", "--checklist", prompt.shownSafely] + boxes)
      guard case .answer(let lines) = reply else { return reply }
      return .answer(lines.split(separator: "\n").map(String.init).strung(", "))
    }
  }

  /// The steps of a scale with the words at its ends; a long one is typed.
  private func onScale(
    _ prompt: String, _ range: ClosedRange<Int>, _ low: String?, _ high: String?, _ isFirst: Bool
  ) throws(Failure) -> DialogReply {
    guard range.count <= Self.mostRows else {
      return try typed("\(prompt) (\(range.lowerBound) to \(range.upperBound))", isFirst)
    }
    func label(_ number: Int) -> String {
      let word = number == range.lowerBound ? low : number == range.upperBound ? high : nil
      return word.map { "\(number)  \($0)" } ?? "\(number)"
    }
    let reply = try picked(prompt, range.map(label), isFirst)
    guard case .answer(let label) = reply else { return reply }
    return .answer(label.prefix { $0 != " " }.description)
  }

  private static let mostRows = 11

  private func reply(to arguments: [String]) throws(Failure) -> DialogReply {
    let outcome = try run(arguments)
    guard outcome.status == 0 else { return .closed }
    return try text(of: outcome).map(DialogReply.answer) ?? .passed
  }

  private var stopHere: [String] { kind == .zenity ? ["--ok-label", "Go on", "--cancel-label", "Stop here"] : [] }

  private func frame(_ prompt: String, rows: Int) -> [String] {
    let height = min(520, 130 + rows * 24)
    return [
      "--title", AnswerWindow.title, "--width", "480", "--height", "\(height)", "--text",
      Self.markup(Self.zenityText(prompt, label: false)),
    ]
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

  /// Each as its own name and its own label.
  private func twice(_ options: [String]) -> [String] { options.flatMap { [$0, $0] } }
}

extension Guide.Question.Breathing {
  /// The pace in words, where nothing can move.
  fileprivate var told: String {
    let parts = [("in", breatheIn), ("hold", hold), ("out", breatheOut), ("rest", rest)]
    return parts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.strung(", ") + " seconds, \(rounds) times."
  }
}
