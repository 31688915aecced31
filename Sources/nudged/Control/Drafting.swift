import NudgeCore
import Varlink

/// Makes drafts of what came over the protocol, with the person's own domains.
extension Engine {
  func draft(_ parameters: JournalMethods.Log.Parameters) throws -> EntryDraft {
    try EntryDraft(
      kind: try Parse.kind(parameters.kind), text: parameters.text, effort: parameters.effort,
      outcome: try Parse.word(parameters.outcome, "outcome"), domain: try known(parameters.domain),
      value: parameters.value, tags: parameters.tags ?? [], source: try Parse.word(parameters.source, "source"),
      isPrivate: parameters.private ?? false, seconds: parameters.seconds, fields: parameters.fields ?? [:],
      origin: EntryOrigin(
        practice: try EntryDraft.checked(practice: parameters.practice), step: parameters.step,
        trial: parameters.trial)
    ).keepingFieldsShort()
  }

  func draft(_ guide: Guide, _ parameters: Control.Answer.Parameters) throws -> EntryDraft {
    let line = try guide.entry(answering: parameters.text, today: today)
    let review = try review(answering: guide) ?? [:]
    return try EntryDraft(
      kind: line.kind, text: line.text, effort: parameters.effort,
      outcome: try Parse.word(parameters.outcome, "outcome"), domain: try known(parameters.domain),
      value: parameters.value, tags: parameters.tags ?? [], source: try Parse.word(parameters.source, "source"),
      isPrivate: parameters.private ?? false, seconds: parameters.seconds,
      fields: line.fields.merging(parameters.fields ?? [:]) { $1 }.merging(review) { $1 }
    ).keepingFieldsShort()
  }

  /// The entry with what is given in place of what was there.
  func amended(_ entry: Entry, by parameters: JournalMethods.Amend.Parameters) throws -> Entry {
    let (old, moment) = (entry.draft, try parameters.at.map { try self.moment(at: try Parse.instant($0)) })
    let clear = try Clearing.names(parameters.clear, of: old)
    func kept<Value>(_ name: String, _ new: Value?, _ old: Value?) -> Value? {
      new ?? (clear.contains(name) ? nil : old)
    }
    let draft = try EntryDraft(
      kind: old.kind, text: parameters.text ?? old.text, effort: kept("effort", parameters.effort, old.effort),
      outcome: kept("outcome", try Parse.word(parameters.outcome, "outcome"), old.outcome),
      domain: kept("domain", try known(parameters.domain), old.domain),
      value: kept("value", parameters.value, old.value), tags: kept("tags", parameters.tags, old.tags) ?? [],
      source: try Parse.word(parameters.source, "source") ?? old.source,
      isPrivate: parameters.private ?? (old.isPrivate && !clear.contains("private")),
      seconds: kept("seconds", parameters.seconds, old.seconds),
      fields: old.fields.filter { !clear.contains($0.key) }.merging(parameters.fields ?? [:]) { $1 },
      origin: old.origin
    ).keepingFieldsShort(of: old)
    return Entry(
      id: entry.id, writtenAt: entry.writtenAt, at: moment?.at ?? entry.at, offset: moment?.offset ?? entry.offset,
      day: moment?.day ?? entry.day, nudge: entry.nudge, draft: draft.weighed(isPraised))
  }

  /// - Throws: ``EntryProblem`` for a domain that is not one of the person's own.
  func known(_ domain: String?) throws(EntryProblem) -> String? {
    let domains = planner.settings.domains
    guard let domain else { return nil }
    // In the spelling of the configuration, where another one looks the same.
    guard let own = domains.first(where: { $0 == domain }) else { throw .unknownDomain(domain, known: domains) }
    return own
  }
}

/// What a change may empty.
enum Clearing {
  private static let ofAnEntry = ["effort", "outcome", "domain", "value", "tags", "seconds", "private"]

  /// - Throws: ``EntryProblem`` for a name that stands for nothing: it is more likely a slip than done already.
  static func names(_ clear: [String]?, of entry: EntryDraft) throws(EntryProblem) -> Set<String> {
    let own = entry.fields.keys.filter { !ofAnEntry.contains($0) }.sorted()
    for name in clear ?? [] where !(ofAnEntry + own).contains(name) && EntryField.known(name) == nil {
      throw .cannotBeCleared(refusal(name, ofAnEntry + own))
    }
    return Set(clear ?? [])
  }

  static func refusal(_ name: String, _ known: [String]) -> String {
    "“\(name.shownOnOneLine)” is nothing that can be cleared here. These can: \(known.joined(separator: ", "))."
  }
}
