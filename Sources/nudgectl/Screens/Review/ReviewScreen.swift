import NudgeCore

/// The evidence of a week, a month or a year: first what was good and what comes, then the figures and what moved.
struct ReviewScreen {
  var review: InsightMethods.Review
  /// What went together in its days; none where others may look on, as it is told in the person's own names.
  var patterns: [PatternView] = []
  /// nil where the person's zone cannot be told.
  var today: CivilDate?
  var charset: Charset
  var look: Look

  /// All of it.
  var text: String {
    var page = Page()
    page.line(look.strong(title))
    for part in parts {
      page.gap()
      page.add(part)
    }
    return page.text
  }

  var title: String { review.words?.title ?? review.from.shownOnOneLine }

  /// Those that have something to say.
  var parts: [String] { pages.flatMap { $0 } }

  /// The parts as they are read, a page at a time: more than two are long for a tired person.
  var pages: [[String]] {
    [[wins, ahead], [measures, movements, aims, judgment]].map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }

  // MARK: - Wins

  private var wins: String {
    var page = Page()
    if let wins = review.wins {
      page.add(ReviewWins(wins: wins, period: review.words, charset: charset, look: look).text)
    }
    entries("A few of them", review.highlights, on: &page)
    if review.highlights.isEmpty, review.wins?.count ?? 0 == 0 {
      page.line("Nothing is written down of these days, and that is all it says. A win still fits in: nudgectl win …")
    }
    entries("Learned", review.learned, on: &page)
    return page.text
  }

  private func entries(_ title: String, _ entries: [EntryView], on page: inout Page) {
    guard !entries.isEmpty else { return }
    page.gap()
    page.line(look.strong(title))
    for entry in entries {
      let day = CivilDate(entry.day).map(name) ?? ""
      page.line("  \(look.dim(day)) \(look.oneLine(entry.lesson ?? entry.text, beside: 3 + day.columns))")
    }
  }

  private var ahead: String {
    guard let trials = review.ahead, !trials.isEmpty else { return "" }
    var page = Page()
    page.line(look.strong("Ahead"))
    for trial in trials { page.line("  " + TrialLines(trial: trial, today: today, look: look).line(beside: 2)) }
    return page.text
  }

  /// In a week "Mon", else "26 Oct".
  private func name(_ day: CivilDate) -> String {
    guard review.words?.unit != .week else { return day.weekday.abbreviation }
    return "\(day.day < 10 ? " " : "")\(day.day) \(day.monthName.prefix(3))"
  }

  // MARK: - Measures

  private var measures: String {
    guard !review.measures.isEmpty else { return "" }
    var page = Page()
    page.line(look.strong("Six measures: as they are, what you aim for, what is usual for you"))
    for measure in review.measures { page.line(MeasureLine(measure: measure, isPresent: isPresent, look: look).text) }
    return page.text
  }

  /// Whether it is not over yet: its measures are today's.
  private var isPresent: Bool { today.map { today in review.words.map { today <= $0.last } ?? true } ?? true }

  // MARK: - What moved, and what rests

  private var movements: String {
    var page = Page()
    movements("What moved forward", review.moved, on: &page)
    movements("Resting or waiting", review.stalled, on: &page)
    patterns(on: &page)
    return page.text
  }

  private func movements(_ title: String, _ movements: [MovementView], on page: inout Page) {
    guard !movements.isEmpty else { return }
    page.gap()
    page.line(look.strong(title))
    for movement in movements { page.line("  " + MovementLine(movement: movement, look: look).text) }
  }

  private func patterns(on page: inout Page) {
    guard !patterns.isEmpty else { return }
    page.gap()
    page.line(look.strong("What went together, and need not be the cause"))
    for pattern in patterns {
      for line in look.wrapped(PatternSentence(pattern).text, beside: 2) { page.line("  " + line) }
    }
  }

  // MARK: - Trials and steps

  private var aims: String {
    var page = Page()
    if !review.trials.isEmpty {
      page.line(look.strong("What you tried"))
      for trial in review.trials {
        page.line("  " + TrialLines(trial: trial, today: today, look: look).line(beside: 2))
      }
    }
    if !review.steps.isEmpty {
      page.gap()
      page.line(look.strong("The steps you chose last time"))
      for step in review.steps { page.line("  " + StepLines(step: step, look: look).line) }
    }
    return page.text
  }

  // MARK: - Judgment, and one thing on record

  private var judgment: String {
    var page = Page()
    if let calibration = review.calibration, calibration.count >= Calibration.fewest {
      for line in look.wrapped(CalibrationScreen.sentence(calibration, fewest: Calibration.fewest)) { page.line(line) }
    }
    if let evidence = review.evidence {
      page.gap()
      page.line(look.strong("Still on record"))
      let day = CivilDate(evidence.day)?.labelled ?? evidence.day.shownOnOneLine
      page.line("  \(look.dim(day))  \(look.oneLine(evidence.text, beside: 4 + day.count))")
    }
    return page.text
  }
}

extension EntryView {
  /// What a setback taught.
  fileprivate var lesson: String? { kind == EntryKind.setback.rawValue ? fields?["lesson"] : nil }
}

extension Daemon {
  /// What went with something that was done in the days of a review, the clearest alone. Asked by itself: it takes longer than
  /// all the rest.
  func patterns(in review: InsightMethods.Review) throws -> [PatternView] {
    guard review.numbers else { return [] }
    return Array(try call(Methods.patterns, .init(from: review.from, to: review.to)).patterns.prefix(3))
  }
}
