/// A verb of a program, with the words that lead to it.
struct Verb {
  /// Without the program's name: `["goal", "add"]`.
  let path: [String]
  let command: Tool.Command

  var name: String { path.joined(separator: " ") }

  /// The verbs it has itself; nil: none.
  var ownVerbs: String? {
    let own = command.shownSubcommands.map(\.commandName)
    return own.isEmpty ? nil : "Its own verbs: \(own.joined(separator: ", "))."
  }

  /// Every verb of a command and, each behind its own, the verbs of those.
  static func all(of command: Tool.Command, path: [String] = []) -> [Verb] {
    command.shownSubcommands.flatMap { command in
      let path = path + [command.commandName]
      return [Verb(path: path, command: command)] + all(of: command, path: path)
    }
  }
}

/// Verbs under one heading, as in the program's help: the parser's description of itself does not tell of these.
struct VerbGroup: Equatable {
  let title: String
  /// The first words of the verbs.
  let verbs: [String]

  private static let mark = " SUBCOMMANDS:"

  /// - Parameter help: what the program prints for `--help`, 80 columns wide.
  static func all(inHelp help: String) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var isInside = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasSuffix(mark) {
        groups.append(VerbGroup(title: line.dropLast(mark.count).lowercased().capitalizedFirst, verbs: []))
        isInside = true
      } else if isInside, let group = groups.last, let verb = verb(line) {
        groups[groups.count - 1] = VerbGroup(title: group.title, verbs: group.verbs + [verb])
      } else if line.first?.isWhitespace != true {
        isInside = false
      }
    }
    return groups
  }

  /// The verb a line is about; nil for one that goes on.
  private static func verb(_ line: Substring) -> String? {
    guard line.hasPrefix("  "), line.dropFirst(2).first?.isLetter == true else { return nil }
    return line.split(separator: " ").first.map(String.init)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
