import NudgeCore
import Varlink

/// A method of the daemon with the types it takes and gives.
struct Method<Parameters: Encodable, Reply: Decodable> {
  let name: String
  let effect: Effect
  let patience: Patience
}

/// What is true when no reply came to a call that was sent.
enum Effect: Equatable {
  /// Nothing has changed.
  case reads
  /// Something may have been kept, and would be again; the command shows whether it was.
  case keeps(seenBy: String)
  /// Something may have been done, and would be again; the command shows whether it was.
  case does(seenBy: String)
  /// Something may have been done; once more comes to the same.
  case settles

  /// Whether the same once more would be there twice, and needs a key that tells it from another one.
  var isRepeatedTwice: Bool {
    switch self {
    case .keeps, .does: true
    case .reads, .settles: false
    }
  }

  /// An entry of the journal.
  static var keepsEntry: Effect { .keeps(seenBy: "nudgectl list") }
  static var keepsGoal: Effect { .keeps(seenBy: "nudgectl goal") }
  static var keepsTrial: Effect { .keeps(seenBy: "nudgectl trial") }
}

/// How long nothing may come from a daemon before it is taken to be stuck. What comes in parts may take as long as it likes, as
/// each part begins that time anew.
enum Patience {
  /// For a reply that is made at once; the slowest honest one, from a journal on a sleeping disk, comes sooner.
  case usual
  /// For one that has years to read first, or waits for its turn behind others that do.
  case long
  /// For days that are tried out: the daemon itself gives up after a while.
  case trying
  /// For copies that are read through, from whatever disk.
  case upkeep
  /// For news: the first word comes at once, and the next one when there is some.
  case news

  /// In the usual times.
  private var factor: Int {
    switch self {
    case .usual, .news: 1
    case .long: 3
    case .trying: 6
    case .upkeep: 360
    }
  }

  /// Until the first reply.
  func first(_ usual: Duration) -> Duration { usual * factor }

  /// Until the next one; nil: for ever.
  func next(_ usual: Duration) -> Duration? { self == .news ? nil : first(usual) }
}

/// Every method the client calls.
enum Methods {
  static var status: Method<Empty, Control.Status> { control("Status", .reads) }
  static var upcoming: Method<Control.Upcoming.Parameters, Control.Upcoming> { control("Upcoming", .reads) }
  static var pending: Method<Empty, Control.Pending> { control("Pending", .reads) }
  static var answer: Method<Control.Answer.Parameters, Control.Answer> { control("Answer", .keepsEntry) }
  static var snooze: Method<Control.Snooze.Parameters, Control.Snooze> {
    control("Snooze", .does(seenBy: "nudgectl pending"))
  }
  static var skip: Method<Control.Skip.Parameters, Control.Skip> { control("Skip", .does(seenBy: "nudgectl pending")) }
  static var pause: Method<Control.Pause.Parameters, Control.Pause> { control("Pause", .settles) }
  static var resume: Method<Empty, Control.Resume> { control("Resume", .settles) }
  static var why: Method<Control.Why.Parameters, Control.Why> { control("Why", .reads) }
  static var simulate: Method<Control.Simulate.Parameters, Control.Simulate> { control("Simulate", .reads, .trying) }
  static var reload: Method<Empty, Control.Reload> { control("Reload", .settles) }
  static var probe: Method<Empty, Control.Probe> { control("Probe", .reads) }
  static var tryNotification: Method<Control.TryNotification.Parameters, Control.TryNotification> {
    control("TryNotification", .settles)
  }
  static var monitor: Method<Empty, Control.Monitor> { control("Monitor", .reads, .news) }

