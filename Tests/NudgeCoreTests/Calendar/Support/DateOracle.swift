import NudgeCore

/// `date`, which asks the C library what the clocks of a place show.
enum DateOracle {
  struct Answer: Equatable {
    /// Seconds east of UTC.
    var offset: Int
    var abbreviation: String
  }

  struct Garbled: Error {
    var line: String
  }

  /// - Parameters:
  ///   - seconds: since the epoch; a few thousand at most.
  ///   - zone: a name of the tz database, or a POSIX rule.
  static func ask(_ seconds: [Int64], zone: String) throws -> [Answer] {
    let input = seconds.map { "@\($0)\n" }.joined()
    let arguments = ["--file=-", "+%::z %Z"]
    let lines = try OtherProgram.run("/usr/bin/date", from: "coreutils", arguments, zone: zone, input: input)
      .output.split(separator: "\n")
    guard lines.count == seconds.count else { throw Garbled(line: "\(lines.count) lines") }
    return try lines.map(answer)
  }

  /// "+05:30:00 IST"
  private static func answer(_ line: Substring) throws -> Answer {
    let parts = line.split(separator: " ")
    let numbers = parts[0].dropFirst().split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, numbers.count == 3 else { throw Garbled(line: String(line)) }
    let offset = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
    return Answer(offset: line.first == "-" ? -offset : offset, abbreviation: String(parts[1]))
  }
}
