import NudgeCore

/// The field of a chart over time: its frame, and the places of days on it.
struct Plot {
  static let width = 400.0
  let days: ClosedRange<CivilDate>
  let height: Double
  /// Beside the values on the left, above the days below.
  static let left = 34.0
  static let right = 392.0
  static let top = 8.0
  var bottom: Double { height - 20 }

  /// The middle of a day.
  func x(_ day: CivilDate) -> Double {
    x(from: Double(day.daysSinceEpoch - days.lowerBound.daysSinceEpoch) + 0.5)
  }

  /// Days from the first one on.
  func x(from days: Double) -> Double {
    Scale(from: 0, to: Double(self.days.count), start: Self.left, end: Self.right)(days)
  }

  /// Values from one to another, the higher the further up.
  func y(_ from: Double, _ to: Double) -> Scale { Scale(from: from, to: to, start: bottom, end: Self.top) }

  /// Names of months, or of years where there are many, as far apart as they can be read.
  func dayTicks() -> [Templates.Model] {
    let months = days.months.map(\.lowerBound)
    let isYears = months.count > 30
    let starts = isYears ? months.filter { $0.month == 1 } : months
    let every = max(1, (starts.count + 6) / 7)
    return starts.enumerated().filter { $0.offset % every == 0 }.map { _, day in
      let name = isYears ? "\(day.year)" : String(day.monthName.prefix(3))
      return ["x": drawn(x(from: Double(day.daysSinceEpoch - days.lowerBound.daysSinceEpoch))), "label": name]
    }
  }
}

extension Plot {
  /// Lines across, with what they stand for.
  static func valueTicks(_ ticks: [(value: Double, label: String)], _ scale: Scale) -> [Templates.Model] {
    ticks.map { ["y": drawn(scale($0.value)), "label": $0.label] }
  }
}
