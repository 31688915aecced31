// How the protocol writes what the journal adds up to.

extension MeasureView {
  public init(_ measure: Measure) {
    self.init(
      name: measure.name.rawValue, current: measure.current, target: measure.target, window: measure.window.rawValue,
      usual: measure.usual)
    if !measure.recent.isEmpty {
      recent = measure.recent.map { PastView(firstDay: $0.firstDay.description, value: $0.value) }
    }
    switch measure.beside {
    case .perDayThisWeek(let average): perDayThisWeek = average
    case .daysOfLast28(let days, let possible): (daysOfLast28, daysPossible) = (days, possible)
    case nil: break
    }
  }
}

extension InsightMethods.Calibration {
  public init(_ calibration: Calibration) {
    self.init(
      numbers: true, count: calibration.count, fewest: Calibration.fewest, brierScore: calibration.brierScore,
      meanDifference: calibration.meanDifference, low: calibration.interval?.lowerBound,
      high: calibration.interval?.upperBound, verdict: calibration.verdict?.rawValue,
      bins: calibration.bins.map {
        Bin(
          from: $0.confidence.lowerBound, to: $0.confidence.upperBound, count: $0.count,
          meanConfidence: $0.meanConfidence, meanOutcome: $0.meanOutcome)
      })
  }

  /// For a person who wants no numbers.
  public static var withoutNumbers: Self {
    Self(numbers: false, count: 0, fewest: Calibration.fewest, bins: [])
  }
}

extension DayView {
  public init(_ day: DaySummary) {
    self.init(
      day: day.day.description, entries: day.entries, wins: day[.win], rest: day.isRest,
      reflectionSeconds: day.reflectionSeconds, stepsFinished: day.stepsFinished)
  }

  /// For a person who wants no figures: there is something, or there is not.
  public var withoutNumbers: DayView {
    DayView(
      day: day, entries: min(1, entries), wins: min(1, wins), rest: rest, reflectionSeconds: min(1, reflectionSeconds),
      stepsFinished: min(1, stepsFinished))
  }
}

extension SourceView {
  /// All four, in their order.
  public static func all(_ balance: SourceBalance) -> [SourceView] {
    Source.allCases.map { SourceView(source: $0.rawValue, entries: balance[$0].entries, wins: balance[$0].wins) }
  }
}
