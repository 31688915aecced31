import NudgeCore

/// The person's own kind words, to be read again.
struct Affirmations {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The tag of the sentences chosen as reminders; the latest of them is shown.
  static let reminder = "reminder"

  /// Nothing but the sentence; with `--json` an object with it as `text`, or an empty one. A login shell shall not complain when there is none, or no daemon.
  func showChosen(json: Bool) throws {
    var parameters = JournalMethods.List.Parameters(limit: 20, kind: EntryKind.affirmation.rawValue)
    parameters.tag = Self.reminder
    do {
      let entries = try Daemon(surroundings).call(Methods.list, parameters).entries
      // One that became private since is for the terminal alone; a status bar is none.
      let chosen = entries.first { $0.private != true && $0.counted != false }?.text
      if json {
        surroundings.say((chosen.map { #"{"text":\#(JSONText.quoted($0))}"# } ?? "{}") + "\n")
      } else if let chosen {
        surroundings.say(chosen.shownOnOneLine + "\n")
      }
    } catch {
      guard let failure = Failure(ofDaemon: error, surroundings), failure.status == .unreachable, !json else {
        throw error
      }
      throw Failure(.unreachable, "", name: failure.name)
    }
  }

  /// One of the latest hundred; another one each time. Where there is none yet, three to begin with.
  func showOne(json: Bool) throws {
    let parameters = JournalMethods.List.Parameters(limit: 100, kind: EntryKind.affirmation.rawValue)
    if json { return try surroundings.ask(Methods.list, parameters, json: true) { _ in "" } }
    let own = try Daemon(surroundings).call(Methods.list, parameters).entries.filter { $0.counted != false }
    guard !own.isEmpty else { return try begin() }
    let look = surroundings.look
    let entry = own[Int(look.now.microseconds / 1_000_000) % own.count]
    let day = CivilDate(entry.day).map { "\($0.day) \($0.monthName) \($0.year)" } ?? entry.day.shownOnOneLine
    surroundings.say("\(look.strong(entry.text.shownSafely))\n  \(look.dim("yours, from \(day)"))\n")
  }

  /// Kind words of one's own are hard to find at first.
  static let beginnings = [
    "I can be as kind to myself as I'd be to a friend.", "I'm allowed to be tired, and still be proud of today.",
    "I can begin again at any moment.",
  ]

  private func begin() throws {
    guard surroundings.input.source == .terminal else { return surroundings.say(sheet) }
    let question = "None of your own yet. Would one of these be true for you? Your own: nudgectl affirm …"
    guard let pick = try Asking(surroundings).choice(question, Self.beginnings) else { return }
    try Keeping.keep(.affirmation, Self.beginnings[pick], EntryDetails(), json: false, in: surroundings)
  }

  private var sheet: String {
    var page = Page()
    page.line("None of your own yet. Some to begin with:")
    for sentence in Self.beginnings { page.line("  nudgectl affirm \"\(sentence)\"") }
    return page.text
  }
}
