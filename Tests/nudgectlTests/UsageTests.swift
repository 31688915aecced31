import NudgeCore
import Testing

@testable import nudgectl

@Suite("Command lines that cannot be meant so")
struct UsageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var line: String
    var status: Sysexit
    var says: String
    var testDescription: String { line }

    init(_ line: String, _ status: Sysexit, _ says: String) {
      (self.line, self.status, self.says) = (line, status, says)
    }
  }

  static let cases: [Case] = [
    Case("stauts", .usage, "There is no verb “stauts”. Did you mean: nudgectl status\n"),
    Case("snoze 20m", .usage, "Did you mean: nudgectl snooze\n"),
    Case("pend", .usage, "Did you mean: nudgectl pending\n"),
    Case("log walked", .usage, "Did you mean: nudgectl win\n"),
    Case("explain", .usage, "Did you mean: nudgectl why\n"),
    Case("reason 3", .usage, "Did you mean: nudgectl why\n"),
    Case("dry-run", .usage, "Did you mean: nudgectl simulate\n"),
    Case("preview", .usage, "Did you mean: nudgectl simulate\n"),
    Case("simulat", .usage, "Did you mean: nudgectl simulate\n"),
    Case("--json stauts", .usage, "Did you mean: nudgectl status"),
    Case("walked five minutes", .usage, "To keep something that went well: nudgectl win\n"),
    Case("\u{1B}[31m", .usage, "There is no verb “␛[31m”."),
    Case("win --efort 3 walked", .usage, "Did you mean '--effort'?"),
    Case("win -5 kg", .usage, "nudgectl win -- -5 kg since May"),
    Case("win walked --outcome great", .usage, "done"),
    Case("win walked --effort much", .usage, "--effort"),
    Case("status --loud", .usage, "Unknown option '--loud'"),
    Case("status now", .usage, "Unexpected argument 'now'"),
    Case("next --limit 0", .usage, "--limit goes from 1 to 100, not 0."),
    Case("list --limit 1001", .usage, "--limit goes from 1 to 1000, not 1001."),
    Case("list --kind fun", .usage, "--kind"),
    Case("skip this", .usage, "skip"),
    Case("when", .usage, "<time>"),
    Case("when daily --iterations 0", .usage, "--iterations goes from 1 to 10000, not 0."),
    Case("config chek", .usage, "config"),
    Case("answer --window two words", .usage, "With --window there are no words yet"),
    Case("snooze 20", .usage, "nudgectl snooze 20m\n  nudgectl snooze --id 20\n"),
    Case("win", .usage, "Say it after the verb: nudgectl win walked five minutes\n"),
    Case("answer", .usage, "Say it after the verb: nudgectl answer called my sister\n"),
    Case("why 3 4", .usage, "Unexpected argument '4'"),
    Case("simulate tomorrow", .usage, "Unexpected argument 'tomorrow'"),
    Case("simulate --config /nonexistent/x.toml", .badInput, "/nonexistent/x.toml cannot be read."),
    Case("snooze 3", .usage, "3 minutes, or nudge 3?"),
    Case("snooze until yesterday", .badInput, "is behind us already. These work: 20m,"),
    Case("snooze 3 until never", .badInput, "”? These work: 20m,"),
    Case("pause until I am back tomorrow", .badInput, "”? These work: 20m,"),
    Case("snooze yesterday", .badInput, "These work: 20m,"),
    Case("pause for a bit", .badInput, "”? These work: 20m,"),
    Case("win walked --effort 6", .badInput, "Effort goes from 1 to 5, not 6.\n"),
    Case("win walked --tag \(String(repeating: "t", count: 51))", .badInput, "cannot be a tag"),
    Case("list --day someday", .badInput, "“someday” is no day I know"),
    Case("when Mon 25:00", .badInput, "When should that be, “Mon 25:00”? At column 5: expected an hour"),
    Case("when daily --zone Moon/Base", .badInput, "The time zone “Moon/Base” is not known here."),
    Case("when daily --base-time soon", .badInput, "--base-time wants a moment"),
  ]

  @Test(arguments: cases)
  func says(_ usage: Case) throws {
    let stage = Stage(try VerbTests.daemon())
    let status = stage.run(usage.line)
    #expect(status == usage.status)
    #expect(stage.complained.contains(usage.says), "\(stage.complained)")
    #expect(stage.said.isEmpty)
  }

  @Test("A usage error as JSON")
  func json() {
    let stage = Stage()
    #expect(stage.run("snooze 20 --json") == .usage)
    #expect(stage.complained.hasPrefix(#"{"error":"org.nudged.Client.Usage","parameters":{"message":"20 minutes, or"#))
  }

  @Test("Two megabytes are not sent")
  func tooLong() throws {
    let daemon = try VerbTests.daemon()
    let stage = Stage(daemon)
    stage.pipes([UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20))
    #expect(stage.run("win") == .badInput)
    #expect(stage.complained == "The text has 2097152 bytes; one entry holds 100000. Please keep the heart of it.\n")
    #expect(stage.run(["win", String(repeating: "b", count: 100_001)]) == .badInput)
    #expect(!daemon.received.contains { $0.contains("Log") })
  }

  @Test("An endless pipe is not read to its end")
  func endless() throws {
    let stage = Stage(try VerbTests.daemon())
    stage.input = Input(
      source: .stream, line: { _ in nil }, everything: { [UInt8](repeating: UInt8(ascii: "y"), count: $0) })
    #expect(stage.run("win") == .badInput)
    #expect(stage.complained.contains("more than one entry holds (100000 bytes)"))
  }

  @Test("Broken UTF-8 is not repaired behind your back")
  func invalidUTF8() throws {
    let daemon = try VerbTests.daemon()
    let stage = Stage(daemon)
    stage.pipes([0x61, 0xFF, 0x62])
    #expect(stage.run("win") == .badInput)
    #expect(stage.complained == "This is not UTF-8 text, so it cannot be kept as you meant it.\n")
    #expect(!daemon.received.contains { $0.contains("Log") })
  }

  @Test("An empty pipe is an empty text")
  func emptyPipe() throws {
    let stage = Stage(try VerbTests.daemon())
    stage.pipes([])
    #expect(stage.run("win") == .badInput)
    #expect(stage.complained == "There is no text yet. A few words are enough.\n")
  }

  @Test(
    "What needs no parser means what the parser makes of it",
    arguments: [
      [], ["--json"], ["status"], ["status", "--json"], ["win", "walked"], ["win", "walked", "far", "--json"],
      ["win", "help"], ["win", ""], ["win", "status"], ["win", "2", "pushups"],
    ])
  func plain(arguments: [String]) throws {
    #expect(PlainCommand(arguments) != nil)
    let command = try Nudgectl.parseAsRoot(arguments)
    switch PlainCommand(arguments) {
    case .status(let json):
      let parsed = (command as? Status)?.output ?? (command as? Nudgectl)?.output
      #expect(parsed?.json == json)
    case .win(let words, let json):
      let win = try #require(command as? Win)
      #expect(win.words == words)
      #expect(try win.options.details() == EntryDetails())
      #expect(win.output.json == json)
    case nil: break
    }
  }

  @Test(
    "Everything else is for the parser",
    arguments: [
      ["win"], ["win", "-5"], ["win", "--help"], ["win", "--effort", "3", "x"], ["win", "--", "x"], ["status", "now"],
      ["--help"], ["--version"], ["foo"], ["win", "--json", "x"],
    ])
  func notPlain(arguments: [String]) { #expect(PlainCommand(arguments) == nil) }
}
