import Foundation
import Testing

/// `docs/practices.md` and `docs/guide.md` against the programs: each command in them, as it stands, one after the other.
@Suite("What people read", .serialized)
struct PracticesTests {
  private static let numbers = Array(1...48)

  @Test("the table has every practice once, in order")
  func complete() throws { #expect(try Self.rows().map(\.number) == Self.numbers) }

  @Test("it names plans that the shipped configuration has, and parts that the setback guide has")
  func names() throws {
    let config = try Self.text("config/nudged.toml")
    let setback = try Self.text("config/guides/setback.toml")
    for row in try Self.rows() {
      for plan in row.plans { #expect(config.contains("name = \"\(plan)\""), "row \(row.number): \(plan)") }
      for part in row.parts { #expect(setback.contains("\"\(part)\""), "row \(row.number): \(part)") }
      #expect(!(row.plans + row.parts + row.commands.map { $0.joined() }).isEmpty, "row \(row.number)")
    }
  }

  @Test("it holds commands that work, all of them")
  func commands() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    for row in try Self.rows() {
      for command in row.commands {
        let outcome = try Self.quietly(try Self.answered(command, session), session)
        #expect(outcome.status == 0, "row \(row.number): nudgectl \(command.joined(separator: " ")): \(outcome)")
      }
    }
    #expect(try session.ctl("affirm", "--show").output == "one step is a step\n")
    #expect(try session.json("status")["rest"] as? Bool == true)
    let trials = try #require(try session.json("trial", "--all")["trials"] as? [[String: Any]])
    #expect(Set(trials.compactMap { $0["state"] as? String }) == ["open", "retried", "revised", "released"])
  }

  @Test(
    "the guide and the tour work from the first line to the last, and what they say was kept is kept",
    arguments: [("docs/guide.md", "\u{0}"), ("README.md", "\n## When, and when not")])
  func tour(file: String, end: String) throws {
    let session = try Session(withBus: false)
    // Pages speak of today and tomorrow, and a person's day goes on into the night.
    session.clock.travel(toHour: 12)
    try session.startDaemon()
    let text = try Self.text(file)
    let page = text.prefix(upTo: text.firstRange(of: end)?.lowerBound ?? text.endIndex)
    #expect(page.contains("\n$ nudgectl win "), "\(file)")
    for line in page.split(separator: "\n$ nudgectl").dropFirst() {
      let shown = line.prefix(upTo: line.firstRange(of: "```")?.lowerBound ?? line.endIndex).split(separator: "\n")
      let command = Self.words(line.prefix { $0 != "\n" })
      let words = try Self.answered(command, session)
      let outcome = try Self.quietly(words, session)
      #expect(outcome.status == 0, "nudgectl \(command.joined(separator: " ")): \(outcome)")
      // Of a guide the page shows other answers than these.
      for kept in shown where kept.hasPrefix("✓") && !kept.contains("2026-") && words == command {
        #expect(outcome.output.contains(kept), "\(command): \(outcome)")
      }
    }
  }

  // MARK: The pages

  private struct Row {
    var number: Int
    var commands: [[String]]
    var plans: [String]
    var parts: [String]

    /// A line of one of the tables; nil for any other.
    init?(line: String) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let number = Int(cells[0]) else { return nil }
      self.number = number
      let code = cells[2].matches(of: /`([^`]+)`/).map { String($0.output.1) }
      commands = code.filter { $0.hasPrefix("nudgectl ") }.map { PracticesTests.words($0.dropFirst(9)) }
      plans = cells[2].contains("plan") ? code.filter { !$0.hasPrefix("nudgectl ") } : []
      parts = cells[2].matches(of: /“([^”]+)”/).map { String($0.output.1) }
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: Here.repository + "/" + path, encoding: .utf8)
  }

  private static func rows() throws -> [Row] {
    try text("docs/practices.md").split(separator: "\n").compactMap { Row(line: String($0)) }
  }

  /// As a shell parts them: at spaces outside of double quotes.
  private static func words(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { words, piece in
      let (index, text) = piece
      if index.isMultiple(of: 2) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        words[words.count - 1] += parts.first.map(String.init) ?? ""
        words += parts.dropFirst().map(String.init)
      } else {
        words[words.count - 1] += text
      }
    }.filter { !$0.isEmpty }
  }

  /// With nothing on standard input: a stream would be taken for the words.
  private static func quietly(_ words: [String], _ session: Session) throws -> Outcome {
    try run(
      "/bin/sh", ["-c", #"exec "$0" "$@" < /dev/null"#, Here.built + "/nudgectl"] + words,
      environment: session.environment)
  }

  // MARK: Answers, so that nothing asks

  /// A guide with an answer to each of its questions; any other command as it is.
  private static func answered(_ command: [String], _ session: Session) throws -> [String] {
    guard command.count > 1, ["guide", "practice"].contains(command[0]) else { return command }
    let client = try RawClient(session.socket)
    try client.send(
      #"{"method":"org.nudged.Journal.Guide","parameters":{"name":"\#(command[1])"}}"# + "\u{0}")
    let reply = try JSONSerialization.jsonObject(with: Data((client.receive() ?? "").utf8)) as? [String: Any]
    let sheet = try #require((reply?["parameters"] as? [String: Any])?["guide"] as? [String: Any], "\(command)")
    let questions = try #require(sheet["questions"] as? [[String: Any]])
    return command + questions.flatMap { answer(to: $0).map { ["--answer", $0] } ?? [] }
  }

  private static func answer(to question: [String: Any]) -> String? {
    let id = question["id"] as? String ?? ""
    switch question["kind"] as? String {
    case "choice", "choices": return (question["options"] as? [String])?.first.map { "\(id)=\($0)" }
    case "scale": return (question["from"] as? Int).map { "\(id)=\($0)" }
    case "duration": return "\(id)=20min"
    case "yes-no": return "\(id)=yes"
    case "date": return "\(id)=tomorrow"
    case "text": return "\(id)=a few plain words"
    default: return nil
    }
  }
}
