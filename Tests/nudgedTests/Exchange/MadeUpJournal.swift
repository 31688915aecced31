import Foundation
import NudgeCore
import NudgeStore

/// A journal of chance, of everything a journal can hold; the same one for the same seed.
nonisolated struct MadeUpJournal {
  private var state: UInt64
  private var goals: [Int64] = []
  private var steps: [Int64] = []
  private var trials: [Int64] = []
  private var entries: [Int64] = []
  private var moment: Int64 = 1_700_000_000_000_000

  init(seed: UInt64) { state = seed }

  /// `NUDGED_TEST_SEED`, else a fresh one; printed, so that a failure can be had again.
  static func seedOfThisRun() -> UInt64 {
    let seed =
      ProcessInfo.processInfo.environment["NUDGED_TEST_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...999_999_999)
    print("NUDGED_TEST_SEED=\(seed)")
    return seed
  }

  /// Records in the order in which a person could have made them.
  mutating func records(_ count: Int) -> [ExchangedRecord] {
    (0..<count).map { _ in
      moment += Int64(number(1...90_000_000_000))
      switch number(0...9) {
      case 0: return goal()
      case 1: return step()
      case 2: return trial()
      case 3: return .init(.rest(CivilDate(daysSinceEpoch: 19_000 + entries.count + goals.count * 400), at: now))
      default: return entry()
      }
    }
  }

  // MARK: - Records

  private var now: Instant { Instant(microseconds: moment) }
  /// Goals, steps and trials of somebody who took them back.
  private mutating func removal() -> Instant? { chance(20) ? now : nil }

  private mutating func goal() -> ExchangedRecord {
    goals.append(Int64(goals.count + 1))
    let goal = Goal(
      id: goals.count64, text: plain(), value: maybe { _ in "honesty" },
      domain: maybe { $0.pick(["focus", "garden"]) },
      aim: maybe { $0.pick(Goal.Aim.allCases) }, until: maybe { _ in CivilDate(daysSinceEpoch: 20_000) },
      isPrivate: chance(20), state: pick(Goal.State.allCases), madeAt: now, closedAt: maybe { $0.now })
    return ExchangedRecord(.goal(goal), removedAt: removal())
  }

  private mutating func step() -> ExchangedRecord {
    let (goal, parent) = (reference(goals), reference(steps))
    steps.append(Int64(steps.count + 1))
    let step = Step(
      id: steps.count64, goal: goal, position: number(1...9), text: plain(), cue: maybe { $0.plain() },
      calendar: maybe { _ in "Mon 09:00" }, difficulty: maybe { $0.number(1...10) }, risk: maybe { $0.plain() },
      confidence: confidence(), isPrivate: chance(20), state: pick(Step.State.allCases),
      outcome: maybe { $0.pick(Outcome.allCases) }, parent: parent, madeAt: now, closedAt: maybe { $0.now })
    return ExchangedRecord(.step(step), removedAt: removal())
  }

  private mutating func trial() -> ExchangedRecord {
    let (setback, follows) = (reference(entries), reference(trials))
    trials.append(Int64(trials.count + 1))
    let trial = Trial(
      id: trials.count64, setback: setback, adjustment: plain(),
      tryOn: CivilDate(daysSinceEpoch: number(19_000...21_000)),
      tryAt: CivilTime(hour: number(0...23), minute: 5) ?? .midnight, confidence: confidence(), isPrivate: chance(20),
      state: pick(Trial.State.allCases),
      result: .init(
        happened: maybe { $0.text() }, helped: maybe { $0.pick(Trial.Helped.allCases) }, next: maybe { $0.plain() }),
      follows: follows, madeAt: now, endedAt: maybe { $0.now })
    return ExchangedRecord(.trial(trial), removedAt: removal())
  }

  private mutating func entry() -> ExchangedRecord {
    let origin = EntryOrigin(
      guide: maybe { _ in "evening-wins" }, practice: maybe { _ in "breathing" }, step: reference(steps),
      trial: reference(trials))
    entries.append(Int64(entries.count + 1))
    let offset = pick([0, 3600, -12_600, 45_900])
    let draft = try? EntryDraft(
      kind: pick(EntryKind.allCases), text: text(), effort: maybe { $0.number(1...5) },
      outcome: maybe { $0.pick(Outcome.allCases) }, domain: maybe { $0.pick(["mood", "garden"]) },
      value: maybe { _ in "honesty" }, tags: (0..<number(0...3)).map { "t\($0)\(pick(["", "ä", "\u{0}", "\"", ","]))" },
      source: pick(Source.allCases), isPrivate: chance(20), seconds: maybe { $0.number(0...86_400) },
      fields: fields(), origin: origin)
    let entry = Entry(
      id: entries.count64, writtenAt: now, at: maybe { Instant(microseconds: $0.moment - 3_600_000_000) },
      offset: offset,
      day: CivilDate(daysSinceEpoch: Int(moment / 86_400_000_000) - number(0...1)), nudge: nil,
      removedAt: chance(10) ? now : nil, draft: draft!)
    return ExchangedRecord(.entry(entry))
  }

  // MARK: - Parts

  private mutating func confidence() -> Confidence? {
    maybe { me in Confidence(percent: me.number(0...100), evenIf: me.maybe { $0.plain() }) }
  }

  private mutating func fields() -> [String: String] {
    var fields: [String: String] = [:]
    if chance(30) { fields["mood"] = "\(number(1...5))" }
    if chance(30) { fields["my-own"] = text() }
    if chance(20) { fields["feelings"] = "calm, tired" }
    return fields
  }

  private mutating func reference(_ ids: [Int64]) -> Int64? { ids.isEmpty || chance(50) ? nil : pick(ids) }

  /// Text that any column holds.
  private mutating func plain() -> String { text().filter { $0 != "\0" }.prefix(40_000) + "." }

  private mutating func text() -> String {
    pick([
      "walked five minutes", "=SUM(A1)", "two\r\nlines\r", "a\u{0}b", "\u{1B}[31mred\u{1B}[0m", "say \"hi\" \\ \\n",
      "👩‍🌾 \u{202E}x",
      "x\u{2028}\u{85}", "{\"end\":{\"records\":1}}", "e\u{301}\u{FEFF}",
      String(repeating: "ä", count: number(1...50_000)),
      "\t,;|", "\u{7F}\u{1}", "'", "0",
    ])
  }

  // MARK: - Chance

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
  private mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...choices.count - 1)] }
  private mutating func maybe<T>(_ make: (inout MadeUpJournal) -> T) -> T? { chance(50) ? make(&self) : nil }
}

nonisolated extension Array {
  fileprivate var count64: Int64 { Int64(count) }
}