  static var log: Method<JournalMethods.Log.Parameters, JournalMethods.Log> { journal("Log", .keepsEntry) }
  static var list: Method<JournalMethods.List.Parameters, JournalMethods.List> { journal("List", .reads) }
  static var read: Method<JournalMethods.OneEntry.Parameters, JournalMethods.OneEntry> { journal("Read", .reads) }
  static var amend: Method<JournalMethods.Amend.Parameters, JournalMethods.Amend> { journal("Amend", .settles) }
  static var remove: Method<JournalMethods.OneEntry.Parameters, JournalMethods.OneEntry> { journal("Remove", .settles) }
  static var lookToErase: Method<JournalMethods.LookToErase.Parameters, JournalMethods.LookToErase> {
    journal("LookToErase", .reads, .upkeep)
  }
  static var erase: Method<JournalMethods.Erase.Parameters, JournalMethods.Erase> {
    journal("Erase", .settles, .upkeep)
  }
  static var forgetAll: Method<Empty, JournalMethods.ForgetAll> { journal("ForgetAll", .settles, .upkeep) }
  static var restore: Method<JournalMethods.OneEntry.Parameters, JournalMethods.OneEntry> {
    journal("Restore", .settles)
  }
  static var draw: Method<JournalMethods.Draw.Parameters, JournalMethods.Draw> { journal("Draw", .settles) }
  static var starters: Method<Empty, JournalMethods.Starters> { journal("Starters", .reads) }
  static var evidence: Method<JournalMethods.Evidence.Parameters, JournalMethods.Evidence> {
    journal("Evidence", .reads)
  }
  static var undo: Method<JournalMethods.Undo.Parameters, JournalMethods.Undo> {
    journal("Undo", .does(seenBy: "nudgectl list"))
  }

  static var goals: Method<JournalMethods.Goals.Parameters, JournalMethods.Goals> { journal("Goals", .reads) }
  static var addGoal: Method<JournalMethods.AddGoal.Parameters, JournalMethods.AddGoal> {
    journal("AddGoal", .keepsGoal)
  }
  static var amendGoal: Method<JournalMethods.AmendGoal.Parameters, JournalMethods.AmendGoal> {
    journal("AmendGoal", .settles)
  }
  static var closeGoal: Method<JournalMethods.CloseGoal.Parameters, JournalMethods.CloseGoal> {
    journal("CloseGoal", .keepsGoal)
  }
  static var addStep: Method<JournalMethods.AddStep.Parameters, JournalMethods.AddStep> {
    journal("AddStep", .keepsGoal)
  }
  static var amendStep: Method<JournalMethods.AmendStep.Parameters, JournalMethods.AmendStep> {
    journal("AmendStep", .settles)
  }
  static var splitStep: Method<JournalMethods.SplitStep.Parameters, JournalMethods.SplitStep> {
    journal("SplitStep", .keepsGoal)
  }
  static var reorderSteps: Method<JournalMethods.ReorderSteps.Parameters, JournalMethods.ReorderSteps> {
    journal("ReorderSteps", .settles)
  }
  static var finishStep: Method<JournalMethods.FinishStep.Parameters, JournalMethods.FinishStep> {
    journal("FinishStep", .keepsGoal)
  }
  static var releaseStep: Method<JournalMethods.ReleaseStep.Parameters, JournalMethods.ReleaseStep> {
    journal("ReleaseStep", .settles)
  }
  static var trials: Method<JournalMethods.Trials.Parameters, JournalMethods.Trials> { journal("Trials", .reads) }
  static var addTrial: Method<JournalMethods.AddTrialParameters, JournalMethods.OneTrial> {
    journal("AddTrial", .keepsTrial)
  }
  static var amendTrial: Method<JournalMethods.AmendTrialParameters, JournalMethods.OneTrial> {
    journal("AmendTrial", .settles)
  }
  static var endTrial: Method<JournalMethods.EndTrial.Parameters, JournalMethods.EndTrial> {
    journal("EndTrial", .keepsTrial)
  }

  static var guides: Method<Empty, JournalMethods.Guides> { journal("Guides", .reads) }
  static var begin: Method<JournalMethods.Begin.Parameters, JournalMethods.OneRun> { journal("Begin", .settles) }
  static var put: Method<JournalMethods.Put.Parameters, JournalMethods.OneRun> { journal("Put", .settles) }
  static var submit: Method<JournalMethods.Submit.Parameters, JournalMethods.Submit> { journal("Submit", .keepsEntry) }
  static var leave: Method<JournalMethods.Leave.Parameters, Empty> { journal("Leave", .settles) }
  static var runs: Method<Empty, JournalMethods.Runs> { journal("Runs", .reads) }
  static var practices: Method<Empty, JournalMethods.Practices> { journal("Practices", .reads) }

