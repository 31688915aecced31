import NudgeCore

/// A program that asks for one line in a window.
struct Dialog {
  enum Kind: String, CaseIterable {
    case zenity
    case kdialog
  }

  var kind: Kind
  var path: String
  var programs: Programs
  /// Whether the session's locale writes UTF-8. In another one a dialog would give back "?" for what it cannot write.
  var speaksUTF8 = true

  /// The desktop's own first, else whichever is there.
  static func first(in surroundings: Surroundings) -> Dialog? {
    let isKDE = surroundings.variable("XDG_CURRENT_DESKTOP")?.uppercased().contains("KDE") ?? false
    let order: [Kind] = isKDE ? [.kdialog, .zenity] : [.zenity, .kdialog]
    return order.lazy.compactMap { kind in
      surroundings.programs.find(kind.rawValue).map {
        Dialog(kind: kind, path: $0, programs: surroundings.programs, speaksUTF8: surroundings.speaksUTF8)
      }
    }.first
  }

  /// - Returns: nil when the window was closed or left empty.
  func ask(_ question: String) throws(Failure) -> String? {
    guard let outcome = run(asking(question)), outcome.status == 0 else { return nil }
    return try text(of: outcome)
  }

  /// What a dialog printed; nil: nothing.
  func text(of outcome: Programs.Outcome) throws(Failure) -> String? {
    var bytes = outcome.output
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    let text = try Input.text(bytes)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Says something that has to be read.
  ///
  /// - Returns: whether it was; false: the window was closed.
  @discardableResult
  func tell(_ sentence: String) -> Bool { run(telling(sentence))?.status == 0 }

  /// Shows the person's own people.
  func show(_ card: CardView, at now: Instant) { show(CardLines(card: card, look: .plain(at: now)).text) }

  /// Shows what the person wrote. It goes through the dialog's input: every user can read arguments.
  ///
  /// - Returns: false when the window was closed instead of confirmed.
  @discardableResult
  func show(_ text: String) -> Bool {
    let (path, arguments) = command(showing)
    return programs.feed(path, arguments, text.shownSafely) == 0
  }

  func run(_ arguments: [String]) -> Programs.Outcome? {
    let (path, arguments) = command(arguments)
    return programs.capture(path, arguments, false)
  }

  private func command(_ arguments: [String]) -> (path: String, arguments: [String]) {
    speaksUTF8 ? (path, arguments) : ("/usr/bin/env", ["LC_ALL=C.UTF-8", path] + arguments)
  }

  func asking(_ question: String) -> [String] {
    switch kind {
    case .zenity: ["--entry", "--title", AnswerWindow.title, "--width", "480", "--text", Self.zenityText(question)]
    case .kdialog: ["--title", AnswerWindow.title, "--inputbox", question.shownSafely]
    }
  }

  private func telling(_ sentence: String) -> [String] {
    switch kind {
    case .zenity:
      ["--info", "--no-markup", "--title", AnswerWindow.title, "--text", Self.zenityText(sentence, label: false)]
    case .kdialog: ["--title", AnswerWindow.title, "--msgbox", sentence.shownSafely]
    }
  }

  private var showing: [String] {
    switch kind {
    // Names and numbers stand in columns.
    case .zenity:
      ["--text-info", "--title", AnswerWindow.title, "--font", "monospace", "--width", "720", "--height", "480"]
    case .kdialog: ["--title", AnswerWindow.title, "--textbox", "-", "720", "480"]
    }
  }

  /// zenity reads backslashes as escapes (g_strcompress), and underscores in a label as its keyboard shortcut.
  static func zenityText(_ text: String, label: Bool = true) -> String {
    text.shownSafely.reduce(into: "") { shown, character in
      shown += character == "\\" ? #"\\"# : character == "_" && label ? "__" : String(character)
    }
  }
}
