import Foundation
import Testing

/// Whoever writes of acute danger is shown their own people, whichever way the words come in.
@Suite("Words of danger are noticed at every door")
struct DangerDoorTests {
  private static let words = "i dont want to live anymore"
  private static let harmless = "walked to the bakery"
  private static let journal = "org.nudged.Journal."

  private let session: Session

  init() throws {
    session = try Session(config: Session.quietConfig + CardTests.card, withBus: false)
    try session.startDaemon()
  }

  /// The reply, and the first of its contacts.
  private func ask(
    _ method: String, _ parameters: [String: Any]
  ) throws -> (contact: String?, reply: [String: Any]) {
    let reply = try EveryMethod.ask(Self.journal + method, parameters, session)
    let values = try #require(reply["parameters"] as? [String: Any], "\(reply)")
    #expect(reply["error"] == nil, "\(method) \(parameters): \(reply)")
    let card = values["card"] as? [String: Any]
    let contacts = card?["contacts"] as? [[String: Any]]
    return (contacts?.first?["name"] as? String, values)
  }

  /// With the words of danger the card is there, with everyday ones it is not.
  private func expectNoticed(_ method: String, _ parameters: (String) -> [String: Any]) throws {
    #expect(try ask(method, parameters(Self.harmless)).contact == nil, "\(method)")
    #expect(try ask(method, parameters(Self.words)).contact == "Ana", "\(method)")
  }

  private static let kinds = [
    "win", "setback", "check-in", "affirmation", "reflection", "support", "celebration", "practice", "learning",
  ]

  @Test("an entry of any kind, its fields, its tags, and when it is put into other words", arguments: kinds)
  func entry(_ kind: String) throws {
    try expectNoticed("Log") { ["kind": kind, "text": $0] }
    try expectNoticed("Log") { ["kind": kind, "text": "x", "fields": ["lesson": $0]] }
    try expectNoticed("Log") { ["kind": kind, "text": "x", "fields": ["own-field": $0]] }
    try expectNoticed("Log") { ["kind": kind, "text": "x", "tags": [$0 == Self.words ? "suicidal" : "outside"]] }
    try expectNoticed("Amend") { ["id": 1, "text": $0] }
    _ = try ask("Amend", ["id": 1, "text": Self.harmless])
    try expectNoticed("Amend") { ["id": 1, "fields": ["lesson": $0]] }
  }

  @Test("every answer in words of every guide: at once, and when it is written")
  func guides() throws {
    let guides = try #require(try ask("Guides", [:]).reply["guides"] as? [[String: Any]])
    var asked = 0
    for guide in guides.compactMap({ $0["name"] as? String }) {
      let sheet = try #require(try ask("Guide", ["name": guide]).reply["guide"] as? [String: Any])
      for question in sheet["questions"] as? [[String: Any]] ?? [] where question["kind"] as? String == "text" {
        let id = try #require(question["id"] as? String)
        let run = try #require(try ask("Begin", ["guide": guide, "anew": true]).reply["run"] as? [String: Any])
        let number = try #require(run["id"] as? Int)
        try expectNoticed("Put") { ["run": number, "question": id, "answer": $0] }
        #expect(try ask("Submit", ["run": number]).contact == "Ana", "\(guide) \(id)")
        asked += 1
      }
    }
    #expect(asked > 40)
  }

  @Test("goals, steps and trials, new and changed")
  func aims() throws {
    try expectNoticed("AddGoal") { ["text": $0] }
    try expectNoticed("AddGoal") { ["text": "x", "value": $0] }
    try expectNoticed("AmendGoal") { ["id": 1, "text": $0] }
    for member in ["text", "cue", "risk"] {
      try expectNoticed("AddStep") { ["text": "x"].merging([member: $0]) { $1 } }
      try expectNoticed("AmendStep") { ["id": 1, member: $0] }
    }
    try expectNoticed("AddStep") { ["text": "x", "confidence": 50, "evenIf": $0] }
    #expect(try ask("SplitStep", ["id": 1, "into": [Self.harmless, Self.words]]).contact == "Ana")
    try expectNoticed("FinishStep") { ["id": $0 == Self.words ? 2 : 3, "text": $0] }
    try expectNoticed("CloseGoal") { ["id": $0 == Self.words ? 1 : 2, "reached": true, "text": $0] }
    try expectNoticed("AddTrial") { ["adjustment": $0] }
    try expectNoticed("AddTrial") { ["adjustment": "x", "confidence": 50, "evenIf": $0] }
    try expectNoticed("AmendTrial") { ["id": 1, "adjustment": $0] }
    try expectNoticed("EndTrial") { ["id": $0 == Self.words ? 1 : 2, "state": "retried", "happened": $0] }
    try expectNoticed("EndTrial") {
      ["id": $0 == Self.words ? 3 : 4, "state": "revised", "happened": "x", "adjustment": $0]
    }
  }

  static let verbs = [
    ["win"], ["setback"], ["reflect"], ["goal", "add"], ["goal", "step"], ["trial", "add"], ["edit", "1"],
    ["goal", "edit", "goal", "1"], ["goal", "edit", "step", "1"],
  ]

  @Test("what the client says: one's own people first, and no cheer")
  func client() throws {
    _ = try session.ctl("win", Self.harmless)
    _ = try session.ctl("goal", "add", "rest more")
    _ = try session.ctl("goal", "step", "rest a little")
    for verb in Self.verbs {
      let outcome = try session.run(verb + [Self.words])
      #expect(outcome.status == 0 && outcome.output.hasPrefix("Ana  +49 30 1\n"), "\(verb): \(outcome)")
      #expect(!outcome.output.contains("almost too small") && !outcome.output.contains("It asks you"), "\(outcome)")
    }
  }

  @Test("the list of words gone or broken: danger is noticed all the same, and doctor tells of it")
  func withoutList() throws {
    let session = try Session(config: Session.quietConfig + CardTests.card, withBus: false)
    let words = session.directory + "/no-words"
    try FileManager.default.createDirectory(atPath: words, withIntermediateDirectories: true)
    session.set("NUDGED_WORDS", to: words)
    try session.startDaemon()
    #expect(try session.ctl("reflect", Self.words).output.hasPrefix("Ana  +49 30 1\n"))
    #expect(try session.ctl("doctor").output.contains("The one nudged was built with holds"))
    try Data("[[word]]\nmatch = [\"a {b\"]".utf8).write(to: URL(fileURLWithPath: words + "/danger.toml"))
    #expect(try session.ctl("reload").status == 0)
    #expect(try session.ctl("reflect", Self.words).output.hasPrefix("Ana  +49 30 1\n"))
    #expect(try session.ctl("doctor").output.contains("danger.toml"))
    // An empty list is somebody's choice, and told.
    try Data().write(to: URL(fileURLWithPath: words + "/danger.toml"))
    #expect(try session.ctl("reload").status == 0)
    #expect(try !session.ctl("reflect", Self.words).output.contains("Ana"))
    #expect(try session.ctl("doctor").output.contains("This list is empty"))
  }
}
