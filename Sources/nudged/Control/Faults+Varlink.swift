import NudgeCore
import NudgeStore
import Varlink

/// Adds a method whose errors are those its interface declares.
func answer<P: Decodable, R: Encodable>(
  _ method: String, in interface: inout Interface, _ work: @escaping (P) throws -> R
) {
  let name = interface.description.name
  interface.method(method) { (parameters: P, _) in try answering(name) { try work(parameters) } }
}

/// Runs a method's work and turns what went wrong into the errors its interface declares.
func answering<T>(_ interface: String, _ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch {
    throw declared(error, in: interface)
  }
}

/// What went wrong, as an interface declares it.
func declared(_ error: any Error, in interface: String) -> any Error {
  error is VarlinkError ? error : fault(error, in: interface)
}

private func fault(_ error: any Error, in interface: String) -> any Error {
  func declared(_ name: String, _ parameters: any Encodable & Sendable) -> VarlinkError {
    VarlinkError(name: "\(interface).\(name)", parameters: parameters)
  }
  switch error {
  case let problem as EntryProblem:
    return declared("BadEntry", Fault.BadEntry(field: problem.field, reason: problem.description))
  case let missing as Engine.NoSuchEntry: return declared("NoSuchEntry", Fault.NoSuchEntry(id: missing.id))
  case let problem as AimProblem:
    return declared("BadAim", Fault.BadAim(field: problem.field, reason: problem.reason))
  case let aim as Engine.AimFault: return fault(aim, declared)
  case let missing as Daemon.NoSuchGuide: return declared("NoSuchGuide", Fault.NoSuchGuide(guide: missing.name))
  case let missing as Engine.NoSuchRun: return declared("NoSuchRun", Fault.NoSuchRun(run: missing.id))
  case let other as Engine.AnsweredElsewhere:
    return declared("AnsweredElsewhere", Fault.AnsweredElsewhere(question: other.question, answer: other.answer))
  case let problem as AnswerProblem:
    return declared("BadAnswer", Fault.BadAnswer(question: problem.question, reason: problem.reason))
  case let missing as Engine.NoSuchReview:
    return declared("NoSuchReview", Fault.NoSuchReview(period: missing.unit.rawValue, number: missing.number))
  case let error as StoreError where error.isOfPlace:
    return declared("NoJournal", Fault.NoJournal(reason: error.description))
  case let error as StoreError:
    return declared(
      "NotStored", Fault.NotStored(reason: error.description, read: error.isOfReading ? true : nil))
  case let refusal as Planner.Refusal: return fault(refusal, declared)
  case WhyProblem.noSuchPlan(let plan): return declared("NoSuchPlan", Fault.NoSuchPlan(plan: plan))
  case let problem as SimulationProblem:
    return declared("BadSimulation", Fault.BadSimulation(field: problem.field, reason: problem.reason))
  case let problem as RangeProblem:
    return declared("BadRange", Fault.BadRange(field: problem.field, reason: problem.reason))
  case BackupProblem.noSuch(let source): return declared("NoSuchBackup", Fault.NoSuchBackup(source: source))
  case BackupProblem.unusable(let source, let reason):
    return declared("UnusableBackup", Fault.UnusableBackup(source: source, reason: reason))
  case BackupProblem.nothingToMend: return declared("NothingToMend", Empty())
  case BackupProblem.busy: return declared("JournalBusy", Empty())
  case Engine.Problem.nothingPending: return declared("NothingPending", Empty())
  case let time as BadTime: return declared("BadTime", Fault.BadTime(time: time.text, reason: time.reason))
  case let problem as ConfigurationProblem:
    return declared(
      "BadConfiguration",
      Fault.BadConfiguration(
        file: problem.file, line: problem.line, key: problem.key, reason: problem.reason))
  default: return error
  }
}

private func fault(
  _ refusal: Planner.Refusal, _ declared: (String, any Encodable & Sendable) -> VarlinkError
) -> VarlinkError {
  switch refusal {
  case .noSuchNudge(let id): declared("NoSuchNudge", Fault.NoSuchNudge(id: id))
  case .notOpen(let id, let state): declared("NotOpen", Fault.NotOpen(id: id, state: state.rawValue))
  case .snoozeLimit(let id, let atMost): declared("SnoozeLimit", Fault.SnoozeLimit(id: id, atMost: atMost))
  case .noLockSignal: declared("NoLockSignal", Empty())
  case .inThePast(let instant):
    declared("BadTime", Fault.BadTime(time: instant.rfc3339(in: .utc), reason: "This time has passed already."))
  }
}

private func fault(
  _ aim: Engine.AimFault, _ declared: (String, any Encodable & Sendable) -> VarlinkError
) -> VarlinkError {
  switch aim {
  case .noSuchGoal(let id): declared("NoSuchGoal", Fault.NoSuchAim(id: id))
  case .noSuchStep(let id): declared("NoSuchStep", Fault.NoSuchAim(id: id))
  case .noSuchTrial(let id): declared("NoSuchTrial", Fault.NoSuchAim(id: id))
  case .goalNotOpen(let goal): declared("GoalNotOpen", Fault.AimNotOpen(id: goal.id, state: goal.state.rawValue))
  case .stepNotOpen(let step): declared("StepNotOpen", Fault.AimNotOpen(id: step.id, state: step.state.rawValue))
  case .trialNotOpen(let trial): declared("TrialNotOpen", Fault.AimNotOpen(id: trial.id, state: trial.state.rawValue))
  }
}

/// A time in a call that cannot be used.
struct BadTime: Error {
  var text: String
  var reason: String
}
