import Testing

@testable import NudgeCore

@Suite("Exchange: other programs")
struct ForeignTests {
  static let beginnings: [(text: String, format: ExchangeFormat?)] = [
    (#"{"nudged":"journal","version":1}"#, .jsonLines),
    ("{\n  \"tags\": {\n    \"@a\": 1", .jrnl),
    (#"{"entries": ["#, .jrnl),
    ("\u{FEFF}full_date,date,weekday,time,mood,activities,note_title,note\n", .daylio),
    ("\"full_date\",\"date\",\"mood\",\"activities\"\r\n", .daylio),
    (EntryTable.header, .csv),
    (MarkdownJournal.opening, .markdown),
    ("full_date;date;weekday;time;mood;activities;note_title;note\r\n", .daylio),
    ("year,date,weekday,time,mood,activities,note\n", .daylio),
    ("{\n  \"title\": \"a\",\n  \"date\": \"2026-11-20\"\n}", .jrnl),
    ("[{\"title\": \"a\"}]", .jrnl),
    ("┏━━━┓\n┃ 1 entry found ┃\n┗━━━┛\n{\n  \"tags\": {},\n  \"entries\": [\n", .jrnl),
    ("sep=;\r\nfull_date;date;weekday;time;mood;activities\r\n", .daylio),
    ("\r\n,,,\r\nSEP=,\n\nfull_date,date,weekday,time,mood,activities\n", .daylio),
    ("sep=;\r\n", nil),
    ("hello", nil),
    ("{\"hello\": [1]}", nil),
    ("", nil),
  ]

  @Test("a file is known by its beginning", arguments: beginnings)
  func beginning(text: String, format: ExchangeFormat?) { #expect(ExchangeFormat(beginning: text) == format) }

  // MARK: - jrnl

  private func jrnl(_ change: (inout JrnlEntry) -> Void = { _ in }) -> JrnlEntry {
    var entry = JrnlEntry(
      title: "Title.", body: "\nBody\n", date: "2026-11-21", time: "21:05", tags: ["@work", "@deep work"],
      starred: true)
    change(&entry)
    return entry
  }

  @Test("jrnl: a reflection with its words, its star as a tag, its day as it was")
  func reflection() throws {
    let foreign = try jrnl().foreign()
    #expect(foreign.draft.kind == .reflection)
    #expect(foreign.draft.text == "Title.\n\nBody")
    #expect(foreign.draft.tags == ["starred", "work", "deep-work"])
    #expect("\(foreign.wall)" == "2026-11-21T21:05")
    #expect(try jrnl { $0.body = "" }.foreign().draft.text == "Title.")
  }

  @Test("jrnl: the key stays with the entry, and tells others of the same minute apart")
  func keys() throws {
    let key = try jrnl().foreign().key
    #expect(key == "2026-11-21T21:05 \(StableHash(["Title.", "\nBody\n"]).digits)")
    #expect(try jrnl { $0.starred = nil }.foreign().key == key)
    #expect(try jrnl { $0.title = "Other" }.foreign().key != key)
    #expect(try jrnl { $0.time = "21:06" }.foreign().key != key)
    #expect(StableHash(["ab", "c"]).digits != StableHash(["a", "bc"]).digits)
    #expect(StableHash([]).digits == "cbf29ce484222325")
  }

  @Test("jrnl: tags, star and members nobody knows tell entries of one minute and title apart")
  func details() throws {
    let detail = try jrnl().foreign().detail
    #expect(try jrnl { $0.tags = ["@deep work", "@work"] }.foreign().detail == detail)
    #expect(try jrnl { $0.tags = ["@work"] }.foreign().detail != detail)
    #expect(try jrnl { $0.starred = false }.foreign().detail != detail)
    #expect(try jrnl { $0.others = ["location": "Ulm"] }.foreign().detail != detail)
  }

  @Test("jrnl: what cannot be read is said")
  func badJrnl() {
    #expect(throws: ForeignProblem.self) { try jrnl { $0.date = "21.11.2026" }.foreign() }
    #expect(throws: EntryProblem.emptyText) {
      try jrnl {
        $0.title = " "
        $0.body = nil
      }.foreign()
    }
  }

  // MARK: - Daylio

  static let header = "full_date,date,weekday,time,mood,activities,note_title,note"

  private func daylio(
    date: String = "2026-11-21", time: String = "9:05 pm", mood: String = "good", activities: String = "",
    title: String = "", note: String = ""
  ) throws -> ForeignEntry {
    let line = CSV.record([date, "", "", time, mood, activities, title, note])
    return try DaylioTable(header: Self.header).foreign(try #require(CSV.records(line).records.first))
  }

  @Test(
    "a time nobody can read is not guessed: the entry stays on its day, at noon, and that is said",
    arguments: ["25:00", "", "half nine"])
  func unknownTime(time: String) throws {
    for foreign in [try daylio(time: time), try jrnl { $0.time = time }.foreign()] {
      #expect("\(foreign.wall)" == "2026-11-21T12:00" && "\(foreign.day)" == "2026-11-21")
      #expect(foreign.notes.count == 1 && foreign.notes[0].contains("12:00"), "\(foreign.notes)")
      let kept = foreign.draft.fields["daylio-time"] ?? foreign.draft.fields["jrnl-time"]
      #expect(kept == (time.isEmpty ? nil : time))
    }
    #expect(try daylio(time: "25:00").key != daylio(time: "26:00").key)
  }

  @Test("24:00 is the end of its day, and another moment than the next day's midnight")
  func endOfDay() throws {
    let foreign = try daylio(time: "24:00")
    #expect("\(foreign.day)" == "2026-11-21" && "\(foreign.wall)" == "2026-11-22T00:00")
    #expect(try foreign.key != daylio(date: "2026-11-22", time: "00:00").key)
  }

  @Test("keys stay what they were when earlier versions took the same file over")
  func oldKeys() throws {
    let key = try daylio(time: "9:05 pm", mood: "good", activities: "a | b", title: "T", note: "<b>N</b>").key
    #expect(key == "2026-11-21T21:05 \(StableHash(["good", "a | b", "T", "<b>N</b>"]).digits)")
    let timeless = try jrnl { $0.time = nil }.foreign()
    #expect(timeless.key == "2026-11-21T00:00 \(StableHash(["Title.", "\nBody\n"]).digits)")
  }

  static let moods: [(mood: String, fields: [String: String])] = [
    ("rad", ["mood": "5"]), ("Good", ["mood": "4"]), ("meh", ["mood": "3"]), ("bad", ["mood": "2"]),
    ("awful ", ["mood": "1"]), ("so-so", ["daylio-mood": "so-so"]),
  ]

  @Test("Daylio: its own moods are numbers, a person's own stay words", arguments: moods)
  func mood(mood: String, fields: [String: String]) throws {
    let draft = try daylio(mood: mood).draft
    #expect(draft.kind == .checkIn)
    #expect(draft.fields == fields)
    #expect(draft.text == mood.filter { $0 != " " })
  }

  @Test("Daylio: activities become tags; what makes none, or is too much, is kept in words")
  func activities() throws {
    let draft = try daylio(activities: "clean | movies / tv | bad sleep | clean |  ").draft
    #expect(draft.tags == ["clean", "movies/tv", "bad-sleep"])
    let many = try daylio(activities: (1...22).map { "a\($0)" }.joined(separator: " | ")).draft
    #expect(many.tags.count == 20)
    #expect(many.fields["daylio-activities"] == "a21, a22")
  }

  @Test("Daylio: title and note are the text; a table without its columns is refused by name")
  func table() throws {
    #expect(try daylio(title: "T", note: "N").draft.text == "T\n\nN")
    #expect(throws: ForeignProblem.self) { try daylio(date: "2026-02-30") }
    let error = #expect(throws: ForeignProblem.self) { try DaylioTable(header: "date,mood") }
    #expect(error?.description.contains("full_date") == true)
  }
}
