/// What the journal says beside an entry, and a story tells with it.
public struct StoryAside: Hashable, Sendable {
  /// What was tried out of a setback, the earliest first.
  public var trials: [Trial] = []
  /// The steps that were chosen when looking back.
  public var steps: [String] = []
  /// The goal that was reached with this win, in its own words.
  public var goal: String?

  public init(trials: [Trial] = [], steps: [String] = [], goal: String? = nil) {
    self.trials = trials
    self.steps = steps
    self.goal = goal
  }
}
