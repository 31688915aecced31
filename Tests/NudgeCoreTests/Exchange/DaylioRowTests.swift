import Testing

@testable import NudgeCore

@Suite("Exchange: rows of Daylio's table")
struct DaylioRowTests {
  static let header = "full_date,date,weekday,time,mood,activities,scales,note_title,note"

  private func take(_ line: String, header: String = DaylioRowTests.header) throws -> ForeignEntry {
    let table = try DaylioTable(header: header)
    return try table.foreign(try #require(CSV.records(line, separator: table.separator).records.first))
  }

  @Test("the column scales, and every column nobody knows yet, is kept in a field of its own")
  func columns() throws {
    let foreign = try take(
      #"2026-11-20,20 November,Friday,21:10,rested,"a | b","Sleep: 8/10 | Energie:  4","","N","p.jpg",스케일,,x"#,
      header: Self.header + ",Photo File,눈금,empty,Photo File")
    #expect(
      foreign.draft.fields == [
        "daylio-mood": "rested", "daylio-scales": "Sleep: 8/10 | Energie:  4", "daylio-photo-file": "p.jpg",
        "daylio-more": "눈금: 스케일\nPhoto File: x",
      ])
    #expect(foreign.draft.text == "N" && foreign.draft.tags == ["a", "b"] && foreign.notes.isEmpty)
  }

