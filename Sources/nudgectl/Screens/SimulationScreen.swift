import NudgeCore

/// What a simulation decided, day by day. Years of it come in many replies, so each day is let go once it is complete.
struct SimulationScreen {
  var look: Look
  private var page = Page()
  private var tally: SimulationTally
  private var day = ""
  private var rows: [SimulatedView] = []
  private var isFirstDay = true
  private var plans: PlanColumn

  init(answers: Bool, look: Look) {
    self.look = look
    tally = SimulationTally(answers: answers)
    plans = PlanColumn(look: look)
  }

  mutating func add(_ decision: SimulatedView) {
    let date = String(decision.at.prefix(10))
    if date != day { finishDay() }
    day = date
    rows.append(decision)
    tally.count(decision)
  }

  /// The days nothing more can come to.
  mutating func takeFinishedDays() -> String {
    defer { page.startOver() }
    return page.text
  }

  /// The last day, and what it all comes to.
  mutating func takeEnd() -> String {
    finishDay()
    if !day.isEmpty { page.line() }
    for line in look.wrapped(tally.sentence) { page.line(line) }
    return takeFinishedDays()
  }

  private mutating func finishDay() {
    guard !rows.isEmpty else { return }
    if !isFirstDay { page.line() }
    isFirstDay = false
    page.line(look.strong(CivilDate(day)?.labelled ?? look.oneLine(day)))
    for row in rows { plans.meet(row.plan) }
    for row in rows { page.line(line(row)) }
    rows.removeAll(keepingCapacity: true)
  }

  private func line(_ row: SimulatedView) -> String {
    guard let gate = row.gate else { return "  \(clock(row))  \(plans.shown(row.plan))" }
    return look.dim("  \(clock(row))  \(plans.padded(row.plan))  \(SimulationTally.words(gate))")
  }

  /// "20:30", out of RFC 3339; by bytes, as there may be very many.
  private func clock(_ row: SimulatedView) -> String {
    let bytes = row.at.utf8.dropFirst(11).prefix(5)
    return bytes.allSatisfy { (0x30...0x3A).contains($0) } ? String(Substring(bytes)) : "     "
  }
}
