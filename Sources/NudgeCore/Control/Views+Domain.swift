/// How the protocol writes what the domain means: instants as RFC 3339 with offset, states and gates by their stable codes.
extension NudgeView {
  public init(_ nudge: Nudge, question: String, zone: Zone) {
    self.init(
      id: nudge.id, plan: nudge.plan, guide: nudge.guide, question: question, state: nudge.state.rawValue,
      occurrence: nudge.occurrence.rfc3339(in: zone), dueAt: nudge.dueAt.rfc3339(in: zone),
      expiresAt: nudge.expiresAt.rfc3339(in: zone), snoozes: nudge.snoozes, heldBy: nudge.heldBy?.rawValue)
  }
}

extension EntryView {
  public init(_ entry: Entry) {
    self.init(
      id: entry.id, kind: entry.draft.kind.rawValue, text: entry.draft.text, effort: entry.draft.effort,
      outcome: entry.draft.outcome?.rawValue, domain: entry.draft.domain, tags: entry.draft.tags,
      day: entry.day.description, writtenAt: entry.writtenAt.rfc3339(offset: entry.offset), nudge: entry.nudge)
  }
}
