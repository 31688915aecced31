import Foundation
import NudgeCore
import Testing

@testable import nudgectl

/// Files as people have them: in other encodings, with something around them, broken in one place.
@Suite("Files that are imported")
struct ImportFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func lineFile(_ bytes: [UInt8]) throws -> LineFile {
    let path = "\(folder.path)/file"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try LineFile(path)
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  // MARK: - Encodings

  @Test("klog#217 and jq#2351: byte order marks and UTF-16, of either kind, with and without one")
  func encodings() throws {
    let text = "{\"a\": \"ä 🙂 公園\"}\r\nb\n"
    let files: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + utf16(text, isBigEndian: false),
      [0xFE, 0xFF] + utf16(text, isBigEndian: true), utf16(text, isBigEndian: false), utf16(text, isBigEndian: true),
    ]
    for bytes in files {
      #expect(try lineFile(bytes).rest() == Array(text.utf8))
      let file = try lineFile(bytes)
      #expect(try file.peek() == text)
      #expect(try file.next()?.bytes == Array("{\"a\": \"ä 🙂 公園\"}\r".utf8))
      #expect(try file.next()?.bytes == Array("b".utf8))
      #expect(try file.next() == nil && file.brokenLines.isEmpty)
    }
    #expect(try lineFile(Array("ab".utf8)).rest() == Array("ab".utf8))
    #expect(try lineFile([]).rest().isEmpty)
    // What shows no sign of being what it is taken for is not read to its end.
    let nothing = [UInt8](repeating: 0, count: LineFile.mostBytesUnmarked + (1 << 17))
    let file = try lineFile(nothing + Array("{".utf8))
    #expect(throws: Failure.self) { try file.rest(with: Array("{[".utf8)) }
    #expect(file.position < nothing.count)
  }

  @Test("lines of an old Mac end in CR")
  func carriageReturns() throws {
    let file = try lineFile(Array("a\rb\r".utf8))
    #expect(try file.next()?.bytes == Array("a".utf8))
    #expect(try file.next()?.bytes == Array("b".utf8))
    #expect(try file.next() == nil)
  }

  @Test("a table of an old Mac stays one when a note in it has lines of its own, and so does any other with a CR in it")
  func carriageReturnsAmongOthers() throws {
    let mac = try lineFile(Array("a,b\r1,\"2\n3\"\r".utf8))
    var lines: [String] = []
    while let line = try mac.next() { lines.append(String(decoding: line.bytes, as: UTF8.self)) }
    #expect(lines == ["a,b", "1,\"2", "3\""])
    let other = try lineFile(Array("a,b\r\r\n1\r2\n".utf8))
    #expect(try other.next()?.bytes == Array("a,b\r\r".utf8))
    #expect(try other.next()?.bytes == Array("1\r2".utf8))
  }

  static let head = "full_date,date,weekday,time,mood,activities,note_title,note"

  @Test("records are counted as records, whatever ends their lines")
  func counted() throws {
    let rows = [
      #"2026-01-01,x,x,21:05,good,"","","one""#, "2026-01-03,x,x,21:05,good,\"\",\"\",\"three\nlines\"",
      #"2026-02-30,x,x,21:05,good,"","","four""#,
    ]
    let problems = #"[{"line":5,"reason":"A."}]"#
    let daemon = try FakeDaemon("Import", parameters: #"{"added":2,"known":0,"takenBack":0,"problems":\#(problems)}"#)
    let stage = Stage(daemon)
    let path = try folder.file("a.csv", ([Self.head] + rows).joined(separator: "\r") + "\r")
    #expect(stage.run("import \(path)") == .badInput)
    #expect(stage.said.contains("Of 3 records in the file, 1 was passed over:\n"), "\(stage.said)")
    #expect(daemon.lastParameters?["text"] as? String == ([Self.head] + rows).joined(separator: "\n") + "\n")
    // And where the daemon sees more records in it than lines.
    let one = Stage(daemon)
    #expect(one.run("import \(try folder.file("b.csv", Self.head + "\n" + rows[0] + "\n"))") == .badInput)
    #expect(one.said.contains("Of 3 records in the file, 1 was passed over:\n"), "\(one.said)")
  }

  @Test("what stands before the line that names the columns is passed over, and lines are told as the file has them")
  func beforeHeader() throws {
    let problems = #"[{"line":2,"reason":"A.","kept":true}]"#
    let daemon = try FakeDaemon("Import", parameters: #"{"added":1,"known":0,"takenBack":0,"problems":\#(problems)}"#)
    let stage = Stage(daemon)
    let (columns, row) = ("full_date;date;time;mood;activities", "2026-01-01;;1:00;a;b\r\n")
    #expect(stage.run("import \(try folder.file("a.csv", "sep=;\r\n\r\n\(columns)\r\n\(row)"))") == .fine)
    #expect(daemon.lastParameters?["text"] as? String == "\(columns)\n\(row)")
    // The daemon knows a file's first part by its line, and keeps a copy of the journal before it.
    #expect(daemon.lastParameters?["line"] as? Int == 2)
    #expect(stage.said.contains("  line 4: A.\n"), "\(stage.said)")
    for text in ["sep=;\n", "\n\n", ""] {
      #expect(Stage(daemon).run("import \(try folder.file("b.csv", text)) --format daylio") == .badInput)
    }
  }

  @Test("a record that stands in the file twice is kept once, and that is said")
  func twins() throws {
    let daemon = try FakeDaemon("Import", parameters: #"{"added":1,"known":1,"takenBack":0,"problems":[]}"#)
    let row = "2026-01-01,x,y,9:00,good,a,,\n"
    let table = Stage(daemon)
    #expect(table.run("import \(try folder.file("a.csv", Self.head + "\n" + row + row))") == .fine)
    #expect(
      table.said == """
        Welcome: 1 record came in. 1 was there already.
        Good to know:
          line 3: The same stands in line 2, word for word, and is kept once.

        """)
    let jrnl = Stage(daemon)
    #expect(jrnl.run("import \(try folder.file("a.json", #"[{"title":"a"},{"title":"a"}]"#))") == .fine)
    #expect(jrnl.said.contains("  line 1: The same stands in this line twice"), "\(jrnl.said)")
  }

  @Test("a part holds no more than 100 records and 64 kB")
  func partSize() throws {
    let daemon = try FakeDaemon("Import", parameters: #"{"added":1,"known":0,"takenBack":0,"problems":[]}"#)
    let note = String(repeating: "a", count: 30_000)
    let rows = (10...19).map { "2026-01-\($0),x,y,9:00,good,,,\(note)\n" }.joined()
    Stage(daemon).run("import \(try folder.file("a.csv", Self.head + "\n" + rows))")
    #expect(daemon.received.count == 5)
  }

  @Test("rows of nothing are no records")
  func emptyRows() throws {
    let daemon = try FakeDaemon("Import", parameters: #"{"added":1,"known":0,"takenBack":0,"problems":[]}"#)
    let stage = Stage(daemon)
    let text = "full_date,date,weekday,time,mood,activities\n2026-01-01,x,y,9:00,good,a\n,,,,,\n\"\",,,,,\n \n"
    #expect(stage.run("import \(try folder.file("a.csv", text))") == .fine)
    #expect(stage.said == "Welcome: 1 record came in.\n")
  }

  @Test("halves of characters in UTF-16 are told by line")
  func halves() throws {
    var bytes: [UInt8] = [0xFF, 0xFE] + utf16("a\nb", isBigEndian: false)
    bytes += [0x3D, 0xD8] + utf16("c\nd\n", isBigEndian: false) + [0x42, 0xDE, 0x3D, 0xD8]
    let file = try lineFile(bytes)
    #expect(String(decoding: try file.rest(), as: UTF8.self) == "a\nb\u{FFFD}c\nd\n\u{FFFD}\u{FFFD}")
    #expect(file.brokenLines == [2, 4])
  }

  static let bytes: [(name: String, bytes: [UInt8], text: String, says: String?)] = [
    ("UTF-8", Array("ä".utf8), "ä", nil), ("Latin-1", [0x61, 0xE4, 0x62], "aäb", "Windows-1252"),
    ("Windows-1252", [0x93, 0x80, 0x94], "“€”", "Windows-1252"),
    ("half an emoji", Array("ä".utf8) + [0xF0, 0x9F, 0x98], "ä\u{FFFD}", "cut in half"),
    ("a surrogate", [0x61, 0xED, 0xA0, 0xBD], "a\u{FFFD}\u{FFFD}\u{FFFD}", "cut in half"),
  ]

  @Test("bytes that are no UTF-8 become text, and what was done is said", arguments: bytes)
  func mendedText(name: String, bytes: [UInt8], text: String, says: String?) {
    let mended = MendedText(bytes)
    #expect(String(decoding: mended.bytes, as: UTF8.self) == text)
    #expect(says.map { mended.note?.contains($0) == true } ?? (mended.note == nil))
  }

  // MARK: - Bounds

  @Test("a line without end is passed over, and the next one is read")
  func longLine() throws {
    let long = [UInt8](repeating: 0x61, count: LineFile.longestLine + 200_000)
    let file = try lineFile(Array("a\n".utf8) + long + Array("\nb".utf8))
    #expect(try file.next()?.bytes == Array("a".utf8))
    #expect(try file.next()?.isTooLong == true)
    #expect(try file.next()?.bytes == Array("b".utf8))
    #expect(try file.next() == nil)
  }

  @Test("what has no end is refused with a sentence", arguments: ["jsonl", "daylio", "jrnl"])
  func endless(format: String) throws {
    let stage = Stage(try FakeDaemon("Import", parameters: "{}"))
    #expect(stage.run("import /dev/zero --format \(format)") == .badInput)
    #expect(
      stage.complained.contains(format == "jrnl" ? "does not look like a journal of this kind" : " MiB"),
      "\(stage.complained)")
    #expect(stage.run("import /dev/zero") == .badInput)
    #expect(stage.complained.contains("does not look like a journal"), "\(stage.complained)")
  }

  // MARK: - jrnl

  /// The pieces, each as a word and its text.
  private func pieces(_ text: String) -> [String] {
    var jrnl = JrnlText(Array(text.utf8))
    var found: [String] = []
    while let piece = jrnl.next() {
      func words(_ range: Range<Int>) -> String { String(decoding: jrnl.bytes[range], as: UTF8.self) }
      switch piece {
      case .entry(let range): found.append("entry \(words(range))")
      case .stranger(let range): found.append("stranger \(words(range))")
      case .aside(let range): found.append("aside \(words(range))")
      case .cutShort(let place): found.append("cut \(place)")
      }
    }
    return found
  }

  static let texts: [(name: String, text: String, pieces: [String])] = [
    (
      "as jrnl writes it", #"{"tags":{"@a":1},"entries":[{"title":"a"},{"title":"]}"}]}"#,
      [#"entry {"title":"a"}"#, #"entry {"title":"]}"}"#]
    ),
    (
      "two lists", #"{"entries":[{"title":"a"}],"x":[1],"entries":[{"title":"b"}]}"#,
      [#"entry {"title":"a"}"#, #"entry {"title":"b"}"#]
    ),
    (
      "entries of an entry", #"[{"title":"a","entries":[1,2]},{"title":"b"}]"#,
      [#"entry {"title":"a","entries":[1,2]}"#, #"entry {"title":"b"}"#]
    ),
    ("one alone with entries", #"{"title":"a","entries":[1]}"#, [#"entry {"title":"a","entries":[1]}"#]),
    ("tags behind", #"{"entries":[{"title":"a"}],"tags":{"title":1}} "#, [#"entry {"title":"a"}"#]),
    ("none", #"{"tags":{},"entries":[]}"#, []),
    ("one alone", #"{"title":"a","date":"b"}"#, [#"entry {"title":"a","date":"b"}"#]),
    ("a list alone", #"[{"title":"a"},{"title":"b"},]"#, [#"entry {"title":"a"}"#, #"entry {"title":"b"}"#]),
    ("one a line", "{\"title\":\"a\"}\n{\"title\":\"b\"}\n", [#"entry {"title":"a"}"#, #"entry {"title":"b"}"#]),
    (
      "a box around it", "┏━┓\n┃ [1] {x} ┃\n┗━┛\n{\"entries\":[{\"title\":\"a\"}]}\n-- end",
      ["aside ┏━┓\n┃ [1] {x} ┃\n┗━┛", #"entry {"title":"a"}"#, "aside -- end"]
    ),
    ("strangers", #"{"entries":[1,"x",{"title":"a"}]}"#, ["stranger 1", #"stranger "x""#, #"entry {"title":"a"}"#]),
    (
      "a raw line break", "[{\"title\":\"a\nb\"},{\"title\":\"c\"}]",
      ["entry {\"title\":\"a\nb\"}", #"entry {"title":"c"}"#]
    ),
    (
      "a mark that is not closed", "[\n {\"title\":\"a},\n {\"title\":\"b\"}\n]",
      ["entry {\"title\":\"a},", #"entry {"title":"b"}"#]
    ),
    (
      "a brace that is not closed", "[\n {\"title\":\"a\",\n {\"title\":\"b\"}\n]",
      ["entry {\"title\":\"a\",", #"entry {"title":"b"}"#]
    ),
    ("cut short in an entry", #"{"entries":[{"title":"a"},{"ti"#, [#"entry {"title":"a"}"#, "cut 26"]),
    ("cut short between", #"{"entries":[{"title":"a"},"#, [#"entry {"title":"a"}"#, "cut 26"]),
    ("cut short behind", #"{"entries":[{"title":"a"}]"#, [#"entry {"title":"a"}"#, "cut 25"]),
    ("something else", #"{"a":[{"b":1}],"c":{}}"#, [#"entry {"b":1}"#, #"aside ,"c":{}}"#]),
    ("words", "hello [world]", ["aside hello [world]"]),
    ("nothing", " \n", []),
  ]

  @Test("jrnl#1766 and its kind: entries are found whatever stands around them", arguments: texts)
  func jrnl(name: String, text: String, pieces: [String]) {
    let found = self.pieces(text)
    if name == "something else" { return #expect(found.contains(#"entry {"b":1}"#)) }
    #expect(found == pieces)
  }

  @Test("brackets without end are gone through in no time and on no stack")
  func brackets() {
    #expect(pieces(String(repeating: "{", count: 100_000)).count == 1)
    #expect(pieces(String(repeating: "[{", count: 10_000)).last?.hasPrefix("cut") == true)
    #expect(pieces(String(repeating: #"{"entries":[]}"#, count: 20_000)).isEmpty)
  }

  @Test("an entry that is broken is told by its line; the others come")
  func brokenEntry() throws {
    let text = """
      {
        "entries": [
          {"title": "a", "date": "2026-11-18"},
          {"title": "b
           "date": "2026-11-19"},
          {"title": "c", "date": "2026-11-20"}
        ]
      }
      """
    let daemon = try FakeDaemon("Import", parameters: #"{"added":2,"known":0,"takenBack":0,"problems":[]}"#)
    let stage = Stage(daemon)
    #expect(stage.run("import \(try folder.file("a.json", text))") == .badInput)
    #expect(
      stage.said.hasPrefix(
        "Welcome: 2 records came in.\nOf 3 records in the file, 1 was passed over:\n  line 4: This entry is no whole JSON"
      ), "\(stage.said)")
    #expect((daemon.lastParameters?["text"] as? String)?.split(separator: "\n").count == 2)
  }

  @Test("what the daemon says of an entry is told by the line it begins on")
  func lines() throws {
    let problems = #"[{"line":1,"reason":"A."},{"line":2,"reason":"B.","kept":true}]"#
    let daemon = try FakeDaemon("Import", parameters: #"{"added":1,"known":0,"takenBack":0,"problems":\#(problems)}"#)
    let stage = Stage(daemon)
    stage.run("import \(try folder.file("a.json", "\n[\n{\"title\":\"a\"},\n\n{\n\"title\":\"b\"}]"))")
    #expect(stage.said.contains("  line 3: A.\n") && stage.said.contains("  line 5: B.\n"), "\(stage.said)")
    let compact = Stage(daemon)
    compact.run("import \(try folder.file("b.json", "[{\"title\":\"a\"},3,{\"title\":\"b\"}]"))")
    #expect(
      compact.said.contains("  line 1: entry 1: A.\n") && compact.said.contains("  line 1: entry 3: B.\n"),
      "\(compact.said)")
  }

  // MARK: - Tables

  private func rows(_ text: String) throws -> [String] {
    let file = try lineFile(Array("full_date,date,weekday,time,mood,activities,note_title,note\n\(text)".utf8))
    let header = String(decoding: try #require(try file.next()).bytes, as: UTF8.self)
    var rows = TableRows(file, try DaylioTable(header: header))
    var found: [String] = []
    while let row = try rows.next() { found.append("\(row.line) \(row.trouble == nil ? "row" : "trouble")") }
    return found
  }

  private static let good = #"2026-11-17,x,y,21:30,good,"a","","N""# + "\n"

  static let tables: [(name: String, text: String, rows: [String])] = [
    ("whole", good + good, ["2 row", "3 row"]),
    (
      "a note of several lines", #"2026-11-18,x,y,21:30,good,"a","","one"# + "\n2026-01-01 two\"\n" + good,
      ["2 row", "4 row"]
    ),
    (
      "a mark that is not closed", #"2026-11-18,x,y,21:30,good,"a","","one"# + "\n" + good + good,
      ["2 trouble", "3 row", "4 row"]
    ),
    ("a mark alone in bare text", #"2026-11-18,x,y,21:30,5" nails,"a","","one""# + "\n" + good, ["2 row", "3 row"]),
    ("a mark open to the end", good + #"2026-11-18,x,y,21:30,good,"a","","one"# + "\ntwo\n", ["2 row", "3 trouble"]),
    ("rows of nothing", good + "\n,,,,,,,\n" + good, ["2 row", "3 row", "4 row", "5 row"]),
    ("CR LF", "2026-11-18,x,y,21:30,good,\"a\",\"\",\"one\"\r\n" + good, ["2 row", "3 row"]),
  ]

  @Test("a row takes no other one along", arguments: tables)
  func table(name: String, text: String, rows: [String]) throws { #expect(try self.rows(text) == rows) }
}
