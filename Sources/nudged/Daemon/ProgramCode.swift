import Glibc

/// The program's own code, as far as it is in memory.
enum ProgramCode {
  /// Lets the kernel take the program's own code and constants out of this process. It stays in the file cache; what is run again comes
  /// back page by page, at less than a microsecond each.
  ///
  /// A start runs through half of the code once, and answers through much of the rest: all of it would count as the daemon's
  /// memory for as long as it lives.
  /// Neither is ever written to, so nothing can be lost (`madvise(2)`, `MADV_DONTNEED`).
  static func giveBack() {
    guard let maps = fopen("/proc/self/maps", "re") else { return }
    defer { fclose(maps) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, maps) > 0, let line {
      if let code = codeOfThisProgram(line) { madvise(code.baseAddress, code.count, MADV_DONTNEED) }
    }
  }

  /// Reads a line such as `00401000-01a3c000 r-xp 00001000 fd:00 1234 /home/ada/.local/bin/nudged` (`proc_pid_maps(5)`).
  private static func codeOfThisProgram(_ line: UnsafeMutablePointer<CChar>) -> UnsafeMutableRawBufferPointer? {
    // Constants come first in the file. What is mapped readable further on holds addresses the loader filled in.
    let isReadOnly = strstr(line, " r-xp ") != nil || strstr(line, " r--p 00000000 ") != nil
    guard isReadOnly, strstr(line, "/nudged\n") != nil else { return nil }
    var dash: UnsafeMutablePointer<CChar>?
    let start = strtoul(line, &dash, 16)
    guard let dash, dash.pointee == CChar(bitPattern: UInt8(ascii: "-")) else { return nil }
    return UnsafeMutableRawBufferPointer(
      start: UnsafeMutableRawPointer(bitPattern: start), count: Int(strtoul(dash + 1, nil, 16) - start))
  }
}
