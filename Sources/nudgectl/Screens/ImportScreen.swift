import NudgeCore

/// What an import brought.
struct ImportScreen {
  var intake: Intake
  var takesBack: Bool

  /// Problems that are shown one by one.
  private static let mostProblems = 20

  var text: String {
    var page = Page()
    page.line(takesBack ? takenBack : came)
    if let ignored = intake.total.ignored {
      page.line("Not known here, and passed over: \(ignored.map(\.shownOnOneLine).strung(", "))")
    }
    let problems = intake.total.problems.sorted { $0.line < $1.line }
    for problem in problems.prefix(Self.mostProblems) {
      page.line("  line \(problem.line.grouped): \(problem.reason.shownOnOneLine)")
    }
    if problems.count > Self.mostProblems {
      page.line("  and \((problems.count - Self.mostProblems).grouped) more; --json lists them all")
    }
    return page.text
  }

  /// Why it is not the whole file.
  var trouble: String {
    if intake.hasEnd { return "\(intake.left.counted("record", "records")) could not be taken over." }
    let cut = "The file ends at line \(intake.line.grouped), before its end was written."
    return takesBack ? "\(cut) What came from that much of it was taken back." : "\(cut) What is whole was taken over."
  }

  private var came: String {
    let (added, known) = (intake.total.added, intake.total.known)
    if added == 0, known == 0 { return "Nothing came in." }
    if added == 0 { return "All of it was there already: \(known.counted("record", "records"))." }
    let rest = known == 0 ? "" : " \(known.grouped) \(known == 1 ? "was" : "were") there already."
    return "Welcome: \(added.counted("record", "records")) came in.\(rest)"
  }

  private var takenBack: String {
    let count = intake.total.takenBack
    if count == 0 { return "Nothing in the journal came from this file." }
    return "Taken back: \(count.counted("record", "records")). They can come again."
  }
}
