extension CalendarField {
  /// Brings what was written into normal form, by systemd's rules and in their order: two-digit years are completed,
  /// ranges end on the last value they reach, what is then still out of range is refused.
  init(_ chain: CalendarChain, unit: CalendarUnit, text: TextCursor) throws(CalendarExpressionError) {
    guard let terms = chain.terms else {
      // Every second, not every microsecond.
      parts = unit == .second ? [Part(start: 0, stop: nil, step: unit.defaultStep)] : []
      return
    }
    var parts: Set<Part> = []
    for term in terms {
      let part = Part(term, unit: unit)
      try part.check(term, unit: unit, text: text)
      parts.insert(part)
    }
    self.parts = parts.sorted()
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

  fileprivate func check(_ term: CalendarTerm, unit: CalendarUnit, text: TextCursor) throws(CalendarExpressionError) {
    let range = unit.range
    func refuse(_ number: CalendarTerm.Number, _ expected: String) -> CalendarExpressionError {
      text.refused(at: number.position, expected)
    }
    guard range.contains(start) else { throw refuse(term.start, unit.expectation) }
    if let stop, let written = term.stop {
      guard range.contains(stop) else { throw refuse(written, unit.expectation) }
      guard stop > start else { throw refuse(written, "an end that is not before the start") }
    }
    guard let step else { return }
    // Days from the end are counted down by repetition, everything else up.
    let comesAgain =
      unit == .dayFromEnd && stop == nil ? start - step >= range.lowerBound : start + step <= range.upperBound
    guard step <= range.upperBound - range.lowerBound, comesAgain else {
      throw refuse(term.step ?? term.start, "a repetition small enough to come again")
    }
  }
}
