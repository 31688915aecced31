import NudgeCore
import Testing

@testable import nudgectl

@Suite("What can go wrong, in words and numbers")
struct FaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var line: String
    var error: String
    var parameters = "{}"
    var status: Sysexit
    var sentence: String
    var testDescription: String { "\(line): \(error)" }

    /// The last part of the verb's method.
    var method: String {
      let methods = [
        "win": "Log", "answer": "Answer", "snooze": "Snooze", "skip": "Skip", "pause": "Pause", "undo": "Undo",
        "reload": "Reload", "status": "Status", "next": "Upcoming", "why": "Why", "simulate": "Simulate",
      ]
      return methods[String(line.prefix { $0 != " " })] ?? ""
    }
  }

  static let cases: [Case] = [
    Case(
      line: "snooze 20m", error: "org.nudged.Control.NothingPending", status: .no,
      sentence: "Nothing is waiting for you right now."),
    Case(
      line: "skip 99", error: "org.nudged.Control.NoSuchNudge", parameters: #"{"id":99}"#, status: .no,
      sentence: "There is no nudge 99. Which ones are waiting: nudgectl pending"),
    Case(
      line: "answer --id 3 tea", error: "org.nudged.Control.NotOpen", parameters: #"{"id":3,"state":"answered"}"#,
      status: .no, sentence: "Nudge 3 has your answer already."),
    Case(
      line: "skip 3", error: "org.nudged.Control.NotOpen", parameters: #"{"id":3,"state":"expired"}"#, status: .no,
      sentence: "Nudge 3 is over; its time has passed. A win fits in at any time: nudgectl win …"),
    Case(
      line: "snooze", error: "org.nudged.Control.SnoozeLimit", parameters: #"{"id":3,"atMost":3}"#, status: .no,
      sentence: "You have put this one off three times. Answer it in a word, or nudgectl skip lets it go."),
    Case(
      line: "snooze 3 until tomorrow", error: "org.nudged.Control.SnoozeLimit", parameters: #"{"id":3,"atMost":1}"#,
      status: .no,
      sentence: "You have put this one off once. Answer it in a word, or nudgectl skip lets it go."),
    Case(
      line: "pause until I am back", error: "org.nudged.Control.NoLockSignal", status: .no,
      sentence: """
        Nothing here tells when you are back: this session has no lock screen that says so. These work instead:
          nudgectl pause for 2 hours
          nudgectl pause              (and later nudgectl resume)
        """),
    Case(
      line: "why 99", error: "org.nudged.Control.NoSuchNudge", parameters: #"{"id":99}"#, status: .no,
      sentence: "There is no nudge 99. Which ones are waiting: nudgectl pending"),
    Case(
      line: "status", error: "org.nudged.Control.InternalError", status: .no,
      sentence: "Something went wrong inside nudged. It was nothing you did. "
        + "Its log says more: journalctl --user -u nudged"),
    Case(
      line: "why", error: "org.nudged.Control.NothingPending", status: .no,
      sentence: "No nudge has come yet. When the first ones do: nudgectl next"),
    Case(
      line: "why tea", error: "org.nudged.Control.NoSuchPlan", parameters: #"{"plan":"tea"}"#, status: .no,
      sentence: "There is no plan “tea”. What is planned: nudgectl next"),
    Case(
      line: "simulate --asleep 25:00", error: "org.nudged.Control.BadSimulation",
      parameters: #"{"field":"asleep","reason":"“25:00” is no stretch of a day such as 22:00..09:00."}"#,
      status: .badInput, sentence: "--asleep: “25:00” is no stretch of a day such as 22:00..09:00."),
    Case(
      line: "simulate", error: "org.nudged.Control.BadConfiguration",
      parameters: #"{"file":"/h/nudged.toml","line":3,"key":"plan","reason":"There is no such guide."}"#,
      status: .badInput,
      sentence: """
        /h/nudged.toml:3: plan: There is no such guide.
        The configuration in force stays as it was.
        """),
    Case(
      line: "pause 20m", error: "org.nudged.Control.BadTime",
      parameters: #"{"time":"2026-11-21T21:20:00+01:00","reason":"This time has passed already."}"#, status: .badInput,
      sentence: "This time has passed already."),
    Case(
      line: "win tea --domain garden", error: "org.nudged.Journal.BadEntry",
      parameters: #"{"field":"domain","reason":"There is no domain “garden” yet."}"#, status: .badInput,
      sentence: "There is no domain “garden” yet."),
    Case(
      line: "reload", error: "org.nudged.Control.BadConfiguration",
      parameters: #"{"file":"/h/nudged.toml","line":12,"key":"plan.1.guide","reason":"There is no such guide."}"#,
      status: .badInput,
      sentence: """
        /h/nudged.toml:12: plan.1.guide: There is no such guide.
        The configuration in force stays as it was.
        """),
    Case(
      line: "win tea", error: "org.nudged.Journal.NotStored", parameters: #"{"reason":"database or disk is full"}"#,
      status: .tryAgain,
      sentence: """
        It could not be written to the journal: database or disk is full
        Nothing of it was kept. Once that is mended, the same command works.
        """),
    Case(
      line: "win tea", error: "org.nudged.Journal.NoJournal",
      parameters: #"{"reason":"The journal was removed. To bring it back: nudgectl backup restore latest"}"#,
      status: .tryAgain, sentence: "The journal was removed. To bring it back: nudgectl backup restore latest"),
    Case(
      line: "undo", error: "org.nudged.Journal.ErasedForGood", status: .no,
      sentence: """
        The last thing you did was to take something out for good, and that cannot come back.
        To take back what you did before it: nudgectl undo
        """),
    Case(
      line: "undo", error: "org.nudged.Journal.NothingToUndo", status: .no, sentence: "There is nothing to take back."),
    Case(
      line: "next", error: "org.varlink.service.InvalidParameter", parameters: #"{"parameter":"limit"}"#,
      status: .badInput, sentence: "nudged cannot use what was given for “limit”."),
    Case(
      line: "status", error: "org.varlink.service.MethodNotFound", parameters: #"{"method":"x"}"#, status: .no,
      sentence: "The nudged that runs here does not know this yet. It may be older: nudgectl doctor"),
    Case(
      line: "status", error: "org.example.Odd\\u001b[31m", status: .no, sentence: "nudged refused: org.example.Odd␛[31m"
    ),
  ]

  @Test(arguments: cases)
  func sentence(_ fault: Case) throws {
    let daemon = try FakeDaemon(fault.method, error: fault.error, parameters: fault.parameters)
    let stage = Stage(daemon)
    #expect(stage.run(fault.line) == fault.status)
    #expect(stage.complained == fault.sentence + "\n")
    #expect(stage.said.isEmpty)
  }

  @Test("With --json the error comes as it came, on standard error")
  func asJSON() throws {
    let daemon = try FakeDaemon(
      "Snooze", error: "org.nudged.Control.SnoozeLimit", parameters: #"{"id":3,"atMost":3}"#)
    let stage = Stage(daemon)
    #expect(stage.run("snooze --json") == .no)
    #expect(stage.complained == #"{"error":"org.nudged.Control.SnoozeLimit","parameters":{"id":3,"atMost":3}}"# + "\n")
  }

  @Test("A daemon of another version, whose reply lacks something")
  func otherVersion() throws {
    let stage = Stage(try FakeDaemon("Status", parameters: #"{"version":"0.0.9"}"#))
    #expect(stage.run("status") == .no)
    #expect(stage.complained.hasPrefix("The nudged that runs here does not know this yet."))
  }

  @Test("A daemon that is not there", arguments: ["", "status", "win tea", "answer tea", "watch", "list", "snooze"])
  func unreachable(line: String) {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/org.nudged"
    #expect(stage.run(line) == .unreachable)
    #expect(stage.complained == "nudged is not running. To start it: nudged &\n")
  }

  @Test("With a user manager, the manager starts it")
  func unreachableWithManager() {
    let stage = Stage()
    stage.variables["XDG_RUNTIME_DIR"] = "/run/user/1000"
    stage.existing = ["/run/user/1000/systemd/private"]
    #expect(stage.run("status") == .unreachable)
    #expect(stage.complained == "nudged is not running. To start it: systemctl --user start nudged\n")
  }

  @Test("Without a runtime directory nobody knows where it listens")
  func noRuntimeDirectory() {
    let stage = Stage()
    #expect(stage.run("status") == .unreachable)
    #expect(stage.complained.contains("XDG_RUNTIME_DIR"))
  }

  @Test("A daemon that never answers")
  func silent() throws {
    let daemon = try FakeDaemon(["Status": []])
    let stage = Stage(daemon)
    stage.patience = .milliseconds(50)
    #expect(stage.run("status") == .tryAgain)
    #expect(stage.complained == "nudged does not answer just now. Please try again in a moment.\n")
  }

  @Test("A daemon that hangs up")
  func hangsUp() throws {
    let stage = Stage(try FakeDaemon([:]))
    #expect(stage.run("win tea") == .tryAgain)
    #expect(stage.complained.contains("nudgectl list"), "what became of the win is to be seen there")
  }

  @Test("A daemon whose reply cannot be read")
  func strangeReply() throws {
    let stage = Stage(try FakeDaemon("Status", parameters: "7"))
    #expect(stage.run("status") == .no)
    #expect(stage.complained.contains("nudgectl doctor"))
  }
}
