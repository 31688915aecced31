import Foundation
import Testing

@testable import NudgeCore

/// Made-up journals with and without something to be found: what is claimed about them.
@Suite("Patterns: simulated journals")
struct PatternSimulationTests {
  /// NUDGED_JOURNALS=1000 looks at more of them; the document holds those that are quick enough for every run.
  private static let more = ProcessInfo.processInfo.environment["NUDGED_JOURNALS"].flatMap(Int.init)

  @Test("what is planted is found, and next to nothing else")
  func table() throws {
    let table = PatternTable(empty: Self.more ?? 200, planted: Self.more ?? 40)
    print(table.text)
    let empty = table.allEmpty
    #expect(PatternTable.interval(empty.withFalse, of: empty.journals).high < 0.05)
    for row in table.empty {
      #expect(PatternTable.interval(row.result.withFalse, of: row.result.journals).low < 0.05, "\(row.name)")
    }
    let planted = table.allPlanted
    #expect(Double(planted.falseClaims) < 0.05 * Double(planted.claims))
    #expect(Double(planted.withFalse) < 0.05 * Double(planted.journals))
    #expect(Double(planted.found) > 0.6 * Double(planted.planted))
    if Self.more == nil { try compareWithDocument(table.text) }
  }

  /// The document holds the tables between two marks.
  private func compareWithDocument(_ table: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/patterns.md").standardizedFileURL
    let marks = ["<!-- tables: written by a test -->\n", "\n<!-- end of the tables -->"]
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.firstRange(of: marks[0])?.upperBound)
    let end = try #require(text.firstRange(of: marks[1])?.lowerBound)
    if ProcessInfo.processInfo.environment["NUDGED_WRITE_DOCS"] == "1" {
      try text.replacingCharacters(in: start..<end, with: table).write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(
        text[start..<end] == table,
        "docs/patterns.md is out of date; to renew it: NUDGED_WRITE_DOCS=1 swift test --filter PatternSimulationTests")
    }
  }
}
