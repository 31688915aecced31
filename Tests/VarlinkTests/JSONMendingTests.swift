import Testing
import Varlink

@Suite("JSON of other programs") struct JSONMendingTests {
  static let texts: [(text: String, value: JSON, mending: JSONMending)] = [
    (#"{"a":1}"#, ["a": 1], []),
    // ctx#624: an emoji cut in half.
    (#""a \ud83d""#, "a \u{FFFD}", .halfCharacter), (#""\ude42 a""#, "\u{FFFD} a", .halfCharacter),
    (#""\ud83d\u0041""#, "\u{FFFD}A", .halfCharacter), (#""\ud83d\n""#, "\u{FFFD}\n", .halfCharacter),
    (#""\ud83d\ud83d\ude42""#, "\u{FFFD}🙂", .halfCharacter), (#""\ud83d\ude42""#, "🙂", []),
    // KimaiTray#27: two spellings of one key.
    ("{\"\u{C9}\":1,\"E\u{301}\":2,\"b\":3}", ["\u{C9}": 1, "b": 3], .repeatedKey),
    (#"{"a":1,"a":1}"#, ["a": 1], .repeatedKey),
    // Numbers of more digits than a computer reckons with.
    ("[123456789012345678901234567890,-9]", ["123456789012345678901234567890", -9], .longNumber),
    ("[0.12345678901234567891,1e999]", ["0.12345678901234567891", "1e999"], .longNumber),
    ("[-0.10,1.50e3,100.0,0.0,1e-7]", [-0.1, 1500.0, 100.0, 0.0, 1e-7], []),
    ("[1,]", [1], .comma), (#"{"a":1, }"#, ["a": 1], .comma), ("\"a\nb\t\u{0}\"", "a\nb\t\u{0}", .controlCharacter),
  ]

  @Test("What is beyond doubt is put right and told", arguments: texts)
  func mended(text: String, value: JSON, mending: JSONMending) throws {
    let read = try JSON.mended(text.utf8)
    #expect(read.value == value && read.mending == mending)
  }

  @Test(
    "Everything else is refused",
    arguments: [
      #"{"a":1,"a":2}"#, "[1,,]", "[,]", "{,}", #""\ud83d\u00""#, #""a"#, "[1", #"{"a":1"#, "[1] 2", "'a'", "",
    ])
  func refused(text: String) { #expect(throws: JSONSyntaxError.self) { try JSON.mended(text.utf8) } }

  @Test("The protocol itself stays strict", arguments: [#""\ud83d""#, "[1,]", "{\"\u{C9}\":1,\"E\u{301}\":2}"])
  func strict(text: String) { #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text.utf8) } }
}
