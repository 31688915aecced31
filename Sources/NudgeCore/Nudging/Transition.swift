/// One row of the ledger: what became of a nudge, when, and why.
public struct Transition: Hashable, Sendable {
  public let nudge: Nudge.ID
  public let at: Instant
  /// The state it is in from now on.
  public let state: NudgeState
  /// The gate that decided it, if one did.
  public let gate: Gate?

  public init(nudge: Nudge.ID, at: Instant, state: NudgeState, gate: Gate? = nil) {
    self.nudge = nudge
    self.at = at
    self.state = state
    self.gate = gate
  }
}
