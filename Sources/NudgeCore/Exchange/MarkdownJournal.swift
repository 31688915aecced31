/// The journal as pages to read: months, days, and under each day what was written, oldest first.
public struct MarkdownJournal: Sendable {
  private var month = ""
  private var day: CivilDate?

  public init() {}

  /// What stands at the top.
  public static let opening = "# Your journal\n\nWhat you noticed, tried and kept, day by day.\n"

  /// What stands there when nothing else does.
  public static let nothing = "\nNothing on record for these days. Every day can be the first.\n"

  /// The next entry, with the headings in front of it that are due.
  public mutating func text(of entry: Entry) -> String {
    var text = ""
    let month = "\(entry.day.monthName) \(entry.day.year)"
    if month != self.month { text += "\n## \(month)\n" }
    if entry.day != day { text += "\n### \(entry.day.spelledOut)\n\n" }
    (self.month, day) = (month, entry.day)
    return text + Self.item(entry)
  }

  private static func item(_ entry: Entry) -> String {
    let draft = entry.draft
    let label = draft.kind == .win ? "" : "\(draft.kind.label): "
    let text = label + MarkdownText.lines(draft.text, indentation: "  ")
    let fields = draft.fields.inOrder.map { "  - \($0.label): \(MarkdownText.lines($0.value, indentation: "    "))\n" }
    return "- **\(entry.clock)** \(text)\(details(of: draft))\n" + fields.joined()
  }

  private static func details(of draft: EntryDraft) -> String {
    let outcome = draft.outcome.flatMap { $0 == .done ? nil : $0.rawValue.swapping("-", for: " ") }
    let said =
      [draft.effort.map { "effort \($0)" }, outcome, draft.domain, draft.value].compactMap { $0 }
      + draft.tags.map { "#\($0)" }
    return said.isEmpty ? "" : " (\(MarkdownText.line(said.joined(separator: ", "))))"
  }
}

extension Entry {
  /// The time of day it is about, as the person's clock showed it: "21:05".
  package var clock: String {
    let shift = Int64(offset) * 1_000_000
    return String(CivilDateTime(microsecondsSinceEpoch: at.microseconds.added(saturating: shift)).time.description.prefix(5))
  }
}

extension EntryKind {
  /// What people see in front of an entry.
  package var label: String {
    switch self {
    case .win: "Win"
    case .setback: "Setback"
    case .checkIn: "Check-in"
    case .affirmation: "Affirmation"
    case .reflection: "Reflection"
    case .support: "Support"
    case .celebration: "Celebration"
    case .practice: "Practice"
    case .learning: "Learned"
    }
  }
}

extension [String: String] {
  /// Fields with what people see as their names: known ones as the catalogue has them, others behind, by name.
  fileprivate var inOrder: [(label: String, value: String)] {
    let known = EntryField.all.compactMap { field in
      self[field.name].flatMap { field.says($0) ? (field.label, $0) : nil }
    }
    let others = filter { EntryField.known($0.key) == nil }.sorted { $0.key < $1.key }
    return known + others.map { ($0.key, $0.value) }
  }
}

extension CivilDate {
  /// "Saturday, 21 November"
  package var spelledOut: String { "\(weekday.name), \(day) \(monthName)" }

  /// "Saturday, 21 November 2026"
  package var spelledOutWithYear: String { "\(spelledOut) \(year)" }
}