  static var rest: Method<JournalMethods.Rest.Parameters, JournalMethods.Rest> { journal("Rest", .settles) }
  static var support: Method<Empty, JournalMethods.Support> { journal("Support", .reads) }

  static var scorecard: Method<Empty, InsightMethods.Scorecard> { insight("Scorecard", .reads) }
  static var calibration: Method<Empty, InsightMethods.Calibration> { insight("Calibration", .reads) }
  static var review: Method<InsightMethods.Review.Parameters, InsightMethods.Review> {
    insight("Review", .reads, .long)
  }
  static var reviews: Method<InsightMethods.Reviews.Parameters, InsightMethods.Reviews> { insight("Reviews", .reads) }
  static var days: Method<InsightMethods.Days.Parameters, InsightMethods.Days> { insight("Days", .reads) }
  static var story: Method<InsightMethods.Story.Parameters, InsightMethods.Story> { insight("Story", .reads, .long) }
  static var domains: Method<Empty, InsightMethods.Domains> { insight("Domains", .reads) }
  static var strengths: Method<Empty, InsightMethods.Strengths> { insight("Strengths", .reads) }
  static var patterns: Method<InsightMethods.Patterns.Parameters, InsightMethods.Patterns> {
    insight("Patterns", .reads, .long)
  }

  static var report: Method<InsightMethods.Report.Parameters, InsightMethods.Report> {
    insight("Report", .reads, .long)
  }

  static var export: Method<JournalMethods.Export.Parameters, JournalMethods.Export> {
    journal("Export", .reads, .long)
  }
  static var `import`: Method<JournalMethods.Import.Parameters, JournalMethods.Import> {
    journal("Import", .settles, .long)
  }
  static var share: Method<JournalMethods.Share.Parameters, JournalMethods.Share> { journal("Share", .reads, .long) }

  static var backups: Method<Empty, JournalMethods.Backups> { journal("Backups", .reads, .upkeep) }
  static var makeBackup: Method<Empty, JournalMethods.MakeBackup> {
    journal("MakeBackup", .does(seenBy: "nudgectl backup list"), .upkeep)
  }
  static var checkBackup: Method<JournalMethods.CheckBackup.Parameters, JournalMethods.CheckBackup> {
    journal("CheckBackup", .reads, .upkeep)
  }
  static var compareBackup: Method<JournalMethods.CompareBackup.Parameters, JournalMethods.CompareBackup> {
    journal("CompareBackup", .reads, .upkeep)
  }
  static var restoreBackup: Method<JournalMethods.RestoreBackup.Parameters, JournalMethods.RestoreBackup> {
    journal("RestoreBackup", .does(seenBy: "nudgectl backup list"), .upkeep)
  }
  static var beginFresh: Method<Empty, JournalMethods.BeginFresh> {
    journal("BeginFresh", .does(seenBy: "nudgectl backup list"), .upkeep)
  }
  static var repairJournal: Method<Empty, JournalMethods.RepairJournal> {
    journal("RepairJournal", .does(seenBy: "nudgectl backup list"), .upkeep)
  }

  // What no reply means has to be said of each method, so that none is forgotten.

  private static func control<P, R>(_ name: String, _ effect: Effect, _ patience: Patience = .usual) -> Method<P, R> {
    Method(name: "\(Control.interface).\(name)", effect: effect, patience: patience)
  }
  private static func journal<P, R>(_ name: String, _ effect: Effect, _ patience: Patience = .usual) -> Method<P, R> {
    Method(name: "\(JournalMethods.interface).\(name)", effect: effect, patience: patience)
  }
  private static func insight<P, R>(_ name: String, _ effect: Effect, _ patience: Patience = .usual) -> Method<P, R> {
    Method(name: "\(InsightMethods.interface).\(name)", effect: effect, patience: patience)
  }
}
