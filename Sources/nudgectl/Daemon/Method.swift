import NudgeCore
import Varlink

/// A method of the daemon with the types it takes and gives.
struct Method<Parameters: Encodable, Reply: Decodable> {
  let name: String
}

/// Every method the client calls.
enum Methods {
  static var status: Method<Empty, Control.Status> { control("Status") }
  static var upcoming: Method<Control.Upcoming.Parameters, Control.Upcoming> { control("Upcoming") }
  static var pending: Method<Empty, Control.Pending> { control("Pending") }
  static var answer: Method<Control.Answer.Parameters, Control.Answer> { control("Answer") }
  static var snooze: Method<Control.Snooze.Parameters, Control.Snooze> { control("Snooze") }
  static var skip: Method<Control.Skip.Parameters, Control.Skip> { control("Skip") }
  static var pause: Method<Control.Pause.Parameters, Control.Pause> { control("Pause") }
  static var resume: Method<Empty, Control.Resume> { control("Resume") }
  static var why: Method<Control.Why.Parameters, Control.Why> { control("Why") }
  static var simulate: Method<Control.Simulate.Parameters, Control.Simulate> { control("Simulate") }
  static var reload: Method<Empty, Control.Reload> { control("Reload") }
  static var probe: Method<Empty, Control.Probe> { control("Probe") }
  static var tryNotification: Method<Control.TryNotification.Parameters, Control.TryNotification> {
    control("TryNotification")
  }
  static var monitor: Method<Empty, Control.Monitor> { control("Monitor") }

  static var log: Method<JournalMethods.Log.Parameters, JournalMethods.Log> { journal("Log") }
  static var list: Method<JournalMethods.List.Parameters, JournalMethods.List> { journal("List") }
  static var read: Method<JournalMethods.OneEntry.Parameters, JournalMethods.OneEntry> { journal("Read") }
  static var amend: Method<JournalMethods.Amend.Parameters, JournalMethods.Amend> { journal("Amend") }
  static var remove: Method<JournalMethods.OneEntry.Parameters, JournalMethods.OneEntry> { journal("Remove") }
  static var erase: Method<JournalMethods.OneEntry.Parameters, Empty> { journal("Erase") }
  static var restore: Method<JournalMethods.OneEntry.Parameters, JournalMethods.OneEntry> { journal("Restore") }
  static var draw: Method<JournalMethods.Draw.Parameters, JournalMethods.Draw> { journal("Draw") }
  static var starters: Method<Empty, JournalMethods.Starters> { journal("Starters") }
  static var evidence: Method<JournalMethods.Evidence.Parameters, JournalMethods.Evidence> { journal("Evidence") }
  static var undo: Method<JournalMethods.Undo.Parameters, JournalMethods.Undo> { journal("Undo") }

  static var goals: Method<JournalMethods.Goals.Parameters, JournalMethods.Goals> { journal("Goals") }
  static var addGoal: Method<JournalMethods.AddGoal.Parameters, JournalMethods.AddGoal> { journal("AddGoal") }
  static var amendGoal: Method<JournalMethods.AmendGoal.Parameters, JournalMethods.AmendGoal> { journal("AmendGoal") }
  static var closeGoal: Method<JournalMethods.CloseGoal.Parameters, JournalMethods.CloseGoal> { journal("CloseGoal") }
  static var addStep: Method<JournalMethods.AddStep.Parameters, JournalMethods.AddStep> { journal("AddStep") }
  static var amendStep: Method<JournalMethods.AmendStep.Parameters, JournalMethods.AmendStep> { journal("AmendStep") }
  static var splitStep: Method<JournalMethods.SplitStep.Parameters, JournalMethods.SplitStep> { journal("SplitStep") }
  static var reorderSteps: Method<JournalMethods.ReorderSteps.Parameters, JournalMethods.ReorderSteps> {
    journal("ReorderSteps")
  }
  static var finishStep: Method<JournalMethods.FinishStep.Parameters, JournalMethods.FinishStep> {
    journal("FinishStep")
  }
  static var releaseStep: Method<JournalMethods.ReleaseStep.Parameters, JournalMethods.ReleaseStep> {
    journal("ReleaseStep")
  }
  static var trials: Method<JournalMethods.Trials.Parameters, JournalMethods.Trials> { journal("Trials") }
  static var addTrial: Method<JournalMethods.AddTrialParameters, JournalMethods.OneTrial> { journal("AddTrial") }
  static var amendTrial: Method<JournalMethods.AmendTrialParameters, JournalMethods.OneTrial> { journal("AmendTrial") }
  static var endTrial: Method<JournalMethods.EndTrial.Parameters, JournalMethods.EndTrial> { journal("EndTrial") }

