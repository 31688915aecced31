/// The few signs beyond letters that prompts are drawn with; plain ASCII where the locale knows nothing else.
struct Glyphs: Equatable {
  var pointer: String
  var full: String
  var empty: String

  static let unicode = Glyphs(pointer: "›", full: "█", empty: "·")
  static let ascii = Glyphs(pointer: ">", full: "#", empty: ".")
}

extension Surroundings {
  /// Whether the session's locale writes UTF-8, by the variables in the order of setlocale(3).
  var speaksUTF8: Bool {
    let locale = (variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "").uppercased()
    return locale.contains("UTF-8") || locale.contains("UTF8")
  }
}
