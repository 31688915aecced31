import NudgeCore

/// A year in sentences, one for each month that holds something: for screen readers, pipes, and terminals too narrow for a
/// picture.
struct YearText {
  let year: YearOfDays

  var lines: [String] { (1...12).compactMap(line) }

  private func line(_ month: Int) -> String? {
    let days = year.days.filter { $0.key.month == month }
    let name = CivilDate.monthNames[month - 1]
    guard year.showsNumbers else {
      let numbers = days.filter { $0.value.entries > 0 }.map(\.key.day).sorted()
      return numbers.isEmpty ? nil : "\(name): \(Self.dates(numbers))."
    }
    let parts = Self.parts(Array(days.values))
    return parts.isEmpty ? nil : "\(name): \(parts.strung("; "))."
  }

  private static func parts(_ days: [DayView]) -> [String] {
    let winning = days.filter { $0.wins > 0 }
    let wins = winning.reduce(0) { $0 + $1.wins }
    let others = days.count { $0.wins == 0 && $0.entries > 0 }
    let rests = days.count { $0.rest }
    var parts: [String] = []
    if wins > 0 {
      parts.append(
        wins == winning.count
          ? "a win on \(wins.counted("day", "days"))"
          : "wins on \(winning.count.counted("day", "days")), \(wins.grouped) in all")
    }
    if others > 0 { parts.append("something else you wrote on \(others.counted("day", "days"))") }
    if rests > 0 { parts.append(rests.counted("rest day", "rest days")) }
    return parts
  }

  /// "3 to 7, 9, 12": which days, as dates and not as a count.
  static func dates(_ days: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for day in days {
      if let last = runs.last, last.upperBound + 1 == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound) to \(run.upperBound)"
      }
    }.strung(", ")
  }
}
