import Foundation
import NudgeCore
import Testing

@testable import nudgectl

/// A folder of its own, gone afterwards.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "nudgectl-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ text: String = "") throws -> String {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    return "\(path)/\(name)"
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

  /// Hidden ones, too.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
}

@Suite("Verbs: export, import, share")
struct ExchangeVerbTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  // MARK: - Export

  @Test("What was ignored when an export began, as under nohup, stays ignored; another signal leaves no part of a file")
  func ignored() throws {
    let part = FakeDaemon.reply(#"{"text":"one\n","entries":1,"total":2}"#, continues: true)
    let daemon = try FakeDaemon(["Export": [part]])
    let program = try PtyProgram(
      "trap '' HUP; exec $ctl export --output '\(folder.path)/a.jsonl'", daemon: daemon)
    #expect(program.shows("Exporting"))
    #expect(folder.names.count == 1)
    kill(program.child, SIGHUP)
    kill(program.child, SIGTERM)
    #expect(program.ending() == 128 + SIGTERM)
    #expect(folder.names.isEmpty)
  }

  static let parts = [
    FakeDaemon.reply(#"{"text":"one\n","entries":1,"total":2}"#, continues: true),
    FakeDaemon.reply(#"{"text":"two \u0007\n","entries":2,"total":2}"#),
  ]

  @Test("export to standard output is the file, byte for byte, and nothing else")
  func toOutput() throws {
    let stage = Stage(try FakeDaemon(["Export": Self.parts]))
    #expect(stage.run("export") == .fine)
    #expect(stage.said == "one\ntwo \u{7}\n")
    #expect(stage.complained.isEmpty)
  }

  @Test("export to a file: for its owner alone, and nothing beside it")
  func toFile() throws {
    let daemon = try FakeDaemon(["Export": Self.parts])
    let stage = Stage(daemon)
    #expect(stage.run("export --output \(folder.path)/a.jsonl --from 2026-11-01 --no-private") == .fine)
    #expect(try folder.text("a.jsonl") == "one\ntwo \u{7}\n")
    #expect(folder.names == ["a.jsonl"])
    let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/a.jsonl")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(stage.said == "Kept in \(folder.path)/a.jsonl: 2 entries. Private ones stayed out.\n")
    #expect(daemon.lastParameters == ["format": "jsonl", "from": "2026-11-01", "private": false])
  }

  @Test("a file that is there stays as it is without --force")
  func force() throws {
    let file = try folder.file("a.csv", "mine")
    let stage = Stage(try FakeDaemon(["Export": Self.parts]))
    #expect(stage.run("export --format csv --output \(file)") == .badInput)
    #expect(stage.complained.contains("--force"))
    #expect(try folder.text("a.csv") == "mine")
    #expect(stage.run("export --format csv --output \(file) --force") == .fine)
    #expect(try folder.text("a.csv").hasPrefix("one"))
    #expect(folder.names == ["a.csv"])
  }

  @Test("an export that ends early leaves no file")
  func cutShort() throws {
    let stage = Stage(try FakeDaemon(["Export": [Self.parts[0], FakeDaemon.hangUp]]))
    #expect(stage.run("export --output \(folder.path)/a.jsonl") == .tryAgain)
    #expect(folder.names.isEmpty)
  }

  @Test("what a signal would remove is named while it is written, and not afterwards")
  func cleanUp() throws {
    let stage = Stage(try FakeDaemon(["Export": Self.parts]))
    var named: [String?] = []
    var surroundings = stage.surroundings
    surroundings.cleanUp = { named.append($0) }
    withExtendedLifetime(stage) {
      #expect(Launch(surroundings: surroundings).run(["export", "--output", "\(folder.path)/a"]) == .fine)
    }
    #expect(named.count == 2 && named[0]?.hasPrefix("\(folder.path)/.a.") == true && named[1] == nil)
  }

  @Test("progress shows on a terminal's standard error alone")
  func progress() throws {
    let stage = Stage(try FakeDaemon(["Export": Self.parts]))
    var surroundings = stage.surroundings
    surroundings.progressColumns = 40
    #expect(Launch(surroundings: surroundings).run(["export"]) == .fine)
    #expect(stage.said == "one\ntwo \u{7}\n")
    #expect(stage.complained.contains("\rExporting [") && stage.complained.contains(" 50 %"))
    #expect(stage.complained.hasSuffix("\r\u{1B}[K"))
    #expect(stage.complained.split(separator: "\r").allSatisfy { $0.count <= 40 })
  }

  @Test("a folder that is not there, a name that is none")
  func nowhere() throws {
    let stage = Stage(try FakeDaemon(["Export": Self.parts]))
    #expect(stage.run("export --output \(folder.path)/no/a.jsonl") == .badInput)
    #expect(stage.run("export --output \(folder.path)/") == .badInput)
    #expect(folder.names.isEmpty)
  }

  // MARK: - Import

  static let header = #"{"nudged":"journal","version":1,"origin":"ab"}"#
  static let end = #"{"end":{"records":1}}"#

  private static func end(_ records: Int) -> String { #"{"end":{"records":\#(records)}}"# }

  private func importing(_ added: Int, _ known: Int = 0, problems: String = "[]") throws -> FakeDaemon {
    try FakeDaemon(
      "Import", parameters: #"{"added":\#(added),"known":\#(known),"takenBack":0,"problems":\#(problems)}"#)
  }

  @Test("import hands whole lines over, the first one in front")
  func lines() throws {
    let daemon = try importing(2)
    let file = try folder.file("a.jsonl", "\(Self.header)\n{\"entry\":1}\n{\"entry\":2}\n\(Self.end(2))\n")
    let stage = Stage(daemon)
    #expect(stage.run("import \(file)") == .fine)
    #expect(stage.said == "Welcome: 2 records came in.\n")
    #expect(
      daemon.lastParameters == [
        "format": "jsonl", "line": 2, "text": "\(Self.header)\n{\"entry\":1}\n{\"entry\":2}\n",
      ])
  }

  @Test("long files go in parts, each with its line")
  func parts() throws {
    let daemon = try importing(100)
    let file = try folder.file(
      "a.jsonl", "\(Self.header)\n" + String(repeating: "{}\n", count: 200) + "\n{}\n\(Self.end(201))\n")
    let stage = Stage(daemon)
    stage.run("import \(file)")
    #expect(daemon.received.count == 3)
    // An empty line lies before the last record.
    #expect(daemon.lastParameters?["line"] as? Int == 203)
    #expect(daemon.lastParameters?["text"] as? String == "\(Self.header)\n{}\n")
  }

  static let files: [(name: String, text: String, format: String, handed: String)] = [
    (
      "Daylio", "full_date,date,weekday,time,mood,activities\n2026-01-01,,,1:00,a,\"x\ny\"\n2026-01-02,,,1:00,b,\n",
      "daylio", "full_date,date,weekday,time,mood,activities\n2026-01-01,,,1:00,a,\"x\ny\"\n2026-01-02,,,1:00,b,\n"
    ),
    (
      "jrnl", "{\n \"tags\": {},\n \"entries\": [\n {\"title\": \"a\"},\n {\"title\": \"b\"}\n ]\n}\n", "jrnl",
      "\n{\"title\":\"a\"}\n{\"title\":\"b\"}\n"
    ),
  ]

  @Test("other programs' files are known by how they begin", arguments: files)
  func foreign(name: String, text: String, format: String, handed: String) throws {
    let daemon = try importing(2)
    let stage = Stage(daemon)
    let file = try folder.file("file", text)
    #expect(stage.run("import \(file)") == .fine)
    #expect(daemon.lastParameters?["format"] as? String == format)
    #expect(daemon.lastParameters?["text"] as? String == handed)
  }

  @Test("problems are told by line, and by the exit code")
  func problems() throws {
    let daemon = try importing(1, problems: #"[{"line":3,"reason":"No\u001b."}]"#)
    let file = try folder.file("a.jsonl", "\(Self.header)\n{}\n{]\n\(Self.end(2))\n")
    let stage = Stage(daemon)
    #expect(stage.run("import \(file)") == .badInput)
    #expect(
      stage.said == """
        Welcome: 1 record came in.
        Of 2 records in the file, 1 was passed over:
          line 3: No␛.

        """)
    #expect(
      stage.complained
        == "1 record could not be taken over. Mend it in the file and import it again: what is there already does not come twice.\n"
    )
  }

  @Test("what came and is not quite as it stood there is told, and is no mishap")
  func remarks() throws {
    let daemon = try importing(1, problems: #"[{"line":2,"reason":"Half.","kept":true}]"#)
    let file = try folder.file("a.jsonl", "\(Self.header)\n{}\n\(Self.end)\n")
    let stage = Stage(daemon)
    #expect(stage.run("import \(file)") == .fine)
    #expect(stage.said == "Welcome: 1 record came in.\nGood to know:\n  line 2: Half.\n")
  }

  @Test("a file without its end says where it stops")
  func truncated() throws {
    let stage = Stage(try importing(1))
    let file = try folder.file("a.jsonl", "\(Self.header)\n{}\n")
    #expect(stage.run("import \(file)") == .badInput)
    #expect(stage.complained.contains("ends at line 2") && stage.complained.contains("was taken over"))
    let back = Stage(try importing(1))
    #expect(back.run("import \(file) --take-back") == .badInput)
    #expect(back.complained.contains("What came from that much of it was taken back."), "\(back.complained)")
  }

  static let other = #"{"at": "x", "nudged": "journal", "version": 1, "origin": "cd"}"#

  /// Two exports, and what may lie between them in a file.
  static let joins: [(name: String, between: String)] = [
    ("as they are", "\(end)\n"), ("a blank line", "\(end)\r\n\n"), ("no line end", end.replacing(" ", with: "")),
  ]

  @Test("exports that were joined go over each with its own header", arguments: joins)
  func joined(name: String, between: String) throws {
    let daemon = try importing(1)
    let other = between.hasSuffix("\n") ? Self.other : Self.header.replacing("\"ab\"", with: "\"cd\"")
    let text =
      "\(Self.header)\n{\"entry\":{\"id\":1}}\n\(between)\(other)\n{\"entry\":{\"id\":1,\"a\":2}}\n\(Self.end)\n"
    let stage = Stage(daemon)
    #expect(stage.run("import \(try folder.file("a.jsonl", text))") == .fine)
    #expect(stage.said == "Welcome: 2 records came in.\n")
    #expect(daemon.received.count == 2)
    #expect(daemon.lastParameters?["text"] as? String == "\(other)\n{\"entry\":{\"id\":1,\"a\":2}}\n")
    #expect(daemon.received.first?.contains("cd") == false)
  }

  @Test("an export that another one follows before its end is told")
  func joinedCut() throws {
    let daemon = try importing(1)
    let stage = Stage(daemon)
    let text = "\(Self.header)\n{\"entry\":{\"te\(Self.header)\n{}\n\(Self.end)\n"
    #expect(stage.run("import \(try folder.file("a.jsonl", text))") == .badInput)
    #expect(stage.said.contains("line 2: Another export begins here"), "\(stage.said)")
    #expect(daemon.received.count == 2)
  }

  static let copies: [(name: String, first: String, second: String, isTold: Bool)] = [
    ("other words", #"{"entry":{"id":1,"text":"a"}}"#, #"{"entry":{"id":1,"text":"b"}}"#, true),
    (
      "the same from", #"{"entry":{"id":1},"from":{"jrnl":"x"}}"#, #"{"entry":{"id":2},"from":{"jrnl":"x"}}"#, true
    ),
    ("the same line", #"{"entry":{"id":1,"text":"a"}}"#, #"{"entry":{"text":"a","id":1}}"#, false),
    ("another kind", #"{"entry":{"id":1}}"#, #"{"goal":{"id":1}}"#, false),
    ("another id", #"{"entry":{"id":1}}"#, #"{"entry":{"id":2}}"#, false),
  ]

  @Test("a copy with other words and the same id is told, and not taken for known", arguments: copies)
  func copied(name: String, first: String, second: String, isTold: Bool) throws {
    let daemon = try importing(isTold ? 1 : 2)
    let stage = Stage(daemon)
    let file = try folder.file("a.jsonl", "\(Self.header)\n\(first)\n\(second)\n\(Self.end(2))\n")
    #expect(stage.run("import \(file)") == (isTold ? .badInput : .fine))
    #expect(stage.said.contains("line 3: Another entry of this file") == isTold, "\(stage.said)")
    #expect(stage.said.contains("Of 2 records in the file, 1 was passed over") == isTold)
    let handed = [Self.header, first] + (isTold ? [] : [second])
    #expect(daemon.lastParameters?["text"] as? String == handed.map { "\($0)\n" }.joined())
  }

  @Test("an end that counts other records than there are is told, and what is there comes", arguments: [2, 0])
  func otherCount(count: Int) throws {
    let stage = Stage(try importing(1))
    let file = try folder.file("a.jsonl", "\(Self.header)\n{}\n\(Self.end(count))\n")
    #expect(stage.run("import \(file)") == .badInput)
    let says = count == 2 ? "2 records and has 1: something was lost" : "0 records and has 1: something was added"
    #expect(stage.said.contains("Welcome: 1 record came in.\nGood to know:\n  line 3: This file says \(says)"))
    #expect(stage.complained.contains(says) && stage.complained.contains("What is there was taken over."))
    #expect(stage.run("import \(file) --take-back") == .fine)
  }

  @Test("an end that an editor has spaced is an end")
  func spacedEnd() throws {
    let daemon = try importing(1)
    let stage = Stage(daemon)
    let file = try folder.file("a.jsonl", "\(Self.header)\n{}\n { \"end\" : {\"records\" : 1}} \n")
    #expect(stage.run("import \(file)") == .fine)
    #expect(stage.said == "Welcome: 1 record came in.\n")
    #expect(daemon.lastParameters?["text"] as? String == "\(Self.header)\n{}\n")
  }

  @Test("bytes that are no UTF-8 come as what they are in Western Europe, and that is said")
  func notText() throws {
    let path = "\(folder.path)/a.jsonl"
    try Data(Array("\(Self.header)\n{}\n".utf8) + [0x22, 0xFC, 0x22, 10] + Array("{}\n\(Self.end(3))\n".utf8))
      .write(to: URL(fileURLWithPath: path))
    let daemon = try importing(3)
    let stage = Stage(daemon)
    #expect(stage.run("import \(path)") == .fine)
    #expect(stage.said.contains("line 3: It is not UTF-8 and was read as Windows-1252"), "\(stage.said)")
    #expect(daemon.lastParameters?["text"] as? String == "\(Self.header)\n{}\n\"ü\"\n{}\n")
  }

  static let refused: [(name: String, text: String, says: String)] = [
    ("a table of ours", EntryTable.header, "jsonl"), ("pages of ours", MarkdownJournal.opening, "jsonl"),
    ("anything else", "hello", "--format"), ("nothing", "", "--format"),
    ("half of jrnl's", "{\"tags\":{},\"entries\":[{", "no whole JSON"),
  ]

  @Test("what cannot be read is refused with what works", arguments: refused)
  func refusal(name: String, text: String, says: String) throws {
    let stage = Stage(try importing(0))
    let file = try folder.file("file", text)
    #expect(stage.run("import \(file)") == .badInput)
    #expect(stage.complained.contains(says), "\(stage.complained)")
  }

  @Test("a later version is refused in words")
  func newer() throws {
    let daemon = try FakeDaemon("Import", error: "org.nudged.Journal.NewerExport", parameters: #"{"version":2}"#)
    let stage = Stage(daemon)
    let file = try folder.file("a", "\(Self.header)\n{}\n")
    #expect(stage.run("import \(file)") == .badInput)
    #expect(stage.complained.contains("later nudged"))
  }

  @Test("as JSON: the sums of all parts")
  func json() throws {
    let file = try folder.file(
      "a.jsonl", "\(Self.header)\n" + String(repeating: "{}\n", count: 200) + "\(Self.end(200))\n")
    let stage = Stage(try importing(100))
    #expect(stage.run("import \(file) --json") == .fine)
    #expect(stage.said == #"{"added":200,"known":0,"takenBack":0,"problems":[]}"# + "\n")
  }

  // MARK: - Share

  static let page = ##"{"text":"# For Ada\n","entries":[\##(Fixed.entry)]}"##

  @Test("share shows the page, or what is in it and where it is kept")
  func share() throws {
    let daemon = try FakeDaemon("Share", parameters: Self.page)
    let stage = Stage(daemon)
    #expect(stage.run("share 7 --with Ada") == .fine)
    #expect(stage.said == "# For Ada\n")
    #expect(daemon.lastParameters == ["ids": [7], "with": "Ada", "format": "markdown"])
    #expect(stage.run("share 7 --with Ada --format text --output \(folder.path)/ada.txt") == .fine)
    #expect(
      stage.said == """
        # For Ada
        For Ada, 1 entry:
          2026-11-21  walked five minutes
        Kept in \(folder.path)/ada.txt, which you alone can read.

        """)
    #expect(try folder.text("ada.txt") == "# For Ada\n")
  }

  @Test("private entries are refused by number, and nothing is written")
  func sharePrivate() throws {
    let daemon = try FakeDaemon("Share", error: "org.nudged.Journal.PrivateEntries", parameters: #"{"ids":[7,9]}"#)
    let stage = Stage(daemon)
    #expect(stage.run("share 7 9 --with Ada --output \(folder.path)/ada.md") == .no)
    #expect(stage.complained == "Entries 7, 9 are private, and private entries are not shared. Nothing was written.\n")
    #expect(folder.names.isEmpty)
  }

  @Test("share needs entries and a name", arguments: ["share --with Ada", "share 7", "share seven --with Ada"])
  func shareUsage(line: String) { #expect(Stage().run(line) == .usage) }
}
