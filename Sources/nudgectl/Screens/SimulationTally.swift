import NudgeCore

/// How many nudges came, how many did not, and why.
struct SimulationTally {
  private var came = 0
  /// By gate, in the order of their first coming; there are few of them.
  private var ended: [Count] = []
  private var held: [Count] = []
  /// The plans whose nudge is on the screen still: its end is no nudge that did not come.
  private var shown: [String] = []
  /// Whether shown nudges are answered, so that what ends later is another one.
  private let answers: Bool

  private struct Count {
    let gate: String
    var times = 0
  }

  init(answers: Bool) { self.answers = answers }

  mutating func count(_ decision: SimulatedView) {
    let place = shown.firstIndex(of: decision.plan)
    guard let gate = decision.gate else {
      came += 1
      if !answers, place == nil { shown.append(decision.plan) }
      return
    }
    guard Self.ends(gate) else { return Self.add(gate, to: &held) }
    if let place { shown.remove(at: place) } else { Self.add(gate, to: &ended) }
  }

  /// "14 would come, 3 would not: done already 2, time passed 1. Held for a while: quiet hours 4."
  var sentence: String {
    guard came > 0 || !ended.isEmpty || !held.isEmpty else { return "Nothing comes in this time." }
    let missing = ended.reduce(0) { $0 + $1.times }
    var parts = ["\(came) would come\(missing == 0 ? "." : ", \(missing) would not: \(Self.list(ended)).")"]
    if !held.isEmpty { parts.append("Held for a while: \(Self.list(held)).") }
    return parts.strung(" ")
  }

  /// A gate in a few words.
  static func words(_ gate: String) -> String {
    switch Gate(rawValue: gate) {
    case .paused: "paused"
    case .quietHours: "quiet hours"
    case .locked: "screen locked"
    case .tooSoon: "too soon"
    case .dailyCap: "enough for the day"
    case .alreadyDone: "done already"
    case .noServer: "no notification server"
    case .expired: "time passed"
    case .merged: "one question for several"
    case nil: gate.shownOnOneLine
    }
  }

  /// Whether a gate is the end of a nudge, rather than a wait.
  private static func ends(_ gate: String) -> Bool {
    switch Gate(rawValue: gate) {
    case .alreadyDone, .expired, .merged: true
    default: false
    }
  }

  private static func add(_ gate: String, to counts: inout [Count]) {
    let place = counts.firstIndex { $0.gate == gate } ?? counts.endIndex
    if place == counts.endIndex { counts.append(Count(gate: gate)) }
    counts[place].times += 1
  }

  private static func list(_ counts: [Count]) -> String {
    counts.sorted { $0.times > $1.times }.map { "\(words($0.gate)) \($0.times)" }.strung(", ")
  }
}
