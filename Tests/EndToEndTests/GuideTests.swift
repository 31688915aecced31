import Foundation
import Testing

private let python = ProcessInfo.processInfo.environment["NUDGED_TEST_PYTHON"]

/// Guides, run by programs nobody here wrote, and by a client that is killed on the way.
@Suite("Guides", .serialized)
struct GuideTests {
  @Test(
    "the Varlink client from PyPI goes through a guide, over two connections",
    .enabled(if: python != nil, "NUDGED_TEST_PYTHON does not name a Python that has varlink 31.0.0"))
  func pythonClient() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let outcome = try run(
      python ?? "", [Here.support + "/run-a-guide", "unix:\(session.socket)"],
      environment: session.environment)
    let seen = try #require(
      try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome)")
    #expect((seen["guides"] as? [String])?.contains("venting") == true)
    #expect(seen["first"] as? [String] == ["pause", "breath", "text", "feelings", "look", "gap"])
    let refused = try #require(seen["refused"] as? [Any])
    #expect(refused[0] as? String == "org.nudged.Journal.BadAnswer")
    #expect((refused[1] as? [String: String])?["question"] == "gap")
    #expect(seen["same"] as? Bool == true)
    #expect(seen["next"] as? String == "process")
    #expect(seen["second"] as? [String] == ["lesson", "adjustment", "confidence", "even-if"])
    #expect(
      seen["entries"] as? [[String]] == [
        ["setback", "the talk went on without me"], ["win", "Looked at a setback and asked what it can teach."],
      ])
    let fields = try #require(seen["fields"] as? [String: String])
    #expect((fields["feelings"], fields["gap"], fields["confidence"]) == ("sad, tired", "skill", "70"))
    #expect(seen["seconds"] as? Int == 40)
    let trial = try #require(seen["trial"] as? [String: Any])
    #expect((trial["adjustment"] as? String, trial["state"] as? String) == ("say it once aloud", "open"))
    #expect((trial["setback"] as? Int, trial["confidence"] as? Int) == (1, 70))
    #expect((seen["message"] as? String)?.isEmpty == false)
    #expect((seen["closing"] as? String)?.isEmpty == false)
    #expect((seen["gone"] as? [Any])?.first as? String == "org.nudged.Journal.NoSuchRun")
    #expect((seen["runs"] as? [Any])?.isEmpty == true)
    #expect((seen["unknown"] as? [Any])?.first as? String == "org.nudged.Journal.NoSuchGuide")
  }

  /// One call, as JSON.
  private func call(_ session: Session, _ method: String, _ parameters: String) throws -> [String: Any] {
    let client = try RawClient(session.socket)
    try client.send("{\"method\":\"org.nudged.Journal.\(method)\",\"parameters\":\(parameters)}\0")
    let reply = try #require(client.receive())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any])
    return try #require(object["parameters"] as? [String: Any], "\(reply)")
  }

  private func open(_ reply: [String: Any]) throws -> [String: Any] { try #require(reply["run"] as? [String: Any]) }

  @Test("an answer that was acknowledged is there after the daemon was killed")
  func killed() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let begun = try open(try call(session, "Begin", #"{"guide":"evening-wins"}"#))
    for (question, answer) in [("win", "walked"), ("win-2", "rested 👍")] {
      let put = try open(
        try call(session, "Put", #"{"run":1,"question":"\#(question)","answer":"\#(answer)","seconds":7}"#))
      #expect(put["next"] as? String == (question == "win" ? "win-2" : "win-3"))
      session.endDaemon(SIGKILL)
      try session.startDaemon()
    }
    let again = try open(try call(session, "Begin", #"{"guide":"evening-wins"}"#))
    #expect(again["id"] as? Int == 1)
    #expect(again["answers"] as? [String: String] == ["win": "walked", "win-2": "rested 👍"])
    let (asked, before) = (
      try #require(again["guide"] as? [String: Any]), try #require(begun["guide"] as? [String: Any])
    )
    #expect(asked as NSDictionary == before as NSDictionary, "the same sentences after a restart")
    let submitted = try call(session, "Submit", #"{"run":1}"#)
    #expect((submitted["entries"] as? [[String: Any]])?.compactMap { $0["text"] as? String } == ["walked", "rested 👍"])
    #expect(try session.json("list")["entries"] as? [[String: Any]] != nil)
    #expect((try session.json("list")["entries"] as? [[String: Any]])?.count == 2)
  }

  @Test("a nudge is answered by its guide; one line still answers its first question")
  func nudge() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let pending = try #require(try session.json("pending")["nudges"] as? [[String: Any]])
    #expect(pending.compactMap { $0["guide"] as? String } == ["hello"])
    let begun = try open(try call(session, "Begin", #"{"guide":"hello","nudge":1}"#))
    #expect(begun["nudge"] as? Int == 1)
    _ = try call(session, "Put", #"{"run":1,"question":"win","answer":"got up"}"#)
    let submitted = try call(session, "Submit", #"{"run":1,"private":true}"#)
    let entry = try #require((submitted["entries"] as? [[String: Any]])?.first)
    #expect((entry["nudge"] as? Int, entry["private"] as? Bool) == (1, true))
    #expect((try session.json("pending")["nudges"] as? [Any])?.isEmpty == true)
    #expect(try session.ctl("answer", "1", "again").status == 1, "it is over")
    let practices = try #require(try call(session, "Practices", "{}")["practices"] as? [[String: Any]])
    #expect(practices.compactMap { $0["name"] as? String }.contains("breathing"))
  }
}
