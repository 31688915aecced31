import NudgeCore
import Testing

@testable import nudgectl

@Suite("backup and doctor --repair")
struct BackupVerbTests {
  static let backup =
    #"{"name":"2026-11-20-071502-daily.sqlite","at":"2026-11-20T07:15:02","reason":"daily","bytes":4200000,"isJournal":true}"#
  static let nudged = "/opt/nudged/bin/nudged"

  /// A daemon that answers one method.
  private func daemon(_ method: String, _ parameters: String) throws -> FakeDaemon {
    try FakeDaemon(["Status": [FakeDaemon.reply(Fixed.status)], method: [FakeDaemon.reply(parameters)]])
  }

  @Test("one is made, or nothing has changed")
  func make() throws {
    for (made, says) in [
      ("true", "Kept in 2026-11-20-071502-daily.sqlite: 224 entries, 4.2 MB, read through and whole.\n"),
      (
        "false",
        "Nothing has changed since 2026-11-20-071502-daily.sqlite, so there is no second copy of it. It holds 224 entries.\n"
      ),
    ] {
      let stage = Stage(try daemon("MakeBackup", #"{"backup":\#(Self.backup),"made":\#(made),"entries":224}"#))
      #expect(stage.run("backup") == .fine)
      #expect(stage.said == says)
    }
  }

  @Test("the list, where they are, and which of them stay")
  func list() throws {
    let other =
      #"{"name":"2026-11-19-071502-damaged.damaged","at":"2026-11-19T07:15:02","reason":"damaged","bytes":12,"isJournal":false}"#
    let stage = Stage(
      try daemon(
        "Backups", #"{"folder":"/b","daily":true,"atMostBytes":200000000,"backups":[\#(Self.backup),\#(other)]}"#))
    #expect(stage.run("backup list") == .fine)
    #expect(
      stage.said == """
          2026-11-20-071502-daily.sqlite     4.2 MB
          2026-11-19-071502-damaged.damaged  12 B  kept as it was found

        They are in /b
        Of daily, before-import and before-migration, those of 7 days, 4 weeks and 12 months stay, within 200 MB; all others stay until you remove them.

        """)
  }

  @Test("a check ends with 1 where one is not whole")
  func check() throws {
    let sound =
      #"{"backup":\#(Self.backup),"sound":true,"contents":{"entries":1,"newest":"2026-11-20T20:31:00+01:00"}}"#
    let rotten = #"{"backup":\#(Self.backup),"sound":false,"problem":"It is damaged or no journal: x."}"#
    let stage = Stage(try daemon("CheckBackup", #"{"checks":[\#(sound),\#(rotten)]}"#))
    #expect(stage.run("backup check") == .no)
    #expect(
      stage.said == """
        ✓ 2026-11-20-071502-daily.sqlite  1 entry, the newest of yesterday 20:31
        ! 2026-11-20-071502-daily.sqlite  It is damaged or no journal: x.

        """)
    #expect(stage.complained.isEmpty)
  }

  // MARK: - Restore

  static let compared = """
    {"source":"2026-11-20-071502-daily.sqlite","here":{"entries":231,"newest":"2026-11-21T20:31:00+01:00","text":"my words"},\
    "there":{"entries":224,"newest":"2026-11-19T21:00:00+01:00","text":"others"},"same":false}
    """
  static let restored = """
    {"source":"2026-11-20-071502-daily.sqlite","kept":["2026-11-21-213000-before-restore.sqlite"],"contents":{"entries":224}}
    """

  private func restoring() throws -> FakeDaemon {
    try FakeDaemon([
      "Status": [FakeDaemon.reply(Fixed.status)], "CompareBackup": [FakeDaemon.reply(Self.compared)],
      "RestoreBackup": [FakeDaemon.reply(Self.restored)],
    ])
  }

  @Test("a preview without words where nobody can be asked, and nothing is changed")
  func preview() throws {
    let daemon = try restoring()
    let stage = Stage(daemon)
    #expect(stage.run("backup restore 2026-11-20") == .usage)
    #expect(
      stage.said == """
        2026-11-20-071502-daily.sqlite
          in it  224 entries, the newest of Thu 2026-11-19 21:00: “others”
          here   231 entries, the newest of today 20:31: “my words”

        What is here is kept first, so this can be taken back.

        """)
    #expect(stage.complained == "Nothing was changed. To go on: nudgectl backup restore 2026-11-20 --yes\n")
    #expect(daemon.lastParameters == ["source": "2026-11-20"], "no words are asked for")
  }

  @Test("asked on a terminal: no changes nothing, yes restores and says what takes it back")
  func asked() throws {
    let (no, yes) = (Stage(try restoring()), Stage(try restoring()))
    no.types("n")
    #expect(no.run("backup restore latest") == .fine)
    #expect(no.complained.contains("Nothing was changed."))
    yes.types("y")
    #expect(yes.run("backup restore latest") == .fine)
    #expect(
      yes.said.hasSuffix(
        """
        Your journal is 2026-11-20-071502-daily.sqlite now: 224 entries.
        To take this back: nudgectl backup restore 2026-11-21-213000-before-restore.sqlite

        """))
  }

  @Test("with --yes nobody is asked; as JSON it shows first, and restores with --yes")
  func yes() throws {
    let daemon = try restoring()
    let stage = Stage(daemon)
    #expect(stage.run("backup restore latest --yes") == .fine)
    #expect(!daemon.received.contains { $0.contains("CompareBackup") })
    let (shown, done) = (Stage(try restoring()), Stage(try restoring()))
    #expect(shown.run("backup restore latest --json") == .fine)
    #expect(shown.said == Self.compared + "\n")
    #expect(done.run("backup restore latest --yes --json") == .fine)
    #expect(done.said == Self.restored + "\n")
  }

  @Test("words are asked for on a terminal alone")
  func words() throws {
    let daemon = try restoring()
    let stage = Stage(daemon)
    stage.look.width = 60
    stage.types("n")
    _ = stage.run("backup restore latest")
    #expect(daemon.lastParameters == ["source": "latest", "words": true])
  }

  @Test("what is the same needs no restore")
  func same() throws {
    let stage = Stage(
      try daemon("CompareBackup", #"{"source":"x","here":{"entries":1},"there":{"entries":1},"same":true}"#))
    #expect(stage.run("backup restore x") == .fine)
    #expect(stage.said.hasSuffix("Both hold the same, so there is nothing to put back.\n"))
  }

  @Test(
    "what keeps it from being done, in words",
    arguments: [
      (
        "NoSuchBackup", #"{"source":"2001"}"#, Sysexit.no,
        "There is no backup “2001”. Which ones there are: nudgectl backup list\n"
      ),
      (
        "UnusableBackup", #"{"source":"/x","reason":"It was written by a newer nudged."}"#, .badInput,
        "/x cannot take your journal's place. It was written by a newer nudged.\nNothing was changed. Others to choose from: nudgectl backup list\n"
      ),
      ("NotCopied", #"{"reason":"The disk is full."}"#, .tryAgain, "The disk is full.\nNothing was changed.\n"),
      (
        "JournalBusy", "{}", .tryAgain,
        "Your journal is being read or written just now, by an export, an import or the like. Please try again in a moment.\n"
      ),
    ])
  func faults(name: String, parameters: String, status: Sysexit, says: String) throws {
    let stage = Stage(
      try FakeDaemon([
        "Status": [FakeDaemon.reply(Fixed.status)],
        "RestoreBackup": [#"{"error":"org.nudged.Journal.\#(name)","parameters":\#(parameters)}"#],
      ]))
    #expect(stage.run("backup restore x --yes") == status)
    #expect(stage.complained == says)
  }

  // MARK: - Without a daemon

  /// No daemon, and its program.
  private func offline(_ status: Int32, _ output: String) -> Stage {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    stage.programs[Self.nudged] = { _ in .init(status: status, output: Array((output + "\n").utf8)) }
    return stage
  }

  @Test(
    "the program does it where no daemon answers",
    arguments: [
      ("backup", ["--backup"], #"{"backup":\#(backup),"made":true,"entries":1}"#),
      ("backup list", ["--backups"], #"{"folder":"/b","daily":true,"atMostBytes":1,"backups":[]}"#),
      ("backup check", ["--check-backup", "all"], #"{"checks":[]}"#),
      ("backup check 2026", ["--check-backup", "2026"], #"{"checks":[]}"#),
      ("backup restore latest --yes", ["--restore", "latest"], restored),
      ("backup fresh --yes", ["--fresh"], #"{"kept":[]}"#),
      ("doctor --repair", ["--repair"], #"{"whole":true,"kept":[]}"#),
    ])
  func program(line: String, arguments: [String], reply: String) {
    let stage = offline(0, reply)
    #expect(stage.run(line) == .fine, "\(stage.complained)")
    #expect(stage.started == [[Self.nudged] + arguments])
    let json = offline(0, reply)
    #expect(json.run(line + " --json") == .fine)
    #expect(json.said == reply + "\n")
  }

  @Test("then it says how to start it again")
  func start() {
    let stage = offline(0, Self.restored)
    #expect(stage.run("backup restore latest --yes") == .fine)
    #expect(stage.said.hasSuffix("nudged is not running. To start it: nudged &\n"))
  }

  @Test("its errors mean what the daemon's do")
  func errors() {
    let stage = offline(1, #"{"error":"org.nudged.Journal.NoSuchBackup","parameters":{"source":"2001"}}"#)
    #expect(stage.run("backup restore 2001 --yes") == .no)
    #expect(stage.complained == "There is no backup “2001”. Which ones there are: nudgectl backup list\n")
    let taken = offline(
      1, #"{"error":"org.nudged.Client.NotPossible","parameters":{"message":"Another nudged is there."}}"#)
    #expect(taken.run("backup fresh --yes") == .no)
    #expect(taken.complained == "Another nudged is there.\n")
    let silent = offline(3, "")
    #expect(silent.run("backup fresh --yes") == .no)
    #expect(silent.complained == "/opt/nudged/bin/nudged ended with status 3 and did not say why.\n")
  }

  // MARK: - Repair

  @Test("what came from where, by counts")
  func repair() throws {
    let stage = Stage(
      try daemon(
        "RepairJournal",
        """
        {"whole":false,"entries":{"own":189,"stray":12,"filled":34,"lost":1},"aims":{"own":6,"stray":0,"filled":0,"lost":0},\
        "backup":"2026-11-20-071502-daily.sqlite","partly":["tags","days of rest"],"kept":["2026-11-21-010203-damaged.damaged"]}
        """))
    #expect(stage.run("doctor --repair") == .fine)
    #expect(
      stage.said == """
        Your journal is whole again: 223 entries.
          189 from the damaged file itself, 12 of them page by page
          34 from the backup 2026-11-20-071502-daily.sqlite
          at least 1 could not be found anywhere
        Goals, steps and trials: 6.
          6 from the damaged file itself
        Damaged as well, so some may be missing: tags, days of rest.
        The damaged file is kept as it was: 2026-11-21-010203-damaged.damaged
        What was done before this repair cannot be taken back with nudgectl undo.

        """)
  }

  @Test("a daemon that cannot even read the day's wins is asked all the same", arguments: ["NotStored", "NoJournal"])
  func unread(error: String) throws {
    let refusal = #"{"error":"org.nudged.Journal.\#(error)","parameters":{"reason":"a page is damaged","read":true}}"#
    let repaired = #"{"whole":true,"kept":[]}"#
    let stage = Stage(
      try FakeDaemon(["Status": [refusal], "RepairJournal": [FakeDaemon.reply(repaired)]]))
    #expect(stage.run("doctor --repair") == .fine, "\(stage.complained)")
  }

  @Test("where no entry could be read, it says so, and what is left", arguments: [1, 268])
  func nothingRead(lost: Int) throws {
    let stage = Stage(
      try daemon(
        "RepairJournal",
        """
        {"whole":false,"entries":{"own":0,"stray":0,"filled":0,"lost":\(lost)},"aims":{"own":1,"stray":0,"filled":0,"lost":0},\
        "kept":["2026-11-21-010203-damaged.damaged"]}
        """))
    #expect(stage.run("doctor --repair") == .fine)
    let told =
      lost == 1
      ? "The one entry it had could not be read, and no backup here has it."
      : "None of the 268 entries it had could be read, and no backup here has them."
    #expect(
      stage.said == """
        \(told)
        nudged goes on with a journal that is whole, and what was there is kept. A backup from another disk can take its
        place at any time: nudgectl backup restore FILE
        Goals, steps and trials: 1.
          1 from the damaged file itself
        The damaged file is kept as it was: 2026-11-21-010203-damaged.damaged
        What was done before this repair cannot be taken back with nudgectl undo.

        """)
  }

  @Test("how many entries came from a log that was kept")
  func fromLog() throws {
    let shown = Stage(
      try daemon(
        "CompareBackup", #"{"source":"x","there":{"entries":12},"same":false,"fromLog":4}"#))
    #expect(shown.run("backup restore x") == .usage)
    #expect(
      shown.said.contains("  in it  12 entries\n         4 of them come from the journal's log, which was kept.\n"))
    let done = Stage(
      try daemon("RestoreBackup", #"{"source":"x","kept":[],"contents":{"entries":12},"fromLog":1}"#))
    #expect(done.run("backup restore x --yes") == .fine)
    #expect(
      done.said == "Your journal is x now: 12 entries.\n1 of them comes from the journal's log, which was kept.\n")
  }

  @Test("nothing to mend")
  func whole() throws {
    let stage = Stage(try daemon("RepairJournal", #"{"whole":true,"kept":[]}"#))
    #expect(stage.run("doctor --repair") == .fine)
    #expect(stage.said == "Your journal is whole; there is nothing to mend.\n")
  }
}