  static var guides: Method<Empty, JournalMethods.Guides> { journal("Guides") }
  static var begin: Method<JournalMethods.Begin.Parameters, JournalMethods.OneRun> { journal("Begin") }
  static var put: Method<JournalMethods.Put.Parameters, JournalMethods.OneRun> { journal("Put") }
  static var submit: Method<JournalMethods.Submit.Parameters, JournalMethods.Submit> { journal("Submit") }
  static var leave: Method<JournalMethods.Leave.Parameters, Empty> { journal("Leave") }
  static var runs: Method<Empty, JournalMethods.Runs> { journal("Runs") }
  static var practices: Method<Empty, JournalMethods.Practices> { journal("Practices") }

  static var rest: Method<JournalMethods.Rest.Parameters, JournalMethods.Rest> { journal("Rest") }
  static var support: Method<Empty, JournalMethods.Support> { journal("Support") }

  static var scorecard: Method<Empty, InsightMethods.Scorecard> { insight("Scorecard") }
  static var calibration: Method<Empty, InsightMethods.Calibration> { insight("Calibration") }
  static var review: Method<InsightMethods.Review.Parameters, InsightMethods.Review> { insight("Review") }
  static var reviews: Method<InsightMethods.Reviews.Parameters, InsightMethods.Reviews> { insight("Reviews") }
  static var days: Method<InsightMethods.Days.Parameters, InsightMethods.Days> { insight("Days") }
  static var story: Method<InsightMethods.Story.Parameters, InsightMethods.Story> { insight("Story") }
  static var domains: Method<Empty, InsightMethods.Domains> { insight("Domains") }
  static var strengths: Method<Empty, InsightMethods.Strengths> { insight("Strengths") }
  static var patterns: Method<InsightMethods.Patterns.Parameters, InsightMethods.Patterns> { insight("Patterns") }

  static var report: Method<InsightMethods.Report.Parameters, InsightMethods.Report> { insight("Report") }

  static var export: Method<JournalMethods.Export.Parameters, JournalMethods.Export> { journal("Export") }
  static var `import`: Method<JournalMethods.Import.Parameters, JournalMethods.Import> { journal("Import") }
  static var share: Method<JournalMethods.Share.Parameters, JournalMethods.Share> { journal("Share") }

  static var backups: Method<Empty, JournalMethods.Backups> { journal("Backups") }
  static var makeBackup: Method<Empty, JournalMethods.MakeBackup> { journal("MakeBackup") }
  static var checkBackup: Method<JournalMethods.CheckBackup.Parameters, JournalMethods.CheckBackup> {
    journal("CheckBackup")
  }
  static var compareBackup: Method<JournalMethods.CompareBackup.Parameters, JournalMethods.CompareBackup> {
    journal("CompareBackup")
  }
  static var restoreBackup: Method<JournalMethods.RestoreBackup.Parameters, JournalMethods.RestoreBackup> {
    journal("RestoreBackup")
  }
  static var beginFresh: Method<Empty, JournalMethods.BeginFresh> { journal("BeginFresh") }
  static var repairJournal: Method<Empty, JournalMethods.RepairJournal> { journal("RepairJournal") }

  private static func control<P, R>(_ name: String) -> Method<P, R> { Method(name: "\(Control.interface).\(name)") }
  private static func journal<P, R>(_ name: String) -> Method<P, R> {
    Method(name: "\(JournalMethods.interface).\(name)")
  }
  private static func insight<P, R>(_ name: String) -> Method<P, R> {
    Method(name: "\(InsightMethods.interface).\(name)")
  }
}
