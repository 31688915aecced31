import NudgeCore

/// What may be said about an entry besides its text.
struct EntryDetails: Equatable {
  var effort: Int?
  var outcome: Outcome?
  var domain: String?
  var tags: [String] = []

  /// Checks it all before anything is sent.
  func draft(_ kind: EntryKind, _ text: String) throws(EntryProblem) -> EntryDraft {
    try EntryDraft(kind: kind, text: text, effort: effort, outcome: outcome, domain: domain, tags: tags)
  }
}
