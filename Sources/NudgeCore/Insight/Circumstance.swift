/// What days, or moments of a day, may have in common.
public enum Circumstance: Hashable, Sendable {
  /// A practice was used.
  case practice(String)
  /// An entry of the day has the tag.
  case tag(String)
  /// An entry of the day belongs to the domain.
  case domain(String)
  case weekday(Weekday)
  /// When in the day a check-in was about.
  case part(PartOfDay)
  /// A question that check-ins answer by yes or no was answered by yes: the name of the field.
  case answer(String)

  /// The fields that ``answer(_:)`` may be.
  public static let answers = ["slept", "moved", "reached-out"]

  /// What it is, without saying which: `practice`, `tag`, `domain`, `weekday`, `part-of-day` or `answer`.
  public var kind: String {
    switch self {
    case .practice: "practice"
    case .tag: "tag"
    case .domain: "domain"
    case .weekday: "weekday"
    case .part: "part-of-day"
    case .answer: "answer"
    }
  }

  /// Which one of its kind: the person's own word, "Monday", "evening" or the name of a field.
  public var name: String {
    switch self {
    case .practice(let name), .tag(let name), .domain(let name), .answer(let name): name
    case .weekday(let weekday): weekday.name
    case .part(let part): part.rawValue
    }
  }
}
