import NudgeCore

/// How one thing grew in the last half year: a curve, or where there are no pictures, a line for each month.
struct CurveScreen {
  let strength: StrengthView
  let charset: Charset
  let look: Look

  /// - Throws: ``Failure`` where nothing has that name, with the names there are.
  init(_ name: String, in reply: InsightMethods.Strengths, charset: Charset, look: Look) throws(Failure) {
    let wanted = name.lowercased()
    let all = reply.strengths
    guard
      let strength = all.first(where: { $0.name.lowercased() == wanted })
        ?? all.first(where: { $0.name.lowercased().hasPrefix(wanted) })
    else {
      let names = all.map { $0.name.shownOnOneLine }.strung(", ")
      let advice = all.isEmpty ? "Nothing has a strength yet." : "These have one: \(names)."
      throw .badInput("Nothing called “\(name.shownOnOneLine)” has a strength. \(advice)")
    }
    (self.strength, self.charset, self.look) = (strength, charset, look)
  }

  var text: String {
    var page = Page()
    page.line(look.strong(look.oneLine(strength.name)))
    page.gap()
    let points = (strength.history ?? []).compactMap { point in
      CivilDate(point.day).map { (day: $0, value: point.value) }
    }
    if look.showsPictures, let width = look.width, width >= Curve.leastWidth {
      for line in Self.curve(points, charset, width).lines { page.line(look.good(line)) }
    } else {
      for line in Self.words(points) { page.line(line) }
    }
    page.gap()
    for line in look.wrapped("A day without costs little, a rest day nothing; coming back counts.") {
      page.line(look.dim(line))
    }
    return page.text
  }

  private static let weeks = 27

  /// Where it began within the half year, the line begins later.
  private static func curve(_ points: [(day: CivilDate, value: Double)], _ charset: Charset, _ width: Int) -> Curve {
    let begun = points.suffix(weeks)
    let before = weeks - begun.count
    let values = Array(repeating: Double?.none, count: before) + begun.map { $0.value }
    var labels: [(place: Int, text: String)] = []
    var month = begun.first?.day.month
    for (place, point) in begun.enumerated() where point.day.month != month {
      month = point.day.month
      labels.append((before + place, String(point.day.monthName.prefix(3))))
    }
    return Curve(values: values, labels: labels, charset: charset, width: width)
  }

  /// As it stood at the end of each month, and today.
  private static func words(_ points: [(day: CivilDate, value: Double)]) -> [String] {
    points.enumerated().filter { place, point in
      place + 1 == points.count || points[place + 1].day.month != point.day.month
    }.map { _, point in "\(point.day.inWords): \(Int((point.value * 100).rounded())) %" }
  }
}

extension CivilDate {
  /// "21 November"
  fileprivate var inWords: String { "\(day) \(monthName)" }
}
