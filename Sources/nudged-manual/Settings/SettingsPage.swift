/// The blocks of the page about the configuration file.
struct SettingsPage {
  let file: SettingsFile

  /// What the file says about itself, its tables, what a plan can have, and the plans it holds.
  var blocks: [String: Mdoc] {
    let firstTable = file.parts.firstIndex(where: \.isTable) ?? file.parts.endIndex
    let firstPlan = file.parts.firstIndex(where: \.isPlan) ?? file.parts.endIndex
    let lastTable = file.parts[..<firstPlan].lastIndex(where: \.isTable) ?? firstTable
    var (introduction, settings, plan, plans) = (Mdoc(), Mdoc(), Mdoc(), Mdoc())
    for (index, part) in file.parts.enumerated() {
      switch part {
      case .table(let table) where table.isList: plans.plan(table)
      case .table(let table): settings.table(table)
      case .comment(let text) where index < firstTable: introduction.comment(text)
      case .comment(let text) where index < lastTable: settings.comment(text)
      case .comment(let text) where index < firstPlan: plan.comment(text)
      case .comment(let text): plans.comment(text)
      }
    }
    return ["introduction": introduction, "settings": settings, "plan": plan, "plans": plans]
  }
}

extension SettingsFile.Part {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
  fileprivate var isPlan: Bool { if case .table(let table) = self { table.isList } else { false } }
}

extension Mdoc {
  /// A table whose values apply where a file says nothing.
  fileprivate mutating func table(_ table: SettingsFile.Table) {
    macro("Ss", Mdoc.escape("[\(table.name)]"))
    comment(table.comment)
    list(table.settings) { setting, page in
      page.macro("It", "Cm", Mdoc.word(setting.key), "No", Mdoc.word("= \(setting.value)"))
      page.comment(setting.comment)
    }
  }

  /// A plan as it stands in the file, which is the best example of one.
  fileprivate mutating func plan(_ plan: SettingsFile.Table) {
    comment(plan.comment)
    literal(
      ["[[\(plan.name)]]"]
        + plan.settings.flatMap { setting in
          Prose.lines(setting.comment, width: 68).map { "# \($0)" } + ["\(setting.key) = \(setting.value)"]
        })
  }

  fileprivate mutating func comment(_ text: String) {
    for block in Prose(text).blocks {
      switch block {
      case .paragraph(let text): paragraph(text)
      case .example(let lines): explain(lines)
      }
    }
  }

  private mutating func explain(_ lines: [String]) {
    guard let settings = ExplainedSetting.all(in: lines) else { return literal(lines) }
    list(settings) { setting, page in
      page.macro("It", "Cm", Mdoc.word(setting.name))
      page.paragraph(setting.text)
    }
  }
}
