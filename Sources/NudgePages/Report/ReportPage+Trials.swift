import NudgeCore

extension ReportPage {
  /// What was tried after setbacks, from the thought to what came of it.
  func trialsSection() throws -> Section? {
    guard !report.trials.isEmpty else { return nil }
    let further = report.furtherTrials
    return Section(
      "trials", "What was tried",
      [
        "trials": try report.trials.map { try trial($0) },
        "further": further > 0 ? "\(further.counted("earlier one", "earlier ones")) besides." : "",
        "hasFurther": further > 0,
      ])
  }

  private func trial(_ trial: ReportTrial) throws -> Templates.Model {
    let (made, tryOn) = (try CivilDate.reading(trial.made), try CivilDate.reading(trial.tryOn))
    let ended = try trial.ended.map { try CivilDate.reading($0) }
    let across = Scale(
      from: Double(days.lowerBound.daysSinceEpoch), to: Double(days.upperBound.daysSinceEpoch + 1), start: 8, end: 392)
    func x(_ day: CivilDate) -> String { drawn(across(Double(day.daysSinceEpoch) + 0.5)) }
    return [
      "adjustment": trial.adjustment, "happened": trial.happened ?? "", "hasHappened": trial.happened != nil,
      "when": made == tryOn ? tryOn.inShort : "\(made.inShort) to \((ended ?? tryOn).inShort)",
      "result": Self.result(trial), "from": x(made), "to": x(max(ended ?? tryOn, made)), "at": x(ended ?? tryOn),
      Self.mark(trial): true,
    ]
  }

  /// Three shapes, so that no colour has to be told apart.
  private static func mark(_ trial: ReportTrial) -> String {
    switch (Trial.State(rawValue: trial.state), trial.helped.flatMap(Trial.Helped.init(rawValue:))) {
    case (.retried, .yes), (.revised, .yes): "full"
    case (.retried, .partly), (.revised, .partly): "half"
    default: "hollow"
    }
  }

  private static func result(_ trial: ReportTrial) -> String {
    switch (Trial.State(rawValue: trial.state), trial.helped.flatMap(Trial.Helped.init(rawValue:))) {
    case (.open, _): "still ahead"
    case (.released, _): "let go"
    case (.revised, _): "changed into another try"
    case (_, .yes): "tried, and it helped"
    case (_, .partly): "tried, and it helped in part"
    case (_, .no): "tried, and worth knowing"
    default: "tried"
    }
  }
}
