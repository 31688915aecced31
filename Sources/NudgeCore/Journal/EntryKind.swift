/// What one record of the journal is about.
public enum EntryKind: String, CaseIterable, Codable, Sendable {
  case win
  case setback
  case checkIn = "check-in"
  case affirmation
  case reflection
  case support
  case celebration
  case practice
  case learning
}
