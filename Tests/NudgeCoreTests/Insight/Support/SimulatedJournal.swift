@testable import NudgeCore

/// A made-up journal of which is known what goes together in it; docs/patterns.md describes it in words.
struct SimulatedJournal {
  /// How the life in it goes.
  struct Life: Sendable {
    var weeks = 52
    /// How much a day is like the day before, 0 to 1.
    var persistence = 0.6
    /// By how many points mood rises over all the weeks.
    var trend = 0.0
    /// The mood of an ordinary day, before it is rounded to 1 … 5.
    var usualMood = 3.2
    /// The share of days without a check-in.
    var missing = 0.2
    /// How much larger it is on low days, and smaller on good ones.
    var missingWhenLow = 0.0
    /// Practices and tags, besides domains, weekdays and parts of the day.
    var practices = 10
    /// Practices come in runs of days: how likely one goes on as the day before, without being decided anew.
    var stickiness = 0.5
    /// Some practices begin or end in the course of the year.
    var beginsLater = false
    var planted: [Effect] = []
  }

  /// Something that is really there.
  struct Effect: Hashable, Sendable {
    let circumstance: Circumstance
    let aspect: Pattern.Aspect
    /// In the aspect's own unit.
    let size: Double
  }

  let life: Life
  private(set) var days: PatternDays
  private var random: SeededDraw
  private var practices: [Habit] = []
  private var answers: [Habit] = []
  private var mood: Drift
  private var confidence: Drift
  private var drive: Drift

  static let last = CivilDate(trustedYear: 2026, month: 11, day: 22)

  init(_ life: Life, seed: Int) {
    self.life = life
    days = PatternDays(endingOn: Self.last, weeks: life.weeks)
    random = SeededDraw(seed: 20_261_122, purpose: "journal", number: Int64(seed))
    mood = Drift(persistence: life.persistence)
    (confidence, drive) = (mood, mood)
    for number in 0..<life.practices {
      let circumstance: Circumstance = number < 5 ? .practice("practice-\(number)") : .tag("tag-\(number)")
      practices.append(habit(circumstance, number))
    }
    answers = Circumstance.answers.map { Habit(circumstance: .answer($0), share: 0.6, span: 0..<7 * life.weeks) }
    for day in 0..<7 * life.weeks { live(day) }
  }

  /// The planted one is an ordinary one: on about three days of ten, all the year.
  private mutating func habit(_ circumstance: Circumstance, _ number: Int) -> Habit {
    let all = 0..<7 * life.weeks
    if number == 0 { return Habit(circumstance: circumstance, share: 0.3, span: all) }
    let share = 0.08 + 0.42 * random.unit()
    guard life.beginsLater, number % 2 == 1 else { return Habit(circumstance: circumstance, share: share, span: all) }
    let turn = Int(random.number(below: Int64(all.count)))
    return Habit(circumstance: circumstance, share: share, span: number % 4 == 1 ? turn..<all.count : 0..<turn)
  }

  private mutating func live(_ place: Int) {
    let day = days.first.adding(days: place)
    for index in practices.indices { practices[index].live(place, life.stickiness, &random) }
    for index in answers.indices { answers[index].live(place, life.stickiness, &random) }
    let mood = mood.next(&random) * 0.8
    let confidence = confidence.next(&random) * 10 + mood * 8
    let drive = drive.next(&random) * 0.15 + mood * 0.05
    for habit in practices where habit.isOn { days.note(habit.circumstance, on: day) }
    if random.unit() < 0.3 { days.note(.domain("focus"), on: day) }
    if random.unit() < 0.4 + drive + effect(.steps, on: day, nil) {
      days.finishStep(on: day)
      // A step has words of its own, which say nothing about other steps.
      if random.unit() < 0.5 { days.note(.domain("focus"), on: day, isStep: true) }
    }
    guard random.unit() >= life.missing - life.missingWhenLow * mood else { return }
    for habit in answers where random.unit() < 0.8 {
      if case .answer(let name) = habit.circumstance { days.answer(name, habit.isOn, on: day) }
    }
    let level = life.usualMood + mood + life.trend * (Double(place) / Double(7 * life.weeks) - 0.5)
    for part in parts() {
      let felt = level + effect(.mood, on: day, part) + 0.4 * Drift.normal(&random)
      let sure = 60 + confidence + effect(.confidence, on: day, part) + 6 * Drift.normal(&random)
      days.checkIn(
        on: day, part, mood: Int(min(5, max(1, felt.rounded()))), confidence: Int(min(100, max(0, sure.rounded()))))
    }
  }

  /// One check-in or two, at any time of the day.
  private mutating func parts() -> [PartOfDay] {
    (0..<(random.unit() < 0.5 ? 1 : 2)).map { _ in PartOfDay.allCases[Int(random.number(below: 4))] }
  }

  private func effect(_ aspect: Pattern.Aspect, on day: CivilDate, _ part: PartOfDay?) -> Double {
    life.planted.reduce(0) { sum, effect in
      guard effect.aspect == aspect else { return sum }
      let holds =
        switch effect.circumstance {
        case .weekday(let weekday): day.weekday == weekday
        case .part(let other): part == other
        case .domain: false
        case .practice, .tag: practices.contains { $0.isOn && $0.circumstance == effect.circumstance }
        case .answer: answers.contains { $0.isOn && $0.circumstance == effect.circumstance }
        }
      return holds ? sum + effect.size : sum
    }
  }

  /// Whether a claim says what is not there. With one day of the week planted, the six others really differ from the rest.
  func isFalse(_ pattern: Pattern) -> Bool {
    !life.planted.contains { effect in
      guard effect.aspect == pattern.aspect, effect.circumstance.kind == pattern.circumstance.kind else { return false }
      if effect.circumstance == pattern.circumstance { return (effect.size > 0) == (pattern.difference > 0) }
      switch effect.circumstance {
      case .weekday, .part: return (effect.size < 0) == (pattern.difference > 0)
      default: return false
      }
    }
  }
}

/// Something that is done on some days.
private struct Habit {
  let circumstance: Circumstance
  let share: Double
  /// The days on which it is done at all.
  let span: Range<Int>
  private(set) var isOn = false

  init(circumstance: Circumstance, share: Double, span: Range<Int>) {
    (self.circumstance, self.share, self.span) = (circumstance, share, span)
  }

  mutating func live(_ day: Int, _ stickiness: Double, _ random: inout SeededDraw) {
    let (isDecided, draw) = (random.unit() >= stickiness, random.unit())
    if isDecided { isOn = draw < share }
    if !span.contains(day) { isOn = false }
  }
}

/// A value around 0, of variance 1, that is like the one before it.
private struct Drift {
  let persistence: Double
  private var value = 0.0

  init(persistence: Double) { self.persistence = persistence }

  mutating func next(_ random: inout SeededDraw) -> Double {
    value = persistence * value + (1 - persistence * persistence).squareRoot() * Self.normal(&random)
    return value
  }

  /// Nearly normal: the sum of six even draws.
  static func normal(_ random: inout SeededDraw) -> Double {
    ((0..<6).reduce(0.0) { sum, _ in sum + random.unit() } - 3) * 2.0.squareRoot()
  }
}
