import Testing

@testable import NudgeCore

@Suite("Which practice helps")
struct PracticeHelpTests {
  private func count(_ practice: String, uses: Int, rated: Int, change: Int) -> PracticeCount {
    PracticeCount(practice: practice, uses: uses, rated: rated, change: change, lastDay: .init(daysSinceEpoch: 20_000))
  }

  /// Rated uses as the document writes them: `3→7, 2→6`.
  private func count(_ text: String) throws -> PracticeCount {
    let changes = try text.split(separator: ", ").map { use in
      let ratings = try use.split(separator: "→").map { try #require(Int($0)) }
      try #require(ratings.count == 2)
      return ratings[1] - ratings[0]
    }
    return count("breathing", uses: changes.count, rated: changes.count, change: changes.reduce(0, +))
  }

  @Test("as documented")
  func document() throws {
    for row in try MeasuresDocument.rows("practices", columns: 3) {
      let practice = try count(row[0])
      #expect(practice.meanChange == (try number(row[1])), "\(row)")
      #expect(
        practice.help.map { ($0 * 100).rounded() / 100 } == (row[2] == "none" ? nil : try number(row[2])), "\(row)")
    }
  }

  @Test("thirty good uses outrank three lucky ones, and few have no verdict")
  func ranking() {
    let lucky = count("lucky", uses: 3, rated: 3, change: 15)
    let steady = count("steady", uses: 30, rated: 30, change: 90)
    let once = count("once", uses: 1, rated: 1, change: 9)
    let walking = count("walking", uses: 9, rated: 3, change: -3)
    #expect([once, lucky, steady, walking].helpsMost == steady)
    #expect([once, lucky, walking].helpsMost == lucky)
    #expect([once, walking].helpsMost == nil)
  }

  @Test("nothing is called helpful that made nothing easier")
  func noneHelps() {
    #expect([PracticeCount]().helpsMost == nil)
    #expect([count("a", uses: 3, rated: 3, change: 0)].helpsMost == nil)
    #expect([count("a", uses: 2, rated: 2, change: 20)].helpsMost == nil)
    #expect(count("a", uses: 5, rated: 0, change: 0).meanChange == nil)
  }

  @Test("of equal ones the most used, then the first by name")
  func even() {
    let (a, b, used) = (
      count("a", uses: 3, rated: 3, change: 3), count("b", uses: 3, rated: 3, change: 3),
      count("c", uses: 4, rated: 3, change: 3)
    )
    for practices in [[a, b], [b, a]] { #expect(practices.helpsMost == a) }
    #expect([b, a, used].helpsMost == used)
  }
}
