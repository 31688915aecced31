import Testing

@testable import NudgeCore

@Suite("The balance of the sources")
struct SourceBalanceTests {
  @Test("as documented")
  func document() throws {
    for row in try MeasuresDocument.rows("sources", columns: 5) {
      let counts = try zip(Source.allCases, row).map { source, cell in
        (source, SourceBalance.Count(entries: try #require(Int(cell)), wins: 0))
      }
      let missing = SourceBalance(Dictionary(uniqueKeysWithValues: counts)).missing
      #expect(missing.isEmpty ? row[4] == "none" : missing.map(\.rawValue).joined(separator: ", ") == row[4], "\(row)")
    }
  }

  @Test("the sum; a source that was not counted has nothing")
  func sums() {
    let balance = SourceBalance([.mastery: .init(entries: 6, wins: 4), .state: .init(entries: 2, wins: 1)])
    #expect(balance.entries == 8 && balance[.vicarious] == .init())
    #expect(SourceBalance([:]).missing.isEmpty)
  }

  @Test("28 days, today the last of them")
  func window() throws {
    let window = SourceBalance.window(endingOn: try date("2028-03-01"))
    #expect(window == (try MeasuresDocument.days("2028-02-03 to 2028-03-01")))
    #expect(window.days == 28)
  }
}
