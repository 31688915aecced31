import NudgeCore
import Testing

@Suite("What moved forward, and what rests")
struct MovementTests {
  private let now = Instant(seconds: 1_795_000_000)
  private let last = CivilDate(daysSinceEpoch: 20_780)

  private func goal(_ id: Goal.ID, _ text: String, _ state: Goal.State = .open) -> Goal {
    Goal(id: id, text: text, state: state, madeAt: now)
  }

  private func trial(_ id: Trial.ID, _ state: Trial.State, _ helped: Trial.Helped? = nil) -> Trial {
    Trial(
      id: id, adjustment: "trial \(id)", tryOn: last, state: state, result: .init(helped: helped), madeAt: now)
  }

  private func measure(
    _ name: Measure.Name, _ current: Double, usual: Double?, window: Measure.Window = .week
  ) -> Measure {
    Measure(name: name, current: current, target: 5, window: window, usual: usual)
  }

  @Test("goals reached, steps by goal with most first, trials that helped, and weeks above the usual")
  func moved() {
    var aims = Aims()
    aims.reached = [goal(3, "swim", .reached)]
    aims.finished = [1: 1, 2: 4, nil: 2]
    aims.trials = [trial(1, .retried, .yes), trial(2, .retried, .no), trial(3, .open), trial(4, .retried, .partly)]
    let moved = Movement.moved(
      aims, goals: [goal(1, "read"), goal(2, "sing")],
      measures: [
        measure(.smallGoals, 3, usual: 2), measure(.seekingSupport, 2, usual: 2),
        measure(.objectiveReflection, 50, usual: nil), measure(.selfCompassion, 9, usual: 1, window: .day),
      ])
    #expect(
      moved == [
        Movement(.goalReached, id: 3, name: "swim"), Movement(.stepsFinished, id: 2, name: "sing", count: 4),
        Movement(.stepsFinished, count: 2), Movement(.stepsFinished, id: 1, name: "read", count: 1),
        Movement(.trialHelped, id: 1, name: "trial 1"), Movement(.trialHelped, id: 4, name: "trial 4"),
        Movement(.aboveUsual, name: "small-goals"),
      ])
  }

  @Test("open steps of last time, open trials, and goals without a step for three weeks")
  func stalled() {
    var aims = Aims()
    aims.chosen = [
      Step(id: 1, text: "call", madeAt: now), Step(id: 2, text: "write", state: .finished, madeAt: now),
      Step(id: 3, text: "pack", state: .released, madeAt: now),
    ]
    aims.trials = [trial(1, .open), trial(2, .retried, .yes)]
    aims.lastMoves = [
      (goal(1, "read"), last.adding(days: -20)), (goal(2, "sing"), last.adding(days: -21)),
      (goal(3, "swim"), last.adding(days: -90)),
    ]
    let measures = [measure(.smallGoals, 1, usual: 2), measure(.seekingSupport, 1, usual: nil)]
    let rests = [
      Movement(.stepOpen, id: 1, name: "call"), Movement(.trialWaiting, id: 1, name: "trial 1"),
      Movement(.goalResting, id: 3, name: "swim", since: last.adding(days: -90)),
      Movement(.goalResting, id: 2, name: "sing", since: last.adding(days: -21)),
    ]
    #expect(Movement.stalled(aims, measures: measures, last: last, isOver: false) == rests)
    #expect(
      Movement.stalled(aims, measures: measures, last: last, isOver: true) == rests
        + [Movement(.belowUsual, name: "small-goals")])
  }

  @Test("no more of a kind than a glance takes in")
  func bounded() {
    var aims = Aims()
    aims.trials = (1...40).map { trial($0, .open) }
    aims.finished = Dictionary(uniqueKeysWithValues: (1...40).map { ($0, Int($0)) })
    #expect(Movement.moved(aims, goals: (1...40).map { goal($0, "goal") }, measures: []).count == 5)
    #expect(Movement.moved(aims, goals: [], measures: []).isEmpty, "what may not be named is not told")
    #expect(Movement.stalled(aims, measures: [], last: last, isOver: true).count == 5)
  }
}
