extension EntryDraft {
  /// What the journal gives back: it was checked when it was written. A million of them need not be checked again, and rules
  /// that came later must not hide any of them.
  package init(
    keptKind kind: EntryKind, text: String, effort: Int?, outcome: Outcome?, domain: String?, value: String?,
    tags: [String] = [], source: Source, isPrivate: Bool, seconds: Int?, fields: [String: String] = [:],
    origin: EntryOrigin, isCounted: Bool = true
  ) {
    self.kind = kind
    self.text = text
    self.effort = effort
    self.outcome = outcome
    self.domain = domain
    self.value = value
    self.tags = tags
    self.source = source
    self.isPrivate = isPrivate
    self.seconds = seconds
    self.fields = fields
    self.origin = origin
    self.isCounted = isCounted
  }
}
