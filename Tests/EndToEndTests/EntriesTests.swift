import Foundation
import Testing

/// Entries of every kind with the real daemon and the real client.
@Suite("Entries, from the command line to the journal and back", .serialized)
struct EntriesTests {
  private func said(_ session: Session, _ words: String...) throws -> String {
    let outcome = try session.run(words)
    #expect(outcome.status == 0, "\(outcome)")
    return outcome.output
  }

  /// What any other program gets for a call without parameters.
  private func asked(_ session: Session, _ method: String) throws -> [String: Any] {
    let client = try RawClient(session.socket)
    try client.send(#"{"method":"org.nudged.Journal.\#(method)"}"# + "\u{0}")
    let reply = try JSONSerialization.jsonObject(with: Data((client.receive() ?? "").utf8)) as? [String: Any]
    return try #require(reply?["parameters"] as? [String: Any])
  }

  @Test("written, found, changed, taken back and brought back")
  func life() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    _ = try said(session, "win", "walked", "to", "the", "river", "--value", "calm", "--field", "weather=rain")
    _ = try said(session, "setback", "the", "talk", "stalled", "--private", "--at", "yesterday 21:00")
    _ = try said(session, "checkin", "--mood", "3", "--feeling", "tired")
    _ = try said(session, "learned", "one", "can", "ask", "--from", "Ana")
    let entries = try #require(try session.json("list")["entries"] as? [[String: Any]])
    #expect(entries.map { $0["kind"] as? String } == ["learning", "check-in", "win", "win", "setback"])
    #expect(entries.first?["source"] as? String == "vicarious")

    #expect(try said(session, "list", "--search", "riv rain").contains("walked to the river"))
    #expect(
      try said(session, "edit", "1", "walked", "to", "the", "sea", "--clear", "value").contains("✓ walked to the sea"))
    #expect(try said(session, "list", "--search", "river") == "Nothing on record here yet.\n")
    #expect(try said(session, "show", "1").contains("weather  rain"))
    #expect(try said(session, "remove", "2").contains("Taken back: setback: the talk stalled  private"))
    #expect(try session.ctl("remove", "2").status == 1)
    #expect(try said(session, "list", "--removed").contains("the talk stalled"))
    #expect(try said(session, "restore", "2").hasPrefix("Back again: setback: the talk stalled"))
    #expect(
      try said(session, "undo", "3") == """
        Taken back: setback: the talk stalled  private
        As it was: setback: the talk stalled  private
        As it was: walked to the river

        """)
    #expect(try said(session, "show", "1").contains("calm"))
  }

  @Test("the jar gives every win once, private ones in the terminal alone; evidence fits")
  func draws() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    #expect(try said(session, "jar").hasPrefix("The jar is still empty."))
    _ = try said(session, "win", "gave", "the", "talk", "--tag", "talk")
    _ = try said(session, "win", "told", "nobody", "--private")
    _ = try said(session, "win", "cooked", "soup")
    let drawn = try (0..<3).map { _ in try session.json("jar")["entry"] as? [String: Any] }.map { $0?["id"] as? Int }
    #expect(Set(drawn) == [1, 2, 3])
    let open = try (0..<4).map { _ in try asked(session, "Draw")["entry"] as? [String: Any] }.map { $0?["id"] as? Int }
    #expect(Set(open) == [1, 3])
    #expect(try said(session, "evidence", "a", "talk", "next", "week").contains("gave the talk"))
  }

  @Test("a vague win is asked about, words that hurt are met kindly, and there are wins to pick")
  func noticing() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let vague = try session.json("win", "had", "a", "good", "day")
    #expect((vague["question"] as? String)?.hasSuffix("?") == true)
    #expect(try session.json("win", "called", "mum")["question"] == nil)
    let hurt = try session.json("setback", "I", "am", "such", "a", "failure")
    #expect((hurt["wording"] as? [String: Any])?["pattern"] as? String == "label")
    #expect(try said(session, "win", "it", "was", "ok").contains("To add it: nudgectl edit 4 …"))
    let starters = try asked(session, "Starters")["starters"] as? [[String: Any]]
    #expect(starters?.contains { $0["id"] as? String == "got-up" } == true)
  }

  @Test("an answer to a nudge is met as a win is")
  func answer() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    let reply = try session.json("answer", "it", "was", "fine", "--value", "calm")
    #expect((reply["question"] as? String)?.hasSuffix("?") == true)
    #expect((reply["entry"] as? [String: Any])?["value"] as? String == "calm")
  }

  @Test("a chosen sentence alone, for a status bar")
  func reminder() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    #expect(try said(session, "affirm", "--show") == "")
    _ = try said(session, "affirm", "--remind", "one", "step", "is", "a", "step")
    _ = try said(session, "affirm", "I", "kept", "going")
    #expect(try said(session, "affirm", "--show") == "one step is a step\n")
  }
}
