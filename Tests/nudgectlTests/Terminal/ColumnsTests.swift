import Testing

@testable import nudgectl

@Suite("Columns that text takes")
struct ColumnsTests {
  @Test(
    "By example",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("ｆｕｌｌ", 8), ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤\u{FE0F}", 2),
      ("❤", 1), ("ไทย", 3), ("กำ", 2), ("a\u{200B}b", 2), ("›█·", 3), ("…", 1), ("“”", 2),
    ])
  func examples(text: String, columns: Int) { #expect(text.columns == columns, "\(text)") }

  /// wcwidth(3) knows Unicode 15; what is newer it cannot judge. Emoji that stand alone are compared like all others.
  @Test("Every assigned letter, sign and emoji as the C library has it")
  func oracle() {
    var differing: [String] = []
    for value in UInt32(0x20)...0x3FFFD {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major < 15,
        ![.control, .format, .privateUse, .surrogate, .unassigned].contains(scalar.properties.generalCategory),
        // Halves of flags and the selector of emoji mean something with another; U+1171E was a mark of its own once.
        !(0x1F1E6...0x1F1FF).contains(value), value != 0xFE0F, value != 0x1171E
      else { continue }
      let theirs = CLibrary.width(scalar)
      if theirs >= 0, Int(theirs) != Character(scalar).columns { differing.append(String(value, radix: 16)) }
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(40))")
  }

  @Test(
    "Lines broken between words, and inside what is longer than a line",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("", 10, [""]),
      ("a\nb", 10, ["a", "b"]), ("中文中文", 5, ["中文", "中文"]), ("to abcdefgh", 4, ["to", "abcd", "efgh"]),
      ("esc \u{1B}[2J", 20, ["esc ␛[2J"]),
    ])
  func wrapping(text: String, columns: Int, lines: [String]) { #expect(text.wrapped(to: columns) == lines) }

  @Test(
    "Shortened by columns",
    arguments: [
      ("tea", 3, "tea"), ("green tea", 5, "gree…"), ("散歩した", 8, "散歩した"), ("散歩した", 7, "散歩し…"), ("散歩した", 6, "散歩…"),
    ])
  func shortened(text: String, room: Int, shown: String) {
    #expect(text.shortened(to: room) == shown)
    #expect(text.shortened(to: room).columns <= room)
  }

  @Test("Columns of a table stand under each other, whatever the letters")
  func padded() {
    #expect("散歩".padded(to: 6) == "散歩  ")
    var plans = PlanColumn(look: .plain(at: Fixed.now))
    for name in ["散歩", "tea"] { plans.meet(name) }
    #expect(plans.padded("散歩") == "散歩" && plans.padded("tea") == "tea ")
  }

  @Test("On a terminal text is shortened and wrapped by columns")
  func onATerminal() {
    let look = Look(isColoured: false, width: 24, now: Fixed.now)
    let text = String(repeating: "散歩", count: 10)
    #expect(look.oneLine(text) == String(repeating: "散歩", count: 5) + "散…")
    #expect(
      look.wrapped(text + " tea") == [String(repeating: "散歩", count: 6), String(repeating: "散歩", count: 4) + " tea"])
  }
}
