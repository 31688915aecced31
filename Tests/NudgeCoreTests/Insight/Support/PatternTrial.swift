import Dispatch
import Synchronization

@testable import NudgeCore

/// Many made-up journals of one kind, and what was claimed about them.
struct PatternTrial: Sendable {
  let name: String
  let life: SimulatedJournal.Life
  /// Only what was done in the latest week is looked at.
  var isReview = false

  struct Result: Sendable {
    var journals = 0
    var comparisons = 0
    /// Journals in which at least one claim is false.
    var withFalse = 0
    var claims = 0
    var falseClaims = 0
    /// How many of what was planted were found, and could have been.
    var found = 0
    var planted = 0

    mutating func add(_ other: Result) {
      journals += other.journals
      comparisons += other.comparisons
      withFalse += other.withFalse
      claims += other.claims
      falseClaims += other.falseClaims
      found += other.found
      planted += other.planted
    }
  }

  /// Journals 1 to `count`: always the same.
  ///
  /// - Parameter first: the journals 1 to this one are told by themselves as well.
  func run(_ count: Int, first: Int) -> (all: Result, first: Result) {
    let sums = Mutex((all: Result(), first: Result()))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = judge(SimulatedJournal(life, seed: index + 1))
      sums.withLock { sums in
        sums.all.add(result)
        if index < first { sums.first.add(result) }
      }
    }
    return sums.withLock { $0 }
  }

  private func judge(_ journal: SimulatedJournal) -> Result {
    let week = SimulatedJournal.last.startOfWeek...SimulatedJournal.last
    let patterns = Patterns(journal.days, doneIn: isReview ? week : nil)
    let wrong = patterns.found.count(where: journal.isFalse)
    let found = life.planted.count { effect in
      patterns.found.contains { $0.circumstance == effect.circumstance && $0.aspect == effect.aspect }
    }
    return Result(
      journals: 1, comparisons: patterns.lookedAt, withFalse: wrong > 0 ? 1 : 0, claims: patterns.found.count,
      falseClaims: wrong, found: found, planted: life.planted.count)
  }
}

extension PatternTrial {
  private init(_ name: String, isReview: Bool = false, _ change: (inout SimulatedJournal.Life) -> Void) {
    var life = SimulatedJournal.Life()
    change(&life)
    self.init(name: name, life: life, isReview: isReview)
  }

  /// Nothing in them goes together.
  static let empty: [PatternTrial] = [
    PatternTrial("every day for itself") { ($0.persistence, $0.stickiness) = (0, 0) },
    PatternTrial("days like the day before") { _ in },
    PatternTrial("long good and bad times, practices in long runs") { ($0.persistence, $0.stickiness) = (0.9, 0.8) },
    PatternTrial("mood rises by two points over the year, practices begin or end") {
      ($0.trend, $0.beginsLater, $0.persistence, $0.stickiness) = (2, true, 0.8, 0.7)
    },
    PatternTrial("most moods are a 5") { $0.usualMood = 4.6 },
    PatternTrial("half of the days without a check-in, more of the low ones") {
      ($0.missing, $0.missingWhenLow) = (0.5, 0.2)
    },
    PatternTrial("few things to look at") { $0.practices = 2 },
    PatternTrial("very many things to look at") { $0.practices = 60 },
    PatternTrial("thirteen weeks, as for a look-back", isReview: true) { $0.weeks = 13 },
  ]

  private static func planted(
    _ name: String, isReview: Bool = false, weeks: Int = 52, practices: Int = 10,
    _ effects: (Circumstance, Pattern.Aspect, Double)...
  ) -> PatternTrial {
    PatternTrial(name, isReview: isReview) { life in
      (life.weeks, life.practices) = (weeks, practices)
      life.planted = effects.map { .init(circumstance: $0.0, aspect: $0.1, size: $0.2) }
    }
  }

  private static let practice = Circumstance.practice("practice-0")

  /// Something does.
  static let planted: [PatternTrial] = [
    planted("mood, with a practice: +0.3", (practice, .mood, 0.3)),
    planted("mood, with a practice: +0.5", (practice, .mood, 0.5)),
    planted("mood, with a practice: +0.8", (practice, .mood, 0.8)),
    planted("mood, with one of very many practices: +0.8", practices: 60, (practice, .mood, 0.8)),
    planted("mood, with a tag: −0.8", (.tag("tag-7"), .mood, -0.8)),
    planted("mood, after a night in the window: +0.8", (.answer("slept"), .mood, 0.8)),
    planted("mood, on Sundays: +0.8", (.weekday(.sunday), .mood, 0.8)),
    planted("mood, in the evening: −0.5", (.part(.evening), .mood, -0.5)),
    planted("confidence, with a practice: +12", (practice, .confidence, 12)),
    planted("steps, with a practice: on 40 more of 100 days", (practice, .steps, 0.4)),
    planted(
      "three at once: practice +0.8, Sundays +0.8, slept +0.8", (practice, .mood, 0.8), (.weekday(.sunday), .mood, 0.8),
      (.answer("slept"), .mood, 0.8)),
    planted("thirteen weeks, as for a look-back: practice +1.5", isReview: true, weeks: 13, (practice, .mood, 1.5)),
  ]
}
