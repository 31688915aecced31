import ArgumentParser

/// `nudgectl --help`: eight verbs to begin with. All of them would be a wall to somebody who is tired; they are one word away.
enum RootHelp {
  /// - Returns: nil for a line that asks for something else.
  static func text(for arguments: [String]) -> String? {
    switch arguments {
    case ["help"], ["--help"], ["-h"]: short
    case ["help", "--all"], ["--help", "--all"], ["-h", "--all"], ["--all"], ["help", "all"]: Nudgectl.helpMessage()
    default: nil
    }
  }

  private static let verbs: [(name: String, about: String)] = [
    ("win", "Keep something that went well."),
    ("checkin", "Note how you are."),
    ("setback", "Write down something that went wrong."),
    ("hard", "For a hard moment: your people, and one thing to do."),
    ("jar", "Draw a win out of the jar."),
    ("snooze", "Put the open question off."),
    ("rest", "Make today a day that asks nothing."),
    ("review", "Look back on your week."),
  ]

  private static var short: String {
    var page = Page()
    page.line("Small wins, kept; small questions, answered.")
    page.gap()
    page.line("  nudgectl                  today on one calm screen")
    page.line("  nudgectl win              asks you, and takes whatever you type")
    page.line("  nudgectl win walked five minutes")
    page.gap()
    page.line("An apostrophe, a bracket or a semicolon means something to the shell. Where")
    page.line("words have one, type nudgectl win alone, and write on its line.")
    page.gap()
    for verb in verbs { page.line("  \(verb.name.padded(to: 10))\(verb.about)") }
    page.gap()
    page.line("More about each: nudgectl win --help. All there is: nudgectl help --all")
    return page.text
  }
}
