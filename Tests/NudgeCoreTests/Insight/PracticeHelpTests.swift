import Testing

@testable import NudgeCore

@Suite("Which practice helps")
struct PracticeHelpTests {
  private func uses(_ text: String, of practice: String = "breathing") throws -> [PracticeUse] {
    try text.split(separator: ", ").map { use in
      let ratings = use.split(separator: "→").map { Int($0) }
      try #require(ratings.count == 2)
      return PracticeUse(practice: practice, before: ratings[0], after: ratings[1])
    }
  }

  @Test("as documented")
  func document() throws {
    for row in try MeasuresDocument.rows("practices", columns: 3) {
      let practice = try #require(PracticeHelp(try uses(row[0])).practices.first)
      #expect(practice.medianChange == (try number(row[1])), "\(row)")
      #expect(
        practice.help.map { ($0 * 100).rounded() / 100 } == (row[2] == "none" ? nil : try number(row[2])), "\(row)")
    }
  }

  @Test("thirty good uses outrank three lucky ones, and few without a verdict come last")
  func ranking() throws {
    let steady = Array(repeating: "3→6", count: 30).joined(separator: ", ")
    let help = PracticeHelp(
      try uses("2→7, 2→7, 2→7", of: "lucky") + uses(steady, of: "steady") + uses("1→10", of: "once")
        + uses("5→5, ?→7, 5→?", of: "seldom rated") + uses("6→4, 6→5, 6→6", of: "walking"))
    #expect(help.practices.map(\.name) == ["steady", "lucky", "walking", "seldom rated", "once"])
    #expect(help.practices.map(\.uses) == [30, 3, 3, 3, 1])
    #expect(help.practices.map(\.ratedUses) == [30, 3, 3, 1, 1])
    #expect(help.helpsMost?.name == "steady")
  }

  @Test("nothing is called helpful that made nothing easier")
  func noneHelps() throws {
    #expect(PracticeHelp([]).helpsMost == nil)
    #expect(PracticeHelp(try uses("5→4, 5→5, 5→5")).helpsMost == nil)
    #expect(PracticeHelp(try uses("5→5, 5→5, 5→5")).helpsMost == nil)
    #expect(PracticeHelp(try uses("0→10, 0→10")).helpsMost == nil)
  }

  @Test("a rating outside 0 to 10 is none; the order never depends on chance")
  func strange() throws {
    #expect(PracticeUse(practice: "a", before: 11, after: 5).change == nil)
    #expect(PracticeUse(practice: "a", before: 0, after: -1).change == nil)
    #expect(PracticeUse(practice: "a", before: 0, after: 10).change == 10)
    let even = try ["c", "a", "b"].flatMap { try uses("3→4, 3→4, 3→4", of: $0) }
    for _ in 0..<20 { #expect(PracticeHelp(even).practices.map(\.name) == ["a", "b", "c"]) }
  }
}
