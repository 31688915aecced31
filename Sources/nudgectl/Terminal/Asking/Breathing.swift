/// A rhythm to breathe in.
struct Breathing: Equatable {
  struct Phase: Equatable {
    /// "in", "hold", "out".
    var word: String
    var seconds: Int
    /// How full the lungs are, from 0 to 1, when it begins and when it ends.
    var from: Double
    var to: Double
  }

  var phases: [Phase]
  var rounds: Int

  /// Seconds of each; what has none is left out.
  init(in inhale: Int, hold: Int = 0, out exhale: Int, holdEmpty: Int = 0, rounds: Int) {
    phases = [
      Phase(word: "in", seconds: inhale, from: 0, to: 1), Phase(word: "hold", seconds: hold, from: 1, to: 1),
      Phase(word: "out", seconds: exhale, from: 1, to: 0), Phase(word: "hold", seconds: holdEmpty, from: 0, to: 0),
    ].filter { $0.seconds > 0 }
    self.rounds = rounds
  }

  /// What was really breathed.
  struct Outcome: Equatable {
    /// Whole rounds.
    var rounds: Int
    var seconds: Int
  }
}
