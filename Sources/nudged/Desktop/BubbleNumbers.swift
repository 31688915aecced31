import NudgeCore

/// Which nudge the numbers of one notification server stand for. Another server begins with none: numbers die with the
/// server that gave them.
struct BubbleNumbers {
  /// What a signal says that names a bubble by its number alone.
  enum Deed {
    case opened(activationToken: String?)
    case replied(String)
    case closed
  }

  /// The nudge each number was given to last: a server that gives a number twice means the later bubble.
  private var holders: [UInt32: Nudge.ID] = [:]
  /// The latest call of `Notify` for each nudge.
  private var latest: [Nudge.ID: Int] = [:]
  private var calls = 0
  private var unanswered = 0
  private var early = EarlySignals<Deed>()

  func nudge(shownAs number: UInt32) -> Nudge.ID? { holders[number] }

  /// A call of `Notify` goes out.
  mutating func begin(_ nudge: Nudge.ID) -> Int {
    calls += 1
    unanswered += 1
    latest[nudge] = calls
    return calls
  }

  /// A call has ended, with a number or without one.
  mutating func end() {
    unanswered -= 1
    if unanswered == 0 { early.forget() }
  }

  /// Whether no later call was made for the nudge.
  func isLatest(_ call: Int, for nudge: Nudge.ID) -> Bool { latest[nudge] == call }

  /// The server has given a nudge its number.
  ///
  /// - Returns: What was done to the bubble before the number was known.
  mutating func give(_ number: UInt32, to nudge: Nudge.ID) -> [Deed] {
    holders[number] = nudge
    return early.take(number)
  }

  /// Keeps a deed whose number may still turn out to be one of ours.
  mutating func keep(_ deed: Deed, to number: UInt32) {
    if unanswered > 0 { early.keep(deed, for: number) }
  }
}

/// Signals that came before the reply which says whose they are. They are few: a server that floods us with others' signals
/// does not fill the memory.
struct EarlySignals<Signal> {
  private var kept: [(number: UInt32, signal: Signal)] = []
  private static var most: Int { 32 }

  mutating func keep(_ signal: Signal, for number: UInt32) {
    if kept.count == Self.most { kept.removeFirst() }
    kept.append((number, signal))
  }

  /// The signals of one number, in their order.
  mutating func take(_ number: UInt32) -> [Signal] {
    defer { kept.removeAll { $0.number == number } }
    return kept.filter { $0.number == number }.map(\.signal)
  }

  mutating func forget() { kept = [] }
}
