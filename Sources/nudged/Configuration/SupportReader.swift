import NudgeCore

/// Reads the person's own people and lines: `[support]`.
struct SupportReader {
  let table: SettingsTable

  static let known = ["contacts", "crisis-plan", "lines", "helpline"]
  private static let knownOfContact = ["name", "reach", "note"]
  /// The longest line, in characters.
  private static let longest = 300

  /// What is fine of it; the rest is noted.
  func card() -> CardView {
    CardView(
      contacts: (table.tables("contacts") ?? []).compactMap(contact), plan: lines("crisis-plan"), lines: lines("lines"),
      helpline: helpline)
  }

  private func contact(_ table: SettingsTable) -> CardView.Contact? {
    table.expect(Self.knownOfContact)
    for key in ["name", "reach"] where !table.has(key) { table.refuse(key, "It is needed here.") }
    guard let name = table.text("name"), let reach = table.text("reach") else { return nil }
    return CardView.Contact(name: name, reach: reach, note: table.text("note"))
  }

  private var helpline: String? {
    guard let item = table.text("helpline"), !item.allSatisfy(\.isWhitespace) else { return nil }
    if item.count > Self.longest {
      table.refuse("helpline", "It holds at most \(Self.longest) characters.")
      return nil
    }
    return item
  }

  private func lines(_ key: String) -> [String] {
    guard let items = table.texts(key) else { return [] }
    for item in items where item.text.count > Self.longest {
      table.refuse(item, "One line holds at most \(Self.longest) characters; several go into [ ].")
    }
    return items.map(\.text)
  }
}
