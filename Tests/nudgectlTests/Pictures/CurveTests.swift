import NudgeCore
import Testing

@testable import nudgectl

@Suite("Curves")
struct CurveTests {
  private static func curve(_ values: [Double?], _ charset: Charset, width: Int = 27, height: Int = 4) -> [String] {
    Curve(values: values, labels: [(0, "Jun"), (2, "Jul")], charset: charset, width: width, height: height).lines
  }

  @Test("from the ground to the top, in ASCII")
  func ascii() {
    #expect(
      Self.curve([0, 1.0 / 3, 2.0 / 3, 1], .ascii) == [
        "100 % |                ****",
        "      |          ******",
        " 50 % |    ******",
        "      |****",
        "      +--------------------",
        "       Jun         Jul",
      ])
  }

  @Test("in Braille, four dots to a line")
  func braille() {
    let lines = Self.curve([0, 1], .unicode, width: 17, height: 2)
    #expect(lines == ["100 % ┤     ⣀⡠⠔⠒⠉", " 50 % ┤⣀⠤⠔⠊⠉", "      └──────────", "       Jun"])
  }

  @Test("before it began there is no line")
  func later() {
    let lines = Self.curve([nil, nil, 0.5, 0.5], .ascii)
    #expect(lines.prefix(4).joined().count { $0 == "*" } == 7)
    #expect(lines[1].hasSuffix("*******") || lines[2].hasSuffix("*******"))
  }

  @Test("one value, or none, is drawn all the same", arguments: [[], [nil], [1.0]] as [[Double?]])
  func few(values: [Double?]) {
    for charset in Charset.allCases { #expect(Self.curve(values, charset).count == 6) }
  }

  @Test("never wider than it may be", arguments: 17...90)
  func fits(width: Int) {
    let values = (0..<27).map { Double?.some(Double($0 % 9) / 8) }
    let labels = stride(from: 0, to: 27, by: 4).map { ($0, "Month") }
    for charset in Charset.allCases {
      let curve = Curve(
        values: values, labels: labels.map { (place: $0.0, text: $0.1) }, charset: charset, width: width)
      for line in curve.lines { #expect(line.columns <= width, "\(line)") }
    }
  }
}
