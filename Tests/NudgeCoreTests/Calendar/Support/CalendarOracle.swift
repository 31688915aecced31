import Foundation
import NudgeCore

/// `systemd-analyze calendar`, asked for many expressions at once.
enum CalendarOracle {
  static let program = "/usr/bin/systemd-analyze"

  /// What it said of one expression.
  struct Answer {
    /// Nothing when the expression was refused.
    var normalized: String?
    /// Seconds since the epoch; fractions are not shown.
    var elapses: [Int64] = []
    /// It stopped with "Infinite loop in calendar calculation", and then says nothing else of the expression.
    var gaveUp = false
  }

  struct Garbled: Error {
    var output: String
  }

  /// - Parameters:
  ///   - zone: what `TZ` is set to.
  ///   - base: seconds since the epoch.
  static func ask(_ expressions: [String], zone: String, base: Int64, iterations: Int) throws -> [Answer] {
    let arguments = ["calendar", "--base-time=\(stamp(base)) UTC", "--iterations=\(iterations)", "--"] + expressions
    let (output, complaints) = try OtherProgram.run(program, from: "systemd", arguments, zone: zone)
    let refused = Set(complaints.compactMap { quoted($0, behind: "Failed to parse calendar specification '") })
    let stuck = Set(complaints.compactMap { quoted($0, behind: "Failed to determine next elapse for '") })
    var blocks = output.components(separatedBy: "\n\n").map { $0.split(separator: "\n") }.filter { !$0.isEmpty }[...]
    return try expressions.map { expression in
      if refused.contains(expression) { return Answer() }
      if stuck.contains(expression) { return Answer(gaveUp: true) }
      guard let block = blocks.popFirst() else { throw Garbled(output: complaints.joined(separator: " | ")) }
      return try parse(block)
    }
  }

  private static func quoted(_ line: String, behind prefix: String) -> String? {
    guard line.hasPrefix(prefix), let end = line.range(of: "': ", options: .backwards) else { return nil }
    return String(line[line.index(line.startIndex, offsetBy: prefix.count)..<end.lowerBound])
  }

  private static func parse(_ block: [Substring]) throws -> Answer {
    var answer = Answer()
    for line in block {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let label = line[..<colon].utf8.drop { $0 == UInt8(ascii: " ") }
      let value = line[colon...].dropFirst(2)
      if label.elementsEqual("Normalized form".utf8) {
        answer.normalized = String(value)
      } else if label.elementsEqual("(in UTC)".utf8) {
        // Follows the local time, except where the zone is UTC all year long.
        answer.elapses[answer.elapses.count - 1] = try seconds(value)
      } else if label.elementsEqual("Next elapse".utf8) || label.starts(with: "Iter. #".utf8), value != "never" {
        answer.elapses.append(try seconds(value))
      }
    }
    return answer
  }

  /// "Thu 2020-01-02 00:00:00 UTC", the zone not looked at. By hand, for there are a great many of them.
  private static func seconds(_ stamp: Substring) throws -> Int64 {
    let bytes = Array(stamp.utf8)
    guard bytes.count > 23 else { throw Garbled(output: String(stamp)) }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    guard let date = CivilDate(year: number(4..<8), month: number(9..<11), day: number(12..<14)) else {
      throw Garbled(output: String(stamp))
    }
    return Int64(date.daysSinceEpoch * 86_400 + number(15..<17) * 3600 + number(18..<20) * 60 + number(21..<23))
  }

  private static func stamp(_ second: Int64) -> String {
    let civil = Zone.utc.civil(at: Instant(seconds: second))
    let time = Instant(seconds: second).rfc3339(in: .utc).dropFirst(11).prefix(8)
    return "\(civil.date) \(time)"
  }
}
