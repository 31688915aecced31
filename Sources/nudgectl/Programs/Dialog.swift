import Glibc
import NudgeCore

/// A program that asks in windows.
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
  static func all(in surroundings: Surroundings) -> [Dialog] {
    let isKDE = surroundings.variable("XDG_CURRENT_DESKTOP")?.uppercased().contains("KDE") ?? false
    let order: [Kind] = isKDE ? [.kdialog, .zenity] : [.zenity, .kdialog]
    return order.compactMap { kind in
      surroundings.programs.find(kind.rawValue).map {
        Dialog(kind: kind, path: $0, programs: surroundings.programs, speaksUTF8: surroundings.speaksUTF8)
      }
    }
  }

  /// What a dialog printed; nil: nothing.
  func text(of outcome: Programs.Outcome) throws(Failure) -> String? {
    var bytes = outcome.output
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    let text = try Input.text(bytes)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Says something of a guide's that has to be read. What a person wrote is no part of that: every user can read arguments.
  ///
  /// - Returns: whether it was; false: the window was closed.
  func tell(_ asked: WindowQuestion) throws(Failure) -> Bool {
    if asked.isPrivate { return try show(asked.text, .sentence) }
    return try run(telling(asked.text)).status == 0
  }

  /// Says what came of something. What the person typed may be quoted in it.
  ///
  /// - Throws: ``Sysexit/noWindow`` when no window came up.
  func explain(_ failure: Failure) throws(Failure) {
    try show([failure.sentence, failure.words].compactMap { $0 }.strung("\n\n"), .sentence)
  }

  /// What is shown, by the room it takes.
  enum Shown {
    /// Names and numbers stand in columns.
    case page
    case sentence
  }

  /// Shows what the person wrote. It goes through the dialog's input: every user can read arguments.
  ///
  /// - Parameters:
  ///   - labels: of the two buttons zenity has.
  ///   - more: arguments.
  /// - Returns: false when the window was closed instead of confirmed.
  /// - Throws: ``Sysexit/noWindow`` when none came up.
  @discardableResult
  func show(
    _ text: String, _ shown: Shown = .page, labels: (yes: String, no: String) = ("All right", "Close"),
    more: [String] = []
  ) throws(Failure) -> Bool {
    let (program, arguments) = command(showing(shown, labels) + more)
    guard let outcome = programs.feed(program, arguments, text.shownSafely), !Self.isBroken(outcome) else {
      throw .noWindow("\(path.shownOnOneLine) did not come up.")
    }
    return outcome.status == 0
  }

  /// - Throws: ``Sysexit/noWindow`` when no window came up. A window that was closed is no reason to throw.
  func run(_ arguments: [String]) throws(Failure) -> Programs.Outcome {
    let (program, arguments) = command(arguments)
    guard let outcome = programs.capture(program, arguments, false), !Self.isBroken(outcome) else {
      throw .noWindow("\(path.shownOnOneLine) did not come up.")
    }
    return outcome
  }

  /// The same, with something to read that is no argument.
  func turn(_ arguments: [String], _ input: String) throws(Failure) -> Programs.Outcome {
    let (program, arguments) = command(arguments)
    guard let outcome = programs.turn(program, arguments, Array(input.utf8)), !Self.isBroken(outcome) else {
      throw .noWindow("\(path.shownOnOneLine) did not come up.")
    }
    return outcome
  }

  /// Closing a window is 1, and so is, with GTK, not to find the display; that is told beside it.
  private static func isBroken(_ outcome: Programs.Outcome) -> Bool {
    if isBroken(outcome.status) { return true }
    guard outcome.status != 0, outcome.output.isEmpty else { return false }
    let said = String(decoding: outcome.errors, as: UTF8.self).lowercased()
    return said.contains("open display") || said.contains("connect to display")
  }

  /// Not to be found, not to be run, zenity's own word for an error, or ended by a fault of its own. Ended by others, a window
  /// is closed.
  private static func isBroken(_ status: Int32) -> Bool {
    [126, 127, 255].contains(status)
      || [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS].contains(status - 128)
  }

  private func command(_ arguments: [String]) -> (path: String, arguments: [String]) {
    speaksUTF8 ? (path, arguments) : ("/usr/bin/env", ["LC_ALL=C.UTF-8", path] + arguments)
  }

  func asking(_ question: String, _ buttons: [String] = []) -> [String] {
    switch kind {
    case .zenity: ["--entry"] + frame() + buttons + ["--text", Self.zenityText(question)]
    case .kdialog: ["--title", AnswerWindow.title, "--inputbox", question.shownSafely]
    }
  }

  private func telling(_ sentence: String) -> [String] {
    switch kind {
    case .zenity:
      ["--info", "--no-markup"] + frame() + ["--ok-label", LeftOut.goOn.rawValue]
        + ["--text", Self.zenityText(sentence, label: false)]
    case .kdialog: ["--title", AnswerWindow.title, "--msgbox", sentence.shownSafely]
    }
  }

  /// The same from the first window to the last.
  static let width = 480

  /// - Parameter height: nil: as high as what is in it.
  func frame(height: Int? = nil) -> [String] {
    ["--title", AnswerWindow.title, "--width", "\(Self.width)"] + (height.map { ["--height", "\($0)"] } ?? [])
  }

  private func showing(_ shown: Shown, _ labels: (yes: String, no: String)) -> [String] {
    let (width, height) = shown == .page ? ("720", "480") : ("\(Self.width)", "240")
    switch kind {
    case .zenity:
      return ["--text-info", "--title", AnswerWindow.title] + (shown == .page ? ["--font", "monospace"] : [])
        + ["--width", width, "--height", height, "--ok-label", labels.yes, "--cancel-label", labels.no]
    case .kdialog: return ["--title", AnswerWindow.title, "--textbox", "-", width, height]
    }
  }

  /// So much fits beside each other in ``width``: zenity makes a window wider rather than break a line.
  private static let columns = 58

  /// zenity reads backslashes as escapes (g_strcompress), and underscores in a label as its keyboard shortcut.
  static func zenityText(_ text: String, label: Bool = true) -> String {
    text.wrapped(to: columns).strung("\n").reduce(into: "") { shown, character in
      shown += character == "\\" ? #"\\"# : character == "_" && label ? "__" : String(character)
    }
  }
}
