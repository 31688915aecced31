import NudgeCore
import NudgeStore

nonisolated extension ReportMaker {
  private static let mostTrials = 12

  func trials() throws -> ([ReportTrial], further: Int) {
    let (latest, count) = try journal.trials(scope, in: request.moments(of: request.days), most: Self.mostTrials)
    return (latest.map(told), count - latest.count)
  }

  private func told(_ trial: Trial) -> ReportTrial {
    ReportTrial(
      adjustment: WordChoice.told(trial.adjustment), made: request.day(of: trial.madeAt).description,
      tryOn: trial.tryOn.description, ended: trial.endedAt.map { request.day(of: $0).description },
      state: trial.state.rawValue, helped: trial.result.helped?.rawValue,
      happened: trial.result.happened.map(WordChoice.told))
  }

  func months() throws -> [ReportMonth] {
    let months = request.days.months
    let choice = WordChoice(months: months.count)
    // What is said again and again is told once.
    var said: Set<String> = []
    return try months.compactMap { days in
      let month = try words(of: days, choice, &said)
      return month.wins.isEmpty && month.lessons.isEmpty && month.steps.isEmpty ? nil : month
    }
  }

  private func words(
    of days: ClosedRange<CivilDate>, _ choice: WordChoice, _ said: inout Set<String>
  ) throws -> ReportMonth {
    let scope = ReportScope(days, includesPrivate: request.includesPrivate)
    var wins = try journal.chosenWins(scope, most: choice.wins) { [said] entry in
      !said.contains(entry.draft.text) && request.words.isHeartening(entry)
    }
    wins = wins.filter { said.insert($0.draft.text).inserted }
    let lessons = try journal.lessons(scope)
    let steps = try journal.stepsFinished(scope, in: request.moments(of: days))
    return ReportMonth(
      month: String(days.lowerBound.description.prefix(7)),
      wins: wins.map { ReportLine(day: $0.day.description, text: WordChoice.told($0.draft.text)) },
      lessons: chosen(choice.lessons, of: lessons, &said),
      steps: chosen(choice.steps, of: steps.map { (request.day(of: $0.at), $0.text) }, &said))
  }

  private func chosen(
    _ most: Int, of lines: [(day: CivilDate, text: String)], _ said: inout Set<String>
  ) -> [ReportLine] {
    var chosen: [ReportLine] = []
    for line in lines where chosen.count < most && request.words.mayTellBack(line.text) {
      guard said.insert(line.text).inserted else { continue }
      chosen.append(ReportLine(day: line.day.description, text: WordChoice.told(line.text)))
    }
    return chosen
  }
}
