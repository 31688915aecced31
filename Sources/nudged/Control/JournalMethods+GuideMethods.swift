import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addGuides(to interface: inout Interface, _ daemon: Daemon) {
    addGuideReads(to: &interface, daemon)
    answer("Begin", in: &interface) { (parameters: Begin.Parameters) in try begin(parameters, daemon) }
    answer("Put", in: &interface) { (parameters: Put.Parameters) in try put(parameters, daemon) }
    answer("Submit", in: &interface) { (parameters: Submit.Parameters) in try submit(parameters, daemon) }
    answer("Leave", in: &interface) { (parameters: Leave.Parameters) in
      try daemon.engine.store.leave(try daemon.engine.run(parameters.run))
      return Empty()
    }
  }

  private static func addGuideReads(to interface: inout Interface, _ daemon: Daemon) {
    answer("Guides", in: &interface) { (_: Empty) in Guides(guides: daemon.allGuides.map { GuideSummary($0) }) }
    answer("Guide", in: &interface) { (parameters: OneGuide.Parameters) in
      OneGuide(guide: GuideSheet(try daemon.knownGuide(named: parameters.name, on: daemon.engine.present)))
    }
    answer("Runs", in: &interface) { (_: Empty) in
      Runs(runs: try daemon.engine.store.openRuns(limit: mostRuns).map { try daemon.view($0) })
    }
    answer("Practices", in: &interface) { (_: Empty) in try daemon.practices() }
  }

  /// The most that `Runs` lists.
  private static let mostRuns = 100

  private static func begin(_ parameters: Begin.Parameters, _ daemon: Daemon) throws -> OneRun {
    let guide = try daemon.knownGuide(named: parameters.guide, on: daemon.engine.present)
    let nudge = try parameters.nudge.map { try daemon.engine.openNudge($0) }
    let run = try daemon.engine.begin(guide, answering: nudge, anew: parameters.anew ?? false)
    return OneRun(run: try daemon.view(run))
  }

  private static func put(_ parameters: Put.Parameters, _ daemon: Daemon) throws -> OneRun {
    let run = try daemon.engine.run(parameters.run)
    let guide = try daemon.guide(of: run)
    guard let slot = guide.slot(parameters.question) else {
      throw AnswerProblem(question: parameters.question, reason: "The guide “\(guide.name)” asks nothing of that name.")
    }
    let seconds = try Parse.limit(parameters.seconds, in: EntryDraft.times, standard: 0, "seconds")
    return OneRun(
      run: try daemon.view(try daemon.engine.put(parameters.answer, to: slot, in: run, seconds: seconds)))
  }

  private static func submit(_ parameters: Submit.Parameters, _ daemon: Daemon) throws -> Submit {
    let engine = daemon.engine
    let run = try engine.run(parameters.run)
    let guide = try daemon.guideForSubmitting(run)
    guard let submitted = try engine.submit(run, of: guide, isPrivate: parameters.private ?? false) else {
      return Submit(entries: [], trial: nil, steps: [], message: Encouragement.nothingWritten, closing: nil)
    }
    let zone = engine.planner.zone
    let remarks = daemon.remarks(on: submitted.entries)
    return Submit(
      entries: submitted.entries.map { EntryView($0) }, trial: submitted.trial.map { TrialView($0, zone: zone) },
      steps: submitted.steps.map { StepView($0, zone: zone) },
      message: try daemon.encouragement(for: submitted.entries),
      closing: guide.closing, evidence: try evidence(for: submitted, daemon), wording: remarks.wording,
      card: remarks.card)
  }

  /// How many earlier wins stand beside a setback.
  private static let mostEvidence = 3

  /// Beside a setback, what was managed before. The reply is for the person's own screen: private ones are among them.
  private static func evidence(for submitted: Submitted, _ daemon: Daemon) throws -> [EntryView] {
    guard let setback = submitted.entries.first(where: { $0.draft.kind == .setback }) else { return [] }
    let (draft, own) = (setback.draft, Set(submitted.entries.map(\.id)))
    let traits = NudgeCore.Evidence.Traits(
      domain: draft.domain, value: draft.value, tags: draft.tags, text: draft.spoken)
    let found = try daemon.engine.store.evidence(
      for: traits, of: setback.id, includingPrivate: true, limit: mostEvidence + own.count)
    return found.filter { !own.contains($0.id) && daemon.words.isHeartening($0) }.prefix(mostEvidence).map {
      EntryView($0)
    }
  }
}
