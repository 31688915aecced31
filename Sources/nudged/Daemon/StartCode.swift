import Glibc

/// The part of the program that only a start needs.
enum StartCode {
  /// Lets the kernel take the program's own code out of this process. It stays in the file cache; what is run again comes
  /// back page by page, at less than a microsecond each.
  ///
  /// A start runs through half of the code once: all of it would count as the daemon's memory for as long as it lives.
  /// Code is never written to, so nothing can be lost (`madvise(2)`, `MADV_DONTNEED`).
  static func giveBack() {
    guard let maps = fopen("/proc/self/maps", "re") else { return }
    defer { fclose(maps) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, maps) > 0, let line {
      if let code = codeOfThisProgram(String(cString: line)) { madvise(code.start, code.length, MADV_DONTNEED) }
    }
  }

  /// Reads a line such as `00401000-01a3c000 r-xp 00001000 fd:00 1234 /home/ada/.local/bin/nudged` (`proc_pid_maps(5)`).
  private static func codeOfThisProgram(_ line: String) -> (start: UnsafeMutableRawPointer, length: Int)? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 6, words[1] == "r-xp", words[5].hasSuffix("/nudged") else { return nil }
    let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
    guard ends.count == 2, let start = UnsafeMutableRawPointer(bitPattern: ends[0]) else { return nil }
    return (start, Int(ends[1] - ends[0]))
  }
}
