import NudgeCore

/// What became of a damaged journal: what came from where, and what is nowhere any more.
struct RepairScreen {
  var reply: JournalMethods.RepairJournal
  /// nil: the daemon runs.
  var start: String?

  var text: String {
    var page = Page()
    guard !reply.whole, let entries = reply.entries else {
      page.line("Your journal is whole; there is nothing to mend.")
      if let start { page.line("nudged is not running. To start it: \(start)") }
      return page.text
    }
    tellEntries(entries, &page)
    if entries.own == 0, entries.filled > 0 {
      page.line("Nothing of the damaged file could be read: what was written after that backup is not here.")
    }
    if let aims = reply.aims, aims.own + aims.filled + aims.lost > 0 {
      page.line("Goals, steps and trials: \((aims.own + aims.filled).grouped).")
      tell(aims, &page)
    }
    if let partly = reply.partly, !partly.isEmpty {
      page.line("Damaged as well, so some may be missing: \(partly.map(\.shownOnOneLine).strung(", ")).")
    }
    if !reply.kept.isEmpty {
      page.line("The damaged file is kept as it was: \(reply.kept.map(\.shownOnOneLine).strung(", "))")
    }
    page.line("What was done before this repair cannot be taken back with nudgectl undo.")
    if let start { page.line("nudged is not running. To start it: \(start)") }
    return page.text
  }

  private func tellEntries(_ entries: RepairCounts, _ page: inout Page) {
    guard entries.own + entries.filled == 0, entries.lost > 0 else {
      page.line("Your journal is whole again: \((entries.own + entries.filled).counted("entry", "entries")).")
      return tell(entries, &page)
    }
    let lost = entries.lost == 1 ? "The one entry it had" : "None of the \(entries.lost.grouped) entries it had"
    page.line(
      "\(lost) could\(entries.lost == 1 ? " not" : "") be read, and no backup here has \(entries.lost == 1 ? "it" : "them")."
    )
    page.line(
      "nudged goes on with a journal that is whole, and what was there is kept. A backup from another disk can take its"
    )
    page.line("place at any time: nudgectl backup restore FILE")
  }

  private func tell(_ counts: RepairCounts, _ page: inout Page) {
    let stray = counts.stray > 0 ? ", \(counts.stray.grouped) of them page by page" : ""
    page.line("  \(counts.own.grouped) from the damaged file itself\(stray)")
    if counts.filled > 0 {
      page.line("  \(counts.filled.grouped) from the backup \((reply.backup ?? "").shownOnOneLine)")
    }
    if counts.lost > 0 { page.line("  at least \(counts.lost.grouped) could not be found anywhere") }
  }
}
