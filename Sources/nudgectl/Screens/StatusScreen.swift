import NudgeCore

/// The one calm screen: the open question if there is one, today's wins, and what comes next.
struct StatusScreen {
  var status: Control.Status
  var look: Look

  /// More wins of today than this are left to `list`.
  static let mostWins = 7

  var text: String {
    var page = Page()
    if let journal = status.journal {
      for line in look.wrapped(journal.shownSafely) { page.line(line) }
    }
    welcome(on: &page)
    question(on: &page)
    wins(on: &page)
    page.gap()
    if let trial { page.line(trial) }
    surroundings(on: &page)
    return page.text
  }

  /// After weeks away: glad, and nothing to catch up with.
  private func welcome(on page: inout Page) {
    guard status.back == true else { return }
    for line in look.wrapped(Self.welcomeBack) { page.line(line) }
  }

  static let welcomeBack =
    "Welcome back. Good to see you. Nothing has piled up here, and what you wrote before is still yours: nudgectl jar"

  private func question(on page: inout Page) {
    guard let nudge = status.pending.shownLast else { return }
    page.gap()
    // A day of rest is one: what waits can wait.
    if status.rest == true { return page.line(look.dim("A question waits, for whenever you like: nudgectl pending")) }
    let screen = NudgeLines(nudge: nudge, look: look)
    page.line(look.strong(look.oneLine(nudge.question)))
    if let about = nudge.about { page.line("  " + look.oneLine(about, beside: 2)) }
    page.line("  " + look.dim(screen.standing))
    page.line("  " + look.dim("nudgectl answer …  ·  nudgectl snooze 20m  ·  nudgectl skip"))
    let others = status.pending.count - 1
    if others > 0 { page.line("  " + look.dim("\(others) more: nudgectl pending")) }
  }

  /// One line about a trial whose day has come, unless it is asked about just now.
  private var trial: String? {
    guard let toTry = status.toTry, !status.pending.contains(where: { $0.plan == AimPlan.trial(toTry.id).name })
    else { return nil }
    let rest = "To try, whenever it suits you:   (nudgectl trial)".count
    return
      "To try, whenever it suits you: \(look.oneLine(toTry.adjustment, beside: rest))  \(look.dim("(nudgectl trial)"))"
  }

  private func wins(on page: inout Page) {
    page.gap()
    guard !status.winsToday.isEmpty else {
      if status.rest == true {
        return page.line("Today is a rest day." + (status.paused ? " Nothing asks for you." : ""))
      }
      page.line("Today is open. A small win fits in one line: nudgectl win")
      return
    }
    page.line(look.strong("Today"))
    for entry in status.winsToday.sorted(by: { $0.id < $1.id }).suffix(Self.mostWins) {
      page.line("  \(look.good("✓")) \(EntryLines(entry: entry, look: look).brief)")
    }
    if status.winsToday.count > Self.mostWins {
      page.line("  " + look.dim("and earlier ones: nudgectl list --day today"))
    }
    if status.rest == true { page.line("  " + look.dim("and a rest day")) }
    if status.numbers != false, status.winsThisWeek > status.winsToday.count {
      page.line("  " + look.dim("\(status.winsThisWeek) this week"))
    }
  }

  private func surroundings(on page: inout Page) {
    if status.paused, status.rest != true { page.line(paused) }
    if let quiet = status.quietUntil.flatMap(WallTime.init) {
      page.line(look.dim("Quiet hours until \(quiet.label(at: look.now))."))
    }
    if status.server == nil {
      page.line(look.dim("No notification server can be reached; questions wait for you here."))
    }
    page.line(look.dim(status.rest == true && status.paused ? restsUntil : next))
  }

  private var paused: String {
    if status.pausedUntilBack { return "Paused until you are back. To end it: nudgectl resume" }
    let until = status.pausedUntil.flatMap(WallTime.init).map { "until \($0.label(at: look.now))" }
    return "Paused \(until ?? "until you say so"). To end it: nudgectl resume"
  }

  private var restsUntil: String {
    let until = status.pausedUntil.flatMap(WallTime.init).map { "until \($0.label(at: look.now))" }
    return "Nudges rest \(until ?? "with you")."
  }

  private var next: String {
    guard let next = status.next, let at = WallTime(next.at) else { return "No further nudge is planned." }
    return "Next: \(look.oneLine(next.plan)), \(at.label(at: look.now)) (\(at.distance(from: look.now)))."
  }
}

extension [NudgeView] {
  /// The one that is meant when no number is given: shown last, else the oldest.
  var shownLast: NudgeView? { last { $0.state == NudgeState.shown.rawValue } ?? first }
}
