extension Mdoc {
  /// A verb: how it is written, what it does, examples, its own options, and which of the shared ones it takes.
  mutating func verb(_ verb: Verb, of program: String, _ shared: SharedOptions) {
    let own = verb.command.shownArguments.filter { !shared.often.contains($0) && !shared.everywhere.contains($0) }
    let also = verb.command.shownArguments.filter(shared.often.contains)
    macro("Ss", Mdoc.escape(verb.name))
    synopsis("\(program) \(verb.name)", own, hasMore: !also.isEmpty)
    paragraph(verb.command.abstract ?? "")
    prose(Prose(verb.command.discussion ?? ""))
    options(own)
    if let verbs = verb.ownVerbs { paragraph(verbs) }
    if !also.isEmpty { paragraph("Shared options: \(also.map(\.spelling).joined(separator: ", ")).") }
  }

  /// The words come before the options, as people say them.
  private mutating func synopsis(_ name: String, _ arguments: [Tool.Argument], hasMore: Bool) {
    macro("Bk", "-words")
    macro("Bl", "-tag", "-width", Mdoc.word(name), "-compact")
    macro("It", "Ic", Mdoc.word(name))
    let (words, options) = (arguments.filter { $0.kind == .positional }, arguments.filter { $0.kind != .positional })
    for argument in words + options {
      if argument.isOptional { macro("Op", argument.usage) } else { macro(argument.usage) }
    }
    if hasMore { macro("Op", "Ar", "shared option ...") }
    macro("El")
    macro("Ek")
  }

  /// Arguments and options with what they mean; flags that say it together stand together.
  mutating func options(_ arguments: [Tool.Argument]) {
    if arguments.isEmpty { return }
    list(Self.together(arguments)) { arguments, page in
      page.macro("It", arguments.map(\.term).joined(separator: " , "))
      page.paragraph(arguments.first?.explanation ?? "")
    }
  }

  private static func together(_ arguments: [Tool.Argument]) -> [[Tool.Argument]] {
    arguments.reduce(into: []) { groups, argument in
      if argument.kind == .flag, let last = groups.last?.last, last.kind == .flag, last.abstract == argument.abstract {
        groups[groups.count - 1].append(argument)
      } else {
        groups.append([argument])
      }
    }
  }
}
