import NudgeCore

/// Reads the wins to pick when no words come to mind.
extension WordsReader {
  func starters() -> [Starter]? {
    root.expect(["starter"])
    var ids: Set<String> = []
    return (root.tables("starter") ?? []).compactMap { table in
      table.expect(["id", "text", "domain", "outcome", "source"])
      let outcome: Outcome? = table.word("outcome")
      let source: Source? = table.word("source")
      guard let id = id(in: table), let text = sentence("text", of: table) else { return nil }
      if !ids.insert(id).inserted { table.refuse("id", "There is a starter “\(id)” already.") }
      return Starter(id: id, text: text, domain: table.text("domain"), outcome: outcome, source: source)
    }
  }

  private func id(in table: SettingsTable) -> String? {
    guard table.needs("id") else { return nil }
    return table.text("id", as: "an id: \(WrittenName.rule)") { WrittenName.isFine($0) ? $0 : nil }
  }
}
