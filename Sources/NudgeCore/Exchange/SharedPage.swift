/// Chosen entries for one named person: the day and the words of each, and nothing else about them.
public struct SharedPage: Sendable {
  private let name: String
  private let entries: [Entry]

  /// - Parameters:
  ///   - name: whom it is for.
  ///   - entries: none of them private.
  public init(for name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries.sorted { ($0.day, $0.at, $0.id) < ($1.day, $1.at, $1.id) }
  }

  /// The longest name, in characters.
  public static let longestName = 100

  public var markdown: String {
    page(title: "# For \(MarkdownText.line(name))", day: { "## \($0)" }) {
      "- \(MarkdownText.lines($0, indentation: "  "))"
    }
  }

  public var plainText: String {
    page(title: "For \(name.shownOnOneLine)", day: { $0 }) {
      "  " + $0.withPlainLineBreaks.shownSafely.swapping("\n", for: "\n  ")
    }
  }

  private func page(title: String, day heading: (String) -> String, item: (String) -> String) -> String {
    var text = "\(title)\n\nChosen for you, by hand.\n"
    var day: CivilDate?
    for entry in entries {
      if entry.day != day { text += "\n\(heading(entry.day.spelledOutWithYear))\n\n" }
      day = entry.day
      text += item(entry.draft.text) + "\n"
    }
    return text
  }
}
