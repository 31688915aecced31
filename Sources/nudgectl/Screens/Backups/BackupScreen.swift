import NudgeCore

/// Copies of the journal: one made, all that there are, and what was found in them.
enum BackupScreen {
  static func made(_ reply: JournalMethods.MakeBackup) -> String {
    let (name, entries) = (reply.backup.name.shownOnOneLine, reply.entries.counted("entry", "entries"))
    guard reply.made else {
      return "Nothing has changed since \(name), so there is no second copy of it. It holds \(entries).\n"
    }
    return "Kept in \(name): \(entries), \(ByteCount(bytes: reply.backup.bytes)), read through and whole.\n"
  }

  static func list(_ reply: JournalMethods.Backups, _ look: Look) -> String {
    var page = Page()
    if reply.backups.isEmpty { page.line("There is no backup yet. To make one: nudgectl backup") }
    let width = reply.backups.map { $0.name.shownOnOneLine.columns }.max() ?? 0
    for backup in reply.backups {
      let note = backup.isJournal ? "" : "  kept as it was found"
      let size = "\(ByteCount(bytes: backup.bytes))"
      page.line("  \(backup.name.shownOnOneLine.padded(to: width))  \(look.dim(size + note))")
    }
    page.gap()
    page.line(look.dim("They are in \(reply.folder.shownOnOneLine)"))
    for line in look.wrapped(rule(reply)) { page.line(look.dim(line)) }
    return page.text
  }

  private static func rule(_ reply: JournalMethods.Backups) -> String {
    let most = ByteCount(bytes: reply.atMostBytes)
    let kept =
      "Of daily, before-import and before-migration, those of \(BackupRotation.days) days, \(BackupRotation.weeks) weeks and "
      + "\(BackupRotation.months) months stay, within \(most); all others stay until you remove them."
    return reply.daily ? kept : "None is made by itself: [backup] daily is false. \(kept)"
  }

  static func checked(_ reply: JournalMethods.CheckBackup, _ look: Look) -> String {
    var page = Page()
    if let journal = reply.journal {
      let note = journal.contents.map { contents($0, look) } ?? journal.problem?.shownOnOneLine ?? ""
      page.line(
        "\(journal.sound ? look.good("✓") : look.attention("!")) your journal  \(journal.sound ? look.dim(note) : note)"
      )
    }
    if reply.checks.isEmpty { page.line("There is no backup yet. To make one: nudgectl backup") }
    for check in reply.checks {
      let sign = check.sound ? look.good("✓") : look.attention("!")
      let note = check.contents.map { contents($0, look) } ?? check.problem?.shownOnOneLine ?? ""
      page.line("\(sign) \(check.backup.name.shownOnOneLine)  \(check.sound ? look.dim(note) : note)")
    }
    return page.text
  }

  static func fromLog(_ count: Int) -> String {
    "\(count.grouped) of them \(count == 1 ? "comes" : "come") from the journal's log, which was kept."
  }

  /// "224 entries, the newest of yesterday 20:31"
  static func contents(_ contents: JournalContents, _ look: Look) -> String {
    let newest = contents.newest.flatMap { WallTime($0) }.map { ", the newest of \($0.label(at: look.now))" } ?? ""
    return contents.entries.counted("entry", "entries") + newest
  }
}

/// What is here, and what a copy holds.
struct CompareScreen {
  var reply: JournalMethods.CompareBackup
  var look: Look

  var text: String {
    var page = Page()
    page.line(look.strong(reply.source.shownOnOneLine))
    page.line("  in it  \(side(reply.there))")
    if let count = reply.fromLog { page.line("         \(BackupScreen.fromLog(count))") }
    page.line("  here   \(reply.here.map(side) ?? "nothing that can be read")")
    page.gap()
    page.line(
      reply.same
        ? "Both hold the same, so there is nothing to put back."
        : "What is here is kept first, so this can be taken back.")
    return page.text
  }

  private func side(_ contents: JournalContents) -> String {
    let told = BackupScreen.contents(contents, look)
    guard let text = contents.text, !text.isEmpty else { return told }
    return "\(told): “\(look.oneLine(text, beside: told.columns + 14))”"
  }
}

/// What was done, and how to take it back.
struct RestoredScreen {
  /// By name.
  var kept: [String]
  /// nil: the daemon runs.
  var start: String?

  func restored(_ reply: JournalMethods.RestoreBackup) -> String {
    let log = reply.fromLog.map { "\n" + BackupScreen.fromLog($0) } ?? ""
    return text(
      "Your journal is \(reply.source.shownOnOneLine) now: \(reply.contents.entries.counted("entry", "entries")).\(log)"
    )
  }

  var fresh: String { text("Your journal is empty now, and begins here.") }

  private func text(_ done: String) -> String {
    var page = Page()
    page.line(done)
    if let name = kept.first(where: { BackupName($0)?.form == .journal }) {
      page.line("To take this back: nudgectl backup restore \(name.shownOnOneLine)")
    } else if !kept.isEmpty {
      page.line("What stood here could not be read, and is kept as it was: \(kept.map(\.shownOnOneLine).strung(", "))")
    }
    if let start { page.line("nudged is not running. To start it: \(start)") }
    return page.text
  }
}
