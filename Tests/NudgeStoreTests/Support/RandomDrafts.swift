import NudgeCore
import NudgeStore
import TestSupport

/// Drafts of every kind, with every field there is.
struct RandomDrafts {
  var random: SeededRandom

  static let words = [
    "walked", "walk", "sister", "Tea", "línea", "straße", "👩‍🌾", "☀", "a", "five", "NOT", "OR", "散歩", "it's",
    "\"quoted\"",
    "a\u{0}b", "\u{1B}[31m", "100%", "under_score",
  ]
  static let days = 20_560...20_580

  mutating func draft(kind: EntryKind? = nil) throws -> EntryDraft {
    try EntryDraft(
      kind: kind ?? random.pick(EntryKind.allCases), text: text(), effort: maybe { $0.number(1...5) },
      outcome: maybe { $0.pick(Outcome.allCases) }, domain: maybe { $0.pick(["mood", "focus", "connection"]) },
      value: maybe { $0.pick(["honesty", "kind words"]) },
      tags: (0..<random.number(0...3)).map { _ in random.pick(["sun", "walk", "a\u{0}b", "☀"]) },
      source: maybe { $0.pick(Source.allCases) }, isPrivate: random.chance(20),
      seconds: maybe { $0.number(0...86_400) }, fields: fields(),
      origin: EntryOrigin(guide: maybe { $0.pick(["evening-wins"]) }, practice: maybe { $0.pick(["breathing"]) }))
  }

  mutating func text() -> String {
    (0...random.number(0...6)).map { _ in random.pick(Self.words) }.joined(separator: random.pick([" ", "\n", ", "]))
  }

  private mutating func fields() -> [String: String] {
    var fields: [String: String] = [:]
    for field in EntryField.all where random.chance(10) { fields[field.name] = value(of: field.type) }
    if random.chance(30) { fields["my-own-field"] = text() }
    if random.chance(40) { fields["before"] = "\(random.number(0...10))" }
    if random.chance(40) { fields["after"] = "\(random.number(0...10))" }
    return fields
  }

  private mutating func value(of type: FieldType) -> String {
    switch type {
    case .text: text()
    case .scale(let range): "\(random.number(range))"
    case .choice(let words), .choices(let words): random.pick(words)
    case .yesNo: random.pick(["yes", "no"])
    case .duration: "\(random.number(0...86_400))"
    case .date: CivilDate(daysSinceEpoch: random.number(Self.days)).description
    }
  }

  private mutating func maybe<Value>(_ value: (inout SeededRandom) -> Value) -> Value? {
    random.chance(50) ? value(&random) : nil
  }

  /// Now, or up to some days earlier.
  mutating func moment(second: Int) -> Store.Moment {
    let written = Instant(seconds: 1_778_000_000 + Int64(second))
    let offset = random.number(-12...14) * 3600
    let day = random.number(Self.days)
    return Store.Moment(
      writtenAt: written, at: random.chance(30) ? Instant(seconds: Int64(day) * 86_400) : nil, offset: offset,
      day: CivilDate(daysSinceEpoch: day))
  }
}
