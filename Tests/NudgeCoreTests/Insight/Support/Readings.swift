@testable import NudgeCore

extension Scorecard {
  subscript(name: Measure.Name) -> Measure? { measures.first { $0.name == name } }
}

extension Measure {
  var isMet: Bool { current >= target }
}

extension Strength {
  /// The score after each of these days.
  static func series(frequency: Double, days: some Sequence<Day>) -> [Double] {
    var strength = Strength(frequency: frequency)
    return days.map { day in
      strength.add(day)
      return strength.score
    }
  }
}
