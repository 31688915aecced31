import NudgeCore
import TestSupport
import Testing
import Varlink

@testable import nudged

/// Calls nobody would make, with a value of the right type in every field and none of them usual: made from the descriptions of
/// the interfaces, so that no method can be forgotten. The same calls for the same seed.
nonisolated struct StrangeCalls {
  private let types: [String: TypeExpression]
  private var random: SeededRandom

  init(_ description: InterfaceDescription, seed: UInt64) {
    random = SeededRandom(seed: seed)
    types = description.members.reduce(into: [:]) { if case .type(let alias) = $1 { $0[alias.name] = alias.type } }
  }

  mutating func parameters(of method: InterfaceDescription.Method) -> JSON {
    .object(object(method.inputs, depth: 0))
  }

  private mutating func object(_ fields: [InterfaceDescription.Field], depth: Int) -> [String: JSON] {
    var members: [String: JSON] = [:]
    for field in fields {
      // What is waited for passes in real time.
      let value = field.name == "waitSeconds" ? .integer(1) : value(field.type, field.name, depth: depth)
      if value != .null { members[field.name] = value }
    }
    return members
  }

  private mutating func value(_ type: TypeExpression, _ name: String, depth: Int) -> JSON {
    switch type {
    case .bool: .bool(random.chance(50))
    case .int: .integer(Int64(random.pick(Self.numbers + Array(1...9))))
    case .float: .real(random.pick([0, -0.0, 1.5, 1e300, -1e300, 1e-300]))
    case .string: .string(text(name))
    case .object, .any: .object([:])
    case .enumeration(let words): .string(random.pick(words))
    case .structure(let fields): .object(object(fields, depth: depth + 1))
    case .named(let name): types[name].map { value($0, name, depth: depth + 1) } ?? .null
    case .array(let type):
      .array((0..<random.number(0...3)).map { _ in value(type, name, depth: depth + 1) })
    case .map(let type):
      .object(
        (0..<random.number(0...3)).reduce(into: [:]) { map, _ in
          let key = random.pick(Self.fields)
          map[key] = value(type, random.chance(50) ? key : name, depth: depth + 1)
        })
    case .nullable(let type): random.chance(40) || depth > 6 ? .null : value(type, name, depth: depth)
    }
  }

  // MARK: - Values

  private static let numbers = [
    0, -1, 10, 24, 60, 99, 100, 101, 1000, 10_000, 86_400, 86_401, 1 << 31, -(1 << 31), 1 << 53, Int.max - 1, .max,
    .min, .min + 1,
  ]

  static let days = [
    "0000-01-01", "0001-01-01", "0001-12-31", "1500-05-01", "1930-05-01", "1969-12-31", "1970-01-01", "2038-01-19",
    "2039-02-28",
    "2039-03-01", "2039-03-17", "2039-03-18", "2039-03-19", "2040-02-29", "9999-12-26", "9999-12-31",
  ]
  private static let moments = [
    "0000-01-01T00:00:00Z", "0000-01-01T00:00:00+23:59", "0001-01-01T00:00:00-23:59", "1500-05-01T12:00:00+01:00",
    "1930-05-01T09:00:00+01:00", "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z", "2039-03-18T08:00:00+01:00",
    "2039-03-18T12:00:00+01:00", "2039-03-19T12:00:00+01:00", "2242-03-17T00:00:00Z",
    "9999-12-31T23:59:59.999999-23:59",
    "9999-12-31T23:59:59Z",
  ]
  private static let fields = [
    "mood", "energy", "confidence", "before", "after", "slept", "moved", "person", "looks-back", "first-day", "review",
    "a", "",
    "a b", "x-\u{0}", "what-helped",
  ]
  /// Words that mean something somewhere.
  private static let words = [
    "win", "setback", "check-in", "affirmation", "reflection", "support", "celebration", "practice", "learning", "done",
    "partial",
    "started", "rested", "not-this-time", "mastery", "state", "week", "month", "year", "jsonl", "csv", "markdown",
    "jrnl", "daylio",
    "mood", "focus", "evening-wins", "weekly-review", "midday-pause", "setback-short", "breathing", "skill", "yes",
    "no", "partly",
    "1", "5", "100", "-1", "9223372036854775807", "-9223372036854775808", "1e999", "04:00", "23:59:59", "daily",
    "Mon 09:00",
    "*-02-29 02:30", "*:0/1", "1970-01-01", "2199-12-31 23:59:59", "25:00", "..", "a..b", "UTC", "Europe/Berlin",
    "22:00..08:00",
    "10:00..10:00", "9999-12-31..9999-12-31", "0000-01-01..9999-12-31",
  ]
  private static let texts = [
    "", " ", "\n", "\u{0}", "a\u{0}b", "walked five minutes", "\u{1B}[31m", "\u{202E}abc", "\u{FEFF}", "é", "e\u{301}",
    "👩‍👩‍👧‍👦", "\u{10FFFF}",
    "\"", "\\", "'; DROP TABLE entry; --", "%s%n", "{{", "[\n", "[“plan”]", "x = [1, }", "plan = []\n",
    "[limits]\nper-day = 0\n",
    "[[plan]]\nname = \"a\"\nguide = \"hello\"\non-calendar = [\"*:*:0/1\"]\n", "AND OR NOT NEAR(\"", "*", "-",
    "公園を散歩した",
    "{\"nudged\":\"journal\",\"version\":1,\"origin\":\"x\"}\n{\"entry\":{}}\n", "{\"tags\":{},\"entries\":[]}\n{}\n",
    "full_date,date,weekday,time,mood,activities,note_title,note\n9999-12-31,x,Friday,12:00 AM,rad,,,\n0000-01-01,x,Friday,25:61,,,,\n",
    String(repeating: "long ", count: 3000), String(repeating: "ﷺ", count: 2000), String(repeating: "a", count: 5000),
  ]

  private mutating func text(_ name: String) -> String {
    switch random.number(0...9) {
    case 0...1: random.pick(Self.days)
    case 2...3: random.pick(Self.moments)
    case 4...6: random.pick(Self.words)
    default: random.pick(Self.texts)
    }
  }
}

