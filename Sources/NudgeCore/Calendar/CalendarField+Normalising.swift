extension CalendarField {
  /// Brings what was written into normal form, by systemd's rules and in their order: two-digit years are completed,
  /// ranges end on the last value they reach, what is then still out of range is refused.
  init(_ chain: CalendarChain, unit: CalendarUnit, text: TextCursor) throws(CalendarExpressionError) {
    guard let terms = chain.terms else {
      // Every second, not every microsecond.
      parts = unit == .second ? [Part(start: 0, stop: nil, step: unit.defaultStep)] : []
      return
    }
    let written = terms.map { (term: $0, part: Part($0, unit: unit)) }.sorted { $0.part < $1.part }
    parts = []
    for (term, part) in written where part != parts.last {
      try part.check(term, unit: unit, most: unit.largest(inListAt: parts.count), text: text)
      parts.append(part)
    }
  }
}

extension CalendarField.Part {
  fileprivate init(_ term: CalendarTerm, unit: CalendarUnit) {
    let complete = { (value: Int) in unit == .year ? CalendarField.Part.fullYear(value) : value }
    start = complete(term.start.value)
    stop = term.stop.map { complete($0.value) }
    step = term.step?.value ?? (stop == nil ? nil : unit.defaultStep)
    if let stop, let step, stop > start { self.stop = stop - (stop - start) % step }
    if start == stop {
      stop = nil
      step = nil
    }
  }

  /// 69 is 2069, 70 is 1970.
  private static func fullYear(_ year: Int) -> Int {
    switch year {
    case 0..<70: year + 2000
    case 70..<100: year + 1900
    default: year
    }
  }

  /// - Parameter most: the largest value allowed here.
  fileprivate func check(
    _ term: CalendarTerm, unit: CalendarUnit, most: Int, text: TextCursor
  ) throws(CalendarExpressionError) {
    let range = unit.range.lowerBound...most
    func refuse(_ number: CalendarTerm.Number, _ expected: String) -> CalendarExpressionError {
      text.refused(at: number.position, expected)
    }
    guard range.contains(start) else { throw refuse(term.start, unit.expectation(most)) }
    if let stop, let written = term.stop {
      guard range.contains(stop) else { throw refuse(written, unit.expectation(most)) }
      guard stop > start else { throw refuse(written, "an end that is not before the start") }
    }
    guard let step else { return }
    // Days from the end are counted down by repetition, everything else up.
    let countsDown = unit == .dayFromEnd && stop == nil
    guard step < range.count, range.contains(countsDown ? start - step : start + step) else {
      throw refuse(term.step ?? term.start, "a repetition small enough to come again")
    }
  }
}
