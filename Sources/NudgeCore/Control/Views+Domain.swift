/// How the protocol writes what the domain means: instants as RFC 3339 with offset, states and gates by their stable codes.
extension NudgeView {
  public init(_ nudge: Nudge, question: String, about: String? = nil, zone: Zone) {
    self.init(
      id: nudge.id, plan: nudge.plan, guide: nudge.guide, question: question, about: about,
      state: nudge.state.rawValue, occurrence: nudge.occurrence.rfc3339(in: zone), dueAt: nudge.dueAt.rfc3339(in: zone),
      expiresAt: nudge.expiresAt.rfc3339(in: zone), snoozes: nudge.snoozes, heldBy: nudge.heldBy?.rawValue)
  }
}
