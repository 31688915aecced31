/// The order in which the jar is drawn from, without keeping one: each draw points at a day, evenly over the days from the
/// first win to the last, and the first win on or after it that was not drawn yet is taken; behind the last day it goes on
/// at the first. A number can be asked of the database through an index, however full the jar is.
public enum JarDraw {
  /// The day a draw points at.
  ///
  /// - Parameters:
  ///   - seed: the installation's.
  ///   - draw: how many draws there were before, ever; so that a jar begun anew has another order.
  public static func pivot(seed: UInt64, draw number: Int, in span: ClosedRange<CivilDate>) -> CivilDate {
    let days = span.upperBound.daysSinceEpoch - span.lowerBound.daysSinceEpoch + 1
    var draw = SeededDraw(seed: seed, purpose: "jar", number: Int64(number))
    return span.lowerBound.adding(days: Int(draw.number(below: Int64(days))))
  }
}