  @Test("a table of before 2019")
  func before2019() throws {
    let header = "year,date,weekday,time,mood,activities,note"
    let foreign = try take(#"2018,18 May,Friday,11:54 pm,happy,"clean | cook","Went to a party""#, header: header)
    #expect("\(foreign.wall)" == "2018-05-18T23:54" && foreign.draft.text == "Went to a party")
    #expect(foreign.draft.fields == ["daylio-mood": "happy"])
    #expect(throws: ForeignProblem.self) { try take(#"2018,18 Nonsense,x,11:54 pm,happy,"","""#, header: header) }
  }

  static let mended: [(name: String, line: String, mood: String?, text: String)] = [
    ("tired, sad", #"2026-11-20,x,y,21:10,tired, sad,"walk","","","N""#, "tired, sad", "N"),
    ("three", #"2026-11-20,x,y,21:10,tired, sad, low,"walk","","","N""#, "tired, sad, low", "N"),
    ("the day in words", #"2026-11-20,November 20, 2026,Friday,21:10,rested,"walk","","","N""#, "rested", "N"),
    (
      "a note without marks", #"2026-11-20,x,y,21:10,rested,"walk","","",I went, and came"#, "rested",
      "I went, and came"
    ),
    ("a comma at the end", #"2026-11-20,x,y,21:10,rested,"walk","","","N","#, "rested", "N"),
  ]

  @Test("a row that has fallen apart at one place is put together", arguments: mended)
  func putTogether(name: String, line: String, mood: String?, text: String) throws {
    let foreign = try take(line)
    #expect(foreign.draft.fields["daylio-mood"] == mood && foreign.draft.text == text && foreign.draft.tags == ["walk"])
  }

  static let misfits: [(name: String, line: String, says: String)] = [
    ("nothing in quotation marks", "2026-11-20,x,y,21:10,tired, sad,walk,,,N", "10 cells"),
    ("a cell too many", #"2026-11-19,x,y,22:00,good,"walk","","Title","A note.",extra"#, "10 cells"),
    ("a cell too few", #"2026-11-18,x,y,21:30,meh,"walk""#, "6 cells"),
    ("one cell", "hello", "1 cell "),
  ]

  @Test("every other row is told and not half taken", arguments: misfits)
  func misfit(name: String, line: String, says: String) throws {
    let problem = #expect(throws: ForeignProblem.self) { try take(line) }
    #expect(problem?.description.contains(says) == true, "\(problem?.description ?? "")")
    #expect(problem?.description.contains("nothing of it was taken") == true)
  }

  static let wide = header + (1...3000).map { ",c\($0)" }.joined()

  @Test("a cell too many in a table of thousands of columns is told at once", arguments: ["", "v", "\"v\""])
  func wideTable(cell: String) throws {
    let further = [String](repeating: cell, count: 3001).joined(separator: ",")
    let line = #"2026-11-20,x,y,21:10,good,"walk","","","N","#
    let problem = #expect(throws: ForeignProblem.self) { try take(line + further + "x", header: Self.wide) }
    #expect(problem?.description.contains("3010 cells") == true)
    // With the day behind all others, no place but one makes sense.
    let last = "time,mood,note" + (1...3000).map { ",c\($0)" }.joined() + ",full_date"
    let quoted = [String](repeating: "\"\(cell.filter { $0 != "\"" })\"", count: 3000).joined(separator: ",")
    let foreign = try take("21:10,tired, sad,\"N\",\(quoted),2026-11-20", header: last)
    #expect(foreign.draft.fields["daylio-mood"] == "tired, sad")
  }

  @Test("pieces without end are told at once")
  func manyPieces() throws {
    #expect(throws: ForeignProblem.self) { try take("2026-11-20" + String(repeating: ",", count: 300_000) + "x") }
    #expect(throws: ForeignProblem.self) {
      try take(
        String(repeating: "a", count: 500_000) + ",b" + String(repeating: ",", count: 4000), header: Self.wide + ",d")
    }
  }

  @Test(
    "columns nobody knows are read as all others; however many they are, the row comes", arguments: [1, 59, 60, 3000])
  func manyColumns(count: Int) throws {
    let header = "full_date,time,mood,note" + (1...count).map { ",c\($0)" }.joined()
    let cells = (1...count).map { ",\($0) &amp; <b>Wind</b>" }.joined()
    let fields = try take("2026-11-20,21:10,good,n" + cells, header: header).draft.fields
    #expect(fields["mood"] == "5" || fields["mood"] == "4")
    #expect(fields["daylio-c1"] == "1 & Wind")
    let kept = (1...count).filter { number in
      fields["daylio-c\(number)"] == "\(number) & Wind"
        || fields["daylio-more"]?.split(separator: "\n").contains("c\(number): \(number) & Wind") == true
    }
    #expect(kept.count == count && fields.count <= EntryDraft.maximumFields)
  }

  @Test("a CR alone in a cell without quotation marks is told, and nothing of its row is taken")
  func strayReturn() throws {
    let head = #"2026-11-20,x,y,21:10,good,"walk","","","#
    let problem = #expect(throws: ForeignProblem.self) { try take(head + "one\rhalf\r\n") }
    #expect(problem?.description.contains("(CR)") == true)
    #expect(throws: ForeignProblem.self) { try take(head + "\"one\"\rhalf\r\n") }
    #expect(try take(head + "\"one\rhalf\"\r\r\n").draft.text == "one\nhalf")
    #expect(try take(head + "one\r").draft.text == "one")
  }

  @Test("what a row says beyond its minute and words tells it from others; day and weekday in words do not")
  func detail() throws {
    func row(_ scales: String, weekday: String = "y") throws -> ForeignEntry {
      try take("2026-11-20,x,\(weekday),21:10,good,,\(scales),,")
    }
    #expect(try row("Sleep: 1").key == row("Sleep: 9").key)
    #expect(try row("Sleep: 1").detail != row("Sleep: 9").detail)
    #expect(try row("Sleep: 1").detail?.kind == row("").detail?.kind)
    #expect(try row("Sleep: 1").detail == row("Sleep: 1", weekday: "z").detail)
    #expect(try take("2026-11-20,21:10,good,", header: "full_date,time,mood,note").detail == nil)
  }

  @Test("a table that a spreadsheet saved anew", arguments: [";", "\t"])
  func separators(sign: String) throws {
    let header = Self.header.split(separator: ",").joined(separator: sign)
    let line = ["2026-11-20", "x", "y", "21:10", "tired, sad", "a | b", "", "", "N"].joined(separator: sign)
    #expect(try take(line, header: header).draft.fields["daylio-mood"] == "tired, sad")
  }

  @Test("words that stand nowhere but in a cell are the text")
  func text() throws {
    #expect(try take(#"2026-11-20,x,y,21:10,,"a | b","","","""#).draft.text == "a | b")
    #expect(try take(#"2026-11-20,x,y,21:10,,"","Sleep: 8","","""#).draft.text == "Sleep: 8")
    #expect(throws: ForeignProblem.self) { try take(#"2026-11-20,x,y,21:10,,"","","","""#) }
  }
}