extension RunningDaemon {
  /// The names of our own interfaces.
  func interfaces() async throws -> [String] {
    nonisolated struct Info: Decodable, Sendable { var interfaces: [String] }
    let path = try places.socket
    let info = try await onQueue { try Client(path: path).call("org.varlink.service.GetInfo", Empty(), as: Info.self) }
    return info.interfaces.filter { $0.hasPrefix("org.nudged.") }
  }

  func description(of interface: String) async throws -> String {
    nonisolated struct Text: Decodable, Sendable { var description: String }
    let path = try places.socket
    return try await onQueue {
      try Client(path: path).call(
        "org.varlink.service.GetInterfaceDescription", ["interface": interface], as: Text.self
      ).description
    }
  }

  /// The method replies, or refuses with an error its interface declares.
  func expectDeclared(
    _ method: String, _ parameters: JSON, in description: InterfaceDescription, _ what: String
  ) async {
    let declared = description.members.compactMap { if case .error(let error) = $0 { error.name } else { nil } }
      .map { "\(description.name).\($0)" }
    do {
      let path = try places.socket
      try await onQueue {
        do {
          _ = try Client(path: path).callRaw(method, parameters, timeout: .seconds(120))
        } catch let error as VarlinkError where error.name == "org.varlink.service.ExpectedMore" {
          try Client(path: path).streamRaw(method, parameters) { _ in if method.hasSuffix(".Monitor") { throw Enough() }
          }
        }
      }
    } catch is Enough {
    } catch let error as VarlinkError {
      let isFine = declared.contains(error.name) || error.name == "org.varlink.service.InvalidParameter"
      if !isFine { Issue.record("\(method) \(parameters): \(error), \(what)") }
    } catch {
      Issue.record("\(method) \(parameters): \(error), \(what)")
    }
  }

  private struct Enough: Error {}
}

extension InterfaceDescription {
  nonisolated var allMethods: [Method] {
    members.compactMap { if case .method(let method) = $0 { method } else { nil } }
  }
}
