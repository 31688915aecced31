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

  /// Where the kernel reads the title from (proc_pid_stat(5), arg_start and arg_end): `CommandLine.unsafeArgv` is a copy. By
  /// bytes: to cut strings would take longer than all the rest of a win.
  private static var title: (start: UInt, count: Int)? {
    // The program's own name, in brackets, may hold blanks; it is the second field.
    guard let stat = Files.contents("/proc/self/stat"), let bracket = stat.lastIndex(of: UInt8(ascii: ")")) else {
      return nil
    }
    var (field, numbers) = (2, (start: UInt(0), end: UInt(0)))
    for byte in stat[bracket...].dropFirst() {
      if byte == UInt8(ascii: " ") {
        field += 1
      } else if field == 48 {
        numbers.start.append(digit: byte)
      } else if field == 49 {
        numbers.end.append(digit: byte)
      }
    }
    return numbers.end > numbers.start ? (numbers.start, Int(numbers.end - numbers.start)) : nil
  }

  private static func invalid(position: Int) -> Failure {
    .badInput("Word \(position) of the command is not UTF-8 text, so it cannot be kept as you meant it.")
  }
}

extension UInt {
  fileprivate mutating func append(digit: UInt8) { self = self &* 10 &+ UInt(digit &- UInt8(ascii: "0")) }
}
