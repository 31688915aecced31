import Testing

@testable import NudgeCore

@Suite("Exchange: tables")
struct CSVTests {
  static let cells: [(name: String, text: String, cell: String)] = [
    ("plain", "walked", "walked"),
    ("empty", "", ""),
    ("formula", "=SUM(A1)", "'=SUM(A1)"),
    ("plus", "+1", "'+1"),
    ("minus", "-5 kg", "'-5 kg"),
    ("at", "@home", "'@home"),
    ("tab in front", "\t=1", "'\t'=1"),
    ("carriage return in front", "\r=1", "'\n'=1"),
    ("formula further in", "a =1", "a =1"),
    ("CR LF", "a\r\nb", "a\nb"),
    ("steering", "\u{1B}[31m\u{0}", "␛[31m␀"),
    ("family", "👩‍🌾 ä", "👩‍🌾 ä"),
  ]

  @Test("what people wrote becomes a harmless cell", arguments: cells)
  func cell(name: String, text: String, cell: String) { #expect(CSV.cell(text) == cell) }

  static let records: [(name: String, values: [String], line: String)] = [
    ("plain", ["a", "b"], "a,b\r\n"),
    ("comma", ["a,b", ""], "\"a,b\",\r\n"),
    ("quotation marks", ["say \"hi\""], "\"say \"\"hi\"\"\"\r\n"),
    ("lines", ["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\r\n"),
    ("spaces around", [" a", "b "], "\" a\",\"b \"\r\n"),
  ]

  @Test("records are written as RFC 4180 says, and read back", arguments: records)
  func record(name: String, values: [String], line: String) {
    #expect(CSV.record(values) == line)
    #expect(CSV.records(line).records.map(\.values) == [values])
    #expect(CSV.records(line).records.first?.hasStrayMark == false)
  }

  @Test("lines are counted through quoted ones; empty ones are passed over, a byte order mark is, too")
  func lines() {
    let read = CSV.records("\u{FEFF}a,b\r\n\r\n\"1\n2\",x\n3,\"y\"z\n").records
    #expect(read.map(\.line) == [1, 3, 5])
    #expect(read.map(\.values) == [["a", "b"], ["1\n2", "x"], ["3", "yz"]])
    #expect(read.map(\.isQuoted) == [[false, false], [true, false], [false, true]])
  }

  @Test("a CR alone ends a line where all lines end so, and is told where they end in LF")
  func returns() {
    let text = "a,b\r1,\"2\n3\"\r4,5"
    #expect(
      CSV.records(text, returnsEndLines: true).records.map(\.values) == [["a", "b"], ["1", "2\n3"], ["4", "5"]])
    let read = CSV.records("a\rb,\"c\rd\"\r\n\"e\rf\"\r\r\ng\r").records
    #expect(read.map(\.values) == [["a\rb", "c\rd"], ["e\rf"], ["g"]])
    #expect(read.map(\.hasStrayReturn) == [true, false, false])
  }

  @Test("a quotation mark that is never closed is told, and what came before it is kept")
  func cutShort() {
    let read = CSV.records("a,b\n1,\"2\n3")
    #expect(read.records.map(\.values) == [["a", "b"]] && read.isCutShort)
    #expect(!CSV.records("a,b\n").isCutShort)
  }

  static let marks: [(line: String, values: [String])] = [
    (#""He said "no" twice.",b"#, [#"He said "no" twice."#, "b"]),
    (#"5" nails,b"#, ["5\" nails", "b"]),
    (#""y"z,b"#, ["yz", "b"]),
  ]

  @Test("marks that are not doubled are the person's own where another one ends the cell", arguments: marks)
  func strayMarks(line: String, values: [String]) {
    #expect(CSV.records(line).records.map(\.values) == [values])
  }

  @Test("tables saved anew are parted by semicolons or tabs", arguments: CSV.Separator.allCases)
  func separators(separator: CSV.Separator) {
    let sign = String(Unicode.Scalar(separator.rawValue))
    let read = CSV.records("a\(sign)\"b\(sign)c\"\n", separator: separator).records
    #expect(read.map(\.values) == [["a", "b\(sign)c"]])
  }

  @Test("an entry is one record with every column")
  func entry() throws {
    let draft = try EntryDraft(
      kind: .checkIn, text: "=1, \"two\"", effort: 2, tags: ["a", "b"], isPrivate: true,
      fields: ["mood": "4", "own": "x\"\u{1B}\n"], origin: EntryOrigin(step: 9))
    let entry = Entry(
      id: 7, writtenAt: Instant(seconds: 1_795_291_200), offset: 3600, day: CivilDate(daysSinceEpoch: 20_778),
      nudge: nil, draft: draft)
    let record = try #require(CSV.records(EntryTable.record(of: entry)).records.first)
    #expect(record.values.count == EntryTable.columns.count)
    let cells = Dictionary(uniqueKeysWithValues: zip(EntryTable.columns, record.values))
    #expect(cells["text"] == "'=1, \"two\"")
    #expect(cells["tags"] == "a b")
    #expect(cells["private"] == "yes")
    #expect(cells["step"] == "9")
    #expect(cells["fields"] == #"{"mood":"4","own":"x\"\u001b\n"}"#)
    #expect(cells["at"] == "2026-11-21T21:00:00+01:00")
  }
}
