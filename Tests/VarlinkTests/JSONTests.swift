import Testing
import Varlink

@Suite struct JSONTests {
  @Test(
    arguments: [
      ("null", .null), ("true", true), (" false\n", false), ("\t{ }\r\n", [:]), ("[ ]", []),
      ("0", 0), ("-0", 0), ("-12", -12), ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .real(9_223_372_036_854_775_808)),
      ("1.0", .real(1)), ("-0.5e1", .real(-5)), ("1E+2", .real(100)), ("1e-2", .real(0.01)),
      ("1e400", .real(.infinity)),
      ("0.1", .real(0.1)), ("5e-324", .real(.leastNonzeroMagnitude)),
      ("123456789012345678901234567890", .real(1.2345678901234568e29)),
      (#""""#, ""), (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")), (#""\u00e9\u00E9é""#, "ééé"),
      (#""\ud83c\udf31""#, "🌱"), (#""🌱\u0000""#, .string("🌱\0")),
      ("\"\u{7F}\u{80}\u{7FF}\u{FFFF}\u{10FFFF}\"", .string("\u{7F}\u{80}\u{7FF}\u{FFFF}\u{10FFFF}")),
      (#"{"":[1,[2,{"a":null}]],"é":"b"}"#, ["": [1, [2, ["a": .null]]], "é": "b"]),
    ] as [(String, JSON)])
  func reads(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text.utf8) == value)
  }

  @Test(arguments: [
    ("", 0), ("  ", 2), ("nul", 0), ("nulll", 4), ("True", 0), ("{", 1), ("[1", 2), ("[1,]", 3), ("[,1]", 1),
    (#"{"a":1,}"#, 7), (#"{"a" 1}"#, 5), ("{a:1}", 1), ("{1:1}", 1), ("[1] 2", 4), ("'a'", 0), ("// a", 0),
    ("01", 1), ("+1", 0), ("1.", 2), (".5", 0), ("1e", 2), ("1e+", 3), ("-", 1), ("0x10", 1), ("NaN", 0),
    ("Infinity", 0), (#""a"#, 2), (#""\a""#, 2), (#""\u12""#, 5), (#""\u12g4""#, 5), ("\"a\nb\"", 2),
    ("\"\u{0}\"", 1), (#""\ud83c""#, 7), (#""\ud83c\n""#, 8), (#""\ud83c\u0041""#, 13), (#""\udf31""#, 7),
    (#"{"a":1,"a":2}"#, 12), (#"{"a":1,"\u0061":2}"#, 17), ("\u{FEFF}1", 0),
  ])
  func refuses(text: String, offset: Int) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: text.utf8) }
    #expect(error.offset == offset, "\(error)")
    #expect(error.description == "no JSON at byte \(offset): \(error.reason)")
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func refusesWhatIsNoUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: [quote] + bytes + [quote]) }
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: [quote] + bytes) }
  }

  @Test(arguments: ["[", "{\"a\":"])
  func nestingHasAnEnd(opening: String) throws {
    let closing = opening == "[" ? "]" : "}"
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth - 1) + opening.prefix(1) + String(repeating: closing, count: depth)
    }
    #expect(throws: Never.self) { try JSON(parsing: nested(128).utf8) }
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: nested(129).utf8) }
    #expect(error.reason == "nested too deeply")
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: String(repeating: opening, count: 1_000_000).utf8) }
  }

  @Test(
    arguments: [
      (.null, "null"), (true, "true"), (0, "0"), (-7, "-7"), (10, "10"), (99, "99"), (100, "100"),
      (.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"),
      (1_000_000_000_000_000_000, "1000000000000000000"), (999_999_999_999_999_999, "999999999999999999"),
      (.real(1), "1.0"), (.real(0.1), "0.1"), (.real(1e100), "1e+100"),
      ("a/b\u{7F}é🌱", "\"a/b\u{7F}é🌱\""),
      (.string("\"\\\u{0}\u{1}\u{8}\t\n\u{C}\r\u{1F}"), #""\"\\\u0000\u0001\u0008\t\n\u000c\r\u001f""#),
      ([], "[]"), ([:], "{}"), ([[], [:], [1, [2]]], "[[],{},[1,[2]]]"),
      (["b": [], "a": ["c": .null], "": 1], #"{"":1,"a":{"c":null},"b":[]}"#),
    ] as [(JSON, String)])
  func writes(value: JSON, text: String) throws {
    #expect(String(decoding: try JSON.encode(value), as: UTF8.self) == text)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func refusesToWriteWhatJSONDoesNotHave(number: Double) {
    #expect(throws: EncodingError.self) { try JSON.encode(["number": number]) }
  }

  // MARK: Chance

  /// Values of every shape come back as they were.
  @Test func whatIsWrittenIsReadAgain() throws {
    var seed = Seed("JSON round trips")
    for _ in 0..<5000 {
      let value = JSON.random(depth: 5, &seed)
      let text: [UInt8] = try JSON.encode(value)
      let again = try JSON(parsing: text)
      guard again == value else {
        Issue.record("\(String(decoding: text, as: UTF8.self)) was read as \(again)")
        return
      }
      #expect(!text.contains { $0 < 0x20 }, "a control character, which would end a line or a message")
    }
  }

  /// Damaged text is refused or read as something that is written as the same thing again; nothing breaks.
  @Test func damagedTextIsRefusedOrMeansSomething() throws {
    var seed = Seed("Damaged JSON")
    var refused = 0
    for _ in 0..<20_000 {
      var text: [UInt8] = try JSON.encode(JSON.random(depth: 3, &seed))
      for _ in 0..<Int.random(in: 1...3, using: &seed) {
        let place = Int.random(in: 0..<text.count, using: &seed)
        text[place] =
          Bool.random(using: &seed)
          ? .random(in: 0...255, using: &seed) : Array("{}[]\",:\\u0e-".utf8).randomElement(using: &seed) ?? 0
      }
      guard let value = try? JSON(parsing: text) else {
        refused += 1
        continue
      }
      guard let written: [UInt8] = try? JSON.encode(value) else { continue }
      guard try JSON(parsing: written) == value else {
        Issue.record("\(String(decoding: text, as: UTF8.self)) changes when it is written again")
        return
      }
    }
    #expect((1000..<20_000).contains(refused))
  }
}

extension JSON {
  static func random(depth: Int, _ seed: inout Seed) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &seed) {
    case 0: .null
    case 1: .bool(.random(using: &seed))
    case 2: .integer(Int64.random(in: .min ... .max, using: &seed) >> Int64.random(in: 0..<64, using: &seed))
    case 3: .real(randomNumber(&seed))
    case 4, 5: .string(randomText(&seed))
    case 6: .array((0..<Int.random(in: 0...4, using: &seed)).map { _ in random(depth: depth - 1, &seed) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0...4, using: &seed)).map { _ in (randomText(&seed), random(depth: depth - 1, &seed)) }
        ) { $1 })
    }
  }

  private static func randomNumber(_ seed: inout Seed) -> Double {
    let number = Double(bitPattern: .random(in: .min ... .max, using: &seed))
    return number.isFinite ? number : 0.5
  }

  /// Mostly characters that need care.
  private static func randomText(_ seed: inout Seed) -> String {
    let characters: [Unicode.Scalar] = [
      "\"", "\\", "/", "\0", "\n", "\u{1F}", "a", "é", "€", "🌱", "\u{10FFFF}", "\u{D7FF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &seed) { text.append(characters.randomElement(using: &seed) ?? "a") }
    return String(text)
  }
}
