/// The blocks of a page about a program.
struct CommandPage {
  let tool: Tool
  /// Of verbs, for a program that has some.
  let groups: [VerbGroup]
  private let verbs: [Verb]
  private let shared: SharedOptions

  /// - Throws: ``Problem`` when a verb is under none of the headings.
  init(_ tool: Tool, help: String) throws(Problem) {
    self.tool = tool
    groups = VerbGroup.all(inHelp: help)
    verbs = Verb.all(of: tool.command).filter { $0.path != ["help"] }
    shared = SharedOptions(of: verbs)
    let grouped = Set(groups.flatMap(\.verbs))
    if let verb = verbs.first(where: { !grouped.contains($0.path[0]) }) { throw .ungrouped(verb.name) }
  }

  enum Problem: Error, CustomStringConvertible {
    case ungrouped(String)

    var description: String {
      switch self {
      case .ungrouped(let verb): "The help has no heading over the verb \(verb)."
      }
    }
  }

  var blocks: [String: Mdoc] {
    guard !groups.isEmpty else { return ["description": description, "options": options] }
    return [
      "description": description, "overview": overview, "verbs": sections,
      "everywhere": list(shared.everywhere), "shared": list(shared.often),
    ]
  }

  private var description: Mdoc {
    var page = Mdoc()
    page.prose(Prose(tool.command.discussion ?? ""))
    return page
  }

  private var options: Mdoc { list(tool.command.shownArguments) }

  private func list(_ arguments: [Tool.Argument]) -> Mdoc {
    var page = Mdoc()
    page.options(arguments)
    return page
  }

  /// Every verb on a line or two.
  private var overview: Mdoc {
    let longest = groups.flatMap(\.verbs).max { $0.count < $1.count } ?? ""
    var page = Mdoc()
    for group in groups {
      page.macro("Ss", Mdoc.escape(group.title))
      page.list(group.verbs, width: Mdoc.word(longest), isCompact: true) { name, page in
        page.macro("It", "Cm", Mdoc.word(name))
        guard let verb = verbs.first(where: { $0.path == [name] }) else { return }
        page.paragraph([verb.command.abstract, verb.ownVerbs].compactMap(\.self).joined(separator: " "))
      }
    }
    return page
  }

  /// Every verb with all that is to be said about it.
  private var sections: Mdoc {
    var page = Mdoc()
    for group in groups {
      page.macro("Sh", Mdoc.escape("\(group.title) verbs".uppercased()))
      for verb in verbs where group.verbs.contains(verb.path[0]) {
        page.verb(verb, of: tool.command.commandName, shared)
      }
    }
    return page
  }
}
