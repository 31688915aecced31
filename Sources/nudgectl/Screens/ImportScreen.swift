import NudgeCore

/// What an import brought: every record of the file is in one of its sums, and each that did not come is told by its line.
struct ImportScreen {
  var intake: Intake
  var takesBack: Bool

  /// Problems of a kind that are shown one by one.
  private static let mostProblems = 20

  var text: String {
    let problems = intake.result.problems
    var page = Page()
    page.line(takesBack ? takenBack : came)
    if let ignored = intake.total.ignored {
      page.line("Not known here, and passed over: \(ignored.map(\.shownOnOneLine).strung(", "))")
    }
    let passedOver = problems.filter { $0.kept != true }
    if !takesBack, intake.passedOver > 0 {
      let were = intake.passedOver == 1 ? "1 was passed over" : "\(intake.passedOver.grouped) were passed over"
      page.line("Of \(intake.found.counted("record", "records")) in the file, \(were):")
    }
    list(passedOver, &page)
    let notes = takesBack ? [] : problems.filter { $0.kept == true }
    if !notes.isEmpty { page.line("Good to know:") }
    list(notes, &page)
    return page.text
  }

  private func list(_ problems: [ImportProblem], _ page: inout Page) {
    for problem in problems.prefix(Self.mostProblems) {
      page.line("  line \(problem.line.grouped): \(problem.reason.shownOnOneLine)")
    }
    if problems.count > Self.mostProblems {
      page.line("  and \((problems.count - Self.mostProblems).grouped) more; --json lists them all")
    }
  }

  /// Why it is not the whole file.
  var trouble: String {
    guard intake.hasEnd else {
      let cut = "The file ends at line \(intake.line.grouped), before its end was written."
      return takesBack
        ? "\(cut) What came from that much of it was taken back." : "\(cut) What is whole was taken over."
    }
    if intake.passedOver == 0, let loss = intake.loss { return "\(loss) What is there was taken over." }
    let one = intake.passedOver == 1
    return
      "\(intake.passedOver.counted("record", "records")) could not be taken over. Mend \(one ? "it" : "them") in the file and import it "
      + "again: what is there already does not come twice."
  }

  private var came: String {
    let (added, known) = (intake.total.added, intake.total.known)
    if added == 0, known == 0 { return "Nothing came in." }
    if added == 0 {
      let all = intake.passedOver == 0 ? "All of it was there already" : "Nothing new came in. There already"
      return "\(all): \(known.counted("record", "records"))."
    }
    let rest = known == 0 ? "" : " \(known.grouped) \(known == 1 ? "was" : "were") there already."
    return "Welcome: \(added.counted("record", "records")) came in.\(rest)"
  }

  private var takenBack: String {
    let count = intake.total.takenBack
    if count == 0 { return "Nothing in the journal came from this file." }
    return "Taken back: \(count.counted("record", "records")). They can come again."
  }
}
