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
    ("hello", nil),
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

  @Test("jrnl: what cannot be read is said")
  func badJrnl() {
    #expect(throws: ForeignProblem.self) { try jrnl { $0.date = "21.11.2026" }.foreign() }
    #expect(throws: ForeignProblem.self) { try jrnl { $0.time = "25:00" }.foreign() }
    #expect(throws: EntryProblem.emptyText) {
      try jrnl {
        $0.title = " "
        $0.body = nil
      }.foreign()
    }
  }

  // MARK: - Daylio

  static let header = ["full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note"]

  private func daylio(
    date: String = "2026-11-21", time: String = "9:05 pm", mood: String = "good", activities: String = "",
    title: String = "", note: String = ""
  ) throws -> ForeignEntry {
    try DaylioTable(header: Self.header).foreign([date, "", "", time, mood, activities, title, note])
  }

  static let times: [(text: String, clock: String?)] = [
    ("21:05", "21:05"), ("9:05 pm", "21:05"), ("9:05\u{202F}PM", "21:05"), ("9:05 p.m.", "21:05"),
    ("12:00 am", "00:00"), ("12:30 pm", "12:30"), ("9:05", "09:05"), ("13:00 pm", nil), ("noon", nil), ("", nil),
    ("9", nil),
  ]

  @Test("Daylio: times by the phone's own fashion", arguments: times)
  func clock(text: String, clock: String?) {
    #expect((try? daylio(time: text))?.wall.time.description == clock)
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

  static let notes: [(note: String, plain: String)] = [
    ("plain", "plain"), ("a<br>b", "a\nb"), ("<b>a</b> &amp; <i>b</i>", "a & b"), ("a < b > c", "a < b > c"),
    ("<div>a</div>", "a"), ("<ul><li>a</li><li>b</li></ul>", "a\nb"), ("&lt;b&gt;", "<b>"), ("x & y", "x & y"),
    ("<", "<"),
  ]

  @Test("Daylio: notes without their HTML", arguments: notes)
  func note(note: String, plain: String) { #expect(DaylioText.plain(note) == plain) }

  @Test("Daylio: title and note are the text; a table without its columns is refused by name")
  func table() throws {
    #expect(try daylio(title: "T", note: "N").draft.text == "T\n\nN")
    #expect(throws: ForeignProblem.self) { try daylio(date: "2026-02-30") }
    let error = #expect(throws: ForeignProblem.self) { try DaylioTable(header: ["date", "mood"]) }
    #expect(error?.description.contains("full_date") == true)
  }
}
