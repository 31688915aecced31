import Glibc

/// The words of the command line.
enum Arguments {
  /// What follows the program's name.
  ///
  /// Read from the bytes: `CommandLine.arguments` repairs broken UTF-8 silently, and a journal must not hold words
  /// nobody wrote.
  static func ofThisProgram() throws(Failure) -> [String] {
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index] else { break }
      guard let word = String(validatingCString: bytes) else { throw invalid(position: index) }
      words.append(word)
    }
    return words
  }

  private static func invalid(position: Int) -> Failure {
    .badInput("Word \(position) of the command is not UTF-8 text, so it cannot be kept as you meant it.")
  }
}
