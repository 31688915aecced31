import NudgeCore
import Testing

@testable import nudgectl

@Suite("Bars")
struct BarsTests {
  private static let rows = [
    Bars.Row("mood", 8, note: "8 now"), Bars.Row("", 4, note: "4 before", weight: .light),
    Bars.Row("connection", 1, note: "1 now"), Bars.Row("", 0, note: "0 before", weight: .light),
  ]

  private static func lines(
    _ rows: [Bars.Row] = rows, width: Int?, _ charset: Charset = .unicode, coloured: Bool = false
  ) -> [String] {
    var look = Look.plain(at: Fixed.now)
    (look.width, look.isColoured) = (width, coloured)
    return Bars(rows, charset: charset, look: look).lines
  }

  @Test("side by side with what they are beside; whatever there is, is seen")
  func unicode() {
    #expect(
      Self.lines(width: 80) == [
        "mood        ████████████████████  8 now", "            ▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░  4 before",
        "connection  ███░░░░░░░░░░░░░░░░░  1 now", "            ░░░░░░░░░░░░░░░░░░░░  0 before",
      ])
  }

  @Test("in ASCII, on forty columns")
  func narrow() {
    #expect(
      Self.lines(width: 40, .ascii) == [
        "mood        ##################  8 now", "            =========.........  4 before",
        "connection  ##................  1 now", "            ..................  0 before",
      ])
  }

  @Test("where no bar fits, the figures stay")
  func tiny() {
    #expect(
      Self.lines(width: 24) == ["mood      8 now", "          4 before", "connect…  1 now", "          0 before"])
  }

  @Test("a wide terminal does not stretch them")
  func wide() { #expect(Self.lines(width: 200) == Self.lines(width: 80)) }

  @Test("off a terminal and in plain mode the words stand alone")
  func words() {
    let words = ["mood        8 now", "            4 before", "connection  1 now", "            0 before"]
    #expect(Self.lines(width: nil) == words)
    var look = Look.plain(at: Fixed.now)
    (look.width, look.isPlain) = (80, true)
    #expect(Bars(Self.rows, charset: .unicode, look: look).lines == words)
  }

  @Test("no line is longer than the terminal", arguments: 20...90)
  func fits(width: Int) {
    let long = Bars.Row("something with a name of many words 走る走る走る", 3, note: "3 days")
    for charset in Charset.allCases {
      for line in Self.lines(Self.rows + [long], width: width, charset) { #expect(line.columns <= width, "\(line)") }
    }
  }

  @Test("colour is one hue, and nothing depends on it")
  func colour() {
    let plain = Self.lines(width: 80)
    let coloured = Self.lines(width: 80, coloured: true)
    #expect(coloured[0] == "mood        \u{1B}[32m████████████████████\u{1B}[0m  \u{1B}[2m8 now\u{1B}[0m")
    #expect(coloured.map { $0.replacing(/\u{1B}\[\d*m/, with: "") } == plain)
  }

  @Test("what somebody wrote cannot steer the terminal")
  func safe() {
    let line = Self.lines([Bars.Row("a\u{1B}[31mb\nc", 1, note: "1")], width: 80)[0]
    #expect(line.hasPrefix("a␛[31mb c  █"))
  }
}
