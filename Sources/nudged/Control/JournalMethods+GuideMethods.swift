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
      try daemon.engine.leave(try daemon.engine.run(parameters.run))
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
    let run = try daemon.engine.begin(
      guide, answering: nudge, anew: parameters.anew ?? false,
      about: try Parse.day(parameters.about, "about"))
    return OneRun(run: RunView(run, (try? daemon.guide(of: run)) ?? guide, zone: daemon.engine.planner.zone))
  }

  private static func put(_ parameters: Put.Parameters, _ daemon: Daemon) throws -> OneRun {
    let run = try daemon.engine.run(parameters.run)
    let guide = try daemon.guide(of: run)
    guard let slot = guide.slot(parameters.question) else {
      throw AnswerProblem(question: parameters.question, reason: "The guide “\(guide.name)” asks nothing of that name.")
    }
    let seconds = try Parse.limit(parameters.seconds, in: EntryDraft.times, standard: 0, "seconds")
    let answered = try daemon.engine.put(
      parameters.answer, to: slot, in: run, replacing: parameters.before, seconds: seconds)
    let isText = slot.question.kind == .text
    return OneRun(
      run: RunView(answered, guide, zone: daemon.engine.planner.zone),
      card: isText ? daemon.card(for: parameters.answer) : nil)
  }

  private static func submit(_ parameters: Submit.Parameters, _ daemon: Daemon) throws -> Submit {
    let engine = daemon.engine
    let run = try engine.run(parameters.run)
    let guide = try daemon.guideForSubmitting(run)
    guard let submitted = try engine.submit(run, of: guide, isPrivate: parameters.private ?? false) else {
      let card = daemon.card(for: run.answers.values.joined(separator: "\n"))
      return Submit(
        entries: [], trial: nil, steps: [],
        message: card == nil ? Encouragement.nothingWritten : Encouragement.besideTheCard, closing: nil, card: card)
    }
    let zone = engine.planner.zone
    let helped = run.answers["did-it-help"] == Trial.Helped.yes.rawValue
    let response = daemon.response(
      to: submitted.entries, answers: run.answers.values, at: helped ? .trialHelped : nil)
    // No thanks for words that are not there any more.
    let isLetGo = run.answers["text"].map { text in !submitted.entries.contains { $0.draft.text == text } } ?? false
    let message = isLetGo && response.card == nil ? Encouragement.wordsAreGone : response.message
    return Submit(
      entries: submitted.entries.map { EntryView($0) }, trial: submitted.trial.map { TrialView($0, zone: zone) },
      steps: submitted.steps.map { StepView($0, zone: zone) }, message: message, closing: guide.closing,
      evidence: daemon.evidence(for: submitted.entries).map { EntryView($0) }, wording: response.wording,
      card: response.card)
  }
}
