/// What the journal's tables hold of a record that came from elsewhere, beyond what reading it has checked.
public enum RecordChecks {
  /// - Throws: ``ViewProblem``.
  public static func check(_ entry: Entry) throws(ViewProblem) {
    let (draft, origin) = (entry.draft, entry.draft.origin)
    try plain(draft.domain, "domain")
    try plain(origin.guide, "guide")
    try plain(origin.practice, "practice")
  }

  /// By the rules for goals that are made here: what they refuse could not be changed or closed later.
  ///
  /// - Throws: ``ViewProblem``, ``AimProblem``.
  public static func check(_ goal: Goal) throws {
    try goal.checkWords()
    try plain(goal.domain, "domain")
  }

  /// - Throws: ``ViewProblem``, ``AimProblem``.
  public static func check(_ step: Step) throws {
    try step.checkWords()
    try plain(step.calendar, "calendar")
    guard positions.contains(step.position) else { throw ViewProblem(member: "position", value: "\(step.position)") }
  }

  /// - Throws: ``AimProblem``.
  public static func check(_ trial: Trial) throws(AimProblem) { try trial.check() }

  /// Steps of one goal. Places are counted on from the last one.
  private static let positions = 0...1_000_000_000

  /// Columns of plain text end at a NUL byte.
  private static func plain(_ text: String?, _ member: String) throws(ViewProblem) {
    guard let text else { return }
    if text.utf8.contains(0) || text.utf8.count > EntryDraft.maximumTextBytes {
      throw ViewProblem(member: member, value: text)
    }
  }
}
