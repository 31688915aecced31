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

  /// Takes the words out of the process title, which every user of the machine can read; the program's name and the verb
  /// stay. After it only what was read before is known.
  static func hide() {
    guard let title = title, let words = UnsafeMutablePointer<UInt8>(bitPattern: title.start) else { return }
    var kept = 0
    for index in 0..<title.count {
      if kept == 2 { words[index] = 0 } else if words[index] == 0 { kept += 1 }
    }
  }

  /// Where the kernel reads the title from (proc_pid_stat(5), arg_start and arg_end): `CommandLine.unsafeArgv` is a copy.
  private static var title: (start: UInt, count: Int)? {
    guard let stat = Files.contents("/proc/self/stat") else { return nil }
    // The program's own name, in brackets, may hold blanks.
    let fields = String(decoding: stat, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 46, let start = UInt(fields[45]), let end = UInt(fields[46]), end > start else { return nil }
    return (start, Int(end - start))
  }

  private static func invalid(position: Int) -> Failure {
    .badInput("Word \(position) of the command is not UTF-8 text, so it cannot be kept as you meant it.")
  }
}
