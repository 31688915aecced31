import NudgeCore
import Testing

@testable import nudgectl

@Suite("A year at one look")
struct YearScreenTests {
  /// One picture: whose golden text ``YearPictures`` has under its name.
  struct Case: CustomTestStringConvertible {
    var name: String
    var year = 2026
    var days = MadeUpYear.days(2026, upTo: "2026-11-21")
    var width: Int?
    var charset = Charset.unicode
    var coloured = false
    var manyColours = false
    var since: String?
    var numbers: Bool?

    var testDescription: String { name }

    var text: String {
      YearScreen(
        year: MadeUpYear.year(year, days, since: since, numbers: numbers), charset: charset,
        look: MadeUpYear.look(width, coloured: coloured, manyColours: manyColours)
      ).text
    }
  }

  static let cases: [Case] =
    [40, 80, 120].flatMap { (width: Int) in
      [
        Case(name: "\(width) columns", width: width),
        Case(name: "\(width) columns in ASCII", width: width, charset: .ascii),
      ]
    } + [
      Case(name: "eight colours", width: 40, coloured: true),
      Case(name: "many colours", width: 80, coloured: true, manyColours: true),
      Case(name: "a leap year", year: 2024, days: MadeUpYear.days(2024), width: 80),
      Case(name: "in words"), Case(name: "too narrow", width: 32),
      Case(name: "a journal of two months", days: lately, width: 80, since: "2026-10-05"),
      Case(name: "without figures", days: lately, width: 80, since: "2026-10-05", numbers: false),
      Case(name: "without figures, in words", days: lately, since: "2026-10-05", numbers: false),
      Case(name: "nothing yet", days: [], width: 80),
      Case(name: "nothing then", year: 2025, days: [], width: 80, since: "2024-02-01"),
      Case(name: "before the journal", year: 2025, days: [], width: 80, since: "2026-10-05"),
      Case(name: "still ahead", year: 2027, days: [], width: 80, since: "2026-10-05"),
    ]

  private static let lately = MadeUpYear.days(2026, upTo: "2026-11-21").filter { $0.day >= "2026-10-05" }

  @Test("as it was looked at and found good", arguments: cases)
  func golden(_ picture: Case) { #expect(picture.text == YearPictures.all[picture.name]) }

  @Test("plain mode has the words of a pipe, on the lines of the terminal")
  func plainMode() {
    let year = MadeUpYear.year(2026, MadeUpYear.days(2026, upTo: "2026-11-21"))
    var look = MadeUpYear.look(200)
    look.isPlain = true
    #expect(YearScreen(year: year, charset: .unicode, look: look).text == YearPictures.all["in words"])
  }

  @Test("colour is one hue, and nothing depends on it", arguments: [40, 80, 120])
  func colour(width: Int) {
    let plain = Case(name: "", width: width).text
    for manyColours in [true, false] {
      let coloured = Case(name: "", width: width, coloured: true, manyColours: manyColours).text
      #expect(coloured.replacing(/\u{1B}\[[\d;]*m/, with: "") == plain)
      let allowed = Set(["0", "1", "2", "7", "32"] + Look.greens.map { "38;5;\($0)" })
      #expect(coloured.matches(of: /\u{1B}\[([\d;]*)m/).allSatisfy { allowed.contains(String($0.1)) })
    }
  }

  @Test("every day stands once, in the row of its weekday, whatever a year begins with", arguments: 2017...2028)
  func everyDay(year: Int) {
    let days = MadeUpYear.year(year, [], today: CivilDate(year: year + 1, month: 3, day: 1) ?? MadeUpYear.today)
    for width in [40, 60, 130] {
      let map = HeatMap(year: days, charset: .ascii, look: MadeUpYear.look(width))
      let lines = map.text.split(separator: "\n")
      for weekday in Weekday.allCases {
        let expected = days.range(ofMonths: 1...12).map { Self.count(weekday, in: $0) }
        let rows = lines.filter { $0.hasPrefix(weekday.abbreviation.prefix(2)) }
        #expect(rows.reduce(0) { $0 + $1.count { $0 == "." } } == expected)
      }
    }
  }

  private static func count(_ weekday: Weekday, in range: ClosedRange<CivilDate>) -> Int {
    (range.lowerBound.daysSinceEpoch...range.upperBound.daysSinceEpoch)
      .count { CivilDate(daysSinceEpoch: $0).weekday == weekday }
  }

  @Test("no line is longer than the terminal, and the day of today is found", arguments: 2017...2028)
  func fits(year: Int) throws {
    for (place, width) in zip(stride(from: 0, to: 365, by: 13), 20...47).map({ ($0, $1 * 3 - 40) }) {
      let today = try #require(CivilDate(year: year, month: 1, day: 1)).adding(days: place)
      let days = MadeUpYear.year(year, MadeUpYear.days(year, upTo: today.description), today: today)
      for charset in Charset.allCases {
        let text = YearScreen(year: days, charset: charset, look: MadeUpYear.look(width)).text
        for line in text.split(separator: "\n") { #expect(String(line).columns <= width, "\(line)") }
        if width >= 40 {
          #expect(text.contains("today, \(today.weekday.abbreviation) \(today.day) \(today.monthName)"))
        }
      }
    }
  }
}
