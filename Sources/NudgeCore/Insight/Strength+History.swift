extension Strength {
  /// The score as it stood in the evening of a day.
  public struct Sample: Hashable, Sendable {
    public let day: CivilDate
    /// 0 to 1.
    public let score: Double

    public init(day: CivilDate, score: Double) {
      self.day = day
      self.score = score
    }
  }

  /// How a strength grew, as it stood on some days. Before the first day on which something was asked or done, there is none to
  /// tell, and no sample.
  ///
  /// - Parameters:
  ///   - frequency: as in ``init(frequency:score:)``.
  ///   - days: sorted, each at most once. Days that are not among them move nothing.
  ///   - evenings: sorted.
  public static func history(
    frequency: Double, days: [(day: CivilDate, value: Day)], on evenings: [CivilDate]
  ) -> [Sample] {
    var strength = Strength(frequency: frequency)
    var rest = days[...]
    return evenings.compactMap { evening in
      while let next = rest.first, next.day <= evening {
        strength.add(next.value)
        rest.removeFirst()
      }
      return rest.startIndex == days.startIndex ? nil : Sample(day: evening, score: strength.score)
    }
  }

  /// The Sundays of a range and its last day: often enough for a picture of years.
  public static func evenings(weeklyIn range: ClosedRange<CivilDate>) -> [CivilDate] {
    let (first, last) = (range.lowerBound.startOfWeek.daysSinceEpoch + 6, range.upperBound.daysSinceEpoch)
    return stride(from: first, to: last, by: 7).map(CivilDate.init(daysSinceEpoch:)) + [range.upperBound]
  }
}
