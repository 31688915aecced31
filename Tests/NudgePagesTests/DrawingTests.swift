import NudgeCore
import Testing

@testable import NudgePages

@Suite("Drawing")
struct DrawingTests {
  @Test(
    "numbers as SVG takes them",
    arguments: [
      (0.0, "0"), (1, "1"), (1.25, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (399.96, "400"), (.nan, "0"),
      (.infinity, "0"), (1e300, "0"),
    ])
  func drawn(value: Double, text: String) { #expect(NudgePages.drawn(value) == text) }

  @Test(
    "numbers as people read them",
    arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
  func told(value: Int, text: String) { #expect(NudgePages.told(value) == text) }

  @Test(
    "round lines across: few, whole, and up to what there is",
    arguments: [0, 1, 2, 3, 4, 5, 7, 9, 14, 60, 99, 101, 840, 12_345])
  func ticks(most: Int) {
    let ticks = Scale.ticks(to: most)
    #expect((2...5).contains(ticks.count) && ticks.first == 0 && (ticks.last ?? 0) >= most, "\(ticks)")
    #expect(Set(zip(ticks, ticks.dropFirst()).map { $1 - $0 }).count == 1, "\(ticks)")
    #expect(Double(ticks.last ?? 0) <= Double(max(most, 1)) * 2.5, "\(ticks)")
  }

  @Test("a scale keeps to its ends, upside down as well, and one without length does no harm")
  func scale() {
    let up = Scale(from: 0, to: 10, start: 100, end: 0)
    #expect([0, 5, 10, -3, 12].map { up($0) } == [100, 50, 0, 100, 0])
    #expect(Scale(from: 4, to: 4, start: 7, end: 9)(4) == 7)
  }

  @Test("a line breaks where something is missing, and one point is none")
  func line() {
    let points = [1, 2, nil, 3, nil, nil, 4, 5.5].map { $0.map { Line.Point(x: $0, y: 1) } }
    #expect(Line.runs(points).map(\.count) == [2, 1, 2])
    #expect(Line.path(Line.runs(points)) == "M1 1L2 1M4 1L5.5 1")
    #expect(Line.path([]).isEmpty)
  }

  // MARK: - The sheets of the days

  private func sheet(_ days: [ReportDay], most: Int = 4) throws -> [Templates.Model] {
    let first = try #require(CivilDate("2026-11-01"))
    let byDay = try Dictionary(uniqueKeysWithValues: days.map { (try #require(CivilDate($0.day)), $0) })
    return MonthGrid(days: first...first.adding(days: 29), summaries: byDay, most: most).marks
  }

  @Test("every day has one mark: square, ring, dash or dot, within the sheet")
  func marks() throws {
    let marks = try sheet([
      ReportDay(day: "2026-11-01", win: true, entry: true, rest: true, wins: 1),
      ReportDay(day: "2026-11-02", win: false, entry: true, rest: false),
      ReportDay(day: "2026-11-03", win: false, entry: false, rest: true),
      ReportDay(day: "2026-11-04", win: true, entry: true, rest: false, wins: 9),
    ])
    let kinds = ["square", "ring", "dash", "dot"]
    #expect(marks.map { mark in kinds.filter { mark[$0] != nil } }.allSatisfy { $0.count == 1 })
    #expect(kinds.map { kind in marks.count { $0[kind] != nil } } == [2, 1, 1, 26])
    #expect([0, 3].map { marks[$0]["level"] as? Int } == [1, 4])
    #expect(marks[0]["title"] as? String == "1 November, rest, 1 win")
    #expect(marks[4]["title"] as? String == "5 November")
    for mark in marks {
      let (x, y) = (Double(mark["x"] as? String ?? ""), Double(mark["y"] as? String ?? ""))
      #expect((0...98).contains(try #require(x)))
      #expect((0...84).contains(try #require(y)))
    }
    // The 1st was a Sunday, the 2nd begins the second week.
    #expect(marks[1]["x"] as? String == "7" && marks[1]["y"] as? String == "21")
  }

  @Test("the more wins, the larger; without numbers all alike")
  func levels() throws {
    let days = (1...8).map { ReportDay(day: "2026-11-0\($0)", win: true, entry: true, rest: false, wins: $0 * 2) }
    let sides = try sheet(days, most: MonthGrid.most(of: days)).prefix(8).compactMap {
      Double($0["side"] as? String ?? "")
    }
    #expect(sides == sides.sorted() && Set(sides) == Set(MonthGrid.sides))
    let silent = (1...8).map { ReportDay(day: "2026-11-0\($0)", win: true, entry: true, rest: false) }
    #expect(Set(try sheet(silent).prefix(8).compactMap { $0["side"] as? String }).count == 1)
  }

  @Test("what fills a square: four wins, or more where days are fuller")
  func most() {
    func days(_ wins: [Int]) -> [ReportDay] {
      wins.map { ReportDay(day: "2026-11-01", win: $0 > 0, entry: true, rest: false, wins: $0) }
    }
    #expect(MonthGrid.most(of: []) == 4)
    #expect(MonthGrid.most(of: days([1, 1, 2, 0])) == 4)
    #expect(MonthGrid.most(of: days(Array(repeating: 120, count: 20) + [900])) == 120)
  }

  @Test("names of months, or of years, that do not run into each other", arguments: [1, 20, 31, 60, 365, 800, 3660])
  func dayTicks(length: Int) throws {
    let first = try #require(CivilDate("2024-02-10"))
    let ticks = Plot(days: first...first.adding(days: length - 1), height: 100).dayTicks()
    #expect((length < 900 && length > 0 ? 1 : 0)...8 ~= ticks.count)
    let places = ticks.compactMap { Double($0["x"] as? String ?? "") }
    #expect(places.count == ticks.count && places == places.sorted() && places.allSatisfy { (34...392).contains($0) })
    // The first month may be a few days; the others are a name apart.
    for (one, next) in zip(places.dropFirst(), places.dropFirst(2)) { #expect(next - one > 22, "\(places)") }
  }
}
