import FoundationEssentials
import Testing
import Varlink

/// `Codable` types over JSON.
@Suite struct CodableTests {
  struct Everything: Codable, Hashable {
    var flag = true
    var small: Int8 = -128
    var large: UInt64 = 1 << 62
    var perhaps: Int? = 7
    var maybe: [String]? = ["m"]
    var ratio = 0.25
    var single: Float = 1.5
    var text = "tea"
    var absent: String?
    var list = [1, 2, 3]
    var table: [String: [Bool]] = ["a": [true], "b": []]
    var nested: [Nested] = [Nested(name: "x"), Nested(name: "y", inner: [[1], []])]
    var kind = Kind.second
    var any: JSON = ["k": [1, .null]]

    struct Nested: Codable, Hashable {
      var name: String
      var inner: [[Int]] = []
    }
    enum Kind: String, Codable { case first, second }
  }

  @Test func everyTypeComesBack() throws {
    let text = try JSON.encode(Everything())
    #expect(try JSON.decode(Everything.self, from: text) == Everything())
    guard case .object(let members) = try JSON(parsing: text) else { throw Wire.Fault.closed }
    #expect(members["absent"] == nil)
    #expect(members["perhaps"] == 7)
    #expect(String(decoding: try JSON.encode(UInt64.max), as: UTF8.self) == "18446744073709551615")
    #expect(members["nested"] == [["name": "x", "inner": []], ["name": "y", "inner": [[1], []]]])
  }

  @Test func emptyHasNoMembers() throws {
    #expect(String(decoding: try JSON.encode(Empty()), as: UTF8.self) == "{}")
    #expect(try JSON.decode(Empty.self, from: "{}".utf8) == Empty())
  }

  @Test func classesEnumsAndInheritanceAreWrittenWell() throws {
    enum Choice: Codable, Equatable { case one(Int), other(name: String) }
    for choice in [Choice.one(1), .other(name: "n")] {
      #expect(try JSON.decode(Choice.self, from: JSON.encode(choice)) == choice)
    }
    struct Nesting: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: .a)
        var list = container.nestedUnkeyedContainer(forKey: .b)
        try list.encode("x")
        var inner = list.nestedContainer(keyedBy: Key.self)
        try inner.encodeNil(forKey: .a)
        try list.encode(2)
        try container.encode([String](), forKey: .c)
        try Empty().encode(to: container.superEncoder())
      }
      enum Key: String, CodingKey { case a, b, c }
    }
    let text = String(decoding: try JSON.encode(Nesting()), as: UTF8.self)
    #expect(text == #"{"a":1,"b":["x",{"a":null},2],"c":[],"super":{}}"#)
  }

  @Test(arguments: [
    (#"{}"#, "name"), (#"{"name":null}"#, "name"), (#"{"name":7}"#, "name"),
    (#"{"name":"a","inner":[[1],["b"]]}"#, "inner"),
    (#"{"name":"a","inner":{}}"#, "inner"), ("[]", ""), (#"{"name":"a","inner":[[1.5]]}"#, "inner"),
  ])
  func errorsNameThePlace(text: String, place: String) throws {
    let error = try #require(throws: DecodingError.self) { try JSON.decode(Everything.Nested.self, from: text.utf8) }
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    #expect((path.first?.stringValue ?? "") == place)
  }

  @Test func numbersHaveToFit() {
    #expect(throws: DecodingError.self) { try JSON.decode(Int8.self, from: "128".utf8) }
    #expect(throws: DecodingError.self) { try JSON.decode(UInt.self, from: "-1".utf8) }
    #expect(throws: DecodingError.self) { try JSON.decode(Double.self, from: "1e400".utf8) }
    #expect(throws: DecodingError.self) { try JSON.decode(Int.self, from: "1.0".utf8) }
    #expect(throws: Never.self) { try JSON.decode(Double.self, from: "1".utf8) }
  }

  @Test func whatWasEncodedBeforeIsSentAsItIs() throws {
    let encoded = try Encoded(["text": "a\"b"])
    #expect(encoded.json == Array(#"{"text":"a\"b"}"#.utf8))
    let text = String(decoding: try JSON.encode(["first": [encoded, encoded]]), as: UTF8.self)
    #expect(text == #"{"first":[{"text":"a\"b"},{"text":"a\"b"}]}"#)
    #expect(throws: EncodingError.self) { try Encoded(Double.nan) }
  }

  @Test func whatWasEncodedBeforeMeansTheSameToOtherEncoders() throws {
    let encoded = try Encoded(["text": [1, 2]])
    let other = try JSONEncoder().encode(["first": encoded])
    #expect(String(decoding: other, as: UTF8.self) == #"{"first":{"text":[1,2]}}"#)
  }

  @Test func anErrorTakesBackWhatWasWritten() throws {
    struct Half: Encodable {
      var first = ["a": 1]
      var second = Double.nan
    }
    let attempt = Optional(Half())
    #expect(throws: EncodingError.self) { try JSON.encode([attempt]) }
  }
}
