import Testing

@testable import NudgeCore

@Suite("Exchange: what spreadsheets would carry out")
struct CSVGuardTests {
  static let cells: [(text: String, cell: String)] = [
    ("=1", "'=1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("  =1", "'  =1"),
    ("\u{A0}=1", "'\u{A0}=1"),
    ("\u{200B}=1", "'\u{200B}=1"), ("\"=1\"", "'\"=1\""), ("'=1", "''=1"), ("''=1", "'''=1"), ("a;=1", "a;'=1"),
    ("a; -1;+2", "a;' -1;'+2"), ("a\t@b", "a\t'@b"), ("a\n=b", "a\n'=b"), ("a;\"=1\"", "a;'\"=1\""), ("a|=1", "a|'=1"),
    (";=1", ";'=1"), ("a;'=1", "a;''=1"), ("\ta", "'\ta"), ("\na", "'\na"), ("'\ta", "''\ta"),
    ("", ""), ("'", "'"), ("it's", "it's"), ("'tis", "'tis"), ("5-3 = 2", "5-3 = 2"), ("a; b", "a; b"),
    ("a;'b", "a;'b"),
  ]

  @Test("a formula is led by an apostrophe wherever a cell could begin, and comes back byte for byte", arguments: cells)
  func cell(text: String, cell: String) {
    #expect(Array(CSV.cell(text).utf8) == Array(cell.utf8))
    #expect(Array(CSV.text(of: cell).utf8) == Array(text.utf8))
  }

  /// All texts of up to five of these.
  @Test("of every text, no piece is a formula, and the text comes back")
  func everyText() {
    let signs = ["=", "；", ";", "\t", "\n", " ", "'", "\"", "a", "＠"]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in signs.map { text + $0 } } }
    for text in Set(texts) {
      let cell = CSV.cell(text)
      #expect(CSV.text(of: cell).utf8.elementsEqual(text.utf8), "\(text)")
      let pieces = cell.split(omittingEmptySubsequences: false) { ";；\t\n".contains($0) }
      #expect(!pieces.contains { piece in "=＠".contains(piece.first { !" \"".contains($0) } ?? "a") }, "\(cell)")
    }
  }

  @Test("fields hold no piece that is one either")
  func fields() throws {
    let draft = try EntryDraft(kind: .checkIn, text: "a", tags: ["x;=1"], fields: ["own": "a;=1\t＝2|@b"])
    let entry = Entry(
      id: 7, writtenAt: Instant(seconds: 1_795_291_200), offset: 0, day: CivilDate(daysSinceEpoch: 20_778), nudge: nil,
      draft: draft)
    let record = try #require(CSV.records(EntryTable.record(of: entry)).records.first)
    #expect(record.values.last == #"{"own":"a\u003b=1\t＝2\u007c@b"}"#)
    #expect(record.values[10] == "x;'=1")
  }
}
