/// A name at the beginning of a comment's line, and what the lines beside and under it say.
struct ExplainedSetting: Equatable {
  let name: String
  private(set) var text: String

  /// A table in a comment: names, and behind each, in a column of its own, what it means.
  ///
  /// - Returns: nil for lines that are no such table.
  static func all(in lines: [String]) -> [ExplainedSetting]? {
    var settings: [ExplainedSetting] = []
    for line in lines {
      if let setting = ExplainedSetting(line) {
        settings.append(setting)
      } else if line.hasPrefix("    "), !settings.isEmpty {
        settings[settings.count - 1].text += " " + line.drop { $0 == " " }
      } else {
        return nil
      }
    }
    return settings
  }

  private init?(_ line: String) {
    let name = line.prefix { $0.isLetter || $0 == "-" }
    let rest = line.dropFirst(name.count)
    guard !name.isEmpty, rest.hasPrefix("  ") else { return nil }
    (self.name, text) = (String(name), String(rest.drop { $0 == " " }))
  }
}
