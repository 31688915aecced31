import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("What a kept entry offers is asked at once, where a person is there")
struct FollowUpTests {
  static func daemon(_ offers: String) throws -> FakeDaemon {
    let log = #"{"entry":\#(Fixed.entry),"message":"Kept.","today":1,"thisWeek":3\#(offers)}"#
    return try FakeDaemon([
      "Log": [FakeDaemon.reply(log)], "Amend": [FakeDaemon.reply(#"{"entry":\#(Fixed.entry)}"#)],
    ])
  }

  static let question = #","question":"Which minute would you keep?""#
  static let wording = #","wording":{"words":"walked","offer":"That is a hard name.","pattern":"label"}"#
  static let card = #","card":{"contacts":[{"name":"Ana","reach":"030"}],"plan":[],"lines":[]}"#

  struct Case: Sendable {
    var name: String
    var offers: String
    var keys: String
    /// What the entry says then; nil: it stays.
    var text: String?
  }

  static let cases = [
    Case(name: "the concrete thing", offers: question, keys: "the bench\r", text: "walked five minutes: the bench"),
    Case(name: "not now", offers: question, keys: "\r"), Case(name: "Ctrl-C", offers: question, keys: "ben\u{3}"),
    Case(name: "in other words", offers: wording, keys: "I drank two beers\r", text: "I drank two beers"),
    Case(name: "left with Enter", offers: wording, keys: "\r"), Case(name: "left", offers: wording, keys: "\u{4}"),
    Case(name: "of both, the words that hurt", offers: question + wording, keys: "two beers\r", text: "two beers"),
    Case(name: "nothing beside the card", offers: wording + card, keys: ""),
    Case(name: "nothing", offers: "", keys: ""),
  ]

  @Test("By hand", arguments: cases)
  func byHand(_ asked: Case) throws {
    let daemon = try Self.daemon(asked.offers)
    let stage = Stage(daemon)
    stage.isByHand = true
    stage.presses(.keys(asked.keys))
    #expect(stage.run("win walked") == .fine, "\(asked.name): \(stage.complained)")
    let amended = daemon.lastParameters?["id"] == nil ? nil : daemon.lastParameters?["text"] as? String
    #expect(amended == asked.text, "\(asked.name)")
    #expect(!stage.said.contains("To reword it") && !stage.said.contains("hard name"), "\(asked.name)")
  }

  static let setback = Fixed.entry.replacing(#""kind":"win""#, with: #""kind":"setback""#)

  private func setbackDaemon(_ offers: String = "") throws -> FakeDaemon {
    let trial = AimVerbTests.trial(4, "phone in the hall", on: "2026-11-22")
    let log = #"{"entry":\#(Self.setback),"message":"Kept.","today":1,"thisWeek":3\#(offers)}"#
    return try FakeDaemon([
      "Log": [FakeDaemon.reply(log)], "AddTrial": [FakeDaemon.reply(#"{"trial":\#(trial)}"#)],
      "Amend": [FakeDaemon.reply(#"{"entry":\#(Self.setback)}"#)],
    ])
  }

  @Test(
    "After a setback the way goes on: one small change, tomorrow", arguments: ["phone in the hall\r", "\r", "\u{3}"])
  func setback(keys: String) throws {
    let daemon = try setbackDaemon()
    let stage = Stage(daemon)
    stage.isByHand = true
    stage.presses(.keys(keys))
    #expect(stage.run("setback lay awake") == .fine, "\(stage.complained)")
    #expect(stage.complained.contains("One small change to try tomorrow?"))
    let isTried = keys.hasPrefix("phone")
    #expect((daemon.lastParameters?["adjustment"] as? String == "phone in the hall") == isTried)
    #expect((daemon.lastParameters?["setback"] as? Int == 7) == isTried)
    #expect(stage.said.contains("nudgectl trial move 4 --on saturday") == isTried)
  }

  @Test("Where nobody can be asked, the command is there; beside words that hurt and the card, nothing of it")
  func setbackElsewhere() throws {
    let stage = Stage(try setbackDaemon())
    #expect(stage.run("setback lay awake") == .fine)
    #expect(stage.said.contains("nudgectl trial add … --setback 7"))
    for offers in [Self.wording, Self.card] {
      let stage = Stage(try setbackDaemon(offers))
      #expect(stage.run("setback lay awake") == .fine)
      #expect(!stage.said.contains("trial add"))
    }
  }

  @Test(
    "Words that hurt in a field are told: another text would not change them", arguments: ["win tea", "answer tea"])
  func inAField(line: String) throws {
    let wording = Self.wording.replacing("walked", with: "useless")
    let daemon = try FakeDaemon([
      "Log": [FakeDaemon.reply(#"{"entry":\#(Fixed.entry),"message":"Kept.","today":1,"thisWeek":3\#(wording)}"#)],
      "Answer": [FakeDaemon.reply(Fixed.answer.replacing(#","message""#, with: #"\#(wording),"message""#))],
    ])
    let stage = Stage(daemon)
    stage.isByHand = true
    stage.presses()
    #expect(stage.run(line + " --field label=useless") == .fine, "\(stage.complained)")
    #expect(stage.complained.isEmpty && stage.said.contains("That is a hard name. To reword it: nudgectl edit 7 …"))
  }

  @Test("In scripts and with --json it is told, and never asked", arguments: ["win walked", "win walked --json"])
  func inScripts(line: String) throws {
    let daemon = try Self.daemon(Self.question)
    let stage = Stage(daemon)
    stage.isByHand = line.contains("--json")
    stage.types("the bench")
    #expect(stage.run(line) == .fine)
    #expect(daemon.received.count == 1)
    #expect(stage.complained.isEmpty)
    #expect(stage.said.contains("Which minute would you keep?"))
  }

  @Test(
    "Joined as a person would",
    arguments: [
      ("had a good day", "had a good day: tea"), ("It was fine.", "It was fine. tea"), ("so:", "so: tea"),
    ])
  func joined(text: String, whole: String) { #expect(FollowUp.joined(text, "tea") == whole) }
}
