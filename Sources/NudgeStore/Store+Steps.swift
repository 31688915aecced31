import GRDB
public import NudgeCore

extension Store {
  /// Puts a step behind the others of its goal.
  ///
  /// - Returns: the step with its number and its place.
  public func add(
    _ step: Step, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Step {
    try act(at: instant, replanning) { act in
      var step = step
      step.position = try Step.lastPosition(of: step.goal, act.db) + 1
      return try act.add(step)
    }
  }

  /// Writes over a step. Moved to another goal, it goes behind the steps that are there.
  ///
  /// - Returns: the step with its place.
  @discardableResult
  public func amend(
    _ step: Step, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Step {
    try act(at: instant, replanning) { act in
      var step = step
      if let old = try Step.fetch(act.db, step.id), old.goal != step.goal {
        step.position = try Step.lastPosition(of: step.goal, act.db) + 1
      }
      try act.save(step)
      try act.hideWhatBelongs(to: step)
      return step
    }
  }

  /// Lets a step go.
  public func release(
    _ step: Step, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Step {
    let released = step.closed(.released, at: instant)
    return try amend(released, at: instant, replanning: replanning)
  }

  /// Puts these steps of a goal first, in this order; the others keep theirs behind them.
  ///
  /// - Returns: all of the goal's steps.
  public func reorder(
    _ first: [Step.ID], of goal: Goal.ID?, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> [Step] {
    try act(at: instant, replanning) { act in
      let steps = try Step.fetchAll(act.db, of: goal)
      let ordered = first.compactMap { id in steps.first { $0.id == id } } + steps.filter { !first.contains($0.id) }
      return try ordered.enumerated().map { index, step in try act.move(step, to: index + 1) }
    }
  }

  /// Several smaller steps take the place of one: its goal, its rung and its place in the order.
  ///
  /// - Returns: the step that was split, and those it became.
  public func split(
    _ step: Step, into texts: [String], at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> (step: Step, parts: [Step]) {
    try act(at: instant, replanning) { act in
      for later in try Step.fetchAll(act.db, of: step.goal) where later.position > step.position {
        _ = try act.move(later, to: later.position + texts.count - 1)
      }
      let parts = try texts.enumerated().map { index, text in
        try act.add(
          Step(
            id: 0, goal: step.goal, position: step.position + index, text: text, difficulty: step.difficulty,
            isPrivate: step.isPrivate, parent: step.id, madeAt: instant))
      }
      let split = step.closed(.split, at: instant)
      try act.save(split)
      return (split, parts)
    }
  }

  /// Logs a win for a step. Done, it finishes the step, unless the step stays open for the next time; effort counts apart
  /// from that, and leaves it open.
  ///
  /// - Parameter stays: whether the step stays open though this was done.
  public func attempt(
    _ step: Step, with draft: EntryDraft, stays: Bool = false, at moment: Moment, answering nudge: Nudge.ID? = nil,
    replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> (step: Step, entry: Entry) {
    let attempted = step.attempted(draft.outcome ?? .done, stays: stays, at: moment.writtenAt)
    return try act(at: moment.writtenAt, replanning) { act in
      try act.save(attempted)
      return (attempted, try act.log(draft, at: moment, answering: nudge))
    }
  }
}

extension Act {
  fileprivate func move(_ step: Step, to position: Int) throws -> Step {
    guard step.position != position else { return step }
    var moved = step
    moved.position = position
    try save(moved)
    return moved
  }
}
