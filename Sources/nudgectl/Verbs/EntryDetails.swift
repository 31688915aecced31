import NudgeCore

/// What may be said about an entry besides its text.
struct EntryDetails: Equatable {
  var effort: Int?
  var outcome: Outcome?
  var domain: String?
  var value: String?
  var tags: [String] = []
  var source: Source?
  var isPrivate = false
  /// Time spent on it.
  var seconds: Int?
  var fields: [String: String] = [:]
  /// The step it is about.
  var step: Int64?
  /// The moment it is about, RFC 3339; nil: now.
  var at: String?

  /// Nothing besides the text was said; being private is said of a guide, too.
  var isBare: Bool { self == EntryDetails(isPrivate: isPrivate) }

  /// Checks it all before anything is sent.
  func draft(_ kind: EntryKind, _ text: String) throws(EntryProblem) -> EntryDraft {
    try EntryDraft(
      kind: kind, text: text, effort: effort, outcome: outcome, domain: domain, value: value, tags: tags,
      source: source, isPrivate: isPrivate, seconds: seconds, fields: fields)
  }
}

extension JournalMethods.Log.Parameters {
  /// What goes without saying is left out.
  init(_ draft: EntryDraft, _ details: EntryDetails) {
    self.init(kind: draft.kind.rawValue, text: draft.text)
    effort = draft.effort
    outcome = draft.outcome?.rawValue
    domain = draft.domain
    value = draft.value
    tags = draft.tags.isEmpty ? nil : draft.tags
    source = details.source?.rawValue
    `private` = draft.isPrivate ? true : nil
    seconds = draft.seconds
    fields = draft.fields.isEmpty ? nil : draft.fields
    step = details.step
    at = details.at
  }
}
