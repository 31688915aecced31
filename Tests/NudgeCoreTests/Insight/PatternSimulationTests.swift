import Foundation
import Testing

@testable import NudgeCore

/// Made-up journals with and without something to be found: what is claimed about them.
@Suite("Patterns: simulated journals")
struct PatternSimulationTests {
  private static let isWhole = ProcessInfo.processInfo.environment["NUDGED_WRITE_DOCS"] == "1"

  private static let document = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/patterns.md").standardizedFileURL
  private static let advice = """
    docs/patterns.md is out of date; to renew it, in some minutes: NUDGED_WRITE_DOCS=1 swift test --filter \
    PatternSimulationTests
    """

  /// Every run looks at the first journals of each kind again, and at what the document says of all of them.
  @Test("what is planted is found, and next to nothing else", .disabled(if: isWhole))
  func first() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let table = PatternTable(empty: PatternTable.first.empty, planted: PatternTable.first.planted)
    let lines = text.split(separator: "\n").map(String.init)
    for (name, end) in table.firsts {
      let line = try #require(lines.first { $0.hasPrefix("| \(name) |") }, "\(name): \(Self.advice)")
      #expect(line.hasSuffix(end), "\(name): now\(end) \(Self.advice)")
    }
    #expect(lines.count { $0.hasPrefix("| ") && $0.hasSuffix(" |") } == table.text.split(separator: "\n").count)
    let (empty, planted) = (PatternTable.sum(table.empty).all, PatternTable.sum(table.planted).all)
    #expect(Double(empty.withFalse) < 0.05 * Double(empty.journals))
    #expect(Double(planted.withFalse) < 0.05 * Double(planted.journals) && planted.found * 2 > planted.planted)
  }

  /// All of them, for the document.
  @Test("the whole table", .enabled(if: isWhole))
  func whole() throws {
    let table = PatternTable(empty: PatternTable.all.empty, planted: PatternTable.all.planted)
    print(table.text)
    let empty = PatternTable.sum(table.empty).all
    #expect(PatternTable.interval(empty.withFalse, of: empty.journals).high < 0.05)
    for row in table.empty { #expect(Double(row.all.withFalse) < 0.05 * Double(row.all.journals), "\(row.name)") }
    let planted = PatternTable.sum(table.planted).all
    #expect(Double(planted.falseClaims) < 0.05 * Double(planted.claims))
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let start = try #require(text.firstRange(of: "<!-- tables: written by a test -->\n")?.upperBound)
    let end = try #require(text.firstRange(of: "\n<!-- end of the tables -->")?.lowerBound)
    try text.replacingCharacters(in: start..<end, with: table.text)
      .write(to: Self.document, atomically: true, encoding: .utf8)
  }
}
