/// A win to pick when no words come to mind.
public struct Starter: Hashable, Identifiable, Sendable {
  /// Stays the same when the wording changes.
  public let id: String
  /// In the first person, as it would be written.
  public let text: String
  /// What it brings along, where one fits. The domain is a suggestion: a person may keep others.
  public let domain: String?
  public let outcome: Outcome?
  public let source: Source?

  public init(
    id: String, text: String, domain: String? = nil, outcome: Outcome? = nil, source: Source? = nil
  ) {
    self.id = id
    self.text = text
    self.domain = domain
    self.outcome = outcome
    self.source = source
  }
}
