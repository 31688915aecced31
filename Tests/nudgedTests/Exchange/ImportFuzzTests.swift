import NudgeCore
import TestSupport
import Testing
import Varlink

@testable import nudged

/// Files of other programs, and of our own, with slips in them: read, or told of by line.
@Suite struct ImportFuzzTests {
  private nonisolated static let files: [(format: String, text: String)] = [
    (
      "jsonl",
      """
      {"nudged":"journal","version":1,"origin":"abc"}
      {"entry":{"id":1,"kind":"win","text":"walked","effort":3,"tags":["a"],"source":"mastery","private":false,"day":"2026-11-21","at":"2026-11-21T20:30:00+01:00","writtenAt":"2026-11-21T20:30:00+01:00","fields":{"mood":"4"}}}
      {"goal":{"id":1,"text":"g","private":false,"state":"open","madeAt":"2026-11-21T20:30:00+01:00"}}
      {"step":{"id":1,"position":1,"text":"s","private":false,"state":"open","madeAt":"2026-11-21T20:30:00+01:00"}}
      {"rest":{"day":"2026-11-22","at":"2026-11-21T20:30:00+01:00"}}
      {"end":true}

      """
    ),
    (
      "jrnl",
      """
      {"tags":{"@a":1},"entries":[]}
      {"title":"walked @a","body":"far","date":"2026-11-21","time":"20:30","tags":["@a"],"starred":false}
      {"title":"","body":"b","date":"9999-12-31","time":"23:59:59","tags":[],"starred":true}

      """
    ),
    (
      "daylio",
      """
      full_date,date,weekday,time,mood,activities,note_title,note
      2026-11-21,November 21,Saturday,8:30 PM,rad,"walk | read",title,"a ""note""
      on two lines"
      0001-01-01,x,Monday,12:00 AM,awful,,,

      """
    ),
  ]
  private nonisolated static let pieces = [
    "\"", "'", ",", ":", "{", "}", "[", "]", "\n", "\r", "\\", "\\u0000", "\\ud83d", "\u{0}", "null", "1e999", "-1",
    "9223372036854775807",
    "-9223372036854775809", "9999-12-31", "0000-01-01", "0000-00-00", "24:00", "25:61", "T00:00:00Z", "-23:59", "true",
    "“", "\u{FEFF}",
    "👩‍👩‍👧", "e\u{301}", String(repeating: "[", count: 300), String(repeating: "{\"a\":", count: 300), "&amp;", ";", "\t",
  ]

  @Test("whatever slipped, it is read or told of", arguments: files.map(\.format))
  func slips(format: String) throws {
    let text = try #require(Self.files.first { $0.format == format }).text
    let seed = SeededRandom.seedOfThisRun()
    print("import of \(format): NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    var read = 0
    for _ in 0..<500 * TOMLFuzzTests.rounds {
      let slipped = TextSoup.slipped(text, &random, with: Self.pieces)
      let parameters = JournalMethods.Import.Parameters(format: format, text: slipped)
      do {
        for text in try ImportText.all(parameters, zone: .utc) {
          read += text.records.count
          #expect(text.problems.allSatisfy { $0.line > 0 && !$0.reason.isEmpty })
        }
      } catch is VarlinkError {
        // Not an export at all.
      }
    }
    #expect(read > 50)
  }
}
