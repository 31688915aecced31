import NudgeCore

/// What goes, before anything does.
struct LookToEraseScreen {
  var reply: JournalMethods.LookToErase
  var look: Look

  func one(_ record: ErasedRecord) -> String {
    var page = Page()
    if let text = reply.text {
      page.line("\(record.title): “\(look.oneLine(text, beside: record.title.count + 4))”")
      page.gap()
    }
    let what = record.subject == "goal" ? "this goal with its steps" : "this \(record.subject)"
    var parts =
      ["\(what) with its earlier wordings", "its place in the search"]
      + files("its words in ", asFound: " kept as found, of which what can be read stays")
    if reply.unsent { parts.append("the same words in unsent.txt") }
    tell("What goes: \(parts.listed). It cannot come back.", &page)
    return page.text
  }

  var all: String {
    var page = Page()
    let entries = reply.entries.map { $0.counted("entry", "entries") } ?? "all entries"
    var parts =
      ["\(entries), all goals, steps and trials, and what you began to answer"]
      + files("", asFound: " kept as they were found")
    if reply.unsent { parts.append("the words in unsent.txt") }
    tell("Everything goes: \(parts.listed). None of it can come back.", &page)
    tell(
      "What stays: your configuration, \(reply.configuration.shownOnOneLine), and what you exported or copied elsewhere.",
      &page)
    page.gap()
    return page.text
  }

  /// - Parameter note: what becomes of files that were kept as they were found.
  private func files(_ opening: String, asFound note: String) -> [String] {
    var files: [String] = []
    if reply.copies > 0 { files.append(reply.copies.counted("backup", "backups")) }
    if reply.asFound > 0 { files.append(reply.asFound.counted("file", "files") + note) }
    if reply.pages > 0 { files.append(reply.pages.counted("saved page", "saved pages")) }
    return opening.isEmpty || files.isEmpty ? files : [opening + files.listed]
  }

  private func tell(_ text: String, _ page: inout Page) { for line in look.wrapped(text) { page.line(line) } }
}

/// One record that is gone.
struct ErasedScreen {
  var record: ErasedRecord
  var reply: JournalMethods.Erase
  /// nil: the daemon runs.
  var start: String?

  var text: String {
    var page = Page()
    if reply.left.isEmpty {
      page.line("\(record.title) is gone for good: \(places).")
    } else {
      page.line("Not all of \(record.subject) \(record.id) could be taken out. Some of it may still be here:")
      LeftLines.tell(reply.left, &page)
      page.line("Once that is mended, the same command does the rest: nudgectl remove \(record.spoken) --forever")
    }
    if !reply.same.isEmpty { page.line(twins) }
    if let start { page.line("nudged is not running. To start it: \(start)") }
    return page.text
  }

  private var places: String {
    var places = ["out of your journal", "the search"]
    if reply.copies > 0 { places.append(reply.copies.counted("backup", "backups")) }
    if reply.pages > 0 { places.append("\(reply.pages.counted("saved page", "saved pages")), removed with it") }
    return places.listed
  }

  /// The words are still in the journal, and whoever takes them out for good wants to know.
  private var twins: String {
    let named = reply.same.prefix(Self.most).map(\.shownOnOneLine)
    let more = reply.same.count > Self.most ? ["\((reply.same.count - Self.most).grouped) more"] : []
    let command = named.first.map { $0.hasPrefix("entry ") ? String($0.dropFirst("entry ".count)) : $0 } ?? ""
    return "The very same words are in \((named + more).listed), too: nudgectl remove \(command) --forever"
  }

  private static let most = 5
}

/// Everything is gone.
struct ForgottenScreen {
  var reply: JournalMethods.ForgetAll
  var start: String?

  var text: String {
    var page = Page()
    if reply.left.isEmpty {
      let copies =
        reply.copies > 0
        ? " So \(reply.copies == 1 ? "is" : "are") \(reply.copies.counted("file", "files")) of backups." : ""
      page.line("Your journal is gone for good.\(copies) An empty one begins here.")
    } else {
      page.line("Your journal is empty now. These could not be removed:")
      LeftLines.tell(reply.left, &page)
      page.line("Once that is mended, the same command does the rest: nudgectl forget --all")
    }
    if !reply.strangers.isEmpty {
      page.line("Still there, as nudged did not write it: \(reply.strangers.map(\.shownOnOneLine).strung(", "))")
    }
    page.line("Your configuration is as it was: \(reply.configuration.shownOnOneLine)")
    page.line("What you exported, printed or copied elsewhere is yours to remove.")
    if let start { page.line("nudged is not running. To start it: \(start)") }
    return page.text
  }
}

private enum LeftLines {
  static func tell(_ left: [LeftView], _ page: inout Page) {
    for file in left { page.line("  \(file.path.shownOnOneLine)  \(file.reason.shownOnOneLine)") }
  }
}

extension [String] {
  /// "this, that and the other"
  fileprivate var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().map(\.self).strung(", ") + " and " + last
  }
}
