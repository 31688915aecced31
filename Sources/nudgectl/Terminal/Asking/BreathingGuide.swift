/// Breathing with a bar that grows and shrinks. Enter ends it.
struct BreathingGuide {
  var breathing: Breathing

  /// How often the bar is looked at; the screen is written to when it has changed.
  private static let frame = Duration.milliseconds(100)

  /// - Returns: what was breathed until it ended.
  func run(_ panel: Panel) throws(Interrupted) -> Breathing.Outcome {
    let start = panel.terminal.clock
    var begin = start
    for round in 1...max(1, breathing.rounds) {
      for phase in breathing.phases {
        let end = begin + .seconds(phase.seconds)
        guard try show(phase, from: begin, until: end, note(round), panel) else {
          return conclude(round - 1, since: start, panel)
        }
        begin = end
      }
    }
    return conclude(breathing.rounds, since: start, panel)
  }

  private func note(_ round: Int) -> String { "Round \(round) of \(breathing.rounds). Enter ends it." }

  private func conclude(_ rounds: Int, since start: Duration, _ panel: Panel) -> Breathing.Outcome {
    panel.leave()
    return .init(rounds: rounds, seconds: Int((panel.terminal.clock - start).components.seconds))
  }

  /// - Returns: false when it was ended.
  private func show(
    _ phase: Breathing.Phase, from begin: Duration, until end: Duration, _ note: String, _ panel: Panel
  ) throws(Interrupted) -> Bool {
    var shown: [String] = []
    while panel.terminal.clock < end {
      let passed = (panel.terminal.clock - begin) / .seconds(phase.seconds)
      let rows = Self.rows(phase, at: passed, note, panel)
      if rows != shown { panel.draw(rows) }
      shown = rows
      switch try panel.key(until: min(end, panel.terminal.clock + Self.frame)) {
      case .redraw: shown = []
      case .enter, .escape, .endOfInput: return false
      default: continue
      }
    }
    return true
  }

  /// The word, the bar and the seconds to go; what it is and how to end it beneath.
  ///
  /// - Parameter passed: from 0 at the beginning of the phase to 1 at its end.
  static func rows(_ phase: Breathing.Phase, at passed: Double, _ note: String, _ panel: Panel) -> [String] {
    let left = max(1, Int((Double(phase.seconds) * (1 - passed)).rounded(.up)))
    let word = phase.word + String(repeating: " ", count: max(0, 5 - phase.word.count))
    let room = min(40, max(4, panel.columns - 5 - 4))
    let full = Int(((phase.from + (phase.to - phase.from) * passed) * Double(room)).rounded())
    let bar = repeated(panel.glyphs.full, full) + panel.look.dim(repeated(panel.glyphs.empty, room - full))
    return [panel.look.strong(word) + bar + " \(left)"] + note.wrapped(to: panel.columns).map(panel.look.dim)
  }

  private static func repeated(_ glyph: String, _ count: Int) -> String { String(repeating: glyph, count: count) }
}
