/// What the journal's tables hold of a record that came from elsewhere, beyond what reading it has checked.
public enum RecordChecks {
  /// - Throws: ``ViewProblem``.
  public static func check(_ entry: Entry) throws(ViewProblem) {
    let (draft, origin) = (entry.draft, entry.draft.origin)
    try plain(draft.domain, "domain")
    try plain(origin.guide, "guide")
    try plain(origin.practice, "practice")
  }

  public static func check(_ goal: Goal) throws(ViewProblem) {
    try words(goal.text, "text")
    try plain(goal.value, "value")
    try plain(goal.domain, "domain")
  }

  public static func check(_ step: Step) throws(ViewProblem) {
    try words(step.text, "text")
    for (member, value) in [("cue", step.cue), ("calendar", step.calendar), ("risk", step.risk)] {
      try plain(value, member)
    }
    try number(step.difficulty, in: Step.difficulties, "difficulty")
    try number(step.position, in: positions, "position")
    try check(step.confidence)
  }

  public static func check(_ trial: Trial) throws(ViewProblem) {
    try words(trial.adjustment, "adjustment")
    if let happened = trial.result.happened { try words(happened, "happened") }
    try plain(trial.result.next, "next")
    try check(trial.confidence)
  }

  /// Steps of one goal. Places are counted on from the last one.
  private static let positions = 0...1_000_000_000

  private static func check(_ confidence: Confidence?) throws(ViewProblem) {
    try number(confidence?.percent, in: Confidence.range, "confidence")
    try plain(confidence?.evenIf, "evenIf")
  }

  private static func words(_ text: String, _ member: String) throws(ViewProblem) {
    if text.allSatisfy(\.isWhitespace) || text.utf8.count > EntryDraft.maximumTextBytes {
      throw ViewProblem(member: member, value: String(text.prefix(60)))
    }
  }

  /// Columns of plain text end at a NUL byte.
  private static func plain(_ text: String?, _ member: String) throws(ViewProblem) {
    guard let text else { return }
    if text.utf8.contains(0) || text.utf8.count > EntryDraft.maximumTextBytes {
      throw ViewProblem(member: member, value: String(text.prefix(60)))
    }
  }

  private static func number(_ number: Int?, in range: ClosedRange<Int>, _ member: String) throws(ViewProblem) {
    if let number, !range.contains(number) { throw ViewProblem(member: member, value: "\(number)") }
  }
}
