import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addTrials(to interface: inout Interface, _ daemon: Daemon) {
    let engine = daemon.engine
    answer("Trials", in: &interface) { (parameters: Trials.Parameters) in
      Trials(trials: try engine.store.trials(all: parameters.all ?? false).map(engine.view))
    }
    answer("AddTrial", in: &interface) { (parameters: AddTrialParameters) in
      OneTrial(
        trial: engine.view(try engine.add(try engine.trial(parameters))),
        card: daemon.card(for: parameters.adjustment, parameters.evenIf))
    }
    answer("AmendTrial", in: &interface) { (parameters: AmendTrialParameters) in try amend(parameters, daemon) }
    answer("EndTrial", in: &interface) { (parameters: EndTrial.Parameters) in try end(parameters, daemon) }
  }

  /// What has ended can be put into better words, and has no other time.
  private static func amend(_ parameters: AmendTrialParameters, _ daemon: Daemon) throws -> OneTrial {
    let engine = daemon.engine
    let old = try engine.trial(parameters.id)
    let trial = try engine.amended(old, by: parameters)
    let moves = trial.tryOn != old.tryOn || trial.tryAt != old.tryAt
    if moves { _ = try engine.openTrial(old.id) }
    return OneTrial(
      trial: engine.view(try engine.amend(trial, moves: moves)),
      card: daemon.card(for: parameters.adjustment, parameters.evenIf))
  }

  private static func end(_ parameters: EndTrial.Parameters, _ daemon: Daemon) throws -> EndTrial {
    let engine = daemon.engine
    guard let state = Trial.State(rawValue: parameters.state), state != .open else {
      throw VarlinkError.invalidParameter("state")
    }
    let trial = try engine.openTrial(parameters.id)
    let result = Trial.Result(
      happened: parameters.happened, helped: try Parse.word(parameters.helped, "helped"), next: parameters.next)
    let ending = try engine.end(
      trial, as: state, result, followedBy: try following(trial, state, parameters, engine))
    let occasion: Praise.Occasion? = ending.trial.result.helped == .yes ? .trialHelped : nil
    let response = ending.entry.map { daemon.response(to: $0, at: occasion) }
    return EndTrial(
      trial: engine.view(ending.trial), following: ending.following.map(engine.view),
      entry: ending.entry.map { EntryView($0) }, message: response?.message,
      wording: response?.wording,
      card: response?.card ?? daemon.card(for: parameters.next, parameters.adjustment, parameters.evenIf))
  }

  private static func following(
    _ trial: Trial, _ state: Trial.State, _ parameters: EndTrial.Parameters, _ engine: Engine
  ) throws -> Trial? {
    guard state == .revised else { return nil }
    guard let adjustment = parameters.adjustment else {
      throw AimProblem("adjustment", "What is to be tried instead? A few words are enough.")
    }
    var following = try engine.trial(
      adjustment, on: parameters.tryOn, at: parameters.tryAt,
      try Engine.confidence(parameters.confidence, parameters.evenIf))
    (following.setback, following.follows, following.isPrivate) = (trial.setback, trial.id, trial.isPrivate)
    return following
  }
}
