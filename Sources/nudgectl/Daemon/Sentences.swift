import NudgeCore

/// What the declared errors mean to a person, and what works instead.
enum Sentences {
  static let nothingPending = "Nothing is waiting for you right now."
  static let noNudgeYet = "No nudge has come yet. When the first ones do: nudgectl next"
  static let nothingToUndo = "There is nothing to take back."
  static let erasedForGood = """
    The last thing you did was to take something out for good, and that cannot come back.
    To take back what you did before it: nudgectl undo
    """

  static func notWaiting(_ id: Int64) -> String {
    "Nudge \(id) is not waiting for an answer. Which ones are: nudgectl pending"
  }

  static func noSuchNudge(_ fault: Fault.NoSuchNudge) -> String {
    "There is no nudge \(fault.id). Which ones are waiting: nudgectl pending"
  }

  static func noSuchEntry(_ fault: Fault.NoSuchEntry) -> String {
    """
    There is no entry \(fault.id) here. Their numbers: nudgectl list
    What was taken back, and can be restored: nudgectl list --removed
    """
  }

  static func notOpen(_ fault: Fault.NotOpen) -> String {
    switch NudgeState(rawValue: fault.state) {
    case .answered: "Nudge \(fault.id) has your answer already."
    case .skipped: "Nudge \(fault.id) was let go already."
    case .expired: "Nudge \(fault.id) is over; its time has passed. A win fits in at any time: nudgectl win …"
    default: notWaiting(fault.id)
    }
  }

  static func snoozeLimit(_ fault: Fault.SnoozeLimit) -> String {
    "You have put this one off \(times(fault.atMost)). Answer it in a word, or nudgectl skip lets it go."
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case ...0: "as often as it goes"
    case 1: "once"
    case 2: "twice"
    case 3: "three times"
    case 4: "four times"
    case 5: "five times"
    default: "\(count) times"
    }
  }

  /// The reasons of these two are sentences of our own already.
  static func badTime(_ fault: Fault.BadTime) -> String { fault.reason.shownSafely }
  static func badEntry(_ fault: Fault.BadEntry) -> String { fault.reason.shownSafely }

  static func badConfiguration(_ fault: Fault.BadConfiguration) -> String {
    """
    \(mistake(fault))
    The configuration in force stays as it was.
    """
  }

  /// Where the mistake in a configuration is, and what.
  static func mistake(_ fault: Fault.BadConfiguration) -> String {
    let line = fault.line > 0 ? ":\(fault.line)" : ""
    let key = fault.key.isEmpty ? "" : " \(fault.key.shownOnOneLine):"
    return "\(fault.file.shownOnOneLine)\(line):\(key) \(fault.reason.shownSafely)"
  }

  static func noSuchPlan(_ fault: Fault.NoSuchPlan) -> String {
    UnknownPlan(name: fault.plan, plans: []).failure.sentence
  }

  /// The parameter by the name of its option.
  static func badSimulation(_ fault: Fault.BadSimulation) -> String {
    let option = fault.field == "configuration" ? "config" : fault.field.shownOnOneLine
    return "--\(option): \(fault.reason.shownSafely)"
  }

  static let noLockSignal = """
    Nothing here tells when you are back: this session has no lock screen that says so. These work instead:
      nudgectl pause for 2 hours
      nudgectl pause              (and later nudgectl resume)
    """

  static func notStored(_ fault: Fault.NotStored) -> String {
    if fault.read == true {
      return
        "The journal could not be read just now: \(fault.reason.shownSafely)\nOnce that is mended, the same command works."
    }
    return """
      It could not be written to the journal: \(fault.reason.shownSafely)
      Nothing of it was kept. Once that is mended, the same command works.
      """
  }

  /// The reason is sentences of our own already.
  static func noJournal(_ fault: Fault.NoJournal) -> String { fault.reason.shownSafely }

  static let noServer = """
    Nothing shows notifications here: no notification server is on the session bus. Your desktop brings one, or install
    dunst or mako. Nudges wait until it is there; meanwhile: nudgectl pending
    """
  static func noBus(_ fault: Fault.NoBus) -> String {
    """
    Nothing can be shown: \(fault.reason.shownSafely)
    Nudges wait until then; meanwhile: nudgectl pending
    """
  }
  static let alreadyTrying = "Another test is on the screen just now. Please try again in a moment."

  /// The daemon runs, and nobody can find it: something removed the socket's file.
  static func socketGone(_ path: String) -> String {
    "nudged runs, but its socket \(path.shownOnOneLine) was removed. To make it anew: systemctl --user restart nudged.socket"
  }

  static func unreachable(start: String) -> String { "nudged is not running. To start it: \(start)" }

  static let internalError =
    "Something went wrong inside nudged. It was nothing you did. Its log says more: journalctl --user -u nudged"

  /// What is certain when no reply came to a call that was sent; nil: nothing has changed.
  static func unanswered(_ effect: Effect, _ isKeptOnce: Bool) -> String? {
    let again = "The same command once more, within ten minutes, does no harm: it counts once."
    return switch effect {
    case .reads: nil
    case .keeps(let command):
      """
      nudged does not answer just now. What you wrote may be kept all the same: \(command) shows it.
      \(isKeptOnce ? again : "Please look there before you write it once more.")
      """
    case .does(let command):
      """
      nudged does not answer just now. It may be done all the same: \(command) shows it.
      \(isKeptOnce ? again : "Please look there before you ask for it once more.")
      """
    case .settles: "nudged does not answer just now. It may be done all the same; asking once more does no harm."
    }
  }

  static let alreadyKept = "✓ It was kept the first time already, and is there once."
  static let alreadyDone = "✓ It was done the first time already, and once."

  static func notRead(_ fault: Fault.NotStored) -> String {
    """
    It could not be read from the journal: \(fault.reason.shownSafely)
    Nothing was changed. Once that is mended, the same command works.
    """
  }

  static func foreign(_ path: String, _ user: UInt32) -> String {
    """
    At \(path.shownOnOneLine) a program of another user (\(user)) listens, not your nudged. Nothing was sent to it.
    Your own is looked for by XDG_RUNTIME_DIR, or NUDGED_SOCKET; nudgectl doctor shows where.
    """
  }

  static func openDirectory(_ directory: String) -> String {
    """
    Others may put something into \(directory.shownOnOneLine), so whoever listens there may not be your nudged. Nothing was sent.
    To close it: chmod go-w \(directory.shownOnOneLine)
    """
  }

  static func foreignDirectory(_ directory: String, _ user: UInt32) -> String {
    """
    \(directory.shownOnOneLine) belongs to another user (\(user)), so whoever listens there may not be your nudged. Nothing was sent.
    Your own is looked for by XDG_RUNTIME_DIR, or NUDGED_SOCKET; nudgectl doctor shows where.
    """
  }

  static let notTaken = "nudged does not answer just now, and nothing was sent to it. Please try again in a moment."
  static let timedOut = "nudged does not answer just now. Please try again in a moment."
  static let disconnected =
    "nudged went away before it answered. If you wrote something down, nudgectl list shows whether it was kept; and if that does "
    + "not answer either, nudgectl doctor says why, and what helps."
  static let differentVersion = "The nudged that runs here does not know this yet. It may be older: nudgectl doctor"
}
