/// Entries as a table for spreadsheets.
public enum EntryTable {
  /// The columns, always these and in this order; new ones come behind them.
  public static let columns = [
    "id", "kind", "day", "at", "written_at", "text", "effort", "outcome", "domain", "value", "tags", "source",
    "private", "seconds", "guide", "practice", "step", "trial", "nudge", "fields",
  ]

  /// The first record.
  public static let header = CSV.record(columns)

  /// One record.
  public static func record(of entry: Entry) -> String {
    let draft = entry.draft
    let when = [
      "\(entry.id)", draft.kind.rawValue, entry.day.description, entry.at.rfc3339(offset: entry.offset),
      entry.writtenAt.rfc3339(offset: entry.offset),
    ]
    let said = [
      CSV.cell(draft.text), number(draft.effort), draft.outcome?.rawValue ?? "", CSV.cell(draft.domain ?? ""),
      CSV.cell(draft.value ?? ""), CSV.cell(draft.tags.joined(separator: " ")), draft.source.rawValue,
      draft.isPrivate ? "yes" : "no", number(draft.seconds),
    ]
    let origin = draft.origin
    let around = [
      CSV.cell(origin.guide ?? ""), CSV.cell(origin.practice ?? ""), number(origin.step), number(origin.trial),
      number(entry.nudge), json(draft.fields),
    ]
    return CSV.record(when + said + around)
  }

  private static func number(_ number: (some BinaryInteger)?) -> String { number.map { "\($0)" } ?? "" }

  /// A JSON object; nothing when there are no fields. It begins with a brace, which no spreadsheet takes for a formula, and what
  /// could part a cell in two is escaped.
  private static func json(_ fields: [String: String]) -> String {
    guard !fields.isEmpty else { return "" }
    let members = fields.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
    return "{" + members.joined(separator: ",") + "}"
  }

  /// A JSON string (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case ";", "|", "；", "｜": quoted += escaped(scalar.value)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): quoted += escaped(scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
