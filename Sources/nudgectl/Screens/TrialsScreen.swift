import NudgeCore

/// Trials by their days: what lies ahead has its time, what has come is open for as long as it takes.
struct TrialsScreen {
  var trials: [TrialView]
  /// nil where the person's zone cannot be told.
  var today: CivilDate?
  var look: Look

  var text: String {
    var page = Page()
    for trial in trials { page.line(TrialLines(trial: trial, today: today, look: look).line) }
    if trials.isEmpty {
      page.line("Nothing is being tried just now. A small change, and its day:")
      page.line("  " + look.dim("nudgectl trial add phone in the hall at night --on Saturday"))
    }
    return page.text
  }
}

/// A trial on one line.
struct TrialLines {
  var trial: TrialView
  /// nil: its day is told as it is.
  var today: CivilDate?
  var look: Look

  var line: String { line(beside: 0) }

  /// The same on a line of which some columns are taken.
  func line(beside taken: Int) -> String {
    let label = "Trial \(trial.id)  "
    let taken = taken + label.count
    let details = look.details(details, behind: trial.adjustment, beside: taken)
    let text = look.oneLine(trial.adjustment, beside: taken + (details.isEmpty ? 0 : details.columns + 2))
    return "\(look.dim(label))\(text)" + (details.isEmpty ? "" : "  \(look.dim(details))")
  }

  private var details: String {
    let isPrivate = trial.private == true ? "private" : nil
    let sure = trial.confidence.map { "\($0)% sure" + (trial.evenIf.map { ", even if \($0)" } ?? "") }
    return [standing, sure, isPrivate].compactMap { $0 }.strung(" · ").shownOnOneLine
  }

  private var standing: String {
    switch Trial.State(rawValue: trial.state) {
    case .retried: "tried" + (trial.helped.map { ", helped: \($0)" } ?? "")
    case .revised: "another took its place"
    case .released: "let go"
    case .open, nil: day
    }
  }

  /// "tomorrow 18:00"; never how long ago.
  private var day: String {
    guard let date = CivilDate(trial.tryOn) else { return trial.tryOn }
    guard let today else { return "\(date.labelled) \(trial.tryAt)" }
    switch date.daysSinceEpoch - today.daysSinceEpoch {
    case ..<0: return "whenever it suits you"
    case 0: return "today \(trial.tryAt)"
    case 1: return "tomorrow \(trial.tryAt)"
    default: return "\(date.labelled) \(trial.tryAt)"
    }
  }
}

/// What came of a trial.
struct EndedTrialScreen {
  var ended: JournalMethods.EndTrial
  var today: CivilDate?
  var look: Look
  /// What it offers is asked next, and need not be told.
  var isFollowedUp = false

  var text: String {
    var page = Page()
    if ended.entry == nil, let card = ended.card { page.line(CardLines(card: card, look: look).text) }
    if let entry = ended.entry {
      let kept = KeptScreen(
        entry: entry, message: isPraised(entry) ? opening : ended.message ?? "", wording: ended.wording,
        card: ended.card, look: look, isFollowedUp: isFollowedUp, isOccasion: hasHelped)
      page.add(kept.text)
    }
    if let next = ended.trial.next { page.line("  Next: \(look.oneLine(next, beside: 8))") }
    if let following = ended.following {
      page.line("\(look.good("✓")) \(TrialLines(trial: following, today: today, look: look).line(beside: 2))")
    }
    return page.text
  }

  private var hasHelped: Bool { ended.trial.helped == Trial.Helped.yes.rawValue }

  private func isPraised(_ entry: EntryView) -> Bool {
    ended.card == nil && ended.wording == nil && entry.counted != false
  }

  private var opening: String {
    switch Trial.Helped(rawValue: ended.trial.helped ?? "") {
    case .yes: ended.message ?? "You tried it, and it helped."
    case .partly: "You tried it, and a part of it helped. That is worth knowing."
    case .no: "You tried it and looked. Now you know, and that is learning."
    case nil: "You tried it. What you saw is on record."
    }
  }
}
