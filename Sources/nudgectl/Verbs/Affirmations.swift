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
      let chosen = entries.first { $0.private != true }?.text
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

  /// One of the latest hundred; another one each time.
  func showOne(json: Bool) throws {
    let parameters = JournalMethods.List.Parameters(limit: 100, kind: EntryKind.affirmation.rawValue)
    try surroundings.ask(Methods.list, parameters, json: json) { reply in
      guard !reply.entries.isEmpty else {
        return "None of your own yet. One that is true: nudgectl affirm I kept going although it was hard\n"
      }
      let look = surroundings.look
      let turn = Int(look.now.microseconds / 1_000_000) % reply.entries.count
      let entry = reply.entries[turn]
      return "\(look.strong(entry.text.shownSafely))\n  \(look.dim("yours, from \(entry.day.shownOnOneLine)"))\n"
    }
  }
}
