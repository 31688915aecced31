/// How something went, kept apart from the effort it took. All of them count.
public enum Outcome: String, CaseIterable, Codable, Sendable {
  case done
  case partial
  case started
  case rested
  case notThisTime = "not-this-time"
}
