import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

@Suite("Exchange: what comes in")
struct ImportTests {
  nonisolated static let header = #"{"nudged":"journal","version":1,"origin":"0123456789abcdef"}"#

  private func take(_ house: House, _ lines: String..., header: String = ImportTests.header) throws -> House.Taken {
    try house.take(([header] + lines).joined(separator: "\n"))
  }

  private nonisolated static func entry(_ members: String) -> String {
    #"{"entry":{"id":1,"kind":"win","text":"a","tags":[],"day":"2026-11-21","writtenAt":"2026-11-21T21:00:00+01:00"\#(members)}}"#
  }

  nonisolated static let broken: [(name: String, line: String, says: String)] = [
    ("no JSON", "hello", "no JSON"),
    ("no object", "[1]", "a record"),
    ("a list of records", #"[{"entry":{"id":7}}]"#, #"“[{"entry":{"id":7}}]” cannot be read"#),
    ("a word", #""x""#, #"“"x"” cannot be read"#),
    (
      "two records", #"{"rest":{"day":"2026-11-21","at":"2026-11-21T21:00:00Z"},\#(entry("").dropFirst())"#,
      "entry, rest"
    ),
    (
      "an end with a record", #"{"end":{"records":1},"rest":{"day":"today","at":"2026-11-21T21:00:00Z"}}"#, "today"
    ),
    ("nothing known", #"{"thing":{}}"#, "no record"),
    ("member missing", #"{"entry":{"id":1,"kind":"win","tags":[],"day":"2026-11-21","writtenAt":"x"}}"#, "text"),
    ("member of another type", #"{"entry":{"id":"1"}}"#, "entry.id"),
    ("unknown kind", entry("").replacing("\"win\"", with: "\"triumph\""), "triumph"),
    ("day that does not exist", entry("").replacing("2026-11-21\"", with: "2026-02-30\""), "2026-02-30"),
    ("effort out of range", entry(#","effort":9"#), "1 to 5"),
    ("NUL in a domain", entry(#","domain":"a\u0000b""#), "domain"),
    ("bad field", entry(#","fields":{"mood":"great"}"#), "mood"),
    ("empty goal", #"{"goal":{"id":1,"text":" ","state":"open","madeAt":"2026-11-21T21:00:00Z"}}"#, "text"),
    (
      "confidence out of range",
      #"{"step":{"id":1,"position":1,"text":"a","confidence":101,"state":"open","madeAt":"2026-11-21T21:00:00Z"}}"#,
      "confidence"
    ),
    (
      "a value too long to close the goal with",
      #"{"goal":{"id":1,"text":"a","value":"\#(String(repeating: "v", count: 60))","state":"open","madeAt":"2026-11-21T21:00:00Z"}}"#,
      "value"
    ),
    (
      "a goal for ever",
      #"{"goal":{"id":1,"text":"a","until":"9000-01-01","state":"open","madeAt":"2026-11-21T21:00:00Z"}}"#, "until"
    ),
    (
      "a trial that never comes",
      #"{"trial":{"id":1,"adjustment":"a","tryOn":"2200-01-01","tryAt":"18:00","state":"open","madeAt":"2026-11-21T21:00:00Z"}}"#,
      "tryOn"
    ),
    ("bad rest day", #"{"rest":{"day":"today","at":"2026-11-21T21:00:00Z"}}"#, "today"),
    ("bad removal", #"{"rest":{"day":"2026-11-21","at":"2026-11-21T21:00:00Z"},"removedAt":"now"}"#, "removedAt"),
  ]

  @Test("a line that cannot be kept is told with its number, and the others come", arguments: broken)
  func brokenLine(name: String, line: String, says: String) throws {
    let house = try House()
    let taken = try take(house, Self.entry(""), line, Self.entry("").replacing("\"id\":1", with: "\"id\":2"))
    #expect(taken.added == 2)
    #expect(taken.problems.map(\.line) == [3])
    #expect(taken.problems.first?.reason.contains(says) == true, "\(taken.problems)")
  }

  nonisolated static let headers: [(name: String, header: String, error: String)] = [
    ("later version", #"{"nudged":"journal","version":2,"shape":"unheard of"}"#, "NewerExport"),
    ("something else", #"{"nudged":"plans","version":1,"origin":"a"}"#, "NotAnExport"),
    ("no JSON", "id,kind", "NotAnExport"),
    ("no origin", #"{"nudged":"journal","version":1}"#, "NotAnExport"),
    ("version nought", #"{"nudged":"journal","version":0,"origin":"a"}"#, "NotAnExport"),
  ]

  @Test("what is no export of a known version is refused as a whole", arguments: headers)
  func strangeHeader(name: String, header: String, error: String) throws {
    let house = try House()
    let thrown = #expect(throws: VarlinkError.self) { try take(house, Self.entry(""), header: header) }
    #expect(thrown?.name == "org.nudged.Journal.\(error)")
    #expect(try house.store.entries(limit: 1).isEmpty)
  }

  @Test("members of a later version are passed over and named; null is nothing")
  func unknownMembers() throws {
    let house = try House()
    let taken = try take(
      house, Self.entry(#","colour":"blue","effort":null,"seconds":5"#),
      #"{"rest":{"day":"2026-11-21","at":"2026-11-21T21:00:00Z"},"mark":1,"from":{"x":"1"}}"#)
    #expect(taken.added == 2)
    #expect(taken.ignored == ["entry.colour", "mark"])
    #expect(taken.problems.isEmpty)
  }

  @Test("an end is one however it is spaced")
  func spacedEnd() throws {
    #expect(try take(try House(), Self.entry(""), #" { "end" : {"records":1}} "#) == House.Taken(added: 1))
  }

  @Test("a reference to what is not there is left out and told")
  func dangling() throws {
    let house = try House()
    let taken = try take(house, Self.entry(#","step":12"#))
    #expect(taken.added == 1)
    #expect(taken.dangling == ["step 12"])
    #expect(try house.store.entries(limit: 1).first?.draft.origin.step == nil)
  }

  @Test("another record under the number of one of ours is another record")
  func divergedBackup() throws {
    let house = try House()
    let own = try house.engine.log(try EntryDraft(kind: .win, text: "mine"))
    let header = Self.header.replacing("0123456789abcdef", with: try house.store.origin())
    #expect(try take(house, Self.entry(""), header: header).added == 1)
    #expect(try take(house, Self.entry(""), header: header).known == 1)
    #expect(try house.store.entry(own.id)?.draft.text == "mine")
  }

  @Test("imports count: days, tallies and words know them")
  func counted() throws {
    let house = try House()
    let today = house.engine.today
    #expect(try house.store.tally(on: today).today == 0)
    _ = try take(house, Self.entry("").replacing("2026-11-21\"", with: "\(today)\""))
    #expect(try house.store.tally(on: today).today == 1)
    #expect(try house.store.entries(.init(search: "a"), limit: 5).count == 1)
    #expect(try house.store.undo(at: house.clock.now).isEmpty, "undo passes over imports")
  }

  @Test("more lines than one call takes are refused, and nothing of them is kept")
  func tooMany() throws {
    let house = try House()
    let lines = Array(repeating: Self.entry(""), count: JournalMethods.Import.mostLines + 1)
    #expect(throws: VarlinkError.invalidParameter("text")) {
      try house.take(([Self.header] + lines).joined(separator: "\n"), size: 1000)
    }
  }

  @Test("lines no file has are refused", arguments: [Int.max, .min, 0, -1], ["jsonl", "jrnl", "daylio"])
  func strangeLine(line: Int, format: String) {
    let parameters = JournalMethods.Import.Parameters(format: format, text: Self.header + "\n{}\n{}", line: line)
    #expect(throws: VarlinkError.invalidParameter("line")) { try ImportText.all(parameters, zone: .utc) }
  }

  @Test("jrnl: one entry a line, once")
  func jrnl() throws {
    let house = try House()
    let text = "\n" + #"{"title":"T","body":"b","date":"2020-01-01","time":"09:00","tags":["@x"],"starred":false}"#
    #expect(try house.take(text, format: "jrnl") == House.Taken(added: 1))
    #expect(try house.take(text, format: "jrnl") == House.Taken(known: 1))
    let entry = try #require(try house.store.entries(limit: 1).first)
    #expect("\(entry.day)" == "2020-01-01" && entry.draft.kind == .reflection && entry.draft.tags == ["x"])
  }

  @Test("Daylio: records over several lines, problems by line, a day that stays where it was")
  func daylio() throws {
    let house = try House()
    let text = """
      full_date,date,weekday,time,mood,activities,note_title,note
      2021-09-28,28 September,Tuesday,11:50 pm,rad,"a | b","T","one
      two"
      2021-02-30,x,x,10:00 pm,meh,"","",""
      """
    let taken = try house.take(text, format: "daylio")
    #expect(taken.added == 1)
    #expect(taken.problems.map(\.line) == [4])
    let entry = try #require(try house.store.entries(limit: 1).first)
    #expect("\(entry.day)" == "2021-09-28" && entry.draft.fields == ["mood": "5"])
    #expect(entry.draft.text == "T\n\none\ntwo")
    #expect(try house.take(text, format: "daylio").known == 1)
  }

  @Test("ctx#624: half an emoji costs no entry, and is told", arguments: ["jsonl", "jrnl"])
  func halfEmoji(format: String) throws {
    let house = try House()
    let jrnl = #"{"title":"cut \ud83d","date":"2020-01-01","time":"09:00","tags":["a"]}"#
    let lines = format == "jrnl" ? ["", jrnl] : [Self.header, Self.entry(#","value":"cut \ud83d""#)]
    let taken = try house.take(lines.joined(separator: "\n"), format: format)
    #expect(taken.added == 1)
    #expect(taken.problems.map(\.line) == [2] && taken.problems.first?.kept == true)
    let draft = try #require(try house.store.entries(limit: 1).first).draft
    #expect(format == "jrnl" ? draft.text == "cut \u{FFFD}" : draft.value == "cut \u{FFFD}")
  }

  @Test("KimaiTray#27: two spellings of one key cost no record")
  func twoSpellings() throws {
    let house = try House()
    let taken = try take(
      house, Self.entry(",\"\u{C9}\":1,\"E\u{301}\":2"), Self.entry("").replacing("\"id\":1", with: "\"id\":2"))
    #expect(taken.added == 2 && taken.ignored == ["entry.\u{C9}"])
    #expect(taken.problems.map(\.kept) == [true])
  }

  @Test("jrnl: members of other versions are kept in fields")
  func jrnlMembers() throws {
    let house = try House()
    let text =
      "\n"
      + #"{"body":"b","date":"2020-01-01","time":"9:05 pm","place":"Ulm","n":[1,2.5],"big":123456789012345678901234567890,"map":{"a":true},"none":null}"#
    #expect(try house.take(text, format: "jrnl") == House.Taken(added: 1))
    let entry = try #require(try house.store.entries(limit: 1).first)
    #expect(entry.draft.text == "b")
    #expect(
      entry.draft.fields == [
        "jrnl-place": "Ulm", "jrnl-n": "1, 2.5", "jrnl-big": "123456789012345678901234567890", "jrnl-map": "a: yes",
      ])
    #expect("\(entry.at.rfc3339(offset: 0))" == "2020-01-01T21:05:00+00:00")
  }

  @Test("every row of a table is added, known or passed over, and each of the last is told by its line")
  func sums() throws {
    let house = try House()
    let text = """
      full_date,date,weekday,time,mood,activities,scales,note_title,note
      2026-11-20,x,y,21:10,tired, sad,"walk","","","The one sentence that matters."
      2026-11-19,x,y,22:00,good,"walk","","Title","A note.",extra field
      2026-11-18,x,y,21:30,meh,"walk"
      2026-11-17,x,y,24:00,good,"5"" nails | diy","","","He said ""no"", twice."
      2026-11-17,x,y,24:00,good,"5"" nails | diy","","","He said ""no"", twice."
      2026-11-16,x,y,later,good,"","","",""
      """
    let taken = try house.take(text, format: "daylio")
    #expect(taken.added == 3 && taken.known == 1)
    #expect(taken.problems.filter { $0.kept != true }.map(\.line) == [3, 4])
    #expect(taken.problems.filter { $0.kept == true }.map(\.line) == [2, 7])
    let late = try house.store.entries(limit: 10).first { $0.draft.text.hasPrefix("He said") }
    #expect(late.map { "\($0.day)" } == "2026-11-17")
    #expect(late.map { $0.at.rfc3339(offset: 0) } == "2026-11-18T00:00:00+00:00")
  }

  private nonisolated static let namesakes: [(format: String, text: String)] = [
    (
      "daylio",
      """
      full_date,date,weekday,time,mood,activities,scales,note,weather
      2026-03-01,x,x,21:05,good,"","Sleep: 1","",
      2026-03-01,x,x,21:05,good,"","Sleep: 9","",
      2026-03-01,x,x,21:05,good,"","","",
      2026-03-01,x,x,21:05,good,"","","",rain
      """
    ),
    (
      "jrnl",
      """

      {"title":"Same","body":"","date":"2026-03-02","time":"09:00","tags":["@a"],"starred":false}
      {"title":"Same","body":"","date":"2026-03-02","time":"09:00","tags":["@b"],"starred":false}
      {"title":"Same","body":"","date":"2026-03-02","time":"09:00","tags":["@b"],"starred":true}
      {"title":"Same","body":"","date":"2026-03-02","time":"09:00"}
      """
    ),
  ]

  @Test(
    "records of one minute and the same words come when anything in them differs, and once", arguments: namesakes,
    [1, 100])
  func sameMinute(file: (format: String, text: String), size: Int) throws {
    let house = try House()
    #expect(try house.take(file.text, size: size, format: file.format) == House.Taken(added: 4))
    #expect(try house.take(file.text, size: size, format: file.format) == House.Taken(known: 4))
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let reversed = ([lines[0]] + lines[1...].reversed()).joined(separator: "\n")
    #expect(try house.take(reversed, size: size, format: file.format) == House.Taken(known: 4))
    let back = try house.take(reversed, size: size, format: file.format, takeBack: true)
    #expect(back == House.Taken(takenBack: 4))
    #expect(try house.take(file.text, size: size, format: file.format) == House.Taken(added: 4))
    #expect(try house.store.entries(limit: 10).count == 4)
  }

  /// What a file of one program holds.
  private func one(_ text: String, _ format: String) throws -> ImportText {
    try #require(try ImportText.all(.init(format: format, text: text), zone: .utc).first)
  }

  /// As earlier versions took it over: by minute and words alone.
  private func takeAsBefore(_ text: String, _ format: String, _ house: House) throws {
    var read = try one(text, format)
    for place in read.records.indices { read.records[place].record.detail = nil }
    _ = try house.engine.exchange(read, takesBack: false)
  }

  @Test("a file that an earlier version took over brings what it left out, and nothing twice", arguments: namesakes)
  func namesakesOfBefore(file: (format: String, text: String)) throws {
    let house = try House()
    try takeAsBefore(file.text, file.format, house)
    #expect(try house.store.entries(limit: 10).count == 1)
    #expect(try house.take(file.text, format: file.format) == House.Taken(added: 3, known: 1))
    #expect(try house.take(file.text, format: file.format) == House.Taken(known: 4))
    #expect(try house.take(file.text, format: file.format, takeBack: true) == House.Taken(takenBack: 4))
    let other = try House()
    try takeAsBefore(file.text, file.format, other)
    #expect(try other.take(file.text, format: file.format, takeBack: true) == House.Taken(takenBack: 1))
  }

  @Test("a table with a column more brings nothing twice")
  func columnMore() throws {
    let house = try House()
    let row = #"2026-03-01,x,x,21:05,good,"","n""#
    let texts = [("", ""), (",scales", ",7"), (",scales,photo", ",7,p")].map { columns, cells in
      "full_date,date,weekday,time,mood,activities,note\(columns)\n\(row)\(cells)"
    }
    #expect(try house.take(texts[0], format: "daylio").added == 1)
    for text in texts + texts.reversed() { #expect(try house.take(text, format: "daylio") == House.Taken(known: 1)) }
    #expect(try house.take(texts[2], format: "daylio", takeBack: true).takenBack == 1)
  }

  @Test("the columns of a table are named behind what Excel writes first, and behind empty lines")
  func beforeHeader() throws {
    let text = "sep=;\r\n\r\n;;;;\r\nfull_date;time;mood;note\r\n2026-03-01;21:05;good;n\r\n2026-02-30;1:00;good;n\r\n"
    let read = try one(text, "daylio")
    #expect(read.records.map(\.line) == [5] && read.problems.map(\.line) == [6])
  }

  @Test("lines that end in CR alone are rows; a CR alone among lines that end in LF costs its own row and no more")
  func returns() throws {
    let header = "full_date,date,weekday,time,mood,activities,note_title,note"
    let rows = [#"2026-01-01,x,x,21:05,good,"","","one""#, "2026-01-03,x,x,21:05,good,\"\",\"\",\"three\nlines\""]
    let mac = try one(([header] + rows).joined(separator: "\r"), "daylio")
    #expect(mac.records.count == 2 && mac.problems.isEmpty)
    let text = header + "\r\n2026-02-01,x,x,21:05,good,,,one\rhalf\r\n" + rows[0] + "\r\n"
    let read = try one(text, "daylio")
    #expect(read.records.map(\.line) == [3] && read.problems.map(\.line) == [2])
  }

  @Test("private entries are not shared, and are named by their numbers")
  func share() throws {
    let house = try House()
    let open = try house.engine.log(try EntryDraft(kind: .win, text: "open"))
    let hidden = try house.engine.log(try EntryDraft(kind: .win, text: "hidden", isPrivate: true))
    let gone = try house.engine.remove(try house.engine.log(try EntryDraft(kind: .win, text: "gone")))
    #expect(try house.engine.entriesToShare([open.id, open.id]) == [open])
    let error = #expect(throws: Engine.PrivateEntries.self) { try house.engine.entriesToShare([open.id, hidden.id]) }
    #expect(error?.ids == [hidden.id])
    #expect(throws: Engine.NoSuchEntry.self) { try house.engine.entriesToShare([gone.id]) }
  }
}
