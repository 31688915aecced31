import NudgeCore

/// Where the person's configuration is.
enum ConfigFile {
  /// By the XDG base directory rules: a relative directory counts as not set.
  static func path(_ variable: (String) -> String?) throws(Failure) -> String {
    if let directory = variable("XDG_CONFIG_HOME"), directory.hasPrefix("/") {
      return "\(directory)/nudged/nudged.toml"
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else {
      throw .badInput("Where your files are is not known: HOME is not set.")
    }
    return "\(home)/.config/nudged/nudged.toml"
  }

  /// Nothing is wrong with having none.
  static func absent(_ file: String) -> String {
    "You have no file of your own at \(file.shownOnOneLine); the built-in settings hold."
  }
}
