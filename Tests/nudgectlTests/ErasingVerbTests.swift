import NudgeCore
import Testing

@testable import nudgectl

@Suite("remove --forever and forget --all")
struct ErasingVerbTests {
  private static let look = """
    {"text":"shouted at the kids","copies":4,"asFound":0,"pages":1,"unsent":false,"configuration":"/c/nudged.toml"}
    """
  private static let everything = """
    {"entries":231,"copies":12,"asFound":2,"pages":0,"unsent":true,"configuration":"/c/nudged.toml"}
    """

  private func daemon(_ look: String, _ method: String, _ parameters: String) throws -> FakeDaemon {
    try FakeDaemon([
      "Status": [FakeDaemon.reply(Fixed.status)], "LookToErase": [FakeDaemon.reply(look)],
      method: [FakeDaemon.reply(parameters)],
    ])
  }

  private func erasing(_ reply: String = #"{"copies":4,"pages":1,"left":[],"same":[]}"#) throws -> FakeDaemon {
    try daemon(Self.look, "Erase", reply)
  }

  @Test("says what goes, asks once, and says what went")
  func one() throws {
    let daemon = try erasing()
    let stage = Stage(daemon)
    stage.types("y")
    #expect(stage.run("remove 12 --forever") == .fine, "\(stage.complained)")
    #expect(
      stage.said == """
        Entry 12: “shouted at the kids”

        What goes: this entry with its earlier wordings, its place in the search and its words in 4 backups and 1 saved page. It cannot come back.
        Entry 12 is gone for good: out of your journal, the search, 4 backups and 1 saved page, removed with it.

        """)
    #expect(daemon.received.count { $0.contains("Erase\"") && !$0.contains("LookToErase") } == 1)
  }

  @Test("no is fine, and nothing is asked of the daemon but to look")
  func no() throws {
    let daemon = try erasing()
    let stage = Stage(daemon)
    stage.types("n")
    #expect(stage.run("remove 12 --forever") == .fine)
    #expect(stage.complained.contains("That is fine. Nothing was changed."))
    #expect(!daemon.received.contains { $0.contains("Journal.Erase") })
  }

  @Test(
    "where nobody can be asked, it is refused with the command to use",
    arguments: [
      ("remove 12 --forever", "nudgectl remove 12 --forever --yes"),
      ("remove goal 2 --forever", "nudgectl remove goal 2 --forever --yes"),
      ("forget --all", "nudgectl forget --all --yes"),
    ])
  func nobody(line: String, command: String) throws {
    let daemon = try erasing()
    let stage = Stage(daemon)
    #expect(stage.run(line) == .usage)
    #expect(stage.complained == "Nothing was changed. To go on: \(command)\n")
    #expect(!daemon.received.contains { $0.contains("Erase") || $0.contains("Forget") })
  }

  @Test("what may still have it is named, with what does the rest; the end is not 0")
  func left() throws {
    let stage = Stage(
      try erasing(
        #"{"copies":1,"pages":0,"left":[{"path":"/b/x.sqlite","reason":"It is damaged or no journal: x."}],"same":[]}"#)
    )
    #expect(stage.run("remove step 3 --forever --yes") == .no)
    #expect(
      stage.said == """
        Not all of step 3 could be taken out. Some of it may still be here:
          /b/x.sqlite  It is damaged or no journal: x.
        Once that is mended, the same command does the rest: nudgectl remove step 3 --forever

        """)
    #expect(stage.complained.isEmpty)
  }

  @Test("what says the very same is named, as the words are still there")
  func same() throws {
    let stage = Stage(
      try erasing(
        #"{"copies":0,"pages":0,"left":[],"same":["step 3","entry 4","entry 5","entry 6","entry 7","entry 8"]}"#))
    #expect(stage.run("remove 12 --forever --yes") == .fine)
    #expect(
      stage.said.hasSuffix(
        """
        The very same words are in step 3, entry 4, entry 5, entry 6, entry 7 and 1 more, too: nudgectl remove step 3 --forever

        """), "\(stage.said)")
  }

  @Test("other things than entries are let go by their own verbs, and erased by this one")
  func aims() throws {
    for (line, letGo) in [
      ("remove goal 2", "nudgectl goal let-go goal 2"), ("remove trial 2", "nudgectl trial let-go 2"),
    ] {
      let stage = Stage(try erasing())
      #expect(stage.run(line) == .usage)
      #expect(stage.complained.contains(letGo) && stage.complained.contains("nudgectl \(line) --forever"))
    }
    for line in ["remove", "remove tea", "remove 1 2", "remove nudge 3 --forever --yes"] {
      #expect(Stage(try erasing()).run(line) == .usage, "\(line)")
    }
  }

  // MARK: - Everything

  private func forgetting() throws -> FakeDaemon {
    try daemon(
      Self.everything, "ForgetAll",
      #"{"copies":14,"left":[],"strangers":["/b/notes.txt"],"configuration":"/c/nudged.toml"}"#)
  }

  @Test("says what goes and what stays; two words go on", arguments: ["forget everything", "  Forget  Everything "])
  func all(typed: String) throws {
    let stage = Stage(try forgetting())
    stage.types(typed)
    #expect(stage.run("forget --all") == .fine, "\(stage.complained)")
    #expect(
      stage.said == """
        Everything goes: 231 entries, all goals, steps and trials, and what you began to answer, 12 backups, 2 files kept as they were found and the words in unsent.txt. None of it can come back.
        What stays: your configuration, /c/nudged.toml, and what you exported or copied elsewhere.

        Your journal is gone for good. So are 14 files of backups. An empty one begins here.
        Still there, as nudged did not write it: /b/notes.txt
        Your configuration is as it was: /c/nudged.toml
        What you exported, printed or copied elsewhere is yours to remove.

        """)
    #expect(stage.complained.contains("To go on, type: forget everything"))
  }

  @Test("anything else typed leaves all as it is", arguments: ["y", "yes", "forget", "", "forget everything now"])
  func notAll(typed: String) throws {
    let daemon = try forgetting()
    let stage = Stage(daemon)
    stage.types(typed)
    #expect(stage.run("forget --all") == .fine)
    #expect(stage.complained.contains("Nothing was changed."))
    #expect(!daemon.received.contains { $0.contains("ForgetAll") })
  }

  @Test("without --all it says both ways, and does nothing")
  func which() throws {
    let daemon = try forgetting()
    let stage = Stage(daemon)
    #expect(stage.run("forget --yes") == .usage)
    #expect(
      stage.complained.contains("nudgectl forget --all")
        && stage.complained.contains("nudgectl remove NUMBER --forever"))
    #expect(daemon.received.isEmpty)
  }

  @Test("what could not be removed is named")
  func leftOfAll() throws {
    let stage = Stage(
      try daemon(
        Self.everything, "ForgetAll",
        #"{"copies":1,"left":[{"path":"/b/x","reason":"It cannot be removed: no."}],"strangers":[],"configuration":"/c"}"#
      ))
    #expect(stage.run("forget --all --yes") == .no)
    #expect(
      stage.said.hasPrefix(
        "Your journal is empty now. These could not be removed:\n  /b/x  It cannot be removed: no.\n"))
  }

  @Test("while nudged is down, its program does both")
  func offline() throws {
    for (line, arguments, reply) in [
      ("remove 12 --forever --yes", ["--erase", "entry:12"], #"{"copies":0,"pages":0,"left":[],"same":[]}"#),
      ("remove goal 2 --forever --yes", ["--erase", "goal:2"], #"{"copies":0,"pages":0,"left":[],"same":[]}"#),
      ("forget --all --yes", ["--forget-all"], #"{"copies":0,"left":[],"strangers":[],"configuration":"/c"}"#),
    ] {
      let stage = Stage()
      stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
      stage.programs[BackupVerbTests.nudged] = { _ in .init(status: 0, output: Array(reply.utf8)) }
      #expect(stage.run(line) == .fine, "\(stage.complained)")
      #expect(stage.started == [[BackupVerbTests.nudged] + arguments])
      #expect(stage.said.contains("nudged is not running. To start it:"))
    }
  }
}
