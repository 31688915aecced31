import NudgeCore
import NudgeStore
import Varlink

@testable import nudged

/// Somebody who does whatever the protocol allows, in any order; the same things for the same seed.
final class RandomPerson {
  let life: RunningDaemon
  private var state: UInt64
  /// What was done and refused, for a failure's message.
  private(set) var deeds: [String] = []

  init(_ life: RunningDaemon, seed: UInt64) { (self.life, state) = (life, seed) }

  /// One deed. What the daemon refuses with one of its declared errors is refused.
  func act() async throws {
    let (method, parameters) = try deed()
    do {
      _ = try await life.callRaw(method, .object(parameters))
      deeds.append(method)
    } catch let refusal as VarlinkError where !refusal.name.contains("Internal") {
      deeds.append("\(method) (\(refusal.name.split(separator: ".").last ?? ""))")
    }
  }

  /// A guide from begin to submit, as far as its first questions go.
  func goThroughGuide() async throws {
    let name = pick(["setback-short", "weekly-review", "evening-wins", "breathing", "check-in"])
    let begun = try await life.call(
      "Begin", JournalMethods.Begin.Parameters(guide: name, anew: true), as: JournalMethods.OneRun.self)
    for question in begun.run.guide.questions where ["text", "scale"].contains(question.kind) && chance(80) {
      let answer = question.kind == "scale" ? "\(question.from ?? 0)" : text()
      let put = JournalMethods.Put.Parameters(run: begun.run.id, question: question.id, answer: answer, seconds: 9)
      _ = try? await life.call("Put", put, as: JournalMethods.OneRun.self)
    }
    let submit = JournalMethods.Submit.Parameters(run: begun.run.id, private: chance(20))
    _ = try await life.call("Submit", submit, as: JournalMethods.Submit.self)
    deeds.append("guide \(name)")
  }

  // MARK: - Deeds

  private typealias Deed = (String, [String: JSON])

  private func deed() throws -> Deed {
    switch number(0...21) {
    case 0...4: try log()
    case 5...6: ("Amend", try amendment())
    case 7: ("Remove", ["id": try entry(isRemoved: false)])
    case 8: ("Restore", ["id": try entry(isRemoved: true)])
    case 9: ("AddGoal", ["text": .string(text()), "private": .bool(chance(20)), "value": maybe("honesty")])
    case 10: ("AmendGoal", ["id": try goal(), "text": .string(text()), "clear": ["value"]])
    case 11: ("CloseGoal", ["id": try goal(), "reached": .bool(chance(50))])
    case 12...13: try addStep()
    case 14: ("AmendStep", ["id": try step(), "goal": try maybe(goal()), "calendar": maybe("Mon 09:00")])
    case 15: ("SplitStep", ["id": try step(), "into": [.string(text()), .string(text())]])
    case 16: ("ReorderSteps", ["goal": try maybe(goal()), "steps": [try step(), try step()]])
    case 17: (chance(70) ? "FinishStep" : "ReleaseStep", ["id": try step()])
    case 18: ("AddTrial", ["adjustment": .string(text()), "setback": try maybe(entry(isRemoved: false))])
    case 19: try endTrial()
    case 20: ("Rest", ["on": .bool(chance(60))])
    default: ("Control.Answer", ["text": .string(text())])
    }
  }

  private func log() throws -> Deed {
    let kind = pick(["win", "win", "setback", "check-in", "affirmation", "learning", "practice", "celebration"])
    var deed: [String: JSON] = ["kind": .string(kind), "text": .string(text()), "private": .bool(chance(20))]
    deed["tags"] = chance(30) ? ["sun", "rain"] : nil
    deed["fields"] = chance(30) ? ["mood": "4", "my-own": .string(text())] : nil
    deed["step"] = chance(20) ? try step() : nil
    deed["trial"] = chance(10) ? try trial() : nil
    deed["seconds"] = chance(30) ? .integer(Int64(number(0...900))) : nil
    deed["at"] = chance(30) ? earlier() : nil
    return ("Log", deed)
  }

  private func amendment() throws -> [String: JSON] {
    var change: [String: JSON] = ["id": try entry(isRemoved: false), "private": .bool(chance(30))]
    change["text"] = chance(50) ? .string(text()) : nil
    change["at"] = chance(30) ? earlier() : nil
    change["effort"] = chance(30) ? .integer(Int64(number(1...5))) : nil
    change["clear"] = chance(30) ? ["tags", "effort", pick(["mood", "my-own"])] : nil
    return change
  }

  private func addStep() throws -> Deed {
    var deed: [String: JSON] = ["text": .string(text()), "goal": try maybe(goal())]
    deed["calendar"] = chance(40) ? .string(pick(["Mon..Fri 08:30", "2041-01-01", "daily"])) : nil
    deed["confidence"] = chance(40) ? .integer(Int64(number(0...100))) : nil
    return ("AddStep", deed)
  }

  private func endTrial() throws -> Deed {
    let state = pick(["retried", "revised", "released"])
    var deed: [String: JSON] = ["id": try trial(), "state": .string(state)]
    deed["happened"] = chance(50) ? .string(text()) : nil
    deed["adjustment"] = state == "revised" ? .string(text()) : nil
    return ("EndTrial", deed)
  }

  // MARK: - What there is; now and then, what there is not

  private var store: Store { life.daemon.engine.store }

  private func entry(isRemoved: Bool) throws -> JSON {
    var filter = Store.Filter()
    filter.isRemoved = isRemoved
    return id(try store.entries(filter, limit: 200).map(\.id))
  }

  private func goal() throws -> JSON { id(try store.goals(all: chance(30)).map(\.id)) }
  private func trial() throws -> JSON { id(try store.trials(all: chance(30)).map(\.id)) }

  private func step() throws -> JSON { id(try store.steps(all: chance(30)).values.joined().map(\.id).sorted()) }

  private func id(_ known: [Int64]) -> JSON { .integer(known.isEmpty || chance(3) ? 99_999 : pick(known)) }
  private func maybe(_ value: JSON) -> JSON { chance(50) ? value : .null }

  private func earlier() -> JSON {
    .string((life.clock.now - .minutes(number(1...9000))).rfc3339(in: life.zone))
  }

  // MARK: - Chance

  func text() -> String {
    pick(["walked", "soup", "the talk", "ünïcode 🌱", "two\nlines", "NUL \u{0} in it", "\u{1B}[31mred"])
      + " \(number(0...999))"
  }

  func chance(_ percent: Int) -> Bool { number(0...99) < percent }
  func pick<T>(_ choices: [T]) -> T { choices[number(0...choices.count - 1)] }

  /// SplitMix64.
  func number(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return range.lowerBound + Int((mixed ^ (mixed >> 31)) % UInt64(range.count))
  }
}
