import Foundation
import Testing

/// Files of other programs as public reports have them, by way of the real daemon: every record is there, or told by its line.
@Suite("Import of other programs' files")
struct ForeignImportTests {
  static let files: [(report: String, name: String, text: String, came: Int, says: [String])] = [
    (
      "ctx#624: half an emoji", "a.json",
      #"{"entries":[{"title":"a \ud83d","date":"2026-11-19","time":"21:05"},{"title":"b","date":"2026-11-20","time":"20:30"}]}"#,
      2, ["line 1: Another program cut a character in half"]
    ),
    (
      "KimaiTray#27: two spellings of one key", "a.json",
      "{\"tags\":{\"@\u{C9}\":2,\"@E\u{301}\":1},\"entries\":[{\"title\":\"a\",\"date\":\"2026-11-18\",\"tags\":[\"@\u{C9}\"],\"time\":\"07:00\"}]}",
      1, []
    ),
    (
      "jrnl#1766: a box in front", "a.txt",
      "┏━━━┓\n┃ 1 entry found ┃\n┗━━━┛\n{\n\"tags\":{},\n\"entries\":[{\"title\":\"a\",\"date\":\"2026-11-18\",\"time\":\"07:00\"}]}",
      1, ["line 1: From here to line 3"]
    ),
    ("one entry alone", "a.json", "{\"title\":\"a\",\"body\":\"\",\"date\":\"2026-11-18\",\"time\":\"07:00\"}", 1, []),
    (
      "an entry that is broken", "a.json",
      "[\n{\"title\":\"a\",\"date\":\"2026-11-18\",\"time\":\"07:00\"},\n{\"title\":\"b\",\"date\":\"18.11.2026\"},\n{\"title\":\"c\" \"date\"}\n]",
      1,
      ["Of 3 records in the file, 2 were passed over", "line 3: “18.11.2026”", "line 4: This entry is no whole JSON"]
    ),
    (
      "Daylio: rows that do not fit", "a.csv",
      """
      full_date,date,weekday,time,mood,activities,scales,note_title,note
      2026-11-20,x,y,21:10,tired, sad,"walk","Sleep: 8","","The one sentence that matters."
      2026-11-19,x,y,٠٩:٠٥ م,good,"walk","","Title","A note.",extra field
      2026-11-18,x,y,下午9:05,meh,"walk"
      2026-11-17,x,y,오후 9:05,good,"5"" nails | diy","","","Tee &amp; Kuchen &#228;<br>zwei"
      """, 2,
      ["Of 4 records in the file, 2 were passed over", "line 3: The row has 10 cells", "line 4: The row has 6 cells"]
    ),
  ]

  @Test("every record comes or is told", arguments: files)
  func file(report: String, name: String, text: String, came: Int, says: [String]) throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let path = session.directory + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try session.ctl("import", path)
    #expect(outcome.output.hasPrefix("Welcome: \(came) record"), "\(outcome)")
    for word in says { #expect(outcome.output.contains(word), "\(outcome)") }
    let passedOver = says.contains { $0.contains("passed over") && $0.hasPrefix("Of") }
    #expect(outcome.status == (passedOver ? 65 : 0))
    let entries = try #require(try session.json("list")["entries"] as? [NSDictionary])
    #expect(entries.count == came)
    // Mended or not, the same file brings nothing twice.
    #expect(try session.ctl("import", path).output.contains("here already"))
    #expect(try #require(try session.json("list")["entries"] as? [NSDictionary]).count == came)
  }

  @Test("an export follows a link, and leaves what is no file as it is")
  func targets() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    #expect(try session.ctl("win", "walked").status == 0)
    let folder = session.directory
    try "old".write(toFile: folder + "/real", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
    #expect(try session.ctl("export", "--output", folder + "/link").status == 65)
    #expect(try session.ctl("export", "--force", "--output", folder + "/link").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
    #expect(try String(contentsOfFile: folder + "/real", encoding: .utf8).contains("walked"))
    let full = try session.ctl("export", "--force", "--output", "/dev/full")
    #expect(full.status == 75 && full.errors.contains("No space left"), "\(full)")
    let dash = try session.ctl("export", "--output", "-")
    #expect(dash.status == 0 && dash.output.contains("walked") && dash.errors.isEmpty)
  }
}
