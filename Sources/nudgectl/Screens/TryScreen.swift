import NudgeCore

/// What came of a test on the screen: what the server claims, what was seen, and what nudged does instead.
struct TryScreen {
  private let report: Control.TryNotification
  private let look: Look

  init(_ report: Control.TryNotification, _ look: Look) {
    self.report = report
    self.look = look
  }

  /// Before anything has happened.
  var greeting: String {
    let ways = report.buttons.isEmpty ? "Close it when you have seen it." : "Press any button, or close it."
    return "\(name) is given a test now. \(ways)\n\n"
  }

  var text: String { DoctorScreen(findings: findings, look: look).text }

  var findings: [Finding] {
    guard report.taken else { return [claims, notTaken] }
    return [claims, doNotDisturb, taken, button, reply, focus, close].compactMap { $0 }
  }

  private var name: String { "\(report.server) \(report.version)".shownOnOneLine }
  /// Whether the person did something that has an answer.
  private var wasUsed: Bool { report.pressed != nil || report.replied }

  private func fine(_ topic: String, _ note: String) -> Finding { Finding(topic: topic, fine: true, note: note) }
  private func odd(_ topic: String, _ note: String) -> Finding { Finding(topic: topic, fine: false, note: note) }

  private var claims: Finding {
    let said =
      report.capabilities.isEmpty ? "nothing special" : report.capabilities.joined(separator: ", ").shownOnOneLine
    return fine("server", "\(name) says it can do: \(said)")
  }

  private var doNotDisturb: Finding? {
    report.inhibited == true
      ? fine("quiet", "do-not-disturb is on there, so bubbles may stay out of sight. What is open: nudgectl pending")
      : nil
  }

  private var taken: Finding { fine("shown", "it took the test and gave it a number") }

  private var notTaken: Finding {
    if let refusal = report.refusal {
      return odd(
        "shown", "it did not take the test: \(refusal.shownOnOneLine)\nnudged offers a nudge again five minutes later")
    }
    return odd(
      "shown",
      report.serverWent
        ? "it went away before it answered; nudged shows open nudges to the next one"
        : "it gave no answer in this time. Logging in anew often helps; meanwhile: nudgectl answer")
  }

  private var button: Finding {
    if report.buttons.isEmpty { return fine("buttons", "none here. In a terminal: nudgectl answer, snooze, skip") }
    if let label = report.pressed { return fine("buttons", "“\(label.shownOnOneLine)” came back") }
    if report.replied || report.closed == 2 { return fine("buttons", "offered; none was pressed") }
    return odd(
      "buttons",
      "none came back. If you pressed one, this server does not pass it on;\nnudgectl answer, snooze and skip work all the same"
    )
  }

  private var reply: Finding {
    guard report.replyOffered else {
      return fine("reply", "no typing in the bubble here. Answer opens a window instead")
    }
    return fine("reply", report.replied ? "words typed in the bubble came back" : "offered; nothing was typed")
  }

  private var focus: Finding? {
    if report.activationToken { return fine("focus", "a token came, so the window behind Answer may take the focus") }
    return report.pressed == nil ? nil : fine("focus", "no token came: the window behind Answer may open behind others")
  }

  private var close: Finding {
    if report.serverWent { return odd("close", "the server went away; nudged shows open nudges to the next one") }
    switch report.closed {
    case 1: return fine("close", "it ran out by itself. The nudge stays open: nudgectl pending")
    case 2: return fine("close", wasUsed ? "told" : "told, and that it was you")
    case 3: return fine("close", "told, after nudged took it off the screen")
    case nil: return fine("close", "not told. nudged takes a bubble for open until its nudge is over")
    default: return fine("close", wasUsed ? "told" : "told, without a reason. The nudge stays open: nudgectl pending")
    }
  }
}
