import NudgeCore

/// A question as a window asks it.
struct WindowQuestion: Equatable {
  /// "Check-in · 2 of 5"; empty: none.
  var heading = ""
  var prompt: String
  /// What else is good to know before answering.
  var note = ""
  /// What was said before; it stands there to be changed.
  var said: String?
  /// Whether words of the person's are in it: they go through the dialog's input, as every user can read arguments.
  var isPrivate = false
  /// Whether there is room for several lines.
  var isLong = false
  /// The window closes by itself then, and what was typed is kept.
  var limit: Duration?
  /// What closing the window without an answer does.
  var leaving = Self.leaveOut

  static let keep = "Keep"
  /// Whatever was typed in the window goes with it, so the button says as much.
  static let leaveOut = "Leave out or go back…"

  /// All that is read before the answer.
  var text: String { [heading, prompt, note].filter { !$0.isEmpty }.strung("\n\n") }
}

/// What a person did with a window that asks.
enum DialogReply: Equatable {
  case answer(String)
  /// Left empty: the next question.
  case passed
  case closed
}

/// What a person wants whose window was closed without an answer: with nothing typed in it, no choice can throw words away.
enum LeftOut: String, CaseIterable {
  case goOn = "Go on"
  case back = "Back"
  case again = "Ask again"
  case stop = "Stop here"
}
