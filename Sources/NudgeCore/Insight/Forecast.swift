/// What a person expected of themselves, and what came of it.
public struct Forecast: Hashable, Sendable {
  /// "How sure am I that I can do this?", 0 to 100.
  public let confidence: Int
  /// 0 (not this time), 0.5 (a part of it) or 1 (done).
  public let outcome: Double

  /// Confidence outside 0 to 100 is taken as the nearer end.
  public init(confidence: Int, ending: Ending) {
    self.confidence = min(100, max(0, confidence))
    self.outcome = ending.rawValue
  }

  /// `nil` for an outcome that says nothing about the forecast: a rest was chosen instead.
  public init?(confidence: Int, outcome: Outcome) {
    switch outcome {
    case .done: self.init(confidence: confidence, ending: .done)
    case .partial, .started: self.init(confidence: confidence, ending: .partly)
    case .notThisTime: self.init(confidence: confidence, ending: .notThisTime)
    case .rested: return nil
    }
  }

  public enum Ending: Double, CaseIterable, Sendable {
    case notThisTime = 0
    case partly = 0.5
    case done = 1
  }

  /// Confidence minus outcome, −1 to 1: below 0, more came of it than was expected.
  var difference: Double { Double(confidence) / 100 - outcome }
}
