/// How much of a time limit is left, said calmly: in minutes, and in the last one by ten seconds.
struct TimeLeft: Equatable {
  /// "4 minutes left", "50 seconds left".
  let words: String
  /// How long these words stay true.
  let holds: Duration

  init(_ rest: Duration) {
    let rest = max(.zero, rest)
    let step: Duration = rest > .seconds(60) ? .seconds(60) : .seconds(10)
    let steps = Int((rest / step).rounded(.up))
    holds = rest - step * max(0, steps - 1)
    let seconds = steps * Int(step.components.seconds)
    words = seconds == 60 ? "1 minute left" : seconds > 60 ? "\(seconds / 60) minutes left" : "\(seconds) seconds left"
  }
}
