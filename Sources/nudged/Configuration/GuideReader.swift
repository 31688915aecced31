import NudgeCore

/// Reads one guide file.
struct GuideReader {
  let root: SettingsTable
  let name: String

  private static let known = ["title", "invitation", "kind", "question"]
  private static let knownOfQuestion = ["id", "prompt"]
  /// The most questions one guide asks: a guide is bounded, so that nobody broods over it.
  private static let maximumQuestions = 12
  /// The longest sentence, in characters.
  private static let longestSentence = 300

  /// - Returns: no guide when anything in the file is wrong.
  static func read(name: String, path: String) -> (guide: Guide?, problems: [ConfigurationProblem]) {
    do throws(ConfigurationProblem) {
      guard let file = try TextFile.read(path) else { return (nil, []) }
      let reading = TOMLDocument.read(file) { GuideReader(root: $0, name: name).guide() }
      return (reading.problems.isEmpty ? reading.value ?? nil : nil, reading.problems)
    } catch {
      return (nil, [error])
    }
  }

  private func guide() -> Guide? {
    root.expect(Self.known)
    let title = sentence("title", of: root)
    let invitation = sentence("invitation", of: root)
    let kind = require("kind", in: root) ? root.kind("kind") : nil
    let questions = questions()
    guard let title, let invitation, let kind else { return nil }
    return Guide(name: name, title: title, invitation: invitation, kind: kind, questions: questions)
  }

  private func questions() -> [Guide.Question] {
    let tables = root.tables("question") ?? []
    if tables.isEmpty || tables.count > Self.maximumQuestions {
      root.refuse("question", "A guide asks between 1 and \(Self.maximumQuestions) questions, each under [[question]].")
    }
    var ids: Set<String> = []
    return tables.compactMap { table in
      table.expect(Self.knownOfQuestion)
      guard let id = id(in: table), let prompt = sentence("prompt", of: table) else { return nil }
      if !ids.insert(id).inserted { table.refuse("id", "There is a question “\(id)” already in this guide.") }
      return Guide.Question(id: id, prompt: prompt)
    }
  }

  private func id(in table: SettingsTable) -> String? {
    guard require("id", in: table) else { return nil }
    return table.text("id", as: "an id: \(WrittenName.rule)") { WrittenName.isFine($0) ? $0 : nil }
  }

  private func sentence(_ key: String, of table: SettingsTable) -> String? {
    guard require(key, in: table), let text = table.text(key) else { return nil }
    if !text.allSatisfy(\.isWhitespace), text.count <= Self.longestSentence, text.shownOnOneLine == text { return text }
    table.refuse(key, "It should be one line of text, at most \(Self.longestSentence) characters.")
    return nil
  }

  private func require(_ key: String, in table: SettingsTable) -> Bool {
    if !table.has(key) { table.refuse(key, "It is needed here.") }
    return table.has(key)
  }
}
